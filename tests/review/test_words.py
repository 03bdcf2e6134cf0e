"""Words are counted a line at a time, as somebody in the room reads them."""

from __future__ import annotations

import pytest

from brownbag.deck.model import plain
from brownbag.deck.reader import read_deck
from brownbag.review.words import lines_of, prose, word_count


def blocks(text: str):
    return read_deck(f"## T\n\n{text}\n").slides[0].blocks


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One line\n\n- a b\n- c", ["One line", "a b", "c"]),
        ("> Words\n>\n> -- Who", ["Words", "Who"]),
        ("> [!KEY] Title\n> Words", ["Title", "Words"]),
        ("| A | B |\n| --- | --- |\n| c | d |", ["A B", "c d"]),
        ("```\ncode\n```\n\n![alt](a.png)", []),
        (
            ":::: columns\n::: column\nA\n\nB\n:::\n::: column\nC\n:::\n::::",
            ["A C", "B"],
        ),
        ("::: steps\n- **Look** at it\n- Wait\n:::", ["Look at it", "Wait"]),
    ],
)
def test_every_kind_of_block_gives_its_lines(text, lines):
    assert [" ".join(plain(line).split()) for line in lines_of(blocks(text))] == lines


def test_a_source_is_no_word():
    (line,) = lines_of(blocks("Two words. [@key]"))
    assert word_count(line) == 2


def test_prose_ends_every_line_as_a_sentence():
    assert prose(blocks("- One\n- Two?\n- Three.")) == "One.\nTwo?\nThree."
