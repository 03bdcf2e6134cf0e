"""What a talk is made of compares by value, but for where in the file it stands."""

from operator import eq, ne

import pytest
from msgspec.structs import replace

from brownbag.deck.model import LayoutChoice, Run, Slide, SlideKind

SLIDE = Slide(SlideKind.CONTENT, (Run("Sleep"),), line=3, chunk=1)
CHOICE = LayoutChoice("quote", "Big words", line=3)


@pytest.mark.parametrize(
    ("one", "moved"), [(SLIDE, replace(SLIDE, line=30, chunk=7)), (CHOICE, replace(CHOICE, line=4))]
)
def test_what_only_moved_is_the_same(one: Slide | LayoutChoice, moved: Slide | LayoutChoice) -> None:
    assert (eq(one, moved), ne(one, moved)) == (True, False)
    assert hash(one) == hash(moved)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SLIDE, replace(SLIDE, numbered=False)),
        (SLIDE, CHOICE),
        (CHOICE, replace(CHOICE, name="Small words")),
        (CHOICE, ("quote", "Big words")),
    ],
)
def test_what_says_something_else_is_another(one: object, other: object) -> None:
    assert (eq(one, other), ne(one, other)) == (False, True)
