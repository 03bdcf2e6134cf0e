"""Items to chevrons from left to right, in a second and third row where they need the room.

What is said about a step stands below its chevron. Right-to-left words make
rows that run to the left. Narrow places get `brownbag.layout.diagrams.boxes`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from brownbag.deck.model import Align
from brownbag.layout.diagrams.figures import Drawing, Shape, Shapes, preset
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words, all_fit, detail_size
from brownbag.theme.drawing import Outline
from brownbag.theme.model import Anchor
from brownbag.units import Rect

_ROWS = 3
_GAP = 6.0  # points between neighbouring chevrons, along their slant
_ROW_GAP = 22.0
_PAD, _PAD_Y = 6.0, 8.0
_LEAST_HIGH, _MOST_HIGH = 56.0, 130.0
_TIP = 22.0
_SPENT = 0.6  # of the height to spare, on higher chevrons
_BELOW = 8.0  # points between a chevron and what is said about it
_APART = 28.0  # points between what is said about neighbours


def in_rows(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return chevrons in as few rows as hold labels of ``size`` points in ``frame``; None for no room."""
    for rows in range(1, _ROWS + 1):
        a_row = math.ceil(len(words) / rows)
        if a_row < 2 or (rows > 1 and math.ceil(len(words) / (rows - 1)) == a_row):
            continue
        made = _with_rows_of(a_row, words, frame, size, look)
        if made is not None:
            return made
    return None


class _Step(NamedTuple):
    """A step's label, and what is said about it."""

    label: Words
    detail: Words | None


class _Measures(NamedTuple):
    """What the chevrons of a diagram have in common: width, height, and the room for words below each."""

    wide: float
    high: float
    below_wide: float
    size: float


def _with_rows_of(a_row: int, words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    steps = [_Step(one.label_only(), one.details_only() if one.has_details else None) for one in words]
    wide = (frame.width + (a_row - 1) * (_TIP - _GAP)) / a_row
    below_wide = wide - _TIP + _GAP - _APART
    room = wide - 2 * (_TIP + _PAD)
    details = [step.detail for step in steps if step.detail]
    labels_fit = all_fit([step.label for step in steps], size, room, math.inf)
    if room <= 0 or not labels_fit or not all_fit(details, detail_size(size), below_wide, math.inf):
        return None
    rows = [steps[at : at + a_row] for at in range(0, len(steps), a_row)]
    high = max(_LEAST_HIGH, max(step.label.height(size, room) for step in steps) + 2 * _PAD_Y)
    below = [_height_below(row, detail_size(size), below_wide) for row in rows]
    spare = frame.height - len(rows) * high - sum(below) - _ROW_GAP * (len(rows) - 1)
    if spare < 0:
        return None
    more = min(max(0.0, min(_MOST_HIGH, wide / 2) - high), spare / len(rows) * _SPENT)

    def draw() -> Shapes:
        measures = _Measures(wide, high + more, below_wide, size)
        y = frame.y + (spare - more * len(rows)) / 2
        shapes: Shapes = []
        for row, under in zip(rows, below, strict=True):
            shapes += _row(row, len(shapes) + 1, Rect(frame.x, y, frame.width, under), measures, look)
            y += measures.high + under + _ROW_GAP
        return shapes

    return draw


def _height_below(row: Sequence[_Step], size: float, width: float) -> float:
    """Return the height of what is said below a row, its distance counted in; 0 where nothing is."""
    return max((step.detail.height(size, width) + _BELOW for step in row if step.detail), default=0.0)


def _row(row: Sequence[_Step], number: int, area: Rect, measures: _Measures, look: Look) -> Shapes:
    """Return the shapes of a row at the top of ``area``, whose height is that of the words below."""
    is_turned = row[0].label.is_right_to_left
    side = _TIP + _PAD
    ink = look.ink_on(look.main)
    shapes: Shapes = []
    for place, step in enumerate(row):
        along = place * (measures.wide - _TIP + _GAP)
        x = area.right - along - measures.wide if is_turned else area.x + along
        at = Rect(x, area.y, measures.wide, measures.high)
        panel = look.filled(_chevron(at, is_turned=is_turned), look.main)
        name, insets = f"Step {number + place}", (side, 0.0, side, 0.0)
        made: list[Shape] = [step.label.box(name, at, measures.size, ink, insets=insets, panel=panel)]
        if step.detail:
            start = x + _PAD + (0.0 if is_turned else _TIP / 2)
            below = Rect(start, at.bottom + _BELOW, measures.below_wide, area.height - _BELOW)
            made.append(_about(step.detail, f"About step {number + place}", below, measures.size, look))
        shapes.append(made)
    return shapes


def _about(detail: Words, name: str, place: Rect, size: float, look: Look) -> Shape:
    return detail.box(name, place, detail_size(size), look.ink, align=Align.LEFT, anchor=Anchor.TOP)


def _chevron(place: Rect, *, is_turned: bool) -> Outline:
    corners = [
        (0.0, 0.0), (place.width - _TIP, 0.0), (place.width, place.height / 2),
        (place.width - _TIP, place.height), (0.0, place.height), (_TIP, place.height / 2),
    ]  # fmt: skip
    if is_turned:
        points = [(place.right - x, place.y + y) for x, y in corners]
        return preset("", place, points)
    points = [(place.x + x, place.y + y) for x, y in corners]
    return preset("chevron", place, points, adj=round(_TIP / min(place.width, place.height) * 100_000))
