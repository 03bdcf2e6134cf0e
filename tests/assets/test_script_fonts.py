"""The faces for scripts that the twins lack: under free licences, with the letters they are there for."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from brownbag.layout.fallbacks import script_font_files
from brownbag.resources import asset

_PERSIAN = "\u067e\u0686\u0698\u06af\u06a9\u06cc"
_URDU = "\u0679\u0688\u0691\u06d2\u06ba"


@pytest.mark.parametrize("path", script_font_files(), ids=lambda path: path.name)
def test_a_face_has_its_licence_beside_it_and_its_origin_in_the_readme(path):
    stem = path.stem.partition("-")[0]
    folder = asset("fonts", "scripts")
    licence = (folder / f"{stem}-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright" in licence.splitlines()[0]
    assert "Carlito" not in licence
    assert f"`{stem}-*.ttf`" in (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", script_font_files(), ids=lambda path: path.name)
def test_a_face_for_arabic_has_the_letters_of_three_languages(path):
    letters = set(hb.Face(hb.Blob.from_file_path(str(path))).unicodes)
    arabic = {ord(letter) for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى،؛؟"}
    assert letters >= arabic | set(map(ord, _PERSIAN + _URDU))


def test_faces_for_other_scripts_are_small():
    assert sum(path.stat().st_size for path in script_font_files()) < 400_000
