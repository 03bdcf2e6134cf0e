"""A slide that holds too much to two or more slides, or to a slide and its notes: text in, `Patch` out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brownbag.deck.attributes import split_attributes
from brownbag.deck.notes_edits import notes_of, set_notes
from brownbag.deck.patch import Patch, difference
from brownbag.deck.pieces import ITEM, Cut, Pieces, pieces_of
from brownbag.deck.slide_edits import add_slide, newline_of, slide_span
from brownbag.deck.split import split

_LETTERS = 60  # a line of a slide holds about so many
_NUMBERED = re.compile(r"\s*\((\d{1,3})\)$")
_IS_SILENT = re.compile(r"\s*(?::{3,}.*|[|:\s-]*)")  # fences, rules of tables, empty lines
_NOT_AGAIN = frozenset({"minutes", "time", "duration"})  # of a title that is said again


def slide_pieces(text: str, index: int) -> Pieces:
    """Return the pieces of slide ``index``. Raises IndexError where there is no such slide."""
    start, end = slide_span(text, index)
    return pieces_of(text[start:end].replace("\r\n", "\n"))


def balanced_cuts(pieces: Pieces, count: int) -> list[tuple[Cut, ...]]:
    """Return ways to part a slide into ``count``, the most balanced first; none where it cannot be."""
    cuts = pieces.cuts
    if len(cuts) < count - 1:
        return []
    weights = _weights(pieces)
    whole = weights[-1]
    if count == 2:
        return [(cut,) for cut in sorted(cuts, key=lambda cut: _lopsided(cut, weights))]
    chosen: list[Cut] = []
    for number in range(1, count):
        later = [cut for cut in cuts if not chosen or cut.at > chosen[-1].at]
        if not later:
            return []
        goal = whole * number / count
        chosen.append(min(later, key=lambda cut: abs(weights[cut.at] - goal)))
    return [tuple(chosen)]


def _weights(pieces: Pieces) -> list[float]:
    """Return how much stands above every line, in lines of a slide; the last entry is all of it."""
    sums = [0.0]
    for at, line in enumerate(pieces.lines):
        is_said = at >= pieces.body and at not in pieces.notes and not _IS_SILENT.fullmatch(line)
        sums.append(sums[-1] + (1.0 + len(line.strip()) // _LETTERS if is_said else 0.0))
    return sums


def _lopsided(cut: Cut, weights: Sequence[float]) -> float:
    """Return how unlike the parts would be in length; those before and after a heading may be more so."""
    said_again = sum(1.0 for line in cut.opening if not _IS_SILENT.fullmatch(line))
    away = abs(weights[-1] + said_again - 2 * weights[cut.at])
    return away * 0.5 if cut.is_heading else away


def split_slide(text: str, index: int, cuts: Sequence[Cut]) -> Patch:
    """Return the change that parts slide ``index`` at ``cuts``.

    The title is said again with its settings, but for its id and its minutes,
    and tells the parts apart by a number; the notes stay with the first part.
    """
    start, end = slide_span(text, index)
    pieces = slide_pieces(text, index)
    newline = newline_of(text)
    first, *others = _parts(pieces, cuts)
    new = text[:start] + first.replace("\n", newline) + text[end:]
    by_headings = split(text).by_headings and len(split(text).chunks) > 1
    for number, part in enumerate(others, 1):
        title = _title_again(pieces, number + 1, keeps_level=by_headings)
        new = add_slide(new, index + number - 1, f"{title}\n\n{part}" if title else part).apply(new)
    return difference(text, new)


def _parts(pieces: Pieces, cuts: Sequence[Cut]) -> list[str]:
    """Return the text of every part, without the title of the further ones."""
    edges = [pieces.body, *(cut.at for cut in cuts), len(pieces.lines)]
    openings: list[tuple[str, ...]] = [(), *(cut.opening for cut in cuts)]
    closings: list[tuple[str, ...]] = [*(cut.closing for cut in cuts), ()]
    parts = []
    for number, (opening, closing) in enumerate(zip(openings, closings, strict=True)):
        own = [pieces.lines[at] for at in range(edges[number], edges[number + 1]) if at not in pieces.notes]
        parts.append("\n".join([*opening, *_trimmed(own), *closing]))
    head = "\n".join(pieces.lines[: pieces.body])
    notes = "\n".join(pieces.lines[at] for at in sorted(pieces.notes) if at >= pieces.body)
    first = "\n\n".join(part for part in (head, parts[0], notes) if part.strip())
    return [first, *parts[1:]]


def _trimmed(lines: Sequence[str]) -> list[str]:
    return "\n".join(lines).strip("\n").split("\n")


def _title_again(pieces: Pieces, number: int, *, keeps_level: bool) -> str:
    """Return the title's line for part ``number``, "" for a slide without a title."""
    level, words = pieces.title
    words, given = split_attributes(words)
    if not words.strip():
        return ""
    # A title of the highest level would start another section.
    marks = "#" * (level if keeps_level else max(2, level))
    known = _NUMBERED.search(words)
    number += int(known[1]) - 1 if known else 0
    kept = [f".{name}" if name != "-" else name for name in given.classes]
    kept += [f'{key}="{value}"' if " " in value else f"{key}={value}" for key, value in given.values]
    kept = [one for one in kept if one.partition("=")[0] not in _NOT_AGAIN]
    settings = f" {{{' '.join(kept)}}}" if kept else ""
    return f"{marks} {_NUMBERED.sub('', words).strip()} ({number}){settings}"


def move_to_notes(text: str, index: int, count: int) -> Patch:
    """Return the change that moves the slide's last ``count`` paragraphs and list items to its notes."""
    start, end = slide_span(text, index)
    pieces = slide_pieces(text, index)
    moved = pieces.texts[-count:]
    gone = {at for piece in moved for at in range(piece.first, piece.last)}
    kept = [line for at, line in enumerate(pieces.lines) if at not in gone]
    chunk = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")
    new = text[:start] + chunk.replace("\n", newline_of(text)) + text[end:]
    told = _told([pieces.lines[piece.first : piece.last] for piece in moved])
    notes = "\n\n".join(part for part in (notes_of(new, index), told) if part)
    return difference(text, set_notes(new, index, notes).apply(new))


def _told(moved: Sequence[Sequence[str]]) -> str:
    """Return moved pieces as notes: list items together, paragraphs apart, not indented."""
    text = ""
    for number, lines in enumerate(moved):
        is_item = bool(ITEM.match(lines[0]))
        if number:
            text += "\n" if is_item and ITEM.match(moved[number - 1][0]) else "\n\n"
        text += "\n".join(lines)
    rows = text.split("\n")
    indent = min((len(row) - len(row.lstrip()) for row in rows if row.strip()), default=0)
    return "\n".join(row[indent:] for row in rows)


def texts_to_move(pieces: Pieces) -> int:
    """Return how many of a slide's paragraphs and list items may go while something stays on it."""
    said = {
        at
        for at in range(pieces.body, len(pieces.lines))
        if pieces.lines[at].strip() and at not in pieces.notes
    }
    texts = {at for piece in pieces.texts for at in range(piece.first, piece.last)}
    return max(0, len(pieces.texts) - (0 if said - texts else 1))
