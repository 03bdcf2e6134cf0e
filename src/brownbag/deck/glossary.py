"""The glossary: terms with one plain sentence each, which slides can draw on.

It is a file like any topic, whose list items are ``**Term**: what it means
[@key]``. ``::: glossary`` on a slide becomes a list of the terms that the fence
names, or, where it names none, of those that the talk uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.definitions import NO_DEFINITIONS, share_definitions
from brownbag.deck.markup import Markup
from brownbag.deck.model import Block, Callout, Columns, Item, ListBlock, Runs
from brownbag.deck.page import Context
from brownbag.deck.resplit import Splitter
from brownbag.deck.slide import Draft, read_slide
from brownbag.deck.slots import Slot, SlotKind
from brownbag.deck.walk import all_runs
from brownbag.problems import Problem, Severity

_BRACKET = re.compile(r"\s*\(([^()]+)\)\s*$")


class Term(Struct, frozen=True):
    """A term, and the runs that show it with its sentence."""

    name: str
    runs: Runs

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms in which it is written: "Infant mental health (IMH)" has two."""
        short = _BRACKET.search(self.name)
        return (self.name[: short.start()], short[1]) if short else (self.name,)


class Glossary:
    """All terms in their order, found by any of their forms, whatever their case."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._by_form = {form.casefold(): term for term in self.terms for form in (term.name, *term.forms)}

    def find(self, name: str) -> Term | None:
        """Return the term called ``name``, None where there is none."""
        return self._by_form.get(" ".join(name.split()).casefold())

    def used_in(self, texts: Sequence[str]) -> tuple[Term, ...]:
        """Return the terms whose words are in any of ``texts``, in the glossary's order.

        Capital letters count in short forms: "ACEs" are not aces.
        """
        found = {self._by_form[match.casefold()] for text in texts for match in self._pattern.findall(text)}
        return tuple(term for term in self.terms if term in found)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted({form for term in self.terms for form in term.forms}, key=len, reverse=True)
        escaped = [(form, re.escape(form)) for form in forms]
        choices = "|".join(words if _is_short(form) else f"(?i:{words})" for form, words in escaped)
        return re.compile(rf"(?<!\w)(?:{choices or '(?!)'})(?!\w)")


GlossaryReader = Callable[[], Glossary]


def read_glossary(text: str) -> Glossary:
    """Return the terms in the lists of a glossary's text; items without a bold start are none."""
    context = Context("", share_definitions([NO_DEFINITIONS]))
    markup = Markup()
    terms: list[Term] = []
    for chunk in Splitter().split(text).chunks:
        for block in read_slide(chunk.text, context, markup).slide.blocks:
            if isinstance(block, ListBlock):
                terms += (_term(item.runs) for item in block.items if item.runs and item.runs[0].bold)
    return Glossary(terms)


def _term(runs: Runs) -> Term:
    return Term(runs[0].text.strip().rstrip(":"), runs)


def with_terms(draft: Draft, glossary: Glossary, texts: Sequence[str]) -> Draft:
    """Return ``draft`` with a list of terms in place of each glossary slot.

    ``texts`` are those of the talk's slides, for slots that name no terms. A
    name that is not in the glossary becomes a problem.
    """
    unknown: list[str] = []

    def listed(slot: Slot) -> list[Block]:
        terms = []
        for name in slot.terms:
            term = glossary.find(name)
            if term is None:
                unknown.append(name)
            else:
                terms.append(term)
        if not slot.terms:
            terms = [*glossary.used_in(texts)]
        items = tuple(Item(term.runs) for term in terms)
        return [ListBlock(items, runs_on=not slot.terms)] if items else []

    blocks = _filled(draft.slide.blocks, listed)
    problems = (*draft.slide.problems, *(_unknown(draft, name) for name in unknown))
    cites = tuple(run.cite for runs in (draft.slide.title, *all_runs(blocks)) for run in runs if run.cite)
    return draft._replace(slide=replace(draft.slide, blocks=blocks, problems=problems), cites=cites)


def _filled(blocks: Sequence[Block], listed: Callable[[Slot], list[Block]]) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        match block:
            case Slot(kind=SlotKind.GLOSSARY):
                made += listed(block)
            case Columns(columns=columns):
                parts = (replace(column, blocks=_filled(column.blocks, listed)) for column in columns)
                made.append(replace(block, columns=tuple(parts)))
            case Callout(blocks=inner):
                made.append(replace(block, blocks=_filled(inner, listed)))
            case _:
                made.append(block)
    return tuple(made)


def _unknown(draft: Draft, name: str) -> Problem:
    line = draft.text.count("\n", 0, max(0, draft.text.find(name))) + 1
    message = f"There is no term “{name[:60]}” in the glossary."
    return Problem(Severity.WARNING, line, message, "Look at its spelling in glossary.md.", "unknown-term")


def _is_short(form: str) -> bool:
    return sum(letter.isupper() for letter in form) > 1
