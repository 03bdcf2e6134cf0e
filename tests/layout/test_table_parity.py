"""Rows of our tables against those that LibreOffice makes of the .pptx: as high, and where we say."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from brownbag.deck.model import Meta
from brownbag.deck.reader import read_deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import TableItem
from brownbag.powerpoint.writer import write_pptx
from brownbag.resources import asset
from brownbag.theme.reader import read_theme
from layout.seeing import things

TALK = """\
## Figures

| Group | Children | Share | Seen |
|---|---|---|---|
| Infants | 1,200 | 20.1% | Calm |
| Toddlers | 340 | 5% | They came back to the same two books again and again, whoever read them |
| Older | 12 | — | Play |
| Parents | 9 | 1% | Rest |
"""

_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="[^"]*" yMax="([-\d.]+)">(.*?)</word>')


@pytest.mark.programs
def test_rows_are_as_high_in_libreoffice_as_here(
    soffice: Callable[[Path], Path], pdftotext: Callable[..., str], tmp_path: Path
) -> None:
    theme = read_theme(asset("themes", "sage.pptx"))
    scenes = Layouter(theme, FontMeasurer(), PictureStore([tmp_path])).lay_out_deck(read_deck(TALK))
    target = tmp_path / "talk.pptx"
    write_pptx(scenes, theme, Meta(), target, rasterise=lambda *_: b"")
    words = {
        text: (float(left), (float(top) + float(bottom)) / 2)
        for left, top, bottom, text in _WORD.findall(pdftotext(soffice(target), "-bbox"))
    }
    (table,) = things(scenes[0], TableItem)
    shifts = []
    for row in table.rows:
        for cell in row:
            if len(cell.lines) != 1:  # LibreOffice sets the lines of a cell closer than PowerPoint does
                continue
            (line,) = cell.lines
            fragment = line.fragments[0]
            x, y = words[fragment.text]
            assert abs(x - fragment.x) <= 2, fragment.text
            shifts.append(line.top + line.height / 2 - y)
    assert len(shifts) == 19
    assert max(shifts) - min(shifts) <= 1
    assert max(map(abs, shifts)) <= 2
