"""The work on one slide while it is read: what is known, and what has been found so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.blocks import BlockReader
from brownbag.deck.carried import Carried
from brownbag.deck.definitions import NO_DEFINITIONS, Definitions, Shared, without_definitions
from brownbag.deck.foreign_lines import with_usual_lines
from brownbag.deck.markup import Markup
from brownbag.deck.model import Block, Paragraph, Picture, Placement, Run, Runs
from brownbag.deck.pandoc_tables import with_pipes
from brownbag.deck.parts import Line
from brownbag.deck.pictures import Found, read_picture
from brownbag.deck.runs import Flattener, Piece, trimmed
from brownbag.deck.slide_settings import SlideSettings
from brownbag.problems import Problem, Severity


class Context(NamedTuple):
    """What reading a slide depends on beside its text: see also `brownbag.deck.settings.Reading`.

    ``notes_by_word``: "Note:" starts speaker notes, as in reveal.js. ``carried``
    are settings of slides before this one that still hold.
    """

    audience: str
    shared: Shared
    is_marp: bool = False
    is_deckset: bool = False
    incremental: bool = False
    notes_by_word: bool = True
    carried: Carried = ()


class Page(Struct):
    """One slide being read. ``notes`` and ``problems`` fill up; ``settings`` is replaced as more is said.

    ``in_columns``: what is read now stands in one of Deckset's or Slidev's columns.
    """

    context: Context
    markup: Markup
    own: Definitions = NO_DEFINITIONS
    problems: list[Problem] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    settings: SlideSettings = field(default_factory=SlideSettings)
    backgrounds: list[Picture] = field(default_factory=list)
    heading_pictures: list[Picture] = field(default_factory=list)
    in_columns: bool = False
    _lines: Sequence[Line] = ()
    _footnotes: list[str] = field(default_factory=list)
    _unknown_tags: set[str] = field(default_factory=set)

    def say(self, severity: Severity, line: int, message: str, hint: str = "", rule: str = "") -> None:
        """Add a problem, once for each line."""
        problem = Problem(severity, line, message, hint, rule)
        if problem not in self.problems:
            self.problems.append(problem)

    def blocks(self, lines: Sequence[Line], *, incremental: bool | None = None) -> list[Block]:
        """Return the blocks of ordinary Markdown; definitions in it make none.

        ``incremental``: paragraphs and lists appear one by one, or do not; None
        leaves it to the settings, which speak of lists only.
        """
        kept, _, footnotes = without_definitions(lines) if self._may_define(lines) else (lines, [], [])
        for name, words in footnotes:
            if name not in self.own.uses_of_footnotes and (
                name in self.context.shared.unused or self.context.shared.footnotes.get(name) != words
            ):
                self.notes.append(Paragraph((Run(f"{name}: "), *self.runs(words, lines[0][0]))))
        if not any(text.strip() for _, text in kept):
            return []
        self._lines = kept = with_pipes(with_usual_lines(kept))
        tree, is_too_much = self.markup.read("\n".join(text for _, text in kept), self._references)
        self._say_too_much(kept[0][0], is_too_much=is_too_much)
        late: list[Block] = []
        default = self.context.incremental or self.settings.incremental
        lists = default if incremental is None else incremental
        reader = BlockReader(self._flattener(), self._table_line, late.append, bool(incremental), lists)
        return [*reader.read(tree), *late]

    def runs(self, text: str, line: int) -> Runs:
        """Return one line of text as runs; a picture in it counts by its alternative text."""
        pieces = self.pieces(text, line)
        words = (piece if isinstance(piece, Run) else Run(piece.alt, italic=True) for piece in pieces)
        return trimmed(tuple(words))

    def pieces(self, text: str, line: int) -> list[Piece]:
        """Return one line of text as runs and pictures."""
        if not text.strip():
            return []
        self._lines = [(line, text)]
        tree, is_too_much = self.markup.read_line(text, self._references)
        self._say_too_much(line, is_too_much=is_too_much)
        return self._flattener().flatten(tree)

    @staticmethod
    def _may_define(lines: Sequence[Line]) -> bool:
        return any("]:" in text for _, text in lines)

    def _say_too_much(self, line: int, *, is_too_much: bool) -> None:
        if is_too_much:
            message = "A paragraph has so many marks that they are shown as typed."
            self.say(Severity.WARNING, line, message, "Put long code between lines of ```.", "too-many-marks")

    def _flattener(self) -> Flattener:
        hard = self.context.is_marp or self.context.is_deckset
        return Flattener(self._picture, self._footnote, self._unknown_tag, hard)

    def _picture(self, element: Element) -> list[Piece]:
        is_tag = element.tag == "tag"
        mark = "_" if is_tag else ""
        source = element.get(f"{mark}src", "")
        attributes = element.get("attributes", "")
        if is_tag and (width := element.get("_width")):
            attributes = f'width="{width}"'
        found = read_picture(
            source,
            element.get(f"{mark}alt", ""),
            attributes,
            element.get(f"{mark}title", ""),
            self.line_of(source),
        )
        picture = found.picture
        if self.context.is_deckset and picture is not None and not is_tag and not element.get("alt"):
            found = found._replace(picture=replace(picture, placement=Placement.BACKGROUND))
        return self.placed(found)

    def placed(self, found: Found) -> list[Piece]:
        """Return what is shown where the picture stands: a background is kept apart, and only the first."""
        self.problems.extend(problem for problem in found.problems if problem not in self.problems)
        picture = found.picture
        if picture is None:
            return list(found.words)
        if picture.placement is not Placement.BACKGROUND:
            return [picture]
        if self.in_columns and self.context.is_deckset:
            return [replace(picture, placement=Placement.INLINE)]
        self.backgrounds.append(picture)
        return []

    def _footnote(self, element: Element) -> list[Piece]:
        name = element.get("name", "")
        words = self._footnote_words(name.lower()) if name else element.get("words", "")
        if words is None:
            line = self.line_of(f"[^{name}]")
            self.say(
                Severity.WARNING,
                line,
                f"There is no footnote “{name}”.",
                f"Add a line [^{name}]: …",
                "footnote",
            )
            return [Run(f"[^{name}]")]
        number = name or str(len(self._footnotes) + 1)
        if words not in self._footnotes:
            self._footnotes.append(words)
            lines = self._lines
            runs = self.runs(words, self.line_of(words)) if "[^" not in words else (Run(words),)
            self._lines = lines
            self.notes.append(Paragraph((Run(f"{number}: "), *runs)))
        return [Run(number, superscript=True)]

    def _footnote_words(self, name: str) -> str | None:
        """Return the words of a footnote: the slide's own come first, for many number them anew on
        each slide.
        """
        return dict(self.own.footnotes).get(name, self.context.shared.footnotes.get(name))

    @property
    def _references(self) -> dict[str, tuple[str, str]]:
        if not self.own.references:
            return self.context.shared.references
        own = {name: (address, title) for name, address, title in self.own.references}
        return {**self.context.shared.references, **own}

    def _unknown_tag(self, name: str) -> None:
        if name == "formula":
            self.say(Severity.HINT, self.line_of("$"), "A formula is shown as its text.", "", "formula")
        elif name not in self._unknown_tags:
            self._unknown_tags.add(name)
            message = f"HTML is not shown: of “<{name}>” only the words are kept."
            line = self.line_of(f"<{name}")
            self.say(Severity.HINT, line, message, "Say it in Markdown.", "html")

    def _table_line(self) -> int:
        return next(
            (number for number, text in self._lines if "|" in text), self._lines[0][0] if self._lines else 1
        )

    def line_of(self, needle: str) -> int:
        """Return the line that holds ``needle``, or the first of the text being read."""
        lines = self._lines
        return next(
            (number for number, text in lines if needle and needle in text), lines[0][0] if lines else 1
        )
