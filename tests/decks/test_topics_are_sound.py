"""Every topic of the library keeps the promises that its front matter and the house rules make."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import zip_longest

import pytest

from brownbag.assembly import Assembler
from brownbag.deck.model import (
    Block,
    Callout,
    CodeBlock,
    Columns,
    Depth,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Slide,
    SlideKind,
    Table,
    plain,
)
from brownbag.deck.reader import read_deck
from brownbag.deck.references import load_references
from brownbag.files import read_text
from brownbag.library.model import AUDIENCES, Part
from brownbag.library.topics import load_topics
from brownbag.resources import decks_folder

SHELF, _ = load_topics([decks_folder()])
SOURCES, _ = load_references(decks_folder() / "references.json")
TOPICS = [topic for topic in SHELF if topic.part is Part.TOPIC]
DEPTHS = list(Depth)

every_part = pytest.mark.parametrize("topic", SHELF, ids=lambda topic: topic.id)
every_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def slides_for(topic, audience: str = "") -> tuple[Slide, ...]:
    text = read_text(topic.path)
    if audience:
        text = re.sub(r"^audience: .*\n", "", text, count=1, flags=re.MULTILINE)
        text = text.replace("---\n", f"---\naudience: {audience}\n", 1)
    return read_deck(text, SOURCES).slides


def lines_of(blocks: tuple[Block, ...]) -> Iterator[Runs]:
    """Yield what stands on the slide, a line (paragraph, item, row) at a time; citations are no words."""
    for block in blocks:
        match block:
            case Paragraph(runs=runs) | Heading(runs=runs):
                yield runs
            case ListBlock(items=items):
                yield from (item.runs for item in items)
            case Quote(paragraphs=paragraphs, attribution=attribution):
                yield from (*paragraphs, attribution)
            case Callout(title=title, blocks=inner):
                yield title
                yield from lines_of(inner)
            case Columns(columns=columns):  # columns stand side by side: a line of each is one line
                sides = [list(lines_of(column.blocks)) for column in columns]
                for row in zip_longest(*sides, fillvalue=()):
                    yield tuple(run for side in row for run in (*side, Run(" ")))
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    yield tuple(run for cell in row for run in (*cell, Run(" ")))
            case CodeBlock() | Picture():
                pass


def words(runs: Runs) -> int:
    return len(re.findall(r"\w[\w'’.,%:/-]*", plain(tuple(run for run in runs if not run.cite))))


@every_part
def test_a_topic_reads_without_a_problem(topic):
    deck = Assembler(topic.path.parent).read(read_text(topic.path))
    assert deck.problems == ()


@every_part
@pytest.mark.parametrize("audience", AUDIENCES)
def test_minutes_add_up_for_every_audience_and_depth(topic, audience):
    slides = slides_for(topic, audience)
    for depth in Depth:
        kept = [slide for slide in slides if DEPTHS.index(slide.depth) <= DEPTHS.index(depth)]
        assert sum(slide.minutes or 0 for slide in kept) == topic.minutes.at(depth), depth


@pytest.mark.parametrize("topic", [topic for topic in SHELF if topic.id != "sources"], ids=lambda t: t.id)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_slide_is_wordy(topic, audience):
    for slide in slides_for(topic, audience):
        lines = [words(line) for line in lines_of(slide.blocks)]
        assert sum(lines) <= 30, plain(slide.title)
        assert sum(count > 0 for count in lines) <= 6, plain(slide.title)


@every_part
def test_every_slide_has_notes_that_can_be_read_aloud(topic):
    for slide in slides_for(topic):
        text = " ".join(plain(line) for line in lines_of(slide.notes))
        assert len(text.split()) >= 12, plain(slide.title)
        assert re.search(r"[.!?]", text), plain(slide.title)


@every_part
def test_titles_differ(topic):
    titles = [plain(slide.title) for slide in slides_for(topic)]
    assert all(titles)
    assert len(set(titles)) == len(titles)


@every_topic
def test_a_topic_has_10_to_16_slides_and_all_depths(topic):
    slides = slides_for(topic)
    assert 10 <= len(slides) <= 16
    assert {slide.depth for slide in slides} == set(Depth)


@every_topic
def test_a_topic_starts_with_its_own_section_slide(topic):
    first = slides_for(topic)[0]
    assert first.kind in {SlideKind.TITLE, SlideKind.SECTION}
    assert plain(first.title) == topic.title


@every_topic
def test_a_topic_has_two_activities_with_their_minutes(topic):
    text = read_text(topic.path)
    assert len(re.findall(r"^> \[!(?:ACTIVITY|DISCUSS)\].*\{minutes=\d", text, re.MULTILINE)) >= 2


@every_part
def test_every_picture_says_what_it_means(topic):
    for slide in slides_for(topic):
        for block in slide.blocks:
            if isinstance(block, Picture):
                assert block.decorative or len(block.alt) >= 15, block.source


def test_every_source_is_cited_and_every_citation_has_a_source():
    cited = set()
    for topic in SHELF:
        for group in re.findall(r"\[(@[^\]]+)\]", read_text(topic.path)):
            cited |= set(re.findall(r"@([\w:.-]*\w)", group))
    listed = [entry["id"] for entry in json.loads(read_text(decks_folder() / "references.json"))]
    assert len(set(listed)) == len(listed)
    assert cited == set(listed)


@every_topic
def test_nothing_that_the_fact_base_warns_of_is_claimed(topic):
    """Patterns of the claims that circulate and are wrong; a topic may only name them to correct them."""
    text = read_text(topic.path)
    for pattern in (
        r"1 in 5 babies",
        r"infants don.t have mental health",
        r"infant mental health (started|began) in 1977",
        r"30 ?% (of the time )?(attun|in sync)",
        r"85 ?% of (the )?brain",
        r"always peaks? at six weeks(?!\. This study found no such peak)",
        r"self-soothe if taught",
        r"babies remember everything",
    ):
        assert not re.search(pattern, text, re.IGNORECASE), pattern
