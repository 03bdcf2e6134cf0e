"""Slidev's layouts that show a heading large: the words go where ours shows them large."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Paragraph, Quote, plain


def slide(read, layout, text, more=""):
    return read(f"# First\n\n---\nlayout: {layout}\n{more}---\n\n{text}\n").slides[1]


@pytest.mark.parametrize("layout", ["statement", "fact"])
def test_a_heading_alone_is_what_is_shown_large(read, layout):
    made = slide(read, layout, "# Naps help")
    assert (plain(made.title), [plain(block.runs) for block in made.blocks]) == ("", ["Naps help"])


def test_a_number_in_the_heading_comes_first(read):
    made = slide(read, "fact", "# 90%\nof brain growth")
    assert [plain(block.runs) for block in made.blocks] == ["90%", "of brain growth"]
    assert made.layout == "big-number"


def test_a_quotation_in_the_heading_is_said_by_the_line_below(read):
    (quote,) = slide(read, "quote", '# "Sleep well"\nA baby').blocks
    assert isinstance(quote, Quote)
    assert (plain(quote.paragraphs[0]), plain(quote.attribution)) == ('"Sleep well"', "A baby")


def test_a_title_above_words_stays_a_title(read):
    made = slide(read, "statement", "# Naps\n\n- help\n- you")
    assert plain(made.title) == "Naps"


def test_a_layout_for_a_picture_that_cannot_be_shown_is_left_to_the_content(read):
    assert slide(read, "image-right", "# A\n\nb", "image: https://x.org/a.png\n").layout == ""
    assert slide(read, "image-right", "# A\n\nb", "image: a.png\n").layout == "picture-right"


def test_our_own_form_leaves_the_title_a_title(read):
    (made,) = read("# Naps {layout=statement}\n").slides
    assert plain(made.title) == "Naps"
    assert not any(isinstance(block, Paragraph) for block in made.blocks)


def test_what_slidev_has_and_we_have_not_is_said_once(read):
    source = "# A\n" + "\n---\nlayout: bricks\ncols: 3\n---\n\n# B\n" * 3
    assert [problem.rule for problem in read(source).problems] == ["unknown-layout", "unknown-setting"]
