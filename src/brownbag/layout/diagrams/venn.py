"""Two or three items to circles that overlap, their words inside, or beside where they need the room.

What they share stands where they overlap; the circles then stand nearer to one another.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from brownbag.deck.model import Align
from brownbag.layout.colours import mix
from brownbag.layout.diagrams.figures import Drawing, Point, Shapes, straight
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words
from brownbag.layout.scene import Panel, PanelItem
from brownbag.theme.drawing import Colour, EllipseOutline, Line
from brownbag.units import Rect

MOST = 3
_APART = 1.25  # radii between two middles
_NEARER = (1.1, 0.95)  # where the overlap has words of its own
_NEAREST = 0.95
_CLEAR, _CLEARER = 0.45, 0.3  # how much of a circle's colour is seen; less below words where they overlap
_SMALLEST, _SMALLER = 64.0, 0.9
_AWAY, _REACH = 22.0, 16.0  # points to words beside a circle, and of the line that leads there
_PAD = 4.0
_HIGHEST_ENDS = 0.05  # radii below its middle
_LENS = 0.47  # radii: half the height of the words that two circles share
_HEART = 0.32  # half the width of those that three share
_TALL = math.sqrt(3) / 2  # of an equal triangle's side

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in radii from a circle's middle, or from the middle of all."""


class _Circles(NamedTuple):
    """Circles of one radius, by their middles."""

    radius: float
    middles: list[tuple[float, float]]

    def frame(self, place: int) -> Rect:
        x, y = self.middles[place]
        return Rect(x - self.radius, y - self.radius, 2 * self.radius, 2 * self.radius)

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of all."""
        count = len(self.middles)
        return sum(x for x, _ in self.middles) / count, sum(y for _, y in self.middles) / count


class _Place(NamedTuple):
    """Where words beside a circle stand, and the line that leads there."""

    room: Rect
    edge: Point
    end: Point
    align: Align


def _extent(count: int, apart: float) -> tuple[float, float]:
    """Return the width and height of all circles in radii."""
    return 2 + apart, 2.0 if count == 2 else 2 + apart * _TALL


def _circles(count: int, radius: float, frame: Rect, apart: float) -> _Circles:
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    half = apart / 2 * radius
    if count == 2:
        return _Circles(radius, [(x - half, y), (x + half, y)])
    rise = apart * _TALL / 2 * radius
    return _Circles(radius, [(x, y - rise), (x - half, y + rise), (x + half, y + rise)])


def _own_boxes(count: int, apart: float) -> tuple[Box, ...]:
    """Return what of each circle is its own."""
    if count == 2:
        end = apart - 1.03
        return (-0.7, -0.66, end, 0.66), (-end, -0.66, 0.7, 0.66)
    if apart == _APART:
        return (-0.7, -0.62, 0.7, 0.05), (-0.7, -0.12, 0.2, 0.62), (-0.2, -0.12, 0.7, 0.62)
    side, end = 0.72, apart - 1.0
    return (-0.66, -0.7, 0.66, apart * _TALL - 1.0), (-side, 0.0, end, 0.6), (-end, 0.0, side, 0.6)


def _shared_box(count: int, apart: float) -> Box:
    """Return what all circles share, from the middle of all."""
    if count == 2:
        wide = math.sqrt(1 - _LENS**2) - apart / 2
        return -wide, -_LENS, wide, _LENS
    away = apart / math.sqrt(3)  # from the middle of all to that of a circle
    top = math.sqrt(1 - (_HEART + apart / 2) ** 2) - away / 2
    return -_HEART, -top, _HEART, math.sqrt(1 - _HEART**2) - away


def _colours(look: Look, count: int, shared: Words | None) -> list[Colour]:
    accents = look.accents()
    alpha = _CLEARER if shared else _CLEAR
    return [replace(accents[place % len(accents)], alpha=alpha) for place in range(count)]


def _parted(words: Sequence[Words]) -> tuple[list[Words], Words | None]:
    """Return the words of the circles, and those that stand where these overlap."""
    circles = [one for one in words if not one.item.is_shared]
    shared = next((one for one in words if one.item.is_shared), None)
    if shared is not None and shared.has_details:
        shared = shared.details_only()
    return circles, shared


def inside(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return circles with the words in them; None where they do not fit."""
    own, shared = _parted(words)
    if not 2 <= len(own) <= MOST:
        return None
    made = (_inside(own, shared, frame, size, look, apart) for apart in (_NEARER if shared else (_APART,)))
    return next((drawing for drawing in made if drawing is not None), None)


def _inside(
    own: Sequence[Words], shared: Words | None, frame: Rect, size: float, look: Look, apart: float
) -> Drawing | None:
    count = len(own)
    wide, high = _extent(count, apart)
    radius = min(frame.width / wide, frame.height / high)
    circles = _circles(count, radius, frame, apart)
    shapes: Shapes = []
    for place, (one, colour) in enumerate(zip(own, _colours(look, count, shared), strict=True)):
        left, top, right, bottom = _own_boxes(count, apart)[place]
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
    return _with_shared(shapes, shared, circles, size, look, apart)


def _with_shared(
    shapes: Shapes, shared: Words | None, circles: _Circles, size: float, look: Look, apart: float
) -> Drawing | None:
    """Return the circles with the words of their overlap before them; None where those do not fit."""
    if shared is None:
        return lambda: shapes
    count = len(circles.middles)
    x, y = circles.middle
    left, top, right, bottom = (share * circles.radius for share in _shared_box(count, apart))
    room = Rect(x + left, y + top, right - left, bottom - top)
    if not shared.fits(size, room.width, room.height):
        return None
    ground = look.ground
    for colour in _colours(look, count, shared):
        ground = mix(colour, ground, colour.alpha)
    shapes.append([shared.box("Overlap", room, size, look.ink_on(ground))])
    return lambda: shapes


def _panel(look: Look, colour: Colour) -> Panel:
    return look.filled(EllipseOutline(), colour, Line(replace(colour, alpha=1.0), 1.5))


def beside(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return circles in the middle, with the words at their sides; None where they do not fit."""
    own, shared = _parted(words)
    if not 2 <= len(own) <= MOST:
        return None
    apart = _NEAREST if shared else _APART
    wide, high = _extent(len(own), apart)
    radius = min(frame.height / high, frame.width * 0.5 / wide)
    while radius >= _SMALLEST:
        circles = _circles(len(own), radius, frame, apart)
        colours = _colours(look, len(own), shared)
        shapes = _beside(own, circles, colours, frame, size, look)
        if shapes is not None:
            return _with_shared(shapes, shared, circles, size, look, apart)
        radius *= _SMALLER
    return None


def _beside(
    words: Sequence[Words],
    circles: _Circles,
    colours: Sequence[Colour],
    frame: Rect,
    size: float,
    look: Look,
) -> Shapes | None:
    places = _places(circles, frame, len(words))
    shapes: Shapes = []
    for number, (one, colour, place) in enumerate(zip(words, colours, places, strict=True), 1):
        if place.room.width <= 0 or not one.fits(size, place.room.width, place.room.height):
            return None
        shapes.append(
            [
                PanelItem(f"Circle {number}", circles.frame(number - 1), _panel(look, colour)),
                straight(f"Line {number}", place.edge, place.end, Line(look.ink, 1.25)),
                one.box(f"About circle {number}", place.room, size, look.ink, align=place.align),
            ]
        )
    return shapes


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
