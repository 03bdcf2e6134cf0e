"""Fonts on the page: only the letters that are shown, under a name that is not the font's."""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode

import pytest
import uharfbuzz as hb

from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.scene import FontSpec
from brownbag.web.faces import Faces, lacks

CALIBRI = FontSpec("Calibri", 20)


def embedded(faces: Faces) -> dict[bytes, bytes]:
    """Return the tables of the one font in the rules."""
    rules = faces.rules()
    assert rules.count("@font-face") == 1
    data = b64decode(rules.partition("base64,")[2].partition(")")[0])
    assert data[:4] == b"wOFF"
    assert struct.unpack_from(">I", data, 8) == (len(data),)
    tables = {}
    for index in range(struct.unpack_from(">H", data, 12)[0]):
        tag, at, packed, length, _ = struct.unpack_from(">4sIIII", data, 44 + 20 * index)
        body = data[at : at + packed]
        tables[tag] = zlib.decompress(body) if packed < length else body
        assert len(tables[tag]) == length
    return tables


def sfnt(tables: dict[bytes, bytes]) -> bytes:
    """Return tables as a TrueType file."""
    at = 12 + 16 * len(tables)
    head, bodies = struct.pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0), b""
    for tag, body in sorted(tables.items()):
        head += struct.pack(">4sIII", tag, 0, at + len(bodies), len(body))
        bodies += body + bytes(-len(body) % 4)
    return head + bodies


def test_a_font_holds_the_letters_that_are_shown_and_no_others():
    faces = Faces()
    faces.use(CALIBRI, "Tend")
    faces.use(CALIBRI, "er")
    assert set(hb.Face(sfnt(embedded(faces))).unicodes) == set(map(ord, "Tender"))


def test_a_part_of_a_font_is_as_wide_as_the_whole():
    text = "AVATAR, To Wa."
    faces = Faces()
    faces.use(CALIBRI, text)
    font = hb.Font(hb.Face(sfnt(embedded(faces))))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    width = sum(one.x_advance for one in buffer.glyph_positions) / font.face.upem * 20
    assert width == pytest.approx(FontMeasurer().advance(text, CALIBRI), abs=0.01)


def test_a_font_keeps_its_licence_and_not_its_reserved_name():
    faces = Faces()
    faces.use(CALIBRI, "a")
    names = embedded(faces)[b"name"]
    count, start = struct.unpack_from(">HH", names, 2)
    ids = {struct.unpack_from(">6H", names, 6 + 12 * index)[3] for index in range(count)}
    assert 0 in ids
    assert not ids & {1, 3, 4, 6}
    assert start < len(names)
    assert "Carlito" not in faces.rules()
    assert "from Carlito" in faces.credit()


def test_letters_of_other_scripts_come_from_the_faces_that_layout_measured():
    faces = Faces()
    faces.use(CALIBRI, "مرحبا")
    assert "from Noto Sans Arabic for other letters." in faces.credit()
    assert set(hb.Face(sfnt(embedded(faces))).unicodes) >= set(map(ord, "مرحبا"))
    assert faces.css(CALIBRI) == "20px/0 bb2,bb1,sans-serif"
    assert not lacks(CALIBRI, "مرحبا")


def test_every_face_of_a_family_is_a_font_of_one_name():
    faces = Faces()
    for bold in (False, True):
        faces.use(FontSpec("Georgia", 20, bold), "a")
    assert faces.rules().count("font-family:bb1;") == 2
    assert faces.css(FontSpec("Georgia", 20, bold=True)) == "700 20px/0 bb1,serif"


def test_a_letter_that_no_shipped_face_has_is_known():
    assert lacks(CALIBRI, "bread 🍞")
    assert not lacks(CALIBRI, "bread – crème")


def test_a_face_that_has_none_of_the_letters_is_left_out():
    faces = Faces()
    faces.use(CALIBRI, "日本語")
    faces.use(CALIBRI, " ")
    assert "@font-face" not in faces.rules()
