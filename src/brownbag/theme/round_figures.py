"""Preset shapes with arcs and rounded corners."""

from __future__ import annotations

import math

from brownbag.theme.drawing import PathOutline
from brownbag.theme.pen import Pen
from brownbag.theme.sheet import Figure, Sheet


def octagon(s: Sheet) -> None:
    """A rectangle with four corners cut off."""
    cut = s.short * s.share("adj", 29_289, 0.5)
    corners(s, (cut,) * 4, snipped=(True,) * 4)


def corners(s: Sheet, sizes: tuple[float, ...], snipped: tuple[bool, ...]) -> None:
    """Draw a rectangle whose corners, clockwise from the top left, are cut off or rounded by ``sizes``."""
    tl, tr, br, bl = sizes
    s.pen.move(tl, 0).line(s.w - tr, 0)
    turns = (
        (tr, snipped[1], (s.w, tr), 270, (s.w, s.h - br)),
        (br, snipped[2], (s.w - br, s.h), 0, (bl, s.h)),
        (bl, snipped[3], (0.0, s.h - bl), 90, (0.0, tl)),
        (tl, snipped[0], (tl, 0.0), 180, None),
    )
    for size, is_snipped, after, angle, onwards in turns:
        if size and is_snipped:
            s.pen.line(*after)
        elif size:
            s.pen.arc(size, size, angle, 90)
        if onwards is not None:
            s.pen.line(*onwards)
    s.pen.close()


def rounded_or_snipped(pairs: tuple[tuple[str, int] | None, ...], snipped: tuple[bool, ...]) -> Figure:
    """Return the drawing of a rectangle with an adjustment's name and default for each corner, or None."""

    def draw(s: Sheet) -> None:
        sizes = tuple(s.short * s.share(pair[0], pair[1], 0.5) if pair else 0.0 for pair in pairs)
        corners(s, sizes, snipped)

    return draw


def curved_elbow(s: Sheet) -> None:
    """A connector that turns once."""
    s.pen.move(0, 0).cubic(s.w / 2, 0, s.w, s.h / 2, s.w, s.h)


def curved_connector(s: Sheet) -> None:
    """A connector that turns twice."""
    x = s.w * s.share("adj1", 50_000)
    s.pen.move(0, 0).cubic(x / 2, 0, x, s.h / 4, x, s.h / 2)
    s.pen.cubic(x, s.h * 3 / 4, (x + s.w) / 2, s.h, s.w, s.h)


def bracket(s: Sheet, *, left: bool) -> None:
    """A square bracket with rounded corners."""
    radius = min(s.short * s.share("adj", 8_333), s.h / 2)
    if left:
        s.pen.move(s.w, s.h).arc(s.w, radius, 90, 90).line(0, radius).arc(s.w, radius, 180, 90)
    else:
        s.pen.move(0, 0).arc(s.w, radius, 270, 90).line(s.w, s.h - radius).arc(s.w, radius, 0, 90)


def arc(s: Sheet) -> tuple[tuple[PathOutline, bool, bool], ...]:
    """A part of an ellipse; only its curve is stroked, and what it spans is filled."""
    start, end = s.angle("adj1", 16_200_000), s.angle("adj2", 0)
    sweep = (end - start) % 360
    across, down = s.w / 2, s.h / 2
    filled = Pen(s.w, s.h).move(*_on_ellipse(s, start)).arc(across, down, start, sweep)
    filled.line(across, down).close()
    stroked = Pen(s.w, s.h).move(*_on_ellipse(s, start)).arc(across, down, start, sweep)
    return (
        (PathOutline(filled.commands()), True, False),
        (PathOutline(stroked.commands(), filled=False), False, True),
    )


def _on_ellipse(s: Sheet, angle: float, inwards: float = 0.0) -> tuple[float, float]:
    """Return the point of the ellipse, ``inwards`` points smaller all round, in this direction."""
    across, down = s.w / 2 - inwards, s.h / 2 - inwards
    turn = math.radians(angle)
    turn = math.atan2(across * math.sin(turn), down * math.cos(turn))
    return s.w / 2 + across * math.cos(turn), s.h / 2 + down * math.sin(turn)


def pie(s: Sheet) -> None:
    """A slice of an ellipse."""
    start, end = s.angle("adj1", 0), s.angle("adj2", 16_200_000)
    s.pen.move(*_on_ellipse(s, start)).arc(s.w / 2, s.h / 2, start, (end - start) % 360)
    s.pen.line(s.w / 2, s.h / 2).close()


def chord(s: Sheet) -> None:
    """An ellipse cut straight."""
    start, end = s.angle("adj1", 2_700_000), s.angle("adj2", 16_200_000)
    s.pen.move(*_on_ellipse(s, start)).arc(s.w / 2, s.h / 2, start, (end - start) % 360).close()


def block_arc(s: Sheet) -> None:
    """A thick part of a ring."""
    start, end = s.angle("adj1", 10_800_000), s.angle("adj2", 0)
    thick = s.short * s.share("adj3", 25_000, 0.5)
    sweep = (end - start) % 360
    s.pen.move(*_on_ellipse(s, start)).arc(s.w / 2, s.h / 2, start, sweep)
    s.pen.line(*_on_ellipse(s, end, thick)).arc(s.w / 2 - thick, s.h / 2 - thick, end, -sweep).close()


def donut(s: Sheet) -> None:
    """A ring."""
    thick = s.short * s.share("adj", 25_000, 0.5)
    s.pen.move(0, s.h / 2).arc(s.w / 2, s.h / 2, 180, 360).close()
    s.pen.move(thick, s.h / 2).arc(s.w / 2 - thick, s.h / 2 - thick, 180, -360).close()


def teardrop(s: Sheet) -> None:
    """A circle drawn out to the top right."""
    reach = s.share("adj", 100_000, 2.0)
    tip_x, tip_y = s.w / 2 * (1 + reach), s.h / 2 * (1 - reach)
    s.pen.move(0, s.h / 2).arc(s.w / 2, s.h / 2, 180, 90)
    s.pen.quadratic((s.w / 2 + tip_x) / 2, 0, tip_x, tip_y)
    s.pen.quadratic(s.w, (s.h / 2 + tip_y) / 2, s.w, s.h / 2)
    s.pen.arc(s.w / 2, s.h / 2, 0, 90).arc(s.w / 2, s.h / 2, 90, 90).close()


def terminator(s: Sheet) -> None:
    """A flow chart's beginning or end: a rectangle with rounded sides."""
    side = s.w * 3_475 / 21_600
    s.pen.move(side, 0).line(s.w - side, 0).arc(side, s.h / 2, 270, 180)
    s.pen.line(side, s.h).arc(side, s.h / 2, 90, 180).close()


def delay(s: Sheet) -> None:
    """A rectangle with a half circle on the right."""
    s.pen.move(0, 0).line(s.w / 2, 0).arc(s.w / 2, s.h / 2, 270, 180).line(0, s.h).close()
