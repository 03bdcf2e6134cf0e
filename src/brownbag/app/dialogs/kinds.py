"""One of a few kinds, each with its name and a small picture; pressing one is the answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from brownbag.app.dialogs.form import FormDialog
from brownbag.app.icons import Icons
from brownbag.app.tokens import GAP_M

_ICON = QSize(44, 44)
_COLUMNS = 3


class KindsDialog(FormDialog):
    """A button for every kind: ``words`` are each kind's name and what it is good for.

    A kind's icon is ``icons``, a hyphen, and the kind.
    """

    def __init__(
        self,
        name: str,
        title: str,
        words: Mapping[str, tuple[str, str]],
        icons: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, title, "Draw it", parent)
        self.kind = next(iter(words))
        self._buttons: dict[str, QToolButton] = {}
        pictures = Icons()
        ink = self.palette().color(QPalette.ColorRole.WindowText).name()
        grid = QGridLayout()
        grid.setSpacing(GAP_M)
        for place, (kind, (label, meaning)) in enumerate(words.items()):
            button = QToolButton(self)
            button.setObjectName(f"{kind}Button")
            button.setText(label)
            button.setToolTip(meaning)
            button.setAccessibleName(label)
            button.setAccessibleDescription(meaning)
            button.setIcon(pictures.icon(f"{icons}-{kind}", ink))
            button.setIconSize(_ICON)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setMinimumSize(124, 96)
            button.clicked.connect(self._choose)
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            self._buttons[kind] = button
        self.form.addRow(grid)
        self.main_button.hide()  # a picture is the answer
        self._buttons[self.kind].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with Enter the kind that has the keyboard."""
        focused = self.focusWidget()
        if isinstance(focused, QToolButton) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        chosen = self.sender()
        self.kind = next(kind for kind, button in self._buttons.items() if button is chosen)
        self.accept()
