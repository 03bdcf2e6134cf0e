"""Text that a template turns: laid out as it is read, then put into its placeholder's place on the slide.

A template turns a box as a whole (a date along the slide's edge), or only the
text inside it (a title from top to bottom). Lines stay where they are before
the turn; whoever draws them turns them around the middle of the item's frame.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from brownbag.deck.model import Block
from brownbag.layout.paragraphs import is_text
from brownbag.layout.scene import TextItem, TextLine
from brownbag.theme.model import Layout, LayoutRole, Placeholder, PlaceholderType, Theme

_TEXTS = (PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE)
_OF_SEVERAL_TEXTS = frozenset(
    {
        LayoutRole.TWO_CONTENT,
        LayoutRole.COMPARISON,
        LayoutRole.CONTENT_CAPTION,
        LayoutRole.PICTURE_CAPTION,
        LayoutRole.PICTURE_LEFT,
        LayoutRole.PICTURE_RIGHT,
        LayoutRole.ACTIVITY,
    }
)


def layout_for(role: LayoutRole, blocks: Sequence[Block], theme: Theme) -> Layout:
    """Return the layout that serves ``role``; another for pictures and tables where its text is turned."""
    layout = theme.layout(role)
    if not _turns(layout) or (role not in _OF_SEVERAL_TEXTS and all(is_text(block) for block in blocks)):
        return layout
    straight = [each for each in theme.layouts if each.of_type(*_TEXTS) and not _turns(each)]
    if straight:
        return max(straight, key=lambda each: (each.role is LayoutRole.CONTENT, _room(each)))
    kept = tuple(place for place in layout.placeholders if place.type not in _TEXTS or not place.is_turned)
    return replace(layout, placeholders=kept)


def _room(layout: Layout) -> float:
    return max(place.frame.width * place.frame.height for place in layout.of_type(*_TEXTS))


def _turns(layout: Layout) -> bool:
    return any(place.is_turned for place in layout.of_type(*_TEXTS))


def in_place(item: TextItem, place: Placeholder) -> TextItem:
    """Return ``item``, laid out in the place's ``text_frame`` or a part of it, where ``place`` has it."""
    if not place.is_turned:
        return item
    item = replace(item, rotation=place.rotation, text_turn=place.text_turn)
    if item.frame == place.text_frame:
        return replace(item, frame=place.frame)
    angle = math.radians(place.rotation + place.text_turn)
    (x, y), (around_x, around_y) = item.frame.middle, place.frame.middle
    across, down = x - around_x, y - around_y
    right = around_x + across * math.cos(angle) - down * math.sin(angle) - x
    lower = around_y + across * math.sin(angle) + down * math.cos(angle) - y
    frame = replace(item.frame, x=item.frame.x + right, y=item.frame.y + lower)
    return replace(
        item,
        frame=frame.on_its_side() if place.text_turn else frame,
        lines=tuple(_moved(line, right, lower) for line in item.lines),
    )


def _moved(line: TextLine, right: float, lower: float) -> TextLine:
    fragments = tuple(replace(each, x=each.x + right) for each in line.fragments)
    return replace(line, baseline=line.baseline + lower, top=line.top + lower, fragments=fragments)
