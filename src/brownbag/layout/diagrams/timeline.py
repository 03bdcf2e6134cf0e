"""Items to dots on a line, with words at both its sides, in turns above and below, or beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from brownbag.deck.model import Align
from brownbag.layout.diagrams.figures import Drawing, Shape, Shapes, straight
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words, all_fit, detail_size
from brownbag.layout.scene import PanelItem
from brownbag.theme.drawing import EllipseOutline, Line
from brownbag.theme.model import Anchor
from brownbag.units import Rect

_DOT = 20.0
_STROKE = 4.0
_AWAY = 10.0  # points between a dot and its words
_BETWEEN = 16.0  # points between neighbouring words
_ROW_GAP = 12.0
_MOST_LINES = 3  # of a label at both sides; more of them stand better in turns
_ROOMY = 26.0  # points: the most that rows of a line from top to bottom stand apart


def both_sides(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return labels above a line and what is said about them below; labels alone stand below."""
    column = frame.width / len(words)
    wide = column - _BETWEEN
    has_details = any(one.has_details for one in words)
    labels = [one.label_only() for one in words]
    details = [one.details_only() if one.has_details else None for one in words]
    said = [one for one in details if one is not None]
    small = detail_size(size)
    if wide <= 0 or not all_fit(labels, size, wide, math.inf) or not all_fit(said, small, wide, math.inf):
        return None
    if any(len(block.lines) > _MOST_LINES for one in labels for block in one.blocks(size, wide)):
        return None
    label_high = max(one.height(size, wide) for one in labels)
    detail_high = max((one.height(small, wide) for one in said), default=0.0)
    above, below = (label_high, detail_high) if has_details else (0.0, label_high)
    needed = above + below + _DOT + _AWAY * (2 if has_details else 1)
    if needed > frame.height:
        return None

    def draw() -> Shapes:
        y = frame.y + (frame.height - needed) / 2 + (above + _AWAY if has_details else 0.0) + _DOT / 2
        over = Rect(0, y - _DOT / 2 - _AWAY - above, wide, above)
        under = Rect(0, y + _DOT / 2 + _AWAY, wide, below)
        shapes: Shapes = []
        for place, (label, detail) in enumerate(zip(labels, details, strict=True)):
            x = _from_start(frame, words, column * (place + 0.5))
            at = x - wide / 2
            made: list[Shape] = [_dot(place, x, y, look)]
            first = over if has_details else under
            anchor = Anchor.BOTTOM if has_details else Anchor.TOP
            made.append(label.box(f"Point {place + 1}", _moved(first, at), size, look.ink, anchor=anchor))
            if detail is not None:
                made.append(
                    detail.box(
                        f"About point {place + 1}", _moved(under, at), small, look.ink, anchor=Anchor.TOP
                    )
                )
            shapes.append(made)
        return _with_line(shapes, (frame.x, y), (frame.right, y), look)

    return draw


def in_turns(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return words in turns above and below the line, where each has twice the room."""
    count = len(words)
    if count < 3:
        return None
    pitch = frame.width * 2 / (count + 1)
    wide = pitch - _BETWEEN
    if not all_fit(words, size, wide, math.inf):
        return None
    heights = [one.height(size, wide) for one in words]
    above, below = max(heights[::2]), max(heights[1::2])
    needed = above + below + _DOT + 2 * _AWAY
    if needed > frame.height:
        return None

    def draw() -> Shapes:
        y = frame.y + (frame.height - needed) / 2 + above + _AWAY + _DOT / 2
        shapes: Shapes = []
        for place, one in enumerate(words):
            x = _from_start(frame, words, pitch / 2 * (place + 1))
            is_above = place % 2 == 0
            top = y - _DOT / 2 - _AWAY - above if is_above else y + _DOT / 2 + _AWAY
            box = Rect(x - wide / 2, top, wide, above if is_above else below)
            anchor = Anchor.BOTTOM if is_above else Anchor.TOP
            shapes.append(
                [_dot(place, x, y, look), one.box(f"Point {place + 1}", box, size, look.ink, anchor=anchor)]
            )
        return _with_line(shapes, (frame.x, y), (frame.right, y), look)

    return draw


def from_top(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return a line from top to bottom with the words beside it."""
    lead = _DOT + _AWAY * 1.4
    wide = frame.width - lead
    if wide <= 0 or not all_fit(words, size, wide, math.inf):
        return None
    heights = [max(_DOT, one.height(size, wide)) for one in words]
    spare = frame.height - sum(heights) - _ROW_GAP * (len(words) - 1)
    if spare < 0:
        return None

    def draw() -> Shapes:
        gap = _ROW_GAP + min(_ROOMY - _ROW_GAP, spare / len(words))
        y = frame.y + (frame.height - sum(heights) - gap * (len(words) - 1)) / 2
        is_turned = words[0].is_right_to_left
        line_x = frame.right - _DOT / 2 if is_turned else frame.x + _DOT / 2
        left = frame.x if is_turned else frame.x + lead
        shapes: Shapes = []
        middles = []
        for place, (one, high) in enumerate(zip(words, heights, strict=True)):
            middle = y + one.label_only().height(size, wide) / 2 if one.has_details else y + high / 2
            middles.append(middle)
            box = Rect(left, y, wide, high)
            text = one.box(f"Point {place + 1}", box, size, look.ink, align=Align.LEFT)
            shapes.append([_dot(place, line_x, middle, look), text])
            y += high + gap
        return _with_line(shapes, (line_x, middles[0]), (line_x, middles[-1]), look)

    return draw


def _from_start(frame: Rect, words: Sequence[Words], distance: float) -> float:
    """Return the place ``distance`` points along the line: from the right for right-to-left words."""
    return frame.right - distance if words[0].is_right_to_left else frame.x + distance


def _with_line(shapes: Shapes, start: tuple[float, float], end: tuple[float, float], look: Look) -> Shapes:
    line = straight("Line", start, end, Line(look.tint(0.5), _STROKE))
    return [[line, *shapes[0]], *shapes[1:]]


def _dot(place: int, x: float, y: float, look: Look) -> PanelItem:
    frame = Rect(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
    return PanelItem(
        f"Dot {place + 1}", frame, look.filled(EllipseOutline(), look.main, Line(look.ground, 3.0))
    )


def _moved(box: Rect, x: float) -> Rect:
    return Rect(x, box.y, box.width, box.height)
