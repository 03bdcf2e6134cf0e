"""A talk's text to a `Deck`, fast enough to be done again at every keystroke.

What was read is remembered by its text, so that only a changed slide is read
anew, and every other `Slide` is the same object as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from brownbag.deck.assemble import Placed, SlideMaker, title_slide
from brownbag.deck.audience import is_for
from brownbag.deck.carried import Carried, carried_after
from brownbag.deck.definitions import Definitions, definitions_of, share_definitions
from brownbag.deck.glossary import Glossary, GlossaryReader
from brownbag.deck.markup import Markup
from brownbag.deck.model import Deck, Run, Runs, Slide, SlideKind, Source, plain
from brownbag.deck.page import Context
from brownbag.deck.resplit import Splitter
from brownbag.deck.settings import Settings
from brownbag.deck.slide import Draft, read_slide
from brownbag.deck.split import Chunk, Split
from brownbag.problems import Problem, Severity

_SAID_ONCE = frozenset(
    {
        "marp-bullets",
        "not-used",
        "html",
        "pause",
        "picture-attributes",
        "style-sheet",
        "unknown-layout",
        "unknown-setting",
        "latex",
        "formula",
    }
)


class _Known(NamedTuple):
    """A draft, with all that it depends on beside its text: what all slides have in common, what holds
    from slides before it, and the part that it uses of what slides share.
    """

    alike: Context
    carried: Carried
    used: tuple[object, ...]
    draft: Draft


class DeckReader:
    """Reads one talk again and again.

    ``sources`` are what ``[@key]`` may name; ``glossary`` is asked for the terms when a slide shows any.
    Readers of the same text may share a ``splitter``, which then divides it once.
    """

    def __init__(
        self,
        sources: Mapping[str, Source] | None = None,
        glossary: GlossaryReader = Glossary,
        splitter: Splitter | None = None,
    ) -> None:
        self._markup = Markup()
        self._splitter = splitter or Splitter()
        self._maker = SlideMaker(sources or {}, glossary)
        self._definitions: dict[str, Definitions] = {}
        self._context: Context | None = None
        self._drafts: dict[str, _Known] = {}
        self._title: tuple[object, Slide | None] = (None, None)

    def read(self, text: str) -> Deck:
        """Return the talk that ``text`` makes; any text at all makes one.

        ``Deck.problems`` holds the problems of the settings and of all slides
        that are shown, with lines of the file.
        """
        parts = self._splitter.split(text)
        placed = self._placed(parts)
        slides, used = self._maker.make(placed)
        if title := self._title_slide(parts, placed):
            slides = (title, *(_demoted(slide) for slide in slides))
        problems = _all_problems(parts.settings, slides)
        return Deck(parts.settings.meta, slides, problems, used)

    def _placed(self, parts: Split) -> list[Placed]:
        """Return the drafts of all slides that are for the talk's audience, with their places."""
        meta, reading = parts.settings.meta, parts.settings.reading
        self._definitions = {
            chunk.text: self._definitions.get(chunk.text) or definitions_of(chunk.text)
            for chunk in parts.chunks
        }
        shared = share_definitions(self._definitions.values())
        context = Context(
            meta.audience,
            shared,
            reading.is_marp,
            reading.is_deckset,
            reading.incremental,
            _has_notes_by_word(parts),
        )
        alike = context._replace(shared=share_definitions(()))  # what a slide uses of them is compared
        is_as_before = context == self._context
        drafts: dict[str, _Known] = {}
        placed = []
        carried: Carried = ()
        for number, chunk in enumerate(parts.chunks):
            holding = (*carried, *reading.first) if number == 0 else carried
            known = self._drafts.get(chunk.text)
            if known is None or not is_as_before or known.carried != holding:
                known = self._draft(
                    chunk, context._replace(carried=holding) if holding else context, alike, known
                )
            carried = carried_after(chunk.text, carried)
            drafts[chunk.text] = known
            if is_for(known.draft.slide.audience, meta.audience):
                placed.append(Placed(known.draft, number, chunk.line))
        self._context, self._drafts = context, drafts
        return placed

    def _draft(self, chunk: Chunk, context: Context, alike: Context, known: _Known | None) -> _Known:
        """Return the draft of ``chunk`` with all that it depends on: ``known``, where that is the same.

        ``alike`` is the part of the context that all slides have in common.
        """
        used = context.shared.used_by(self._definitions[chunk.text])
        if known is not None and known[:-1] == (alike, context.carried, used):
            return known
        draft = read_slide(chunk.text, context, self._markup)
        return _Known(alike, context.carried, used, draft)

    def _title_slide(self, parts: Split, placed: list[Placed]) -> Slide | None:
        """Return the title slide that pandoc makes of the settings, where the text has none of its own."""
        meta = parts.settings.meta
        reading = parts.settings.reading
        # One slide without a break is not divided by headings yet: a talk that is just being begun.
        if not (reading.has_title_page and parts.levels and (reading.levels or len(parts.chunks) > 1)):
            return None
        first = placed[0].draft if placed else None
        if first is not None and first.is_opening and plain(first.slide.title).strip() == meta.title:
            return None
        if self._title[0] != meta:
            self._title = (meta, title_slide(meta, _plain_run))
        return self._title[1]


def read_deck(text: str, sources: Mapping[str, Source] | None = None) -> Deck:
    """Return the talk that ``text`` makes; see `DeckReader.read`."""
    return DeckReader(sources).read(text)


def _has_notes_by_word(parts: Split) -> bool:
    """Return whether "Note:" may start speaker notes, as in reveal.js; in other tools it is a word."""
    reading = parts.settings.reading
    is_other_tool = reading.is_marp or reading.is_deckset or reading.is_slidev or bool(reading.levels)
    return not is_other_tool and not (parts.by_headings and len(parts.chunks) > 1)


def _plain_run(text: str) -> Runs:
    return (Run(text),) if text else ()


def _demoted(slide: Slide) -> Slide:
    """Return the slide as a section where it was the title, but another slide is."""
    if slide.kind is not SlideKind.TITLE:
        return slide
    return replace(slide, kind=SlideKind.SECTION, section=slide.section or plain(slide.title))


def _all_problems(settings: Settings, slides: Iterable[Slide]) -> tuple[Problem, ...]:
    """Return all problems with lines of the file; what holds for the whole talk is said once."""
    problems: list[Problem] = [*settings.problems]
    said: set[tuple[str, str]] = set()
    for slide in slides:
        for problem in slide.problems:
            if problem.severity is Severity.HINT and problem.rule in _SAID_ONCE:
                if (problem.rule, problem.message) in said:
                    continue
                said.add((problem.rule, problem.message))
            problems.append(problem.moved(slide.line - 1))
    return tuple(problems)
