"""The notes of the slide that is shown, in an editor of their own."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from brownbag.app.talk.caret_signs import CaretSigns
from brownbag.app.talk.highlighter import MarkdownHighlighter
from brownbag.app.talk.text_panel import TextPanel
from brownbag.app.tokens import GAP_S, Tokens


class NotesPanel(QWidget):
    """Shows a slide's notes and tells what was typed."""

    typed = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesPanel")
        label = QLabel("Notes: what you will say", self)
        label.setProperty("role", "field")
        self.editor = TextPanel(self)
        self.editor.setObjectName("notesEditor")
        self.editor.setAccessibleName("Notes of this slide")
        self.editor.setPlaceholderText("What will you say while this slide is up?")
        self._highlighter = MarkdownHighlighter(self.editor.document(), tokens)
        CaretSigns(self.editor, self._highlighter)
        label.setBuddy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_S, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label)
        column.addWidget(self.editor, 1)
        self._slide = -1
        self.editor.typed.connect(self.typed)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._highlighter.set_tokens(tokens)

    def set_signs_shown(self, *, are_shown: bool) -> None:
        """Show Markdown's signs everywhere, or only where the caret is."""
        self._highlighter.set_signs_shown(are_shown=are_shown)

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
