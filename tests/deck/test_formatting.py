"""What the buttons above the text do, and that pressing one twice takes its mark away again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck import formatting
from brownbag.deck.model import Callout, Columns, Quote, Table
from brownbag.deck.reader import read_deck


def pressed(button, marked, *arguments):
    """Press ``button`` on the text between ``‹`` and ``›`` and return the text with the new
    selection marked.
    """
    start, end = marked.index("‹"), marked.index("›") - 1
    text = marked.replace("‹", "").replace("›", "")
    patch, start, end = button(text, start, end, *arguments)
    new = patch.apply(text)
    return f"{new[:start]}‹{new[start:end]}›{new[end:]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a ‹word› b", "a **‹word›** b"),
        ("a **‹word›** b", "a ‹word› b"),
        ("a ‹**word**› b", "a ‹word› b"),
        ("a ‹word › b", "a **‹word›**  b"),
        ("a wo‹›rd b", "a **‹word›** b"),
        ("a *‹word›* b", "a ***‹word›*** b"),
        ("a ***‹word›*** b", "a *‹word›* b"),
        ("‹›", "**‹›**"),
        ("‹- a\n- b›", "‹- **a**\n- **b**›"),
        ("‹- **a**\n\n- **b**›", "‹- a\n\n- b›"),
    ],
)
def test_bold_is_put_and_taken_away(before, after):
    assert pressed(formatting.toggle_bold, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [("‹a›", "*‹a›*"), ("*‹a›*", "‹a›"), ("**‹a›**", "***‹a›***"), ("***‹a›***", "**‹a›**")],
)
def test_italic_is_put_and_taken_away(before, after):
    assert pressed(formatting.toggle_italic, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x\n‹a\nb›\ny", "x\n‹- a\n- b›\ny"),
        ("‹- a\n- b›", "‹a\nb›"),
        ("‹1. a\n2. b›", "‹- a\n- b›"),
        ("‹a\n\n  b›", "‹- a\n\n  - b›"),
        ("ab‹›c", "- ab‹›c"),
        ("‹›", "- ‹›"),
    ],
)
def test_lines_become_a_list_and_lines_again(before, after):
    assert pressed(formatting.toggle_list, before) == after


def test_lines_become_numbers_and_lines_again():
    assert pressed(formatting.toggle_numbers, "‹a\n- b\nc›") == "‹1. a\n2. b\n3. c›"
    assert pressed(formatting.toggle_numbers, "‹1. a\n2. b›") == "‹a\nb›"


def test_a_link_is_ready_for_its_address():
    assert pressed(formatting.insert_link, "see ‹this›") == "see [this](‹https://›)"
    assert pressed(formatting.insert_link, "see ‹›", "a b.html") == "see [link](‹<a b.html>›)"


def test_a_picture_stands_on_a_line_of_its_own_and_wants_its_words():
    new = pressed(formatting.insert_picture, "te‹›xt\nmore", "my dog.png", "A dog", ".right")
    assert new == "text\n\n![‹A dog›](<my dog.png>){.right}\n\nmore"


@pytest.mark.parametrize(
    ("button", "kind", "words"),
    [
        (formatting.insert_callout, Callout, "words"),
        (formatting.insert_quote, Quote, "words"),
        (formatting.insert_columns, Columns, "words"),
        (formatting.insert_table, Table, ""),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_block_is_what_it_says(button, kind, words, newline):
    text = f"## T{newline}{newline}before{newline}{newline}words{newline}{newline}after"
    start = text.index("words")
    patch, first, last = button(text, start, start + len("words"))
    new = patch.apply(text)
    (slide,) = read_deck(new).slides
    assert any(isinstance(block, kind) for block in slide.blocks)
    assert not slide.problems
    assert new[first:last]
    assert words in new
    assert ("\r\n" in new) == (newline == "\r\n")
    assert "\n" not in new.replace("\r\n", "") or newline == "\n"


def test_selected_lines_become_notes(lines_of):
    text = "## T\n\nsay this\n\nshow"
    patch, *_ = formatting.insert_notes(text, 6, 14)
    (slide,) = read_deck(patch.apply(text)).slides
    assert (lines_of(slide.notes), lines_of(slide.blocks)) == (["say this"], ["show"])


BUTTONS = [
    formatting.toggle_bold, formatting.toggle_italic, formatting.toggle_list, formatting.toggle_numbers,
    formatting.insert_link, formatting.insert_callout, formatting.insert_columns, formatting.insert_table,
    formatting.insert_notes, formatting.insert_quote, formatting.insert_incremental,
]  # fmt: skip


@given(
    st.text(alphabet="ab*- \n1.>|#", max_size=40),
    st.integers(0, 40),
    st.integers(0, 40),
    st.sampled_from(BUTTONS),
)
def test_any_button_on_any_selection_can_be_taken_back(text, start, end, button):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    patch, first, last = button(text, start, end)
    new = patch.apply(text)
    assert patch.inverse().apply(new) == text
    assert 0 <= first <= last <= len(new)


@given(st.text(alphabet="ab c", min_size=1, max_size=20), st.sampled_from(BUTTONS[:2]))
def test_a_mark_put_twice_is_gone(text, button):
    patch, first, last = button(text, 0, len(text))
    new = patch.apply(text)
    if text.strip():
        again, *_ = button(new, first, last)
        assert again.apply(new) == text
