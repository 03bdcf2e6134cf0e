"""The library's own addresses, as links: kept whole where a line holds them, as LibreOffice does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.layout.setting import break_prepared, prepare
from brownbag.theme.drawing import Colour
from brownbag.theme.model import LevelStyle

_REFERENCES = Path(__file__).parents[2] / "decks" / "references.json"
_SIZE = 18.0


def addresses() -> list[str]:
    """Return where the sources can be read, as a list of sources shows it."""
    entries = json.loads(_REFERENCES.read_text(encoding="utf-8"))
    found = {entry.get("URL") or f"https://doi.org/{entry.get('DOI', '')}" for entry in entries}
    found.discard("https://doi.org/")
    return sorted(found)


@pytest.mark.parametrize("width", [300.0, 848.0])
@pytest.mark.parametrize("family", ["Calibri", "Arial", "Cambria"])
def test_an_address_is_parted_only_where_it_is_wider_than_a_line(family: str, width: float):
    measurer = FontMeasurer()
    style = LevelStyle(family, _SIZE, Colour("000000"))
    parted = 0
    for address in addresses():
        words = "What families and helpers build together, day by day, in a great many small returns. "
        runs = (TextRun(words), TextRun(address, link=address))
        prepared = prepare(TextParagraph(runs, style), measurer)
        starts = {start for start, _ in break_prepared(prepared, width, _SIZE)}
        inside = any(len(words) < start < len(words) + len(address) for start in starts)
        (single,) = prepared.edges
        is_wider = (single[-1] - single[len(words) - 1]) * _SIZE > width
        assert inside == is_wider, address
        parted += inside
    assert parted < len(addresses())
