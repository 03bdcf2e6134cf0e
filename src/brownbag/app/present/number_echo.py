"""The digits typed so far, small in a corner over the slide: for whoever presents on a single screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

_FOR_MS = 2_000  # after the last digit; who is still searching for the next one types again
_MARGIN_PX = 24
_STYLE = (
    "background: rgba(0, 0, 0, 170); color: white; border-radius: 8px; padding: 6px 14px; font-size: 20px;"
)


class NumberEcho(QLabel):
    """Lies in the lower right corner of its parent, and tells when the digits have stood long enough."""

    faded = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("numberEcho")
        self.setStyleSheet(_STYLE)
        self._fading = QTimer(self, singleShot=True, interval=_FOR_MS)
        self._fading.timeout.connect(self.faded)
        parent.installEventFilter(self)
        self.hide()

    def show_typed(self, typed: str) -> None:
        """Show ``typed``; nothing for ""."""
        self.setText(f"{typed} ⏎")
        self.setAccessibleName(f"Go to slide {typed} with Enter")
        self.setVisible(bool(typed))
        if typed:
            self._fading.start()
            self._settle()
        else:
            self._fading.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        # The parent is asked for anew: at the end of a show Python's side of this may be gone before Qt's.
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._settle()
        return False

    def _settle(self) -> None:
        under = self.parentWidget()
        if under is None:
            return
        self.adjustSize()
        corner = under.rect().bottomRight()
        self.move(corner.x() - self.width() - _MARGIN_PX, corner.y() - self.height() - _MARGIN_PX)
        self.raise_()
