"""What is said about one slide, in every dialect."""

from __future__ import annotations

import pytest

from brownbag.deck.depth import Depth
from brownbag.deck.model import SlideKind, plain


def test_a_title_carries_all_settings_of_a_slide(slide_of):
    slide = slide_of(
        '## Title {layout=statement minutes=3 audience="parents educators" '
        'depth=extra section="Part" topic=t hidden #me}'
    )
    assert plain(slide.title) == "Title"
    assert (slide.layout, slide.minutes, slide.audience) == ("statement", 3.0, ("parents", "educators"))
    assert (slide.depth, slide.section, slide.topic, slide.hidden, slide.id) == (
        Depth.EXTRA,
        "Part",
        "t",
        True,
        "me",
    )
    assert slide.problems == ()


@pytest.mark.parametrize(
    "source",
    [
        "## T {layout=quote}",
        "<!-- layout: quote -->\n\n## T",
        "<!-- _layout: quote -->\n## T",
        "[.layout: quote]\n\n## T",
        "## T {.x-small layout='quote'}",
    ],
)
def test_the_layout_is_said_in_many_ways(slide_of, source):
    slide = slide_of(source)
    assert (slide.layout, plain(slide.title)) == ("quote", "T")


def test_slidev_says_it_after_the_break(read):
    slide = read("# A\n\n---\nlayout: two-cols\nhide: true\n---\n\n## B\n\nx").slides[1]
    assert (slide.layout, slide.hidden, plain(slide.title), slide.line) == ("two-content", True, "B", 4)


@pytest.mark.parametrize("title", ["Sets {a, b}", "A {curly} word", "{}x", "One { two"])
def test_braces_around_words_stay(slide_of, title):
    assert plain(slide_of(f"## {title}").title) == title


@pytest.mark.parametrize(
    ("attributes", "rule", "hint"),
    [
        ("minuts=3", "unknown-setting", "minutes"),
        ("layout=qoute", "unknown-layout", "quote"),
        ("minutes=soon", "slide-setting", "minutes=2"),
        ("depth=deep", "slide-setting", "core"),
    ],
)
def test_a_slip_is_said_with_a_way_out(read, attributes, rule, hint):
    (problem,) = read(f"---\ntitle: T\n---\n\n## A {{{attributes}}}").problems
    assert (problem.rule, problem.line) == (rule, 5)
    assert hint in problem.hint


@pytest.mark.parametrize("source", ["# [fit] Big", "# <!-- fit --> Big", "# Big #", "Big\n==="])
def test_a_title_is_plain_words(slide_of, source):
    assert plain(slide_of(source).title) == "Big"


def test_marks_of_other_tools_are_no_problem(slide_of):
    source = (
        '## T {.smaller .center background-color="red" data-x="y" auto-animate=true}\n\n<!-- _class: lead -->'
    )
    assert slide_of(f"{source}\n<!-- paginate: false -->\n<!-- backgroundColor: #fff -->").problems == ()


def test_a_background_is_said_in_many_ways(slide_of):
    for source in ("## T {background-image='b.png'}", "<!-- backgroundImage: url('b.png') -->\n\n## T",
                   "<!-- .slide: data-background='b.png' -->\n\n## T"):  # fmt: skip
        assert slide_of(source).background.source == "b.png"


def test_the_first_slide_with_one_hash_is_the_title_and_others_are_sections(read):
    deck = read("# Talk\n\nWho\n\n---\n\n# Part\n\n---\n\n## Slide\n\n---\n\n# With a list\n\n- a")
    assert [slide.kind for slide in deck.slides] == [
        SlideKind.TITLE, SlideKind.SECTION, SlideKind.CONTENT, SlideKind.CONTENT,
    ]  # fmt: skip
    assert [slide.section for slide in deck.slides] == ["", "Part", "", ""]


def test_a_header_of_one_slide_is_said(slide_of):
    (problem,) = slide_of("## T\n\n<!-- header: Only here -->").problems
    assert "Only here" in problem.message
