"""A table that has its place nearly to itself: as large as it can be while its cells stay short."""

from __future__ import annotations

from brownbag.deck.model import Table
from brownbag.layout.fitting import NATURAL
from brownbag.layout.parts import Desk, Region
from brownbag.layout.tables import TABLE_SIZE, TablePart, table_part

_LARGER = (28.0, 24.0)  # points; nothing between them could be told apart from the back of a room
_MOST_ROWS = 10  # with the header; a longer table is for looking things up
_MOST_OF_PLACE = 0.85  # of its height: a table that fills all of it looks squeezed
_MOST_WITH_WORDS = 0.6  # with a line or two of text around it
_MOST_LINES = 3  # of a cell; more of them are text, which is read line by line at any size


def lone_table_part(
    table: Table, desk: Desk, region: Region, *, fills: bool, is_alone: bool = True
) -> TablePart:
    """Return the part that shows ``table`` in type larger than usual, where it has room for that.

    The numbers of help lines are the reason: a short table in the usual size
    leaves most of its slide empty, and cannot be read from the last row. The
    names of columns and rows keep their lines, since they are read at a glance.
    """
    usual = table_part(table, desk, region, fills=fills)
    own = region.levels[0].size
    if len(table.rows) >= _MOST_ROWS or own <= TABLE_SIZE:
        return usual
    width, room = region.frame.width, region.frame.height * (_MOST_OF_PLACE if is_alone else _MOST_WITH_WORDS)
    names, most = usual.name_lines(width, NATURAL), max(_MOST_LINES, usual.most_lines(width, NATURAL))
    for size in _LARGER:
        if size > own:
            continue
        larger = table_part(table, desk, region, fills=fills, size=size)
        if larger.least_height(width, NATURAL) > room or larger.breaks_words(width, NATURAL):
            continue
        if larger.name_lines(width, NATURAL) == names and larger.most_lines(width, NATURAL) <= most:
            return larger
    return usual
