"""reveal.js's way without lines of dashes: slides that two or more blank lines divide.

Many talks for reveal.js are written so; a ``<!-- .slide: -->`` or
``<!-- .element: -->`` in them says that it is one of these.
"""

from __future__ import annotations

import re

_REVEAL = re.compile(r"<!--[ \t]*\.(?:slide|element)\b")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_MORE_THAN_LINES = 2  # where lines of dashes divide already, as many times more gaps show what is meant


def is_reveal(text: str) -> bool:
    """Return whether a comment of reveal.js stands in ``text``."""
    return _REVEAL.search(text) is not None


def has_gap(text: str) -> bool:
    """Return whether two blank lines stand in ``text``, one below the other."""
    return re.search(r"\n[ \t\r]*\n[ \t\r]*\n", text) is not None


def dividing_gaps(lines: list[str], breaks: list[int]) -> list[int]:
    """Return the last blank line of every gap that divides slides; none where ``breaks`` do that."""
    found, blank, fence = [], 0, ""
    edges = {edge + by for edge in breaks for by in (-1, 1)}
    for number, line in enumerate(lines):
        if not line.strip() and not fence:
            blank += 1
            continue
        if blank > 1 and number > blank and not edges & {number - 1, number - blank} and number not in breaks:
            found.append(number - 1)
        blank = 0
        if match := _FENCE.match(line):
            fence = "" if fence and match[1].startswith(fence) else fence or match[1]
    return found if len(found) > _MORE_THAN_LINES * len(breaks) else []
