from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brownbag.deck.model import Align, Meta, Paragraph, Run, Slide, SlideKind, Table
from brownbag.layout.colours import contrast
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import TableItem, TextItem, column_lefts
from layout.seeing import line_text, text_item, text_of, things
from layout.themes import BODY_FRAME, small_theme


def table(*rows: str, aligns=()) -> Table:
    cells = [tuple((Run(text),) for text in row.split("|")) for row in rows]
    count = len(cells[0])
    return Table(cells[0], tuple(cells[1:]), tuple(aligns) or (None,) * count)


def the_table(scene) -> TableItem:
    (item,) = things(scene, TableItem)
    return item


def test_a_lone_table_takes_the_content_placeholder(scene_of):
    item = the_table(scene_of(table("Who|When", "Ann|Noon")))
    assert item.placeholder is not None
    assert (item.placeholder.idx, item.frame.x, item.frame.y) == (1, BODY_FRAME.x, BODY_FRAME.y)


def test_widths_and_heights_add_up_to_the_frame(scene_of):
    item = the_table(scene_of(table("Who|When|Where", "Ann|Noon|In the kitchen")))
    assert sum(item.column_widths) == pytest.approx(item.frame.width) == pytest.approx(800)
    assert sum(item.row_heights) == pytest.approx(item.frame.height)


def test_a_wider_column_is_one_that_holds_more(scene_of):
    item = the_table(scene_of(table("A|B", "short|a rather longer cell of text")))
    assert item.column_widths[1] > item.column_widths[0] * 2


def test_no_word_is_parted_while_all_longest_words_fit(scene_of):
    long = "many words in this cell " * 20
    item = the_table(scene_of(table("Unbelievable|B", f"x|{long}")))
    assert [line_text(line) for line in item.rows[0][0].lines] == ["Unbelievable"]


def test_a_row_is_as_high_as_its_highest_cell(scene_of):
    item = the_table(scene_of(table("A|B", "one|first\nsecond")))
    # A line of 24 points is 28.8 high, and a cell keeps 6 above and below.
    assert item.row_heights == pytest.approx((40.8, 69.6))


def test_the_header_can_be_read_on_its_colour(scene_of, theme):
    header = the_table(scene_of(table("A|B", "c|d"))).rows[0][0]
    assert header.fill == theme.colours["accent1"]
    assert header.paragraphs[0].runs[0].bold
    assert contrast(header.lines[0].fragments[0].colour, header.fill) >= 4.5


def test_columns_are_aligned_as_the_author_says(scene_of):
    item = the_table(scene_of(table("A|B", "1|2", aligns=(None, Align.RIGHT))))
    right = item.rows[1][1].lines[0].fragments[0]
    assert right.x + right.width == pytest.approx(item.frame.right - 8)
    assert item.rows[1][1].paragraphs[0].style.align is Align.RIGHT


def test_words_beside_a_table_keep_the_placeholder_and_the_table_stands_below(scene_of):
    scene = scene_of(Paragraph((Run("Before"),)), table("A|B", "c|d"), Paragraph((Run("After"),)))
    body, item = text_item(scene, 1), the_table(scene)
    after = things(scene, TextItem)[2]
    assert item.placeholder is None
    assert body.frame.height < body.inherited_frame.height
    assert body.frame.bottom < item.frame.y < item.frame.bottom < after.frame.y


def test_a_long_table_goes_on_under_the_same_header(scenes_of):
    rows = [f"row {number}|cell {number}" for number in range(60)]
    scenes = scenes_of(table("First|Second", *rows))
    assert len(scenes) > 1
    assert [problem.rule for problem in scenes[0].problems] == ["goes-on"]
    seen = []
    for scene in scenes:
        item = the_table(scene)
        assert text_of(item.rows[0][0].paragraphs[0]) == "First"
        assert item.frame.bottom <= BODY_FRAME.bottom + 0.1
        seen += [text_of(row[0].paragraphs[0]) for row in item.rows[1:]]
    assert seen == [f"row {number}" for number in range(60)]


def test_a_row_higher_than_the_slide_is_parted_between_lines(scenes_of):
    words = [f"word{number}" for number in range(3000)]
    scenes = scenes_of(table("A|B", f"x|{' '.join(words)}"))
    found = " ".join(text_of(row[1].paragraphs[0]) for scene in scenes for row in the_table(scene).rows[1:])
    assert found.split() == words
    assert [scene.continued for scene in scenes] == list(range(len(scenes)))


def test_text_gets_smaller_before_a_table_is_parted(scene_of):
    rows = [f"row {number}|cell" for number in range(11)]
    item = the_table(scene_of(table("A|B", *rows)))
    sizes = {
        fragment.font.size
        for row in item.rows
        for cell in row
        for line in cell.lines
        for fragment in line.fragments
    }
    assert len(sizes) == 1
    assert 14 <= sizes.pop() < 20


def test_empty_cells_are_kept(scene_of):
    item = the_table(scene_of(table("A|B", "|")))
    assert [len(row) for row in item.rows] == [2, 2]


def test_a_table_that_goes_on_is_as_large_as_its_slides_allow(scenes_of):
    # 13 rows of 36 points: 9 fit below the header in 360 points, so two slides do, at full size.
    scenes = scenes_of(table("A|B", *[f"row {number}|cell" for number in range(13)]))
    assert len(scenes) in (1, 2)
    for scene in scenes:
        sizes = {
            each.font.size
            for row in the_table(scene).rows
            for cell in row
            for each in cell.lines[0].fragments
        }
        assert min(sizes) >= 14
    many = scenes_of(table("A|B", *[f"row {number}|cell" for number in range(17)]))
    assert len(many) == 2
    assert the_table(many[0]).rows[1][0].lines[0].fragments[0].font.size > 14


def test_no_single_row_is_left_over_on_the_last_slide(scenes_of):
    for count in range(14, 24):
        scenes = scenes_of(table("A|B", *[f"row {number}|cell" for number in range(count)]))
        assert all(len(the_table(scene).rows) > 3 for scene in scenes)


def test_a_row_that_fits_a_slide_is_never_parted(scenes_of):
    tall = "\n".join(f"line {number}" for number in range(7))
    before = Paragraph((Run("Words " * 60),))
    scenes = scenes_of(before, table("A|B", f"x|{tall}", f"y|{tall}", f"z|{tall}", f"w|{tall}"))
    rows = [row for scene in scenes for item in things(scene, TableItem) for row in item.rows[1:]]
    assert [text_of(row[0].paragraphs[0]) for row in rows] == ["x", "y", "z", "w"]
    assert {len(row[1].lines) for row in rows} == {7}


def test_a_table_says_what_it_is(scene_of):
    assert the_table(scene_of(table("Who|When", "Ann|Noon"))).alt == "Table with 1 row: Who, When"
    assert the_table(scene_of(table("|", "Ann|Noon", "Bea|One"))).alt == "Table with 2 rows"


CELLS = st.sampled_from(
    ["", "a", "12", "1,200", "some words in a cell", "word " * 40, "x" * 70, "שלום", "日本語" * 9]
)


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 7).flatmap(lambda count: st.lists(st.tuples(*[CELLS] * count), min_size=2, max_size=20))
)
def test_cells_of_any_table_neither_overlap_nor_leave_the_slide(rows):
    cells = [tuple((Run(text),) for text in row) for row in rows]
    layouter = Layouter(small_theme(), GridMeasurer(), PictureStore([Path("nowhere")]))
    made = Table(cells[0], tuple(cells[1:]), (None,) * len(cells[0]))
    for scene in layouter.lay_out(Slide(SlideKind.CONTENT, (Run("T"),), (made,)), 1, Meta()):
        for item in things(scene, TableItem):
            assert item.frame.bottom <= 540.01
            assert sum(item.column_widths) == pytest.approx(item.frame.width)
            top = item.frame.y
            for row, height in zip(item.rows, item.row_heights, strict=True):
                lefts = column_lefts(item.frame, item.column_widths, right_to_left=item.right_to_left)
                for cell, left, width in zip(row, lefts, item.column_widths, strict=True):
                    for line in cell.lines:
                        assert top - 0.01 <= line.top
                        assert line.top + line.height <= top + height + 0.01
                        for each in line.fragments:
                            assert left - 0.01 <= each.x
                            assert each.x + each.width <= left + width + 0.01
                top += height
