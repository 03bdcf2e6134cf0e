"""Elements of a line to flat runs that each carry their whole style, and the pictures between them.

Flattened here once, so that nothing after it ever walks a tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck import html
from brownbag.deck.attributes import parse_attributes
from brownbag.deck.formula import plain_formula
from brownbag.deck.known import BREAKING_TAGS, PLAIN_TAGS
from brownbag.deck.model import Picture, Run, Runs

_STYLES = {"strong": "bold", "em": "italic", "del": "strike", "code": "code", "sup": "superscript"}

Piece = Run | Picture
PictureReader = Callable[[Element], Iterable[Piece]]
FootnoteReader = Callable[[Element], Iterable[Piece]]


class Flattener(Struct):
    """Turns elements into pieces.

    ``picture`` and ``footnote`` are asked what such an element becomes;
    ``unknown`` is told each HTML tag that is dropped. ``hard_newlines``: a line
    end in the text is a line break, as in Marp and Deckset.
    """

    picture: PictureReader
    footnote: FootnoteReader
    unknown: Callable[[str], None]
    hard_newlines: bool = False
    _pieces: list[Piece] = field(default_factory=list)
    _style: Run = field(default_factory=lambda: Run(""))
    _tags: list[tuple[str, Run]] = field(default_factory=list)

    def flatten(self, element: Element, *, skip: frozenset[str] = frozenset()) -> list[Piece]:
        """Return the pieces of what is inside ``element``, neighbours of one style joined; not of
        ``skip`` tags.
        """
        self._pieces, self._style, self._tags = [], Run(""), []
        self._inside(element, skip)
        return _joined(self._pieces)

    def _inside(self, element: Element, skip: frozenset[str]) -> None:
        self._text(element.text)
        for child in element:
            if child.tag not in skip:
                self._child(child)
            self._text(child.tail)

    def _child(self, child: Element) -> None:
        match child.tag:
            case "br":
                self._pieces.append(replace(self._style, text="\n"))
            case "img":
                self._pieces.extend(self._linked(self.picture(child)))
            case "tag":
                self._tag(child)
            case "cites":
                self._cites(child)
            case "footnote":
                self._pieces.extend(self.footnote(child))
            case "a":
                self._styled(child, replace(self._style, link=self._style.link or child.get("href", "")))
            case "span" if language := _language(child.get("attributes", "")):
                self._styled(child, replace(self._style, language=language))
            case "formula":
                self._formula(child.text or "")
            case "kept":
                self._text(child.text)
            case "code":
                # The library escapes code for HTML; runs are plain text.
                self._pieces.append(replace(self._style, text=html.unescaped(child.text or ""), code=True))
            case tag if tag in _STYLES:
                self._styled(child, _with(self._style, _STYLES[tag]))
            case _:
                self._inside(child, frozenset())

    def _formula(self, typed: str) -> None:
        shown = plain_formula(typed)
        if shown == typed:
            self.unknown("formula")
        self._text(shown)

    def _styled(self, element: Element, style: Run) -> None:
        before, self._style = self._style, style
        self._inside(element, frozenset())
        self._style = before

    def _linked(self, pieces: Iterable[Piece]) -> Iterable[Piece]:
        link = self._style.link
        return [replace(piece, link=piece.link or link) for piece in pieces] if link else pieces

    def _cites(self, element: Element) -> None:
        for number, cite in enumerate(element):
            if prefix := cite.get("prefix"):
                self._pieces.append(replace(self._style, text=f"{'; ' if number else ''}{prefix} "))
            self._pieces.append(
                replace(self._style, text="", cite=cite.get("key", ""), locator=cite.get("locator", ""))
            )

    def _tag(self, element: Element) -> None:
        name, is_end = element.get("name", ""), element.get("end") == "/"
        if name == "br":
            self._pieces.append(replace(self._style, text="\n"))
        elif not is_end and (name == "img" or (name in html.CLIPS and element.get("_src"))):
            self._pieces.extend(self._linked(self.picture(element)))
        elif name == "iframe" and (address := element.get("_src", "")):
            self.unknown(name)
            if not is_end:
                self._pieces.append(replace(self._style, text=address, link=address))
        elif name == "a" or name in html.STYLES:
            self._styling_tag(name, element, is_end=is_end)
        elif name in html.GAPS:
            self._text(" ")
        elif name in BREAKING_TAGS:
            self._line_starts()
            if name == "li" and not is_end:
                self._text("• ")
        elif name not in PLAIN_TAGS:
            self.unknown(name)

    def _styling_tag(self, name: str, element: Element, *, is_end: bool) -> None:
        if not is_end:
            if name == "kbd" and self._pieces and isinstance(last := self._pieces[-1], Run) and last.code:
                self._pieces.append(replace(self._style, text=" "))  # two keys are two words
            self._tags.append((name, self._style))
            if name == "a":
                self._style = replace(self._style, link=element.get("_href", ""))
            else:
                self._style = _with(self._style, html.STYLES[name])
        elif any(name == tag for tag, _ in self._tags):
            while self._tags[-1][0] != name:
                self._tags.pop()
            self._style = self._tags.pop()[1]

    def _line_starts(self) -> None:
        if self._pieces and isinstance(self._pieces[-1], Run) and not self._pieces[-1].text.endswith("\n"):
            self._pieces.append(replace(self._style, text="\n"))

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if "\n" in text:
            lines = [line.strip(" \t") for line in text.split("\n")]
            lines[0] = text.split("\n", 1)[0].rstrip(" \t")
            lines[-1] = text.rsplit("\n", 1)[1].lstrip(" \t")
            before = self._pieces[-1] if self._pieces else None
            if not lines[0] and (before is None or (isinstance(before, Run) and before.text.endswith("\n"))):
                lines = lines[1:]  # the line end after a hard break
            text = ("\n" if self.hard_newlines else " ").join(lines)
        if text:
            # The library's own kind of string goes no further: not all that takes a str takes its kin.
            self._pieces.append(replace(self._style, text=str(text)))


def _language(attributes: str) -> str:
    """Return what ``lang=es`` among a span's attributes says; "" without it."""
    given = parse_attributes(attributes) if "lang" in attributes else None
    tag = given.get("lang") if given is not None else ""
    return tag.replace("_", "-") if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}", tag) else ""


def _with(style: Run, name: str) -> Run:
    match name:
        case "bold":
            return replace(style, bold=True)
        case "italic":
            return replace(style, italic=True)
        case "strike":
            return replace(style, strike=True)
        case "code":
            return replace(style, code=True)
        case _:
            return replace(style, superscript=True)


def _joined(pieces: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, Run) and isinstance(last, Run) and not piece.cite and not last.cite:
            if not piece.text:
                continue
            if replace(last, text="") == replace(piece, text=""):
                joined[-1] = replace(last, text=last.text + piece.text)
                continue
        joined.append(piece)
    return joined


def trimmed(runs: Runs) -> Runs:
    """Return ``runs`` without white space at their edges, and without empty ones."""
    left = list(runs)
    while left and not left[0].cite and not left[0].text.strip():
        left.pop(0)
    while left and not left[-1].cite and not left[-1].text.strip():
        left.pop()
    if left and not left[0].cite:
        left[0] = replace(left[0], text=left[0].text.lstrip())
    if left and not left[-1].cite:
        left[-1] = replace(left[-1], text=left[-1].text.rstrip())
    return tuple(run for run in left if run.text or run.cite)
