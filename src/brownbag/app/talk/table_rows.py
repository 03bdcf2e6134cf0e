"""What Enter means in a table: the next row, a new one below the last, or the end of the table.

A line broken in two would be no row any more, and the slide would show its signs.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor

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
