"""A plain PNG file to its size, without the picture library: loading that takes as long as ten slides."""

from __future__ import annotations

import zlib
from itertools import pairwise
from pathlib import Path

_LARGEST = 8_000_000  # bytes; more is not worth holding
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# W3C PNG, 11.2 and 11.3: those that hold nothing to unpack but the picture, and do not move.
_PLAIN = frozenset(
    {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"pHYs",
        b"bKGD",
        b"sBIT",
        b"tEXt",
    }
)
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}  # by colour type


def plain_png_size(path: Path) -> tuple[int, int] | None:
    """Return the pixels of a whole and sound PNG; None for any other file, and where more is to be looked at.

    Raises OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        if file.read(len(_SIGNATURE)) != _SIGNATURE:
            return None
        chunks = _chunks(file.read(_LARGEST))
    names = [name for name, _ in chunks]
    if not _PLAIN.issuperset(names) or names[:1] != [b"IHDR"] or names[-1] != b"IEND" or b"IDAT" not in names:
        return None
    return _size(chunks[0][1])


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return the name and content of every chunk up to the last, or none where one is damaged."""
    found: list[tuple[bytes, bytes]] = []
    at = 0
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        if zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            return []
        found.append((data[at + 4 : at + 8], data[at + 8 : end - 4]))
        if found[-1][0] == b"IEND":
            return found
        at = end
    return []


def _size(header: bytes) -> tuple[int, int] | None:
    if len(header) != 13:
        return None
    width, height = (int.from_bytes(header[start:end]) for start, end in pairwise((0, 4, 8)))
    depth, colour, packing, filtering, interlace = header[8:]
    is_sound = depth in _DEPTHS.get(colour, ()) and not packing and not filtering and interlace in {0, 1}
    return (width, height) if is_sound and width and height else None
