"""A source and its chunks: where a slide starts, and that nothing is lost between."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.split import split

PIECES = [
    "---",
    "***",
    "--",
    "# One",
    "## Two",
    "### Three",
    "```",
    "~~~",
    "```python",
    "text",
    "- item",
    "> quote",
    "<!--",
    "-->",
    "<!-- x -->",
    "<style>",
    "</style>",
    ":::",
    "::: notes",
    "key: value",
    "=====",
    "-----",
    "",
    "  ",
    "| a | b |",
    "% x",
    "Note:",
    "---v",
    "+++",
    "<!-- s -->",
    "<!-- headingDivider: 3 -->",
    "layout: two-cols",
    "\t",
    "    code",
    "...",
]
_LOOSE_BREAK = re.compile(r"^---?v\s*$|^\+\+\+\s*$|^<!--\s*[sv]\s*-->\s*$", re.MULTILINE)
sources = st.lists(st.sampled_from(PIECES), max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n"]).map(lambda end: end.join(lines))
)


def texts(source):
    return [chunk.text for chunk in split(source).chunks]


@given(sources | st.text())
def test_splitting_and_joining_gives_the_source_back(source):
    parts = split(source)
    joined, end = source[: parts.front.end], parts.front.end
    for chunk in parts.chunks:
        gap = _LOOSE_BREAK.sub("", source[end : chunk.start])
        assert not gap.replace("\r", "").strip(
            "-*_ \n\t\f\v\x1c\x1d\x1e\x85\u2028\u2029\xa0" + gap_blanks(gap)
        )
        assert source[chunk.start : chunk.end] == chunk.text
        assert chunk.line == source.count("\n", 0, chunk.start) + 1
        joined, end = joined + source[end : chunk.start] + chunk.text, chunk.end
    assert joined + source[end:] == source


def gap_blanks(gap):
    return "".join(letter for letter in gap if letter.isspace())


@given(sources)
def test_a_chunk_has_no_blank_lines_at_its_edges(source):
    for text in texts(source):
        lines = text.split("\n")
        assert len(lines) == 1 or (lines[0].strip() and lines[-1].strip())


@pytest.mark.parametrize("line", ["---", "-----", "--- ", "***", "___", "- - -", "  ---"])
def test_a_line_of_dashes_with_a_blank_line_before_starts_a_slide(line):
    assert texts(f"one\n\n{line}\n\ntwo") == ["one", "two"]


def test_dashes_at_the_start_start_no_empty_slide():
    assert texts("---\n\none\n\n---\n\ntwo\n\n---\n") == ["one", "two"]


def test_an_empty_slide_between_two_breaks_is_a_slide():
    assert texts("one\n\n---\n\n---\n\ntwo") == ["one", "", "two"]


def test_dashes_under_text_are_a_heading():
    assert texts("one\n---\n\ntext\n\n---\n\ntwo") == ["one\n---\n\ntext", "two"]


@pytest.mark.parametrize(
    "above", ["# Title", "- item", "> quote", "| a |", ":::", "<!-- note -->", "![x](y)\n"]
)
def test_dashes_under_what_is_no_paragraph_start_a_slide(above):
    assert len(texts(f"{above}\n---\n\ntwo")) == 2


@pytest.mark.parametrize(("opening", "closing"), [("```", "```"), ("~~~~", "~~~~"), ("````md", "`````")])
def test_dashes_inside_a_fence_start_no_slide(opening, closing):
    inside = (
        f"{opening}\n\n---\n\n```\n\n{closing}" if opening == "````md" else f"{opening}\n\n---\n\n{closing}"
    )
    assert texts(f"one\n\n{inside}\n\n---\n\ntwo") == [f"one\n\n{inside}", "two"]


def test_an_unclosed_fence_covers_its_own_slide_only():
    assert texts("one\n\n```\ncode\n\n---\n\ntwo") == ["one\n\n```\ncode", "two"]


@pytest.mark.parametrize("raw", ["<!--\n\n---\n\n# x\n-->", "<style>\n\n---\n\n</style>"])
def test_dashes_in_comments_and_style_sheets_start_no_slide(raw):
    assert texts(f"one\n\n{raw}\n\n---\n\ntwo") == [f"one\n\n{raw}", "two"]


def test_two_dashes_alone_start_the_slide_below_of_reveal():
    assert texts("one\n\n---\n\ntwo\n\n--\n\nthree") == ["one", "two", "three"]
    assert texts("one\n\n---\n\ntwo\n-- who") == ["one", "two\n-- who"]


def test_without_breaks_headings_of_level_one_and_two_start_slides():
    source = "intro\n\n# A\n\n## B\n\ntext\n\n### C\n\nSetext\n======\n\nend"
    assert texts(source) == ["intro", "# A", "## B\n\ntext\n\n### C", "Setext\n======\n\nend"]


def test_where_only_smaller_headings_stand_those_start_slides():
    assert texts("### A\n\na\n\n#### x\n\n### B") == ["### A\n\na\n\n#### x", "### B"]


def test_headings_in_code_start_no_slide():
    assert texts("# A\n\n```\n# no\n```\n\n# B") == ["# A\n\n```\n# no\n```", "# B"]


@pytest.mark.parametrize(
    ("settings", "count"),
    [("slide-level: 1", 2), ("slide-level: 3", 4), ("headingDivider: 1", 2), ("headingDivider: [2, 3]", 3)],
)
def test_a_setting_says_which_headings_start_slides(settings, count):
    assert len(texts(f"---\n{settings}\n---\n\n# A\n\n## B\n\n### C\n\ntext\n\n# D\n\n")) == count


def test_quarto_and_its_kin_divide_by_headings_and_breaks():
    assert len(texts("---\nformat: revealjs\n---\n\n## A\n\na\n\n## B\n\n---\n\nno title")) == 3


def test_a_few_ornamental_lines_do_not_hide_many_headings():
    source = "\n\n".join(f"## T{n}\n\ntext" for n in range(8)) + "\n\n---\n\nend"
    assert len(texts(source)) == 9


def test_comments_before_a_heading_make_no_slide_of_their_own():
    assert texts("---\nheadingDivider: 1\n---\n\n<!-- _class: lead -->\n\n# A\n\n# B") == [
        "<!-- _class: lead -->\n\n# A",
        "# B",
    ]


def test_settings_of_one_slide_belong_to_its_chunk():
    source = "# A\n\n---\nlayout: two-cols\nclass: x\n---\n\n# B\n\n---\n\n# C"
    assert texts(source) == ["# A", "layout: two-cols\nclass: x\n---\n\n# B", "# C"]


def test_words_with_a_colon_below_a_break_are_no_settings():
    assert texts("# A\n\n---\nWarning: wet paint\n\n---\n\n# C") == ["# A", "Warning: wet paint", "# C"]


def test_the_text_of_a_chunk_does_not_depend_on_its_place():
    assert texts("one\n\n---\n\ntwo\n")[1] == texts("two\n\n---\n\none")[0]


def test_nothing_makes_no_slide():
    assert texts("") == []
    assert texts("\n\n \n") == []


def test_one_underlined_heading_after_the_other_starts_a_slide_each():
    assert texts("a\n---\nb\n===\nc\n---") == ["a\n---", "b\n===", "c\n---"]
