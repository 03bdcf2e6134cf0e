"""Whole paragraphs to DrawingML, saying only what the placeholder does not say already.

A paragraph outside placeholders (``inherited`` None) says everything, since
what a text box inherits differs from template to template.
"""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.deck.model import Align
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.powerpoint.bullets import bullet_xml, list_starts
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import solid_xml
from brownbag.powerpoint.xml import FIELD, escape, quote
from brownbag.theme.model import LevelStyle, Spacing, Theme
from brownbag.units import to_emu

_ALIGN = {Align.LEFT: "l", Align.CENTRE: "ctr", Align.RIGHT: "r", Align.JUSTIFY: "just"}
_RAISED = 30_000  # what PowerPoint's own superscript button says, in thousandths of a per cent


def paragraphs_xml(paragraphs: Sequence[TextParagraph], context: Context) -> str:
    """Return the paragraphs as ``a:p`` elements; a text body needs one, so none gives an empty one."""
    if not paragraphs:
        return "<a:p/>"
    starts = list_starts(paragraphs)
    return "".join(
        paragraph_xml(paragraph, start, context) for paragraph, start in zip(paragraphs, starts, strict=True)
    )


def paragraph_xml(paragraph: TextParagraph, start: int, context: Context) -> str:
    """Return one ``a:p``; ``start`` is the first number of the list it belongs to."""
    runs = "".join(_run_xml(run, paragraph, context) for run in paragraph.runs)
    # What is typed after the last run takes its look; only an empty paragraph has to say its own.
    end = "" if runs else _end_properties(paragraph, context)
    return f"<a:p>{_paragraph_properties(paragraph, start)}{runs}{end}</a:p>"


def _end_properties(paragraph: TextParagraph, context: Context) -> str:
    style = paragraph.style
    return _run_properties("a:endParaRPr", TextRun("", style.bold, style.italic), paragraph, context)


def _paragraph_properties(paragraph: TextParagraph, start: int) -> str:
    style, known = paragraph.style, paragraph.inherited
    said = f' lvl="{paragraph.level}"' if paragraph.level else ""
    if known is None or style.margin_left != known.margin_left:
        said += f' marL="{max(0, to_emu(style.margin_left))}"'
    if known is None or style.indent != known.indent:
        said += f' indent="{to_emu(style.indent)}"'
    if known is None or (style.align, style.right_to_left) != (known.align, known.right_to_left):
        said += f' algn="{_ALIGN[style.align]}" rtl="{int(style.right_to_left)}"'
    inside = _spacings(style, known) + bullet_xml(paragraph, start)
    if inside:
        return f"<a:pPr{said}>{inside}</a:pPr>"
    return f"<a:pPr{said}/>" if said else ""


def _spacings(style: LevelStyle, known: LevelStyle | None) -> str:
    said = ""
    if known is None or style.line_spacing != known.line_spacing:
        said += _spacing("a:lnSpc", style.line_spacing)
    if known is None or style.space_before != known.space_before:
        said += _spacing("a:spcBef", style.space_before)
    if known is None or style.space_after != known.space_after:
        said += _spacing("a:spcAft", style.space_after)
    return said


def _spacing(tag: str, spacing: Spacing) -> str:
    if spacing.points is not None:
        return f'<{tag}><a:spcPts val="{round(spacing.points * 100)}"/></{tag}>'
    share = 1.0 if spacing.share is None else spacing.share
    return f'<{tag}><a:spcPct val="{round(share * 100_000)}"/></{tag}>'


def _run_xml(run: TextRun, paragraph: TextParagraph, context: Context) -> str:
    properties = _run_properties("a:rPr", run, paragraph, context)
    if run.field:
        start = f'<a:fld id="{FIELD}" type={quote(run.field)}>'
        return f"{start}{properties}<a:t>{escape(run.text)}</a:t></a:fld>"
    pieces = escape(run.text).split("\n")
    if len(pieces) == 1:
        return f"<a:r>{properties}<a:t>{pieces[0]}</a:t></a:r>" if pieces[0] else ""
    texts = [f"<a:r>{properties}<a:t>{piece}</a:t></a:r>" if piece else "" for piece in pieces]
    return f"<a:br>{_run_properties('a:rPr', _unlinked(run), paragraph, context)}</a:br>".join(texts)


def _unlinked(run: TextRun) -> TextRun:
    return TextRun("", run.bold, run.italic, family=run.family, colour=run.colour, language=run.language)


def _run_properties(tag: str, run: TextRun, paragraph: TextParagraph, context: Context) -> str:
    style, known = paragraph.style, paragraph.inherited
    said = f" lang={quote(run.language or context.language)}"
    if known is None or style.size != known.size:
        said += f' sz="{round(style.size * 100)}"'
    if known is None or run.bold != known.bold:
        said += f' b="{int(run.bold)}"'
    if known is None or run.italic != known.italic:
        said += f' i="{int(run.italic)}"'
    if run.strike:
        said += ' strike="sngStrike"'
    if style.caps != (known is not None and known.caps):
        said += f' cap="{"all" if style.caps else "none"}"'
    if style.letter_spacing != (known.letter_spacing if known is not None else 0.0):
        said += f' spc="{round(style.letter_spacing * 100)}"'
    if run.superscript:
        said += f' baseline="{_RAISED}"'
    inside = _colour_and_face(run, style, known, context)
    return f"<{tag}{said}>{inside}</{tag}>" if inside else f"<{tag}{said}/>"


def _colour_and_face(run: TextRun, style: LevelStyle, known: LevelStyle | None, context: Context) -> str:
    colour, family = run.colour or style.colour, run.family or style.family
    # A linked text shows in the theme's colour for links, as in PowerPoint, unless it was given one.
    is_link_colour = bool(run.link) and (run.colour is None or run.colour.scheme == "hlink")
    said = ""
    if (known is None or colour != known.colour) and not is_link_colour:
        said += solid_xml(colour)
    if known is None or family != known.family:
        said += face_xml(family, context.theme)
    if run.link:
        said += context.click_xml(run.link, own_colour=not is_link_colour)
    return said


def face_xml(family: str, theme: Theme) -> str:
    """Return the font by its part in the theme where it has one, so that it follows another theme."""
    if family == theme.body_font:
        return '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    if family == theme.heading_font:
        return '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
    return f"<a:latin typeface={quote(family)}/><a:cs typeface={quote(family)}/>"
