"""`rasterise`: an SVG as a PNG for those who cannot draw it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from brownbag.paint.svg import rasterise

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="1" height="2" fill="#f00"/></svg>'
)


def test_a_drawing_becomes_a_picture_of_that_size_with_nothing_behind_it(tmp_path: Path):
    path = tmp_path / "a.svg"
    path.write_text(SQUARE)
    image = QImage.fromData(rasterise(path, 20, 10))
    assert (image.width(), image.height()) == (20, 10)
    assert image.pixelColor(5, 5).name() == "#ff0000"
    assert image.pixelColor(15, 5).alpha() == 0


def test_a_changed_drawing_is_drawn_anew(tmp_path: Path):
    path = tmp_path / "a.svg"
    path.write_text(SQUARE)
    before = rasterise(path, 8, 8)
    path.write_text(SQUARE.replace("#f00", "#00f"))
    assert rasterise(path, 8, 8) != before


def test_the_same_drawing_gives_the_same_bytes(tmp_path: Path):
    path = tmp_path / "a.svg"
    path.write_text(SQUARE)
    assert rasterise(path, 30, 30) == rasterise(path, 30, 30)


# Qt says on its log that the file is none; that is no reason to fail.
@pytest.mark.qt_log_ignore("Cannot read file")
@pytest.mark.parametrize("content", ["", "<svg", "no drawing"])
def test_what_is_no_drawing_is_an_empty_picture(tmp_path: Path, content: str):
    path = tmp_path / "a.svg"
    path.write_text(content)
    image = QImage.fromData(rasterise(path, 4, 4))
    assert (image.width(), image.height()) == (4, 4)
    assert image.pixelColor(2, 2).alpha() == 0


def test_a_drawing_that_is_not_there_is_an_empty_picture(tmp_path: Path):
    assert QImage.fromData(rasterise(tmp_path / "missing.svg", 4, 4)).pixelColor(2, 2).alpha() == 0
