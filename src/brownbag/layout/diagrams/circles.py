"""Items to circles one inside the other, the first innermost: a child in a family in a community.

Short labels stand in their rings. Longer ones, and whatever is said about
them, stand beside, and a line leads there from each ring.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from brownbag.deck.model import Align
from brownbag.layout.diagrams.figures import Command, Drawing, Shape, Shapes, straight
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words, all_fit
from brownbag.layout.scene import PanelItem
from brownbag.theme.drawing import Colour, EllipseOutline, Line, Outline, PathOutline
from brownbag.units import Rect

_CORE = 1.5  # rings: how much thicker the innermost circle is than a ring
_FULLEST, _FAINTEST = 0.5, 0.15  # of the colour, for the rings around the innermost circle
_ROUND = 0.5522847498  # of the radius: where a quarter of a circle has its handles
_SPARE = 6.0  # points above and below a label in its ring, together
_WIDEST = 0.42  # of the frame, for circles with words beside
_AWAY = 28.0
_ROW_GAP = 10.0
_DOT = 8.0
_FIRST, _LAST = (
    math.radians(-52.0),
    math.radians(52.0),
)  # where lines leave the circles: right of their middle


def _colours(look: Look, count: int) -> list[Colour]:
    """Return a colour for each ring, fainter outwards."""
    fade = (_FULLEST - _FAINTEST) / max(1, count - 2)
    rings = [replace(look.main, alpha=round(_FULLEST - fade * place, 3)) for place in range(count - 1)]
    return [look.main, *rings]


def _radii(count: int, radius: float) -> list[float]:
    ring = radius / (_CORE + count - 1)
    return [ring * (_CORE + place) for place in range(count)]


def inside(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return circles with each label in its ring; None where they do not fit."""
    radius = min(frame.width, frame.height) / 2
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    radii = _radii(len(words), radius)
    core = radii[0] * math.sqrt(2) - _SPARE
    if any(one.has_details for one in words) or not words[0].fits(size, core, core):
        return None
    shapes: Shapes = []
    for place, (one, reach, colour) in enumerate(zip(words, radii, _colours(look, len(words)), strict=True)):
        inner = radii[place - 1] if place else 0.0
        ring = _ring(place, (x, y), reach, inner, look, colour)
        ink = look.ink_on(colour)
        if not place:
            side = (2 * reach - core) / 2
            shapes.append([one.box("Circle 1", ring.frame, size, ink, insets=(side,) * 4, panel=ring.panel)])
            continue
        thick = reach - inner
        high = one.height(size, 1e4)
        top = (reach + inner) / 2 + high / 2
        half = math.sqrt(max(0.0, reach**2 - top**2))
        if high > thick - _SPARE or one.widest_line(size) > 2 * half - _SPARE:
            return None
        label = Rect(x - half, y - (reach + inner) / 2 - thick / 2, 2 * half, thick)
        shapes.append([ring, one.box(f"Label {place + 1}", label, size, ink)])
    return lambda: shapes


def _ring(
    place: int, middle: tuple[float, float], reach: float, inner: float, look: Look, colour: Colour
) -> PanelItem:
    frame = Rect(middle[0] - reach, middle[1] - reach, 2 * reach, 2 * reach)
    outline: Outline = _donut(inner / reach) if place else EllipseOutline()
    return PanelItem(f"Circle {place + 1}", frame, look.filled(outline, colour, Line(look.ground, 1.5)))


def _donut(hole: float) -> Outline:
    """Return a ring; ``hole`` is a share of its radius."""
    commands = (*_round(0.5, clockwise=True), *_round(0.5 * hole, clockwise=False))
    thick = round((1.0 - hole) / 2 * 100_000)
    return PathOutline(commands, preset="donut", adjustments=(("adj", thick),))


def _round(radius: float, *, clockwise: bool) -> tuple[Command, ...]:
    turn = 1.0 if clockwise else -1.0
    commands: list[Command] = [("M", 0.5 + radius, 0.5)]
    for quarter in range(4):
        a, b = quarter * math.pi / 2, (quarter + 1) * math.pi / 2
        (c0, s0), (c1, s1) = (math.cos(a), math.sin(a)), (math.cos(b), math.sin(b))
        points = (
            (c0 - s0 * _ROUND, s0 + c0 * _ROUND), (c1 + s1 * _ROUND, s1 - c1 * _ROUND), (c1, s1)
        )  # fmt: skip
        numbers = [value for px, py in points for value in (0.5 + px * radius, 0.5 + py * radius * turn)]
        commands.append(("C", *numbers))
    return (*commands, ("Z",))


def beside(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return circles at the side where reading starts, and rows of words beside them; None for no room."""
    count = len(words)
    radius = min(frame.height / 2, frame.width * _WIDEST / 2)
    wide = frame.width - 2 * radius - _AWAY
    if not all_fit(words, size, wide, math.inf):
        return None
    longest = max(one.widest_line(size) for one in words)
    spare = max(0.0, wide - longest - 1.0)
    heights = [one.height(size, wide) for one in words]
    room = frame.height - sum(heights)
    if room < _ROW_GAP * (count - 1):
        return None

    def draw() -> Shapes:
        gap = min(room / count, 60.0)
        is_turned = words[0].is_right_to_left
        start = frame.x + spare / 2
        x = frame.right - spare / 2 - radius if is_turned else start + radius
        y = frame.y + frame.height / 2
        radii = _radii(count, radius)
        top = y - (sum(heights) + gap * (count - 1)) / 2
        shapes: Shapes = []
        for place, (one, reach, colour) in enumerate(zip(words, radii, _colours(look, count), strict=True)):
            inner = radii[place - 1] if place else 0.0
            angle = _FIRST + (_LAST - _FIRST) * (place / max(1, count - 1))
            mid = (reach + inner) / 2 if place else reach / 2
            way = -1.0 if is_turned else 1.0
            spot = (x + way * mid * math.cos(angle), y + mid * math.sin(angle))
            row = top + heights[place] / 2
            edge = x + way * (radius + _AWAY - 8.0)
            left = x - radius - _AWAY - (wide - spare) if is_turned else x + radius + _AWAY
            text = Rect(left, top, wide - spare, heights[place])
            made: list[Shape] = [
                _ring(place, (x, y), reach, inner, look, colour),
                straight(f"Line {place + 1}", spot, (edge, row), Line(look.ink, 1.25)),
                _mark(place, spot, look),
                one.box(f"About circle {place + 1}", text, size, look.ink, align=Align.LEFT),
            ]
            shapes.append(made)
            top += heights[place] + gap
        return shapes

    return draw


def _mark(place: int, spot: tuple[float, float], look: Look) -> PanelItem:
    frame = Rect(spot[0] - _DOT / 2, spot[1] - _DOT / 2, _DOT, _DOT)
    return PanelItem(
        f"Mark {place + 1}", frame, look.filled(EllipseOutline(), look.ground, Line(look.ink, 1.5))
    )
