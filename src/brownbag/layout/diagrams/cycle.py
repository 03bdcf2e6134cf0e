"""Items to boxes around a ring, each with an arrow to the next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from brownbag.layout.diagrams.figures import Curve, Drawing, Shapes, arrow_along, figure, length_of
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words
from brownbag.theme.drawing import RectOutline, SolidFill
from brownbag.units import Rect

_INSETS = (12.0, 8.0, 12.0, 8.0)
_ACROSS, _DOWN = 24.0, 16.0
_LEAST_HIGH = 58.0  # of a box: one word in it does not look like a button
_GAP = 7.0  # points between a box and its arrows
_SHORTEST = 26.0  # of an arrow
_LONG = 52.0  # points: an arrow that is seen as one from the back
_SHAFT, _HEAD = 5.0, 16.0
_MOST_OVAL = 1.9  # times as wide as high; past that a ring is no ring
_SHARES = (0.14, 0.17, 0.2, 0.24, 0.28, 0.33, 0.38, 0.44)  # of the width, for a box
_HALVINGS = 12  # of the way between two boxes: closer than a hair


class _Ring(NamedTuple):
    """Where the boxes stand: their middles lie on ``curve``, at ``angles``."""

    boxes: list[Rect]
    curve: Curve
    angles: list[float]


class _Arc(NamedTuple):
    """Where on a ring an arrow starts and ends."""

    start: float
    end: float
    length: float


def around(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return the diagram with labels of ``size`` points in ``frame``; None where they do not fit."""
    widest = max(one.widest_line(size) for one in words) + _ACROSS + 1.0
    widths = dict.fromkeys(min(frame.width * share, widest) for share in _SHARES)
    rings = [ring for wide in widths if (ring := _ring(words, frame, size, wide)) is not None]
    if not any(_has_room(_arcs(ring)) for ring in rings):
        return None

    def draw() -> Shapes:
        choices = [(ring, arcs) for ring in rings if _has_room(arcs := _arcs(ring))]
        return _drawn(words, size, look, *max(choices, key=_looks))

    return draw


def _has_room(arcs: Sequence[_Arc]) -> bool:
    return min(arc.length for arc in arcs) >= _SHORTEST


def _looks(choice: tuple[_Ring, list[_Arc]]) -> tuple[float, float, float]:
    """Return how well a ring looks: arrows long enough, then low boxes, then the longest arrows."""
    ring, arcs = choice
    shortest = min(arc.length for arc in arcs)
    return min(shortest, _LONG), -ring.boxes[0].height, shortest


def _ring(words: Sequence[Words], frame: Rect, size: float, wide: float) -> _Ring | None:
    inner = wide - _ACROSS
    if any(one.widest_word(size) > inner for one in words):
        return None
    high = max(_LEAST_HIGH, max(one.height(size, inner) for one in words) + _DOWN)
    down = (frame.height - high) / 2
    across = min((frame.width - wide) / 2, down * _MOST_OVAL)
    if down <= 0 or across <= 0:
        return None
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    count = len(words)
    first = -math.pi if count == 2 else -math.pi / 2  # two stand side by side
    angles = [first + math.tau * place / count for place in range(count)]

    def curve(angle: float) -> tuple[float, float]:
        return x + across * math.cos(angle), y + down * math.sin(angle)

    boxes = [Rect(px - wide / 2, py - high / 2, wide, high) for px, py in map(curve, angles)]
    return _Ring(boxes, curve, angles)


def _arcs(ring: _Ring) -> list[_Arc]:
    count = len(ring.boxes)
    arcs = []
    for place, start in enumerate(ring.angles):
        end = start + math.tau / count
        first = _edge(ring.curve, start, end, ring.boxes[place])
        last = _edge(ring.curve, end, start, ring.boxes[(place + 1) % count])
        arcs.append(_Arc(first, last, length_of(ring.curve, first, last) if last > first else 0.0))
    return arcs


def _edge(curve: Curve, start: float, end: float, box: Rect) -> float:
    """Return the angle, from ``start`` on, at which a ring is clear of the box that stands there."""
    inside, outside = start, end
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        if _is_near(curve(middle), box):
            inside = middle
        else:
            outside = middle
    return outside


def _is_near(point: tuple[float, float], box: Rect) -> bool:
    x, y = point
    return box.x - _GAP <= x <= box.right + _GAP and box.y - _GAP <= y <= box.bottom + _GAP


def _drawn(words: Sequence[Words], size: float, look: Look, ring: _Ring, arcs: Sequence[_Arc]) -> Shapes:
    fill = look.main
    panel, ink = look.filled(RectOutline(10.0), fill), look.ink_on(fill)
    arrow_fill = SolidFill(look.tint(0.6))
    arrows = [
        figure(
            f"Arrow {number}",
            arrow_along(ring.curve, arc.start, arc.end, shaft=_SHAFT, head=_HEAD),
            arrow_fill,
        )
        for number, arc in enumerate(arcs, 1)
    ]
    shapes: Shapes = []
    for place, (one, box) in enumerate(zip(words, ring.boxes, strict=True)):
        before = [arrows[place - 1]] if place else []
        after = [arrows[place]] if place == len(words) - 1 else []
        node = one.box(f"Part {place + 1}", box, size, ink, insets=_INSETS, panel=panel)
        shapes.append([*before, node, *after])
    return shapes
