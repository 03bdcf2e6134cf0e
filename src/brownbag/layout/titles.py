"""A slide's title to its box, and a title for every slide that shows none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from brownbag.deck.model import (
    Block,
    Callout,
    Chart,
    CodeBlock,
    Columns,
    Diagram,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    plain,
)
from brownbag.layout.fitting import TITLE_FLOOR, Ladder, choose, floor_on, too_full
from brownbag.layout.orphans import slightly_smaller, tidiest
from brownbag.layout.paragraphs import TextStyles, plain_paragraph
from brownbag.layout.parts import Desk, Region, fits
from brownbag.layout.scene import Item, PlaceholderRef, TextItem, TextParagraph
from brownbag.layout.text_part import TextPart
from brownbag.problems import Problem
from brownbag.theme.catalogue import comes_with_us
from brownbag.theme.model import PlaceholderType

_MOST_LETTERS = 60  # of a title that is taken from the content: an outline's line
_SPACES = re.compile(r"\s+")


def one_line(text: str) -> str:
    """Return ``text`` with every stretch of white space as one space."""
    return _SPACES.sub(" ", text).strip()


def title_items(
    runs: Runs, region: Region, desk: Desk, styles: TextStyles
) -> tuple[list[Item], Runs, list[Problem]]:
    """Return the title's item, what even 8 points leave over, and what to look at again."""
    paragraph = plain_paragraph(runs, styles)
    part = TextPart([paragraph], desk, region, region.placeholder is not None, is_alone=True, name="Title")
    width, height = region.frame.width, region.frame.height
    ladder = Ladder(region.size, floor_on(desk.theme.width, desk.theme.height, TITLE_FLOOR))
    fit = choose(ladder, lambda scale: fits(part, width, height, scale))
    problems = []
    if fit.is_too_full:
        lines = part.lines_over(width, height, ladder.lowest())
        long = too_full(lines, 1, what="The title")
        problems.append(replace(long, hint="Say it in fewer words.", rule="long-title"))
    if fit.fits:
        scale = fit.scale
        if comes_with_us(desk.theme):
            scale = tidiest(part, width, slightly_smaller(ladder, scale))
        return _as_title(part.place(region.frame, scale)), (), problems
    scale = (*ladder.rungs(), *ladder.emergency())[-1]
    head, tail = part.split(width, height, scale)
    shown = head if isinstance(head, TextPart) else part
    left = _runs_of(tail.paragraphs) if head is not None and isinstance(tail, TextPart) else ()
    return _as_title(shown.place(region.frame, scale)), left, problems


def _as_title(items: list[Item]) -> list[Item]:
    """Return a title's items; one that its layout has no place for is a slide's title all the same."""
    return [
        replace(item, placeholder=PlaceholderRef(0, PlaceholderType.TITLE))
        if isinstance(item, TextItem) and item.placeholder is None
        else item
        for item in items
    ]


def _runs_of(paragraphs: Sequence[TextParagraph]) -> Runs:
    return tuple(Run(run.text, run.bold, run.italic, link=run.link) for p in paragraphs for run in p.runs)


def title_from(blocks: Sequence[Block]) -> str:
    """Return a title taken from the first words on a slide, "" where there are none."""
    text = next((text for runs in _texts(blocks) if (text := one_line(runs))), "")
    if len(text) <= _MOST_LETTERS:
        return text
    cut = text.rfind(" ", 0, _MOST_LETTERS)
    return f"{text[: cut if cut > 0 else _MOST_LETTERS].rstrip(' ,;:–—-')}…"


def _texts(blocks: Sequence[Block]) -> Iterator[str]:  # noqa: C901 - one case a kind
    """Yield every text on the slide, in reading order."""
    for block in blocks:
        match block:
            case Paragraph(runs) | Heading(_, runs):
                yield plain(runs)
            case ListBlock(items):
                yield from (plain(item.runs) for item in items)
            case Quote(paragraphs):
                yield from (plain(runs) for runs in paragraphs)
            case Callout(title=title, blocks=inner):
                yield plain(title)
                yield from _texts(inner)
            case Chart(table=table, title=title):
                yield plain(title)
                yield from _texts((table,))
            case Table(header, rows):
                yield from (plain(cell) for row in (header, *rows) for cell in row)
            case Diagram(items=things):
                yield from (plain(thing.label) for thing in things)
            case Picture(alt=alt):
                yield alt
            case Columns(columns):
                for column in columns:
                    yield from _texts(column.blocks)
            case CodeBlock(text):
                yield text
