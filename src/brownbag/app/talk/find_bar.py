"""Finding words in the talk: a line to type in, forwards and backwards through the places."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from brownbag.app.icons import Icons
from brownbag.app.tokens import GAP_S, Tokens

_BUTTONS = (("up", "Previous place"), ("down", "Next place"), ("close", "Close the search"))


def find_from(text: str, words: str, start: int, *, backwards: bool = False) -> int:
    """Return where ``words`` stand next, whatever their case, going round at the end; -1 for nowhere."""
    if not words:
        return -1
    # lower(), not casefold(): it keeps nearly every place where it was
    whole, wanted = text.lower(), words.lower()
    if backwards:
        found = whole.rfind(wanted, 0, max(0, start))
        return found if found >= 0 else whole.rfind(wanted)
    found = whole.find(wanted, start)
    return found if found >= 0 else whole.find(wanted)


class FindBar(QWidget):
    """Asks for the next or the previous place of some words."""

    find_requested = Signal(str, bool)  # words, backwards
    closed = Signal()

    def __init__(self, icons: Icons, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("findBar")
        self._edit = QLineEdit(self)
        self._edit.setObjectName("findEdit")
        self._edit.setAccessibleName("Find in the talk")
        self._edit.setPlaceholderText("Find in the talk")
        self._result = QLabel(self)
        self._result.setProperty("role", "small")
        self._buttons = {
            name: self._button(name, words)
            for name, words in (
                ("up", "Previous place"),
                ("down", "Next place"),
                ("close", "Close the search"),
            )
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, GAP_S)
        row.setSpacing(GAP_S)
        row.addWidget(self._edit, 1)
        row.addWidget(self._result)
        for button in self._buttons.values():
            row.addWidget(button)
        self._edit.returnPressed.connect(self._on_next)
        self._buttons["down"].clicked.connect(self._on_next)
        self._buttons["up"].clicked.connect(self._on_previous)
        self._buttons["close"].clicked.connect(self.close_bar)
        self.set_tokens(tokens)
        self.hide()

    def set_tokens(self, tokens: Tokens) -> None:
        """Tint the icons."""
        for name, button in self._buttons.items():
            button.setIcon(self._icons.icon(name, tokens.ink))

    @Slot()
    def open_bar(self) -> None:
        """Show the bar and put the keyboard into it."""
        self.show()
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def show_found(self, *, found: bool) -> None:
        """Say where nothing was found."""
        self._result.setText("" if found else "Not found")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"find{name.capitalize()}Button")
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @Slot()
    def _on_next(self) -> None:
        self.find_requested.emit(self._edit.text(), False)  # noqa: FBT003

    @Slot()
    def _on_previous(self) -> None:
        self.find_requested.emit(self._edit.text(), True)  # noqa: FBT003
