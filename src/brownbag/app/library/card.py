"""A topic as a card: one of its slides as a picture, its title, one line about it, and its minutes.

The whole card is one big tick: a click, Space or Enter takes the topic into
the talk or out of it. It paints itself, so a shelf of cards opens at once.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from brownbag.app.text_painting import draw_wrapped, font_of
from brownbag.app.tokens import (
    BODY_FAMILY,
    DISPLAY_FAMILY,
    GAP_L,
    GAP_M,
    GAP_S,
    RADIUS_M,
    SMALL_PX,
    TEXT_PX,
    TITLE_PX,
    Tokens,
)
from brownbag.library.model import Topic

LEAST_WIDTH_PX = 264
_TEXT_HEIGHT_PX = 140  # two lines of title, three of summary, the minutes
_SUMMARY_LINES = 3
_PICTURE_SHAPE = 9 / 16
_TICK_PX = 26
_NO_ROOM = "No room in the slot"


def minutes_text(topic: Topic) -> str:
    """Return how long a topic takes, in words."""
    shortest, longest = topic.minutes.short, topic.minutes.long
    return f"{shortest:g} minutes" if shortest == longest else f"{shortest:g} to {longest:g} minutes"


class TopicCard(QAbstractButton):
    """One topic to tick."""

    def __init__(self, topic: Topic, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = topic
        self._tokens = tokens
        self._picture = QImage()
        self._is_hovered = False
        self._is_left_out = False
        self.setObjectName(f"topicCard:{topic.id}")
        self.setText(topic.title)
        self.setAccessibleName(f"{topic.title}, {minutes_text(topic)}")
        self.setAccessibleDescription(topic.summary)
        self.setToolTip(topic.summary)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._tokens = tokens
        self.update()

    def set_picture(self, picture: QImage) -> None:
        """Show ``picture``, one of the topic's slides."""
        self._picture = picture
        self.update()

    def set_left_out(self, *, is_left_out: bool) -> None:
        """Say that the topic is ticked, but that the slot has no room for it."""
        if is_left_out != self._is_left_out:
            self._is_left_out = is_left_out
            words = f"{self.topic.title}, {minutes_text(self.topic)}"
            self.setAccessibleName(f"{words}, {_NO_ROOM.lower()}" if is_left_out else words)
            self.update()

    @staticmethod
    def height_for(width: int) -> int:
        """Return the height in pixels of a card ``width`` pixels wide."""
        return round(width * _PICTURE_SHAPE) + _TEXT_HEIGHT_PX

    def sizeHint(self) -> QSize:
        """Return the size to begin with."""
        return QSize(LEAST_WIDTH_PX, self.height_for(LEAST_WIDTH_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click means something."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the card is small: all of it
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        picture_area = QRectF(frame.left(), frame.top(), frame.width(), frame.width() * _PICTURE_SHAPE)
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS_M, RADIUS_M)
        painter.fillPath(shape, QColor(self._ground()))
        painter.save()
        painter.setClipPath(shape)
        self._paint_picture(painter, picture_area)
        painter.restore()
        self._paint_words(painter, frame, picture_area.bottom())
        self._paint_border(painter, frame)
        self._paint_tick(painter, picture_area)

    def _ground(self) -> str:
        if self.isChecked():
            return self._tokens.tint
        return self._tokens.raised if self._is_hovered else self._tokens.surface

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        if not self._picture.isNull():
            painter.drawImage(area, self._picture)
            return
        painter.fillRect(area, QColor(self._tokens.stage))
        painter.setPen(QColor(self._tokens.quiet_ink))
        inside = area.adjusted(GAP_L, area.height() * 0.32, -GAP_L, 0)
        draw_wrapped(painter, inside, self.topic.title, font_of(DISPLAY_FAMILY, TITLE_PX + 3, bold=True), 2)

    def _paint_words(self, painter: QPainter, frame: QRectF, top: float) -> None:
        area = frame.adjusted(GAP_M + GAP_S, 0, -GAP_M - GAP_S, 0)
        area.setTop(top + GAP_M)
        painter.setPen(QColor(self._tokens.ink))
        title = font_of(BODY_FAMILY, TITLE_PX, bold=True)
        area.setTop(area.top() + draw_wrapped(painter, area, self.topic.title, title, 2) + 1)
        painter.setPen(QColor(self._tokens.quiet_ink))
        draw_wrapped(painter, area, self.topic.summary, font_of(BODY_FAMILY, TEXT_PX - 1), _SUMMARY_LINES)
        painter.setPen(QColor(self._tokens.warm))
        painter.setFont(font_of(BODY_FAMILY, SMALL_PX, bold=True))
        line = QRectF(area.left(), frame.bottom() - GAP_M - SMALL_PX - 6, area.width(), SMALL_PX + 8)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, minutes_text(self.topic))
        if self.isChecked():
            painter.setPen(QColor(self._tokens.warm if self._is_left_out else self._tokens.accent))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(line, right, _NO_ROOM if self._is_left_out else "In your talk")

    def _paint_border(self, painter: QPainter, frame: QRectF) -> None:
        if self.hasFocus():
            pen = QPen(QColor(self._tokens.focus), 3)
        elif self.isChecked():
            pen = QPen(QColor(self._tokens.accent), 2)
        else:
            pen = QPen(QColor(self._tokens.line), 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, RADIUS_M, RADIUS_M)

    def _paint_tick(self, painter: QPainter, area: QRectF) -> None:
        circle = QRectF(area.right() - _TICK_PX - GAP_M, area.top() + GAP_M, _TICK_PX, _TICK_PX)
        checked = self.isChecked()
        painter.setPen(QPen(QColor(self._tokens.accent if checked else self._tokens.strong_line), 1.5))
        painter.setBrush(QColor(self._tokens.accent if checked else self._tokens.surface))
        painter.drawEllipse(circle)
        if checked:
            mark = QPainterPath(circle.topLeft() + QPointF(7, 13.5))
            mark.lineTo(circle.topLeft() + QPointF(11.5, 18))
            mark.lineTo(circle.topLeft() + QPointF(19.5, 9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(QColor(self._tokens.on_accent), 2.4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(mark, pen)
