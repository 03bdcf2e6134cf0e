"""The pictures of the template panel, painted one after the other in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from brownbag.app.jobs import Job, Jobs
from brownbag.files import Progress

if TYPE_CHECKING:
    from brownbag.app.template.look import SamplePainter
    from brownbag.deck.model import LayoutChoice
    from brownbag.theme.model import LayoutRole, Theme


class _Looking:
    """The work of reading a template, as a job calls it."""

    def __init__(self, path: Path, choices: tuple[LayoutChoice, ...]) -> None:
        self._path = path
        self._choices = choices

    def __call__(self, progress: Progress) -> object:
        from brownbag.app.template.look import look_at

        progress(0, 1)
        return look_at(self._path, self._choices)


class TemplatePictures(QObject):
    """Reads templates and paints their layouts. What was asked for of another template never arrives."""

    looked = Signal(object)  # TemplateLook
    refused = Signal(str)  # a sentence: why the file cannot be used
    painted = Signal(object, QImage)  # LayoutRole
    _made = Signal(int, object, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._turn = 0
        self._job: Job | None = None
        self._painter: SamplePainter | None = None
        self._made.connect(self._on_made)

    def look(self, path: Path, choices: tuple[LayoutChoice, ...]) -> None:
        """Read the template at ``path``, and forget what was asked for before."""
        self._turn += 1
        self._painter = None
        if self._job is not None:
            self._job.cancel()
        job = self._jobs.prepare(_Looking(path, choices))
        job.finished.connect(self.looked)
        job.failed.connect(self.refused)
        self._jobs.start(job)

    def paint(self, theme: Theme, layouts: Mapping[LayoutRole, int], width_px: int) -> None:
        """Paint a slide of each kind in the layout of this number."""
        from brownbag.app.template.look import SamplePainter
        from brownbag.paint.fonts import load_fonts

        load_fonts()
        if self._painter is None:
            self._painter = SamplePainter(theme)
        self._job = self._jobs.prepare(_Painting(self, self._turn, self._painter, dict(layouts), width_px))
        self._job.finished.connect(self._on_painted)
        self._job.cancelled.connect(self._on_painted)
        self._jobs.start(self._job)

    def wait(self) -> None:
        """End all work."""
        self._turn += 1
        self._jobs.wait()

    @Slot()
    def _on_painted(self) -> None:
        if self.sender() is self._job:
            self._job = None

    @Slot(int, object, QImage)
    def _on_made(self, turn: int, role: LayoutRole, image: QImage) -> None:
        if turn == self._turn:
            self.painted.emit(role, image)


class _Painting:
    """The work of painting some layouts, as a job calls it."""

    def __init__(
        self,
        pictures: TemplatePictures,
        turn: int,
        painter: SamplePainter,
        layouts: dict[LayoutRole, int],
        width_px: int,
    ) -> None:
        self._tell = pictures._made
        self._turn = turn
        self._painter = painter
        self._layouts = layouts
        self._width_px = width_px

    def __call__(self, progress: Progress) -> None:
        for done, (role, index) in enumerate(self._layouts.items()):
            progress(done, len(self._layouts))
            self._tell.emit(self._turn, role, self._painter.paint(role, index, self._width_px))
