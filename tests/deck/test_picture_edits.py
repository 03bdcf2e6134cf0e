from __future__ import annotations

import pytest

from brownbag.deck.picture_edits import description_place, mark_decorative, set_picture_file

TEXT = "## One\n\n![said](a.png) ![](b.png){width=30%} ![](c.png)\n"


def test_the_first_picture_that_says_nothing_is_found():
    assert description_place(TEXT, 3) == (TEXT.index("![](b") + 2, TEXT.index("![](b") + 2)
    assert description_place(TEXT, 1) is None
    assert description_place(TEXT, 99) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("![](b.png)", "![](b.png){.decorative}"),
        ("![ ](b.png){width=30%}", "![ ](b.png){width=30% .decorative}"),
        ('![](<b c.png> "title")', '![](<b c.png> "title"){.decorative}'),
    ],
)
def test_a_picture_is_marked_as_decoration(before: str, after: str):
    patch = mark_decorative(before, 1)
    assert patch is not None
    assert patch.apply(before) == after


def test_a_picture_that_says_something_is_not_marked():
    assert mark_decorative("![said](a.png)", 1) is None


@pytest.mark.parametrize(
    ("before", "source", "after"),
    [
        ("x ![a](gone.png) y", "b.png", "x ![a](b.png) y"),
        ("![a](gone.png){.left}", "b c.png", "![a](<b c.png>){.left}"),
        ("![a](<g h.png>)", "b c.png", "![a](<b c.png>)"),
    ],
)
def test_a_picture_gets_another_file(before: str, source: str, after: str):
    patch = set_picture_file(before, 1, source)
    assert patch is not None
    assert patch.apply(before) == after


def test_of_two_pictures_the_named_one_gets_another_file():
    patch = set_picture_file("![](a.png) ![](b.png)", 1, "c.png", old="b.png")
    assert patch is not None
    assert patch.apply("![](a.png) ![](b.png)") == "![](a.png) ![](c.png)"
