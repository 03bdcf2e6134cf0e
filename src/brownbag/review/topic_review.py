"""A topic of the library looked at as a whole: what to mend, and its figures for a table."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from brownbag.assembly import Assembler
from brownbag.deck.depth import Depth
from brownbag.deck.model import CalloutKind, Deck
from brownbag.deck.settings_edits import set_meta
from brownbag.deck.topic_header import read_topic_header
from brownbag.files import read_text
from brownbag.library.model import AUDIENCES, Topic
from brownbag.library.pace import beats_at, beats_of, pace
from brownbag.resources import decks_folder
from brownbag.review.finding import Finding
from brownbag.review.help_lines import help_lines
from brownbag.review.review import review
from brownbag.review.topic_rules import RULES, Reading, grades
from brownbag.review.words import lines_of, word_count

_ACTIVITY = re.compile(
    rf"^> \[!(?:{CalloutKind.ACTIVITY}|{CalloutKind.DISCUSS})\]", re.IGNORECASE | re.MULTILINE
)


class TopicFigures(Struct, frozen=True):
    """One line of the table: counts, minutes, the least share of doing, words, and reading grades.

    ``doing`` is the least share (0..1) over depths; ``listening`` the longest
    stretch in minutes at any depth; ``words`` the most on a slide for any audience.
    """

    id: str
    slides: int
    core: int
    short: float
    standard: float
    long: float
    doing: float
    listening: float
    words: int
    slide_grade: float
    notes_grade: float
    activities: int
    sources: int
    findings: int


def review_topic(topic: Topic, today: date) -> tuple[TopicFigures, tuple[Finding, ...]]:
    """Return a topic's figures, and what to mend in it, alike findings once.

    ``today`` tells which help lines were checked long ago. Raises
    `BrownBagError` where the topic's file cannot be read.
    """
    text = read_text(topic.path)
    assembler = Assembler(topic.path.parent, (decks_folder(), topic.path.parent))
    decks = {audience: assembler.read(_for(text, audience)) for audience in topic.audiences or AUDIENCES}
    reading = Reading(topic, decks, _corrects(text))
    findings: list[Finding] = []
    for deck in decks.values():
        # Claims are looked for below, where the topic says which of them it corrects.
        found = review(deck, assembler.problems(deck))
        findings += (finding for finding in found if finding.rule != "claim")
        findings += help_lines(deck, today)
    for rule in RULES:
        findings += rule(reading)
    unique = tuple(dict.fromkeys(findings))
    return _figures(topic, text, decks, len(unique)), unique


def _for(text: str, audience: str) -> str:
    return set_meta(text, "audience", audience).apply(text)


def _corrects(text: str) -> frozenset[int]:
    header, _ = read_topic_header(text)
    numbers = header.get("corrects")
    return frozenset(n for n in numbers if isinstance(n, int)) if isinstance(numbers, list) else frozenset()


def _figures(topic: Topic, text: str, decks: dict[str, Deck], findings: int) -> TopicFigures:
    audience, deck = next(iter(decks.items()))
    beats = beats_of(deck.slides)
    paces = [pace(beats_at(beats, depth, audience)) for depth in Depth]
    slide_grade, notes_grade = grades(deck)
    return TopicFigures(
        id=topic.id,
        slides=len(deck.slides),
        core=sum(slide.depth is Depth.CORE for slide in deck.slides),
        short=topic.minutes.short,
        standard=topic.minutes.standard,
        long=topic.minutes.long,
        doing=min(shared.share_doing for shared in paces),
        listening=max(shared.longest_listening for shared in paces),
        words=max(
            sum(word_count(line) for line in lines_of(slide.blocks))
            for each in decks.values()
            for slide in each.slides
        ),
        slide_grade=slide_grade,
        notes_grade=notes_grade,
        activities=len(_ACTIVITY.findall(text)),
        sources=len({source.key for each in decks.values() for source in each.sources}),
        findings=findings,
    )
