"""Tables to real tables: cells as wide and high as laid out, their words where layout put them."""

from __future__ import annotations

from collections.abc import Iterator

from brownbag.layout.scene import TableCell, TableItem
from brownbag.theme.drawing import RectOutline, SolidFill
from brownbag.units import Rect
from brownbag.web.art import line_svg, outline_svg
from brownbag.web.context import Context
from brownbag.web.fills import painted
from brownbag.web.markup import number, place, quote, step_attribute
from brownbag.web.pairing import lines_by_paragraph
from brownbag.web.text import Origin, paragraphs_html


def table_art(table: TableItem, context: Context) -> str:
    """Return what the table paints behind its words: all fills, then all borders."""
    fills, borders = [], []
    for cell, area in _placed(table):
        if cell.fill is not None:
            outline = outline_svg(RectOutline(), area)
            paint = painted(SolidFill(cell.fill), area, outline, context).attributes
            # Smoothed edges of two neighbours would let the ground shine through between them.
            fills.append(outline.format(paint=f'{paint} shape-rendering="crispEdges"'))
        if cell.border_bottom is not None:
            ends = (area.x, area.bottom), (area.right, area.bottom)
            borders.append(line_svg(*ends, cell.border_bottom))
    drawn = "".join([*fills, *borders])
    return f"<g{step_attribute(table.step)}>{drawn}</g>" if table.step and drawn else drawn


def table_html(table: TableItem, context: Context) -> str:
    """Return the table with its words."""
    columns = "".join(f'<col style="width:{number(width)}px">' for width in table.column_widths)
    origin = Origin(table.frame.x, table.frame.y)
    head, *body = (
        _row(row, height, context, origin, "th" if index == 0 else "td")
        for index, (row, height) in enumerate(zip(table.rows, table.row_heights, strict=True))
    )
    named = f" aria-label={quote(table.alt)}" if table.alt else ""
    rows = f"<thead>{head}</thead>" + (f"<tbody>{''.join(body)}</tbody>" if body else "")
    turned = ' dir="rtl"' if table.right_to_left else ""
    return (
        f'<table class="a"{turned}{step_attribute(table.step)}{named} style="{place(table.frame)}">'
        f"<colgroup>{columns}</colgroup>{rows}</table>"
    )


def _row(cells: tuple[TableCell, ...], height: float, context: Context, origin: Origin, tag: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    words = (
        paragraphs_html(lines_by_paragraph(cell.paragraphs, cell.lines), context, origin) for cell in cells
    )
    written = "".join(f"<{tag}{scope}>{one}</{tag}>" for one in words)
    return f'<tr style="height:{number(height)}px">{written}</tr>'


def _placed(table: TableItem) -> Iterator[tuple[TableCell, Rect]]:
    top = table.frame.y
    for row, height in zip(table.rows, table.row_heights, strict=True):
        for cell, left, width in zip(row, table.column_lefts, table.column_widths, strict=True):
            yield cell, Rect(left, top, width, height)
        top += height
