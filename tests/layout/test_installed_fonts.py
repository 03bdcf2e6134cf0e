"""Fonts of this computer: found by name, measured and painted as the same face."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

from brownbag.layout import fonts, installed_fonts
from brownbag.layout.font_names import read_faces
from brownbag.layout.font_report import font_uses
from brownbag.layout.fonts import FontMeasurer, face_file, own_face
from brownbag.layout.scene import FontSpec
from brownbag.paint import fonts as paint_fonts
from brownbag.paint.fonts import font_for
from brownbag.resources import asset
from brownbag.theme.examination import FontSource
from brownbag.theme.reader import read_theme

# As many letters as "Gelasio" has, so that one can stand for the other in a font's table of names.
FAMILY = "Agencio"


@pytest.fixture
def agency_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install Gelasio under another name, in regular and italic, for the length of a test."""
    folder = tmp_path / "data" / "fonts"
    folder.mkdir(parents=True)
    for italic in (False, True):
        source = face_file("Gelasio", bold=False, italic=italic)
        data = source.read_bytes()
        for encoding in ("utf-16-be", "mac-roman"):
            data = data.replace("Gelasio".encode(encoding), FAMILY.encode(encoding))
        (folder / source.name).write_bytes(data)
    monkeypatch.setenv("XDG_DATA_HOME", str(folder.parent))
    monkeypatch.setattr(installed_fonts.sys, "platform", "linux")
    _forget()
    yield folder / "Gelasio-Regular.ttf"
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    installed_fonts._all_faces.cache_clear()
    fonts.own_face.cache_clear()
    paint_fonts._face.cache_clear()


def test_a_file_says_what_it_is():
    (face,) = read_faces(face_file("Carlito", bold=True, italic=True))
    assert ("Carlito" in face.families, face.bold, face.italic) == (True, True, True)


@pytest.mark.parametrize("data", [b"", b"ttcf", b"\x00\x01\x00\x00", b"OTTO\xff\xff" + b"name" * 9, b"text"])
def test_a_file_that_is_no_font_has_no_faces(tmp_path: Path, data: bytes):
    path = tmp_path / "odd.ttf"
    path.write_bytes(data)
    assert read_faces(path) == ()


def test_a_damaged_font_is_read_or_left(tmp_path: Path):
    whole = face_file("Carlito", bold=False, italic=False).read_bytes()
    path = tmp_path / "cut.ttf"
    for length in (13, 200, 5_000):
        path.write_bytes(whole[:length])
        assert len(read_faces(path)) <= 1


@pytest.mark.usefixtures("agency_font")
def test_an_installed_family_is_measured_itself():
    spec, twin = FontSpec(FAMILY, 20.0), FontSpec("Georgia", 20.0)
    measurer = FontMeasurer()
    assert measurer.advance("Minnesota", spec) == measurer.advance("Minnesota", twin)
    assert measurer.advance("Minnesota", spec) != measurer.advance("Minnesota", FontSpec("Carlito", 20.0))


def test_an_installed_family_is_painted_in_the_file_that_was_measured(agency_font: Path):
    own = own_face(FAMILY, bold=False, italic=False)
    assert own is not None
    assert own.path == agency_font
    assert QFontInfo(font_for(FontSpec(FAMILY, 20.0))).family() == FAMILY


@pytest.mark.usefixtures("agency_font")
def test_a_weight_that_is_not_installed_is_set_in_what_we_ship():
    assert own_face(FAMILY, bold=True, italic=False) is None
    assert font_for(FontSpec(FAMILY, 20.0, bold=True)).family() != FAMILY


def test_a_missing_family_is_set_in_one_as_wide(agency_font: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(installed_fonts._AS_WIDE, "times old roman", ("not here", FAMILY.lower()))
    own = own_face("Times  Old Roman", bold=False, italic=False)
    assert own is not None
    assert (own.path, own.family) == (agency_font, FAMILY)
    assert QFontInfo(font_for(FontSpec("Times Old Roman", 20.0))).family() == FAMILY


@pytest.mark.usefixtures("agency_font")
def test_families_that_we_carry_are_never_looked_for():
    assert own_face("Georgia", bold=False, italic=False) is None
    assert installed_fonts._all_faces.cache_info().currsize == 0


def test_a_theme_says_what_its_families_are_shown_in():
    (calibri, *_) = font_uses(read_theme(asset("themes", "sage.pptx")))
    assert calibri.source is FontSource.CARRIED
