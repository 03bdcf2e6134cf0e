from __future__ import annotations

import pytest

from brownbag.deck.model import Align, Run, Table
from brownbag.layout.column_widths import aligns_of
from brownbag.layout.scene import TableItem
from layout.seeing import line_text, things


def table(*rows: str, aligns: tuple[Align | None, ...] = ()) -> Table:
    cells = [tuple((Run(text),) for text in row.split("|")) for row in rows]
    return Table(cells[0], tuple(cells[1:]), aligns or (None,) * len(cells[0]))


def the_table(scene) -> TableItem:
    (item,) = things(scene, TableItem)
    return item


def test_columns_of_numbers_stand_at_the_right_unless_the_author_says_otherwise():
    rows = ("Who|When|Share|Note", "2019|12|20.1%|1 in 5", "2020|1,200|—|x")
    assert aligns_of(table(*rows)) == (None, Align.RIGHT, Align.RIGHT, None)
    said = (None, Align.CENTRE, Align.LEFT, None)
    assert aligns_of(table(*rows, aligns=said)) == said


def test_a_column_of_dashes_alone_is_no_column_of_numbers():
    assert aligns_of(table("A|B", "x|—", "y|—")) == (None, None)


def test_numbers_leave_the_room_to_the_words(scene_of):
    item = the_table(scene_of(table("Sign|Seen", "The baby looks away for a while|12")))
    assert item.column_widths[0] > 5 * item.column_widths[1]


def test_a_table_is_as_low_as_its_columns_allow(scene_of):
    # Two cells of one length: the same width for both makes two lines of each.
    item = the_table(scene_of(table("A|B", f"{'word ' * 18}|{'word ' * 18}")))
    assert item.column_widths[0] == pytest.approx(item.column_widths[1])
    assert {len(cell.lines) for cell in item.rows[1]} == {3}


def test_a_short_column_beside_a_very_long_cell_is_not_broken_for_its_sake(scene_of):
    item = the_table(scene_of(table("A|B", f"Hello there|{'word ' * 200}")))
    assert [line_text(line) for line in item.rows[1][0].lines] == ["Hello there"]


def test_words_are_parted_only_where_they_cannot_all_fit(scene_of):
    item = the_table(scene_of(table("A|B|C", f"{'x' * 30}|{'y' * 25}|{'some words ' * 10}")))
    assert [line_text(line) for line in item.rows[1][0].lines] == ["x" * 30]
    assert [line_text(line) for line in item.rows[1][1].lines] == ["y" * 25]


def test_columns_stay_where_they_are_when_a_table_goes_on(scenes_of):
    rows = [f"row {number}|{'word ' * (number % 9)}|{number}" for number in range(40)]
    widths = {the_table(scene).column_widths for scene in scenes_of(table("A|B|C", *rows))}
    assert len(widths) == 1
