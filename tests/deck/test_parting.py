from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.notes_edits import notes_of
from brownbag.deck.parting import balanced_cuts, move_to_notes, slide_pieces, split_slide, texts_to_move
from brownbag.deck.patch import Patch
from brownbag.deck.reader import read_deck
from brownbag.deck.split import split

TALK = """---
title: Naps
---

# Naps

---

## What helps {#help minutes=4 .calm layout=content}

- The same song
  - and the same words
- The same chair

Both of them, every day.

::: notes
Say both.
:::

---

## The end
"""


def parted(text: str, index: int, way: int = 0, count: int = 2) -> list[str]:
    """Return the slides' texts after slide ``index`` was parted in the ``way`` that comes to mind first."""
    cuts = balanced_cuts(slide_pieces(text, index), count)[way]
    return [chunk.text for chunk in split(split_slide(text, index, cuts).apply(text)).chunks]


def one_slide(body: str) -> str:
    return f"## One\n\n---\n\n## Long\n\n{body}\n\n---\n\n## Last\n"


def test_a_slide_is_parted_in_the_middle_and_says_its_title_again():
    _, first, second, last = parted(TALK, 1)
    assert first.startswith("## What helps {#help minutes=4 .calm layout=content}\n\n- The same song\n")
    assert (
        second == "## What helps (2) {.calm layout=content}\n\n- The same chair\n\nBoth of them, every day."
    )
    assert last == "## The end"


def test_the_notes_stay_with_the_first_part():
    _, first, second, _ = parted(TALK, 1)
    assert first.endswith("  - and the same words\n\n::: notes\nSay both.\n:::")
    assert "notes" not in second


def test_a_change_that_parts_a_slide_can_be_taken_back():
    patch = split_slide(TALK, 1, balanced_cuts(slide_pieces(TALK, 1), 2)[0])
    assert patch.inverse().apply(patch.apply(TALK)) == TALK


def test_a_slide_is_parted_before_a_heading_rather_than_elsewhere():
    _, first, second, _ = parted(one_slide("One.\n\nTwo.\n\nThree.\n\n### Then\n\nFour.\n\nFive."), 1)
    assert first.endswith("Three.")
    assert second == "## Long (2)\n\n### Then\n\nFour.\n\nFive."


def test_no_part_ends_with_a_heading():
    pieces = slide_pieces(one_slide("### First\n\nOne.\n\n### Then\n\nTwo."), 1)
    assert [pieces.lines[cut.at] for cut in pieces.cuts] == ["### Then"]


def test_a_table_says_its_header_again():
    rows = "\n".join(f"| {number} | x |" for number in range(4))
    _, first, second, _ = parted(one_slide(f"| a | b |\n|---|---|\n{rows}"), 1)
    assert first.count("\n| ") == 3
    assert second == "## Long (2)\n\n| a | b |\n|---|---|\n| 2 | x |\n| 3 | x |"


def test_a_fence_is_closed_and_opened_again():
    _, first, second, _ = parted(one_slide("::: incremental\n- a\n- b\n:::"), 1)
    assert first == "## Long\n\n::: incremental\n- a\n:::"
    assert second == "## Long (2)\n\n::: incremental\n- b\n:::"


def test_a_call_out_says_again_what_it_is_but_not_how_long_it_takes():
    _, _, second, _ = parted(one_slide("> [!ACTIVITY] Pairs {minutes=5}\n> - a\n> - b"), 1)
    assert second == "## Long (2)\n\n> [!ACTIVITY] Pairs\n> - b"


def test_columns_are_parted_between_columns():
    columns = ":::: columns\n::: column\nLeft\n:::\n::: column\nRight\n:::\n::::"
    _, first, second, _ = parted(one_slide(columns), 1)
    assert first.endswith(":::: columns\n::: column\nLeft\n:::\n::::")
    assert second.endswith(":::: columns\n::: column\nRight\n:::\n::::")


def test_a_slide_can_become_three():
    items = "\n".join(f"- point {number}" for number in range(6))
    texts = parted(one_slide(items), 1, count=3)
    assert [text.count("point") for text in texts] == [0, 2, 2, 2, 0]
    assert texts[3].startswith("## Long (3)\n")


def test_a_further_part_counts_on():
    _, _, second, _ = parted(one_slide("a\n\nb").replace("## Long", "## Long (2)"), 1)
    assert second.startswith("## Long (3)")


def test_the_parts_of_a_section_do_not_start_another():
    text = "# T\n\n---\n\n# Part\n\na\n\nb\n"
    assert parted(text, 1)[2].startswith("## Part (2)")


def test_a_talk_divided_by_headings_stays_one():
    text = "# One\n\na\n\nb\n\n# Two\n\nc\n"
    assert parted(text, 0) == ["# One\n\na", "# One (2)\n\nb", "# Two\n\nc"]


def test_line_ends_stay_as_they_were():
    text = TALK.replace("\n", "\r\n")
    new = split_slide(text, 1, balanced_cuts(slide_pieces(text, 1), 2)[0]).apply(text)
    assert new.count("\n") == new.count("\r\n")


@pytest.mark.parametrize(
    "body", ["", "One.", "```\na\n\nb\n```", "Left\n\n::right::\n\nRight", "<div>\n\na\n\nb\n\n</div>", "- a"]
)
def test_what_cannot_be_parted_is_left_alone(body):
    assert balanced_cuts(slide_pieces(one_slide(body), 1), 2) == []


def test_a_comment_in_a_list_does_not_end_it():
    pieces = slide_pieces(one_slide("- a\n<!-- say hello -->\n- b\n- c"), 1)
    assert [pieces.lines[cut.at] for cut in pieces.cuts] == ["- b", "- c"]
    assert pieces.notes == {3}


def test_the_last_words_go_to_the_notes_below_what_is_there():
    new = move_to_notes(TALK, 1, 2).apply(TALK)
    assert notes_of(new, 1) == "Say both.\n\n- The same chair\n\nBoth of them, every day."
    assert "- The same song\n  - and the same words\n\n::: notes" in new


def test_items_that_go_together_stay_a_list():
    text = one_slide("- a\n- b\n  - c\n- d")
    assert notes_of(move_to_notes(text, 1, 3).apply(text), 1) == "- b\n  - c\n- d"


def test_an_item_nested_alone_stands_at_the_edge_of_the_notes():
    text = one_slide("- a\n  - b")
    assert notes_of(move_to_notes(text, 1, 1).apply(text), 1) == "- b"


def test_something_stays_on_the_slide():
    assert texts_to_move(slide_pieces(one_slide("a\n\nb"), 1)) == 1
    assert texts_to_move(slide_pieces(one_slide("a\n\n![x](x.png)"), 1)) == 1
    assert texts_to_move(slide_pieces(one_slide("| a |\n|---|\n| b |"), 1)) == 0


BLOCKS = st.sampled_from(
    [
        "Some words",
        "- a\n- b\n    - c",
        "1. one\n2. two",
        "### Heading",
        "| a | b |\n|---|---|\n| c | d |\n| e | f |",
        "> said\n> -- who",
        "> [!KEY] Title\n> inside\n> - one\n> - two",
        "::: incremental\n- x\n- y\n:::",
        ":::: columns\n::: column\nl\n:::\n::: column\nr\n:::\n::::",
        "![alt](a.png)",
        "```\ncode\n```",
        "<!-- a note -->",
        "::: notes\nspoken\n:::",
    ]
)


def words(text: str) -> Counter[str]:
    """Return how often every word stands in ``text``; two stretches of notes may become one."""
    return Counter(re.findall(r"\w+", text.replace("::: notes", "")))


@given(st.lists(BLOCKS, max_size=6), st.integers(0, 30), st.integers(0, 30))
def test_nothing_is_lost_wherever_a_slide_is_parted(blocks: list[str], way: int, count: int):
    text = one_slide("\n\n".join(blocks))
    before = read_deck(text)
    pieces = slide_pieces(text, 1)
    patches: list[Patch] = []
    if ways := balanced_cuts(pieces, 2):
        patches.append(split_slide(text, 1, ways[way % len(ways)]))
    if most := texts_to_move(pieces):
        patches.append(move_to_notes(text, 1, 1 + count % most))
    for patch in patches:
        new = patch.apply(text)
        after = read_deck(new)
        assert words(text) <= words(new)
        assert len(after.slides) - len(before.slides) == (1 if ways and patch is patches[0] else 0)
        assert {problem.rule for problem in after.problems} <= {problem.rule for problem in before.problems}
        assert patch.inverse().apply(new) == text
