"""Lists nest as CommonMark says, and may stand right below a line of text."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("step", ["  ", "    ", "\t"])
def test_lists_nest_by_two_or_four_spaces_or_a_tab(shown, step):
    assert shown(f"- a\n{step}- b\n{step * 2}- c\n- d") == ["• a", "  • b", "    • c", "• d"]


def test_a_bullet_two_spaces_below_a_number_belongs_to_it(shown):
    assert shown("1. a\n  - b\n2. c") == ["1. a", "  • b", "2. c"]


def test_a_list_may_follow_a_line_of_text(shown):
    assert shown("Bring:\n- a\n- b") == ["Bring:", "• a", "• b"]


def test_a_number_in_the_middle_of_a_sentence_starts_no_list(shown):
    assert shown("It was in\n2019. Then more.") == ["It was in 2019. Then more."]


def test_numbers_start_where_the_author_starts(shown):
    assert shown("3. c\n4. d") == ["3. c", "4. d"]


def test_bullets_and_numbers_are_lists_of_their_own(shown):
    assert shown("- a\n- b\n1. c") == ["• a", "• b", "1. c"]


def test_tasks_have_boxes(shown):
    assert shown("- [ ] a\n- [x] b\n- [link](x)") == ["☐ a", "☑ b", "• link->x"]


def test_an_item_may_have_several_paragraphs(shown):
    assert shown("- a\n\n  more\n\n- b\n\nend") == ["• a", "  more", "• b", "end"]


def test_an_item_goes_on_in_the_next_line(shown):
    assert shown("- a\nlazy\n- b\n  close") == ["• a lazy", "• b close"]


def test_blank_lines_between_items_change_nothing(shown):
    assert shown("- a\n\n- b\n\n\n- c") == ["• a", "• b", "• c"]


def test_what_is_no_line_of_text_stands_after_the_list(shown):
    assert shown("- a\n\n  ![p](x.png)\n- b") == ["• a", "• b", "picture x.png “p” inline None"]


def test_code_in_a_list_keeps_its_place(shown):
    assert shown("1. a\n\n   ```sh\n   ls\n   ```\n\n2. b") == ["1. a", "code sh: ls", "2. b"]


def test_deep_nesting_ends_at_nine_levels_and_keeps_the_words(shown):
    lines = shown("\n".join(f"{'  ' * depth}- level{depth}" for depth in range(40)))
    assert all(any(f"level{depth}" in line for line in lines) for depth in range(40))


def test_a_heading_in_an_item_is_its_words(shown):
    assert shown("* ### **One**: words\n* two") == ["• b{One}: words", "• two"]


def test_a_quoted_list_comes_one_by_one_as_in_pandoc(shown):
    assert shown("> - a\n> - b") == ["+ • a", "+ • b"]
