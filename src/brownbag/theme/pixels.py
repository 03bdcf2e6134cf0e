"""How large a picture is, told from its first bytes, without unpacking it.

Every painter reads PNG, JPEG and GIF; other kinds are turned into PNG once.
"""

from __future__ import annotations

import io
import struct
import warnings

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_GIF = (b"GIF87a", b"GIF89a")
# Start-of-frame markers; C4, C8 and CC stand among them and are something else (ITU T.81, table B.1).
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length


def pixel_size(data: bytes) -> tuple[int, int] | None:
    """Return a PNG's, JPEG's or GIF's width and height in pixels; None for anything else."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        size: tuple[int, int] = struct.unpack(">II", data[16:24])
    elif data.startswith(_GIF) and len(data) >= 10:
        size = struct.unpack("<HH", data[6:10])
    elif data.startswith(_JPEG):
        return _jpeg_size(data)
    else:
        return None
    return size if size[0] and size[1] else None


def as_png(data: bytes, most_pixels: int) -> tuple[bytes, tuple[int, int] | None]:
    """Return a picture of another kind (BMP, TIFF, WebP) as PNG with its size.

    The size is None where it is no picture that can be read; a picture of more
    than ``most_pixels`` keeps its bytes.
    """
    # Here, not above: few templates need it, and it is slow to import.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # Pillow only warns of a picture that is far too large
            image = Image.open(io.BytesIO(data), formats=("BMP", "TIFF", "WEBP", "PPM", "TGA"))
        with image:
            size = image.size
            if size[0] * size[1] > most_pixels:
                return data, size
            target = io.BytesIO()
            image.convert("RGBA").save(target, "PNG")
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        struct.error,
        KeyError,
        IndexError,
        TypeError,
        OverflowError,
        Image.DecompressionBombError,
        Warning,
    ):
        return data, None
    return target.getvalue(), size


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _JPEG_ALONE:
            place += 2
        elif marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return (width, height) if width and height else None
        else:
            place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
