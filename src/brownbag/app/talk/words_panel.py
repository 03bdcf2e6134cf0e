"""The words of the talk: formatting buttons, the editor that hides what only arranges, and the search."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brownbag.app.actions import Actions
from brownbag.app.icons import Icons
from brownbag.app.talk.caret_signs import CaretSigns
from brownbag.app.talk.find_bar import FindBar, find_from
from brownbag.app.talk.highlighter import MarkdownHighlighter
from brownbag.app.talk.text_panel import TextPanel
from brownbag.app.talk.tool_bars import format_tool_bar
from brownbag.app.talk.word_folds import WordFolds
from brownbag.app.tokens import Tokens


class WordsPanel(QWidget):
    """The talk's text as a panel that can be hidden."""

    typed = Signal(str)
    caret_moved = Signal(int)

    def __init__(self, actions: Actions, icons: Icons, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordsPanel")
        self.editor = TextPanel(self)
        self.editor.setObjectName("wordsEditor")
        self.editor.setAccessibleName("Words of the talk")
        self._highlighter = MarkdownHighlighter(self.editor.document(), tokens)
        CaretSigns(self.editor, self._highlighter)
        self._folds = WordFolds(self.editor, self._highlighter)
        self._find = FindBar(icons, tokens, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tools = format_tool_bar(actions, self)
        column.addWidget(self._tools)
        column.addWidget(self._find)
        column.addWidget(self.editor, 1)
        self.editor.typed.connect(self.typed)
        self.editor.caret_moved.connect(self.caret_moved)
        self._find.find_requested.connect(self._on_find)
        self._find.closed.connect(self.editor.setFocus)

    def load(self, text: str) -> None:
        """Show the words of another talk."""
        self.editor.load(text)
        self._folds.leave_settings()

    def set_signs_shown(self, *, are_shown: bool) -> None:
        """Show Markdown's signs, the talk's settings and the notes among the words, or leave them out."""
        self._highlighter.set_signs_shown(are_shown=are_shown)
        self.editor.begins_paragraphs = not are_shown
        self._folds.set_wanted(are_wanted=not are_shown)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._highlighter.set_tokens(tokens)
        self._find.set_tokens(tokens)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep room for every button."""
        self.setMinimumWidth(self._tools.sizeHint().width())
        super().showEvent(event)

    @Slot()
    def start_search(self) -> None:
        """Put the keyboard into the search."""
        self._find.open_bar()

    def go_to(self, start: int, end: int) -> None:
        """Select these characters and take the keyboard."""
        self.editor.select(start, end)
        self.editor.setFocus()

    @Slot(str, bool)
    def _on_find(self, words: str, backwards: bool) -> None:  # noqa: FBT001 - a signal's argument
        start, end = self.editor.selection()
        found = find_from(self.editor.shown, words, start if backwards else end, backwards=backwards)
        self._find.show_found(found=found >= 0 or not words)
        if found >= 0:
            self.editor.select(found, found + len(words))
