"""Talks that divide slides by lines of their own."""

from __future__ import annotations

import pytest

from brownbag.deck.separators import separator_of
from brownbag.deck.split import split


def texts(source: str) -> list[str]:
    return [chunk.text for chunk in split(source).chunks]


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("<!--s-->", "<!--s-->"),
        (r"^\r?\n----\r?\n$", "----"),
        (r"\n---\n", "---"),
        ("^---$", "---"),
        (r"^\n\n\n", ""),
        ("^(---|___)$", ""),
    ],
)
def test_a_setting_names_a_line(setting, line):
    assert separator_of(setting) == line


def test_the_lines_that_the_settings_name_divide_and_no_others():
    top = "---\nseparator: <!--s-->\nverticalSeparator: <!--v-->\n---\n"
    assert texts(f"{top}one\n\n---\n\nstill\n\n<!--s-->\n\ntwo\n<!--v-->\nthree\n\n```\n<!--s-->\n```") == [
        "one\n\n---\n\nstill",
        "two",
        "three\n\n```\n<!--s-->\n```",
    ]


def test_where_one_line_is_named_the_usual_ones_divide_too():
    assert texts("---\nverticalSeparator: '^\\n==\\n$'\n---\na\n\n---\n\nb\n\n==\n\nc") == ["a", "b", "c"]


def test_a_named_line_that_never_stands_there_divides_nothing():
    assert texts("---\nseparator: <!--s-->\n---\na\n\n---\n\nb") == ["a", "b"]


@pytest.mark.parametrize("sign", ["->-", "<=>", "-=-=-"])
def test_a_sign_again_and_again_divides_where_nothing_else_does(sign):
    assert texts(f"## a\n\n{sign}\n\n### b\n\n{sign}\n\n### c") == ["## a", "### b", "### c"]


@pytest.mark.parametrize(
    "source",
    [
        "## a\n\n->-\n\n### b",  # once
        "## a\n\n---\n\n->-\n\nb\n\n->-\n\nc",  # there are usual breaks
        "## a\n\n```\n\n->-\n\n->-\n\n```",
        "## a\n\n->-\nb\n\n->-\nc",
    ],
)
def test_a_sign_by_chance_divides_nothing(source):
    assert "->-" in "".join(texts(source))


@pytest.mark.parametrize("word", ["#HSLIDE", "#VSLIDE"])
def test_words_of_gitpitch_divide(word):
    assert texts(f"# a\n\n{word}\n\nb\n{word}\nc") == ["# a", "b", "c"]
