"""What a topic of the library keeps to, one function a rule: its front matter and the house rules.

``decks/README.md`` says the rules in words. A topic is looked at as each of
its audiences will see it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from brownbag.deck.depth import Depth
from brownbag.deck.model import Callout, CalloutKind, Deck, Picture, Slide, plain
from brownbag.deck.walk import all_blocks
from brownbag.library.model import Part, Topic
from brownbag.library.pace import LEAST_DOING, beats_at, beats_of, pace
from brownbag.problems import Severity
from brownbag.review.claims import claims_in
from brownbag.review.finding import Finding
from brownbag.review.reading import NOTES_GRADE, SLIDE_GRADE, reading_grade
from brownbag.review.words import lines_of, prose, word_count

MOST_WORDS = 30  # on a slide: a house rule; no study sets a number
MOST_LINES = 6

_DEPTHS = list(Depth)
_DOING = frozenset({CalloutKind.ACTIVITY, CalloutKind.DISCUSS})
_LEAST_NOTES = 12  # words that could be read aloud
_NOTES_HOLD = (
    ("how long this takes", r"\bminutes?\b"),
    ("what to do if time is short", r"\b[Ii]f (?:time is|you are) short\b"),
    ("how to move on", r"\b(?:Move on|Close) with\b"),
)
_LEAST_ALT = 15  # characters that can mean something
_LISTS_AS_LONG_AS_NEEDED = frozenset({"sources", "glossary"})


class Reading(Struct, frozen=True):
    """A topic and its slides as each audience sees them; ``decks`` by the word for the audience.

    ``corrects`` are the numbers of wrong claims that it names in order to correct them.
    """

    topic: Topic
    decks: dict[str, Deck]
    corrects: frozenset[int] = frozenset()

    def each(self) -> Iterator[tuple[str, int, Slide]]:
        """Yield (audience, number, slide) of every slide that some audience sees, alike ones once."""
        seen: set[tuple[int, Slide]] = set()
        for audience, deck in self.decks.items():
            for number, slide in enumerate(deck.slides, start=1):
                if (slide.chunk, slide) not in seen:
                    seen.add((slide.chunk, slide))
                    yield audience, number, slide


Rule = Callable[[Reading], Iterator[Finding]]


def minutes_add_up(reading: Reading) -> Iterator[Finding]:
    """The minutes of the front matter are those of the slides, at every depth and for every audience."""
    topic = reading.topic
    for audience, deck in reading.decks.items():
        for depth in Depth:
            sums = sum(slide.minutes or 0 for slide in deck.slides if _is_at(slide, depth))
            if sums != topic.minutes.at(depth):
                yield _of_topic(
                    "topic-minutes",
                    f"For {audience}, the {depth} slides take {sums:g} minutes, "
                    f"and the front matter says {topic.minutes.at(depth):g}.",
                    "Change one of the two.",
                )


def people_do_something(reading: Reading) -> Iterator[Finding]:
    """At every depth, people do or talk in their share of the topic's time."""
    if reading.topic.part is not Part.TOPIC:
        return
    for audience, deck in reading.decks.items():
        beats = beats_of(deck.slides)
        for depth in Depth:
            shared = pace(beats_at(beats, depth, audience))
            if shared.share_doing < LEAST_DOING:
                yield _of_topic(
                    "topic-pace",
                    f"For {audience}, at depth {depth}, people do something in {shared.share_doing:.0%} "
                    "of the time.",
                    f"Aim for {LEAST_DOING:.0%}: make an activity longer, or put one more in.",
                )


def few_words(reading: Reading) -> Iterator[Finding]:
    """A slide is read at a glance."""
    if reading.topic.id in _LISTS_AS_LONG_AS_NEEDED:
        return
    for audience, number, slide in reading.each():
        counts = [count for line in lines_of(slide.blocks) if (count := word_count(line))]
        if sum(counts) > MOST_WORDS or len(counts) > MOST_LINES:
            yield _of_slide(
                "wordy",
                number,
                slide,
                f"For {audience}, this slide has {sum(counts)} words in {len(counts)} lines; "
                f"at most {MOST_WORDS} in {MOST_LINES} can be read from the back.",
                "Move words to the notes.",
            )


def notes_to_read_aloud(reading: Reading) -> Iterator[Finding]:
    """Another presenter could read the notes of every slide aloud."""
    for _, number, slide in reading.each():
        words = prose(slide.notes)
        if len(words.split()) < _LEAST_NOTES or not re.search(r"[.!?]", words):
            yield _of_slide(
                "thin-notes", number, slide, "These notes could not be read aloud.", "Write whole sentences."
            )


def notes_that_lead_on(reading: Reading) -> Iterator[Finding]:
    """Notes say how long the slide takes, what to do if time is short, and how to move on."""
    if reading.topic.part is Part.REFERENCE:
        return
    for _, number, slide in reading.each():
        words = prose(slide.notes)
        for what, pattern in _NOTES_HOLD:
            if not re.search(pattern, words):
                yield _of_slide("thin-notes", number, slide, f"These notes do not say {what}.", "")


def titles_of_their_own(reading: Reading) -> Iterator[Finding]:
    """Every slide has a title, and no other slide of the topic has it."""
    for deck in reading.decks.values():
        seen: set[str] = set()
        for number, slide in enumerate(deck.slides, start=1):
            title = plain(slide.title).strip().casefold()
            if not title or title in seen:
                yield _of_slide("topic-title", number, slide, "This title is missing or stands twice.", "")
            seen.add(title)


def pictures_that_mean_something(reading: Reading) -> Iterator[Finding]:
    """Alt text says what a picture means."""
    for _, number, slide in reading.each():
        for block in all_blocks(slide.blocks):
            if isinstance(block, Picture) and not block.decorative and len(block.alt) < _LEAST_ALT:
                yield _of_slide(
                    "alt-text", number, slide, f"“{block.source}” does not say what it means.", ""
                )


def whole_activities(reading: Reading) -> Iterator[Finding]:
    """An activity says how long it takes; its notes say how it goes, ends, and stays safe."""
    for _, number, slide in reading.each():
        boxes = [
            block for block in all_blocks(slide.blocks) if isinstance(block, Callout) and block.kind in _DOING
        ]
        notes = prose(slide.notes)
        for box in boxes:
            if box.minutes is None:
                yield _of_slide("activity", number, slide, "This activity does not say its minutes.", "")
            if box.kind is CalloutKind.ACTIVITY:
                for word, pattern in (
                    ("a note on safety", r"\bSafety\b"),
                    ("a closing question", r"\?"),
                    ("what to do if time is short", r"[Ii]f (?:time is|you are) short"),
                ):
                    if not re.search(pattern, notes):
                        yield _of_slide("activity", number, slide, f"This activity’s notes lack {word}.", "")


def enough_activities(reading: Reading) -> Iterator[Finding]:
    """A topic has at least two activities for every audience."""
    if reading.topic.part is not Part.TOPIC:
        return
    for audience, deck in reading.decks.items():
        boxes = [
            block
            for slide in deck.slides
            for block in all_blocks(slide.blocks)
            if isinstance(block, Callout) and block.kind in _DOING
        ]
        if len(boxes) < 2:
            yield _of_topic("activity", f"For {audience}, there are not two activities.", "")


def plain_words(reading: Reading) -> Iterator[Finding]:
    """Slides ask for grade 8 at most, notes for grade 9."""
    if reading.topic.id in _LISTS_AS_LONG_AS_NEEDED:
        return
    for audience, deck in reading.decks.items():
        slides, notes = grades(deck)
        for what, grade, most in (("slides", slides, SLIDE_GRADE), ("notes", notes, NOTES_GRADE)):
            if grade > most:
                yield _of_topic(
                    "hard-words",
                    f"For {audience}, the {what} read at grade {grade:.1f}; at most {most:g} is meant.",
                    "Shorter sentences and everyday words.",
                )


def no_wrong_claims(reading: Reading) -> Iterator[Finding]:
    """Nothing stands there that the fact base warns of, unless the topic is there to correct it."""
    for _, number, slide in reading.each():
        for claim in claims_in(prose((*slide.blocks, *slide.notes))):
            if claim.number not in reading.corrects:
                message = f"This is claim {claim.number} to avoid."
                yield _of_slide("claim", number, slide, message, claim.supported)


RULES: tuple[Rule, ...] = (
    minutes_add_up,
    people_do_something,
    few_words,
    notes_to_read_aloud,
    notes_that_lead_on,
    titles_of_their_own,
    pictures_that_mean_something,
    whole_activities,
    enough_activities,
    plain_words,
    no_wrong_claims,
)


def grades(deck: Deck) -> tuple[float, float]:
    """Return the reading grades of a topic's slides and of its notes."""
    slides = "\n".join(prose(slide.blocks) for slide in deck.slides)
    notes = "\n".join(prose(slide.notes) for slide in deck.slides)
    return reading_grade(slides), reading_grade(notes)


def _is_at(slide: Slide, depth: Depth) -> bool:
    return _DEPTHS.index(slide.depth) <= _DEPTHS.index(depth)


def _of_slide(rule: str, number: int, slide: Slide, message: str, hint: str) -> Finding:
    return Finding(rule, number, slide.line, Severity.WARNING, message, hint)


def _of_topic(rule: str, message: str, hint: str) -> Finding:
    return Finding(rule, 0, 1, Severity.WARNING, message, hint)
