"""Every topic of the library keeps the promises that its front matter and the house rules make."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from brownbag.deck.depth import Depth
from brownbag.deck.model import Picture, SlideKind, plain
from brownbag.deck.reader import read_deck
from brownbag.deck.topic_header import read_topic_header
from brownbag.files import read_text
from brownbag.library.model import AUDIENCES, Part
from brownbag.library.topics import load_topics
from brownbag.resources import decks_folder
from brownbag.review.topic_review import review_topic

RELEASED = date(2026, 11, 23)  # help lines must have been checked in the year before it
SHELF, SLIPS = load_topics([decks_folder()])
TOPICS = [topic for topic in SHELF if topic.part is Part.TOPIC]
FACT_BASE = decks_folder().parents[1] / "shared" / "content" / "imh-facts.md"

every_part = pytest.mark.parametrize("topic", SHELF, ids=lambda topic: topic.id)
every_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def slides_of(topic):
    return read_deck(read_text(topic.path)).slides


def header_of(topic):
    header, problems = read_topic_header(read_text(topic.path))
    assert problems == ()
    return header


def test_the_shelf_loads_without_a_problem():
    assert SLIPS == ()


@every_part
def test_there_is_nothing_to_mend(topic):
    """Minutes, words, notes, titles, alt text, activities, plain words, claims, help lines, citations."""
    _, findings = review_topic(topic, RELEASED)
    assert [(finding.slide, finding.message) for finding in findings] == []


@every_part
def test_the_front_matter_is_whole(topic):
    header = header_of(topic)
    assert topic.summary.endswith(".")
    assert topic.audiences
    assert set(topic.audiences) <= set(AUDIENCES)
    assert 1 <= len(topic.objectives) <= 3
    assert header["competencies"]
    assert topic.tags
    assert isinstance(header["facts"], list)
    assert header["reviewed"] is None or isinstance(header["reviewed"], date)
    assert isinstance(header["review_by"], date)
    assert header["reviewed"] or "No clinician has reviewed this" in str(header["review_note"])
    assert header["licence"] == "CC BY 4.0"


@every_part
def test_objectives_start_with_a_verb_that_can_be_seen(topic):
    vague = {"understand", "know", "appreciate", "learn", "be", "feel", "explore"}
    for objective in topic.objectives:
        assert objective.split()[0].lower() not in vague
        assert objective[0].isupper()
        assert objective.endswith(".")


@every_topic
def test_a_topic_has_10_to_16_slides_of_all_depths_and_about_a_third_are_core(topic):
    slides = slides_of(topic)
    assert 10 <= len(slides) <= 16
    assert {slide.depth for slide in slides} == set(Depth)
    core = sum(slide.depth is Depth.CORE for slide in slides)
    assert 0.25 <= core / len(slides) <= 0.5


@every_topic
def test_a_topic_starts_with_its_own_section_slide(topic):
    first = slides_of(topic)[0]
    assert first.kind in {SlideKind.TITLE, SlideKind.SECTION}
    assert plain(first.title) == topic.title


@every_topic
def test_a_topic_speaks_to_each_of_its_audiences(topic):
    named = set()
    for words in re.findall(r"^::: for (.+)$|audience=\"([^\"]+)\"", read_text(topic.path), re.MULTILINE):
        named |= set(" ".join(words).split())
    assert named >= set(topic.audiences)


@every_topic
def test_a_topic_has_a_story_or_a_picture(topic):
    has_picture = any(isinstance(block, Picture) for slide in slides_of(topic) for block in slide.blocks)
    assert has_picture or "[!STORY]" in read_text(topic.path)


@every_topic
def test_a_story_says_that_it_is_made_up(topic):
    for line in re.findall(r"^> \[!STORY\](.*)$", read_text(topic.path), re.MULTILINE):
        assert "composite" in line.lower()


def test_no_two_slides_of_the_library_share_a_title():
    titles = Counter(plain(slide.title).casefold() for topic in SHELF for slide in slides_of(topic))
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_source_is_cited_and_every_citation_has_a_source():
    cited = set()
    for topic in SHELF:
        for group in re.findall(r"\[(@[^\]]+)\]", read_text(topic.path)):
            cited |= set(re.findall(r"@([\w:.-]*\w)", group))
    listed = [entry["id"] for entry in json.loads(read_text(decks_folder() / "references.json"))]
    assert len(set(listed)) == len(listed)
    assert cited == set(listed)


def test_every_picture_is_used():
    text = "".join(read_text(path) for path in decks_folder().glob("*.md"))
    unused = [path.name for path in (decks_folder() / "pictures").iterdir() if path.name not in text]
    assert unused == []


def statuses(text: str) -> dict[str, str]:
    """Return the status that the fact base gives each fact, by its id."""
    found = {}
    for entry in re.split(r"^\*\*(?=[A-Z]\d+\.)", text, flags=re.MULTILINE)[1:]:
        name = entry.split(".", 1)[0]
        status = re.search(r"\*St:\*\s*([^·\n]+)", entry)
        found[name] = status[1].strip() if status else ""
    return found


@pytest.mark.skipif(not FACT_BASE.is_file(), reason="the fact base is not part of the product")
@every_part
def test_a_topic_uses_no_unchecked_fact(topic):
    known = statuses(Path(FACT_BASE).read_text(encoding="utf-8"))
    for fact in header_of(topic)["facts"]:
        assert fact in known, fact
        assert not known[fact].startswith("GK"), fact
