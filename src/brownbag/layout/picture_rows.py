"""Pictures that follow one another to a row of them, equally high, where that shows more than a stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from brownbag.deck.model import Placement
from brownbag.layout.fitting import NATURAL
from brownbag.layout.illustrations import PicturePart
from brownbag.layout.parts import Part, Region
from brownbag.layout.stacking import COLUMN_GAP, GAP, Beside
from brownbag.units import Rect

_MOST = 4  # in a row; more of them are stamps


def in_rows(parts: Sequence[Part], region: Region) -> list[Part]:
    """Return the parts, neighbouring pictures side by side where they are seen larger that way."""
    rows: list[Part] = []
    for is_picture, group in groupby(parts, _is_free_picture):
        several = list(group)
        pictures = [part for part in several if isinstance(part, PicturePart)]
        rows += _rows(pictures, region.frame) if is_picture else several
    return rows


def _is_free_picture(part: Part) -> bool:
    return isinstance(part, PicturePart) and part.picture.placement not in {Placement.LEFT, Placement.RIGHT}


def _rows(pictures: list[PicturePart], frame: Rect) -> list[Part]:
    if not 1 < len(pictures) <= _MOST:
        return list(pictures)
    row = Beside(list(zip(_shares(pictures), pictures, strict=True)), COLUMN_GAP)
    below = (frame.height - GAP * (len(pictures) - 1)) / len(pictures)
    in_row = sum(_areas(pictures, row.widths(frame.width), frame.height))
    in_stack = sum(_areas(pictures, [frame.width] * len(pictures), below))
    return [row] if in_row > in_stack else list(pictures)


def _shares(pictures: Sequence[PicturePart]) -> list[float]:
    """Return the shares of the width that make all equally high."""
    ratios = [part.found.upright[0] / part.found.upright[1] for part in pictures]
    return [ratio / sum(ratios) for ratio in ratios]


def _areas(pictures: Sequence[PicturePart], widths: Sequence[float], height: float) -> Iterator[float]:
    for part, width in zip(pictures, widths, strict=True):
        wide, high = part.shown_size(width, height, NATURAL)
        yield wide * high
