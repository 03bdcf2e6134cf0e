"""Which fonts this computer has: from a family's name to the file of its face.

Asked only for families that a template names and that Brown Bag neither
carries nor has a twin of; a talk in our own themes never looks. Windows, macOS
and Linux keep their fonts in a few folders, so no program has to be asked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from brownbag.layout.font_names import read_faces

_ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
# Families whose letters are as wide as those of one that hardly any Linux computer has.
_AS_WIDE = {
    "times new roman": ("liberation serif", "tinos", "thorndale amt"),
    "times": ("liberation serif", "tinos"),
    "arial narrow": ("liberation sans narrow",),
    "segoe ui": ("selawik",),
    "cambria math": ("cambria",),
}
_MOST_FILES = 6_000  # a designer's computer has some thousand


class InstalledFace(Struct, frozen=True):
    """A face in a file of this computer; ``index`` is its place in a collection of faces.

    ``family`` is what programs call it: that of a face as wide where this computer lacks the one asked for.
    """

    path: Path
    index: int
    family: str


def installed_face(family: str, *, bold: bool, italic: bool) -> InstalledFace | None:
    """Return the face that text of this kind is set in; None where this computer has none.

    A family without slanted letters gives its upright ones, which every
    painter slants; one without bold letters gives none for bold text. For a family
    that is missing another of exactly the same widths may stand.
    """
    faces = _all_faces()
    name = _plain(family)
    for each in (name, *_AS_WIDE.get(name, ())):
        if found := faces.get((each, bold, italic)) or faces.get((each, bold, False)):
            return found
    return None


def _plain(family: str) -> str:
    return " ".join(family.lower().split())


@cache
def _all_faces() -> dict[tuple[str, bool, bool], InstalledFace]:
    """Return every face by family, weight and slant; the first file in the order of names wins."""
    found: dict[tuple[str, bool, bool], InstalledFace] = {}
    for path in _files():
        for face in read_faces(path):
            for family in face.families:
                key = _plain(family), face.bold, face.italic
                found.setdefault(key, InstalledFace(path, face.index, family))
    return found


def _files() -> list[Path]:
    files: list[Path] = []
    for folder in font_folders():
        for base, folders, names in os.walk(folder):
            folders.sort()
            files += [Path(base, name) for name in sorted(names) if Path(name).suffix.lower() in _ENDINGS]
            if len(files) >= _MOST_FILES:
                return files[:_MOST_FILES]
    return files


def font_folders() -> tuple[Path, ...]:
    """Return the folders in which this system keeps fonts, the user's own first."""
    return tuple(dict.fromkeys(_folders()))


def _folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"), "Microsoft/Windows/Fonts")
        yield Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")
    elif sys.platform == "darwin":
        yield home / "Library/Fonts"
        yield Path("/Library/Fonts")
        yield Path("/System/Library/Fonts")
    else:
        yield Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share", "fonts")
        yield home / ".fonts"
        for folder in (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":"):
            if folder.startswith("/"):
                yield Path(folder, "fonts")
