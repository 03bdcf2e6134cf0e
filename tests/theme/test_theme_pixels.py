from __future__ import annotations

import io

import pytest
from PIL import Image

from brownbag.theme.pixels import as_png, pixel_size


def picture(kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (123, 45), "red").save(target, kind, **options)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_a_size_is_told_from_the_first_bytes(kind):
    assert pixel_size(picture(kind)) == (123, 45)


def test_a_progressive_photo_with_exif_tells_its_size():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert pixel_size(picture("JPEG", progressive=True, exif=exif)) == (123, 45)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\x00\x00" * 9, picture("PNG")[:20], b"BM"]
)
def test_bytes_that_tell_no_size_have_none(data):
    assert pixel_size(data) is None


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "WEBP"])
def test_other_kinds_are_turned_into_png(kind):
    data, size = as_png(picture(kind), 10_000)
    assert size == pixel_size(data) == (123, 45)


def test_a_picture_with_too_many_pixels_is_not_unpacked():
    original = picture("BMP")
    assert as_png(original, 100) == (original, (123, 45))
