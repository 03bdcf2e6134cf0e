"""Slides draw on the glossary: terms by name, or all that the talk uses."""

from __future__ import annotations

import pytest

from brownbag.deck.glossary import Glossary, read_glossary
from brownbag.deck.model import ListBlock, Run, Source, plain
from brownbag.deck.reader import DeckReader

GLOSSARY = read_glossary(
    "---\ntitle: Words\n---\n\n## A to I {depth=extra}\n\n"
    "- **Adverse childhood experiences (ACEs)**: hard events, counted in groups [@cdc]\n"
    "- **Co-regulation**: calm borrowed from someone steady\n- Not a term\n\n---\n\n"
    "## R {depth=extra}\n\n- **Repair**: coming back together after a miss [@tronick]\n"
)
SOURCES = {key: Source(key, key.title(), (Run(key),)) for key in ("cdc", "tronick", "other")}


def read(text: str):
    return DeckReader(SOURCES, lambda: GLOSSARY).read(text)


def shown(slide) -> list[str]:
    return [
        plain(item.runs) for block in slide.blocks if isinstance(block, ListBlock) for item in block.items
    ]


def test_terms_are_the_list_items_that_start_in_bold():
    assert [term.name for term in GLOSSARY.terms] == [
        "Adverse childhood experiences (ACEs)",
        "Co-regulation",
        "Repair",
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("repair", "Repair"),
        ("CO-REGULATION", "Co-regulation"),
        ("ACEs", "Adverse childhood experiences (ACEs)"),
        ("adverse childhood  experiences", "Adverse childhood experiences (ACEs)"),
    ],
)
def test_a_term_is_found_by_any_of_its_forms(name, found):
    term = GLOSSARY.find(name)
    assert term is not None
    assert term.name == found


@pytest.mark.parametrize(
    "fence",
    [
        "::: glossary repair, co-regulation\n:::",
        "::: glossary\n- Repair\n- Co-regulation\n:::",
        "::: glossary\nrepair, co-regulation\n:::",
    ],
)
def test_named_terms_are_shown_in_the_order_of_their_names(fence):
    (slide,) = read(f"## Words\n\n{fence}\n").slides
    assert [text.split(":")[0] for text in shown(slide)] == ["Repair", "Co-regulation"]
    assert slide.problems == ()


def test_without_names_the_terms_that_the_room_sees_are_shown_and_may_run_on():
    deck = read(
        "## A\n\nACEs and aces, and repairs: co-regulation\n\n::: notes\nRepair helps.\n:::\n\n---\n\n"
        "## Words\n\n::: glossary\n:::\n"
    )
    assert [text.split(":")[0] for text in shown(deck.slides[1])] == [
        "Adverse childhood experiences (ACEs)",
        "Co-regulation",
    ]
    assert deck.slides[1].blocks[0].runs_on


def test_a_talk_that_uses_no_term_shows_no_list():
    assert read("## A\n\nWords\n\n---\n\n## Words\n\n::: glossary\n:::\n").slides[1].blocks == ()


def test_a_terms_source_gets_its_number_in_the_talk():
    deck = read("## A\n\nFirst [@other]\n\n---\n\n## Words\n\n::: glossary repair\n:::\n")
    assert [source.key for source in deck.sources] == ["other", "tronick"]
    assert shown(deck.slides[1]) == ["Repair: coming back together after a miss2"]


def test_an_unknown_term_is_said_with_its_line():
    (slide,) = read("## Words\n\n::: glossary\n- Repair\n- Mending\n:::\n").slides
    assert [(problem.line, problem.rule) for problem in slide.problems] == [(5, "unknown-term")]
    assert len(shown(slide)) == 1


def test_a_slide_whose_terms_stay_the_same_is_the_same_object():
    reader = DeckReader(SOURCES, lambda: GLOSSARY)
    text = "## A\n\nRepair\n\n---\n\n## Words\n\n::: glossary\n:::\n"
    before = reader.read(text).slides[1]
    assert reader.read(text.replace("Repair", "Repair it")).slides[1] is before
    assert reader.read(text.replace("Repair", "ACEs")).slides[1] is not before


def test_an_empty_glossary_finds_nothing():
    assert Glossary().used_in(["Repair"]) == ()
    assert Glossary().find("Repair") is None
