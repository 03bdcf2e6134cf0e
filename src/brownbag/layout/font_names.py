"""A font file's own words: from its bytes to its family and style, without unpacking any letters.

Reads the tables of names and of styles of TrueType and OpenType files, and of
collections of them. OpenType specification 1.9, "Font File", "name" and "OS/2".
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

_COLLECTION = b"ttcf"
_KINDS = frozenset({b"\x00\x01\x00\x00", b"OTTO", b"true"})
_MOST_FACES = 64  # of a collection
_MOST_TABLES = 128
_MOST_BYTES = 400_000  # of one table; a table of names has some thousand
_MOST_NAMES = 2_000
_FAMILY, _STYLE, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE = 1, 2, 16, 17
_WINDOWS, _MACINTOSH = 3, 1
_ENGLISH = frozenset({0x0409, 0})
_ITALIC, _BOLD = 0x01, 0x20  # bits of OS/2's fsSelection
_SELECTION_AT = 62


class FaceName(Struct, frozen=True):
    """One face of a font file: what it is called in lists of fonts, and its place in a collection."""

    families: frozenset[str]
    bold: bool
    italic: bool
    index: int = 0


def read_faces(path: Path) -> tuple[FaceName, ...]:
    """Return the faces of a font file; none where it cannot be read, or has no fixed weight."""
    try:
        with path.open("rb") as file:
            return _faces(file)
    except (OSError, struct.error, ValueError):
        return ()


def _faces(file: BinaryIO) -> tuple[FaceName, ...]:
    head = file.read(12)
    if head[:4] == _COLLECTION:
        count = min(_MOST_FACES, int.from_bytes(head[8:12], "big"))
        starts = struct.unpack(f">{count}I", file.read(4 * count))
    elif head[:4] in _KINDS:
        starts = (0,)
    else:
        return ()
    found = (_face(file, start, index) for index, start in enumerate(starts))
    return tuple(face for face in found if face is not None)


def _face(file: BinaryIO, start: int, index: int) -> FaceName | None:
    file.seek(start + 4)
    count = min(_MOST_TABLES, int.from_bytes(file.read(2), "big"))
    file.seek(start + 12)
    rows = [struct.unpack(">4sIII", file.read(16)) for _ in range(count)]
    tables = {tag: (offset, length) for tag, _, offset, length in rows}
    # A variable font has no widths of its own until somebody chooses a weight.
    if b"name" not in tables or b"fvar" in tables:
        return None
    names = _names(_table(file, *tables[b"name"]))
    style = " ".join(names.get(_STYLE, set())).lower()
    selection = 0
    if b"OS/2" in tables:
        selection = int.from_bytes(_table(file, *tables[b"OS/2"])[_SELECTION_AT : _SELECTION_AT + 2], "big")
    bold = bool(selection & _BOLD) or "bold" in style
    italic = bool(selection & _ITALIC) or "italic" in style or "oblique" in style
    families = set(names.get(_FAMILY, set()))
    if {word.lower() for word in names.get(_TYPOGRAPHIC_STYLE, set())} <= {"regular", "bold", "italic"}:
        families |= names.get(_TYPOGRAPHIC_FAMILY, set())
    return FaceName(frozenset(families), bold, italic, index) if families else None


def _table(file: BinaryIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    return file.read(min(length, _MOST_BYTES))


def _names(table: bytes) -> dict[int, set[str]]:
    """Return the English names of a face by what they name."""
    count, start = struct.unpack(">HH", table[2:6])
    found: dict[int, set[str]] = {}
    for number in range(min(count, _MOST_NAMES)):
        row = table[6 + 12 * number : 18 + 12 * number]
        platform, _, language, kind, length, offset = struct.unpack(">6H", row)
        if kind > _TYPOGRAPHIC_STYLE or language not in _ENGLISH or platform not in (_WINDOWS, _MACINTOSH):
            continue
        data = table[start + offset : start + offset + length]
        text = data.decode("utf-16-be" if platform == _WINDOWS else "mac-roman", "replace")
        found.setdefault(kind, set()).add(" ".join(text.split()))
    return found
