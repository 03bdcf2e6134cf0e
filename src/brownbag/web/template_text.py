"""Turned fixed text of a template, which no layout has broken into lines: broken here, as it is drawn."""

from __future__ import annotations

from functools import cache

from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.placing import Inks, place_lines
from brownbag.layout.scene import TextLine, TextParagraph, TextRun
from brownbag.layout.setting import break_all, prepare
from brownbag.theme.model import TemplateText


@cache
def _measurer() -> FontMeasurer:
    return FontMeasurer()


def template_lines(text: TemplateText) -> tuple[TextLine, ...]:
    """Return the text's lines as they stand before they are turned."""
    paragraphs = [
        TextParagraph((TextRun(words, style.bold, style.italic),), style) for style, words in text.paragraphs
    ]
    if not paragraphs:
        return ()
    prepared = [prepare(one, _measurer()) for one in paragraphs]
    width = text.frame.inset(*text.box.insets).width
    sizes = [one.style.size for one in paragraphs]
    blocks = break_all(prepared, sizes, width, _measurer().metrics)
    return place_lines(blocks, text.frame, text.box, Inks(paragraphs[0].style.colour))
