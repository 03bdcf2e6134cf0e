"""Drafts of slides, each read alone, to finished slides that know their talk.

Here sources get their numbers, the agenda and the list of sources are filled,
and the first ``#`` slide becomes the title. A slide that nothing of this
touches is the very object that it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.glossary import Glossary, GlossaryReader, with_terms
from brownbag.deck.model import (
    Block,
    Callout,
    Columns,
    Item,
    ListBlock,
    Marker,
    Meta,
    Paragraph,
    Run,
    Runs,
    Slide,
    SlideKind,
    Source,
    plain,
)
from brownbag.deck.numbering import number_sources, with_names, with_numbers
from brownbag.deck.slide import Draft
from brownbag.deck.slots import Slot, SlotKind
from brownbag.deck.walk import all_runs, change_runs
from brownbag.problems import Problem, Severity


class Placed(Struct, frozen=True):
    """A draft at its place: the chunk it came from, and the file's line where it starts."""

    draft: Draft
    chunk: int
    line: int


class _Needs(NamedTuple):
    """All that a finished slide depends on beside its draft; where it is the same, so is the slide."""

    kind: SlideKind
    line: int
    chunk: int
    numbers: tuple[tuple[str, int], ...]
    names: tuple[Source | None, ...]
    agenda: tuple[Runs, ...]
    references: tuple[Source, ...]


class SlideMaker:
    """Finishes slides, and gives back the same object where nothing has changed since the last time."""

    def __init__(self, sources: Mapping[str, Source], glossary: GlossaryReader = Glossary) -> None:
        self._sources = sources
        self._glossary = glossary
        self._with_terms: dict[int, tuple[Draft, tuple[str, ...], Draft]] = {}
        self._made: dict[int, tuple[Draft, _Needs, Slide]] = {}  # by the slide's chunk

    def make(self, placed: Sequence[Placed]) -> tuple[tuple[Slide, ...], tuple[Source, ...]]:
        """Return the finished slides in order, and the sources they use in the order of their numbers."""
        placed = self._draw_terms(placed)
        keys = [key for one in placed for key in (*one.draft.cites, *one.draft.note_cites)]
        numbers = number_sources(keys, self._sources)
        used = tuple(self._sources[key] for key in numbers)
        made: dict[int, tuple[Draft, _Needs, Slide]] = {}
        for at, one in enumerate(placed):
            draft = one.draft
            kind = SlideKind.TITLE if at == 0 and draft.is_opening else draft.slide.kind
            known = self._made.get(one.chunk)
            if known is not None and known[0] is not draft:
                known = None  # other words stand there now
            if known is None or draft.knows_its_talk or not _stands_as(known[1], kind, one):
                needs = self._needs(placed, at, numbers, used, kind)
                if known is None or known[1] != needs:
                    known = (draft, needs, _finished(draft, needs))
            made[one.chunk] = known
        self._made = made
        return tuple([slide for _, _, slide in made.values()]), used

    def _draw_terms(self, placed: Sequence[Placed]) -> Sequence[Placed]:
        """Return ``placed`` with the glossary's terms in; the same draft where nothing it needs changed."""
        if not any(one.draft.has_glossary for one in placed):
            return placed
        texts = tuple(_face(one.draft.slide) for one in placed if not one.draft.has_glossary)
        filled: dict[int, tuple[Draft, tuple[str, ...], Draft]] = {}
        made = []
        for one in placed:
            if one.draft.has_glossary:
                known = self._with_terms.get(id(one.draft))
                if known is None or known[1] != texts:
                    drawn = with_terms(one.draft, self._glossary(), texts)
                    same = known is not None and known[2].slide == drawn.slide
                    known = (one.draft, texts, known[2] if known is not None and same else drawn)
                filled[id(one.draft)] = known
                one = replace(one, draft=known[2])
            made.append(one)
        self._with_terms = filled
        return made

    def _needs(
        self,
        placed: Sequence[Placed],
        at: int,
        numbers: Mapping[str, int],
        used: tuple[Source, ...],
        kind: SlideKind,
    ) -> _Needs:
        one = placed[at]
        draft = one.draft
        return _Needs(
            kind,
            one.line,
            one.chunk,
            tuple((key, numbers.get(key, 0)) for key in draft.cites) if draft.cites else (),
            tuple(self._sources.get(key) for key in draft.note_cites) if draft.note_cites else (),
            _agenda(placed, at) if draft.has_slots else (),
            used if draft.has_slots else (),
        )


def _stands_as(needs: _Needs, kind: SlideKind, one: Placed) -> bool:
    """Return whether the slide of a chunk, needing nothing but its place, still has the same one."""
    return needs.line == one.line and needs.kind is kind


def _face(slide: Slide) -> str:
    """Return the words that the room sees: a term that is only in the notes needs no explaining to it."""
    return "\n".join(plain(runs) for runs in (slide.title, *all_runs(slide.blocks)))


def _agenda(placed: Sequence[Placed], at: int) -> tuple[Runs, ...]:
    """Return the sections to come, as links where their slides have an id; all others where none comes."""
    later = [one.draft.slide for one in placed[at + 1 :] if one.draft.slide.section]
    others = [one.draft.slide for one in placed[:at] if one.draft.slide.section]
    names = dict.fromkeys((slide.section, f"#{slide.id}" if slide.id else "") for slide in later or others)
    return tuple((Run(section, link=link),) for section, link in names)


def _finished(draft: Draft, needs: _Needs) -> Slide:
    slide = replace(draft.slide, kind=needs.kind, line=needs.line, chunk=needs.chunk)
    if needs.kind is SlideKind.TITLE and slide.section and slide.section == plain(slide.title):
        slide = replace(slide, section="")  # the talk's own title starts no section
    if draft.has_slots:
        slide = replace(slide, blocks=_filled(slide.blocks, needs))
    if draft.cites:
        numbers = {key: number for key, number in needs.numbers if number}

        def numbered(runs: Runs) -> Runs:
            return with_numbers(runs, numbers)

        slide = replace(slide, title=numbered(slide.title), blocks=change_runs(slide.blocks, numbered))
        slide = replace(slide, problems=(*slide.problems, *_unknown_keys(draft, numbers)))
    if draft.note_cites:
        sources = {source.key: source for source in needs.names if source}

        def named(runs: Runs) -> Runs:
            return with_names(runs, sources)

        slide = replace(slide, notes=change_runs(slide.notes, named))
        known = {**sources, **dict.fromkeys(draft.cites)}
        missing = [key for key in dict.fromkeys(draft.note_cites) if key not in known]
        slide = replace(slide, problems=(*slide.problems, *(_unknown_key(draft, key) for key in missing)))
    return slide


def _unknown_keys(draft: Draft, numbers: Mapping[str, int]) -> list[Problem]:
    return [_unknown_key(draft, key) for key in dict.fromkeys(draft.cites) if key not in numbers]


def _unknown_key(draft: Draft, key: str) -> Problem:
    found = draft.text.find(f"@{key}")
    line = draft.text.count("\n", 0, max(found, 0)) + 1
    message = f"There is no source “{key}” in the list of references."
    hint = "Look at the key, or add the source to references.json."
    return Problem(Severity.WARNING, line, message, hint, "unknown-source")


def _filled(blocks: Sequence[Block], needs: _Needs) -> tuple[Block, ...]:
    """Return ``blocks`` with lists in place of slots; an empty list leaves nothing."""
    made: list[Block] = []
    for block in blocks:
        match block:
            case Slot(kind=SlotKind.AGENDA):
                made.extend(_list([Item(runs) for runs in needs.agenda]))
            case Slot():
                numbered = enumerate(needs.references, 1)
                entries = [Item(source.reference, 0, Marker.NUMBER, number) for number, source in numbered]
                made.extend(replace(each, runs_on=True) for each in _list(entries))
            case Columns():
                columns = (replace(column, blocks=_filled(column.blocks, needs)) for column in block.columns)
                made.append(replace(block, columns=tuple(columns)))
            case Callout():
                made.append(replace(block, blocks=_filled(block.blocks, needs)))
            case _:
                made.append(block)
    return tuple(made)


def _list(items: Sequence[Item]) -> list[ListBlock]:
    return [ListBlock(tuple(items))] if items else []


def title_slide(meta: Meta, runs_of: Callable[[str], Runs]) -> Slide:
    """Return the slide that pandoc makes of a talk's settings: title, subtitle, who, where, when."""
    who = ", ".join(text for text in (meta.presenter, meta.organization) if text)
    lines = [runs_of(text) for text in (meta.subtitle, who, meta.date) if text]
    blocks = tuple(Paragraph(runs) for runs in lines if runs)
    return Slide(SlideKind.TITLE, runs_of(meta.title), blocks, line=1, chunk=-1)
