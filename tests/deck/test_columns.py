"""Columns, as each tool writes them."""

from __future__ import annotations

import pytest

TWO = ["column None", "  a", "column None", "  b"]


@pytest.mark.parametrize(
    "source",
    [
        ":::: columns\n::: column\na\n:::\n::: column\nb\n:::\n::::",
        ":::::: {.columns}\n::: {.column}\na\n:::\n\n:::: {.column}\nb\n::::\n::::::",
        "::: columns\n:::: column\na\n::::\n:::: column\nb\n::::\n:::",
        "::: {layout-ncol=2}\n::: {}\na\n:::\n::: {}\nb\n:::\n:::",
        '<div class="columns">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>',
        '<div style="display: flex"><div>a</div><div>b</div></div>',
        "a\n\n::right::\n\nb",
        "::left::\na\n::right::\nb",
        "[.column]\n\na\n\n[.column]\n\nb",
    ],
)
def test_two_columns_are_written_in_many_ways(shown, source):
    assert shown(source) == TWO


def test_columns_have_widths_and_may_be_three(shown):
    source = "::: columns\n" + "".join(f"::: column {{width={n}0%}}\n{n}\n:::\n" for n in (2, 3, 5)) + ":::"
    assert shown(source) == ["column 0.2", "  2", "column 0.3", "  3", "column 0.5", "  5"]


def test_words_beside_columns_stay(shown):
    assert shown("before\n\n::: columns\nloose\n::: column\na\n:::\n::: column\nb\n:::\n:::\n\nafter") == [
        "before",
        "loose",
        *TWO,
        "after",
    ]


def test_a_single_column_is_no_columns(shown):
    assert shown("::: columns\n::: column\na\n:::\n:::") == ["a"]


def test_html_boxes_without_a_say_are_read_through(shown):
    assert shown('<div class="note">\n\n**a**\n\n</div>\n\n<div>b</div>') == ["b{a}", "b"]
    assert shown('<div class="columns">\n\na\n\n</div>') == ["a"]


def test_what_is_below_the_columns_of_slidev_stays_below(shown):
    assert shown("a\n\n::right::\n\nb\n\n::bottom::\n\nc") == [*TWO, "c"]


def test_a_heading_in_a_column_is_no_title(slide_of):
    assert slide_of("::: columns\n::: column\n### a\n:::\n::: column\nb\n:::\n:::").title == ()


def test_a_grid_of_html_has_as_many_places_a_row_as_it_says(shown):
    boxes = "".join(f"<div>{name}</div>" for name in "abcd")
    rows = ["column None", "  a", "column None", "  b", "column None", "  c", "column None", "  d"]
    assert shown(f'<div class="grid grid-cols-2">{boxes}</div>') == rows
    spans = (("a", 3), ("b", 1), ("c", 2))
    made = "".join(f'<div class="col-span-{span}">{name}</div>' for name, span in spans)
    rows = ["a", "column None", "  b", "column None", "  c"]
    assert shown(f'<div class="grid grid-cols-3">{made}</div>') == rows


def test_many_boxes_of_unsaid_order_stand_below_each_other(shown):
    assert shown(f'<div class="flex">{"<div>a</div>" * 7}</div>') == ["a"] * 7
