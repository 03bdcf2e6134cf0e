"""Broken lines as ink: every `Fragment` at its place, in one stroke so that PDFs keep whole words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPaintEngine, QPainter, QTextCharFormat, QTextLayout, QTextOption

from brownbag.layout.scene import Fragment, TextLine
from brownbag.paint.fonts import REFERENCE_PX, font_for
from brownbag.paint.outlines import qcolour
from brownbag.paint.pdf_links import address_of


def draw_lines(painter: QPainter, lines: Iterable[TextLine], step: int | None) -> None:
    """Draw ``lines``, those of later steps than ``step`` left out; None draws all."""
    for line in lines:
        if step is None or line.step <= step:
            for fragment in line.fragments:
                _draw_fragment(painter, fragment, line.baseline)


def _draw_fragment(painter: QPainter, fragment: Fragment, baseline: float) -> None:
    if not fragment.text.strip():
        return
    font = font_for(fragment.font, fragment.text)
    if fragment.underline or fragment.strike:
        font = QFont(font)
        font.setUnderline(fragment.underline)
        font.setStrikeOut(fragment.strike)
    scale = fragment.font.size / REFERENCE_PX
    painter.save()
    painter.translate(fragment.x, baseline - fragment.rise)
    painter.scale(scale, scale)
    painter.setPen(qcolour(fragment.colour))
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if fragment.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    if fragment.link and painter.paintEngine().type() == QPaintEngine.Type.Pdf:
        _draw_link(painter, fragment, font)
    else:
        painter.setFont(font)
        painter.drawText(QPointF(0, 0), fragment.text)
    painter.restore()


def _draw_link(painter: QPainter, fragment: Fragment, font: QFont) -> None:
    """Draw a fragment as an anchor: only so does Qt's PDF engine put a link over it."""
    layout = QTextLayout(fragment.text, font)
    layout.setTextOption(_one_line(painter.layoutDirection()))
    anchor = QTextLayout.FormatRange()
    anchor.start, anchor.length = 0, len(fragment.text.encode("utf-16-le")) // 2
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorHref(address_of(fragment.link))
    anchor.format = look
    layout.setFormats([anchor])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(anchor.length)
    layout.endLayout()
    layout.draw(painter, QPointF(0, -line.ascent()))


def _one_line(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction)
    return option
