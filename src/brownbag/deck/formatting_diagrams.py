"""The buttons for diagrams and codes: text and selection in, a `Patch` and the new selection out."""

from __future__ import annotations

import re

from brownbag.deck.formatting import Formatted, block_below, line_span, placed_lines
from brownbag.deck.model import DiagramKind
from brownbag.deck.patch import Patch

_FENCE = re.compile(r"[ \t]*:{3,}[ \t]*\{?\.?([A-Za-z-]*)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_INDENTED = re.compile(r"[ \t]{2,}\S")
_STARTERS = {
    DiagramKind.CYCLE: ("The baby starts", "You answer", "You both wait"),
    DiagramKind.STEPS: ("Pause", "Notice", "Answer"),
    DiagramKind.TIMELINE: ("First: what happens", "Then: what happens", "Later: what happens"),
    DiagramKind.VENN: ("One side", "The other side", "Both: what they share"),
    DiagramKind.LADDER: ("The lowest rung", "The next", "The highest"),
    DiagramKind.CIRCLES: ("Child", "Family", "Community"),
}
_FIRST_WORDS = {DiagramKind.TIMELINE: "First"}


def insert_diagram(text: str, start: int, end: int, kind: DiagramKind) -> Formatted:
    """Draw the selected lines, or the list at the cursor, as a diagram of this kind.

    Without either, a few items to be typed over stand below the line, the first
    of them selected. At a diagram already, its kind is changed.
    """
    if fence := _fence_around(text, start):
        first, last = fence
        return Patch(first, text[first:last], kind.value), first, first + len(kind.value)
    if not text[start:end].strip():
        start, end = _list_around(text, start)
    if not text[start:end].strip():
        items = _STARTERS[kind]
        lines = [f"::: {kind}", *(f"- {item}" for item in items), ":::"]
        return block_below(text, end, lines, _FIRST_WORDS.get(kind, items[0]))
    first, last = line_span(text, start, end)
    inner = [line.rstrip("\r") for line in text[first:last].split("\n")]
    items_of = [_as_item(line) for line in inner if line.strip()]
    return placed_lines(text, first, last, [f"::: {kind}", *items_of, ":::"], items_of[0].lstrip("-*+ \t"))


def insert_qr(text: str, start: int, end: int, address: str, opens: str = "") -> Formatted:
    """Put a QR code that opens ``address`` below the line; ``opens`` says what that is, and is selected.

    Without such words nothing is: what is typed next must not take the place of the sign "qr".
    """
    words = " ".join((opens or text[start:end]).split()).replace("[", "(").replace("]", ")")
    target = f"<{address}>" if re.search(r"[\s()]", address) else address
    return block_below(text, end, [f"![qr{': ' if words else ''}{words}]({target})"], words)


def _as_item(line: str) -> str:
    return line if _ITEM.match(line) or _INDENTED.match(line) else f"- {line.strip()}"


def _fence_around(text: str, at: int) -> tuple[int, int] | None:
    """Return where the name of the diagram around ``at`` starts and ends, None where there is none."""
    first = text.rfind("\n", 0, at) + 1
    while True:
        last = text.find("\n", first)
        line = text[first : last if last >= 0 else len(text)]
        if fence := _FENCE.match(line):
            is_kind = fence[1].lower() in set(DiagramKind)
            return (first + fence.start(1), first + fence.end(1)) if is_kind else None
        if not first or not (line.strip() and (_ITEM.match(line) or _INDENTED.match(line))):
            return None
        first = text.rfind("\n", 0, first - 1) + 1


def _list_around(text: str, at: int) -> tuple[int, int]:
    """Return where the list at the cursor starts and ends; the cursor alone where its line is no item."""

    def is_item(line: str) -> bool:
        return bool(_ITEM.match(line) or _INDENTED.match(line))

    first, last = line_span(text, at, at)
    if not is_item(text[first:last]):
        return at, at
    while first:
        before = text.rfind("\n", 0, first - 1) + 1
        if not is_item(text[before : first - 1]):
            break
        first = before
    while last < len(text):
        start = text.find("\n", last) + 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if not start or not is_item(text[start:end]):
            break
        last = end
    return first, last
