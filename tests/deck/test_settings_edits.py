"""Settings of a talk and of a slide are changed where the author wrote them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.edits import set_meta, set_slide_setting
from brownbag.deck.reader import read_deck
from brownbag.deck.split import split

TEXT = "---\n# remark\ntitle: Old\nauthor:\n  - Ann\n  - Ben\nminutes: 45\n---\n\n# Slide\n"


def changed(text, key, value):
    return set_meta(text, key, value).apply(text)


def test_a_setting_changes_in_its_line_and_the_rest_stays():
    assert changed(TEXT, "title", "New") == TEXT.replace("title: Old", "title: New")


def test_a_setting_of_several_lines_becomes_one_under_its_own_name():
    assert changed(TEXT, "presenter", "Cem") == TEXT.replace("author:\n  - Ann\n  - Ben\n", "author: Cem\n")


def test_a_new_setting_goes_to_the_end_and_none_takes_it_away():
    added = changed(TEXT, "theme", "sage")
    assert "minutes: 45\ntheme: sage\n---" in added
    assert changed(added, "theme", None) == TEXT


def test_a_talk_without_settings_gets_some():
    assert changed("# Slide\n", "title", "T") == "---\ntitle: T\n---\n\n# Slide\n"
    assert changed("# Slide\n", "title", None) == "# Slide\n"


def test_title_lines_of_pandoc_become_settings():
    new = changed("% T\n% Ann\n\n# Slide\n", "theme", "sage")
    assert read_deck(new).meta.presenter == "Ann"
    assert read_deck(new).meta.theme == "sage"


def test_line_ends_stay_those_of_the_talk():
    new = changed(TEXT.replace("\n", "\r\n"), "theme", "sage")
    assert "\n" not in new.replace("\r\n", "")


@given(st.text(min_size=1, max_size=40))
def test_any_value_is_read_back(value):
    new = changed(TEXT, "title", value)
    expected = " ".join(value.split())
    if expected.isprintable() and not set(expected) & set("*_`<>[]!"):
        assert read_deck(new).meta.title == expected
    assert [chunk.text for chunk in split(new).chunks] == ["# Slide"]


@pytest.mark.parametrize(
    ("text", "key", "value", "new"),
    [
        ("## A\n\nx", "layout", "quote", "## A {layout=quote}\n\nx"),
        ("## A {layout=quote #id}", "layout", "statement", "## A {#id layout=statement}"),
        ("## A {layout=quote}", "layout", None, "## A"),
        ("## A", "audience", "parents educators", '## A {audience="parents educators"}'),
        ("## A", "hidden", "true", "## A {hidden}"),
        ("## A {hidden}", "hidden", None, "## A"),
        ("## A", "id", "here", "## A {#here}"),
        ("<!-- _layout: quote -->\n\n# A", "layout", "statement", "<!-- layout: statement -->\n\n# A"),
        ("words", "minutes", "3", "<!-- minutes: 3 -->\n\nwords"),
    ],
)
def test_a_setting_of_a_slide_goes_where_it_belongs(text, key, value, new):
    assert set_slide_setting(text, 0, key, value).apply(text) == new


def test_a_setting_below_a_break_changes_there():
    text = "# A\n\n---\nlayout: quote\n---\n\n# B"
    assert set_slide_setting(text, 1, "layout", "statement").apply(text) == text.replace("quote", "statement")


@pytest.mark.parametrize("title", ["A", "A {minutes=3 .x #y}"])
def test_a_setting_of_a_slide_is_read_back(title):
    text = f"---\ntitle: T\n---\n\n## {title}\n\nx\n\n---\n\n## B"
    new = set_slide_setting(text, 0, "section", "Part one").apply(text)
    assert read_deck(new).slides[0].section == "Part one"
