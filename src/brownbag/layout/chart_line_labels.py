"""Where the numbers of a line stand: above their points, or wherever the line does not run through them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from brownbag.layout.chart_marks import MARK_SIZE
from brownbag.layout.chart_model import LabelPlace, LabelSpot
from brownbag.units import Rect

AWAY = 7.0  # points between a point and its number
_ASIDE = 0.5  # of a number's width: a number moved so far starts or ends at its point
_CLEAR = 1.0

Point = tuple[float, float]
_ABOVE = LabelSpot(LabelPlace.ABOVE)


def spots_of(
    points: Sequence[Point | None], widths: Sequence[float], high: float, area: Rect
) -> list[LabelSpot]:
    """Return where the numbers of a line's points stand in ``area``; ``points`` has None for a gap.

    Above wherever it can be, since eyes look there. Where the line crosses that place: to the
    side that the line leaves free, or else below.
    """
    known = [point for point in points if point is not None]
    strokes = [(one, other) for one, other in pairwise(points) if one is not None and other is not None]
    taken: list[Rect] = []
    spots: list[LabelSpot] = []
    for point, wide in zip(points, widths, strict=True):
        if point is None:
            spots.append(_ABOVE)
            continue
        marks = [_mark(other) for other in known if other != point]
        free = (
            spot
            for spot in _tries(wide)
            if _is_free(label_box(point, spot, wide, high), strokes, [*marks, *taken], area)
        )
        spot = next(free, _ABOVE)
        taken.append(label_box(point, spot, wide, high))
        spots.append(spot)
    return spots


def label_box(point: Point, spot: LabelSpot, wide: float, high: float) -> Rect:
    """Return the box of a number that stands at ``spot`` of ``point``."""
    x, y = point
    top = y - AWAY - high if spot.place is LabelPlace.ABOVE else y + AWAY
    return Rect(x + spot.aside - wide / 2, top, wide, high)


def _tries(wide: float) -> Iterator[LabelSpot]:
    for place in (LabelPlace.ABOVE, LabelPlace.BELOW):
        for aside in (0.0, wide * _ASIDE, -wide * _ASIDE):
            yield LabelSpot(place, aside)


def _mark(point: Point) -> Rect:
    return Rect(point[0] - MARK_SIZE / 2, point[1] - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)


def _is_free(box: Rect, strokes: Sequence[tuple[Point, Point]], others: Sequence[Rect], area: Rect) -> bool:
    return (
        box.x >= area.x
        and box.right <= area.right
        and box.y >= area.y
        and box.bottom <= area.bottom
        and not any(_crosses(one, other, box) for one, other in strokes)
        and not any(_touch(box, other) for other in others)
    )


def _crosses(start: Point, end: Point, box: Rect) -> bool:
    """Return whether a stroke, drawn from left to right, runs through ``box``."""
    (x0, y0), (x1, y1) = start, end
    left, right = max(x0, box.x - _CLEAR), min(x1, box.right + _CLEAR)
    if left > right:
        return False
    slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
    first, last = y0 + (left - x0) * slope, y0 + (right - x0) * slope
    return min(first, last) < box.bottom + _CLEAR and max(first, last) > box.y - _CLEAR


def _touch(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
