"""The time as a presenter needs it: gone, left (in words too), and by the clock on the wall."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from brownbag.app.present.pacing import Urgency, clock_text, left_in_words, urgency
from brownbag.app.tokens import DARK, GAP_L, GAP_M

_BAR_PX = 6
_COLOURS = {Urgency.CALM: DARK.accent, Urgency.SOON: "#E9C46A", Urgency.OVER: DARK.warm}


class TimeBar(QWidget):
    """How much of the planned time is gone, as a line that fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._colour = QColor(DARK.accent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, colour: str) -> None:
        """Fill ``share`` (0..1) of the line in ``colour``."""
        self._share = min(1.0, max(0.0, share))
        self._colour = QColor(colour)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the line."""
        return QSize(120, _BAR_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(QColor(DARK.raised))
        painter.drawRoundedRect(whole, radius, radius)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(
            QRectF(0, 0, max(whole.height(), whole.width() * self._share), whole.height()), radius, radius
        )


class TimePanel(QWidget):
    """Time gone, time left and the wall clock. Told the time by `show_time`; counts nothing itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gone = _label("timeGone", "Time gone")
        self.left = _label("timeLeft", "Time left")
        self.pace = _label("pace", "Pace")
        self.wall = _label("wallClock", "Time of day")
        self._bar = TimeBar()
        row = QHBoxLayout()
        row.setSpacing(GAP_L)
        row.addWidget(self.gone, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.left, 1, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.pace, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.wall, 0, Qt.AlignmentFlag.AlignBaseline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addLayout(row)
        column.addWidget(self._bar)

    def show_pace(self, words: str) -> None:
        """Show how the talk keeps to its slides' times, or nothing for ""."""
        self.pace.setText(words)

    def show_time(self, elapsed_s: float, planned_s: float | None, now: datetime) -> None:
        """Show these seconds, and ``now`` as the reader's country writes it."""
        self.gone.setText(clock_text(elapsed_s))
        self.wall.setText(QLocale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat))
        self._bar.setVisible(planned_s is not None)
        if planned_s is None:
            self.left.setText("")
            return
        colour = _COLOURS[urgency(elapsed_s, planned_s)]
        self.left.setText(left_in_words(elapsed_s, planned_s))
        self.left.setStyleSheet(f"color: {colour};")
        self._bar.show_share(elapsed_s / planned_s, colour)


def _label(name: str, meaning: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setAccessibleDescription(meaning)
    return label
