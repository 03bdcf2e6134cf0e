"""The notes of the slide that is shown, in an editor of their own."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from brownbag.app.talk.text_panel import TextPanel
from brownbag.app.tokens import GAP_S


class NotesPanel(QWidget):
    """Shows a slide's notes and tells what was typed."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesPanel")
        label = QLabel("Notes: what you will say", self)
        label.setProperty("role", "field")
        self.editor = TextPanel(self)
        self.editor.setObjectName("notesEditor")
        self.editor.setAccessibleName("Notes of this slide")
        self.editor.setPlaceholderText("What will you say while this slide is up?")
        label.setBuddy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_S, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label)
        column.addWidget(self.editor, 1)
        self._slide = -1
        self.editor.typed.connect(self.typed)

    @Slot(int, str)
    def show_notes(self, slide: int, notes: str) -> None:
        """Show the notes of a slide; a space just typed at their end stays, though the talk drops it."""
        if slide != self._slide:
            self._slide = slide
            self.editor.load(notes)
        elif notes.strip() != self.editor.shown.strip():
            self.editor.show_text(notes)

    def forget(self) -> None:
        """Another talk is open: the next notes are new ones."""
        self._slide = -1
