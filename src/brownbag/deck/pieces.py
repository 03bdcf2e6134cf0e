"""A slide's lines to its pieces: the title, the notes, and every line at which the slide can be parted.

The fixes for a slide that is too full part its text as a person would: before
a heading, a paragraph or an outermost list item; between a table's rows, with
the header said again; inside a fence or a call-out, which is closed and opened
again. Nothing is read here, only lines are counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field

from brownbag.deck.comments import Meaning, meaning_of
from brownbag.deck.outline import outline
from brownbag.deck.parts import (
    CommentNode,
    DivNode,
    HeadingNode,
    Node,
    NotesNode,
    QuoteNode,
    SettingNode,
    SlotNode,
    Words,
)
from brownbag.deck.scan import end_of_settings

ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)]|#\.)\s+\S")
_PICTURE = re.compile(r"\s*!\[")
_ROW = re.compile(r"\s*\|")
_RULE = re.compile(r"\s*\|?[\s:|-]*-[\s:|-]*$")
_MINUTES = re.compile(r"\s*\{[^{}]*\}\s*$")
_FLOWING = frozenset({"incremental", "for", ""})  # fences whose contents can be parted


class Cut(Struct, frozen=True):
    """A place to part a slide: before line ``at`` (from 0); ``closing`` and ``opening`` go around it."""

    at: int
    closing: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    is_heading: bool = False


class TextPiece(Struct, frozen=True):
    """Lines ``first`` to ``last`` (from 0, the last not included): one paragraph, or one list item's own."""

    first: int
    last: int


class Pieces(Struct):
    """What a slide's lines are made of. Lines count from 0.

    ``body`` is where what follows the title starts; ``title`` is the heading's
    level and words ("" without one); ``notes`` are the lines of speaker notes.
    """

    lines: list[str]
    body: int = 0
    title: tuple[int, str] = (2, "")
    notes: set[int] = field(default_factory=set)
    cuts: list[Cut] = field(default_factory=list)
    texts: list[TextPiece] = field(default_factory=list)


def pieces_of(chunk: str) -> Pieces:
    """Return the pieces of a slide's text (line ends as ``\\n``)."""
    pieces = Pieces(chunk.split("\n"))
    first = max(0, end_of_settings(pieces.lines, 0) + 1)
    nodes, _ = outline(list(enumerate(pieces.lines, 1))[first:])
    title = next((node for node in nodes if isinstance(node, HeadingNode)), None)
    pieces.body = first
    if title is not None:
        pieces.title = (title.level, title.text)
        pieces.body = _end_of_title(pieces.lines, title.line - 1)
    for node in nodes:
        pieces.notes |= _notes_lines(node, len(pieces.lines))
        if node is not title and _start(node) >= pieces.body:
            pieces.cuts += _cuts(node, pieces.lines)
            pieces.texts += _texts(node, pieces.lines)
    if any(_is_foreign(node) for node in nodes):
        pieces.cuts, pieces.texts = [], []
    said = [at for at in range(pieces.body, len(pieces.lines)) if pieces.lines[at].strip()]
    said = [at for at in said if at not in pieces.notes]
    pieces.cuts = [cut for cut in pieces.cuts if _is_between(cut, said, pieces.lines)]
    pieces.texts = [piece for piece in pieces.texts if piece.first not in pieces.notes]
    return pieces


def _is_foreign(node: Node) -> bool:
    """Return whether a mark holds for all that follows it, so that lines cannot go elsewhere."""
    return isinstance(node, SlotNode) or (isinstance(node, DivNode) and (node.is_html or not node.last))


def _start(node: Node) -> int:
    return (node.lines[0][0] if isinstance(node, Words | QuoteNode | NotesNode) else node.line) - 1


def _end_of_title(lines: Sequence[str], at: int) -> int:
    """Return the line after a heading, which may have marks under it or settings that go on."""
    if lines[at].lstrip().startswith("#"):
        if lines[at].rstrip().endswith("{"):
            at = next((n for n in range(at, len(lines)) if lines[n].rstrip().endswith("}")), at)
        return at + 1
    marks = (n for n in range(at, len(lines)) if lines[n].strip() and not lines[n].strip(" \t=-"))
    return next(marks, at) + 1


def _notes_lines(node: Node, count: int) -> set[int]:
    match node:
        case DivNode(name="notes", line=line, last=last):
            return set(range(line - 1, last or count))
        case NotesNode(lines=lines):
            return {number - 1 for number, _ in lines}
        case CommentNode() if node.is_alone and meaning_of(node.text)[0] is Meaning.NOTE:
            return set(range(node.line - 1, node.last))
        case _:
            return set()


def _is_between(cut: Cut, said: Sequence[int], lines: Sequence[str]) -> bool:
    """Return whether any line ``said`` stands on both sides of a cut, and no heading right above."""
    before = bisect_left(said, cut.at)
    if not 0 < before < len(said):
        return False
    above = lines[said[before - 1]].lstrip()
    return not above.startswith("#") and not (above.startswith(":::") and above.strip(": "))


def _cuts(node: Node, lines: Sequence[str]) -> Iterator[Cut]:
    """Yield where a node can be parted, its own start first."""
    start = _start(node)
    match node:
        case Words():
            yield from _cuts_of_words(start, node.lines[-1][0], _own(node, lines))
        case QuoteNode():
            yield Cut(start)
            yield from _cuts_of_quote(start, start + len(node.lines), lines)
        case DivNode(name="notes"):
            return
        case DivNode(name=name, last=last) if last and (name in _FLOWING or name == "columns"):
            yield Cut(start)
            for inner in _inner_cuts(node, lines):
                if inner.at > start + 1:
                    closing = (*inner.closing, lines[last - 1])
                    yield Cut(inner.at, closing, (lines[start], *inner.opening))
        case HeadingNode():
            yield Cut(start, is_heading=True)
        case CommentNode() | SettingNode() | NotesNode() | SlotNode():
            return
        case _:
            yield Cut(start)


def _own(words: Words, lines: Sequence[str]) -> list[str]:
    """Return all lines up to the last of ``words``, those of others (a comment in between) empty."""
    own = {number for number, _ in words.lines}
    return [line if number in own else "" for number, line in enumerate(lines[: words.lines[-1][0]], 1)]


def _inner_cuts(div: DivNode, lines: Sequence[str]) -> Iterator[Cut]:
    if div.name == "columns":
        columns = [node for node in div.nodes if isinstance(node, DivNode)]
        yield from (Cut(node.line - 1) for node in columns[1:])
        return
    for node in div.nodes:
        yield from _cuts(node, lines)


def _cuts_of_words(start: int, end: int, lines: Sequence[str]) -> Iterator[Cut]:
    base: int | None = None  # the indent of the list that is open
    table = -1
    for at in range(start, end):
        line = lines[at]
        is_new = at == start or not lines[at - 1].strip()
        if not line.strip():
            continue
        item = ITEM.match(line)
        if _ROW.match(line) and not item:
            if table < 0:
                table = at
                yield Cut(at)
            elif at > table + 2 and table + 1 < end and _RULE.match(lines[table + 1]):
                yield Cut(at, opening=(lines[table], lines[table + 1]))
            continue
        table = -1
        if item:
            indent = len(item[1].expandtabs(4))
            if base is None or indent <= base + 1:
                base = indent if base is None else base
                yield Cut(at)
        elif is_new and not line.startswith((" ", "\t")):
            base = None
            yield Cut(at)


def _cuts_of_quote(start: int, end: int, lines: Sequence[str]) -> Iterator[Cut]:
    """Yield the cuts inside a quotation; a call-out says again what it is, without its minutes."""
    head = lines[start]
    opening = (_MINUTES.sub("", head),) if re.match(r"\s*>\s*\[!", head) else ()
    for at in range(start + 2, end):
        inner = lines[at].lstrip()[1:]
        above = lines[at - 1].lstrip()[1:]
        if not inner.strip() or inner.strip().startswith("--"):
            continue
        item = ITEM.match(inner)
        if (item and len(item[1]) <= 2) or (not above.strip() and not inner.startswith("   ")):
            yield Cut(at, opening=opening)


def _texts(node: Node, lines: Sequence[str]) -> Iterator[TextPiece]:
    """Yield the paragraphs and list items that can be told instead of shown."""
    match node:
        case Words():
            yield from _texts_of_words(_start(node), node.lines[-1][0], _own(node, lines))
        case DivNode(name="incremental"):
            found = [piece for inner in node.nodes for piece in _texts(inner, lines)]
            yield from found[1:]  # a fence keeps something inside it
        case _:
            return


def _texts_of_words(start: int, end: int, lines: Sequence[str]) -> Iterator[TextPiece]:
    firsts = []
    in_list = False
    for at in range(start, end):
        line = lines[at]
        if not line.strip():
            continue
        is_new = at == start or not lines[at - 1].strip()
        if ITEM.match(line):
            in_list = True
            firsts.append(at)
        elif is_new and not (in_list and line.startswith((" ", "\t"))):
            in_list = False
            firsts.append(at)
    for first, last in pairwise([*firsts, end]):
        own = [at for at in range(first, last) if lines[at].strip()]
        if not any(_ROW.match(lines[at]) or _PICTURE.match(lines[at]) for at in own):
            yield TextPiece(first, own[-1] + 1)
