"""A code for phones as a part of a slide's area: dark on a white ground, with its address below it.

The code is one shape, not a picture: it stays sharp at any size, on any
projector and on paper, and takes a few kilobytes.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.model import Align, QrCode, Run
from brownbag.deck.qr_codes import short_address
from brownbag.layout.fitting import Scale
from brownbag.layout.illustrations import caption_style
from brownbag.layout.paragraphs import TextStyles, directed, text_runs
from brownbag.layout.parts import SLACK, Desk, Part, Region
from brownbag.layout.placing import place_lines
from brownbag.layout.qr_outline import QUIET, qr_modules, qr_outline
from brownbag.layout.scene import GroupItem, Item, Panel, PanelItem, TextItem, TextParagraph
from brownbag.layout.setting import Block, Prepared, break_all, height_of, prepare, settled
from brownbag.layout.text_part import TextPart
from brownbag.theme.drawing import Colour, Line, RectOutline, SolidFill
from brownbag.theme.model import Anchor, BoxStyle
from brownbag.units import Rect

_LEAST, _LIKED, _MOST = 108.0, 216.0, 300.0  # points: 1.5, 3 and a little over 4 inches
_ROUND = 8.0
_GAP = 6.0
_SIZE, _SMALLEST = 18.0, 14.0  # points, of the caption
_DARK, _WHITE, _EDGE = Colour("000000"), Colour("FFFFFF"), Colour("D0D0D0")
_BOX = BoxStyle((0.0, 0.0, 0.0, 0.0), Anchor.TOP)


class QrPart(Struct):
    """A code with what it opens below it."""

    picture: QrCode
    desk: Desk
    region: Region
    stays_whole = True
    squeezes = True

    def _caption(self, width: float, scale: Scale) -> list[Block]:
        paragraphs = self.caption_paragraphs()
        prepared = [prepare(paragraph, self.desk.measurer) for paragraph in paragraphs]
        sizes = [_one_line(one, scale.size(one.paragraph.style.size), width) for one in prepared]
        return break_all(prepared, sizes, width, self.desk.measurer.metrics)

    def caption_paragraphs(self) -> list[TextParagraph]:
        """Return what it opens, in bold, and its address, each a line."""
        base = TextStyles(self.region.levels, is_inherited=False).plain
        style = replace(caption_style(base), size=min(_SIZE, base.size), align=Align.CENTRE, caps=False)
        address = Run(short_address(self.picture.address), link=self.picture.address)
        lines = [(self.picture.caption, True)] if self.picture.caption else []
        return [
            directed(TextParagraph(text_runs(runs, style, bold=bold), style))
            for runs, bold in [*lines, ((address,), False)]
        ]

    def _below(self, width: float, scale: Scale) -> float:
        return height_of(self._caption(width, scale)) + _GAP

    def _side(self, width: float) -> float:
        """Return the length of its side where there is all the height that it likes."""
        said = self.picture.width
        most = said * self.desk.theme.width if said is not None else _MOST
        return min(width, most)

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of a code that a phone reads from the next table."""
        return min(_LEAST, self._side(width)) + self._below(width, scale)

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the height of one that is read from the back of the room."""
        liked = _LIKED if self.picture.width is None else self._side(width)
        return min(liked, self._side(width)) + self._below(width, scale)

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the code and its caption as one group, in the middle of ``frame``."""
        below = self._below(frame.width, scale)
        side = max(1.0, min(self._side(frame.width), frame.height - below))
        y = frame.y + max(0.0, frame.height - side - below) / 2
        ground = Rect(frame.x + (frame.width - side) / 2, y, side, side)
        caption = self._placed_caption(frame, ground, scale)
        left, right = min(ground.x, caption.frame.x), max(ground.right, caption.frame.right)
        whole = Rect(left, ground.y, right - left, caption.frame.bottom - ground.y)
        parts = (*code_shapes(self.picture.address, ground), caption)
        return [GroupItem("QR code", whole, parts, self.picture.alt)]

    def _placed_caption(self, frame: Rect, ground: Rect, scale: Scale) -> TextItem:
        blocks = self._caption(frame.width, scale)
        at = Rect(frame.x, ground.bottom + _GAP, frame.width, height_of(blocks))
        return TextItem("Address", at, _BOX, settled(blocks), place_lines(blocks, at, _BOX, self.desk.inks))

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """A code is never parted."""
        return (self, None) if self.least_height(width, scale) <= height + SLACK else (None, self)

    def plainer(self) -> Part:
        """Return what it opens as text, for a place too small for any code."""
        return TextPart(self.caption_paragraphs(), self.desk, self.region)

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return 1 where it does not fit."""
        return int(self.least_height(width, scale) > height + SLACK)


def _one_line(prepared: Prepared, size: float, width: float) -> float:
    """Return a size at which an address stays on its line, if a readable one will do."""
    widest = max((edges[-1] for edges in prepared.edges_at(size) if len(edges)), default=0.0)
    return size if widest * size <= width else max(min(size, _SMALLEST), float(int(width / widest)))


def code_shapes(address: str, ground: Rect) -> tuple[PanelItem, PanelItem]:
    """Return the white ground in its place, and the dark squares on it; both open the address."""
    module = ground.width / (len(qr_modules(address)) + 2 * QUIET)
    inner = ground.inset(*(module * QUIET,) * 4)
    paper = Panel(RectOutline(min(_ROUND, module * QUIET)), SolidFill(_WHITE), Line(_EDGE, 0.75))
    code = Panel(qr_outline(address), SolidFill(_DARK))
    return (
        PanelItem("White ground", ground, paper, link=address),
        PanelItem("QR code", inner, code, link=address),
    )
