"""Blank lines divide slides where a talk for reveal.js is written so, and nowhere else."""

from __future__ import annotations

import pytest

from brownbag.deck.model import plain
from brownbag.deck.reader import DeckReader, read_deck

TALK = """<!-- .slide: data-background="#000" -->
# Naps


## Why

- Rest


#### How
- Slowly


A slide without a title.
"""


def titles(text: str) -> list[str]:
    return [plain(slide.title) for slide in read_deck(text).slides]


def test_two_blank_lines_divide_a_talk_for_reveal() -> None:
    assert titles(TALK) == ["Naps", "Why", "How", ""]


def test_three_do_the_same() -> None:
    assert titles(TALK.replace("\n\n\n", "\n\n\n\n")) == ["Naps", "Why", "How", ""]


def test_blank_lines_in_code_divide_nothing() -> None:
    text = TALK + "\n\n## Code\n\n```\na\n\n\nb\n```\n"
    assert titles(text)[4:] == ["Code"]


def test_blank_lines_around_a_line_of_dashes_make_no_slides_of_their_own() -> None:
    text = "# A <!-- .element: class='x' -->\n\n\n---\n\n\n## B\n\n\n---\n\n## C\n"
    assert titles(text) == ["A", "B", "C"]


def test_one_line_of_dashes_put_in_does_not_join_all_others() -> None:
    assert titles(TALK.replace("A slide", "Words.\n\n---\n\nA slide")) == ["Naps", "Why", "How", "", ""]


def test_other_talks_may_have_as_many_blank_lines_as_they_like() -> None:
    assert titles(TALK.replace('<!-- .slide: data-background="#000" -->\n', "")) == ["Naps", "Why"]


@pytest.mark.parametrize("typed", ["- Rest\n\n\n- Play", "- Rest\n\nPlay", "- Rest, and more"])
def test_typing_divides_as_reading_from_scratch_does(typed: str) -> None:
    reader = DeckReader()
    reader.read(TALK)
    changed = TALK.replace("- Rest", typed)
    assert reader.read(changed).slides == read_deck(changed).slides
