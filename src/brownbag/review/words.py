"""The words of blocks, a line at a time, as somebody in the room counts them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import assert_never

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

_WORD = re.compile(r"\w[\w'’.,%:/-]*")


def lines_of(blocks: Iterable[Block]) -> Iterator[Runs]:
    """Yield what stands in ``blocks``, a line (paragraph, item, row) at a time.

    Columns stand side by side, so a line of each is one line. Pictures, code,
    clips and the figures of a chart are looked at, not read.
    """
    for block in blocks:
        match block:
            case Paragraph(runs=runs) | Heading(runs=runs):
                yield runs
            case ListBlock(items=items):
                yield from (item.runs for item in items)
            case Diagram(items=things):
                for thing in things:
                    yield (*thing.label, Run(" "), *thing.text)
                    yield from thing.details
            case Quote(paragraphs=paragraphs, attribution=attribution):
                yield from (*paragraphs, attribution)
            case Callout(title=title, blocks=inner):
                yield title
                yield from lines_of(inner)
            case Columns():
                yield from _across(block)
            case Table(header=header, rows=rows):
                for cells in (header, *rows):
                    yield tuple(run for cell in cells for run in (*cell, Run(" ")))
            case CodeBlock() | Picture() | Chart():
                pass
            case _:
                assert_never(block)


def _across(columns: Columns) -> Iterator[Runs]:
    sides = [list(lines_of(column.blocks)) for column in columns.columns]
    for row in zip_longest(*sides, fillvalue=()):
        yield tuple(run for side in row for run in (*side, Run(" ")))


def word_count(runs: Runs) -> int:
    """Return how many words ``runs`` hold; the numbers of sources are none."""
    return len(_WORD.findall(without_citations(runs)))


def without_citations(runs: Runs) -> str:
    """Return the words of ``runs`` without the marks of sources."""
    return plain(tuple(run for run in runs if not run.cite))


def prose(blocks: Iterable[Block]) -> str:
    """Return the words of ``blocks`` as sentences, a line each: what a reading grade is counted on."""
    lines = (" ".join(without_citations(line).split()) for line in lines_of(blocks))
    return "\n".join(line if line.endswith((".", "!", "?", "…")) else f"{line}." for line in lines if line)
