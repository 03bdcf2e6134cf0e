"""How alike two PDFs of one talk are, word by word, in points of their own page."""

from __future__ import annotations

import difflib
import html
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="[^"]*" yMax="(-?[\d.]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """A word of a page: its text, left edge, middle and height."""

    text: str
    x: float
    y: float
    height: float

    def starts_line_after(self, other: Word) -> bool:
        """Return whether a line ends between the other word and this."""
        return abs(self.y - other.y) > other.height / 2


@dataclass(frozen=True)
class Likeness:
    """Shares from 0 to 1: of words found, of those near by, of neighbours that agree about line ends."""

    found: float
    near: float
    breaks: float


def pages_of(pdf: Path, pdftotext: Callable[..., str], size: tuple[float, float]) -> list[list[Word]]:
    """Return every page's words in the order of the file, on a page of this size."""
    pages = []
    for width, height, body in _PAGE.findall(pdftotext(pdf, "-bbox")):
        across, down = size[0] / float(width), size[1] / float(height)
        found = [
            Word(html.unescape(text), float(x) * across, (float(top) + float(bottom)) / 2 * down,
                 (float(bottom) - float(top)) * down)
            for x, top, bottom, text in _WORD.findall(body)
        ]  # fmt: skip
        # Bullets are text to one program and a drawing to the other.
        pages.append([word for word in found if any(map(str.isalnum, word.text))])
    return pages


def likeness(ours: list[list[Word]], theirs: list[list[Word]], *, far: float) -> Likeness:
    """Compare the same pages of two files; words up to ``far`` points apart are near."""
    assert len(ours) == len(theirs)
    words = found = near = agreeing = neighbours = 0
    for mine, yours in zip(ours, theirs, strict=True):
        matcher = difflib.SequenceMatcher(
            None, [word.text for word in mine], [word.text for word in yours], autojunk=False
        )
        pairs = [
            (mine[block.a + at], yours[block.b + at])
            for block in matcher.get_matching_blocks()
            for at in range(block.size)
        ]
        words += len(mine)
        found += len(pairs)
        near += sum(math.dist((one.x, one.y), (other.x, other.y)) <= far for one, other in pairs)
        for (one, other), (next_one, next_other) in pairwise(pairs):
            neighbours += 1
            agreeing += next_one.starts_line_after(one) == next_other.starts_line_after(other)
    return Likeness(found / words, near / found, agreeing / neighbours)
