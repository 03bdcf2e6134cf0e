"""The presenter's buttons: large, labelled, and never in the way of the keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from brownbag.app.icons import Icons
from brownbag.app.present.show_session import Cover
from brownbag.app.tokens import DARK, GAP_M

_ICON_PX = 26


class ShowButton(QPushButton):
    """A button that takes only the space bar: arrows change slides, wherever the focus is."""

    def __init__(self, text: str, tooltip: str, icon_name: str, icons: Icons) -> None:
        super().__init__(icons.icon(icon_name, DARK.ink), f" {text} ")  # Qt leaves no room beside icons
        self.setAccessibleName(text)
        self.setToolTip(tooltip)
        self.setAccessibleDescription(tooltip)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        # A click must not leave the focus here, or the space bar would press the button again.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar; leave the rest to the window."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class ButtonRow(QWidget):
    """Back, Next, Black, Keys and End."""

    previous_requested = Signal()
    next_requested = Signal()
    black_requested = Signal()
    keys_requested = Signal()
    end_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous = ShowButton("Back", "The step or slide before (Left)", "chevron-left", icons)
        self.next = ShowButton("Next", "The next step or slide (Right, Space)", "chevron-right", icons)
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.next.setObjectName("nextButton")
        self.black = ShowButton("Black screen", "Hide the slide, or show it again (B)", "black-screen", icons)
        self.black.setCheckable(True)
        self.keys = ShowButton("Keys", "Show or hide the list of keys (F1)", "keyboard", icons)
        self.end = ShowButton("End", "End the presentation (Esc)", "close", icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addWidget(self.previous, 2)
        row.addWidget(self.next, 3)
        row.addStretch(1)
        row.addWidget(self.black)
        row.addWidget(self.keys)
        row.addWidget(self.end)
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.black.clicked.connect(self.black_requested)
        self.keys.clicked.connect(self.keys_requested)
        self.end.clicked.connect(self.end_requested)

    def show_cover(self, cover: Cover) -> None:
        """Show whether the screen is black."""
        self.black.setChecked(cover is Cover.BLACK)
