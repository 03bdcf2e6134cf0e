"""Every block and every run of blocks, however deep: to look at, and to replace."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from msgspec.structs import replace

from brownbag.deck.charts import change_texts
from brownbag.deck.model import (
    Block,
    Callout,
    Chart,
    CodeBlock,
    Columns,
    Diagram,
    DiagramItem,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Runs,
    Table,
)

Change = Callable[[Runs], Runs]


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block, each before those inside it: columns' and call-outs' too."""
    for block in blocks:
        yield block
        match block:
            case Columns(columns=columns):
                for column in columns:
                    yield from all_blocks(column.blocks)
            case Callout(blocks=inner):
                yield from all_blocks(inner)
            case _:
                pass


def all_runs(blocks: Iterable[Block]) -> Iterator[Runs]:  # noqa: C901 - one case a kind
    """Yield every line of runs in ``blocks``, in reading order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.runs
            case ListBlock():
                for item in block.items:
                    yield item.runs
            case Quote():
                yield from (*block.paragraphs, block.attribution)
            case Callout():
                yield block.title
                yield from all_runs(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from row
            case Chart(table=table):
                for row in ((block.title,), table.header, *table.rows):
                    yield from row
            case Diagram():
                for thing in block.items:
                    yield from (thing.label, thing.text, *thing.details)
            case Picture():
                yield block.caption
            case Columns():
                for column in block.columns:
                    yield from all_runs(column.blocks)
            case CodeBlock():
                continue
            case _:
                assert_never(block)


def change_runs(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    """Return ``blocks`` with every line of runs given through ``change``."""
    return tuple(_changed(block, change) for block in blocks)


def _changed(block: Block, change: Change) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, runs=change(block.runs))
        case ListBlock():
            return replace(block, items=tuple(replace(item, runs=change(item.runs)) for item in block.items))
        case Quote():
            paragraphs = tuple(change(runs) for runs in block.paragraphs)
            return replace(block, paragraphs=paragraphs, attribution=change(block.attribution))
        case Callout():
            return replace(block, title=change(block.title), blocks=change_runs(block.blocks, change))
        case Table():
            header = tuple(change(cell) for cell in block.header)
            return replace(
                block, header=header, rows=tuple(tuple(change(cell) for cell in row) for row in block.rows)
            )
        case Chart(table=table):
            header = tuple(change(cell) for cell in table.header)
            return change_texts(
                block, header, [[change(cell) for cell in row] for row in table.rows], change(block.title)
            )
        case Diagram():
            return replace(block, items=tuple(_changed_item(item, change) for item in block.items))
        case Picture():
            return replace(block, caption=change(block.caption))
        case Columns():
            columns = (replace(column, blocks=change_runs(column.blocks, change)) for column in block.columns)
            return replace(block, columns=tuple(columns))
        case CodeBlock():
            return block
        case _:
            assert_never(block)


def _changed_item(item: DiagramItem, change: Change) -> DiagramItem:
    details = tuple(change(runs) for runs in item.details)
    return replace(item, label=change(item.label), text=change(item.text), details=details)
