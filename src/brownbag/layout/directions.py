"""Which words of a right-to-left line are read from the left: names and phrases in Latin letters.

What Unicode's rules (UAX 9) say of a line of one font is done by every painter
itself. This is for a phrase that changes its font on the way: its parts stand
in another order than the parts of the line around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_LEFTWARD = frozenset({"R", "AL", "AN"})


def rightward_spans(text: str, breaks: Sequence[int]) -> list[tuple[int, int]]:
    """Return where in ``text`` something is read from left to right across one of ``breaks``."""
    if not breaks or not _LATIN.search(text):
        return []
    return [span for span in _phrases(text) if any(span[0] < cut < span[1] for cut in breaks)]


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    start = end = -1
    for at, letter in enumerate(text):
        kind = bidirectional(letter)
        # A number after such words belongs to them.
        goes_on = kind == "L" or (kind == "EN" and start >= 0)
        if start >= 0 and (kind in _LEFTWARD or (goes_on and _is_parted(text, end, at))):
            yield start, _closed(text, start, end)
            start = -1
            goes_on = kind == "L"
        if goes_on:
            start, end = at if start < 0 else start, at + 1
    if start >= 0:
        yield start, _closed(text, start, end)


def _is_parted(text: str, end: int, at: int) -> bool:
    """Return whether a bracket opens between ``end`` and ``at`` that holds letters read from the right."""
    for opening in range(end, at):
        closing = text.find(_PAIRS.get(text[opening], "\n"), at)
        if closing > 0 and any(bidirectional(letter) in _LEFTWARD for letter in text[at:closing]):
            return True
    return False


def _closed(text: str, start: int, end: int) -> int:
    """Return the end of what is read from the left: with the bracket that closes one opened in it."""
    for opening, closing in _PAIRS.items():
        if text.startswith(closing, end) and text.count(opening, start, end) > text.count(
            closing, start, end
        ):
            return end + 1
    return end
