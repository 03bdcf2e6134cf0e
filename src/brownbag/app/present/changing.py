"""From one slide's picture to the next: how far the change is, and how it looks at that moment.

A change takes a third of a second. It is left out where the presenter, or the
computer's own settings, ask for less motion.
"""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QEasingCurve, QObject, QRect, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle

from brownbag.deck.model import Transition

DURATION_MS = 300


def wants_motion() -> bool:
    """Return whether this computer is set to show animations."""
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Change(QObject):
    """One change at a time, from the picture that was shown to the one that is."""

    advanced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = QImage()
        self._kind = Transition.NONE
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._animation.valueChanged.connect(self._on_advanced)
        self._animation.finished.connect(self._on_finished)

    @property
    def is_under_way(self) -> bool:
        """Whether a change is being shown."""
        return not self._before.isNull()

    def start(self, before: QImage, kind: Transition) -> None:
        """Start a change from the picture ``before``; one that is under way ends at once."""
        self.end()
        if kind is not Transition.NONE and not before.isNull():
            self._before, self._kind = before, kind
            self._animation.start()

    def end(self) -> None:
        """Be done with the change that is under way, if any."""
        self._animation.stop()
        self._before = QImage()

    def paint(self, painter: QPainter, area: QRect, after: QImage) -> None:
        """Paint how ``after`` takes the place of the picture before, as far as it has come."""
        done = float(self._animation.currentValue())
        painter.save()
        painter.setClipRect(area)
        moved = round(area.width() * done)
        match self._kind:
            case Transition.FADE | Transition.NONE:
                painter.drawImage(area, self._before)
                painter.setOpacity(done)
                painter.drawImage(area, after)
            case Transition.PUSH:
                painter.drawImage(area.translated(-moved, 0), self._before)
                painter.drawImage(area.translated(area.width() - moved, 0), after)
            case Transition.COVER:
                painter.drawImage(area, self._before)
                painter.drawImage(area.translated(area.width() - moved, 0), after)
            case Transition.WIPE:
                painter.drawImage(area, self._before)
                painter.setClipRect(QRect(area.x(), area.y(), moved, area.height()))
                painter.drawImage(area, after)
            case _:
                assert_never(self._kind)
        painter.restore()

    @Slot()
    def _on_advanced(self) -> None:
        if self.is_under_way:
            self.advanced.emit()

    @Slot()
    def _on_finished(self) -> None:
        self._before = QImage()
        self.advanced.emit()
