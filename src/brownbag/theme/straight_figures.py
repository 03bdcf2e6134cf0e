"""Preset shapes with straight sides."""

from __future__ import annotations

import math

from brownbag.theme.sheet import Figure, Sheet


def line(s: Sheet) -> None:
    """A straight line from the top left to the bottom right."""
    s.pen.move(0, 0).line(s.w, s.h)


def bent_connector(s: Sheet) -> None:
    """A connector with two corners."""
    x = s.w * s.share("adj1", 50_000)
    s.pen.move(0, 0).line(x, 0).line(x, s.h).line(s.w, s.h)


def elbow(s: Sheet) -> None:
    """A connector with one corner."""
    s.pen.move(0, 0).line(s.w, 0).line(s.w, s.h)


def frame(s: Sheet) -> None:
    """A picture frame."""
    t = s.short * s.share("adj1", 12_500, 0.5)
    s.pen.polygon((0, 0), (s.w, 0), (s.w, s.h), (0, s.h))
    s.pen.polygon((t, t), (t, s.h - t), (s.w - t, s.h - t), (s.w - t, t))


def triangle(s: Sheet) -> None:
    """A triangle on its base."""
    s.pen.polygon((0, s.h), (s.w * s.share("adj", 50_000), 0), (s.w, s.h))


def right_triangle(s: Sheet) -> None:
    """A triangle with its right angle at the bottom left."""
    s.pen.polygon((0, s.h), (0, 0), (s.w, s.h))


def parallelogram(s: Sheet) -> None:
    """A parallelogram that leans to the right."""
    x = s.along(s.share("adj", 25_000, 1e3))
    s.pen.polygon((0, s.h), (x, 0), (s.w, 0), (s.w - x, s.h))


def trapezoid(s: Sheet) -> None:
    """A trapezoid, wider at the bottom."""
    x = s.along(s.share("adj", 25_000, 1e3), 0.5)
    s.pen.polygon((0, s.h), (x, 0), (s.w - x, 0), (s.w, s.h))


def manual_operation(s: Sheet) -> None:
    """A flow chart's trapezoid, wider at the top."""
    s.pen.polygon((0, 0), (s.w, 0), (s.w * 0.8, s.h), (s.w * 0.2, s.h))


def diamond(s: Sheet) -> None:
    """A diamond."""
    s.pen.polygon((0, s.h / 2), (s.w / 2, 0), (s.w, s.h / 2), (s.w / 2, s.h))


def hexagon(s: Sheet) -> None:
    """A hexagon with corners left and right."""
    x = s.along(s.share("adj", 25_000, 1e3), 0.5)
    dy = s.h / 2 * s.factor("vf", 115_470) * math.sin(math.radians(60))
    top, bottom, middle = s.h / 2 - dy, s.h / 2 + dy, s.h / 2
    s.pen.polygon((0, middle), (x, top), (s.w - x, top), (s.w, middle), (s.w - x, bottom), (x, bottom))


def regular(corners: int, turned: float = 0.0) -> Figure:
    """Return the drawing of a polygon that touches its frame; its first corner is ``turned`` from the top."""

    def draw(s: Sheet) -> None:
        turns = [math.tau * place / corners + math.radians(turned) for place in range(corners)]
        xs, ys = [math.sin(turn) for turn in turns], [-math.cos(turn) for turn in turns]
        left, top = min(xs), min(ys)
        wide, high = max(xs) - left, max(ys) - top
        spots = zip(xs, ys, strict=True)
        s.pen.polygon(*((s.w * (x - left) / wide, s.h * (y - top) / high) for x, y in spots))

    return draw


def star(points: int, inner: int, hf: int = 100_000, vf: int = 100_000) -> Figure:
    """Return the drawing of a star; ``hf`` and ``vf`` stretch it until it touches its frame."""

    def draw(s: Sheet) -> None:
        across = s.w / 2 * s.factor("hf", hf)
        down = s.h / 2 * s.factor("vf", vf)
        middle = s.h / 2 * s.factor("vf", vf)
        waist = s.share("adj", inner, 0.5) * 2
        corners = []
        for place in range(points * 2):
            reach = waist if place % 2 else 1.0
            turn = math.tau * (place / points / 2 - 0.25)
            corners.append(
                (s.w / 2 + across * reach * math.cos(turn), middle + down * reach * math.sin(turn))
            )
        s.pen.polygon(*corners)

    return draw


def home_plate(s: Sheet) -> None:
    """An arrow-shaped label, flat on the left."""
    x = s.w - s.along(s.share("adj", 50_000, 1e3))
    s.pen.polygon((0, 0), (x, 0), (s.w, s.h / 2), (x, s.h), (0, s.h))


def chevron(s: Sheet) -> None:
    """A chevron that points to the right."""
    x = s.along(s.share("adj", 50_000, 1e3))
    s.pen.polygon((0, 0), (s.w - x, 0), (s.w, s.h / 2), (s.w - x, s.h), (0, s.h), (x, s.h / 2))


def arrow(s: Sheet, *, upright: bool, backwards: bool) -> None:
    """Draw an arrow to the right, down if ``upright``, the other way if ``backwards``."""
    long, wide = (s.h, s.w) if upright else (s.w, s.h)
    head = min(s.short * s.share("adj2", 50_000, 1e3), long)
    shaft = wide * s.share("adj1", 50_000) / 2
    near, far, middle = 0.0, long, wide / 2
    neck = long - head
    outline = (
        (near, middle - shaft), (neck, middle - shaft), (neck, 0.0), (far, middle),
        (neck, wide), (neck, middle + shaft), (near, middle + shaft),
    )  # fmt: skip
    if backwards:
        outline = tuple((long - along, across) for along, across in outline)  # type: ignore[assignment]
    s.pen.polygon(*((across, along) if upright else (along, across) for along, across in outline))


def plus(s: Sheet) -> None:
    """A cross with bars of one thickness."""
    c = s.short * s.share("adj", 25_000, 0.5)
    w, h = s.w, s.h
    s.pen.polygon(
        (0, c), (c, c), (c, 0), (w - c, 0), (w - c, c), (w, c),
        (w, h - c), (w - c, h - c), (w - c, h), (c, h), (c, h - c), (0, h - c),
    )  # fmt: skip


def plus_sign(s: Sheet) -> None:
    """A plus sign, with room around it."""
    x, y, bar = s.w * 0.36745, s.h * 0.36745, s.short * s.share("adj1", 23_520, 0.7349) / 2
    ends, sides = (s.w / 2 - x, s.w / 2 + x), (s.w / 2 - bar, s.w / 2 + bar)
    tips, edges = (s.h / 2 - y, s.h / 2 + y), (s.h / 2 - bar, s.h / 2 + bar)
    s.pen.polygon(
        (ends[0], edges[0]), (sides[0], edges[0]), (sides[0], tips[0]), (sides[1], tips[0]),
        (sides[1], edges[0]), (ends[1], edges[0]), (ends[1], edges[1]), (sides[1], edges[1]),
        (sides[1], tips[1]), (sides[0], tips[1]), (sides[0], edges[1]), (ends[0], edges[1]),
    )  # fmt: skip


def l_shape(s: Sheet) -> None:
    """An L."""
    x = s.along(s.share("adj2", 50_000, 1e3))
    y = s.h - min(s.short * s.share("adj1", 50_000, 1e3), s.h)
    s.pen.polygon((0, 0), (x, 0), (x, y), (s.w, y), (s.w, s.h), (0, s.h))


def half_frame(s: Sheet) -> None:
    """The top left half of a frame, its ends cut at a slant."""
    x = s.along(s.share("adj2", 33_333, 1e3))
    y = min(s.short * s.share("adj1", 33_333, 1e3), s.h - x * s.h / s.w if s.w else s.h)
    s.pen.polygon(
        (0, 0), (s.w, 0), (s.w - y * s.w / (s.h or 1), y), (x, y), (x, s.h - x * s.h / (s.w or 1)), (0, s.h)
    )


def diagonal_stripe(s: Sheet) -> None:
    """A stripe from the bottom left to the top right."""
    part = s.share("adj", 50_000)
    s.pen.polygon((0, s.h * part), (s.w * part, 0), (s.w, 0), (0, s.h))
