"""The last item of ``::: venn`` to what its circles share: one that starts with "Both", or "All three".

Any Markdown reader shows such an item as what it says: "Both: they need sleep".
The circles' own names, joined by "+", do as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from brownbag.deck.model import DiagramItem, Runs, plain

_FEWEST = 2  # circles
_SHARED = frozenset(
    {"both", "both of them", "all three", "all of them", "in both", "in all three", "overlap", "the overlap"}
    | {"ambos", "ambas", "los dos", "las dos", "los tres", "las tres", "en común"}
)


def with_shared(items: Sequence[DiagramItem]) -> tuple[DiagramItem, ...]:
    """Return the items, the last one marked where it says what all the others share."""
    *circles, last = items or (DiagramItem(()),)
    if len(circles) < _FEWEST or not _is_shared(last.label, circles):
        return tuple(items)
    return (*circles, replace(last, is_shared=True))


def circles_of(items: Sequence[DiagramItem]) -> tuple[DiagramItem, ...]:
    """Return the items that have a circle of their own."""
    return tuple(item for item in items if not item.is_shared)


def shared_words(items: Sequence[DiagramItem]) -> str:
    """Return what the circles share, "" where nothing says so."""
    shared = next((item for item in items if item.is_shared), None)
    if shared is None:
        return ""
    lines = [runs for runs in (shared.text, *shared.details) if runs] or [shared.label]
    return ", ".join(" ".join(plain(runs).split()) for runs in lines)


def _is_shared(label: Runs, circles: Sequence[DiagramItem]) -> bool:
    words = _words(label)
    if words in _SHARED:
        return True
    named = {part.strip() for part in words.split("+")}
    return named == {_words(circle.label) for circle in circles} and "+" in words


def _words(label: Runs) -> str:
    return " ".join(plain(label).casefold().split())
