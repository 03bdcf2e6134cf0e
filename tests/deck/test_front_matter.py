"""Where the settings of a talk end, and what they say with the line of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.front_matter import Front, find_front, plain_entries, read_front, read_yaml
from brownbag.deck.yaml_settings import yaml_entries


def entries(source):
    found, problems = read_front(find_front(source))
    return [(entry.key, entry.value, entry.line) for entry in found], problems


def test_yaml_at_the_top_is_read_with_its_lines():
    source = (
        "---\n# a remark\ntitle: A talk\ntags: [a, b]\nminutes: {short: 8}\ndate: 2026-05-03\n---\n\n# Slide"
    )
    found, problems = entries(source)
    assert found == [
        ("title", "A talk", 3),
        ("tags", ("a", "b"), 4),
        ("minutes", {"short": "8"}, 5),
        ("date", "2026-05-03", 6),
    ]
    assert problems == ()
    assert source[find_front(source).end :] == "\n# Slide"


@pytest.mark.parametrize(
    "source",
    ["# Slide", "---\n\n# Slide\n\n---\n", "---\n# Slide\n---\n", "---\ntitle: x\n\n# never closed", ""],
)
def test_what_is_no_settings_is_left_to_the_slides(source):
    assert find_front(source) == Front()


def test_bad_yaml_is_a_problem_with_its_line_and_the_rest_counts():
    found, problems = entries("---\ntitle: A: b: c\npresenter: Ann\n  x: [\n---\n\n# Slide")
    assert ("presenter", "Ann", 3) in found
    (problem,) = problems
    assert problem.line == 2
    assert problem.rule == "yaml"


def test_a_key_that_stands_twice_is_a_problem():
    _, (problem,) = entries("---\ntitle: a\ntitle: b\n---\n")
    assert problem.line == 3


def test_an_alias_that_contains_itself_ends():
    found, _ = entries("---\na: &a [*a]\n---\n")
    assert found[0][0] == "a"


def test_the_title_lines_of_pandoc_are_settings():
    found, _ = entries("% The title\n  goes on\n% Ann; Ben\n% May 2026\n\n# Slide")
    assert found == [("title", "The title goes on", 1), ("author", "Ann; Ben", 3), ("date", "May 2026", 4)]


def test_the_first_lines_of_deckset_are_settings():
    source = "theme: Plain Jane, 1\nslidenumbers: true\n\n# Slide"
    found, _ = entries(source)
    assert found == [("theme", "Plain Jane, 1", 1), ("slidenumbers", "true", 2)]
    assert find_front(source).style == "deckset"


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing(body):
    read_yaml(body, 1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["title", "a", "_k", "k-1", "Null", "é", "- x", "# c", "", " b", "title"]),
            st.sampled_from([": ", ":", ":  ", " : ", " "]),
            st.sampled_from(["", '"', "'"]),
            st.text(alphabet="ab1 é—'\"#:-[]{}&*!|>%@`,?\\~.\x07\u2028", max_size=6)
            | st.sampled_from(["null", "yes", "12", "2026-01-01", "Ada's", "it: is", "a #b"]),
            st.sampled_from(["", '"', "'", " ", " # c"]),
        ).map("".join),
        max_size=4,
    ).map("\n".join)
)
def test_what_is_read_without_yaml_is_what_yaml_reads(body):
    plain = plain_entries(body, 2)
    assert plain is None or yaml_entries(body, 2) == (plain, ())


@pytest.mark.parametrize(
    "body", ["title: My talk", 'title: "A: it\'s b"', "date: 'x #y'\n\n# c\ntheme:", "minutes: 45  "]
)
def test_what_most_talks_say_needs_no_yaml(body):
    assert plain_entries(body, 2) == yaml_entries(body, 2)[0]
