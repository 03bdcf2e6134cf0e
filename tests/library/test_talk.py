"""A plan, written out as an ordinary Markdown talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.deck.depth import Depth
from brownbag.deck.model import ListBlock, Run, SlideKind, plain
from brownbag.deck.reader import read_deck
from brownbag.deck.references import load_references
from brownbag.library.model import Minutes, Part, Plan, PlannedPart, Topic
from brownbag.library.plan import make_plan
from brownbag.library.talk import compose_talk
from brownbag.library.topics import load_topics
from brownbag.resources import decks_folder

SHELF, _ = load_topics([decks_folder()])
TOPICS = [topic.id for topic in SHELF if topic.part is Part.TOPIC]

NAPS_TALK = "Naps: a\N{NO-BREAK SPACE}lunch\N{NO-BREAK SPACE}talk"
NAPS = """---
title: Naps
minutes: {short: 1, standard: 2, long: 3}
---

# Naps {minutes=1 depth=core}

Rest

---

## For parents {minutes=1 audience="parents" #mine}

A

---

## For others {minutes=1 audience="educators clinicians"}

B

---

## More {minutes=1 depth=extra}

C
"""


@pytest.fixture
def naps(tmp_path: Path) -> Topic:
    path = tmp_path / "naps.md"
    path.write_text(NAPS, encoding="utf-8")
    return Topic("naps", "Naps", "", Minutes(1, 2, 3), (), (), (), Part.TOPIC, path)


def talk_of(topic: Topic, depth: Depth, audience: str = "parents") -> str:
    plan = Plan(20, audience, (PlannedPart(topic, depth, topic.minutes.at(depth)),), fits=True)
    return compose_talk(plan, presenter='Ada "A." Ünal: MSW', date="Monday")


def titles(text: str) -> list[str]:
    return [plain(slide.title) for slide in read_deck(text).slides]


@pytest.mark.parametrize(
    ("depth", "kept"),
    [
        (Depth.CORE, ["Naps"]),
        (Depth.STANDARD, ["Naps", "For parents"]),
        (Depth.EXTRA, ["Naps", "For parents", "More"]),
    ],
)
def test_only_slides_of_the_depth_and_audience_come_along(naps, depth, kept):
    assert titles(talk_of(naps, depth)) == [NAPS_TALK, *kept]


def test_a_talk_for_nobody_in_particular_keeps_every_variant(naps):
    assert titles(talk_of(naps, Depth.STANDARD, audience=""))[2:] == ["For parents", "For others"]


def test_slides_remember_their_topic_and_start_its_section(naps):
    _, first, second = read_deck(talk_of(naps, Depth.STANDARD)).slides
    assert (first.topic, first.section, first.kind) == ("naps", "Naps", SlideKind.SECTION)
    assert (second.topic, second.section, second.id) == ("naps", "", "mine")


def test_the_title_slide_and_settings_are_the_presenters(naps):
    deck = read_deck(talk_of(naps, Depth.CORE))
    assert deck.meta.presenter == 'Ada "A." Ünal: MSW'
    assert (deck.meta.title, deck.meta.minutes, deck.meta.audience) == ("Naps: a lunch talk", 20, "parents")
    assert deck.slides[0].kind is SlideKind.TITLE
    assert [plain(block.runs) for block in deck.slides[0].blocks] == ['Ada "A." Ünal: MSW · Monday']


def test_a_topic_with_windows_line_ends_is_taken_too(naps):
    naps.path.write_bytes(NAPS.replace("\n", "\r\n").encode())
    text = talk_of(naps, Depth.STANDARD)
    assert "\r" not in text
    assert titles(text) == [NAPS_TALK, "Naps", "For parents"]


def test_the_agenda_lists_the_topics_and_what_follows():
    shelf, _ = load_topics([decks_folder()])
    plan = make_plan(shelf, ["parenting-is-hard", "the-space-between"], 60, "parents")
    deck = read_deck(compose_talk(plan))
    (agenda,) = [slide for slide in deck.slides if slide.topic == "agenda"]
    (block,) = [block for block in agenda.blocks if isinstance(block, ListBlock)]
    assert [plain(item.runs) for item in block.items] == [
        "Parenting is hard (and that is normal)",
        "The space between",
        "Questions and one small step",
    ]


def test_the_sources_slide_lists_what_the_talk_cites_and_nothing_else():
    shelf, _ = load_topics([decks_folder()])
    plan = make_plan(shelf, ["the-space-between"], 60, "parents")
    text = compose_talk(plan)
    sources, _ = load_references(decks_folder() / "references.json")
    deck = read_deck(text, sources)
    assert deck.problems == ()
    assert 0 < len(deck.sources) < len(sources)
    assert all(f"@{source.key}" in text for source in deck.sources)
    cited = [run for slide in deck.slides for block in slide.blocks for run in getattr(block, "runs", ())]
    assert any(isinstance(run, Run) and run.superscript for run in cited)


@pytest.mark.parametrize("audience", ["clinicians", "parents"])
@pytest.mark.parametrize("name", TOPICS)
def test_a_talk_takes_every_minute_that_its_plan_says(name, audience):
    plan = make_plan(SHELF, [name], 90, audience, {name: Depth.EXTRA})
    slides = read_deck(compose_talk(plan)).slides
    assert sum(slide.minutes or 0 for slide in slides) == plan.total
