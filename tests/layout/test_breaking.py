from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.layout.breaking import break_text


def lines_of(text: str, width: float) -> list[str]:
    """Return the lines of ``text`` where every character is one wide."""
    return [text[a:b] for a, b in break_text(text, range(1, len(text) + 1), width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 6, ["one", "two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("one   ", 3, ["one"]),
        ("  one two", 5, ["  one", "two"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
    ],
)
def test_lines_end_at_spaces_which_are_dropped(text, width, lines):
    assert lines_of(text, width) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("well-being", ["well-", "being"]),
        ("well–being", ["well–", "being"]),
        ("and/or else", ["and/or", "else"]),
        ("mother/baby", ["mother/", "baby"]),
        ("well—being", ["well—", "being"]),
        ("wellbei—ng", ["wellbei", "—ng"]),
        ("300-4000", ["300-", "4000"]),
        ("30000/40", ["30000/4", "0"]),  # a fraction is one word
        ("Why?Because", ["Why?", "Because"]),
        ("wait…what", ["wait…", "what"]),
        ("3 p.m.today", ["3", "p.m.tod", "ay"]),
        ("a nice-\u201dx", ["a", "nice-\u201dx"]),
    ],
)
def test_lines_end_after_hyphens_dashes_and_slashes_as_in_libreoffice(text, lines):
    assert lines_of(text, 7) == lines


def test_no_break_spaces_and_hyphens_hold_words_together():
    assert lines_of("at 5\u00a0pm daily", 5) == ["at", "5\u00a0pm", "daily"]
    assert lines_of("a b\u2011c d", 4) == ["a", "b\u2011c", "d"]


def test_a_word_wider_than_the_line_is_parted_between_characters():
    assert lines_of("a supercalifragilistic b", 6) == ["a", "superc", "alifra", "gilist", "ic b"]


def test_a_line_holds_at_least_one_character():
    assert lines_of("abc", 0.1) == ["a", "b", "c"]


def test_chinese_and_japanese_are_parted_between_characters_but_not_before_a_full_stop():
    assert lines_of("日本語の文字列", 3) == ["日本語", "の文字", "列"]
    assert lines_of("日本語。文字", 3) == ["日本", "語。文", "字"]


def test_a_combining_accent_stays_with_its_letter():
    assert lines_of("aaae\u0301b", 4) == ["aaa", "e\u0301b"]


def test_the_first_line_may_be_narrower():
    text = "one two three"
    spans = break_text(text, range(1, len(text) + 1), 13, first_width=5)
    assert [text[a:b] for a, b in spans] == ["one", "two three"]


@given(st.text(alphabet="ab -—/?\u00a0日。é\u0301", max_size=60), st.floats(0.5, 20))
def test_no_line_is_wider_than_its_box_and_no_letter_is_lost(text, width):
    lines = lines_of(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(len(line) <= max(width + 1e-4, 1) or "\u0301" in line for line in lines)


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=8), max_size=12), st.integers(1, 20))
def test_no_line_could_have_taken_the_next_word_too(words, width):
    text = " ".join(words)
    spans = break_text(text, range(1, len(text) + 1), width)
    for (start, _), (following, end) in pairwise(spans):
        word = text[following:end].split(" ")[0]
        assert following + len(word) - start > width


# Ten letters of 0.55 em at 14 points: 117 dots an em of a printer, so 64 dots a letter, and not 64.17.
TEN = [0.55 * count for count in range(1, 11)]


@pytest.mark.parametrize(
    ("text", "size", "share", "lines"),
    [
        ("aaaa bbbbb", 14.0, 1.0, 1),
        ("aaaa bbbbb", 28.0, 0.9990, 1),  # 128.33 dots a letter are 128
        ("aaaa bbbbb", 28.0, 0.9950, 2),
        ("aaaa bbbbb", 15.0, 1.0, 2),  # 68.75 dots a letter are 69
        ("aaaa bbbbb", 15.0, 1.01, 1),
        ("aaaaabbbbb", 15.0, 1.0, 1),  # a single word is not parted for a dot
    ],
)
def test_a_very_full_line_ends_as_with_letters_on_whole_dots(text, size, share, lines):
    found = break_text(text, TEN, TEN[-1] * share, None, size * 600 / 72)
    assert len(found) == lines
