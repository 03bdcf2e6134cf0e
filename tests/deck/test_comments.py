"""Speaker notes, directives and marks of tools, all written as comments; and notes in other forms."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "source",
    [
        "text\n\n::: notes\nSay **this**.\n\n- and this\n:::",
        "text\n\n::: {.notes}\nSay **this**.\n\n- and this\n:::",
        "text\n\n<!-- Say **this**.\n\n- and this -->",
        "text\n\nNote:\nSay **this**.\n\n- and this",
        "text\n\nNotes: Say **this**.\n\n- and this",
        "text\n\n???\nSay **this**.\n\n- and this",
        "^ Say **this**.\n^ - and this\n\ntext",
        '<aside class="notes">\n\nSay **this**.\n\n- and this\n\n</aside>\n\ntext',
    ],
)
def test_notes_are_written_in_many_ways(slide_of, lines_of, source):
    slide = slide_of(source)
    assert lines_of(slide.notes) == ["Say b{this}.", "• and this"]
    assert lines_of(slide.blocks) == ["text"]


def test_several_notes_follow_each_other(slide_of, lines_of):
    assert lines_of(slide_of("<!-- a -->\n\n::: notes\nb\n:::\n\n<!-- c -->").notes) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "comment",
    [
        "prettier-ignore",
        "markdownlint-disable MD013",
        "TOC",
        "",
        "vale off",
        "cSpell:disable",
        ".element: class='x'",
    ],
)
def test_marks_of_tools_are_no_notes(slide_of, comment):
    slide = slide_of(f"text\n\n<!-- {comment} -->")
    assert slide.notes == ()
    assert slide.problems == ()


def test_a_comment_inside_a_line_leaves_the_line_whole(slide_of, lines_of):
    slide = slide_of("- a <!-- say a -->\n- b <!-- .element: class='fragment' -->\n- c")
    assert lines_of(slide.blocks) == ["• a", "• b", "• c"]
    assert lines_of(slide.notes) == ["say a"]


def test_a_comment_in_code_is_code(shown):
    assert shown("`<!-- x -->`\n\n```\n<!-- y -->\n```") == ["c{<!-- x -->}", "code : <!-- y -->"]


def test_a_comment_that_never_ends_is_read_as_text(slide_of, lines_of):
    slide = slide_of("a\n\n<!-- b")
    assert lines_of(slide.blocks) == ["a", "<!-- b"]
    assert [(problem.rule, problem.line) for problem in slide.problems] == [("unclosed-comment", 3)]


def test_a_word_in_a_sentence_starts_no_notes(shown):
    assert shown("Please\nnote: this stays") == ["Please note: this stays"]


def test_marp_knows_no_notes_by_word(read, lines_of):
    assert lines_of(read("---\nmarp: true\n---\n\nNote: this stays").slides[0].blocks) == ["Note: this stays"]


def test_a_setting_that_is_bad_yaml_is_no_note(slide_of):
    slide = slide_of("## T\n\n<!-- _header: ![#l h:100](../logo.png) -->")
    assert slide.notes == ()
    assert [problem.rule for problem in slide.problems] == ["not-used"]


def test_notes_by_word_are_said_where_the_word_could_be_meant_otherwise(slide_of):
    assert [problem.rule for problem in slide_of("a\n\nNote: b").problems] == ["notes-by-word"]
    assert slide_of("a\n\nNote:\nb").problems == ()
