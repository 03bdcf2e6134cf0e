"""From a talk's text to its scenes: the one place where reading, theme and layout meet.

The command line and the app both go this way, so that a preview, a PDF and a
.pptx of one text can only be the same talk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from brownbag.deck.glossary import Glossary, read_glossary
from brownbag.deck.model import Deck, LayoutChoice, Meta, Source
from brownbag.deck.reader import DeckReader
from brownbag.deck.references import References, load_references
from brownbag.deck.resplit import Splitter
from brownbag.deck.split import Chunk
from brownbag.files import read_text
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import Scene
from brownbag.problems import BrownBagError, Problem, Severity
from brownbag.resources import decks_folder
from brownbag.theme.catalogue import is_template, load_theme, theme_path
from brownbag.theme.choices import with_choices
from brownbag.theme.model import Theme


class _Laying:
    """What lays out a talk in ``theme`` with its author's choices, and which of them cannot be had."""

    def __init__(
        self,
        theme: Theme,
        choices: tuple[LayoutChoice, ...],
        measurer: FontMeasurer,
        pictures: PictureStore,
    ) -> None:
        self.theme = theme
        chosen, self.problems = with_choices(theme, choices)
        self.layouter = Layouter(chosen, measurer, pictures)


class Assembler:
    """Reads one talk again and again and remembers whatever did not change.

    ``folder`` is where the talk lies (None while it is unsaved): its pictures,
    its own theme and its own references are looked up there, then in the
    ``library`` folders.
    """

    def __init__(self, folder: Path | None, library: Sequence[Path] = ()) -> None:
        self._folder = folder
        self._library = tuple(library) or (decks_folder(),)
        self._splitter = Splitter()
        self._readers: dict[tuple[str, bool], DeckReader] = {}
        self._reference_problems: dict[str, tuple[Problem, ...]] = {}
        self._layouters: dict[tuple[Path, tuple[LayoutChoice, ...]], _Laying] = {}
        self._terms: Glossary | None = None
        self._theme_problems: dict[str, tuple[Problem, ...]] = {}

    def read(self, text: str) -> Deck:
        """Return the talk that ``text`` means, citing its own reference file and the library's."""
        return self._read(text, apart=False)

    def read_apart(self, text: str) -> Deck:
        """Return the talk that ``text`` means, without forgetting the one that is read again and again."""
        return self._read(text, apart=True)

    def chunks(self, text: str) -> tuple[Chunk, ...]:
        """Return the pieces of ``text`` that slides are made of, at once if it was just read."""
        return self._splitter.split(text).chunks

    def _read(self, text: str, *, apart: bool) -> Deck:
        deck = self._reader("", apart=apart).read(text)
        if not deck.meta.references:
            return deck
        deck = self._reader(deck.meta.references, apart=apart).read(text)
        return replace(deck, problems=deck.problems + self._reference_problems.get(deck.meta.references, ()))

    def theme(self, meta: Meta) -> Theme:
        """Return the theme that the talk asks for; the default one where that cannot be had."""
        return self.layouter(meta).theme

    def layouter(self, meta: Meta) -> Layouter:
        """Return what lays out slides in the talk's theme."""
        choices = meta.layouts
        problems: tuple[Problem, ...] = ()
        try:
            path = theme_path(meta.theme, self._folder)
            theme = load_theme(path)
        except BrownBagError as error:
            hint = "The talk is shown in Brown Bag’s own theme."
            if is_template(meta.theme):
                hint += " Put the template back where it was, or choose it again."
            problem = Problem(Severity.ERROR, 1, error.message, f"{error.hint} {hint}".lstrip(), "theme")
            choices, problems = (), (problem,)
            path = theme_path("", None)
            theme = load_theme(path)
        known = self._layouters.get((path, choices))
        if known is None or known.theme is not theme:
            known = self._layouters[path, choices] = _Laying(theme, choices, self._measurer, self._pictures)
        self._theme_problems[meta.theme] = problems + known.problems
        return known.layouter

    def slide_scenes(self, deck: Deck, index: int) -> tuple[Scene, ...]:
        """Return the scenes of one slide, numbered by its place in the talk."""
        return self.layouter(deck.meta).lay_out(deck.slides[index], index + 1, deck.meta)

    def scenes_by_slide(self, deck: Deck) -> tuple[tuple[Scene, ...], ...]:
        """Return the scenes of every slide, numbered through."""
        return self.layouter(deck.meta).lay_out_slides(deck)

    def scenes(self, deck: Deck) -> tuple[Scene, ...]:
        """Return every scene of the talk in order."""
        return self.layouter(deck.meta).lay_out_deck(deck)

    def problems(self, deck: Deck) -> tuple[Problem, ...]:
        """Return all that should be looked at again, in the order of the file's lines."""
        found = list(deck.problems)
        for slide, scenes in zip(deck.slides, self.scenes_by_slide(deck), strict=True):
            for scene in scenes:
                found += [problem.moved(slide.line - 1) for problem in scene.problems]
        found += self._theme_problems.get(deck.meta.theme, ())
        return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.line))

    def _reader(self, references: str, *, apart: bool) -> DeckReader:
        key = (references, apart)
        if key not in self._readers:
            splitter = Splitter() if apart else self._splitter
            self._readers[key] = DeckReader(self._sources(references), self._glossary, splitter)
        return self._readers[key]

    def _sources(self, references: str) -> Mapping[str, Source]:
        """Return the library's sources, overlaid with the talk's own file."""
        lists = [
            load_references(shared)[0]
            for folder in self._library
            if (shared := folder / "references.json").is_file()
        ]
        if references:
            own, problems = load_references((self._folder or Path()) / references)
            lists.append(own)
            self._reference_problems[references] = problems
        return References.of(lists)

    def _glossary(self) -> Glossary:
        """Return the terms of the last library folder that has any."""
        if self._terms is None:
            files = [path for folder in self._library if (path := folder / "glossary.md").is_file()]
            self._terms = read_glossary(read_text(files[-1])) if files else Glossary()
        return self._terms

    @cached_property
    def _measurer(self) -> FontMeasurer:
        return FontMeasurer()

    @cached_property
    def _pictures(self) -> PictureStore:
        return PictureStore([*([self._folder] if self._folder else []), *self._library])
