"""Broken lines as ink: every `Fragment` at its place, in one stroke so that PDFs keep whole words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPaintEngine, QPainter, QTextCharFormat, QTextLayout, QTextOption

from brownbag.layout.scene import Fragment, TextLine
from brownbag.layout.scripts import FIRST_ESTIMATED
from brownbag.paint.fonts import REFERENCE_PX, font_for, fonts_in
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
    is_anchor = bool(fragment.link) and painter.paintEngine().type() == QPaintEngine.Type.Pdf
    others = fonts_in(fragment.font, fragment.text)
    is_estimated = max(fragment.text) >= FIRST_ESTIMATED
    # Drawn at once, spaced letters would stand apart by the dots of a PDF's page instead of by ours.
    if is_anchor or others or is_estimated or fragment.font.spacing:
        _draw_formatted(painter, fragment, font, others, is_anchor=is_anchor)
    else:
        painter.setFont(font)
        painter.drawText(QPointF(0, 0), fragment.text)
    painter.restore()


def _draw_formatted(
    painter: QPainter,
    fragment: Fragment,
    font: QFont,
    others: list[tuple[int, int, QFont]],
    *,
    is_anchor: bool,
) -> None:
    """Draw a fragment of several faces, or as an anchor: only so does Qt's PDF engine put a link over it."""
    text = fragment.text
    layout = QTextLayout(text, font)
    layout.setTextOption(_one_line(painter.layoutDirection()))
    formats = []
    for start, end, other in others:
        look = QTextCharFormat()
        own = QFont(other)
        own.setUnderline(font.underline())
        own.setStrikeOut(font.strikeOut())
        look.setFont(own)
        formats.append(_range(text, start, end, look))
    if is_anchor:
        look = QTextCharFormat()
        look.setAnchor(True)
        look.setAnchorHref(address_of(fragment.link))
        formats.append(_range(text, 0, len(text), look))
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(_length(text))
    layout.endLayout()
    wanted = fragment.width * REFERENCE_PX / fragment.font.size
    if max(text) >= FIRST_ESTIMATED and line.naturalTextWidth() > 0:
        # This computer's letters may be wider or narrower than layout took them for; what follows is placed.
        painter.scale(wanted / line.naturalTextWidth(), 1.0)
    layout.draw(painter, QPointF(0, -line.ascent()))


def _range(text: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = _length(text[:start]), _length(text[start:end])
    span.format = look
    return span


def _length(text: str) -> int:
    """Return the length as Qt counts it, in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _one_line(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction)
    return option
