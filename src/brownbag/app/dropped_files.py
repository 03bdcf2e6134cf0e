"""Files that somebody drags onto the window or pastes, each to where it belongs: talk, template, picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.file_choice import TALKS, endings
from brownbag.app.dialogs.question import tell
from brownbag.app.keeper import TalkKeeper
from brownbag.app.picture_import import PICTURES_AND_CLIPS
from brownbag.app.talk.pasting import local_files
from brownbag.app.theme_menu import ThemeMenu

if TYPE_CHECKING:
    from brownbag.app.talk.page import TalkPage

_TALKS = endings(TALKS)
_SHOWN = endings(PICTURES_AND_CLIPS)
_TEMPLATES = frozenset({".pptx", ".potx", ".pptm", ".potm"})  # those with macros are refused with a reason
_NOTHING = "Nothing was done with what you dropped."


class DroppedFiles(QObject):
    """Takes files that are dropped on ``window``, and those that are given to it.

    ``page`` is the talk's page while it is shown.
    """

    _given = Signal(object)

    def __init__(self, keeper: TalkKeeper, themes: ThemeMenu, window: QWidget) -> None:
        super().__init__(window)
        self.page: TalkPage | None = None
        self._keeper = keeper
        self._themes = themes
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        # Later: while we ask about a file, the program that it comes from would wait for us.
        self._given.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        is_drag = event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        files = local_files(event.mimeData()) if is_drag and isinstance(event, QDropEvent) else ()
        if not files or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)  # never moved away from where they lie
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.give(files)
        return True

    @Slot(object)
    def give(self, files: Sequence[Path]) -> None:
        """Take ``files`` as soon as whoever gives them can go on."""
        self._given.emit(tuple(files))

    @Slot(object)
    def _take(self, files: tuple[Path, ...]) -> None:
        kinds = {file.suffix.lower() for file in files}
        if kinds <= _SHOWN:
            self._show(files)
        elif len(files) > 1:
            self._refuse("Drop one talk, one PowerPoint template, or pictures.")
        elif kinds <= _TALKS:
            self._keeper.open_path(str(files[0]))
        elif kinds <= _TEMPLATES:
            self._dress(files[0])
        else:
            kinds_that_work = "a talk, a PowerPoint template, or a picture, video or sound"
            self._refuse(f"“{files[0].name}” is none of what can be dropped here: {kinds_that_work}.")

    def _show(self, files: tuple[Path, ...]) -> None:
        if self.page:
            self.page.add_pictures(files)
        else:
            self._refuse("Open a talk first: a picture goes on one of its slides.")

    def _dress(self, template: Path) -> None:
        if self.page:
            self._themes.show_template(template)
        else:
            self._refuse("Open a talk first: a template says how its slides look.")

    def _refuse(self, sentence: str) -> None:
        tell(_NOTHING, sentence, self._window)
