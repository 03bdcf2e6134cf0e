"""Changes of a text can be made, compared and taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.patch import Patch, difference


@given(st.text(), st.text())
def test_the_difference_makes_the_new_text_of_the_old(old, new):
    assert difference(old, new).apply(old) == new


@given(st.text(), st.text())
def test_every_patch_has_an_inverse(old, new):
    patch = difference(old, new)
    assert patch.inverse().apply(patch.apply(old)) == old
    assert patch.inverse().inverse() == patch


@given(st.text(alphabet="ab"), st.text(alphabet="ab"))
def test_a_difference_has_nothing_in_common_at_its_edges(old, new):
    patch = difference(old, new)
    if patch.removed and patch.inserted:
        assert patch.removed[0] != patch.inserted[0]
        assert patch.removed[-1] != patch.inserted[-1]


def test_a_typed_letter_is_one_letter():
    assert difference("a cat", "a cart") == Patch(4, "", "r")


def test_equal_texts_differ_by_nothing():
    assert difference("same", "same").is_empty


@pytest.mark.parametrize("text", ["", "short", "another text"])
def test_a_patch_that_does_not_fit_changes_nothing(text):
    with pytest.raises(ValueError, match="is not what this change removes"):
        Patch(3, "missing", "x").apply(text)
