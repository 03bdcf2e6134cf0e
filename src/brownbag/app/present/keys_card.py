"""The list of keys, laid over the presenter's window until it is asked away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from brownbag.app.present.keys import keys_in_words
from brownbag.app.tokens import GAP_S, GAP_XL


class KeysCard(QFrame):
    """Two columns: keys, and what they do. Hidden at first; lies in the middle of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysCard")
        self.setAccessibleName("Keys")
        # The keyboard and the mouse stay with the slides.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP_XL, GAP_XL, GAP_XL, GAP_XL)
        grid.setHorizontalSpacing(GAP_XL)
        grid.setVerticalSpacing(GAP_S)
        for row, (keys, words) in enumerate(keys_in_words()):
            names = QLabel(keys)
            names.setObjectName("keyNames")
            grid.addWidget(names, row, 0)
            grid.addWidget(QLabel(words), row, 1)
        self.hide()

    def toggle(self) -> None:
        """Show the list in the middle of the window, or hide it."""
        if self.isVisible():
            self.hide()
            return
        self.adjustSize()
        place = self.rect()
        place.moveCenter(self.window().rect().center())
        self.move(place.topLeft())
        self.show()
        self.raise_()
