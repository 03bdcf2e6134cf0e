"""Two or three items to circles that overlap, their words inside, or beside where they need the room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from brownbag.deck.model import Align
from brownbag.layout.diagrams.figures import Drawing, Point, Shapes, straight
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words
from brownbag.layout.scene import Panel, PanelItem
from brownbag.theme.drawing import Colour, EllipseOutline, Line
from brownbag.units import Rect

MOST = 3
_APART = 1.25  # radii between two middles
_RISE = 1.0825  # radii: the height of a triangle with sides of 1.25
_CLEAR = 0.45  # how much of a circle's colour is seen
_SMALLEST, _SMALLER = 64.0, 0.9
_AWAY, _REACH = 22.0, 16.0  # points to words beside a circle, and of the line that leads there
_PAD = 4.0
_HIGHEST_ENDS = 0.05  # radii below its middle
# What of each circle is its own: left, top, right and bottom in radii from its middle.
_OWN_OF_TWO = ((-0.7, -0.66, 0.22, 0.66), (-0.22, -0.66, 0.7, 0.66))
_OWN_OF_THREE = ((-0.7, -0.62, 0.7, 0.05), (-0.7, -0.12, 0.2, 0.62), (-0.2, -0.12, 0.7, 0.62))


class _Circles(NamedTuple):
    """Circles of one radius, by their middles."""

    radius: float
    middles: list[tuple[float, float]]

    def frame(self, place: int) -> Rect:
        x, y = self.middles[place]
        return Rect(x - self.radius, y - self.radius, 2 * self.radius, 2 * self.radius)


class _Place(NamedTuple):
    """Where words beside a circle stand, and the line that leads there."""

    room: Rect
    edge: Point
    end: Point
    align: Align


def _extent(count: int) -> tuple[float, float]:
    """Return the width and height of all circles in radii."""
    return 2 + _APART, 2.0 if count == 2 else 2 + _RISE


def _circles(count: int, radius: float, frame: Rect) -> _Circles:
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    half = _APART / 2 * radius
    if count == 2:
        return _Circles(radius, [(x - half, y), (x + half, y)])
    rise = _RISE / 2 * radius
    return _Circles(radius, [(x, y - rise), (x - half, y + rise), (x + half, y + rise)])


def _colours(look: Look, count: int) -> list[Colour]:
    accents = look.accents()
    return [replace(accents[place % len(accents)], alpha=_CLEAR) for place in range(count)]


def inside(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return circles with the words in them; None where they do not fit."""
    count = len(words)
    if not 2 <= count <= MOST:
        return None
    wide, high = _extent(count)
    radius = min(frame.width / wide, frame.height / high)
    circles = _circles(count, radius, frame)
    shapes: Shapes = []
    for place, (one, colour) in enumerate(zip(words, _colours(look, count), strict=True)):
        left, top, right, bottom = (_OWN_OF_TWO if count == 2 else _OWN_OF_THREE)[place]
        if not one.fits(size, (right - left) * radius - 2 * _PAD, (bottom - top) * radius):
            return None
        insets = (
            (1 + left) * radius + _PAD, (1 + top) * radius, (1 - right) * radius + _PAD, (1 - bottom) * radius
        )  # fmt: skip
        box = one.box(
            f"Circle {place + 1}", circles.frame(place), size, look.ink_on(colour),
            insets=insets, panel=_panel(look, colour),
        )  # fmt: skip
        shapes.append([box])
    return lambda: shapes


def _panel(look: Look, colour: Colour) -> Panel:
    return look.filled(EllipseOutline(), colour, Line(replace(colour, alpha=1.0), 1.5))


def beside(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return circles in the middle, with the words at their sides; None where they do not fit."""
    if not 2 <= len(words) <= MOST:
        return None
    wide, high = _extent(len(words))
    radius = min(frame.height / high, frame.width * 0.5 / wide)
    while radius >= _SMALLEST:
        made = _with_radius(words, frame, size, look, radius)
        if made is not None:
            return made
        radius *= _SMALLER
    return None


def _with_radius(
    words: Sequence[Words], frame: Rect, size: float, look: Look, radius: float
) -> Drawing | None:
    count = len(words)
    circles = _circles(count, radius, frame)
    places = _places(circles, frame, count)
    shapes: Shapes = []
    for number, (one, colour, place) in enumerate(zip(words, _colours(look, count), places, strict=True), 1):
        if place.room.width <= 0 or not one.fits(size, place.room.width, place.room.height):
            return None
        shapes.append(
            [
                PanelItem(f"Circle {number}", circles.frame(number - 1), _panel(look, colour)),
                straight(f"Line {number}", place.edge, place.end, Line(look.ink, 1.25)),
                one.box(f"About circle {number}", place.room, size, look.ink, align=place.align),
            ]
        )
    return lambda: shapes


def _places(circles: _Circles, frame: Rect, count: int) -> list[_Place]:
    """Return where the words beside each circle stand, and the point of its edge that leads there."""
    radius = circles.radius
    if count == 2:
        (x0, y), (x1, _) = circles.middles
        return [
            _at_left((x0 - radius, y), (frame.y, frame.bottom), frame),
            _at_right((x1 + radius, y), (frame.y, frame.bottom), frame),
        ]
    (x0, y0), (x1, y1), (x2, _) = circles.middles
    # Words beside the highest circle stand clear of the one that reaches below them.
    top, bottom = y0 - radius, y0 + _HIGHEST_ENDS * radius
    y = (top + bottom) / 2
    reach = math.sqrt(radius**2 - (y - y0) ** 2)
    return [
        _at_right((x0 + reach, y), (min(top, frame.y), bottom), frame, away=radius - reach),
        _at_left((x1 - radius, y1), (frame.y, frame.bottom), frame),
        _at_right((x2 + radius, y1), (bottom + _PAD, frame.bottom), frame),
    ]


def _at_left(edge: Point, reach: tuple[float, float], frame: Rect) -> _Place:
    room = 2 * min(edge[1] - reach[0], reach[1] - edge[1])
    box = Rect(frame.x, edge[1] - room / 2, edge[0] - _AWAY - frame.x, room)
    return _Place(box, edge, (edge[0] - _REACH, edge[1]), Align.RIGHT)


def _at_right(edge: Point, reach: tuple[float, float], frame: Rect, *, away: float = 0.0) -> _Place:
    room = 2 * min(edge[1] - reach[0], reach[1] - edge[1])
    x = edge[0] + away + _AWAY
    return _Place(
        Rect(x, edge[1] - room / 2, frame.right - x, room), edge, (x - _AWAY + _REACH, edge[1]), Align.LEFT
    )
