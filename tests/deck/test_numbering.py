"""Sources get numbers by first use on slides, and names in notes."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Run, Source, plain
from brownbag.deck.reader import read_deck

SOURCES = {
    key: Source(key, f"{key.title()}, 2020", (Run(f"{key.title()} (2020)."),))
    for key in ("ann", "ben", "cem")
}


def test_a_source_keeps_the_number_of_its_first_use(lines_of):
    deck = read_deck("One [@ben].\n\n---\n\nTwo [@ann; @ben, p. 3].\n\n---\n\n- three [@cem]", SOURCES)
    assert [line for slide in deck.slides for line in lines_of(slide.blocks)] == [
        "One^{1}.",
        "Two^{2}^{,1}.",
        "• three^{3}",
    ]
    assert [source.key for source in deck.sources] == ["ben", "ann", "cem"]
    assert deck.problems == ()


def test_a_number_knows_its_source_and_place():
    (slide,) = read_deck("x [@ann, p. 3]", SOURCES).slides
    (_, cite) = slide.blocks[0].runs
    assert (cite.cite, cite.locator, cite.superscript) == ("ann", "p. 3", True)


def test_notes_name_their_sources(lines_of):
    (slide,) = read_deck("x\n\n::: notes\nSaid [@ann, p. 3; @ben].\n:::", SOURCES).slides
    assert lines_of(slide.notes) == ["Said (Ann, 2020, p. 3; Ben, 2020)."]


def test_a_source_of_the_notes_alone_is_a_source_of_the_talk():
    deck = read_deck("x\n\n::: notes\nSaid [@ann].\n:::\n\n---\n\n::: sources\n:::", SOURCES)
    assert deck.sources == (SOURCES["ann"],)


def test_an_unknown_source_stays_readable_and_is_said_with_its_line():
    deck = read_deck("---\ntitle: T\n---\n\n## A\n\ntext\nmore [@nobody]", SOURCES)
    assert plain(deck.slides[0].blocks[0].runs) == "text more @nobody"
    (problem,) = deck.problems
    assert (problem.rule, problem.line) == ("unknown-source", 8)
    assert "nobody" in problem.message


def test_words_before_a_source_stay(lines_of):
    (slide,) = read_deck("Said [see @ann].", SOURCES).slides
    assert lines_of(slide.blocks) == ["Said see^{1}."]


@pytest.mark.parametrize(
    "text", ["mail [me@home.org]", "[@ann](http://x.org)", "an @ann in a sentence", "`[@ann]`"]
)
def test_what_is_no_citation_stays_as_it_is(text):
    assert read_deck(text, SOURCES).sources == ()


def test_the_list_of_sources_has_what_was_used_in_order(lines_of):
    deck = read_deck("a [@cem] b [@ann]\n\n---\n\n## Sources\n\n::: sources\n:::", SOURCES)
    assert lines_of(deck.slides[1].blocks) == ["1. Cem (2020).", "2. Ann (2020)."]


def test_a_footnote_is_a_number_and_its_words_are_notes(lines_of):
    deck = read_deck("A[^x] B^[own *words*]\n\n---\n\n[^x]: The words\n    go on.\n\nend")
    assert lines_of(deck.slides[0].blocks) == ["A^{x} B^{2}"]
    assert lines_of(deck.slides[0].notes) == ["x: The words go on.", "2: own i{words}"]
    assert lines_of(deck.slides[1].blocks) == ["end"]


def test_a_footnote_that_nobody_uses_is_kept_where_it_stands(lines_of):
    (slide,) = read_deck("A\n\n[^x]: Words").slides
    assert lines_of(slide.notes) == ["x: Words"]


def test_a_missing_footnote_is_a_problem_and_stays_as_typed(lines_of):
    (slide,) = read_deck("A[^x]").slides
    assert lines_of(slide.blocks) == ["A[^x]"]
    assert slide.problems[0].rule == "footnote"


def test_footnotes_may_be_numbered_anew_on_each_slide(lines_of):
    deck = read_deck("A[^1]\n\n[^1]: One\n\n---\n\nB[^1]\n\n[^1]: Two\n\n---\n\nC\n\n[^1]: Three")
    assert [lines_of(slide.notes) for slide in deck.slides] == [["1: One"], ["1: Two"], ["1: Three"]]


def test_a_raised_number_stands_apart_from_a_figure(lines_of):
    (slide,) = read_deck("Call 988 [@ann], or ask [@ben].", SOURCES).slides
    assert lines_of(slide.blocks) == ["Call 988^{\u00a01}, or ask^{2}."]
