"""Lines that pandoc and Obsidian read in a way of their own."""

from __future__ import annotations


def test_the_lines_of_a_line_block_stay_lines(shown):
    assert shown("| Sleep, baby,\n|   sleep\n| all night") == ["Sleep, baby,\n\u00a0\u00a0sleep\nall night"]


def test_a_table_is_no_line_block(shown):
    assert shown("| a | b |\n|---|---|\n| 1 | 2 |") == ["a | b", "1 | 2"]


def test_one_line_with_a_bar_stays_as_typed(shown):
    assert shown("| alone") == ["| alone"]


def test_pictures_and_links_of_obsidian_are_pictures_and_words(shown):
    assert shown("![[the nap.png|480]]\n\nSee [[page one|the page]], [[other]] and [[a](b.md)].") == [
        "picture the nap.png “” inline 0.5",
        "See the page, [[other]] and [a->b.md].",
    ]


def test_brackets_in_code_stay(shown):
    assert shown("`x[[1|2]]`") == ["c{x[[1|2]]}"]
