from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |", "A table"),
        ("![x](a.png)", "A picture"),
        ("> [!KEY] Keep\n> this", "A marked box"),
        ("> Said\n> -- Somebody", "A quotation"),
    ],
)
def test_what_cannot_appear_one_by_one_is_said(slide_of, words: str, name: str):
    (problem,) = slide_of(f"## A\n\n::: incremental\n\n- One\n\n{words}\n\n:::\n").problems
    assert (problem.rule, problem.line) == ("not-incremental", 3)
    assert problem.message.startswith(name)


def test_lists_and_paragraphs_appear_one_by_one_without_a_word(slide_of):
    slide = slide_of("## A\n\n::: incremental\n\n- One\n- Two\n\nAnd this.\n\n:::\n")
    assert slide.problems == ()
    assert all(block.incremental for block in slide.blocks)
