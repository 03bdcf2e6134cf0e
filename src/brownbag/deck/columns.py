"""What stands side by side: ``::: columns``, HTML boxes of two, Slidev's ``::right::``, Deckset's
``[.column]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brownbag.deck.attributes import Attributes, share
from brownbag.deck.model import Block, Column, Columns
from brownbag.deck.parts import DivNode, Node, SettingNode, SlotNode, Words

_SIDE_BY_SIDE = re.compile(r"col|grid|flex|split|row|two|side|container", re.IGNORECASE)
_TRACKS = re.compile(
    r"(?:grid-cols-|repeat\(\s*)([1-9])\b|grid-template-columns:\s*((?:[\w.%]+\s*|minmax\([^()]*\)\s*){1,9})"
)
_SPAN = re.compile(r"col-span-([1-9])\b|grid-column:\s*span\s+([1-9])\b")
_MOST_ACROSS = 4
_COLUMN = frozenset({"column", "col", "left", "right"})


def is_columns(div: DivNode) -> bool:
    """Return whether the divs in this one stand side by side."""
    inner = [node for node in div.nodes if isinstance(node, DivNode)]
    if div.name == "columns" or (not div.is_html and "columns" in div.attributes.classes):
        return True
    if div.is_html:
        says = " ".join((*div.attributes.classes, div.attributes.get("style")))
        boxes = [node for node in inner if node.is_html]
        return len(boxes) > 1 and bool(_SIDE_BY_SIDE.search(says))
    return len(inner) > 1 and (
        bool(div.attributes.get("layout-ncol")) or all(is_column(node) for node in inner)
    )


def is_column(node: Node) -> bool:
    """Return whether ``node`` is a fence of one column."""
    return isinstance(node, DivNode) and (
        node.name in _COLUMN or bool(_COLUMN & set(node.attributes.classes))
    )


def width_of(attributes: Attributes) -> float | None:
    """Return a column's share of the whole as its attributes or its style say it."""
    style = re.search(r"(?:width|flex-basis):\s*(\d{1,3}%)", attributes.get("style"))
    return share(attributes.get("width") or (style[1] if style else ""))


def side_by_side(columns: Sequence[Column]) -> list[Block]:
    """Return the columns that hold something as one block; a single one is no columns."""
    filled = [column for column in columns if column.blocks]
    if len(filled) > 1:
        return [Columns(tuple(filled))]
    return [block for column in filled for block in column.blocks]


def in_rows(div: DivNode, columns: Sequence[Column], spans: Sequence[int]) -> list[Block]:
    """Return the boxes of an HTML grid row by row, as many side by side as it says; ``spans`` are how
    many places each fills. Many boxes of unsaid order stand below each other.
    """
    says = " ".join((*div.attributes.classes, div.attributes.get("style")))
    match = _TRACKS.search(says)
    across = int(match[1]) if match and match[1] else len(match[2].split()) if match else 0
    if not across:
        across = len(columns) if len(columns) <= _MOST_ACROSS else 1
    rows: list[list[Column]] = [[]]
    filled = 0
    for column, span in zip(columns, spans, strict=True):
        if filled and filled + span > across:
            rows.append([])
            filled = 0
        rows[-1].append(column)
        filled += span
    return [block for row in rows for block in side_by_side(row)]


def span_of(div: DivNode) -> int:
    """Return how many places of a grid a box fills."""
    match = _SPAN.search(" ".join((*div.attributes.classes, div.attributes.get("style"))))
    return int(match[1] or match[2]) if match else 1


def split_at_slots(nodes: Sequence[Node]) -> tuple[list[Node], list[list[Node]], list[Node]] | None:
    """Return what stands before, in and after the columns that ``::right::`` or ``[.column]`` make;
    None for none.
    """
    marks = [number for number, node in enumerate(nodes) if _slot(node)]
    if not marks:
        return None
    names = {_slot(nodes[number]) for number in marks}
    parts = [list(nodes[start + 1 : end]) for start, end in zip(marks, [*marks[1:], len(nodes)], strict=True)]
    before = list(nodes[: marks[0]])
    named = list(zip((_slot(nodes[number]) for number in marks), parts, strict=True))
    after = [node for name, part in named if name == "bottom" for node in part]
    columns = [part for name, part in named if name not in ("bottom", "default", "top")]
    for name, part in named:
        if name in ("default", "top"):
            before += part
    if names <= {"right", "bottom", "default"} and "right" in names:
        return [], [before, *columns], after
    return before, columns, after


def _slot(node: Node) -> str:
    if isinstance(node, SlotNode):
        return node.name
    return "column" if isinstance(node, SettingNode) and node.key == "column" else ""


def loose(nodes: Sequence[Node]) -> tuple[list[Node], list[DivNode]]:
    """Return what in a fence of columns is no column (and says something), and the columns."""
    inner = [node for node in nodes if isinstance(node, DivNode)]
    others = [node for node in nodes if not isinstance(node, DivNode)]
    return [
        node for node in others if not isinstance(node, Words) or any(t.strip() for _, t in node.lines)
    ], inner
