"""What stands for a picture that cannot be shown: a quiet box with its description."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from brownbag.deck.model import Picture, Run
from brownbag.layout.colours import mix
from brownbag.layout.fitting import Scale
from brownbag.layout.illustrations import caption_style
from brownbag.layout.paragraphs import TextStyles, directed, text_runs
from brownbag.layout.parts import Desk, Part, Region
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import Item, Panel, TextItem, TextParagraph
from brownbag.layout.setting import Block, break_all, height_of, prepare, settled
from brownbag.layout.text_part import split_blocks
from brownbag.theme.drawing import Dash, Line, RectOutline, SolidFill
from brownbag.theme.model import Anchor, BoxStyle
from brownbag.units import Rect

_HEIGHT = 120.0  # points, where there is room: about a picture's
_BOX = BoxStyle((14.0, 10.0, 14.0, 10.0), Anchor.MIDDLE)
_EDGES_X = _BOX.insets[0] + _BOX.insets[2]
_EDGES_Y = _BOX.insets[1] + _BOX.insets[3]


def missing_part(picture: Picture, desk: Desk, region: Region) -> MissingPart:
    """Return the box that stands for ``picture``."""
    style = caption_style(TextStyles(region.levels, is_inherited=False).plain)
    runs = (Run(_words(picture)), *((Run("\n"), *picture.caption) if picture.caption else ()))
    return MissingPart([directed(TextParagraph(text_runs(runs, style), style))], picture, desk, region)


def _words(picture: Picture) -> str:
    """Return what the picture shows; its file's name where nobody wrote that, or only dots."""
    if any(letter.isalnum() for letter in picture.alt):
        return picture.alt
    name = re.split(r"[/\\]", re.split(r"[?#]", picture.source)[0].rstrip("/"))[-1]
    return name or "Picture"


class MissingPart(Struct):
    """A quiet box with the words that stand for a picture."""

    paragraphs: Sequence[TextParagraph]
    picture: Picture
    desk: Desk
    region: Region
    stays_whole = True
    squeezes = False

    def _blocks(self, width: float, scale: Scale) -> list[Block]:
        measurer = self.desk.measurer
        prepared = [prepare(paragraph, measurer) for paragraph in self.paragraphs]
        sizes = [scale.size(paragraph.style.size) for paragraph in self.paragraphs]
        return break_all(prepared, sizes, width - _EDGES_X, measurer.metrics)

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of its words."""
        return height_of(self._blocks(width, scale)) + _EDGES_Y

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return a height that looks like a picture's."""
        return max(_HEIGHT, self.least_height(width, scale))

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the box, filling ``frame``."""
        blocks = self._blocks(frame.width, scale)
        ground, ink = self.desk.ground, self.region.levels[0].colour
        border = Line(mix(ink, ground, 0.3), 1.0, Dash.DASH)
        panel = Panel(RectOutline(6.0), SolidFill(mix(ink, ground, 0.06)), border)
        lines = place_lines(blocks, frame, _BOX, self.desk.inks)
        return [TextItem("Missing picture", frame, _BOX, settled(blocks), lines, panel=panel)]

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Part the words between lines."""
        head, tail = split_blocks(self._blocks(width, scale), height - _EDGES_Y)
        return (self._with(head) if head else None, self._with(tail) if tail else None)

    def _with(self, paragraphs: Sequence[TextParagraph]) -> MissingPart:
        return MissingPart(paragraphs, self.picture, self.desk, self.region)

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return its lines where it does not fit."""
        return len(self._blocks(width, scale)[0].lines) if self.least_height(width, scale) > height else 0
