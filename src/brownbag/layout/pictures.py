"""Where a picture's file is, and how large: from what the author wrote to a file that may be shown.

Only files inside the given folders are read (a link that leads out of them
counts as outside); nothing is ever fetched. Of a picture only the header is
read here, so that a huge one costs nothing.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from brownbag.deck.model import Picture
from brownbag.layout.png import plain_png_size
from brownbag.layout.vector_pictures import MOST_BYTES, Verdict, verdict_on
from brownbag.problems import Problem, Severity

MOST_PIXELS = 50_000_000  # a 50-megapixel photo is 200 MB once decoded
_SVG_HEAD = 65_536  # bytes; the root element stands at the start
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//)", re.IGNORECASE)
_DRIVE = re.compile(r"[a-z]:[\\/]", re.IGNORECASE)
_FILM = frozenset({".mp4", ".mov", ".m4v", ".webm", ".avi", ".mkv", ".mp3", ".wav", ".m4a", ".ogg"})
_EXIF_ORIENTATION = 0x0112
_TURNED_FORMATS = frozenset({"JPEG", "MPO", "TIFF", "WEBP"})
_TURNS = {3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270}  # EXIF value to degrees clockwise
_SVG_ROOT = re.compile(rb"<(?:[a-z]+:)?svg\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""\b(viewBox|width|height)\s*=\s*["']([^"']*)["']""")
_NUMBER = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_PX_PER_UNIT = {
    b"": 1.0,
    b"px": 1.0,
    b"pt": 96 / 72,
    b"in": 96.0,
    b"cm": 96 / 2.54,
    b"mm": 96 / 25.4,
    b"pc": 16.0,
}


class Found(NamedTuple):
    """A picture that can be shown. ``pixels`` is its size before ``orientation`` (clockwise) turns it."""

    path: Path
    pixels: tuple[int, int]
    orientation: int = 0
    is_vector: bool = False

    @property
    def upright(self) -> tuple[int, int]:
        """The size as it is seen."""
        width, height = self.pixels
        return (height, width) if self.orientation in {90, 270} else (width, height)


class _Refusal(NamedTuple):
    """Why a file is not shown."""

    rule: str
    message: str
    hint: str


class PictureStore:
    """Finds pictures in ``folders``, first come first served; a file is read again only once it changed."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._allowed = tuple(folder.resolve() for folder in folders)
        self._read: dict[tuple[Path, int, int], Found | _Refusal] = {}

    def find(self, picture: Picture) -> Found | Problem:
        """Return the picture's file and size, or why it is not shown (with the picture's line)."""
        answer = self._find(picture.source.strip())
        if isinstance(answer, Found):
            return answer
        return Problem(Severity.ERROR, picture.line, answer.message, answer.hint, answer.rule)

    def _find(self, source: str) -> Found | _Refusal:
        if source.lower().startswith("file:"):
            return _outside(source)
        if _ADDRESS.match(source) and not _DRIVE.match(source):
            return _Refusal(
                "remote-picture",
                f"The picture “{_short(source)}” is on the internet, and nothing is fetched from there.",
                "Save it beside the talk and write its file name.",
            )
        outside = False
        for name in dict.fromkeys((source, unquote(source).replace("\\", "/"))):
            for folder in self._folders:
                try:
                    path = (folder / name).resolve(strict=True)
                    if not any(path.is_relative_to(allowed) for allowed in self._allowed):
                        outside = True
                        continue
                    status = path.stat()
                    if path.is_file():
                        return self._remembered(path, status.st_mtime_ns, status.st_size)
                except (OSError, ValueError, RuntimeError):  # missing, a NUL in the name, a loop of links
                    continue
        return _outside(source) if outside else _missing(source)

    def _remembered(self, path: Path, modified: int, size: int) -> Found | _Refusal:
        key = (path, modified, size)
        answer = self._read.get(key)
        if answer is None:
            answer = self._read[key] = read_picture(path)
        return answer


def _short(source: str) -> str:
    return source if len(source) <= 60 else f"{source[:57]}…"


def _outside(source: str) -> _Refusal:
    return _Refusal(
        "outside-picture",
        f"The picture “{_short(source)}” is outside the talk's folder, so it was not read.",
        "Copy it into the talk's folder.",
    )


def _missing(source: str) -> _Refusal:
    what = f"the picture “{_short(source)}”" if source else "a picture without a name"
    return _Refusal(
        "missing-picture",
        f"There is no file for {what}.",
        "Look at its name, or put the file beside the talk.",
    )


def _broken(path: Path) -> _Refusal:
    return _Refusal(
        "broken-picture",
        f"“{path.name}” cannot be read as a picture.",
        "Open it in a picture program and save it again as PNG, JPEG or SVG.",
    )


def read_picture(path: Path) -> Found | _Refusal:
    """Return what a file's header says, or why the file is not shown."""
    suffix = path.suffix.lower()
    if suffix in _FILM:
        return _Refusal(
            "film",
            f"“{path.name}” is a film or a sound; only its description is shown.",
            "Show it from its own program, or use a picture of it.",
        )
    if suffix == ".svg":
        return _read_svg(path)
    return _read_plain_png(path) or _read_bitmap(path)


def _read_plain_png(path: Path) -> Found | None:
    try:
        pixels = plain_png_size(path)
    except OSError:
        return None
    return Found(path, pixels) if pixels and pixels[0] * pixels[1] <= MOST_PIXELS else None


def _read_bitmap(path: Path) -> Found | _Refusal:
    from PIL import Image, UnidentifiedImageError  # not needed by a talk without photos, and slow to load

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(path) as image:
                pixels = image.size
                if pixels[0] * pixels[1] > MOST_PIXELS:
                    return _huge(path, f"{pixels[0]} × {pixels[1]}")
                # Not of PNG, where Pillow decodes the whole picture to find it.
                exif = image.getexif() if image.format in _TURNED_FORMATS else {}
                turn = _TURNS.get(exif.get(_EXIF_ORIENTATION, 1), 0)
                image.verify()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _huge(path, "over a hundred million")
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        Warning,
        KeyError,
        IndexError,
    ):
        return _broken(path)
    if not all(pixels):
        return _broken(path)
    return Found(path, pixels, turn)


def _huge(path: Path, size: str) -> _Refusal:
    return _Refusal(
        "huge-picture",
        f"“{path.name}” has {size} pixels, more than a slide can use.",
        "Save a smaller copy; 4000 pixels across are plenty.",
    )


def _read_svg(path: Path) -> Found | _Refusal:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return _broken(path)
    root = _SVG_ROOT.search(data[:_SVG_HEAD])
    if root is None:
        return _broken(path)
    match Verdict.TOO_MUCH if len(data) > MOST_BYTES else verdict_on(data):
        case Verdict.BROKEN:
            return _broken(path)
        case Verdict.TOO_MUCH:
            message = f"“{path.name}” has so many parts that it cannot be drawn."
            return _Refusal("huge-picture", message, "Save it as a PNG picture.")
        case Verdict.SHOWS_FILES:
            message = f"“{path.name}” shows a picture from another file, which is not read."
            return _Refusal("outside-picture", message, "Save it as a PNG picture.")
        case Verdict.FINE:
            pass
    said = {name: value.strip() for name, value in _ATTRIBUTE.findall(root[0])}
    width, height = _svg_size(said)
    if width <= 0 or height <= 0:
        return _broken(path)
    return Found(path, (max(1, round(width)), max(1, round(height))), is_vector=True)


def _svg_size(said: dict[bytes, bytes]) -> tuple[float, float]:
    """Return an SVG's size in CSS pixels; only one side said is made up by the view box; else 300 x 150."""
    width, height = _svg_length(said.get(b"width", b"")), _svg_length(said.get(b"height", b""))
    view = [float(number) for number in _NUMBER.findall(said.get(b"viewBox", b""))]
    if len(view) == 4 and view[2] > 0 and view[3] > 0:
        if width and not height:
            return width, width * view[3] / view[2]
        if height and not width:
            return height * view[2] / view[3], height
        if not width:
            return view[2], view[3]
    return width or 300.0, height or 150.0  # what browsers make of an SVG that does not say


def _svg_length(text: bytes) -> float:
    """Return a length in CSS pixels, 0 where it is none (or a share)."""
    number = _NUMBER.match(text)
    if number is None:
        return 0.0
    return float(number[0]) * _PX_PER_UNIT.get(text[number.end() :].strip().lower(), 0.0)
