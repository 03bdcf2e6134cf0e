"""Where a picture's file is, and how large: from what the author wrote to a file that may be shown.

Only files inside the given folders are read (a link that leads out of them
counts as outside); nothing is ever fetched. Of a picture only the header is
read here, so that a huge one costs nothing.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from msgspec.structs import replace

from brownbag.deck.clips import SOUND_ENDINGS, VIDEO_ENDINGS, is_sound
from brownbag.deck.model import Clip, Picture
from brownbag.layout.png import plain_png_size
from brownbag.layout.vector_pictures import MOST_BYTES, Verdict, verdict_on
from brownbag.problems import Problem, Severity

MOST_PIXELS = 50_000_000  # a 50-megapixel photo is 200 MB once decoded
_SVG_HEAD = 65_536  # bytes; the root element stands at the start
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//)", re.IGNORECASE)
_DRIVE = re.compile(r"[a-z]:[\\/]", re.IGNORECASE)
_FILM = frozenset((*VIDEO_ENDINGS, *SOUND_ENDINGS))
_EXIF_ORIENTATION = 0x0112
_TURNED_FORMATS = frozenset({"JPEG", "MPO", "TIFF", "WEBP"})
_TURNS = {3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270}  # EXIF value to degrees clockwise
_MIRRORED = frozenset({2, 4, 5, 7})
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
    """A picture that can be shown. ``pixels`` is its size before ``orientation`` (clockwise) turns it.

    ``mirrored``: after that it is to be turned left to right, as some cameras' selfies are.

    ``is_film`` marks a video or a sound; ``poster`` is the picture that its
    author wants shown until it plays. ``problems`` are what to know about it.
    """

    path: Path
    pixels: tuple[int, int]
    orientation: int = 0
    is_vector: bool = False
    is_film: bool = False
    poster: Found | None = None
    mirrored: bool = False
    problems: tuple[Problem, ...] = ()

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
        self._read: dict[tuple[Path, int, int, Callable[[Path], Found | _Refusal]], Found | _Refusal] = {}

    def find(self, picture: Picture) -> Found | Problem:
        """Return the picture's file and size, or why it is not shown (with the picture's line)."""
        if isinstance(picture, Clip):
            return self._find_clip(picture)
        answer = self._find(picture.source.strip(), "picture", read_picture)
        return answer if isinstance(answer, Found) else _problem(answer, picture.line)

    def _find_clip(self, clip: Clip) -> Found | Problem:
        """Return a video or a sound, with its poster; that may have a problem of its own."""
        what = "sound" if is_sound(clip.source) else "video"
        answer = self._find(clip.source.strip(), what, _read_film)
        if not isinstance(answer, Found):
            return _problem(answer, clip.line)
        poster = self._find(clip.poster.strip(), "picture", read_picture) if clip.poster else None
        said = [replace(problem, line=clip.line) for problem in answer.problems]
        if isinstance(poster, _Refusal):
            said.append(replace(_problem(poster, clip.line), severity=Severity.WARNING))
            poster = None
        return answer._replace(poster=poster, problems=tuple(said))

    def _find(self, source: str, what: str, read: Callable[[Path], Found | _Refusal]) -> Found | _Refusal:
        if source.lower().startswith("file:"):
            return _outside(source, what)
        if _ADDRESS.match(source) and not _DRIVE.match(source):
            return _Refusal(
                "remote-picture",
                f"The {what} “{_short(source)}” is on the internet, and nothing is fetched from there.",
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
                        return self._remembered(path, status.st_mtime_ns, status.st_size, read)
                except (OSError, ValueError, RuntimeError):  # missing, a NUL in the name, a loop of links
                    continue
        return _outside(source, what) if outside else _missing(source, what)

    def _remembered(
        self, path: Path, modified: int, size: int, read: Callable[[Path], Found | _Refusal]
    ) -> Found | _Refusal:
        key = (path, modified, size, read)
        answer = self._read.get(key)
        if answer is None:
            answer = self._read[key] = read(path)
        return answer


def _problem(refusal: _Refusal, line: int) -> Problem:
    return Problem(Severity.ERROR, line, refusal.message, refusal.hint, refusal.rule)


def _short(source: str) -> str:
    return source if len(source) <= 60 else f"{source[:57]}…"


def _outside(source: str, what: str = "picture") -> _Refusal:
    return _Refusal(
        "outside-picture",
        f"The {what} “{_short(source)}” is outside the talk's folder, so it was not read.",
        "Copy it into the talk's folder.",
    )


def _missing(source: str, kind: str = "picture") -> _Refusal:
    what = f"the {kind} “{_short(source)}”" if source else f"a {kind} without a name"
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


def _read_film(path: Path) -> Found | _Refusal:
    """Return a video or a sound of the size that its header says, or why it is not played."""
    from brownbag.layout.films import NotPlayableError, read_film  # most talks have neither

    try:
        header = read_film(path)
    except NotPlayableError:
        what = "a sound" if is_sound(path.name) else "a video"
        better = "MP3 or M4A" if is_sound(path.name) else "MP4"
        return _Refusal(
            "broken-clip",
            f"“{path.name}” cannot be read as {what}.",
            f"Look whether it plays in another program, and save it again as {better}.",
        )
    said = Problem(Severity.HINT, 0, header.caveat, header.hint, "clip-caveat")
    return Found(path, header.size, is_film=True, problems=(said,) if header.caveat else ())


def read_picture(path: Path) -> Found | _Refusal:
    """Return what a file's header says, or why the file is not shown."""
    suffix = path.suffix.lower()
    if suffix in _FILM:
        return _Refusal(
            "film",
            f"“{path.name}” is a film or a sound, and a picture is wanted here.",
            "Name a picture instead, such as a still of it.",
        )
    if suffix == ".svg":
        return _read_svg(path)
    if suffix in {".heic", ".heif"}:
        return _Refusal(
            "broken-picture",
            f"“{path.name}” is a photo in a phone's own form (HEIC), which few programs can show.",
            "Send it from the phone as JPEG, or save it as JPEG on this computer.",
        )
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
                said = exif.get(_EXIF_ORIENTATION, 1)
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
    return Found(path, pixels, _TURNS.get(said, 0), mirrored=said in _MIRRORED)


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
