"""What to look at again, found in real talks."""

import pytest

from brownbag.assembly import Assembler
from brownbag.review.review import review


@pytest.fixture
def rules_of(tmp_path):
    """Return a function that returns (rule, slide, line) of every finding about a talk."""

    def rules(text: str) -> list[tuple[str, int, int]]:
        assembler = Assembler(tmp_path)
        deck = assembler.read(text)
        return [(found.rule, found.slide, found.line) for found in review(deck, assembler.problems(deck))]

    return rules


def test_a_good_talk_has_no_findings(rules_of):
    assert rules_of("# A talk\n\nAt lunch\n\n---\n\n## One thing\n\n- A point\n- Another\n") == []


def test_a_missing_picture_is_found_on_its_slide_and_line(rules_of):
    found = rules_of("# A talk\n\n---\n\n## Here\n\nWords.\n\n![A nest](nest.png)\n")
    assert ("missing-picture", 2, 9) in found


def test_a_picture_without_words_for_it_is_found(rules_of):
    assert ("alt-text", 1, 3) in rules_of("## Here\n\n![](pictures/welcome.svg)\n")


def test_a_decorative_picture_needs_no_words(rules_of):
    assert "alt-text" not in [
        rule for rule, _, _ in rules_of("## Here\n\n![](pictures/welcome.svg){.decorative}\n")
    ]


def test_two_slides_of_one_title_are_found_and_told_apart(rules_of):
    assert ("same-title", 2, 7) in rules_of("## Play\n\nOne\n\n---\n\n## Play\n\nTwo\n")


def test_slides_longer_than_the_slot_are_found(rules_of):
    talk = "---\nminutes: 10\n---\n\n## A {minutes=6}\n\nx\n\n---\n\n## B {minutes=5}\n\ny\n"
    assert ("over-time", 0, 1) in rules_of(talk)
    assert "over-time" not in [rule for rule, _, _ in rules_of(talk.replace("=5", "=4"))]


def test_questions_at_the_end_are_found(rules_of):
    assert ("questions-last", 2, 5) in rules_of("# A talk\n\n---\n\n# Questions?\n")


def test_the_one_slide_without_notes_is_found(rules_of):
    noted = "\n\n::: notes\nSay this.\n:::\n"
    talk = "\n\n---\n\n".join([*(f"## Slide {n}\n\nText{noted}" for n in range(5)), "## Bare\n\nText"])
    assert [found[0] for found in rules_of(talk)] == ["no-notes"]
