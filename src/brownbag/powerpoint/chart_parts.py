"""The charts of a talk and their workbooks, each a part of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from brownbag.layout.scene import ChartItem, Scene
from brownbag.powerpoint.archive import Archive
from brownbag.powerpoint.relations import relation_xml, rels_file
from brownbag.powerpoint.xml import RELATION

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK_ID = "rId1"
"""The relationship of every chart to its workbook."""

_NUMBERED = re.compile(r"ppt/(?:charts/chart|embeddings/Microsoft_Excel_Worksheet)(\d+)\.\w+", re.IGNORECASE)


def chart_numbers(scenes: Iterable[Scene], names: Sequence[str]) -> range:
    """Return the numbers that the scenes' charts get, above those of the template's parts ``names``."""
    count = sum(isinstance(item, ChartItem) for scene in scenes for item in scene.items)
    if not count:
        return range(0)
    taken = (int(found[1]) for name in names if (found := _NUMBERED.fullmatch(name)))
    first = 1 + max(taken, default=0)
    return range(first, first + count)


def chart_name(number: int) -> str:
    """Return the name of a chart's part."""
    return f"ppt/charts/chart{number}.xml"


class ChartParts:
    """Puts charts into the archive as they are asked for."""

    def __init__(self, archive: Archive, numbers: range) -> None:
        self._archive = archive
        self._numbers = iter(numbers)

    def add(self, xml: str, workbook: bytes) -> str:
        """Store a chart with its workbook and return where it lies, seen from a slide."""
        number = next(self._numbers)
        book = f"Microsoft_Excel_Worksheet{number}.xlsx"
        self._archive.write(chart_name(number), xml)
        to_book = relation_xml(WORKBOOK_ID, f"{RELATION}/package", f"../embeddings/{book}")
        self._archive.write(f"ppt/charts/_rels/chart{number}.xml.rels", rels_file([to_book]))
        self._archive.write(f"ppt/embeddings/{book}", workbook, compressed=True)
        return f"../charts/chart{number}.xml"
