"""A strip over the preview: what is wrong with this slide, and a button for every way out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from brownbag.app.icons import Icons
from brownbag.app.tokens import GAP_M, GAP_S, Tokens

_ICON = QSize(18, 18)
_MOST = 3  # ways out that fit beside the words


class FixBar(QFrame):
    """Shows one finding; hidden where the slide has none that one click mends."""

    chosen = Signal(int)  # which way out, from 0

    def __init__(self, icons: Icons, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("fixBar")
        self.setProperty("role", "banner")
        self._picture = QLabel(self)
        self._words = QLabel(self)
        self._words.setObjectName("fixWords")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        row.setSpacing(GAP_S)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        self._buttons = [self._button(number) for number in range(_MOST)]
        for button in self._buttons:
            row.addWidget(button)
        self.set_tokens(tokens)
        self.hide()

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"fixButton{number}")
        button.setProperty("number", number)
        button.setAutoDefault(True)  # Enter presses it as well as the space bar
        button.clicked.connect(self._on_clicked)
        button.hide()
        return button

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What Tab goes through, shown or not."""
        return tuple(self._buttons)

    def set_tokens(self, tokens: Tokens) -> None:
        """Tint the icon."""
        self._picture.setPixmap(self._icons.icon("warning", tokens.warm).pixmap(_ICON))

    def show_finding(self, message: str, ways: Sequence[str]) -> None:
        """Show what is wrong and the ways out of it, by what their buttons say; hide where there is none."""
        if not ways:
            self._leave()
            self.hide()
            return
        self._words.setText(message)
        self.setAccessibleName(message)
        names = [*ways[:_MOST], *[""] * (_MOST - len(ways))]
        for button, name in zip(self._buttons, names, strict=True):
            button.setText(name)
            button.setAccessibleDescription(message)
            button.setEnabled(bool(name))
            button.setVisible(bool(name))
        self.show()

    def hold(self) -> None:
        """The text changed: what the buttons would do is looked for again."""
        for button in self._buttons:
            button.setEnabled(False)

    def _leave(self) -> None:
        """Give the keyboard on before the button that has it goes."""
        if any(button.hasFocus() for button in self._buttons):
            self.focusNextChild()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(int(button.property("number")))
