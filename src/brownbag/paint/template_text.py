"""Fixed text of a template (a slogan, an address), which no layout has broken into lines.

It never changes from slide to slide, so it is broken here as it is drawn.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from brownbag.deck.model import Align
from brownbag.layout.scene import FontSpec
from brownbag.paint.fonts import REFERENCE_PX, font_for
from brownbag.paint.outlines import placed, qcolour
from brownbag.theme.model import Anchor, LevelStyle, Spacing, TemplateText

_ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
}


class _Paragraph(Struct, frozen=True):
    """A paragraph broken into lines: ``layout`` at the reference size, to be drawn scaled."""

    layout: QTextLayout
    style: LevelStyle
    scale: float
    before: float
    height: float


def draw_template_text(painter: QPainter, text: TemplateText) -> None:
    """Draw ``text`` in its frame, turned as it is turned there."""
    inner = text.frame.inset(*text.box.insets)
    paragraphs = [_broken(style, words, inner.width) for style, words in text.paragraphs]
    spare = inner.height - sum(one.before + one.height for one in paragraphs)
    top = inner.y + {Anchor.TOP: 0.0, Anchor.MIDDLE: spare / 2, Anchor.BOTTOM: spare}[text.box.anchor]
    painter.save()
    painter.setTransform(placed(text.frame, text.rotation), combine=True)
    for paragraph in paragraphs:
        top += paragraph.before
        _draw(painter, paragraph, inner.x, top)
        top += paragraph.height
    painter.restore()


def _broken(style: LevelStyle, words: str, width: float) -> _Paragraph:
    scale = style.size / REFERENCE_PX
    shown = words.upper() if style.caps else words
    font = FontSpec(style.family, style.size, style.bold, style.italic, style.letter_spacing)
    layout = QTextLayout(shown, font_for(font, shown))
    option = QTextOption(_ALIGNMENTS[style.align])
    direction = Qt.LayoutDirection.RightToLeft if style.right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    layout.setTextOption(option)
    bottom = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, (width - style.margin_left) / scale))
        line.setPosition(QPointF(0, bottom))
        bottom += _distance(style.line_spacing, line.height() * scale) / scale
    layout.endLayout()
    return _Paragraph(layout, style, scale, _distance(style.space_before, style.size), bottom * scale)


def _distance(spacing: Spacing, single: float) -> float:
    if spacing.points is not None:
        return spacing.points
    return single * (spacing.share if spacing.share is not None else 1.0)


def _draw(painter: QPainter, paragraph: _Paragraph, left: float, top: float) -> None:
    painter.save()
    painter.translate(left + paragraph.style.margin_left, top)
    painter.scale(paragraph.scale, paragraph.scale)
    painter.setPen(qcolour(paragraph.style.colour))
    paragraph.layout.draw(painter, QPointF(0, 0))
    painter.restore()
