"""A WebM or Matroska file to the size of its picture, from its header alone (RFC 8794, RFC 9559)."""

from __future__ import annotations

from typing import BinaryIO

_MOST = 1_000_000  # bytes; tracks are described at the start
_SEGMENT, _TRACKS, _ENTRY, _VIDEO = 0x18538067, 0x1654AE6B, 0xAE, 0xE0
_WIDTH, _HEIGHT = 0xB0, 0xBA
_HOLDERS = frozenset({_SEGMENT, _TRACKS, _ENTRY, _VIDEO})


def picture_size(file: BinaryIO) -> tuple[int, int] | None:
    """Return the width and height in pixels that the first video track says; None where none does."""
    data = file.read(_MOST)
    sides: dict[int, int] = {}
    at = 0
    while at < len(data) and len(sides) < 2:
        name, at = _number(data, at, keeps_mark=True)
        length, at = _number(data, at, keeps_mark=False)
        if at > len(data):
            break
        if name in _HOLDERS:
            continue  # what it holds comes next
        if name in {_WIDTH, _HEIGHT} and length <= 4:
            sides.setdefault(name, int.from_bytes(data[at : at + length]))
        at += length
    width, height = sides.get(_WIDTH, 0), sides.get(_HEIGHT, 0)
    return (width, height) if 0 < width <= 16_384 and 0 < height <= 16_384 else None


def _number(data: bytes, at: int, *, keeps_mark: bool) -> tuple[int, int]:
    """Return a number of as many bytes as its first one says, and where it ends; past the data if cut off."""
    first = data[at] if at < len(data) else 0
    length = 9 - first.bit_length()
    if first == 0 or at + length > len(data):
        return 0, len(data) + 1
    value = int.from_bytes(data[at : at + length])
    return (value if keeps_mark else value & ((1 << (7 * length)) - 1)), at + length
