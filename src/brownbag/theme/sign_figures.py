"""Preset shapes that are signs and things: call-outs, a heart, a can, a folded corner, braces, waves."""

from __future__ import annotations

import math

from brownbag.theme.drawing import PathOutline
from brownbag.theme.pen import Pen
from brownbag.theme.sheet import Sheet

Found = tuple[tuple[PathOutline, bool, bool], ...]


def callout(s: Sheet, *, rounded: bool) -> None:
    """A rectangle with a pointed tail; the tail leaves the side that its tip is nearest to."""
    tip = (s.w * (0.5 + s.signed("adj1", -20_833)), s.h * (0.5 + s.signed("adj2", 62_500)))
    across, down = (tip[0] - s.w / 2) / (s.w or 1), (tip[1] - s.h / 2) / (s.h or 1)
    radius = s.short * s.share("adj3", 16_667, 0.5) if rounded else 0.0
    is_upright = abs(down) >= abs(across)
    from_, to = (7, 10) if (across if is_upright else down) > 0 else (2, 5)
    sides = (
        ((0.0, 0.0), (s.w, 0.0), is_upright and down < 0),
        ((s.w, 0.0), (s.w, s.h), not is_upright and across > 0),
        ((s.w, s.h), (0.0, s.h), is_upright and down >= 0),
        ((0.0, s.h), (0.0, 0.0), not is_upright and across <= 0),
    )
    s.pen.move(radius, 0.0)
    for place, (start, end, has_tail) in enumerate(sides):
        if has_tail:
            ends = (from_, to) if place < 2 else (to, from_)  # the way back runs backwards
            for part in (ends[0], None, ends[1]):
                s.pen.line(*(tip if part is None else _between(s, start, part / 12, is_upright=is_upright)))
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        share = (length - radius) / length if length else 1.0
        s.pen.line(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        if radius:
            s.pen.arc(radius, radius, (270, 0, 90, 180)[place], 90)
    s.pen.close()


def _between(s: Sheet, start: tuple[float, float], share: float, *, is_upright: bool) -> tuple[float, float]:
    """Return the point of a side at ``share`` of the width from the left, or of the height from the top."""
    return (s.w * share, start[1]) if is_upright else (start[0], s.h * share)


def round_callout(s: Sheet) -> None:
    """An ellipse with a pointed tail."""
    tip_x, tip_y = s.w * s.signed("adj1", -20_833), s.h * s.signed("adj2", 62_500)
    across, down = s.w / 2, s.h / 2
    turn = math.degrees(math.atan2(tip_y * s.w, tip_x * s.h))
    start, end = turn + 11, turn - 11
    first = math.radians(start)
    s.pen.move(across + across * math.cos(first), down + down * math.sin(first))
    # The pen counts angles as they are seen.
    seen = math.degrees(math.atan2(down * math.sin(first), across * math.cos(first)))
    last = math.radians(end)
    seen_end = math.degrees(math.atan2(down * math.sin(last), across * math.cos(last)))
    s.pen.arc(across, down, seen, (seen_end - seen) % 360)
    s.pen.line(across + tip_x, down + tip_y).close()


def heart(s: Sheet) -> None:
    """A heart."""
    w, h = s.w, s.h
    x1, x2, x3, x4 = w / 2 - w * 49 / 48, w / 2 - w * 10 / 48, w / 2 + w * 10 / 48, w / 2 + w * 49 / 48
    s.pen.move(w / 2, h / 4).cubic(x3, -h / 3, x4, h / 4, w / 2, h)
    s.pen.cubic(x1, h / 4, x2, -h / 3, w / 2, h / 4).close()


def document(s: Sheet) -> None:
    """A flow chart's document: a page with a wavy foot."""
    w, h = s.w, s.h
    s.pen.move(0, 0).line(w, 0).line(w, h * 17_322 / 21_600)
    s.pen.cubic(w / 2, h * 17_322 / 21_600, w / 2, h * 23_922 / 21_600, 0, h * 20_172 / 21_600).close()


def manual_input(s: Sheet) -> None:
    """A flow chart's manual input: a rectangle with a slanting top."""
    s.pen.polygon((0, s.h / 5), (s.w, 0), (s.w, s.h), (0, s.h))


def off_page(s: Sheet) -> None:
    """A flow chart's way to another page."""
    s.pen.polygon((0, 0), (s.w, 0), (s.w, s.h * 0.8), (s.w / 2, s.h), (0, s.h * 0.8))


def merge(s: Sheet) -> None:
    """A triangle on its tip."""
    s.pen.polygon((0, 0), (s.w, 0), (s.w / 2, s.h))


def wave(s: Sheet) -> None:
    """A flag in the wind."""
    high = s.h * s.share("adj1", 12_500, 0.2)
    shift = s.w * max(-0.1, min(0.1, s.signed("adj2", 0)))
    swing = high * 10 / 3
    left, right = max(0.0, -2 * shift), s.w - max(0.0, 2 * shift)
    below_left, below_right = max(0.0, 2 * shift), s.w - max(0.0, -2 * shift)
    wide = (right - left) / 3
    s.pen.move(left, high).cubic(left + wide, high - swing, left + 2 * wide, high + swing, right, high)
    foot = s.h - high
    s.pen.line(below_right, foot).cubic(
        below_right - wide, foot + swing, below_right - 2 * wide, foot - swing, below_left, foot
    ).close()


def double_arrow(s: Sheet, *, upright: bool) -> None:
    """An arrow with a head at both ends."""
    long, wide = (s.h, s.w) if upright else (s.w, s.h)
    head = min(s.short * s.share("adj2", 50_000, 1e3), long / 2)
    shaft = wide * s.share("adj1", 50_000) / 2
    middle, neck = wide / 2, long - head
    outline = (
        (0.0, middle), (head, 0.0), (head, middle - shaft), (neck, middle - shaft), (neck, 0.0),
        (long, middle), (neck, wide), (neck, middle + shaft), (head, middle + shaft), (head, wide),
    )  # fmt: skip
    s.pen.polygon(*((across, along) if upright else (along, across) for along, across in outline))


def notched_arrow(s: Sheet) -> None:
    """An arrow to the right with a notch at its back."""
    head = min(s.short * s.share("adj2", 50_000, 1e3), s.w)
    shaft, middle, neck = s.h * s.share("adj1", 50_000) / 2, s.h / 2, s.w - head
    notch = shaft * head / middle if middle else 0.0
    s.pen.polygon(
        (0, middle - shaft), (neck, middle - shaft), (neck, 0), (s.w, middle),
        (neck, s.h), (neck, middle + shaft), (0, middle + shaft), (notch, middle),
    )  # fmt: skip


def folded_corner(s: Sheet) -> Found:
    """A sheet of paper whose corner at the bottom right is turned up."""
    fold = s.short * s.share("adj", 16_667, 0.5)
    x, y = s.w - fold, s.h - fold
    part = fold / 5
    page = Pen(s.w, s.h).polygon((0, 0), (s.w, 0), (s.w, y), (x, s.h), (0, s.h))
    crease = Pen(s.w, s.h).move(x, s.h).line(x + part, y + part).line(s.w, y)
    return (
        (PathOutline(page.commands()), True, True),
        (PathOutline(crease.commands(), filled=False), False, True),
    )


def can(s: Sheet) -> Found:
    """A tin."""
    lid = min(s.short * s.share("adj", 25_000, 0.5), s.h) / 2
    body = Pen(s.w, s.h).move(0, lid).arc(s.w / 2, lid, 180, 180).line(s.w, s.h - lid)
    body.arc(s.w / 2, lid, 0, 180).close()
    rim = Pen(s.w, s.h).move(s.w, lid).arc(s.w / 2, lid, 0, 180)
    return (
        (PathOutline(body.commands()), True, True),
        (PathOutline(rim.commands(), filled=False), False, True),
    )


def cube(s: Sheet) -> Found:
    """A box seen from above and from the left."""
    deep = s.short * s.share("adj", 25_000)
    x, y = s.w - deep, deep
    whole = Pen(s.w, s.h).polygon((0, y), (deep, 0), (s.w, 0), (s.w, s.h - deep), (x, s.h), (0, s.h))
    edges = Pen(s.w, s.h).move(0, y).line(x, y).line(s.w, 0).move(x, y).line(x, s.h)
    return (
        (PathOutline(whole.commands()), True, True),
        (PathOutline(edges.commands(), filled=False), False, True),
    )


def bevel(s: Sheet) -> Found:
    """A raised plate."""
    t = s.short * s.share("adj", 12_500, 0.5)
    w, h = s.w, s.h
    whole = Pen(w, h).polygon((0, 0), (w, 0), (w, h), (0, h))
    edges = Pen(w, h).polygon((t, t), (w - t, t), (w - t, h - t), (t, h - t))
    for outer, inner in (
        ((0, 0), (t, t)),
        ((w, 0), (w - t, t)),
        ((w, h), (w - t, h - t)),
        ((0, h), (t, h - t)),
    ):
        edges.move(*outer).line(*inner)
    return (
        (PathOutline(whole.commands()), True, True),
        (PathOutline(edges.commands(), filled=False), False, True),
    )


def plaque(s: Sheet) -> None:
    """A rectangle whose corners are scooped out."""
    r = s.short * s.share("adj", 16_667, 0.5)
    s.pen.move(0, r).arc(r, r, 90, -90).line(s.w - r, 0).arc(r, r, 180, -90)
    s.pen.line(s.w, s.h - r).arc(r, r, 270, -90).line(r, s.h).arc(r, r, 0, -90).close()


def brace(s: Sheet, *, left: bool) -> None:
    """A curly brace."""
    middle = s.h * s.share("adj2", 50_000)
    radius = min(s.short * s.share("adj1", 8_333), middle / 2, (s.h - middle) / 2)
    half = s.w / 2
    if left:
        s.pen.move(s.w, s.h).arc(half, radius, 90, 90).line(half, middle + radius)
        s.pen.arc(half, radius, 0, -90).arc(half, radius, 90, -90).line(half, radius).arc(
            half, radius, 180, 90
        )
    else:
        s.pen.move(0, 0).arc(half, radius, 270, 90).line(half, middle - radius)
        s.pen.arc(half, radius, 180, -90).arc(half, radius, 270, -90)
        s.pen.line(half, s.h - radius).arc(half, radius, 0, 90)


def pair_of_brackets(s: Sheet) -> Found:
    """Two square brackets with rounded corners, around what stands between."""
    r = s.short * s.share("adj", 16_667, 0.5)
    whole = Pen(s.w, s.h).move(0, r).arc(r, r, 180, 90).line(s.w - r, 0).arc(r, r, 270, 90)
    whole.line(s.w, s.h - r).arc(r, r, 0, 90).line(r, s.h).arc(r, r, 90, 90).close()
    sides = Pen(s.w, s.h).move(r, s.h).arc(r, r, 90, 90).line(0, r).arc(r, r, 180, 90)
    sides.move(s.w - r, 0).arc(r, r, 270, 90).line(s.w, s.h - r).arc(r, r, 0, 90)
    return (
        (PathOutline(whole.commands()), True, False),
        (PathOutline(sides.commands(), filled=False), False, True),
    )


def minus_sign(s: Sheet) -> None:
    """A minus sign, with room around it."""
    half, left = s.h * s.share("adj1", 23_520) / 2, s.w * 0.13255
    s.pen.polygon(
        (left, s.h / 2 - half),
        (s.w - left, s.h / 2 - half),
        (s.w - left, s.h / 2 + half),
        (left, s.h / 2 + half),
    )


def equals_sign(s: Sheet) -> None:
    """An equals sign, with room around it."""
    bar, gap = s.h * s.share("adj1", 23_520, 0.3675), s.h * s.share("adj2", 11_760) / 2
    left = s.w * 0.13255
    for top in (s.h / 2 - gap - bar, s.h / 2 + gap):
        s.pen.polygon((left, top), (s.w - left, top), (s.w - left, top + bar), (left, top + bar))


def moon(s: Sheet) -> None:
    """A crescent, open to the right."""
    inner = s.w * (1 - s.share("adj", 50_000, 0.875))
    s.pen.move(s.w, s.h).arc(s.w, s.h / 2, 90, 180)
    s.pen.cubic(s.w - inner * 1.33, s.h * 0.2, s.w - inner * 1.33, s.h * 0.8, s.w, s.h).close()


def lightning(s: Sheet) -> None:
    """A flash of lightning."""
    spots = (
        (8_472, 0), (12_860, 6_080), (11_050, 6_797), (16_577, 12_007), (14_767, 12_877), (21_600, 21_600),
        (10_012, 14_915), (12_222, 13_987), (5_022, 9_705), (7_602, 8_382), (0, 3_890),
    )  # fmt: skip
    s.pen.polygon(*((s.w * x / 21_600, s.h * y / 21_600) for x, y in spots))


def no_entry(s: Sheet) -> None:
    """A ring with a bar across it."""
    thick = s.short * s.share("adj", 18_750, 0.5)
    across, down = s.w / 2 - thick, s.h / 2 - thick
    s.pen.move(0, s.h / 2).arc(s.w / 2, s.h / 2, 180, 360).close()
    lean = math.degrees(math.atan2(s.h, s.w))
    reach = math.hypot(across * math.cos(math.radians(lean)), down * math.sin(math.radians(lean))) or 1.0
    half = math.degrees(math.asin(min(1.0, thick / 2 / reach)))
    for turn in (lean, lean + 180):
        start, sweep = turn + half, 180 - 2 * half
        angle = math.radians(start)
        root = math.hypot(down * math.cos(angle), across * math.sin(angle)) or 1.0
        s.pen.move(
            s.w / 2 + across * down * math.cos(angle) / root, s.h / 2 + across * down * math.sin(angle) / root
        )
        s.pen.arc(across, down, start, sweep).close()
