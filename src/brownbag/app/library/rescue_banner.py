"""A strip over the page when an earlier run left an unsaved talk behind."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from brownbag.app.rescue import Rescued
from brownbag.app.tokens import GAP_L, GAP_M


class RescueBanner(QFrame):
    """Offers one rescued talk to be opened or thrown away."""

    open_requested = Signal(object)  # Rescued
    discard_requested = Signal(object)

    def __init__(self, rescued: Rescued, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescued = rescued
        self.setObjectName("rescueBanner")
        self.setProperty("role", "banner")
        name = f"“{rescued.talk.name}”" if rescued.talk else "a new talk"
        words = QLabel(f"Brown Bag closed before {name} was saved. Its text is still here.", self)
        words.setWordWrap(True)
        open_button = QPushButton("Open the rescued text", self)
        open_button.setObjectName("openRescuedButton")
        discard = QPushButton("Throw it away", self)
        discard.setObjectName("discardRescuedButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        row.addWidget(words, 1)
        row.addWidget(open_button)
        row.addWidget(discard)
        open_button.clicked.connect(self._on_open)
        discard.clicked.connect(self._on_discard)

    @Slot()
    def _on_open(self) -> None:
        self.open_requested.emit(self._rescued)

    @Slot()
    def _on_discard(self) -> None:
        self.discard_requested.emit(self._rescued)
