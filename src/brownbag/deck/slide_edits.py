"""Changes of a talk as a person thinks of them ("move this slide"), to a `Patch` of its text.

All are pure: text in, `Patch` out, nothing remembered. What is not meant to
change stays as it was typed: the settings, the blank lines around breaks, the
kind of line ends. They work in talks divided by headings too.
"""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.deck.outline import outline
from brownbag.deck.parts import HeadingNode
from brownbag.deck.patch import Patch, difference
from brownbag.deck.scan import end_of_settings
from brownbag.deck.split import Chunk, Split, split


def newline_of(text: str) -> str:
    """Return the line end that ``text`` uses."""
    return "\r\n" if "\r\n" in text else "\n"


def slide_span(text: str, index: int) -> tuple[int, int]:
    """Return where the slide's text starts and ends. Raises IndexError where there is no such slide."""
    chunk = _chunk(split(text), index)
    return chunk.start, chunk.end


def slide_at(text: str, offset: int) -> int:
    """Return the slide at ``offset``; of two, the one before the break. -1 where there is none."""
    chunks = split(text).chunks
    found = -1 if not chunks else 0
    for number, chunk in enumerate(chunks):
        before = chunks[number - 1].end if number else 0
        if chunk.start <= offset or (number and _breaks(text[before:offset])):
            found = number
        else:
            break
    return found


def move_slide(text: str, index: int, to: int) -> Patch:
    """Return the change that makes slide ``index`` the slide ``to``, counted after it is taken out."""
    parts = split(text)
    texts = [chunk.text for chunk in parts.chunks]
    _chunk(parts, index)
    texts.insert(max(0, min(to, len(texts) - 1)), texts.pop(index))
    return _rebuilt(text, parts, texts)


def duplicate_slide(text: str, index: int) -> Patch:
    """Return the change that puts a copy of the slide after it."""
    parts = split(text)
    return add_slide(text, index, _chunk(parts, index).text)


def delete_slide(text: str, index: int) -> Patch:
    """Return the change that takes the slide and one break out."""
    parts = split(text)
    _chunk(parts, index)
    texts = [chunk.text for number, chunk in enumerate(parts.chunks) if number != index]
    gaps = _gaps(text, parts)
    if len(gaps) > 2:
        del gaps[index if index == len(texts) else index + 1]
    return _rebuilt(text, parts, texts, gaps if texts else [gaps[0].rstrip("\r\n") and gaps[0], ""])


def add_slide(text: str, after: int, markdown: str) -> Patch:
    """Return the change that puts a slide of ``markdown`` after slide ``after`` (-1: before all others).

    In a talk divided by headings it gets a heading where it has none.
    """
    parts = split(text)
    newline = newline_of(text)
    markdown = markdown.replace("\r\n", "\n").strip("\n").replace("\n", newline)
    texts, gaps = [chunk.text for chunk in parts.chunks], _gaps(text, parts)
    at = max(0, min(after + 1, len(texts)))
    texts.insert(at, markdown)
    if len(texts) > 1:
        between = newline * 2 if _divides_by_headings(parts) else f"{newline * 2}---{newline * 2}"
        gaps.insert(max(at, 1), between)
    else:
        gaps.append("")
    return _rebuilt(text, parts, texts, gaps)


def _divides_by_headings(parts: Split) -> bool:
    """Return whether a new slide needs no break before it. A talk of one slide is not divided yet."""
    return parts.by_headings and len(parts.chunks) > 1


def _chunk(parts: Split, index: int) -> Chunk:
    if not 0 <= index < len(parts.chunks):
        raise IndexError(f"There is no slide {index + 1}; there are {len(parts.chunks)}.")
    return parts.chunks[index]


def _gaps(text: str, parts: Split) -> list[str]:
    """Return what stands before, between and after the chunks: one more than they are."""
    edges = [0, *(edge for chunk in parts.chunks for edge in (chunk.start, chunk.end)), len(text)]
    return [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]


def _rebuilt(text: str, parts: Split, texts: Sequence[str], gaps: Sequence[str] | None = None) -> Patch:
    """Return the change to a text of these chunks, whose gaps are made to keep them apart."""
    newline = newline_of(text)
    gaps = [*(gaps if gaps is not None else _gaps(text, parts))]
    by_headings = _divides_by_headings(parts)
    made = [gaps[0]]
    for at, chunk in enumerate(texts):
        has_settings = end_of_settings([line.rstrip("\r") for line in chunk.split("\n")], 0) > 0
        if at and by_headings and not _breaks(gaps[at]) and not _starts_with_heading(chunk):
            chunk = f"##{newline * 2}{chunk}".rstrip() if chunk else "## New slide"
        made[-1] = _fitting(made[-1], newline, is_first=at == 0, has_settings=has_settings)
        made.extend((chunk, gaps[at + 1]))
    new = "".join(made)
    if len(split(new).chunks) != len(texts) and not by_headings:
        # Without any break its headings would divide it; one at the end keeps a slide whole.
        new = f"{new.rstrip()}{newline * 2}---{newline}"
    return difference(text, new)


def _fitting(gap: str, newline: str, *, is_first: bool, has_settings: bool) -> str:
    """Return a gap that fits the chunk after it: Slidev's settings stand right below a break, words
    do not.
    """
    if is_first:
        return gap
    if has_settings:
        bare = gap.rstrip()
        return f"{bare}{newline}" if bare.endswith("---") else f"{newline * 2}---{newline}"
    if gap.endswith("---" + newline):
        return gap + newline
    return gap if gap.count("\n") > 1 else newline * 2


def _breaks(gap: str) -> bool:
    """Return whether a break stands in ``gap``."""
    return any(line.strip() for line in gap.split("\n")[:-1])


def _starts_with_heading(chunk: str) -> bool:
    nodes, _ = outline(list(enumerate(chunk.splitlines()[:3], 1)))
    return bool(nodes) and isinstance(nodes[0], HeadingNode)
