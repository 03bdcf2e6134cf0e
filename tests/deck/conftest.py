"""Fixtures for reading talks: a slide as lines of text, so that a test shows what is on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from brownbag.deck.model import (
    Block,
    Callout,
    Chart,
    CodeBlock,
    Columns,
    Deck,
    Diagram,
    Heading,
    ListBlock,
    Marker,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Slide,
    Source,
    Table,
)
from brownbag.deck.reader import read_deck

MARKS = {Marker.BULLET: "•", Marker.TODO: "☐", Marker.DONE: "☑", Marker.NONE: " "}


def _runs(runs: Runs) -> str:
    """Return runs with their styles as letters: ``b{bold} i{italic} c{code} s{gone} ^{1} text->address``."""
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    styles = {"b": run.bold, "i": run.italic, "c": run.code, "s": run.strike, "^": run.superscript}
    letters = "".join(letter for letter, is_on in styles.items() if is_on)
    words = f"{letters}{{{run.text}}}" if letters else run.text
    return f"{words}->{run.link}" if run.link else words


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [("+ " if block.incremental else "") + _runs(block.runs)]
        case Heading():
            return [f"{'#' * block.level} {_runs(block.runs)}"]
        case ListBlock():
            plus = "+ " if block.incremental else ""
            return [
                f"{plus}{'  ' * item.depth}{MARKS.get(item.marker) or f'{item.number}.'} {_runs(item.runs)}"
                for item in block.items
            ]
        case CodeBlock():
            return [f"code {block.language}: {block.text}"]
        case Quote():
            return [*(f"> {_runs(runs)}" for runs in block.paragraphs), f"-- {_runs(block.attribution)}"]
        case Callout():
            inner = [f"  {line}" for inside in block.blocks for line in _block(inside)]
            return [f"!{block.kind} {_runs(block.title)} ({block.minutes})", *inner]
        case Chart(table=table):
            return [f"chart {block.kind} {_runs(block.title)}".rstrip(), *_block(table)]
        case Table():
            return [" | ".join(_runs(cell) for cell in row) for row in (block.header, *block.rows)]
        case Columns():
            return [
                line
                for column in block.columns
                for line in [
                    f"column {column.width}",
                    *(f"  {one}" for b in column.blocks for one in _block(b)),
                ]
            ]
        case Diagram():
            return [f"{block.kind}: {' → '.join(_runs(item.label) for item in block.items)}"]
        case Picture():
            return [f"picture {block.source} “{block.alt}” {block.placement} {block.width}"]


@pytest.fixture(scope="session")
def lines_of() -> Callable[[tuple[Block, ...]], list[str]]:
    """Return a function that returns blocks as lines of text."""
    return lambda blocks: [line for block in blocks for line in _block(block)]


@pytest.fixture(scope="session")
def read() -> Callable[..., Deck]:
    """Return the function that reads a talk."""
    return read_deck


@pytest.fixture(scope="session")
def slide_of() -> Callable[..., Slide]:
    """Return a function that reads a talk of one slide and returns that."""

    def only(text: str, sources: Mapping[str, Source] | None = None) -> Slide:
        (slide,) = read_deck(text, sources).slides
        return slide

    return only


@pytest.fixture(scope="session")
def shown(slide_of: Callable[..., Slide], lines_of: Callable[..., list[str]]) -> Callable[[str], list[str]]:
    """Return a function that returns what is below the title of a talk's only slide, as lines of text."""
    return lambda text: lines_of(slide_of(text).blocks)
