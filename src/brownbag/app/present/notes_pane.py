"""The presenter's notes: formatted, scrolled by itself, as large as the presenter likes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from brownbag.app.present.notes_text import fill_document
from brownbag.app.tokens import BODY_FAMILY, DARK
from brownbag.layout.scene import Scene

NOTES_SIZES_PX = (16, 18, 20, 22, 25, 28, 32, 36, 42, 48)
DEFAULT_NOTES_PX = 22  # read from a metre away on a laptop's screen
_SCROLL_SHARE = 0.6  # of what is seen, at a key press
_NONE = "No notes for this slide."


class NotesPane(QTextEdit):
    """Shows one slide's notes from their start. Never takes the keyboard: keys are for the slides."""

    size_changed = Signal(int)

    def __init__(self, size_px: int = DEFAULT_NOTES_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size_px = size_px if size_px in NOTES_SIZES_PX else DEFAULT_NOTES_PX
        self._scene: Scene | None = None
        self.setObjectName("notes")
        self.setAccessibleName("Notes")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(_NONE)
        self._apply_size()

    @property
    def size_px(self) -> int:
        """The size of the notes' letters in pixels."""
        return self._size_px

    def show_notes(self, scene: Scene) -> None:
        """Show the notes of ``scene``; those shown already keep their place."""
        if scene is self._scene:
            return
        self._scene = scene
        self._fill()

    @Slot()
    def make_larger(self) -> None:
        """Show the notes one size larger."""
        self._step_size(1)

    @Slot()
    def make_smaller(self) -> None:
        """Show the notes one size smaller."""
        self._step_size(-1)

    @Slot()
    def scroll_down(self) -> None:
        """Show what comes further down."""
        self._scroll(1)

    @Slot()
    def scroll_up(self) -> None:
        """Show what comes further up."""
        self._scroll(-1)

    def _step_size(self, by: int) -> None:
        at = NOTES_SIZES_PX.index(self._size_px) + by
        if 0 <= at < len(NOTES_SIZES_PX):
            self._size_px = NOTES_SIZES_PX[at]
            self._apply_size()
            self._fill()
            self.size_changed.emit(self._size_px)

    def _apply_size(self) -> None:
        # As a style sheet of its own: the app's has a size for every widget, and would win over a font.
        self.setStyleSheet(f'#notes {{ font-family: "{BODY_FAMILY}"; font-size: {self._size_px}px; }}')

    def _fill(self) -> None:
        if self._scene is not None:
            fill_document(self.document(), self._scene.notes, self._size_px, DARK.accent)
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _scroll(self, direction: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(direction * self.viewport().height() * _SCROLL_SHARE))
