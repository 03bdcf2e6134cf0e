"""Pandoc's drawn tables and definition lists, rewritten in the form that everything else reads.

A table drawn with spaces and dashes, or as a grid, becomes a table of pipes;
``:   words`` below a term becomes the term in bold with its words below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brownbag.deck.parts import Line

_RULER = re.compile(r" {0,20}-{2,}(?: +-{2,}){1,30} *")
_GRID = re.compile(r" {0,3}\+(?:[-=:]{2,}\+)+ *")
_DEFINITION = re.compile(r" {0,2}[:~] {1,3}(\S.*)")


def with_pipes(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with drawn tables as tables of pipes, each row keeping its line."""
    if not any(text.lstrip()[:2] in ("--", "+-", "+=", ": ", "~ ") for _, text in lines):
        return list(lines)
    made: list[Line] = []
    at = 0
    while at < len(lines):
        number, text = lines[at]
        if _GRID.fullmatch(text):
            at = _grid(lines, at, made)
        elif _RULER.fullmatch(text):
            at = _simple(lines, at, made)
        elif (definition := _DEFINITION.fullmatch(text)) and _define(made):
            made.append((number, definition[1]))
            at += 1
        else:
            made.append((number, text))
            at += 1
    return made


def _define(made: list[Line]) -> bool:
    """Make the line above a term, where there is one."""
    while made and not made[-1][1].strip():
        made.pop()
    if not made or made[-1][1].startswith((" ", "-", "*", "|", "#", ">")):
        return False
    number, term = made[-1]
    is_term = not term.endswith("  ")
    made[-1] = (number, f"**{term.strip()}**  " if is_term and "**" not in term else f"{term.rstrip()}  ")
    return True


def _simple(lines: Sequence[Line], at: int, made: list[Line]) -> int:
    """Rewrite the table whose row of dashes is ``lines[at]``; the header stands above it. Return
    where it ends.
    """
    number, ruler = lines[at]
    has_header = (
        bool(made) and bool(made[-1][1].strip()) and not made[-1][1].lstrip().startswith(("|", "#", "-"))
    )
    edges = [match.start() for match in re.finditer(r"-+", ruler)]
    header = _cells(made.pop()[1], edges) if has_header else [""] * len(edges)
    rows: list[Line] = []
    at += 1
    while at < len(lines) and lines[at][1].strip() and not set(lines[at][1].strip()) <= {"-", " "}:
        rows.append((lines[at][0], _row(_cells(lines[at][1], edges))))
        at += 1
    if at < len(lines) and lines[at][1].strip():
        at += 1  # the closing row of dashes
    made += [(number, ""), (number, _row(header)), (number, "|" + "---|" * len(edges)), *rows, (number, "")]
    return at


def _cells(text: str, edges: Sequence[int]) -> list[str]:
    """Return the words of each column; a word that sticks out to the left belongs to the column
    that it reaches.
    """
    starts = []
    for edge in edges:
        start = min(edge, len(text))
        while 0 < start < len(text) and text[start - 1] != " ":
            start -= 1
        starts.append(start)
    starts[0] = 0
    return [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]


def _grid(lines: Sequence[Line], at: int, made: list[Line]) -> int:
    """Rewrite the grid that starts at ``lines[at]`` and return where it ends."""
    count = lines[at][1].count("+") - 1
    first = lines[at][0]
    rows: list[Line] = []
    header_rows = 0
    cells = [""] * count
    while at < len(lines) and lines[at][1].lstrip()[:1] in ("+", "|"):
        number, text = lines[at]
        at += 1
        if not _GRID.fullmatch(text):
            parts = [part.strip() for part in text.strip().strip("|").split("|")]
            cells = [f"{a} {b}".strip() for a, b in zip(cells, [*parts, *[""] * count][:count], strict=True)]
            continue
        if any(cells):
            rows.append((number, _row(cells)))
            cells = [""] * count
        if "=" in text:
            header_rows = len(rows)
    if not header_rows:
        rows.insert(0, (first, _row([""] * count)))
    rows.insert(max(header_rows, 1), (first, "|" + "---|" * count))
    made += [(first, ""), *rows, (first, "")]
    return at


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
