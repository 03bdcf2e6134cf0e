"""An item of a diagram to text that is measured once and broken at any size and width."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.model import Align, DiagramItem, Runs
from brownbag.layout.fitting import SMALL_FLOOR
from brownbag.layout.paragraphs import directed, text_runs
from brownbag.layout.parts import SLACK, Desk
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import Panel, TextItem, TextParagraph, TextRun
from brownbag.layout.setting import Block, Prepared, break_all, height_of, prepare, settled
from brownbag.theme.drawing import Colour
from brownbag.theme.model import Anchor, BoxStyle, LevelStyle, Spacing
from brownbag.units import Rect

FLOOR = 16.0  # points: what is written in shapes is short, and read at a glance
_MOST = 28.0  # points; larger than that, a label shouts down the slide's own text
_STEP = 2
_DETAIL_LESS = 2.0  # points that a detail is smaller than its label, where there is room above the floor
_EASE = 1.0  # points beside the longest word: other programs round a shape's room for text differently
_ROUNDINGS = (0.9985, 1.0015)  # how much wider or narrower other programs find the same words
_NUDGES = (0.0, 0.75, 1.5, 2.25, 3.0, 4.0, 5.0)  # points
_WORD = re.compile(r"\S+")
_SIDES = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT}


def sizes(body: float) -> list[float]:
    """Return the sizes of labels to try beside text of ``body`` points, largest first."""
    floor = max(min(FLOOR, body), min(SMALL_FLOOR, body))
    top = int(min(_MOST, max(body, floor)))
    return [*(float(size) for size in range(top, int(floor), -_STEP)), floor]


Insets = tuple[float, float, float, float]


class Words(Struct):
    """An item's label and what is said about it. ``is_bold``: labels are set apart from details."""

    item: DiagramItem
    desk: Desk
    style: LevelStyle
    is_bold: bool
    is_even: bool = False  # all lines are of one size
    _prepared: list[Prepared] | None = None
    _blocks: dict[tuple[float, float], list[Block]] = field(default_factory=dict)
    _widths: list[tuple[float, float]] | None = None
    _label: Words | None = None
    _details: Words | None = None

    def label_only(self) -> Words:
        """Return the label without what is said about it."""
        if self._label is None:
            bare = replace(self.item, text=(), details=())
            self._label = Words(bare, self.desk, self.style, self.is_bold)
        return self._label

    def details_only(self) -> Words:
        """Return what is said about the label, as if it were one."""
        if self._details is None:
            rest = [runs for runs in (self.item.text, *self.item.details) if runs]
            item = DiagramItem(rest[0] if rest else (), (), tuple(rest[1:]))
            self._details = Words(item, self.desk, self.style, is_bold=False, is_even=True)
        return self._details

    @property
    def has_details(self) -> bool:
        """Whether more than a label is said."""
        return bool(self.item.text or self.item.details)

    @property
    def is_right_to_left(self) -> bool:
        """Whether the label starts with a letter of Hebrew, Arabic or the like."""
        return self._all()[0].paragraph.style.right_to_left

    def _all(self) -> list[Prepared]:
        if self._prepared is None:
            lines = [(self.item.label, self.is_bold)]
            lines += [(runs, False) for runs in (self.item.text, *self.item.details) if runs]
            self._prepared = [self._measured(runs, bold=bold) for runs, bold in lines]
        return self._prepared

    def _measured(self, runs: Runs, *, bold: bool) -> Prepared:
        paragraph = directed(TextParagraph(text_runs(runs, self.style, bold=bold), self.style))
        return prepare(paragraph, self.desk.measurer)

    def _sizes(self, size: float) -> list[float]:
        detail = size if self.is_even else detail_size(size)
        return [size, *([detail] * (len(self._all()) - 1))]

    def blocks(self, size: float, width: float) -> list[Block]:
        """Return its paragraphs broken to ``width`` points, the label at ``size``."""
        key = (size, width)
        if key not in self._blocks:
            metrics = self.desk.measurer.metrics
            self._blocks[key] = break_all(self._all(), self._sizes(size), max(1.0, width), metrics)
        return self._blocks[key]

    def height(self, size: float, width: float) -> float:
        """Return how high it is in ``width`` points."""
        return height_of(self.blocks(size, width))

    def widest_word(self, size: float) -> float:
        """Return the width of its longest word, which must not be broken."""
        return max(word * own for (word, _), own in zip(self._extents(), self._sizes(size), strict=True))

    def widest_line(self, size: float) -> float:
        """Return its width where no line is broken."""
        return max(line * own for (_, line), own in zip(self._extents(), self._sizes(size), strict=True))

    def _extents(self) -> list[tuple[float, float]]:
        """Return the longest word and the longest line of each paragraph, in ems."""
        if self._widths is None:
            self._widths = [(_longest(prepared), _line(prepared)) for prepared in self._all()]
        return self._widths

    def fits(self, size: float, width: float, height: float) -> bool:
        """Return whether it fits, no word broken."""
        return self.widest_word(size) + _EASE <= width and self.height(size, width) <= height + SLACK

    def box(
        self,
        name: str,
        frame: Rect,
        size: float,
        ink: Colour,
        *,
        insets: Insets = (0.0, 0.0, 0.0, 0.0),
        panel: Panel | None = None,
        align: Align = Align.CENTRE,
        anchor: Anchor = Anchor.MIDDLE,
    ) -> TextItem:
        """Return its text in ``frame``, in ``panel`` where it has one."""
        insets = self._steady(insets, frame, size, align)
        box = BoxStyle(insets, anchor)
        width = frame.width - insets[0] - insets[2]
        blocks = [_dressed(block, ink, align) for block in self.blocks(size, width)]
        lines = place_lines(blocks, frame, box, self.desk.inks)
        return TextItem(name, frame, box, settled(blocks), lines, panel=panel)

    def _steady(self, insets: Insets, frame: Rect, size: float, align: Align) -> Insets:
        """Return insets, a hair larger, at which no line is so full that another program breaks it."""
        left, top, right, bottom = insets
        side = _side(align, right_to_left=self.is_right_to_left)
        whole = frame.width - left - right
        for more in _NUDGES:
            width = whole - (2 * more if side is Align.CENTRE else more)
            if not self._is_steady(size, width):
                continue
            if more and self.height(size, width) > max(self.height(size, whole), frame.height - top - bottom):
                break
            near, far = left + more * (side is not Align.LEFT), right + more * (side is not Align.RIGHT)
            return near, top, far, bottom
        return insets

    def _is_steady(self, size: float, width: float) -> bool:
        lines = [block.lines for block in self.blocks(size, width)]
        return all(
            [block.lines for block in self.blocks(size, width * share)] == lines for share in _ROUNDINGS
        )


def _side(align: Align, *, right_to_left: bool) -> Align:
    return _SIDES.get(align, align) if right_to_left else align


def _dressed(block: Block, ink: Colour, align: Align) -> Block:
    paragraph = block.prepared.paragraph
    style = paragraph.style
    side = _side(align, right_to_left=style.right_to_left)
    dressed = replace(paragraph, style=replace(style, colour=ink, align=side), runs=_inked(paragraph, ink))
    return replace(block, prepared=replace(block.prepared, paragraph=dressed))


def _inked(paragraph: TextParagraph, ink: Colour) -> tuple[TextRun, ...]:
    return tuple(replace(run, colour=ink) if run.link else run for run in paragraph.runs)


def _longest(prepared: Prepared) -> float:
    longest = 0.0
    sized = prepared.edges_at(prepared.paragraph.style.size)
    for (start, end), edges in zip(prepared.stretches, sized, strict=True):
        for match in _WORD.finditer(prepared.text[start:end]):
            left = edges[match.start() - 1] if match.start() else 0.0
            longest = max(longest, edges[match.end() - 1] - left)
    return longest


def _line(prepared: Prepared) -> float:
    sized = prepared.edges_at(prepared.paragraph.style.size)
    return max((edges[-1] for edges in sized if len(edges)), default=0.0)


def plain_style(base: LevelStyle) -> LevelStyle:
    """Return the style of words in shapes: of the slide's text, set close."""
    nothing = Spacing(points=0.0)
    return replace(
        base, bold=False, italic=False, caps=False, align=Align.LEFT,
        line_spacing=Spacing(share=1.0), space_before=nothing, space_after=nothing,
    )  # fmt: skip


def detail_size(size: float) -> float:
    """Return the size of what is said about a label of ``size`` points."""
    return max(min(size, FLOOR), size - _DETAIL_LESS)


def all_fit(words: Sequence[Words], size: float, width: float, height: float) -> bool:
    """Return whether each of ``words`` fits into a place of this size."""
    return all(one.fits(size, width, height) for one in words)
