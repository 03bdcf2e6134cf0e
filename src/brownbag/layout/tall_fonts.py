"""Fonts whose lines are higher in PowerPoint than the 1.2 em that every face gets in LibreOffice.

What fits by LibreOffice's measure would run out of its box in PowerPoint, so
such text is given the room that it takes there. Where this computer has the
face, its own file says how high its lines are; these are others that agencies use.
"""

from __future__ import annotations

# Ems from one baseline to the next, of the fonts' own tables (hhea, or usWinAscent and usWinDescent).
_LINES = {
    "dm sans": 1.302,
    "noto sans": 1.362,
    "noto serif": 1.362,
    "nunito": 1.364,
    "nunito sans": 1.364,
    "open sans": 1.362,
    "oswald": 1.482,
    "poppins": 1.5,
    "pt sans": 1.294,
    "segoe ui": 1.33,
}
_WEIGHTS = frozenset(
    ("black", "bold", "condensed", "extrabold", "light", "medium", "semibold", "semilight", "thin")
)


def known_line(family: str) -> float | None:
    """Return how high a line of ``family`` is, in ems, its weight in the name or not; None where unknown."""
    words = family.lower().split()
    while words and words[-1] in _WEIGHTS:
        words.pop()
    return _LINES.get(" ".join(words))
