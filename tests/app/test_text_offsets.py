"""Places counted by Python and by Qt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from brownbag.app.text_offsets import as_document_text, to_characters, to_units

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))


@pytest.mark.parametrize(("place", "units"), [(0, 0), (1, 1), (2, 3), (3, 4)])
def test_bread_is_one_character_and_two_units(place: int, units: int) -> None:
    assert to_units("a🍞b", place) == units
    assert to_characters("a🍞b", units) == place


def test_inside_a_character_is_before_it() -> None:
    assert to_characters("🍞", 1) == 0


@given(TEXTS, st.data())
def test_there_and_back_is_the_same_place(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert to_characters(text, to_units(text, place)) == place


@given(TEXTS)
def test_a_document_holds_the_text_as_it_was_given(text: str) -> None:
    shown = as_document_text(text)
    document = QTextDocument()
    document.setPlainText(shown)
    assert document.toRawText().replace("\u2029", "\n") == shown
