"""Gradients as arithmetic: from a place along one to its colour, and from a slide's to a part of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from brownbag.theme.drawing import Colour, Crop, Fill, GradientFill, PictureFill, SolidFill
from brownbag.units import Rect

Stops = Sequence[tuple[float, Colour]]


def colour_at(stops: Stops, position: float) -> Colour:
    """Return a gradient's colour at ``position``; before the first stop and after the last it stays."""
    if position <= stops[0][0]:
        return stops[0][1]
    for (start, first), (end, second) in pairwise(stops):
        if position <= end:
            return _between(first, second, (position - start) / (end - start) if end > start else 1.0)
    return stops[-1][1]


def _between(first: Colour, second: Colour, share: float) -> Colour:
    if first == second:
        return first
    pairs = zip(bytes.fromhex(first.rgb), bytes.fromhex(second.rgb), strict=True)
    rgb = bytes(round(one + (other - one) * share) for one, other in pairs)
    return Colour(rgb.hex().upper(), first.alpha + (second.alpha - first.alpha) * share)


def part_of(fill: Fill, slide: Rect, frame: Rect) -> Fill:
    """Return what of a fill of the whole ``slide`` shows in ``frame``, as that frame's own fill.

    Of a gradient outwards it is the colour in the frame's middle, of a tiled picture its tiles.
    """
    match fill:
        case GradientFill(radial=False) if fill.stops:
            return _part_of_gradient(fill, slide, frame)
        case GradientFill() if fill.stops:
            return SolidFill(colour_at(fill.stops, _outwards(fill, slide, frame)))
        case PictureFill(tiled=False):
            return replace(fill, crop=_part_of_crop(fill.crop, slide, frame))
        case _:
            return fill


def _part_of_gradient(fill: GradientFill, slide: Rect, frame: Rect) -> GradientFill:
    angle = math.radians(fill.angle)
    whole_start, whole_length = _span(slide, angle)
    start, length = _span(frame, angle)
    first, last = (start - whole_start) / whole_length, (start + length - whole_start) / whole_length
    if last <= first:
        return fill
    inner = [stop for stop in fill.stops if first < stop[0] < last]
    stops = [(first, colour_at(fill.stops, first)), *inner, (last, colour_at(fill.stops, last))]
    placed = tuple(((position - first) / (last - first), colour) for position, colour in stops)
    return replace(fill, stops=placed)


def _span(area: Rect, angle: float) -> tuple[float, float]:
    """Return where an area starts along a direction, and how long it is that way."""
    across, down = math.cos(angle), math.sin(angle)
    length = abs(area.width * across) + abs(area.height * down)
    middle = (area.x + area.width / 2) * across + (area.y + area.height / 2) * down
    return middle - length / 2, length


def _outwards(fill: GradientFill, slide: Rect, frame: Rect) -> float:
    across = (frame.x + frame.width / 2 - slide.x) / slide.width - fill.centre[0]
    down = (frame.y + frame.height / 2 - slide.y) / slide.height - fill.centre[1]
    if fill.boxed:
        reaches = ((across, fill.centre[0]), (down, fill.centre[1]))
        return max(abs(way) / max(1e-6, 1 - centre if way > 0 else centre) for way, centre in reaches)
    farthest = [max(centre, 1 - centre) for centre in fill.centre]
    return math.hypot(across * slide.width, down * slide.height) / math.hypot(
        farthest[0] * slide.width, farthest[1] * slide.height
    )


def _part_of_crop(crop: Crop, slide: Rect, frame: Rect) -> Crop:
    wide, high = 1 - crop.left - crop.right, 1 - crop.top - crop.bottom
    return Crop(
        crop.left + wide * (frame.x - slide.x) / slide.width,
        crop.top + high * (frame.y - slide.y) / slide.height,
        crop.right + wide * (slide.right - frame.right) / slide.width,
        crop.bottom + high * (slide.bottom - frame.bottom) / slide.height,
    )
