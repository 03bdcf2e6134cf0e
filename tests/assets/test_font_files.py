"""The faces that we ship: whole families, under free licences, with the measures of their twins."""

from __future__ import annotations

import pytest
from PIL import ImageFont

from brownbag.resources import asset

FAMILIES = {
    "Carlito": "Carlito",
    "Caladea": "Caladea",
    "Gelasio": "Gelasio",
    "LiberationSans": "Liberation Sans",
    "LiberationMono": "Liberation Mono",
}
STYLES = {"Regular": "Regular", "Bold": "Bold", "Italic": "Italic", "BoldItalic": "Bold Italic"}
LICENCES = {"LiberationSans": "Liberation", "LiberationMono": "Liberation"}
UNITS = 2048  # to the em, in Georgia, Calibri and Arial


def face(stem: str, style: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(asset("fonts", f"{stem}-{style}.ttf")), UNITS)


@pytest.mark.parametrize("stem", FAMILIES)
def test_a_family_has_its_four_faces(stem: str):
    names = {face(stem, style).getname() for style in STYLES}
    assert names == {(FAMILIES[stem], style) for style in STYLES.values()}


def test_there_are_no_other_faces():
    files = {path.name for path in asset("fonts").iterdir() if path.suffix in {".ttf", ".otf", ".ttc"}}
    assert files == {f"{stem}-{style}.ttf" for stem in FAMILIES for style in STYLES}


@pytest.mark.parametrize("stem", FAMILIES)
def test_a_family_has_its_licence_beside_it_and_its_origin_in_the_readme(stem: str):
    licence = asset("fonts", f"{LICENCES.get(stem, stem)}-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright" in licence.splitlines()[0] or "copyright" in licence.splitlines()[0]
    assert f"`{stem}-*.ttf`" in asset("fonts", "README.md").read_text(encoding="utf-8")


# Widths and line heights of the faces they stand for, in units of 2048 to the em.
@pytest.mark.parametrize(
    ("stem", "line", "widths"),
    [
        ("Gelasio", (1878, 449), {" ": 494, "A": 1374, "a": 1032, "m": 1804}),  # Georgia
        ("Carlito", (1536, 512), {" ": 463, "A": 1185, "a": 981, "m": 1636}),  # Calibri
        ("LiberationSans", (1854, 434), {" ": 569, "A": 1366, "a": 1139, "m": 1706}),  # Arial
        ("LiberationMono", None, {" ": 1229, "A": 1229, "m": 1229}),  # Courier New
    ],
)
def test_a_twin_measures_as_the_face_it_stands_for(stem, line, widths):
    twin = face(stem, "Regular")
    assert {letter: round(twin.getlength(letter)) for letter in widths} == widths
    if line:
        assert twin.getmetrics() == line
