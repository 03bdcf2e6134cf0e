"""Which lines of the words are folded away: the settings and the notes, which have places of their own.

What the caret is in stands open while the keyboard is there, so that nothing can be changed unseen.
"""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from brownbag.app.talk.highlighter import MarkdownHighlighter, can_fold


class WordFolds(QObject):
    """Folds the blocks of one editor that its highlighter found to be settings or notes."""

    def __init__(self, editor: QPlainTextEdit, highlighter: MarkdownHighlighter) -> None:
        super().__init__(editor)
        self._editor = editor
        self._highlighter = highlighter
        self._are_wanted = True
        self._is_one_open = False
        # Not while the editor is still telling what was typed: its blocks are not yet what they will be.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fold)
        editor.cursorPositionChanged.connect(self._on_caret)
        editor.textChanged.connect(self._on_text)
        editor.installEventFilter(self)

    def set_wanted(self, *, are_wanted: bool) -> None:
        """Fold, or show every line."""
        self._are_wanted = are_wanted
        self.fold()

    def leave_settings(self) -> None:
        """Put the caret on the first line that is not folded away."""
        blocks = self._blocks()
        first = next((block for block in blocks if block.text() and not can_fold(block)), blocks[0])
        self._editor.setTextCursor(QTextCursor(first))
        self.fold()

    @Slot()
    def fold(self) -> None:
        """Hide what is to be hidden and show the rest."""
        caret = self._editor.textCursor().block()
        self._is_one_open = self._is_in_use() and can_fold(caret)
        changed = False
        for folds, run in groupby(self._blocks(), can_fold):
            blocks = list(run)
            is_shown = not (folds and self._are_wanted) or (self._is_one_open and caret in blocks)
            for block in blocks:
                if block.isVisible() != is_shown:
                    block.setVisible(is_shown)
                    block.setLineCount(max(1, block.layout().lineCount()) if is_shown else 0)
                    changed = True
        if changed:
            layout = self._editor.document().documentLayout()
            layout.documentSizeChanged.emit(layout.documentSize())
            layout.update.emit()
            if caret.isVisible():
                self._editor.ensureCursorVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from eating a line that is not to be seen; see the keyboard come and go."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._soon.start()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._would_eat_a_fold(event)
        return super().eventFilter(watched, event)

    def _is_in_use(self) -> bool:
        return self._editor.hasFocus() or self._editor.textCursor().hasSelection()

    def _would_eat_a_fold(self, event: QKeyEvent) -> bool:
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return False
        if event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart():
            beside = cursor.block().previous()
        elif event.key() == Qt.Key.Key_Delete and cursor.atBlockEnd():
            beside = cursor.block().next()
        else:
            return False
        return beside.isValid() and not beside.isVisible()

    def _blocks(self) -> list[QTextBlock]:
        blocks = []
        block = self._editor.document().begin()
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return blocks

    @Slot()
    def _on_text(self) -> None:
        if self._highlighter.take_folds_changed():
            self._soon.start()

    @Slot()
    def _on_caret(self) -> None:
        caret = self._editor.textCursor().block()
        is_wanted_open = self._is_in_use() and can_fold(caret)
        if is_wanted_open != self._is_one_open or (is_wanted_open and not caret.isVisible()):
            self._soon.start()
