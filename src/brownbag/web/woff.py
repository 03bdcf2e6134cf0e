"""A TrueType font to WOFF 1.0 (W3C, 2012): the same tables, each compressed. Every browser reads it."""

from __future__ import annotations

import struct
import zlib

_DIRECTORY_ENTRY = 16
_WOFF_HEADER = 44
_WOFF_ENTRY = 20


def woff(font: bytes) -> bytes:
    """Return the TrueType file ``font`` as WOFF."""
    flavour, count = struct.unpack_from(">IH", font)
    entries, bodies = [], []
    at = _WOFF_HEADER + _WOFF_ENTRY * count
    whole = 12 + _DIRECTORY_ENTRY * count
    for index in range(count):
        tag, checksum, offset, length = struct.unpack_from(">4sIII", font, 12 + _DIRECTORY_ENTRY * index)
        table = font[offset : offset + length]
        packed = zlib.compress(table, 9)
        body = packed if len(packed) < length else table
        entries.append(struct.pack(">4sIIII", tag, at, len(body), length, checksum))
        bodies.append(_padded(body))
        at += len(bodies[-1])
        whole += len(_padded(table))
    header = struct.pack(">4sIIHHIHHIIIII", b"wOFF", flavour, at, count, 0, whole, 1, 0, 0, 0, 0, 0, 0)
    return b"".join([header, *entries, *bodies])


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
