"""Tables to native ones: a header row, cells with their margins, fills and borders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brownbag.layout.scene import TableCell, TableItem
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import line_xml, solid_xml, transform_xml
from brownbag.powerpoint.shapes import identity_xml
from brownbag.powerpoint.text import paragraphs_xml
from brownbag.units import to_emu

_NO_STYLE_NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's built-in name for it
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_xml(item: TableItem, number: int, mark: str, context: Context) -> str:
    """Return the table as a frame of its own, or in the placeholder whose ``p:ph`` is ``mark``."""
    own = identity_xml(number, item.name, alt=item.alt)
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in _whole_emu(item.column_widths))
    heights = _whole_emu(item.row_heights)
    rows = "".join(_row_xml(row, height, context) for row, height in zip(item.rows, heights, strict=True))
    turned = ' rtl="1"' if item.right_to_left else ""
    style = f"<a:tableStyleId>{_NO_STYLE_NO_GRID}</a:tableStyleId>"
    look = f'<a:tblPr{turned} firstRow="1" bandRow="1">{style}</a:tblPr>'
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr>{own}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr>{mark}</p:nvPr></p:nvGraphicFramePr>"
        f"{transform_xml(item.frame, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl>{look}<a:tblGrid>{columns}</a:tblGrid>{rows}'
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _whole_emu(lengths: Sequence[float]) -> list[int]:
    """Return the lengths in EMU so that their sum is the sum's, not off by a rounding each."""
    edges, reached = [0], 0.0
    for length in lengths:
        reached += length
        edges.append(to_emu(reached))
    return [right - left for left, right in pairwise(edges)]


def _row_xml(row: Sequence[TableCell], height: int, context: Context) -> str:
    return f'<a:tr h="{height}">{"".join(_cell_xml(cell, context) for cell in row)}</a:tr>'


def _cell_xml(cell: TableCell, context: Context) -> str:
    left, top, right, bottom = (to_emu(inset) for inset in cell.box.insets)
    margins = f'marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" anchor="{cell.box.anchor.value}"'
    border = line_xml(cell.border_bottom, "a:lnB") if cell.border_bottom is not None else ""
    fill = solid_xml(cell.fill) if cell.fill is not None else "<a:noFill/>"
    text = f"<a:bodyPr/><a:lstStyle/>{paragraphs_xml(cell.paragraphs, context)}"
    return f"<a:tc><a:txBody>{text}</a:txBody><a:tcPr {margins}>{border}{fill}</a:tcPr></a:tc>"
