"""A table's cells to the widths of its columns: by what they hold, and so that the table gets low.

A column is never narrower than its longest word while all columns' longest
words fit. Columns of numbers take little of what is left over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brownbag.deck.figures import NoNumberError, cell_of
from brownbag.deck.model import Align, Table, plain
from brownbag.layout.fitting import Scale
from brownbag.layout.setting import Prepared

_WORD = re.compile(r"\S+")
_NARROWEST = 40.0  # points, where not even all longest words fit
_LEAST_COLUMN = 24.0  # points; an empty column can still be seen
_NUMBERS_SHARE = 0.4  # of what a column of text as wide would get of the room that is left over
_SHORT = 0.6  # of an even share: a column that wants no more gets all that it wants
_LEANINGS = (1.0, 0.7, 0.45)  # how strongly long cells attract width; below 1 the short ones get more
_MOST_TRIED = 60  # cells
_SLACK = 0.05
_AROUND = 4.0  # points that a cell is wider than its words: LibreOffice rounds letters to a printer's dots


def aligns_of(table: Table) -> tuple[Align | None, ...]:
    """Return the columns' alignments: numbers stand at the right where the author says nothing.

    The first column names the rows, so it is left as it is.
    """
    return tuple(
        Align.RIGHT if align is None and column and _is_of_numbers(table, column) else align
        for column, align in enumerate(table.aligns)
    )


def _is_of_numbers(table: Table, column: int) -> bool:
    numbers = 0
    for row in table.rows:
        if column >= len(row):
            continue
        try:
            numbers += cell_of(plain(row[column])).figure is not None
        except NoNumberError:
            return False
    return numbers > 0


def least_widths(cells: Sequence[Sequence[Prepared]], scale: Scale, around: float) -> list[float]:
    """Return the widths of columns that break no word."""
    return _widths(cells, scale, around)[0]


def _widths(
    cells: Sequence[Sequence[Prepared]], scale: Scale, around: float
) -> tuple[list[float], list[float]]:
    """Return the widths of columns that break no word, and of those that break no line."""
    least = [_LEAST_COLUMN] * len(cells[0])
    wanted = [_LEAST_COLUMN] * len(cells[0])
    for row in cells:
        for column, cell in enumerate(row):
            size = scale.size(cell.paragraph.style.size)
            word, line = _widest(cell)
            least[column] = max(least[column], word * size + around + _AROUND)
            wanted[column] = max(wanted[column], line * size + around + _AROUND)
    return least, wanted


def width_choices(
    cells: Sequence[Sequence[Prepared]], width: float, scale: Scale, around: float
) -> Iterator[list[float]]:
    """Yield column widths that add up to ``width``, one choice or a few of different leaning.

    ``around`` is the room beside the words of a cell, left and right together.
    """
    count = len(cells[0])
    least, wanted = _widths(cells, scale, around)
    if sum(wanted) <= width:
        yield shared(wanted, _weights(cells, wanted), width)
    elif sum(least) <= width:
        least = _with_short_ones(least, wanted, width)
        # A large table is broken once only: trying costs time, and one long cell matters less in it.
        for leaning in _LEANINGS if len(cells) * count <= _MOST_TRIED else _LEANINGS[1:2]:
            yield _leaning(least, wanted, width, leaning)
    else:
        floor = min(_NARROWEST, width / count)
        yield shared([floor] * count, least, width)


def _with_short_ones(least: list[float], wanted: list[float], width: float) -> list[float]:
    """Return the least widths, short columns with all that they want: no name is broken for a long text."""
    widths = list(least)
    for column, want in enumerate(wanted):
        if want <= _SHORT * width / len(wanted) and sum(widths) - widths[column] + want <= width:
            widths[column] = want
    return widths


def _weights(cells: Sequence[Sequence[Prepared]], wanted: Sequence[float]) -> list[float]:
    """Return how much of the room left over each column gets, where no line has to be broken."""
    is_right = [cell.paragraph.style.align is Align.RIGHT for cell in cells[-1]]
    if all(is_right):
        return list(wanted)
    return [wide * (_NUMBERS_SHARE if right else 1.0) for wide, right in zip(wanted, is_right, strict=True)]


def _leaning(least: list[float], wanted: list[float], width: float, leaning: float) -> list[float]:
    """Share the room by what columns lack to their longest line; none gets more than that."""
    widths = list(least)
    open_columns = set(range(len(least)))
    while open_columns:
        spare = width - sum(widths)
        wishes = {at: max(0.0, wanted[at] - widths[at]) ** leaning for at in open_columns}
        total = sum(wishes.values())
        if spare <= _SLACK or total <= 0:
            break
        sated = {at for at in open_columns if spare * wishes[at] / total >= wanted[at] - widths[at]}
        if not sated:
            for at in open_columns:
                widths[at] += spare * wishes[at] / total
            break
        for at in sated:
            widths[at] = wanted[at]
        open_columns -= sated
    return shared(widths, widths, width)


def shared(base: Sequence[float], wishes: Sequence[float], width: float) -> list[float]:
    """Add what is left of ``width`` to ``base``, in proportion to ``wishes``."""
    spare = width - sum(base)
    total = sum(wishes) or 1.0
    return [wide + spare * wish / total for wide, wish in zip(base, wishes, strict=True)]


def _widest(cell: Prepared) -> tuple[float, float]:
    """Return a cell's widest word and widest line, in ems."""
    word = line = 0.0
    for (start, end), edges in zip(cell.stretches, cell.edges_at(cell.paragraph.style.size), strict=True):
        if end > start:
            line = max(line, edges[end - start - 1])
        for match in _WORD.finditer(cell.text[start:end]):
            left = edges[match.start() - 1] if match.start() else 0.0
            word = max(word, edges[match.end() - 1] - left)
    return word, line
