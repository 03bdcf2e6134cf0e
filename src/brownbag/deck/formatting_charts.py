"""The button for charts: text and selection in, a `Patch` and the new selection out."""

from __future__ import annotations

import re

from brownbag.deck.charts import KIND_WORDS
from brownbag.deck.formatting import Formatted, block_below, line_span, placed_lines
from brownbag.deck.model import ChartKind
from brownbag.deck.patch import Patch

_FENCE = re.compile(r"[ \t]*:{3,}[ \t]*chart\b[ \t]*([a-z]*)", re.IGNORECASE)
_NAMES, _NUMBERS = "Names", "Numbers"
_EMPTY = (f"| {_NAMES} | {_NUMBERS} |", "| --- | --- |", "|  |  |", "|  |  |")


def insert_chart(text: str, start: int, end: int, kind: ChartKind = ChartKind.COLUMN) -> Formatted:
    """Draw the table at the cursor as a chart of this kind, or put an empty one below the line.

    At a chart already, its kind is changed.
    """
    first, last = _table_around(text, start)
    if first == last:
        return block_below(text, end, [f"::: chart {kind}", *_EMPTY, ":::"], _NAMES)
    if fence := _fence_above(text, first):
        begin, stop = fence
        space = "" if text[begin - 1].isspace() else " "
        new = f"{space}{kind}" + (" " if begin == stop and text[stop : stop + 1].strip() else "")
        return Patch(begin, text[begin:stop], new), begin, begin + len(new)
    lines = [line.rstrip("\r") for line in text[first:last].split("\n")]
    return placed_lines(text, first, last, [f"::: chart {kind}", *lines, ":::"], f"chart {kind}")


def _table_around(text: str, at: int) -> tuple[int, int]:
    """Return where the table at the cursor starts and ends; the cursor alone where there is none."""
    first, last = line_span(text, at, at)
    if _FENCE.match(text[first:last]) and "\n" in text[last:]:  # the cursor is in the fence itself
        below = text.find("\n", last) + 1
        first, last = line_span(text, below, below)
    if "|" not in text[first:last]:
        return at, at
    while first:
        before = text.rfind("\n", 0, first - 1) + 1
        if "|" not in text[before : first - 1]:
            break
        first = before
    while last < len(text):
        start = text.find("\n", last) + 1
        if not start:
            break
        _, stop = line_span(text, start, start)
        if "|" not in text[start:stop]:
            break
        last = stop
    return first, last


def _fence_above(text: str, first: int) -> tuple[int, int] | None:
    """Return where the kind stands in the fence right above a table; None where there is no fence."""
    above = text[:first].rstrip()
    begin = above.rfind("\n") + 1
    fence = _FENCE.match(above, begin)
    if fence is None:
        return None
    is_kind = fence[1].lower() in KIND_WORDS
    return (fence.start(1), fence.end(1)) if is_kind else (fence.start(1), fence.start(1))
