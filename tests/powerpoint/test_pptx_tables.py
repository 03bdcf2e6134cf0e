from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from brownbag.layout.scene import TableCell, TableItem, TextRun
from brownbag.theme.drawing import Colour, Line
from brownbag.theme.model import Anchor, BoxStyle
from brownbag.units import Rect
from powerpoint.conftest import Written
from powerpoint.scenery import PLAIN, said, scene, table

Write = Callable[..., Written]


def one_cell(cell: TableCell) -> TableItem:
    return replace(table(1, 1), rows=((cell,),))


def test_a_table_is_native_with_a_header_row(write: Write) -> None:
    native = write(scene(table(3, 2))).shape("Table").table
    assert native.first_row
    assert [[cell.text for cell in row.cells] for row in native.rows] == [
        [f"r{row}c{column}" for column in range(2)] for row in range(3)
    ]


def test_columns_and_rows_fill_the_frame_exactly(write: Write) -> None:
    frame = Rect(10, 20, 100, 50)
    shape = write(scene(table(3, 7, frame))).shape("Table")
    assert sum(column.width for column in shape.table.columns) == shape.width == Pt(100)
    assert sum(row.height for row in shape.table.rows) == shape.height == Pt(50)


def test_a_table_says_what_it_shows(write: Write) -> None:
    assert write(scene(table(1, 1, alt="Who came"))).on_slide("//p:graphicFrame//p:cNvPr/@descr") == [
        "Who came"
    ]


def test_a_cell_has_its_margins_anchor_fill_and_border(write: Write) -> None:
    cell = TableCell(
        (said("x"),),
        (),
        BoxStyle((1, 2, 3, 4), Anchor.MIDDLE),
        Colour("112233", scheme="accent1"),
        Line(Colour("445566"), 1.5),
    )
    written = write(scene(one_cell(cell)))
    native = written.shape("Table").table.cell(0, 0)
    margins = native.margin_left, native.margin_top, native.margin_right, native.margin_bottom
    assert margins == (Pt(1), Pt(2), Pt(3), Pt(4))
    assert native.vertical_anchor == MSO_ANCHOR.MIDDLE
    assert written.on_slide("//a:tcPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    assert written.on_slide("//a:tcPr/a:lnB/@w") == ["19050"]


def test_a_cells_text_says_everything(write: Write) -> None:
    cell = TableCell((said(TextRun("x", bold=True), PLAIN),), (), BoxStyle())
    (run,) = write(scene(one_cell(cell))).shape("Table").table.cell(0, 0).text_frame.paragraphs[0].runs
    assert (run.font.size, run.font.bold, run.font.name) == (Pt(20), True, "+mn-lt")
