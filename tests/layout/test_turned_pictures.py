"""Photographs that lie on their side, or are mirrored, as some cameras save them (EXIF 2.3, orientation)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from brownbag.deck.model import Picture
from brownbag.layout.pictures import Found, PictureStore
from brownbag.outgoing.images import prepare

_TURNS = Image.Transpose
# What a camera does to an upright picture before it writes down each orientation.
LYING = {
    1: None,
    2: _TURNS.FLIP_LEFT_RIGHT,
    3: _TURNS.ROTATE_180,
    4: _TURNS.FLIP_TOP_BOTTOM,
    5: _TURNS.TRANSPOSE,
    6: _TURNS.ROTATE_90,
    7: _TURNS.TRANSVERSE,
    8: _TURNS.ROTATE_270,
}


def photo(path: Path, orientation: int) -> Path:
    """Write a photograph that is red at its top left once it is shown upright."""
    upright = Image.new("RGB", (80, 40), "white")
    upright.paste("red", (0, 0, 40, 20))
    turn = LYING[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    (upright.transpose(turn) if turn is not None else upright).save(path, exif=exif, quality=95)
    return path


@pytest.mark.parametrize("orientation", LYING)
def test_a_photograph_is_upright_wherever_it_goes(tmp_path: Path, orientation: int):
    path = photo(tmp_path / "a.jpg", orientation)
    found = PictureStore([tmp_path]).find(Picture("a.jpg"))
    assert isinstance(found, Found)
    assert found.upright == (80, 40)
    written = prepare(path, found.orientation, (80, 40), mirrored=found.mirrored)
    (tmp_path / "b.jpg").write_bytes(written.data)
    with Image.open(tmp_path / "b.jpg") as shown:
        assert shown.size == (80, 40)
        corners = [shown.getpixel(place)[1] < 100 for place in ((20, 10), (60, 10), (20, 30), (60, 30))]
    assert corners == [True, False, False, False]


def test_a_heavy_photograph_in_a_png_becomes_a_jpeg(tmp_path: Path):
    noise = Image.effect_noise((900, 700), 90).convert("L")
    Image.merge("RGB", (noise, noise.rotate(90, expand=False), noise.rotate(180))).save(tmp_path / "a.png")
    assert (tmp_path / "a.png").stat().st_size > 1_000_000
    written = prepare(tmp_path / "a.png", 0, (900, 700))
    assert written.extension == "jpg"
    assert len(written.data) < (tmp_path / "a.png").stat().st_size / 2


def test_a_drawing_in_a_png_stays_one(tmp_path: Path):
    Image.new("RGB", (3000, 2000), "white").save(tmp_path / "a.png")
    assert prepare(tmp_path / "a.png", 0, (3000, 2000)).extension == "png"


def test_a_phones_own_form_is_said_with_a_way_out(tmp_path: Path):
    (tmp_path / "a.heic").write_bytes(b"\x00\x00\x00\x18ftypheic")
    problem = PictureStore([tmp_path]).find(Picture("a.heic", line=3))
    assert not isinstance(problem, Found)
    assert "HEIC" in problem.message
    assert "JPEG" in problem.hint
