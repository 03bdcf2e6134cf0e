"""Where a chart's legend stands: in rows above the drawing where they fit, else in a column beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brownbag.deck.model import Align
from brownbag.layout.chart_canvas import Canvas, Lettering
from brownbag.layout.chart_marks import LINE_WIDTH, marker
from brownbag.theme.drawing import Colour, Line
from brownbag.theme.model import Anchor
from brownbag.units import Rect

SWATCH = 0.7  # of the letters' size, as are the next three
LINE_KEY = 1.4
_NEXT = 0.45  # between a swatch and its name
_BETWEEN = 1.1  # between two names in a row
_OTHERS = 1.3  # more that other programs need for a name, or they break it and leave out the last ones
_BELOW = 8.0  # points
_MOST_ROWS = 2
_MOST_SIDE = 0.36  # of the width, for a column of names
_GAP = 20.0


class Legend(Struct, frozen=True):
    """The places of a legend's entries, and what it leaves for the drawing."""

    frame: Rect
    entries: tuple[Rect, ...]
    rest: Rect
    key: float = SWATCH


def above(names: Sequence[str], inner: Rect, lettering: Lettering, key: float = SWATCH) -> Legend | None:
    """Return the legend in rows at the top of ``inner``; None where it needs too many."""
    high, size = lettering.line_height, lettering.style.size
    x, y, right = inner.x, inner.y, inner.x
    entries = []
    for name in names:
        wide = (key + _NEXT) * size + lettering.width(name) + 0.5
        if wide > inner.width:
            return None
        if x > inner.x and x + wide > inner.right:
            x, y = inner.x, y + high
        entries.append(Rect(x, y, wide, high))
        right = max(right, x + wide)
        x += wide + _BETWEEN * size
    if y + high - inner.y > _MOST_ROWS * high + 0.1:
        return None
    right = min(inner.right, right + _OTHERS * size * len(names))
    frame = Rect(inner.x, inner.y, right - inner.x, y + high - inner.y)
    return Legend(frame, tuple(entries), inner.inset(0.0, frame.height + _BELOW, 0.0, 0.0), key)


def beside(
    names: Sequence[str], inner: Rect, lettering: Lettering, key: float = SWATCH, *, middle: bool = False
) -> Legend:
    """Return the legend in a column at the right of ``inner``; ``middle``: half-way down."""
    size = lettering.style.size
    around = (key + _NEXT + _OTHERS) * size
    most = inner.width * _MOST_SIDE - around
    sizes = [lettering.size(name, most) for name in names]
    wide = around + max(width for width, _ in sizes) + 0.5
    x = inner.right - wide
    total = sum(high for _, high in sizes)
    y = inner.y + (max(0.0, inner.height - total) / 2 if middle else 0.0)
    frame = Rect(x, y, wide, total)
    entries = []
    for _, high in sizes:
        entries.append(Rect(x, y, wide - _OTHERS * size, high))
        y += high
    return Legend(frame, tuple(entries), inner.inset(0.0, 0.0, wide + _GAP, 0.0), key)


def draw(legend: Legend, names: Sequence[str], colours: Sequence[Colour], canvas: Canvas) -> None:
    """Draw the names with a key each: a square, or a piece of line with its mark."""
    size = canvas.lettering.style.size
    key = legend.key * size
    for index, (place, name) in enumerate(zip(legend.entries, names, strict=True)):
        colour = colours[index % len(colours)]
        middle = place.y + canvas.lettering.line_height / 2
        if legend.key > SWATCH:
            canvas.stroke([(place.x, middle), (place.x + key, middle)], Line(colour, LINE_WIDTH))
            marker(index, place.x + key / 2, middle, colour, canvas)
        else:
            canvas.box(Rect(place.x, middle - key / 2, key, key), colour)
        words = place.inset(key + _NEXT * size, 0.0, 0.0, 0.0)
        canvas.words(name, Rect(words.x, words.y, words.width + 0.5, words.height), Align.LEFT, Anchor.TOP)
