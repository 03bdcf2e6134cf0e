"""A chart's names and numbers to the small Excel workbook that PowerPoint opens for "Edit data".

Only what a workbook cannot do without (ECMA-376 part 1, 18.2): one sheet with
the names in its first column and the series beside them. The same numbers
give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from brownbag.powerpoint.relations import relation_xml, rels_file
from brownbag.powerpoint.xml import DECLARATION, RELATION, escape, quote

SHEET = "Sheet1"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)
_BOOK = (
    f'{DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{RELATION}">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_OWN_FORMAT = 164  # the first number that is free for formats of one's own
_WIDE, _NARROW = 28, 14  # letters

_Row = Sequence[str | float | None]


def workbook(rows: Sequence[_Row], number_format: str) -> bytes:
    """Return an .xlsx of ``rows``; texts as they are, numbers in ``number_format``, None as an empty cell."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("[Content_Types].xml", _TYPES),
            (
                "_rels/.rels",
                rels_file([relation_xml("rId1", f"{RELATION}/officeDocument", "xl/workbook.xml")]),
            ),
            ("xl/workbook.xml", _BOOK),
            ("xl/_rels/workbook.xml.rels", _book_rels()),
            ("xl/styles.xml", _styles_xml(number_format)),
            ("xl/worksheets/sheet1.xml", _sheet_xml(rows)),
        ):
            entry = zipfile.ZipInfo(name)  # dated 1980, so that the same numbers give the same bytes
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return written.getvalue()


def column_name(number: int) -> str:
    """Return the letters of a column, counted from 0: A, B, ... Z, AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_text(value: float) -> str:
    """Return a number as XML writes it: as short as it can be and still the same."""
    return str(int(value)) if value.is_integer() else repr(value)


def _book_rels() -> str:
    sheet = relation_xml("rId1", f"{RELATION}/worksheet", "worksheets/sheet1.xml")
    return rels_file([sheet, relation_xml("rId2", f"{RELATION}/styles", "styles.xml")])


def _styles_xml(number_format: str) -> str:
    return (
        f'{DECLARATION}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="{_OWN_FORMAT}" '
        f"formatCode={quote(number_format)}/></numFmts>"
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        f'<xf numFmtId="{_OWN_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _sheet_xml(rows: Sequence[_Row]) -> str:
    count = max((len(row) for row in rows), default=1)
    columns = f'<col min="1" max="1" width="{_WIDE}" customWidth="1"/>'
    if count > 1:
        columns += f'<col min="2" max="{count}" width="{_NARROW}" customWidth="1"/>'
    data = "".join(_row_xml(row, number) for number, row in enumerate(rows, 1))
    return (
        f'{DECLARATION}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{column_name(count - 1)}{len(rows)}"/>'
        f"<cols>{columns}</cols><sheetData>{data}</sheetData></worksheet>"
    )


def _row_xml(row: _Row, number: int) -> str:
    cells = "".join(_cell_xml(value, column, number) for column, value in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell_xml(value: str | float | None, column: int, row: int) -> str:
    place = f"{column_name(column)}{row}"
    if value is None:
        return ""
    if isinstance(value, str):
        text = escape(value)
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' if text else ""
    return f'<c r="{place}" s="1"><v>{number_text(value)}</v></c>'
