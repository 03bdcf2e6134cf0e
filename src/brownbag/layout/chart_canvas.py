"""What a chart is drawn on: shapes and words at their places, for a painter that only loops."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.model import Align
from brownbag.layout.measure import TextMeasurer
from brownbag.layout.placing import Inks, place_lines
from brownbag.layout.scene import TextLine, TextParagraph, TextRun
from brownbag.layout.scripts import is_right_to_left
from brownbag.layout.setting import Block, break_all, height_of, prepare
from brownbag.theme.drawing import Colour, Line, Outline, PathOutline, RectOutline, Shape, SolidFill
from brownbag.theme.model import Anchor, BoxStyle, LevelStyle
from brownbag.units import Rect

_WIDE = 100_000.0  # points: no line breaks
_BARE = (0.0, 0.0, 0.0, 0.0)


class Lettering(Struct):
    """Text in one style, measured and placed."""

    style: LevelStyle
    measurer: TextMeasurer
    inks: Inks
    _known: dict[tuple[str, float], list[Block]] = field(default_factory=dict)
    _sizes: dict[tuple[str, float], tuple[float, float]] = field(default_factory=dict)

    @property
    def line_height(self) -> float:
        """The height of a line, in points."""
        return self._blocks("x", _WIDE)[0].box.height

    def width(self, text: str) -> float:
        """Return the width of ``text`` on one line."""
        return self.size(text, _WIDE)[0]

    def widest(self, texts: Sequence[str]) -> float:
        """Return the width of the widest of ``texts``, each on one line."""
        return max((self.width(text) for text in texts), default=0.0)

    def widest_word(self, texts: Sequence[str]) -> float:
        """Return the width of the widest single word."""
        return max((self.width(word) for text in texts for word in text.split()), default=0.0)

    def size(self, text: str, width: float) -> tuple[float, float]:
        """Return the size of ``text`` broken to ``width``."""
        known = self._sizes.get((text, width))
        if known is None:
            blocks = self._blocks(text, width)
            known = self._sizes[text, width] = self._broken_width(blocks), height_of(blocks)
        return known

    def height(self, text: str, width: float) -> float:
        """Return the height of ``text`` broken to ``width``."""
        return height_of(self._blocks(text, width))

    def _broken_width(self, blocks: list[Block]) -> float:
        block = blocks[0]
        lines = place_lines(blocks, Rect(0, 0, _WIDE, _WIDE), BoxStyle(_BARE, Anchor.TOP), self.inks)
        return max((sum(each.width for each in line.fragments) for line in lines if block.lines), default=0.0)

    def _blocks(self, text: str, width: float) -> list[Block]:
        known = self._known.get((text, width))
        if known is None:
            style = replace(self.style, right_to_left=is_right_to_left(text))
            paragraph = TextParagraph((TextRun(text, style.bold, style.italic),), style)
            prepared = prepare(paragraph, self.measurer)
            known = self._known[text, width] = break_all(
                [prepared], [style.size], width, self.measurer.metrics
            )
        return known

    def place(
        self, text: str, place: Rect, align: Align, anchor: Anchor, colour: Colour | None = None
    ) -> tuple[TextLine, ...]:
        """Return the lines of ``text`` in ``place``."""
        blocks = []
        for block in self._blocks(text, place.width):
            paragraph = block.prepared.paragraph
            style = replace(paragraph.style, align=align, colour=colour or paragraph.style.colour)
            prepared = replace(block.prepared, paragraph=replace(paragraph, style=style))
            blocks.append(replace(block, prepared=prepared))
        return place_lines(blocks, place, BoxStyle(_BARE, anchor), self.inks)


class Canvas(Struct):
    """Collects what a chart draws. ``names`` is for what stands along the axis of the names."""

    lettering: Lettering
    names: Lettering
    shapes: list[Shape] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)

    def box(self, place: Rect, colour: Colour, line: Line | None = None) -> None:
        """Draw a filled box; one without any extent is left out."""
        if place.width > 0 and place.height > 0:
            self.shapes.append(Shape(place, RectOutline(), SolidFill(colour), line))

    def stroke(self, points: Sequence[tuple[float, float]], line: Line) -> None:
        """Draw a line through ``points``."""
        left, top = min(x for x, _ in points), min(y for _, y in points)
        wide = max(x for x, _ in points) - left or 1.0
        high = max(y for _, y in points) - top or 1.0
        commands = tuple(
            ("M" if index == 0 else "L", (x - left) / wide, (y - top) / high)
            for index, (x, y) in enumerate(points)
        )
        self.shapes.append(
            Shape(Rect(left, top, wide, high), PathOutline(commands, filled=False), None, line)
        )

    def figure(self, place: Rect, outline: Outline, colour: Colour, line: Line | None = None) -> None:
        """Draw a filled outline."""
        self.shapes.append(Shape(place, outline, SolidFill(colour), line))

    def words(
        self,
        text: str,
        place: Rect,
        align: Align = Align.CENTRE,
        anchor: Anchor = Anchor.MIDDLE,
        colour: Colour | None = None,
    ) -> None:
        """Write ``text`` in ``place``."""
        if text:
            self.lines += self.lettering.place(text, place, align, anchor, colour)
