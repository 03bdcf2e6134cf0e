"""Paragraphs in a box, as a part of a slide's area."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.layout.fitting import Scale
from brownbag.layout.parts import SLACK, Desk, Part, Region
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import FontSpec, Item, PlaceholderRef, TextItem, TextParagraph
from brownbag.layout.setting import Block, Prepared, airier, break_all, height_of, narrowed, prepare, settled
from brownbag.layout.turning import in_place
from brownbag.theme.model import Anchor
from brownbag.units import Rect

_KEPT_WHOLE = 4  # lines: a paragraph no longer than this goes to the next slide whole


class TextPart(Struct):
    """Paragraphs in a box: a region's placeholder, or a free box with its insets."""

    paragraphs: Sequence[TextParagraph]
    desk: Desk
    region: Region
    fills: bool = False  # the region's own placeholder
    is_alone: bool = False  # then it keeps the placeholder's frame and anchor
    name: str = "Text"
    _prepared: list[Prepared] | None = None
    _growth: float | None = None
    _broken: dict[tuple[float, Scale], list[Block]] = field(default_factory=dict)
    stays_whole = False
    squeezes = False

    def blocks(self, width: float, scale: Scale) -> list[Block]:
        """Return its paragraphs broken to ``width`` (insets included)."""
        key = (width, scale)
        blocks = self._broken.get(key)
        if blocks is None:
            insets = self.region.box.insets
            inner = width - insets[0] - insets[2]
            prepared = [
                each
                if each.paragraph.style.margin_left * 2 <= inner
                # A deep list in a narrow column; prepared anew, since the margin is the paragraph's own.
                else prepare(narrowed(each.paragraph, inner), self.desk.measurer)
                for each in self._prepare()
            ]
            if scale.ratio > 1.0:
                prepared = [replace(each, paragraph=airier(each.paragraph, scale.ratio)) for each in prepared]
            sizes = [scale.size(paragraph.style.size) for paragraph in self.paragraphs]
            blocks = self._broken[key] = break_all(prepared, sizes, inner, self.desk.measurer.metrics)
        return blocks

    def _prepare(self) -> list[Prepared]:
        if self._prepared is None:
            self._prepared = [prepare(paragraph, self.desk.measurer) for paragraph in self.paragraphs]
        return self._prepared

    @property
    def growth(self) -> float:
        """How many times higher than they are shown its lines may be in PowerPoint."""
        if self._growth is None:
            styles = [paragraph.style for paragraph in self.paragraphs]
            fonts = {
                FontSpec(style.family, 1.0, style.bold, style.italic)
                for style in styles
                if style.line_spacing.points is None
            }
            self._growth = max(map(self.desk.measurer.growth, fonts), default=1.0)
        return self._growth

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of its lines and insets, in whichever program they are highest."""
        insets = self.region.box.insets
        return height_of(self.blocks(width, scale)) * self.growth + insets[1] + insets[3]

    wanted_height = least_height

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return its one item."""
        region = self.region
        box = region.box if self.is_alone else replace(region.box, anchor=Anchor.TOP)
        box = box.for_slides()
        blocks = self.blocks(frame.width, scale)
        paragraphs = settled(blocks)
        lines = place_lines(blocks, frame, box, self.desk.inks)
        if self.fills and region.placeholder is not None:
            holder = region.placeholder
            reference = PlaceholderRef(holder.idx, holder.type)
            item = TextItem(
                holder.name or self.name,
                frame,
                box,
                paragraphs,
                lines,
                reference,
                holder.inherited_frame,
                holder.box,
            )
            return [in_place(item, holder)]
        return [TextItem(self.name, frame, box, paragraphs, lines)]

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return the lines that fit, and the others."""
        insets = self.region.box.insets
        room = (height - insets[1] - insets[3]) / self.growth
        head, tail = split_blocks(self.blocks(width, scale), room)
        return (self._with(head) if head else None, self._with(tail) if tail else None)

    def _with(self, paragraphs: Sequence[TextParagraph]) -> TextPart:
        return TextPart(paragraphs, self.desk, self.region, self.fills, self.is_alone, self.name)

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return how many of its lines do not fit."""
        insets = self.region.box.insets
        room = (height - insets[1] - insets[3]) / self.growth + SLACK
        over = 0
        y = 0.0
        for block in self.blocks(width, scale):
            y += block.before
            for _ in block.lines:
                y += block.box.height
                over += y > room
            y += block.after
        return over


def split_blocks(blocks: Sequence[Block], height: float) -> tuple[list[TextParagraph], list[TextParagraph]]:
    """Return the paragraphs that fit into ``height``, and the rest.

    A paragraph is parted between lines, but a short one that is not the first moves whole.
    """
    y = 0.0
    for index, block in enumerate(blocks):
        paragraph = block.prepared.paragraph
        y += block.before
        fitting = int((height - y + SLACK) / block.box.height) if block.box.height else len(block.lines)
        if fitting < len(block.lines):
            head = [b.prepared.paragraph for b in blocks[:index]]
            tail = [b.prepared.paragraph for b in blocks[index + 1 :]]
            if fitting <= 0 or (head and len(block.lines) <= _KEPT_WHOLE):
                return head, [paragraph, *tail]
            cut = block.lines[fitting][0]
            first, second = split_paragraph(paragraph, cut)
            return [*head, first], [second, *tail]
        y += block.height + block.after
    return [b.prepared.paragraph for b in blocks], []


def split_paragraph(paragraph: TextParagraph, at: int) -> tuple[TextParagraph, TextParagraph]:
    """Return a paragraph cut before character ``at``; the second part has no marker."""
    before, after = [], []
    position = 0
    for run in paragraph.runs:
        end = position + len(run.text)
        if end <= at:
            before.append(run)
        elif position >= at:
            after.append(run)
        else:
            before.append(replace(run, text=run.text[: at - position]))
            after.append(replace(run, text=run.text[at - position :]))
        position = end
    if before and before[-1].text.endswith("\n"):  # the line ends anyway
        before[-1] = replace(before[-1], text=before[-1].text[:-1])
    style = paragraph.style
    unmarked = replace(style, bullet=type(style.bullet)(), indent=0.0)
    return (
        replace(paragraph, runs=tuple(before)),
        replace(paragraph, runs=tuple(after), style=unmarked, marker=type(paragraph.marker).NONE, number=0),
    )
