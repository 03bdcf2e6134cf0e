"""Text in a painted widget: as many whole lines as there is room for, the last one cut with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout


def font_of(family: str, size_px: int, *, bold: bool = False) -> QFont:
    """Return a font by the tokens' names."""
    font = QFont(family)
    font.setPixelSize(size_px)
    font.setBold(bold)
    return font


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return ``text`` as at most ``most`` lines no wider than ``width`` pixels."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[str] = []
    metrics = QFontMetricsF(font)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(text[start:].strip(), Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return lines


def draw_wrapped(painter: QPainter, area: QRectF, text: str, font: QFont, most: int) -> float:
    """Draw ``text`` at the top of ``area`` in at most ``most`` lines; return the height it took."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    top = area.top()
    for line in wrapped(text, font, area.width(), most):
        painter.drawText(QPointF(area.left(), top + metrics.ascent()), line)
        top += metrics.lineSpacing()
    return top - area.top()
