"""Broken paragraphs to lines at their places: every fragment with its font, colour and left edge."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from msgspec.structs import replace

from brownbag.deck.model import Align
from brownbag.layout.directions import rightward_spans
from brownbag.layout.scene import FontSpec, Fragment, TextLine
from brownbag.layout.scripts import estimated_cuts
from brownbag.layout.setting import SUPERSCRIPT_SIZE, Block, Prepared, height_of, text_start
from brownbag.theme.drawing import Colour
from brownbag.theme.model import Anchor, BoxStyle
from brownbag.units import Rect

SUPERSCRIPT_RISE = 0.3  # of the text's size; PowerPoint's own default of 30 %


class Inks(NamedTuple):
    """The colours that type-setting needs beyond a paragraph's own: links'."""

    link: Colour


def place_lines(blocks: Sequence[Block], frame: Rect, box: BoxStyle, inks: Inks) -> tuple[TextLine, ...]:
    """Place the blocks' lines in ``frame``; ``box`` says their insets and where they stand."""
    inner = frame.inset(*box.insets)
    y = inner.y
    if box.anchor is not Anchor.TOP:
        spare = inner.height - height_of(blocks)
        y += spare if box.anchor is Anchor.BOTTOM else spare / 2
    lines: list[TextLine] = []
    for block in blocks:
        y += block.before
        step = block.prepared.paragraph.step
        for index, (start, end) in enumerate(block.lines):
            fragments = _fragments(block, index, start, end, inner, inks)
            lines.append(TextLine(y + block.box.ascent, y, block.box.height, fragments, step))
            y += block.box.height
        y += block.after
    return tuple(lines)


def _fragments(
    block: Block, index: int, start: int, end: int, inner: Rect, inks: Inks
) -> tuple[Fragment, ...]:
    """Return one line's fragments, marker first, at their places."""
    prepared, size = block.prepared, block.size
    style = prepared.paragraph.style
    pieces = _pieces(prepared, start, end, size)
    width = sum(piece[2] for piece in pieces)
    lead = text_start(prepared, size, inner.width) if index == 0 else max(0.0, style.margin_left)
    room = max(inner.width - lead, 0.0)
    is_last = index == len(block.lines) - 1 or prepared.text[end : end + 1] == "\n"
    stretch = 0.0
    align = style.align
    gaps = prepared.text[start:end].count(" ")
    if align is Align.JUSTIFY:
        if not is_last and gaps:
            pieces = _pieces(prepared, start, end, size, at_spaces=True)
            stretch = max(0.0, room - width) / gaps
        align = Align.RIGHT if style.right_to_left and not stretch else Align.LEFT
    spare = 0.0 if stretch else max(0.0, room - width)
    match align:
        case Align.LEFT:
            shift = 0.0
        case Align.CENTRE:
            shift = spare / 2
        case _:
            shift = spare
    if style.right_to_left:
        breaks = [*accumulate(len(text) for text, _, _ in pieces)][:-1]
        spans = rightward_spans(prepared.text[start:end], breaks)
        if spans:
            edges = [start + edge for span in spans for edge in span]
            pieces = _pieces(prepared, start, end, size, at_spaces=stretch > 0, also=edges)
        return _mirrored(block, index, pieces, spans, inner, lead, spare - shift, stretch, inks)
    x = inner.x + lead + shift
    fragments: list[Fragment] = []
    if index == 0 and prepared.marker:
        at = inner.x + max(0.0, style.margin_left + style.indent) + shift
        fragments.append(_marker(block, max(inner.x, min(at, inner.right - prepared.marker_width * size))))
    for text, run_index, piece_width in pieces:
        fragments.append(_fragment(block, run_index, text, x, piece_width, inks))
        x += piece_width + (stretch if text == " " else 0.0)
    return tuple(fragments)


def _mirrored(
    block: Block,
    index: int,
    pieces: list[tuple[str, int, float]],
    spans: Sequence[tuple[int, int]],
    inner: Rect,
    lead: float,
    gap: float,
    stretch: float,
    inks: Inks,
) -> tuple[Fragment, ...]:
    """Return a right-to-left line's fragments: the first run stands rightmost, ``gap`` from the margin.

    What is read from the left, ``spans`` of the line, stands in its own order.
    """
    style = block.prepared.paragraph.style
    x = inner.right - lead - gap
    fragments: list[Fragment] = []
    if index == 0 and block.prepared.marker:
        width = block.prepared.marker_width * block.size
        right = inner.right - max(0.0, style.margin_left + style.indent) - gap
        fragments.append(replace(_marker(block, max(inner.x, right - width)), right_to_left=True))
    starts = accumulate((len(text) for text, _, _ in pieces), initial=0)
    is_inside = [any(first <= start < last for first, last in spans) for start in starts]
    for is_rightward, group in groupby(zip(pieces, is_inside, strict=False), itemgetter(1)):
        members = [piece for piece, _ in group]
        if is_rightward:
            at = x = x - sum(width + (stretch if text == " " else 0.0) for text, _, width in members)
            for text, run_index, width in members:
                fragments.append(_fragment(block, run_index, text, at, width, inks))
                at += width + (stretch if text == " " else 0.0)
            continue
        for text, run_index, width in members:
            x -= width
            fragments.append(replace(_fragment(block, run_index, text, x, width, inks), right_to_left=True))
            x -= stretch if text == " " else 0.0
    return tuple(fragments)


def _pieces(
    prepared: Prepared,
    start: int,
    end: int,
    size: float,
    *,
    at_spaces: bool = False,
    also: Sequence[int] = (),
) -> list[tuple[str, int, float]]:
    """Return a line cut where its runs change: (text, index of the run, width).

    It is cut too at ``also``, and where letters of estimated widths begin or
    end: what a painter stretches or squeezes to that width is them alone.
    """
    if end <= start:
        return []
    base, edges = _edges_at(prepared, start, size)
    cuts = [cut for cut in prepared.run_ends if start < cut < end]
    if estimated := estimated_cuts(prepared.text[start:end]):
        cuts = sorted({*cuts, *(start + cut for cut in estimated)})
    if at_spaces:
        spaces = [at for at in range(start, end) if prepared.text[at] == " "]
        cuts = sorted({*cuts, *(s for s in spaces if s > start), *(s + 1 for s in spaces if s + 1 < end)})
    if also:
        cuts = sorted({*cuts, *(cut for cut in also if start < cut < end)})
    pieces = []
    run_index = 0
    left = edges[start - base - 1] if start > base else 0.0
    for cut_start, cut_end in zip([start, *cuts], [*cuts, end], strict=True):
        while prepared.run_ends[run_index] <= cut_start:
            run_index += 1
        right = edges[cut_end - base - 1]
        pieces.append((prepared.text[cut_start:cut_end], run_index, (right - left) * size))
        left = right
    return pieces


def _edges_at(prepared: Prepared, position: int, size: float) -> tuple[int, Sequence[float]]:
    """Return the stretch that holds ``position``: where it starts, and its edges."""
    for (start, end), edges in zip(prepared.stretches, prepared.edges_at(size), strict=True):
        if start <= position <= end:
            return start, edges
    raise AssertionError(position)


def _fragment(block: Block, run_index: int, text: str, x: float, width: float, inks: Inks) -> Fragment:
    font = block.prepared.fonts[run_index]
    run = [run for run in block.prepared.paragraph.runs if run.text][run_index]
    size = block.size * SUPERSCRIPT_SIZE if run.superscript else block.size
    colour = run.colour or (inks.link if run.link else block.prepared.paragraph.style.colour)
    return Fragment(
        x,
        width,
        text,
        FontSpec(font.family, size, font.bold, font.italic, block.prepared.paragraph.style.letter_spacing),
        colour,
        block.size * SUPERSCRIPT_RISE if run.superscript else 0.0,
        bool(run.link),
        run.strike,
        run.link,
    )


def _marker(block: Block, x: float) -> Fragment:
    prepared = block.prepared
    style = prepared.paragraph.style
    font = prepared.marker_font
    return Fragment(
        x,
        prepared.marker_width * block.size,
        prepared.marker,
        FontSpec(font.family, font.size * block.size, font.bold, font.italic),
        style.bullet.colour or style.colour,
        is_marker=True,
    )
