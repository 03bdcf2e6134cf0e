"""What Brown Bag looks for in a finished talk, one function a rule.

Each takes the deck and yields findings; none touches files or pixels. What
reading and layout found on the way (a missing picture, a slide too full) is
joined in `brownbag.review.review`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brownbag.deck.model import Deck, Picture, Slide, SlideKind, plain
from brownbag.deck.walk import all_blocks
from brownbag.problems import Severity
from brownbag.review.claims import claims_to_avoid
from brownbag.review.finding import Finding


def alt_text(deck: Deck) -> Iterator[Finding]:
    """Every picture says what it means, or says that it is decoration (WCAG 2.1, 1.1.1)."""
    for number, slide in enumerate(deck.slides, start=1):
        for picture in all_blocks(slide.blocks):
            if isinstance(picture, Picture) and not picture.alt.strip() and not picture.decorative:
                yield Finding(
                    "alt-text",
                    number,
                    slide.line + picture.line - 1,
                    Severity.WARNING,
                    "This picture says nothing to somebody who cannot see it.",
                    "Write what it means between the brackets, or mark it {.decorative}.",
                )


def slide_titles(deck: Deck) -> Iterator[Finding]:
    """Every slide has a title of its own: screen readers and outlines find slides by it."""
    seen: dict[str, int] = {}
    for number, slide in enumerate(deck.slides, start=1):
        title = plain(slide.title).strip()
        if not title and slide.blocks:
            yield Finding(
                "no-title",
                number,
                slide.line,
                Severity.HINT,
                "This slide has no title.",
                "Start it with a line such as “## What helps”.",
            )
        elif title and title.casefold() in seen:
            yield Finding(
                "same-title",
                number,
                slide.line,
                Severity.HINT,
                f"Slide {seen[title.casefold()]} has the same title, “{title}”.",
                "Say how they differ, so that people can tell them apart.",
            )
        elif title:
            seen[title.casefold()] = number


def timing(deck: Deck) -> Iterator[Finding]:
    """The minutes of the slides do not go over the slot."""
    planned = sum(slide.minutes or 0 for slide in deck.slides if not slide.hidden)
    if deck.meta.minutes and planned > deck.meta.minutes:
        yield Finding(
            "over-time",
            0,
            1,
            Severity.WARNING,
            f"The slides take {planned:g} minutes, and the slot is {deck.meta.minutes}.",
            "Take a slide out, or hide one of the extra ones.",
        )


def questions_last(deck: Deck) -> Iterator[Finding]:
    """Questions are never the end: the last word is the presenter's."""
    shown = [(number, slide) for number, slide in enumerate(deck.slides, start=1) if not slide.hidden]
    if len(shown) > 1 and plain(shown[-1][1].title).strip(" ?!.").casefold() in _QUESTIONS:
        number, slide = shown[-1]
        yield Finding(
            "questions-last",
            number,
            slide.line,
            Severity.HINT,
            "The talk ends with questions, so its last word is left to chance.",
            "Move the questions before your closing slide.",
        )


def speaker_notes(deck: Deck) -> Iterator[Finding]:
    """In a talk that has notes, a slide without any is one that a colleague could not present."""
    content = [pair for pair in enumerate(deck.slides, start=1) if pair[1].kind is SlideKind.CONTENT]
    without = [(number, slide) for number, slide in content if not slide.notes]
    if len(without) * 4 > len(content):
        return  # a talk that is told freely
    for number, slide in without:
        yield Finding(
            "no-notes",
            number,
            slide.line,
            Severity.HINT,
            "This slide has no notes.",
            "Write what you would say, so that a colleague could present it.",
        )


RULES = (alt_text, slide_titles, timing, questions_last, speaker_notes, claims_to_avoid)

_QUESTIONS = frozenset({"questions", "any questions", "questions & answers", "questions and answers", "q&a"})


def slide_at_line(slides: Iterable[Slide], line: int) -> int:
    """Return the number (from 1) of the slide that ``line`` of the file lies in; 0 before the first."""
    number = 0
    for position, slide in enumerate(slides, start=1):
        if slide.line > line:
            break
        number = position
    return number
