"""Speaker notes as rich text: paragraphs of a `Scene` into a `QTextDocument`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from brownbag.deck.model import Marker
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.layout.twins import twin

_LIST_STYLES = {
    Marker.BULLET: QTextListFormat.Style.ListDisc,
    Marker.TODO: QTextListFormat.Style.ListSquare,
    Marker.DONE: QTextListFormat.Style.ListSquare,
    Marker.NUMBER: QTextListFormat.Style.ListDecimal,
}
_LINE_SHARE = 125.0  # per cent: notes are read at a glance
_GAP_SHARE = 0.5  # of the text's size, between paragraphs
_FIXED_FAMILY = "Liberation Mono"


def fill_document(
    document: QTextDocument, paragraphs: Sequence[TextParagraph], size_px: int, link_colour: str
) -> None:
    """Put ``paragraphs`` into ``document`` in its own font (of this size) and colour."""
    document.clear()
    cursor = QTextCursor(document)
    gap_px = size_px * _GAP_SHARE
    previous: TextParagraph | None = None
    for paragraph in paragraphs:
        if previous is not None:
            cursor.insertBlock()
        _start(cursor, paragraph, previous, gap_px)
        for run in paragraph.runs:
            cursor.insertText(run.text.replace("\n", "\u2028"), _look(run, link_colour))
        previous = paragraph


def _start(
    cursor: QTextCursor, paragraph: TextParagraph, previous: TextParagraph | None, gap_px: float
) -> None:
    """Make the cursor's block a paragraph of its kind: text, or an item of a list."""
    block = QTextBlockFormat()
    block.setLineHeight(_LINE_SHARE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(gap_px)
    if paragraph.style.right_to_left:
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    style = _LIST_STYLES.get(paragraph.marker)
    if style is None:
        block.setIndent(paragraph.level)
    cursor.setBlockFormat(block)
    if style is None:
        if (left := cursor.currentList()) is not None:
            left.remove(cursor.block())
            cursor.setBlockFormat(block)
        return
    before = previous and (previous.marker, previous.level)
    if before == (paragraph.marker, paragraph.level) and cursor.currentList() is not None:
        return
    form = QTextListFormat()
    form.setStyle(style)
    form.setIndent(paragraph.level + 1)
    if paragraph.marker is Marker.NUMBER:
        form.setStart(paragraph.number)
    cursor.createList(form)


def _look(run: TextRun, link_colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
    look.setFontItalic(run.italic)
    look.setFontStrikeOut(run.strike)
    if run.family and twin(run.family) == _FIXED_FAMILY:
        look.setFontFamilies([_FIXED_FAMILY])
    if run.superscript:
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if run.link:
        look.setForeground(QColor(link_colour))
        look.setFontUnderline(True)
    return look
