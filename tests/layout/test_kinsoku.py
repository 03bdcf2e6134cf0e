"""Chinese, Japanese and Korean lines: parted anywhere but before a closing sign and after an opening one."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.layout.breaking import break_text


def lines(text: str, width: int) -> list[str]:
    edges = list(accumulate([1] * len(text)))
    return [text[start:end] for start, end in break_text(text, edges, width)]


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("赤ちゃんの声", 3, ["赤ちゃ", "んの声"]),
        ("声です。はい", 3, ["声で", "す。は", "い"]),
        ("これは「本」です", 4, ["これは", "「本」で", "す"]),
        ("ちょっとね", 1, ["ち", "ょ", "っ", "と", "ね"]),  # no room at all: better parted than off the slide
        ("请说“你好”吗", 3, ["请说", "“你", "好”吗"]),
        ("아기와 함께", 4, ["아기와", "함께"]),
        ("100％です", 4, ["100％", "です"]),
    ],
)
def test_a_line_begins_and_ends_as_readers_expect(text: str, width: int, broken: list[str]):
    assert lines(text, width) == broken


def test_latin_words_among_them_stay_whole():
    assert lines("看 (a)b 吧", 5) == ["看", "(a)b", "吧"]


@given(st.text(alphabet="赤声です。、「」（）っゃー！", min_size=1, max_size=30), st.integers(6, 12))
def test_no_sign_that_closes_begins_a_line_where_there_is_room(text: str, width: int):
    whole = lines(text, width)
    assert "".join(whole) == text
    for before, line in pairwise(whole):
        is_forced = len(before) == width
        assert is_forced or line[0] not in "。、」）っゃー！"
