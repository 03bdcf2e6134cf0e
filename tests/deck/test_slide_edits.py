"""Slides are moved, copied, taken out and put in as changes of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.edits import add_slide, delete_slide, duplicate_slide, move_slide, slide_at, slide_span
from brownbag.deck.reader import read_deck
from brownbag.deck.split import split

DASHES = "---\ntitle: T\n---\n\n## A\n\na\n\n---\n\n## B\n\nb\n\n---\n\n## C\n\nc\n"
HEADINGS = "---\ntitle: T\n---\n\n# A\n\na\n\n## B\n\nb\n\n## C\n\nc\n"
WINDOWS = DASHES.replace("\n", "\r\n")


def titles(text):
    return "".join(chunk.text.lstrip("#").strip()[:1] for chunk in split(text).chunks)


@pytest.mark.parametrize("text", [DASHES, HEADINGS, WINDOWS])
@pytest.mark.parametrize(
    ("index", "to", "order"), [(0, 2, "BCA"), (2, 0, "CAB"), (0, 1, "BAC"), (1, 1, "ABC"), (1, 99, "ACB")]
)
def test_a_slide_moves_and_everything_else_stays(text, index, to, order):
    moved = move_slide(text, index, to).apply(text)
    assert titles(moved) == order
    assert moved.startswith(text[: split(text).front.end])
    assert sorted(moved) == sorted(text)
    assert moved.count("\r") == text.count("\r")


@pytest.mark.parametrize("text", [DASHES, HEADINGS, WINDOWS])
@pytest.mark.parametrize(("index", "order"), [(0, "BC"), (1, "AC"), (2, "AB")])
def test_a_slide_is_taken_out_with_one_break(text, index, order):
    patch = delete_slide(text, index)
    assert titles(patch.apply(text)) == order
    assert patch.inverse().apply(patch.apply(text)) == text


@pytest.mark.parametrize("text", [DASHES, HEADINGS, WINDOWS])
@pytest.mark.parametrize(("after", "order"), [(-1, "XABC"), (0, "AXBC"), (2, "ABCX")])
def test_a_slide_is_put_in(text, after, order):
    added = add_slide(text, after, "## X\n\nx").apply(text)
    assert titles(added) == order
    assert ("\r\n" in added) == ("\r\n" in text)
    assert added.replace("\r\n", "").count("\r") == 0


@pytest.mark.parametrize("text", [DASHES, HEADINGS])
def test_a_copy_stands_after_its_slide(text):
    assert titles(duplicate_slide(text, 1).apply(text)) == "ABBC"


def test_breaks_keep_their_blank_lines():
    added = add_slide(DASHES, 2, "## X").apply(DASHES)
    assert added.endswith("## C\n\nc\n\n---\n\n## X\n")


def test_a_slide_without_a_heading_gets_one_where_headings_divide():
    added = add_slide(HEADINGS, 1, "only words").apply(HEADINGS)
    assert [chunk.text for chunk in split(added).chunks][2] == "##\n\nonly words"


def test_the_first_slide_of_an_empty_talk_and_the_second():
    one = add_slide("", -1, "# A").apply("")
    two = add_slide(one, 0, "## B").apply(one)
    assert (one, two) == ("# A", "# A\n\n---\n\n## B")


def test_taking_out_the_only_slide_leaves_the_settings():
    text = "---\ntitle: T\n---\n\n# A\n"
    assert delete_slide(text, 0).apply(text).startswith("---\ntitle: T\n---\n")
    assert split(delete_slide(text, 0).apply(text)).chunks == ()


def test_a_slide_of_several_headings_stays_whole_when_it_is_left_alone():
    text = "# A\n\n## below\n\n---\n\n# B"
    left = delete_slide(text, 1).apply(text)
    assert [chunk.text for chunk in split(left).chunks] == ["# A\n\n## below"]


def test_settings_of_one_slide_move_with_it():
    text = "# A\n\n---\nlayout: quote\n---\n\n# B\n\n---\n\n# C\n"
    for to in (0, 2):
        moved = move_slide(text, 1, to).apply(text)
        chunks = [chunk.text for chunk in split(moved).chunks]
        assert chunks[to] == "layout: quote\n---\n\n# B"
        assert read_deck(moved).slides[to].layout == "quote"
        assert len(chunks) == 3


def test_a_place_in_the_text_belongs_to_a_slide():
    assert [slide_at(DASHES, DASHES.index(word)) for word in ("title", "a\n", "## B", "b\n", "c\n")] == [
        0,
        0,
        1,
        1,
        2,
    ]
    assert slide_at(DASHES, DASHES.index("\n\n---\n\n## B") + 1) == 0
    assert slide_at("", 0) == -1
    start, end = slide_span(DASHES, 1)
    assert DASHES[start:end] == "## B\n\nb"


def test_there_is_no_slide_beyond_the_last():
    with pytest.raises(IndexError, match="There is no slide 4; there are 3"):
        move_slide(DASHES, 3, 0)


texts = st.lists(
    st.sampled_from(
        [
            "## A\n\na",
            "# B",
            "words",
            "- list\n- b",
            "```\n\n---\n\n```",
            "# C\n\n## D",
            "layout: x\n---\n\ny",
        ]
    ),
    min_size=2,
    max_size=6,
).map("\n\n---\n\n".join)


@given(texts, st.integers(0, 9), st.integers(0, 9))
def test_any_move_keeps_every_slide(text, index, to):
    chunks = [chunk.text for chunk in split(text).chunks]
    index, to = index % len(chunks), to % len(chunks)
    patch = move_slide(text, index, to)
    moved = patch.apply(text)
    chunks.insert(to, chunks.pop(index))
    assert [chunk.text for chunk in split(moved).chunks] == chunks
    assert patch.inverse().apply(moved) == text


@given(texts, st.integers(0, 9))
def test_any_slide_can_be_taken_out(text, index):
    chunks = [chunk.text for chunk in split(text).chunks]
    index %= len(chunks)
    patch = delete_slide(text, index)
    del chunks[index]
    assert [chunk.text for chunk in split(patch.apply(text)).chunks] == chunks


@given(texts, st.integers(-1, 9), st.sampled_from(["## New\n\nx", "words", "", "- a"]))
def test_any_slide_can_be_put_in(text, after, markdown):
    chunks = [chunk.text for chunk in split(text).chunks]
    after = min(after, len(chunks) - 1)
    added = add_slide(text, after, markdown).apply(text)
    if markdown:
        chunks.insert(after + 1, markdown)
        assert [chunk.text for chunk in split(added).chunks] == chunks
