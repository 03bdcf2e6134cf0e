"""A table to its cells: column widths from what they hold, row heights from how it breaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.model import Align, Runs, Table, plain
from brownbag.layout.colours import legible_on, mix, theme_colour
from brownbag.layout.column_widths import aligns_of, least_widths, width_choices
from brownbag.layout.fitting import Scale
from brownbag.layout.paragraphs import TextStyles, directed, text_runs
from brownbag.layout.parts import Desk, Part, Region
from brownbag.layout.phrases import table_name
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import (
    Item,
    PlaceholderRef,
    TableCell,
    TableItem,
    TextParagraph,
    TextRun,
    column_lefts,
)
from brownbag.layout.setting import Block, Prepared, break_all, prepare, settled
from brownbag.layout.text_part import TextPart, split_blocks
from brownbag.theme.drawing import Colour, Line
from brownbag.theme.model import Anchor, BoxStyle, LevelStyle, PlaceholderType, Spacing
from brownbag.units import Rect

TABLE_SIZE = 20.0  # points, where the body's own size is not smaller
_CELL = BoxStyle((8.0, 6.0, 8.0, 6.0), Anchor.MIDDLE)
_RULE_WIDTH = 0.75
_LEAST_TAIL = 3  # rows that go on to the next slide together, if that leaves as many

_HOLDERS = frozenset({PlaceholderType.OBJECT, PlaceholderType.TABLE})

Row = tuple[TextParagraph, ...]


class TableLook(NamedTuple):
    """The colours of a table."""

    header_fill: Colour
    band_fill: Colour
    rule: Line


def table_look(desk: Desk) -> TableLook:
    """Return the theme's: its first accent for the header, tints of it for the rest."""
    theme = desk.theme
    accent, ground = theme_colour(theme, "accent1"), desk.ground
    return TableLook(accent, mix(accent, ground, 0.08), Line(mix(accent, ground, 0.35), _RULE_WIDTH))


def table_part(
    table: Table, desk: Desk, region: Region, *, fills: bool, size: float = TABLE_SIZE
) -> TablePart:
    """Return the part that shows ``table`` at ``size`` points, or the body's own size if that is smaller.

    ``fills``: it takes the region's placeholder if it can.
    """
    base = TextStyles(region.levels, is_inherited=False).plain
    body = replace(
        base,
        size=min(size, base.size),
        space_before=Spacing(points=0.0),
        space_after=Spacing(points=0.0),
        align=Align.LEFT,
        caps=False,
    )
    header = replace(body, bold=True, colour=legible_on(desk.theme, theme_colour(desk.theme, "accent1")))
    aligns = aligns_of(table)
    rows = []
    for style, part in ((header, (table.header,)), (body, table.rows)):
        styles = [replace(style, align=align or style.align) for align in aligns]
        rows += [tuple(map(_cell, cells, styles)) for cells in part]
    return TablePart(rows, desk, region, fills, table_alt(table, desk.language))


def table_alt(table: Table, language: str = "") -> str:
    """Return what the table is, for people who come to it without seeing it."""
    about = table_name(len(table.rows), language)
    names = [text for runs in table.header if (text := " ".join(plain(runs).split()))]
    return f"{about}: {', '.join(names)}" if names else about


def _cell(runs: Runs, style: LevelStyle) -> TextParagraph:
    return directed(TextParagraph(text_runs(runs, style), style))


class TablePart(Struct):
    """A table; its first row is the header."""

    rows: Sequence[Row]
    desk: Desk
    region: Region
    fills: bool = False
    alt: str = ""
    # Shared by all parts of a table, so that its columns stay where they are from slide to slide.
    _widths: dict[tuple[float, Scale], list[float]] = field(default_factory=dict)
    _prepared: list[list[Prepared]] | None = None
    _broken: dict[tuple[float, Scale], tuple[list[float], list[list[Block]]]] = field(default_factory=dict)
    _known_heights: dict[tuple[float, Scale], list[float]] = field(default_factory=dict)
    stays_whole = False
    squeezes = False

    @property
    def goes_on(self) -> bool:
        """Whether it goes on to the next slide rather than getting too small to be read."""
        return len(self.rows) > _LEAST_TAIL

    def _cells(self) -> list[list[Prepared]]:
        if self._prepared is None:
            self._prepared = [[prepare(cell, self.desk.measurer) for cell in row] for row in self.rows]
        return self._prepared

    def _break(self, width: float, scale: Scale) -> tuple[list[float], list[list[Block]]]:
        """Return the column widths, and every cell broken to its column's."""
        key = (width, scale)
        known = self._broken.get(key)
        if known is None:
            settled_widths = self._widths.get(key)
            choices = (
                [settled_widths] if settled_widths else width_choices(self._cells(), width, scale, _INSET_X)
            )
            tries = [(widths, self._break_at(widths, scale)) for widths in choices]
            known = self._broken[key] = min(tries, key=lambda each: sum(_heights(each[1])))
            self._widths[key] = known[0]
        return known

    def _break_at(self, widths: list[float], scale: Scale) -> list[list[Block]]:
        return [
            [self._break_cell(cell, wide, scale) for cell, wide in zip(row, widths, strict=True)]
            for row in self._cells()
        ]

    def _break_cell(self, cell: Prepared, wide: float, scale: Scale) -> Block:
        size = scale.size(cell.paragraph.style.size)
        inner = wide - 2 * cell_inset(wide)
        return break_all([cell], [size], inner, self.desk.measurer.cell_metrics)[0]

    def _row_heights(self, width: float, scale: Scale) -> list[float]:
        known = self._known_heights.get((width, scale))
        if known is None:
            known = self._known_heights[width, scale] = _heights(self._break(width, scale)[1])
        return known

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of its rows."""
        return sum(self._row_heights(width, scale))

    wanted_height = least_height

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return its one item, at the top of ``frame``."""
        widths, rows = self._break(frame.width, scale)
        heights = self._row_heights(frame.width, scale)
        look = table_look(self.desk)
        placed: list[tuple[TableCell, ...]] = []
        y = frame.y
        table = Rect(frame.x, frame.y, sum(widths), sum(heights))
        # The first column stands where reading begins.
        turned = 2 * sum(cell.style.right_to_left for cell in self.rows[0]) > len(self.rows[0])
        lefts = column_lefts(table, widths, right_to_left=turned)
        for index, (row, height) in enumerate(zip(rows, heights, strict=True)):
            cells = []
            for block, x, wide in zip(row, lefts, widths, strict=True):
                cells.append(self._place_cell(block, Rect(x, y, wide, height), index, look))
            placed.append(tuple(cells))
            y += height
        holder = self.region.placeholder
        reference = (
            PlaceholderRef(holder.idx, holder.type)
            if self.fills and holder is not None and holder.type in _HOLDERS
            else None
        )
        sizes = tuple(widths), tuple(heights)
        return [TableItem("Table", table, *sizes, tuple(placed), self.alt, reference, right_to_left=turned)]

    def _place_cell(self, block: Block, frame: Rect, index: int, look: TableLook) -> TableCell:
        fill = look.header_fill if index == 0 else look.band_fill if index % 2 == 0 else None
        side = cell_inset(frame.width)
        box = _CELL if side == _CELL.insets[0] else replace(_CELL, insets=(side, 5.0, side, 5.0))
        return TableCell(
            settled([block]),
            place_lines([block], frame, box, self.desk.inks),
            box,
            fill,
            None if index == 0 else look.rule,
        )

    def name_lines(self, width: float, scale: Scale) -> int:
        """Return how many lines the names of its columns and rows take together."""
        header, *others = self._break(width, scale)[1]
        return max(len(block.lines) for block in header) + sum(len(row[0].lines) for row in others)

    def most_lines(self, width: float, scale: Scale) -> int:
        """Return how many lines its longest cell takes."""
        return max(len(block.lines) for row in self._break(width, scale)[1] for block in row)

    def breaks_words(self, width: float, scale: Scale) -> bool:
        """Return whether its columns have no room for their longest words."""
        return sum(least_widths(self._cells(), scale, _INSET_X)) > width

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return the rows that fit, and the others under the same header; a row may be parted."""
        heights = self._row_heights(width, scale)
        room = height - heights[0] + 0.01
        if room < 0:
            return None, self
        fitting = 1
        while fitting < len(self.rows) and heights[fitting] <= room:
            room -= heights[fitting]
            fitting += 1
        if fitting == len(self.rows):
            return self, None
        left = len(self.rows) - fitting
        if left < _LEAST_TAIL:
            fitting = max(fitting - (_LEAST_TAIL - left), min(fitting, _LEAST_TAIL + 1))
        if fitting > 1:
            return self._rows_between(1, fitting), self._rows_between(fitting, len(self.rows))
        if heights[0] + heights[1] <= self.region.frame.height:
            return None, self
        return self._split_row(width, room, scale)

    def _split_row(self, width: float, room: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Part the first row after the header between lines, if at least one line of it fits."""
        row = self._break(width, scale)[1][1]
        if room - _INSET_Y < min(block.box.height for block in row):
            return None, self
        halves = [split_blocks([block], room - _INSET_Y) for block in row]
        head = tuple(_one(first, block) for (first, _), block in zip(halves, row, strict=True))
        tail = tuple(_one(second, block) for (_, second), block in zip(halves, row, strict=True))
        return self._with([head]), self._with([tail, *self.rows[2:]])

    def _rows_between(self, start: int, end: int) -> TablePart:
        """Return the part with some whole rows under the same header; nothing is measured or broken again."""
        part = self._with(self.rows[start:end])
        cells = self._cells()
        part._prepared = [cells[0], *cells[start:end]]
        for key, (widths, rows) in self._broken.items():
            part._broken[key] = widths, [rows[0], *rows[start:end]]
        return part

    def _with(self, rows: Sequence[Row]) -> TablePart:
        rows = [self.rows[0], *rows]
        return TablePart(rows, self.desk, self.region, self.fills, self.alt, self._widths)

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return the lines of the rows that do not fit."""
        over = 0
        y = 0.0
        rows = self._break(width, scale)[1]
        for row, row_height in zip(rows, self._row_heights(width, scale), strict=True):
            y += row_height
            if y > height + 0.01:
                over += max((len(block.lines) for block in row), default=0)
        return over


_INSET_X = _CELL.insets[0] + _CELL.insets[2]
_INSET_Y = _CELL.insets[1] + _CELL.insets[3]


def _heights(rows: Sequence[Sequence[Block]]) -> list[float]:
    return [max((block.height for block in row), default=0.0) + _INSET_Y for row in rows]


def _one(paragraphs: list[TextParagraph], block: Block) -> TextParagraph:
    """Return the one paragraph of half a cell; an empty one where the other half has it all."""
    return paragraphs[0] if paragraphs else replace(block.prepared.paragraph, runs=())


def cell_inset(width: float) -> float:
    """Return the room at a cell's left and right; a very narrow one keeps two thirds for its text."""
    return min(_CELL.insets[0], width / 6)


def as_text(table: TablePart) -> TextPart:
    """Return the table's words as text, a paragraph a row: for a place too small for any table."""
    paragraphs = []
    for row in table.rows:
        runs: list[TextRun] = []
        for cell in row:
            runs += [*([TextRun(" | ")] if runs else []), *cell.runs]
        style = table.rows[-1][0].style
        paragraphs.append(TextParagraph(tuple(runs), replace(style, align=Align.LEFT)))
    return TextPart(paragraphs, table.desk, table.region, name="Table")
