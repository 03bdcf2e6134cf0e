"""A strip over the preview: what is wrong with this slide, and a button for every way out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from brownbag.app.icons import Icons
from brownbag.app.tokens import GAP_M, GAP_S, Tokens

_ICON = QSize(18, 18)
_MOST = 3  # ways out that fit in a row
_LEAST_SHARE = 0.55  # of the words' length: two lines of them beside the buttons, not more


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
        said = QHBoxLayout()
        said.addWidget(self._picture)
        said.addWidget(self._words, 1)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.addStretch(1)
        self._buttons = [self._button(number) for number in range(_MOST)]
        for button in self._buttons:
            self._ways.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._ways)
        for layout in (said, self._ways, self._row):
            layout.setSpacing(GAP_S)
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
        self._stand()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where both do not fit side by side."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        """Put the buttons beside the words where there is room, else below them, else one below the other."""
        directions = QBoxLayout.Direction
        across, below = directions.LeftToRight, directions.TopToBottom
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        buttons = sum(shown) + GAP_S * len(shown)
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        room = self.contentsRect().width() - 2 * GAP_M
        is_beside = room >= buttons + _ICON.width() + 2 * GAP_S + words * _LEAST_SHARE
        self._row.setDirection(across if is_beside else below)
        self._ways.setDirection(across if room >= buttons else below)

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
