"""Where a shape stands: from its transform, and its groups' transforms, to a place on the slide.

A group has a coordinate system of its own and may be turned or mirrored as a
whole. Shapes come out of here as if they had never been grouped.
ECMA-376 part 1, 20.1.7.5 and 20.1.7.6.
"""

from __future__ import annotations

import math

from msgspec import Struct
from msgspec.structs import replace

from brownbag.theme.ooxml import A, Element, degrees, flag, points
from brownbag.units import Rect


class Place(Struct, frozen=True):
    """A frame, mirrored and then turned ``rotation`` degrees clockwise, both around its middle."""

    frame: Rect
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False


class Group(Struct, frozen=True):
    """A group's own place, and the part of its inner coordinates that fills it."""

    place: Place
    inner: Rect


def read_place(transform: Element | None) -> Place | None:
    """Return where an ``xfrm`` puts a shape; None where it does not say."""
    if transform is None:
        return None
    frame = _rect(transform, "off", "ext")
    if frame is None:
        return None
    return Place(
        frame,
        degrees(transform.get("rot")),
        flag(transform.get("flipH")),
        flag(transform.get("flipV")),
    )


def read_group(properties: Element | None) -> Group | None:
    """Return the group that a ``grpSpPr`` describes; None where its inner coordinates are the outer ones."""
    transform = properties.find(A + "xfrm") if properties is not None else None
    place = read_place(transform)
    if transform is None or place is None:
        return None
    inner = _rect(transform, "chOff", "chExt") or place.frame
    return Group(place, inner)


def out_of(groups: tuple[Group, ...], place: Place) -> Place:
    """Return where ``place``, inside ``groups`` (outermost first), is on the slide."""
    for group in reversed(groups):
        place = _out_of_one(group, place)
    return place


def _out_of_one(group: Group, place: Place) -> Place:
    outer, inner = group.place.frame, group.inner
    across = outer.width / inner.width if inner.width else 1.0
    down = outer.height / inner.height if inner.height else 1.0
    frame = place.frame
    x = outer.x + (frame.x + frame.width / 2 - inner.x) * across
    y = outer.y + (frame.y + frame.height / 2 - inner.y) * down
    # A shape that lies on its side is stretched along its own sides, not the group's.
    lies = 45 <= place.rotation % 180 < 135
    width, height = frame.width * (down if lies else across), frame.height * (across if lies else down)

    middle_x, middle_y = outer.x + outer.width / 2, outer.y + outer.height / 2
    rotation, flip_h, flip_v = place.rotation, place.flip_horizontal, place.flip_vertical
    if group.place.flip_horizontal:
        x, rotation, flip_h = 2 * middle_x - x, -rotation, not flip_h
    if group.place.flip_vertical:
        y, rotation, flip_v = 2 * middle_y - y, -rotation, not flip_v
    if group.place.rotation:
        angle = math.radians(group.place.rotation)
        x, y = _turned(x - middle_x, y - middle_y, angle)
        x, y, rotation = x + middle_x, y + middle_y, rotation + group.place.rotation
    moved = Rect(x - width / 2, y - height / 2, width, height)
    return replace(place, frame=moved, rotation=rotation % 360, flip_horizontal=flip_h, flip_vertical=flip_v)


def _turned(x: float, y: float, angle: float) -> tuple[float, float]:
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)


def _rect(transform: Element, offset: str, extent: str) -> Rect | None:
    corner, size = transform.find(A + offset), transform.find(A + extent)
    if corner is None or size is None:
        return None
    return Rect(
        points(corner.get("x")),
        points(corner.get("y")),
        max(0.0, points(size.get("cx"))),
        max(0.0, points(size.get("cy"))),
    )
