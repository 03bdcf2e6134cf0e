"""A talk's source to the chunks that are its slides, each with its place. Joined again, they are the source.

Slides are divided by a line of ``---`` (or ``***``, ``___``) outside fences,
comments and style sheets, and by blank lines in some talks for reveal.js (see
`brownbag.deck.gaps`). ``---`` right under a line of text is a heading, as
CommonMark says. Where a file has no such line, or asks for it, its headings
divide it. A chunk holds no blank lines at its edges, so that it is the same
chunk wherever it stands.
"""

from __future__ import annotations

import re
from itertools import accumulate

from msgspec import Struct

from brownbag.deck.front_matter import Front, find_front
from brownbag.deck.gaps import dividing_gaps, is_reveal
from brownbag.deck.scan import Marks, scan
from brownbag.deck.separators import own_separators, separating_lines
from brownbag.deck.settings import Reading, Settings, read_settings, with_divider

DIVIDER_WORD = "headingDivider"
_DIVIDER = re.compile(r"[ \t]*(?:<!--)?[ \t]*[$]?headingDivider[ \t]*:[ \t]*(\[?[\d, \t]+\]?)")
_USUAL_LEVELS = (1, 2)
_MANY_HEADINGS = 3  # slide headings to a slide: from here on, the headings divide and the lines are ornament


class Chunk(Struct, frozen=True):
    """One slide's text: ``source[start:end]``. ``line`` is its first line in the file, from 1."""

    text: str
    start: int
    line: int

    @property
    def end(self) -> int:
        """Where the text ends in the source."""
        return self.start + len(self.text)


class Split(Struct, frozen=True):
    """A source in its parts.

    ``levels`` are the heading levels that start slides; ``by_headings``: there
    are no breaks. ``is_sound``: every fence and comment is closed.
    """

    front: Front
    settings: Settings
    chunks: tuple[Chunk, ...]
    levels: frozenset[int]
    by_headings: bool
    is_sound: bool


def split(source: str) -> Split:
    """Return the parts of ``source``."""
    front = find_front(source)
    settings = read_settings(front)
    body = source[front.end :]
    first_line = source.count("\n", 0, front.end) + 1
    lines = body.split("\n")
    marks = scan(lines, underlines=underlines(settings.reading))
    if is_reveal(body):
        marks.breaks = sorted({*marks.breaks, *dividing_gaps(lines, marks.breaks)})
    marks.breaks = _own_breaks(lines, marks.breaks, settings.reading)
    if divider := _divider_in_comments(lines, marks.quiet) if DIVIDER_WORD in body else None:
        number, value = divider
        settings = with_divider(settings, value, first_line + number)
    levels, by_headings = _dividing_levels(marks, settings)
    chunks = _cut(lines, marks, levels, front.end, first_line)
    return Split(front, settings, chunks, levels, by_headings, marks.is_sound)


def underlines(reading: Reading) -> bool:
    """Return whether ``---`` right under text makes it a heading, as CommonMark says; else it divides."""
    return not (reading.is_slidev or reading.is_deckset)


def _own_breaks(lines: list[str], breaks: list[int], reading: Reading) -> list[int]:
    """Return ``breaks``, or in their place the lines that this one talk divides by."""
    own = separating_lines(lines, reading.separators) if reading.separators else []
    if own:
        # Where only one of reveal-md's two is named, the other is as usual.
        return own if len(reading.separators) > 1 else sorted({*own, *breaks})
    return breaks or own_separators(lines)


def _divider_in_comments(lines: list[str], quiet: set[int]) -> tuple[int, str] | None:
    """Return the line and the value of Marp's ``headingDivider`` in a comment; the last one counts."""
    found = None
    for number in sorted(quiet):
        if match := _DIVIDER.match(lines[number]):
            found = number, match[1]
    return found


def _dividing_levels(marks: Marks, settings: Settings) -> tuple[frozenset[int], bool]:
    """Return the heading levels that start slides, and whether the file has no other breaks."""
    if settings.reading.levels:
        return frozenset(settings.reading.levels), not marks.breaks
    usual = [level for _, level in marks.headings if level in _USUAL_LEVELS]
    if not marks.breaks:
        present = {level for _, level in marks.headings}
        return frozenset(_USUAL_LEVELS if usual or not present else {min(present)}), True
    if not settings.reading.is_marp and len(usual) >= _MANY_HEADINGS * (len(marks.breaks) + 1):
        return frozenset(_USUAL_LEVELS), False
    return frozenset(), False


def _cut(
    lines: list[str], marks: Marks, levels: frozenset[int], offset: int, first_line: int
) -> tuple[Chunk, ...]:
    """Return the chunks between breaks and from heading to heading, without blank lines at their edges."""
    # Without line ends, to let C do the adding: a line starts at starts[n] + n.
    starts = list(accumulate(map(len, lines), initial=offset))
    headings = [line for line, level in marks.headings if level in levels]
    chunks: list[Chunk] = []
    begin, edges = 0, [*marks.breaks, len(lines)]
    at_heading = 0
    for number, edge in enumerate(edges):
        pieces = [begin]
        while at_heading < len(headings) and headings[at_heading] < edge:
            if headings[at_heading] > begin and _says_something(
                lines, marks.quiet, pieces[-1], headings[at_heading]
            ):
                pieces.append(headings[at_heading])
            at_heading += 1
        for first, last in zip(pieces, [*pieces[1:], edge], strict=True):
            chunk = _trimmed(lines, starts, first, last, first_line)
            is_at_edge = number == 0 or number == len(edges) - 1
            if chunk.text or not is_at_edge:
                chunks.append(chunk)
        begin = edge + 1
    return tuple(chunks)


def _says_something(lines: list[str], quiet: set[int], first: int, last: int) -> bool:
    """Return whether the lines make a slide of their own, rather than belonging to the heading below them."""
    return any(
        lines[number].strip()
        and number not in quiet
        and not lines[number].lstrip().startswith(("[.", "![bg"))
        for number in range(first, last)
    )


def _trimmed(lines: list[str], starts: list[int], first: int, last: int, first_line: int) -> Chunk:
    top = first
    while first < last and not lines[first].strip():
        first += 1
    while first < last and not lines[last - 1].strip():
        last -= 1
    if first == last:
        return Chunk("", starts[(top := min(top, len(lines) - 1))] + top, first_line + top)
    text = "\n".join(lines[first:last])
    return Chunk(text.removesuffix("\r"), starts[first] + first, first_line + first)
