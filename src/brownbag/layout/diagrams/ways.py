"""How a diagram is arranged in a place, and how large its words are there: the liked way first, then size."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from brownbag.deck.model import Diagram, DiagramKind, plain
from brownbag.deck.overlaps import circles_of
from brownbag.layout.diagrams import boxes, circles, cycle, ladder, steps, timeline, venn
from brownbag.layout.diagrams.figures import Drawing, Shapes
from brownbag.layout.diagrams.look import Look, look_of
from brownbag.layout.diagrams.words import Words, plain_style, sizes
from brownbag.layout.paragraphs import TextStyles
from brownbag.layout.parts import Desk, Region
from brownbag.units import Rect

Arrange = Callable[[Sequence[Words], Rect, float, Look], Drawing | None]
"""Returns what draws items in a place, their labels of a size; None where they do not fit."""

FEWEST = 2  # items; one alone has nothing to be drawn with

_WAYS: dict[DiagramKind, tuple[Arrange, ...]] = {  # the one liked best first
    DiagramKind.CYCLE: (cycle.around,),
    DiagramKind.STEPS: (steps.in_rows, boxes.from_top),
    DiagramKind.TIMELINE: (timeline.both_sides, timeline.in_turns, timeline.from_top),
    DiagramKind.VENN: (venn.inside, venn.beside),
    DiagramKind.LADDER: (ladder.rising,),
    DiagramKind.CIRCLES: (circles.inside, circles.beside),
}
_GOOD = 22.0  # points: from here on, how a diagram is arranged matters more than how large its words are
_HEIGHTS = (60.0, 90.0, 120.0, 150.0, 180.0, 210.0, 240.0, 270.0, 300.0, 340.0, 380.0, 420.0, 480.0)
_SHORT = 24  # characters: labels up to here are all bold


class Ways:
    """What a diagram can look like in places of any size; each is tried once."""

    __slots__ = ("_least", "_look", "_sizes", "_ways", "_words", "desk", "diagram", "region")

    def __init__(self, diagram: Diagram, desk: Desk, region: Region) -> None:
        self.diagram, self.desk, self.region = diagram, desk, region
        self._ways: dict[tuple[float, float], tuple[Arrange, float] | None] = {}
        self._least: dict[float, float | None] = {}
        items = self.diagram.items
        named = circles_of(items)
        is_bold = any(item.text or item.details for item in named) or all(
            len(plain(item.label)) <= _SHORT for item in named
        )
        style = plain_style(TextStyles(self.region.levels, is_inherited=False).plain)
        self._words = [Words(item, self.desk, style, is_bold) for item in items]
        self._look = look_of(self.desk.theme, self.desk.ground, self.region.levels[0].colour)
        self._sizes = sizes(self.region.size)

    def shapes(self, frame: Rect, arrange: Arrange, size: float) -> Shapes | None:
        """Return the shapes in ``frame``, arranged and sized as told; None where they do not fit."""
        draw = arrange(self._words, frame, size, self._look)
        return draw() if draw is not None else None

    def _fits(self, frame: Rect, arrange: Arrange, size: float) -> bool:
        return arrange(self._words, frame, size, self._look) is not None

    def way(self, width: float, height: float) -> tuple[Arrange, float] | None:
        """Return how it is arranged in a place of this size, and the size of its labels; None for no room."""
        key = (width, height)
        if key not in self._ways:
            frame = Rect(0.0, 0.0, width, height)
            self._ways[key] = self._found_way(frame) if self._is_drawable(frame) else None
        return self._ways[key]

    def _found_way(self, frame: Rect) -> tuple[Arrange, float] | None:
        good = min(_GOOD, self._sizes[0])
        large = [size for size in self._sizes if size >= good]
        small = [size for size in self._sizes if size < good]
        for group in (large, small):
            for arrange in _WAYS[self.diagram.kind]:
                if group and (size := self._largest(arrange, frame, group)):
                    return arrange, size
        return None

    def _largest(self, arrange: Arrange, frame: Rect, group: Sequence[float]) -> float | None:
        """Return the largest size of a group (largest first) that fits; what fits, fits smaller too."""
        if not self._fits(frame, arrange, group[-1]):
            return None
        return group[bisect_left(group, 1, key=lambda size: int(self._fits(frame, arrange, size)))]

    def _is_drawable(self, frame: Rect) -> bool:
        smallest = self._sizes[-1]
        return len(self.diagram.items) >= FEWEST and any(
            self._fits(frame, arrange, smallest) for arrange in _WAYS[self.diagram.kind]
        )

    def least_height(self, width: float, most: float) -> float | None:
        """Return the least height in which it can be drawn; None where not even ``most`` is enough."""
        if width not in self._least:
            self._least[width] = self._found_least(width, most)
        return self._least[width]

    def _found_least(self, width: float, most: float) -> float | None:
        if not self._is_drawable(Rect(0.0, 0.0, width, most)):
            return None
        heights = [*(height for height in _HEIGHTS if height < most), most]
        return heights[
            bisect_left(heights, 1, key=lambda high: int(self._is_drawable(Rect(0.0, 0.0, width, high))))
        ]
