"""What is plain about a PNG is read without the picture library; all else is left to it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from brownbag.layout.pictures import Found, read_picture
from brownbag.layout.png import plain_png_size


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "picture.png"
    path.write_bytes(data)
    return path


def png(mode: str = "RGB", **options: object) -> bytes:
    made = io.BytesIO()
    Image.effect_noise((31, 17), 50).convert(mode).save(made, "PNG", **options)
    return made.getvalue()


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_kind_of_pixels_has_its_size(tmp_path: Path, mode: str) -> None:
    assert plain_png_size(saved(tmp_path, png(mode))) == (31, 17)


def test_a_palette_with_transparency_and_a_resolution_is_plain(tmp_path: Path) -> None:
    assert plain_png_size(saved(tmp_path, png("P", transparency=0, dpi=(300, 300)))) == (31, 17)


@pytest.mark.parametrize("length", range(0, 1000, 37))
def test_a_file_that_is_cut_off_is_not_plain_and_broken(tmp_path: Path, length: int) -> None:
    data = png()
    path = saved(tmp_path, data[: min(length, len(data) - 13)])
    assert plain_png_size(path) is None
    assert not isinstance(read_picture(path), Found)


@pytest.mark.parametrize("place", [18, 60, -6])
def test_a_file_with_a_changed_byte_is_not_plain(tmp_path: Path, place: int) -> None:
    data = bytearray(png())
    data[place] ^= 0xFF
    assert plain_png_size(saved(tmp_path, bytes(data))) is None


def test_what_follows_the_end_does_not_matter(tmp_path: Path) -> None:
    assert plain_png_size(saved(tmp_path, png() + b"trailing")) == (31, 17)


def test_a_moving_picture_is_not_plain(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    path = tmp_path / "moving.png"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert plain_png_size(path) is None


def test_packed_text_is_not_plain(tmp_path: Path) -> None:
    info = PngInfo()
    info.add_text("Comment", "x" * 100, zip=True)
    path = saved(tmp_path, png(pnginfo=info))
    assert plain_png_size(path) is None
    assert read_picture(path) == Found(path, (31, 17))


def test_a_jpeg_that_is_called_png_is_not_plain(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    Image.new("RGB", (40, 30)).save(path, "JPEG")
    assert plain_png_size(path) is None
    assert read_picture(path) == Found(path, (40, 30))
