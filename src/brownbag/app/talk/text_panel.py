"""An editor whose text belongs to somebody else: it tells what was typed and shows what it is given.

It has no history of its own (the talk has one for everything), keeps caret
and scroll place when the text changes elsewhere, and counts in characters
outwards though Qt counts in UTF-16 units.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QImage, QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from brownbag.app.talk.enter_key import Enter, enter
from brownbag.app.talk.highlighter import is_verbatim
from brownbag.app.talk.pasting import is_formatted, local_files, pasted_words
from brownbag.app.talk.slide_signs import slides_kept_apart
from brownbag.app.talk.table_rows import cell_before, go_on_in_table, next_cell
from brownbag.app.text_offsets import to_characters, to_units
from brownbag.deck.patch import difference


class TextPanel(QPlainTextEdit):
    """A plain text editor for a text kept in a session."""

    typed = Signal(str)  # the whole text after a change made here
    caret_moved = Signal(int)  # characters from the start
    files_given = Signal(object)  # tuple[Path, ...], dropped or pasted here
    picture_given = Signal(QImage)  # pasted here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.begins_paragraphs = True  # with Enter; Markdown itself wants an empty line
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def shown(self) -> str:
        """The text in the editor."""
        return self._shown

    def load(self, text: str) -> None:
        """Show another text from its start."""
        self._shown = text
        self.setPlainText(text)

    @Slot(str)
    def show_text(self, text: str) -> None:
        """Show ``text``; what stays the same keeps its place, and so does the caret."""
        if text == self._shown:
            return
        patch = difference(self._shown, text)
        start = to_units(self._shown, patch.start)
        end = start + to_units(patch.removed, len(patch.removed))
        self._shown = text
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(patch.inserted)

    def selection(self) -> tuple[int, int]:
        """Return the selection's start and end in characters."""
        cursor = self.textCursor()
        return self._characters(cursor.selectionStart()), self._characters(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select these characters and bring them into view."""
        cursor = self.textCursor()
        cursor.setPosition(to_units(self._shown, start))
        cursor.setPosition(to_units(self._shown, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def caret(self) -> int:
        """Return the caret's place in characters."""
        return self._characters(self.textCursor().position())

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window."""
        # Undo and redo are the talk's: the editor must not claim their keys.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(keys):
                    event.ignore()
                    return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on with a list, or begin a paragraph; and no key bring two slides together."""
        with self._careful():
            self._press(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 - Qt's
        """Let Tab go from cell to cell in a table, back to its first; elsewhere it leaves the editor."""
        cursor = self.textCursor()
        if not is_verbatim(cursor.block()):
            with self._careful():
                placed = next_cell(cursor) if is_next else cell_before(cursor)
            if placed is not None:
                self.setTextCursor(placed)
                self.ensureCursorVisible()
                return True
        return super().focusNextPrevChild(is_next)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take words, files and pictures."""
        return bool(local_files(source)) or source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste words, and bring no two slides together; files and a picture are for others to place."""
        if files := local_files(source):
            self.files_given.emit(files)
            return
        if source.hasImage() and not source.hasText():
            self.picture_given.emit(source.imageData())
            return
        if is_formatted(source) and self.begins_paragraphs and not is_verbatim(self.textCursor().block()):
            words = QMimeData()
            words.setText(pasted_words(source.text()))
            source = words
        with self._careful():
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method writes, and bring no two slides together."""
        with self._careful():
            super().inputMethodEvent(event)

    def _careful(self) -> AbstractContextManager[None]:
        return slides_kept_apart(self) if self.begins_paragraphs else nullcontext()

    def _press(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self.textCursor().hasSelection():
            super().keyPressEvent(event)
            return
        cursor = self.textCursor()
        line, at = cursor.block().text(), cursor.positionInBlock()
        is_prose = self.begins_paragraphs and not is_verbatim(cursor.block())
        is_plain = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or is_verbatim(cursor.block())
        if not is_plain and (placed := go_on_in_table(cursor)):
            self.setTextCursor(placed)
            self.ensureCursorVisible()
            return
        done = Enter(0, "\n") if is_plain else enter(line[:at], line[at:], is_prose=is_prose)
        cursor.beginEditBlock()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, to_units(line, done.removed)
        )
        cursor.insertText(done.inserted)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu without a history of its own."""
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions()[:3]:  # undo, redo and a line: the talk's history is elsewhere
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _characters(self, units: int) -> int:
        return to_characters(self._shown, units)

    def _document_text(self) -> str:
        # Not toPlainText(): it turns no-break spaces into spaces.
        return self.document().toRawText().replace("\u2029", "\n")

    @Slot()
    def _on_text_changed(self) -> None:
        text = self._document_text()
        if text != self._shown:
            self._shown = text
            self.typed.emit(text)

    @Slot()
    def _on_caret_moved(self) -> None:
        self.caret_moved.emit(self.caret())
