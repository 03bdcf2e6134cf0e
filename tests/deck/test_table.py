"""Tables: of pipes, and as pandoc draws them."""

from __future__ import annotations

from brownbag.deck.model import Align


def test_a_table_has_a_header_and_rows_of_the_same_width(slide_of):
    (table,) = slide_of("## T\n\n| a | b |\n|---|---|\n| c |\n| d | e | f |").blocks
    assert [len(row) for row in (table.header, *table.rows)] == [2, 2, 2]
    assert table.line == 3


def test_columns_say_how_they_are_aligned(slide_of):
    (table,) = slide_of("|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|").blocks
    assert table.aligns == (Align.LEFT, Align.CENTRE, Align.RIGHT, None)


def test_a_pipe_in_code_or_after_a_backslash_is_a_letter(shown):
    assert shown("| a | b |\n|---|---|\n| `x|y` | p \\| q |")[1] == "c{x|y} | p | q"


def test_a_table_may_follow_a_line_of_text_and_be_followed_by_one(shown):
    assert shown("Text\n| a | b |\n|---|---|\n| 1 | 2 |\nmore") == ["Text", "a | b", "1 | 2", "more"]


def test_cells_hold_styles_links_and_pictures_by_their_words(shown):
    assert shown("| **a** | b |\n|---|---|\n| [x](y) | ![p](q.png) |") == [
        "b{a} | b",
        "x->y | i{p}",
        "picture q.png “p” inline None",
    ]


def test_a_table_drawn_with_spaces_is_a_table(shown):
    source = "  Right     Left\n-------  ------\n     12  ab\n    123  cd\n\nend"
    assert shown(source) == ["Right | Left", "12 | ab", "123 | cd", "end"]


def test_a_grid_is_a_table(shown):
    source = "+----+-----+\n| A  | B   |\n+====+=====+\n| 1  | two |\n|    | more |\n+----+-----+"
    assert shown(source) == ["A | B", "1 | two more"]


def test_a_definition_stands_below_its_term(shown):
    assert shown("Term\n:   What it is") == ["b{Term}\nWhat it is"]
