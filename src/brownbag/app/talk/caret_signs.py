"""Where Markdown's signs are seen: in the line of the caret, while the keyboard is in the editor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from brownbag.app.talk.highlighter import MarkdownHighlighter


class CaretSigns(QObject):
    """Tells the highlighter of one editor where its caret is."""

    def __init__(self, editor: QPlainTextEdit, highlighter: MarkdownHighlighter) -> None:
        super().__init__(editor)
        self._editor = editor
        self._highlighter = highlighter
        # Not while the editor is still telling what was typed: its lines are not yet what they will be.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        editor.cursorPositionChanged.connect(self._on_caret)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard come and go."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_caret(self) -> None:
        if self._editor.textCursor().block() != self._highlighter.signed_block:
            self._soon.start()

    @Slot()
    def _show(self) -> None:
        has_keyboard = self._editor.hasFocus()
        self._highlighter.show_signs_of(self._editor.textCursor().block() if has_keyboard else QTextBlock())
