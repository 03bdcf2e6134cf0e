"""A slide's notes are read and written in the form the author chose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.edits import notes_of, set_notes
from brownbag.deck.reader import read_deck

FORMS = {
    "fence": "## A\n\na\n\n::: notes\nold\n:::\n\n- b",
    "comment": "## A\n\na\n\n<!-- old -->\n\n- b",
    "lines": "## A\n\na\n\n^ old\n\n- b",
    "word": "## A\n\na\n\n- b\n\nNote:\nold",
    "none": "## A\n\na\n\n- b",
}


@pytest.mark.parametrize("form", FORMS)
def test_notes_are_replaced_where_they_stand(form):
    text = f"# First\n\n---\n\n{FORMS[form]}\n\n---\n\n# Last\n"
    assert notes_of(text, 1) == ("" if form == "none" else "old")
    new = set_notes(text, 1, "new *words*").apply(text)
    assert notes_of(new, 1) == "new *words*"
    before, after = read_deck(text).slides, read_deck(new).slides
    assert [slide.blocks for slide in after] == [slide.blocks for slide in before]


def test_the_form_of_the_notes_stays():
    assert set_notes(FORMS["comment"], 0, "new").apply(FORMS["comment"]) == "## A\n\na\n\n<!-- new -->\n\n- b"
    assert set_notes(FORMS["lines"], 0, "new").apply(FORMS["lines"]) == "## A\n\na\n\n^ new\n\n- b"
    assert (
        set_notes(FORMS["none"], 0, "new").apply(FORMS["none"]) == "## A\n\na\n\n- b\n\n::: notes\nnew\n:::"
    )


@pytest.mark.parametrize("form", FORMS)
def test_notes_are_taken_away(form):
    assert notes_of(set_notes(FORMS[form], 0, "").apply(FORMS[form]), 0) == ""


def test_line_ends_stay_those_of_the_talk():
    text = FORMS["fence"].replace("\n", "\r\n")
    assert "\n" not in set_notes(text, 0, "one\n\ntwo").apply(text).replace("\r\n", "")


@given(
    st.lists(
        st.sampled_from(["---", "# x", "words", "", ":::", "::: notes", "```", "- a", "\\---", "***"]),
        max_size=6,
    )
)
def test_whatever_the_notes_say_they_divide_nothing_and_come_back(lines):
    text = "## A\n\n::: notes\nold\n:::\n\n---\n\n## B"
    notes = "\n".join(lines).strip()
    new = set_notes(text, 0, notes).apply(text)
    assert len(read_deck(new).slides) == 2
    assert notes_of(new, 0) == notes
