"""Whole paragraphs to broken ones: measured once in ems, then broken at a size and a width.

Because a paragraph is measured in ems (`Prepared`), trying it at another size
costs only the breaking. Line and paragraph spacing follow what LibreOffice and
PowerPoint do with the same .pptx: the space before the first paragraph of a box
is left out, a share of line spacing above 1 adds above the line, below 1 takes
from above it. `brownbag.layout.placing` puts the broken lines on the slide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from brownbag.layout.breaking import break_text
from brownbag.layout.markers import marker_text
from brownbag.layout.measure import LineMetrics, TextMeasurer
from brownbag.layout.scene import FontSpec, TextParagraph, TextRun
from brownbag.theme.model import LevelStyle, Spacing

Metrics = Callable[[FontSpec], LineMetrics]

_MOST_LEAD = 0.75  # of a box's width: a long number leaves room for a letter
AIR = 1.5  # times the template's space between paragraphs, where their letters are larger than its own
SUPERSCRIPT_SIZE = 0.58  # of the text's; what LibreOffice makes of a .pptx's raised text
_ASCENT_SHARE = 0.8  # of a line that is set tighter than single: LibreOffice's share above the baseline


class Prepared(Struct):
    """A paragraph measured in ems: one text, where its characters end, and which run each came from.

    ``stretches`` are the parts between line breaks, as (start, end). ``edges``
    count from the start of their stretch.
    """

    paragraph: TextParagraph
    text: str
    stretches: list[tuple[int, int]]
    edges: list[Sequence[float]]
    run_ends: list[int]
    fonts: list[FontSpec]
    marker: str
    marker_font: FontSpec
    marker_width: float  # em of the paragraph's size
    guide: str  # the text again, with letters for the signs of an address, at which no line ends
    dots: float = 0.0  # a point; see `TextMeasurer`

    def edges_at(self, size: float) -> list[Sequence[float]]:
        """Return the edges as they are at a size: letters are spaced by points, whatever their size."""
        spacing = self.paragraph.style.letter_spacing / size
        if not spacing:
            return self.edges
        return [
            [edge + number * spacing for number, edge in enumerate(edges, start=1)] for edges in self.edges
        ]


_ADDRESS = re.compile(r"[a-z]+:[^\s]+|[^\s]+\.[^\s]+/[^\s]*", re.IGNORECASE)


def shown_text(run: TextRun, style: LevelStyle) -> str:
    """Return the run's text as it is painted: in capitals where the style says so, as many characters."""
    if not style.caps:
        return run.text
    return "".join(upper if len(upper := char.upper()) == 1 else char for char in run.text)


def prepare(paragraph: TextParagraph, measurer: TextMeasurer) -> Prepared:
    """Measure a paragraph in ems."""
    style = paragraph.style
    texts: list[str] = []
    fonts: list[FontSpec] = []
    run_ends: list[int] = []
    widths: list[tuple[Sequence[float], float]] = []
    length = 0
    for run in paragraph.runs:
        text = shown_text(run, style)
        if not text:
            continue
        font = FontSpec(run.family or style.family, 1.0, run.bold, run.italic)
        widths.append((measurer.edges(text, font), SUPERSCRIPT_SIZE if run.superscript else 1.0))
        texts.append(text)
        fonts.append(font)
        length += len(text)
        run_ends.append(length)
    whole = "".join(texts)
    edges = _joined_edges(widths)
    stretches = _stretches(whole)
    marker = marker_text(paragraph)
    first = fonts[0] if fonts else FontSpec(style.family, 1.0, style.bold, style.italic)
    marker_font = FontSpec(style.bullet.family or style.family, style.bullet.size, first.bold, first.italic)
    return Prepared(
        paragraph,
        whole,
        stretches,
        [_from(edges, start, end) for start, end in stretches],
        run_ends,
        fonts,
        marker,
        marker_font,
        measurer.advance(marker, marker_font) if marker else 0.0,
        whole if not any(run.link for run in paragraph.runs) else _guide(paragraph, texts, whole),
        measurer.dots,
    )


def _guide(paragraph: TextParagraph, texts: list[str], whole: str) -> str:
    """Return the text for finding where lines end: PowerPoint and LibreOffice part an address nowhere
    but where it is wider than a whole line.
    """
    runs = [run for run in paragraph.runs if run.text]
    if len(runs) != len(texts):
        return whole
    return "".join(
        "x" * len(text) if run.link and _ADDRESS.fullmatch(text) else text
        for run, text in zip(runs, texts, strict=True)
    )


def _joined_edges(widths: list[tuple[Sequence[float], float]]) -> Sequence[float]:
    """Put the edges of several runs one after the other."""
    if len(widths) == 1 and widths[0][1] == 1.0:
        return widths[0][0]
    joined: list[float] = []
    total = 0.0
    for edges, size in widths:
        joined += [total + edge * size for edge in edges]
        total = joined[-1]
    return joined


def _stretches(text: str) -> list[tuple[int, int]]:
    if "\n" not in text:
        return [(0, len(text))]
    stretches = []
    start = 0
    for part in text.split("\n"):
        stretches.append((start, start + len(part)))
        start += len(part) + 1
    return stretches


def _from(edges: Sequence[float], start: int, end: int) -> Sequence[float]:
    """Return the edges of one stretch, counted from its start."""
    if start == 0:
        return edges if end == len(edges) else edges[:end]
    left = edges[start - 1]
    return [edge - left for edge in edges[start:end]]


class LineBox(NamedTuple):
    """The height of every line of a paragraph, and how far down its baseline is."""

    ascent: float
    height: float


def line_box(metrics: LineMetrics, spacing: Spacing) -> LineBox:
    """Return the line that ``metrics`` make under ``spacing``."""
    natural = metrics.ascent + metrics.descent
    if spacing.points is not None:
        return LineBox(spacing.points - metrics.descent, spacing.points)
    share = 1.0 if spacing.share is None else spacing.share
    if share >= 1.0:
        return LineBox(metrics.ascent + (share - 1.0) * natural, share * natural)
    return LineBox(_ASCENT_SHARE * share * natural, share * natural)


def distance(spacing: Spacing, size: float) -> float:
    """Return a space before or after a paragraph in points; a share is of the text's size."""
    return spacing.points if spacing.points is not None else (spacing.share or 0.0) * size


def text_start(prepared: Prepared, size: float, width: float) -> float:
    """Return where the first line's text starts, in points from the inset of a box ``width`` wide inside."""
    style = prepared.paragraph.style
    start = style.margin_left + style.indent
    if prepared.marker:
        start = max(style.margin_left, start + prepared.marker_width * size)
    return min(max(start, 0.0), width * _MOST_LEAD)


def break_prepared(prepared: Prepared, width: float, size: float) -> list[tuple[int, int]]:
    """Return the paragraph's lines as (start, end) of its text, in a box ``width`` points wide inside."""
    left = max(0.0, prepared.paragraph.style.margin_left)
    room = max(width - left, 1.0) / size
    first_room = max(width - text_start(prepared, size, width), 1.0) / size
    lines: list[tuple[int, int]] = []
    for (start, end), edges in zip(prepared.stretches, prepared.edges_at(size), strict=True):
        text = prepared.guide if len(prepared.stretches) == 1 else prepared.guide[start:end]
        first = first_room if not lines else None
        parts = break_text(text, edges, room, first, size * prepared.dots)
        lines += [(start + a, start + b) for a, b in parts]
    return lines


def narrowed(paragraph: TextParagraph, width: float) -> TextParagraph:
    """Return the paragraph with a margin that leaves half of ``width`` for its text."""
    style = paragraph.style
    most = width / 2
    if style.margin_left <= most:
        return paragraph
    return replace(paragraph, style=replace(style, margin_left=most, indent=max(style.indent, -most)))


def airier(paragraph: TextParagraph, ratio: float) -> TextParagraph:
    """Return the paragraph with the room before it, and for its mark, that letters so much larger need."""
    style = paragraph.style
    before = style.space_before
    if before.points:
        before = Spacing(points=float(round(before.points * AIR)))
    left, indent = (float(round(length * ratio)) for length in (style.margin_left, style.indent))
    return replace(paragraph, style=replace(style, space_before=before, margin_left=left, indent=indent))


class Block(Struct):
    """A paragraph broken at a size: its lines, and its distance from the block above."""

    prepared: Prepared
    size: float
    lines: list[tuple[int, int]]
    box: LineBox
    before: float
    after: float

    @property
    def height(self) -> float:
        """The height of its lines, without the space around."""
        return len(self.lines) * self.box.height


def break_all(
    paragraphs: Sequence[Prepared], sizes: Sequence[float], width: float, metrics: Metrics
) -> list[Block]:
    """Break each paragraph at its size in a box ``width`` points wide inside."""
    blocks: list[Block] = []
    for prepared, size in zip(paragraphs, sizes, strict=True):
        style = prepared.paragraph.style
        blocks.append(
            Block(
                prepared,
                size,
                break_prepared(prepared, width, size),
                line_box(_highest(prepared, size, metrics), style.line_spacing),
                distance(style.space_before, size) if blocks else 0.0,
                distance(style.space_after, size),
            )
        )
    return blocks


def _highest(prepared: Prepared, size: float, metrics: Metrics) -> LineMetrics:
    """Return the line that has room for every face of a paragraph."""
    fonts = prepared.fonts
    if len(fonts) <= 1:
        font = fonts[0] if fonts else FontSpec(prepared.paragraph.style.family, 1.0)
        return metrics(FontSpec(font.family, size, font.bold, font.italic))
    lines = [metrics(FontSpec(family, size)) for family in {font.family for font in fonts}]
    return LineMetrics(max(line.ascent for line in lines), max(line.descent for line in lines))


def height_of(blocks: Sequence[Block]) -> float:
    """Return the height of the blocks below one another; the last one's space after does not count."""
    total = 0.0
    for block in blocks:
        total += block.before + block.height + block.after
    return total - (blocks[-1].after if blocks else 0.0)


def settled(blocks: Sequence[Block]) -> tuple[TextParagraph, ...]:
    """Return the blocks' whole paragraphs, at the size they were set in."""
    return tuple(
        block.prepared.paragraph
        if block.prepared.paragraph.style.size == block.size
        else replace(block.prepared.paragraph, style=replace(block.prepared.paragraph.style, size=block.size))
        for block in blocks
    )
