"""What Enter and Tab mean in a table: the next row or cell, a new row below the last, or out of it.

A line broken in two would be no row any more, and the slide would show its signs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCursor

from brownbag.app.text_offsets import to_units

_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_RULE = re.compile(r"[ \t]*\|[ \t:|-]*-[ \t:|-]*\|[ \t]*$")  # between the header and the rows
_EMPTY = re.compile(r"[ \t]*(?:\|[ \t]*)+\|[ \t]*$")
_PIPE = re.compile(r"(?<!\\)\|")


def go_on_in_table(cursor: QTextCursor) -> QTextCursor | None:
    """Return where the caret goes, with a new row there if need be; None outside a table's rows.

    From an empty last row it goes below the table, and the row is taken away, as with a list's last item.
    """
    row, at = cursor.block().text(), cursor.positionInBlock()
    if not _ROW.match(row) or not row[:at].strip():
        return None
    below = cursor.block().next()
    last = below if _RULE.match(below.text()) and not _RULE.match(row) else cursor.block()
    if _EMPTY.match(last.next().text()):
        return _first_cell(last.next())
    if _EMPTY.match(row) and not _ROW.match(below.text()):
        return _left(cursor.block())
    cursor = QTextCursor(last)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText("\n|" + "  |" * (len(_PIPE.findall(row)) - 1))
    return _first_cell(cursor.block())


def next_cell(cursor: QTextCursor) -> QTextCursor | None:
    """Return the next cell's words, selected as in a word processor; None outside a table.

    After the last cell comes a new row; from an empty last row it goes below the table, as with Enter.
    """
    row = cursor.block()
    if not _is_row(row):
        return None
    for start, end in _cells(row.text()):
        if start > cursor.positionInBlock():
            return _selected(row, start, end)
    below = row.next()
    if _RULE.match(below.text()) and not _RULE.match(row.text()):
        below = below.next()
    if _is_row(below):
        return _selected(below, *_cells(below.text())[0])
    end_of_row = QTextCursor(row)
    end_of_row.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    return go_on_in_table(end_of_row)


def cell_before(cursor: QTextCursor) -> QTextCursor | None:
    """Return the words of the cell before, selected; None outside a table and in its first cell."""
    row = cursor.block()
    if not _is_row(row):
        return None
    for start, end in reversed(_cells(row.text())):
        if end < cursor.selectionStart() - row.position():
            return _selected(row, start, end)
    above = row.previous()
    if _RULE.match(above.text()):
        above = above.previous()
    return _selected(above, *_cells(above.text())[-1]) if _is_row(above) else None


def _is_row(block: QTextBlock) -> bool:
    return bool(_ROW.match(block.text()))


def _cells(row: str) -> list[tuple[int, int]]:
    """Return where each cell's words start and end, in Qt's units; in an empty one both are after a space."""
    pipes = [found.start() for found in _PIPE.finditer(row)]
    places = []
    for left, right in pairwise(pipes):
        words = row[left + 1 : right]
        start = left + 1 + (len(words) - len(words.lstrip()) if words.strip() else min(1, len(words)))
        places.append((to_units(row, start), to_units(row, start + len(words.strip()))))
    return places


def _selected(row: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(row)
    cursor.setPosition(row.position() + start)
    cursor.setPosition(row.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _first_cell(row: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(row)
    cursor.setPosition(row.position() + min(row.text().index("|") + 2, row.length() - 1))
    return cursor


def _left(row: QTextBlock) -> QTextCursor:
    """Take an empty ``row`` away; an empty line keeps what comes next out of the table."""
    cursor = QTextCursor(row)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("\n")
    return cursor
