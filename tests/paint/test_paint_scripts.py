"""Letters of other scripts: painted with the faces that layout measured them with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.scene import FontSpec
from brownbag.paint.fonts import fonts_in
from brownbag.paint.image import render
from brownbag.paint.pictures import PictureCache
from paint.pixels import ink, make_scene, text_item, text_line


@pytest.mark.parametrize("text", ["مرحبا بالعالم", "שלום לתינוק", "Привет", "a مرحبا b", "Say שלום now"])
@pytest.mark.parametrize("family", ["Calibri", "Georgia"])
def test_other_scripts_are_as_wide_as_they_were_measured(text: str, family: str):
    width = FontMeasurer().advance(text, FontSpec(family, 40))
    seen = ink(
        render(make_scene(text_item(text_line(20, 80, text, size=40, family=family)), size=(500, 120)), 500)
    )
    assert seen is not None
    left, right = seen[0] - 20, seen[2] - 20
    assert -3 <= left <= 6
    assert width - 8 <= right <= width + 3


def test_latin_text_is_painted_in_one_face():
    assert fonts_in(FontSpec("Calibri", 20), "Naïve “words” – fine") == []


def test_a_text_of_two_scripts_is_painted_in_two_faces():
    ((start, end, face),) = fonts_in(FontSpec("Georgia", 20), "Say مرحبا now")
    assert (start, end) == (4, 9)
    assert face.family() == "Noto Sans Arabic"


def _corner(size: tuple[int, int]) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    picture.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    return picture


def _letters(image: QImage) -> str:
    width, height = image.width(), image.height()
    places = [(x, y) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]
    return "".join("R" if image.pixelColor(x, y).green() < 100 else "_" for x, y in places)


@pytest.mark.parametrize(("mirrored", "seen"), [(False, "R___"), (True, "_R__")])
def test_a_mirrored_picture_is_turned_left_to_right(tmp_path: Path, mirrored: bool, seen: str):
    _corner((40, 20)).save(tmp_path / "a.png")
    image = PictureCache().of_file(tmp_path / "a.png", 40, mirrored=mirrored)
    assert image is not None
    assert _letters(image) == seen


def test_a_picture_that_qt_does_not_know_is_painted_all_the_same(tmp_path: Path):
    _corner((40, 20)).save(tmp_path / "a.jp2")
    image = PictureCache().of_file(tmp_path / "a.jp2", 40)
    assert image is not None
    assert _letters(image) == "R___"


def test_a_file_that_nobody_can_read_is_not_painted(tmp_path: Path):
    (tmp_path / "a.jp2").write_bytes(b"nothing")
    assert PictureCache().of_file(tmp_path / "a.jp2", 40) is None
