"""Fences: for some, one by one, agenda, sources; unclosed, stray and unknown ones."""

from __future__ import annotations

import pytest

from brownbag.deck.audience import for_audience, is_for
from brownbag.deck.model import plain


def test_a_part_for_some_is_left_out_for_others(read, lines_of):
    text = "::: for parents educators\na\n:::\n\n::: for clinicians\nb\n:::\n\nc"
    assert lines_of(read(text).slides[0].blocks) == ["a", "b", "c"]
    assert lines_of(read(f"---\naudience: parents\n---\n\n{text}").slides[0].blocks) == ["a", "c"]


def test_a_slide_for_others_is_left_out_and_the_rest_know_their_chunk(read):
    deck = read(
        '---\naudience: parents\n---\n\n## A\n\n---\n\n## B {audience="clinicians"}\n\n---\n\n'
        "## C {audience=parents}"
    )
    assert [(plain(slide.title), slide.chunk) for slide in deck.slides] == [("A", 0), ("C", 2)]


def test_for_audience_keeps_what_is_for_all(read):
    slides = read("## A\n\n---\n\n## B {audience=clinicians}").slides
    assert [plain(slide.title) for slide in for_audience(slides, "parents")] == ["A"]
    assert for_audience(slides, "") == slides
    assert is_for(("Parents",), "parents, educators")


def test_incremental_paragraphs_and_lists_come_one_by_one(shown):
    assert shown("::: incremental\n- a\n- b\n\nc\n:::\n\n- d") == ["+ • a", "+ • b", "+ c", "• d"]


def test_a_talk_may_have_all_its_lists_come_one_by_one(read, lines_of):
    deck = read("---\nincremental: true\n---\n\n- a\n\nb\n\n::: nonincremental\n- c\n:::")
    assert lines_of(deck.slides[0].blocks) == ["+ • a", "b", "• c"]


def test_the_agenda_lists_the_sections_to_come(read, lines_of):
    text = "# Talk\n\n---\n\n## Today {section=Start}\n\n::: agenda\n:::"
    text += "\n\n---\n\n# One {#one}\n\n---\n\n## x\n\n---\n\n## T {section=Two}"
    assert lines_of(read(text).slides[1].blocks) == ["• One->#one", "• Two"]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("## T\n\n::: notes\na", "unclosed-fence", 3),
        ("## T\n\n```\na", "unclosed-fence", 3),
        ("## T\n\na\n:::", "stray-fence", 4),
        ("## T\n\n::: wibble\na\n:::", "unknown-fence", 3),
        ("## T\n\n::: cycle\na\n:::", "diagram", 3),
        ("## T\n\na\n---", "heading-underline", 4),
        ("## T\n\n<script>\nx\n</script>\n\na", "html", 3),
    ],
)
def test_a_slip_with_a_fence_is_said_with_its_line_and_the_words_stay(slide_of, lines_of, text, rule, line):
    slide = slide_of(text + ("\n\n---\n" if rule == "heading-underline" else ""))
    assert [(problem.rule, problem.line) for problem in slide.problems] == [(rule, line)]
    assert "a" in "".join(lines_of((*slide.blocks, *slide.notes)))


def test_code_keeps_its_lines_and_says_its_language(shown):
    assert shown("```python {1|2}\nx = 1  # <b>\n\n  y\n```") == ["code python: x = 1  # <b>\n\n  y"]
    assert shown("``` {.r .numberLines}\nx\n```") == ["code r: x"]
    assert shown("    indented <b>\n\n    more") == ["code : indented <b>\n\nmore"]


def test_a_heading_below_the_title_is_a_block(shown):
    assert shown("## T\n\n### Sub\n\na\n\n#### Subsub") == ["### Sub", "a", "#### Subsub"]
