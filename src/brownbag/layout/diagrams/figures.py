"""Lines and outlines on the slide to shapes in frames of their own."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from brownbag.layout.scene import Panel, PanelItem, TextItem
from brownbag.theme.drawing import Fill, Line, Outline, PathOutline
from brownbag.units import Rect

Shape = PanelItem | TextItem
Shapes = list[list[Shape]]
"""The shapes of every item of a diagram, in reading order and back to front."""

Drawing = Callable[[], Shapes]
"""Draws what is known to fit: many places and sizes are tried, and one is drawn."""

Point = tuple[float, float]
Curve = Callable[[float], Point]
Command = tuple[str | float, ...]

_SEGMENTS = 3  # of a curve: more than the eye can tell
_NUDGE = 1e-4


def bounds(points: Sequence[Point]) -> Rect:
    """Return the smallest frame around ``points``; no side is nothing, since shares are taken of it."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(max(xs) - min(xs), 0.01), max(max(ys) - min(ys), 0.01))


def figure(name: str, commands: Sequence[Command], fill: Fill) -> PanelItem:
    """Return a filled shape from commands in points of the slide."""
    points = [point for command in commands for point in _points(command)]
    frame = bounds(points)
    outline = PathOutline(tuple(_in_shares(command, frame) for command in commands))
    return PanelItem(name, frame, Panel(outline, fill))


def straight(name: str, start: Point, end: Point, line: Line) -> PanelItem:
    """Return a straight line, which PowerPoint knows as a connector."""
    (left, first), (right, second) = sorted((start, end))
    frame = Rect(left, min(first, second), right - left, abs(second - first))
    from_y, to_y = (1.0, 0.0) if first > second else (0.0, 1.0)
    outline = PathOutline((("M", 0.0, from_y), ("L", 1.0, to_y)), filled=False, preset="line")
    return PanelItem(name, frame, Panel(outline, None, line))


def preset(name: str, frame: Rect, points: Sequence[Point], **adjustments: int) -> Outline:
    """Return PowerPoint's shape ``name``, whose corners in ``frame`` are ``points`` of the slide."""
    first, *others = [((x - frame.x) / frame.width, (y - frame.y) / frame.height) for x, y in points]
    commands: list[Command] = [("M", *first), *(("L", *point) for point in others), ("Z",)]
    return PathOutline(tuple(commands), preset=name, adjustments=tuple(adjustments.items()))


def _points(command: Command) -> list[Point]:
    numbers = [float(number) for number in command[1:]]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _in_shares(command: Command, frame: Rect) -> Command:
    shares: list[float] = []
    for x, y in _points(command):
        shares += [round((x - frame.x) / frame.width, 6), round((y - frame.y) / frame.height, 6)]
    return (command[0], *shares)


def arrow_along(curve: Curve, start: float, end: float, *, shaft: float, head: float) -> list[Command]:
    """Return an arrow that follows ``curve`` from ``start`` to ``end``.

    ``shaft`` is its thickness, ``head`` its head's length and width.
    """
    neck = _back_from(curve, start, end, head)
    left, right = beside(curve, shaft / 2), beside(curve, -shaft / 2)
    commands: list[Command] = [("M", *left(start)), *_curved(left, start, neck)]
    commands += [
        ("L", *beside(curve, head / 2)(neck)),
        ("L", *curve(end)),
        ("L", *beside(curve, -head / 2)(neck)),
    ]
    return [*commands, ("L", *right(neck)), *_curved(right, neck, start), ("Z",)]


def beside(curve: Curve, distance: float) -> Curve:
    """Return the curve that runs ``distance`` points beside ``curve``."""

    def at(place: float) -> Point:
        (x, y), (dx, dy) = curve(place), slope(curve, place)
        length = math.hypot(dx, dy) or 1.0
        return x - dy / length * distance, y + dx / length * distance

    return at


def slope(curve: Curve, place: float) -> Point:
    """Return how fast a curve goes across and down at ``place``."""
    (x0, y0), (x1, y1) = curve(place - _NUDGE), curve(place + _NUDGE)
    return (x1 - x0) / (2 * _NUDGE), (y1 - y0) / (2 * _NUDGE)


def length_of(curve: Curve, start: float, end: float, pieces: int = 8) -> float:
    """Return how long a stretch of a curve is, in points."""
    spots = [curve(start + (end - start) * piece / pieces) for piece in range(pieces + 1)]
    return sum(math.dist(a, b) for a, b in pairwise(spots))


def _back_from(curve: Curve, start: float, end: float, distance: float) -> float:
    whole = length_of(curve, start, end)
    return end - (end - start) * min(1.0, distance / whole) if whole else start


def _curved(curve: Curve, start: float, end: float) -> list[Command]:
    """Return a stretch of a curve as Bézier curves."""
    commands: list[Command] = []
    width = (end - start) / _SEGMENTS
    for segment in range(_SEGMENTS):
        first, last = start + width * segment, start + width * (segment + 1)
        (x0, y0), (x1, y1) = curve(first), curve(last)
        (dx0, dy0), (dx1, dy1) = slope(curve, first), slope(curve, last)
        third = width / 3
        commands.append(("C", x0 + dx0 * third, y0 + dy0 * third, x1 - dx1 * third, y1 - dy1 * third, x1, y1))
    return commands
