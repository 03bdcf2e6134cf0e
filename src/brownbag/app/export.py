"""The open talk as a .pptx, a PDF or a web page: asked for in the window, made in a worker, then shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.file_choice import choose_save, file_name_for
from brownbag.app.jobs import Jobs
from brownbag.app.talk_session import TalkSession
from brownbag.files import Progress

if TYPE_CHECKING:
    from brownbag.app.dialogs.export_progress import ExportDialog
    from brownbag.layout.scene import Scene
    from brownbag.problems import Problem

_KINDS = {".pptx": "PowerPoint (*.pptx)", ".pdf": "PDF (*.pdf)", ".html": "Web page (*.html)"}


def export_talk(text: str, folder: Path | None, target: Path, progress: Progress) -> tuple[Problem, ...]:
    """Write the talk ``text`` of ``folder`` to ``target``, by its ending, and return what to look at again.

    Reads and lays out by itself, so that it can run in a thread of its own.
    Raises `BrownBagError` or lets `Cancelled` through; ``target`` is then as it was.
    """
    # Heavy, and only an export needs all of them.
    from brownbag.assembly import Assembler

    assembler = Assembler(folder)
    deck = assembler.read(text)
    scenes: list[Scene] = []
    layouter = assembler.layouter(deck.meta)
    for done, slide in enumerate(deck.slides):
        progress(done, len(deck.slides) * 2)
        scenes += layouter.lay_out(slide, len(scenes) + 1, deck.meta)
    second = _second_half(progress)
    if target.suffix.lower() in {".html", ".htm"}:
        from brownbag.web.writer import write_html

        return write_html(scenes, deck.meta, target, second)
    from brownbag.paint.films import look_at_films, poster

    if target.suffix.lower() == ".pdf":
        from brownbag.paint.pdf import write_pdf

        look_at_films(scenes)
        write_pdf(scenes, deck.meta, target, second)
        return ()
    from brownbag.paint.svg import rasterise
    from brownbag.powerpoint.writer import write_pptx

    theme = assembler.theme(deck.meta)
    return write_pptx(scenes, theme, deck.meta, target, rasterise=rasterise, poster=poster, progress=second)


def _second_half(progress: Progress) -> Progress:
    def report(done: int, of: int) -> None:
        progress(of + done, of * 2)

    return report


class _Export:
    """The work of one export, as a job calls it."""

    def __init__(self, text: str, folder: Path | None, target: Path) -> None:
        self._arguments = text, folder, target

    def __call__(self, progress: Progress) -> tuple[Problem, ...]:
        return export_talk(*self._arguments, progress)


class Exporter(QObject):
    """Asks where to, starts the job and shows how it goes."""

    def __init__(self, session: TalkSession, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._window = window
        self._target = Path()

    @Slot()
    def to_pptx(self) -> None:
        """Export to PowerPoint."""
        self._ask(".pptx")

    @Slot()
    def to_pdf(self) -> None:
        """Export to PDF."""
        self._ask(".pdf")

    @Slot()
    def to_html(self) -> None:
        """Export to a web page."""
        self._ask(".html")

    def start(self, target: Path) -> ExportDialog:
        """Export to ``target`` and return the dialog that shows it."""
        from brownbag.app.dialogs.export_progress import ExportDialog
        from brownbag.paint.fonts import load_fonts

        load_fonts()  # in this thread; the worker only uses them
        self._target = target
        folder = self._session.path.parent if self._session.path else None
        dialog = ExportDialog(target, self._window)
        job = self._jobs.prepare(_Export(self._session.text, folder, target))
        job.progressed.connect(dialog.show_progress)
        job.finished.connect(dialog.show_done)
        job.failed.connect(dialog.show_failed)
        job.cancelled.connect(dialog.show_cancelled)
        job.crashed.connect(dialog.show_cancelled)
        dialog.cancel_requested.connect(job.cancel)
        dialog.open_requested.connect(self._open)
        dialog.folder_requested.connect(self._show_in_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._jobs.start(job)
        return dialog

    def _ask(self, suffix: str) -> None:
        path = self._session.path
        folder = path.parent if path else Path.home()
        name = path.stem if path else file_name_for(self._session.name)
        target = choose_save("Export the talk", _KINDS[suffix], folder / f"{name}{suffix}", self._window)
        if target:
            self.start(target)

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    @Slot()
    def _show_in_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))
