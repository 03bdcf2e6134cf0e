"""A slide's speaker notes as text, and the changes that replace them, in whatever form they were written."""

from __future__ import annotations

import re

from msgspec import Struct

from brownbag.deck.comments import Meaning, meaning_of
from brownbag.deck.outline import outline
from brownbag.deck.parts import CommentNode, DivNode, NotesNode
from brownbag.deck.patch import Patch, difference
from brownbag.deck.slide_edits import newline_of, slide_span

_DIVIDES = re.compile(r"(\\*)(?=(?:-{3,}|\*{3,}|_{3,}|:{3,}.*|`{3,}.*|~{3,}.*|#{1,6}(?:\s.*)?|={1,}|--)\s*$)")


class _Found(Struct, frozen=True):
    """Notes in lines ``first`` to ``last`` (from 1) of a slide. ``style`` is how they are marked."""

    first: int
    last: int
    text: str
    style: str


def notes_of(text: str, index: int) -> str:
    """Return the notes of slide ``index`` as Markdown, "" where it has none."""
    start, end = slide_span(text, index)
    return "\n\n".join(found.text for found in _find(text[start:end].replace("\r\n", "\n")) if found.text)


def set_notes(text: str, index: int, notes: str) -> Patch:
    """Return the change that makes ``notes`` the notes of the slide; "" takes them away."""
    start, end = slide_span(text, index)
    newline = newline_of(text)
    chunk = text[start:end].replace("\r\n", "\n")
    lines = chunk.split("\n")
    found = [one for one in _find(chunk) if one.first]
    notes = notes.replace("\r\n", "\n").strip()
    style = found[0].style if found else "fence"
    written = _written(notes, style) if notes else []
    for at, one in reversed(list(enumerate(found))):
        lines[one.first - 1 : one.last] = written if at == 0 else []
    if written and not found:
        lines += ["", *written] if chunk.strip() else written
    new = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) if found and not notes else "\n".join(lines)
    return difference(text, text[:start] + new.strip("\n").replace("\n", newline) + text[end:])


def _find(chunk: str) -> list[_Found]:
    lines = chunk.split("\n")
    nodes, _ = outline(list(enumerate(lines, 1)))
    found = []
    for node in nodes:
        match node:
            case DivNode(name="notes", is_html=False):
                last = node.last or len(lines)
                inner = lines[node.line : last - 1 if node.last else last]
                found.append(_Found(node.line, last, _unescaped("\n".join(inner).strip("\n")), "fence"))
            case CommentNode() if meaning_of(node.text)[0] is Meaning.NOTE:
                first, last = (node.line, node.last) if node.is_alone else (0, 0)
                found.append(_Found(first, last, node.text, "comment"))
            case NotesNode():
                first, last = node.lines[0][0], node.lines[-1][0]
                is_line = lines[first - 1].lstrip().startswith("^")
                body = "\n".join(text for _, text in node.lines).strip("\n")
                found.append(_Found(first, last, body, "line" if is_line else "word"))
            case _:
                continue
    return found


def _written(notes: str, style: str) -> list[str]:
    """Return the notes as lines in their form; a form that cannot hold them gives way to a fence."""
    lines = notes.split("\n")
    if style == "line":
        return ["^ " + line for line in lines if line.strip()]
    if style == "comment" and "-->" not in notes:
        return ["<!--", *lines, "-->"] if len(lines) > 1 else [f"<!-- {notes} -->"]
    escaped = [_DIVIDES.sub(r"\1\\", line, count=1) if _DIVIDES.match(line) else line for line in lines]
    if style == "word":
        return ["Note:", *escaped]
    return ["::: notes", *escaped, ":::"]


def _unescaped(text: str) -> str:
    """Return notes without the backslashes that keep their lines from dividing the talk."""
    return "\n".join(
        line[1:] if line.startswith("\\") and _DIVIDES.match(line.lstrip("\\")) else line
        for line in text.split("\n")
    )
