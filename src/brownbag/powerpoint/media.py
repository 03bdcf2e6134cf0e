"""The pictures of a talk, each stored once and only as large as it is ever shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from brownbag.layout.scene import ClipItem, PictureItem, Scene
from brownbag.outgoing.images import ImageData, UnreadablePictureError, kind_of, prepare
from brownbag.outgoing.metadata import clean_svg, without_metadata
from brownbag.powerpoint.archive import Archive
from brownbag.powerpoint.heavy_photos import PreparedAhead
from brownbag.problems import Problem, Severity

Rasterise = Callable[[Path, int, int], bytes]
"""Given an SVG file, a width and a height in pixels: returns it as a PNG."""

_WIDEST = 3840  # px across a whole slide: four times the pixels of a full-HD projector
_POSTER_PX_A_POINT = 2.0  # as many as a full-HD projector shows
_SVG_PX_A_POINT = 96 / 72 * 2  # twice what a screen shows at 100 %

MakePoster = Callable[[ClipItem, int, int], bytes]
"""Given a video or a sound, a width and a height in pixels: returns what it shows first as a PNG or JPEG."""

# One dark point: what a program without a painter shows before a clip plays.
_PLAIN_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415478da63905756030000cd00694124d4640000000049454e44ae426082"
)

_Key = tuple[Path, int]


class Stored(NamedTuple):
    """Where a picture lies, seen from a slide; ``vector`` is its SVG ("" where it has none)."""

    target: str
    vector: str = ""


class Media:
    """Puts pictures into the archive as they are asked for, and remembers where they lie."""

    def __init__(
        self,
        archive: Archive,
        scenes: Iterable[Scene],
        rasterise: Rasterise,
        first: int,
        poster: MakePoster | None = None,
    ) -> None:
        """``first`` is the number that the first picture's name gets."""
        self._archive = archive
        self._rasterise = rasterise
        self._next = first
        self._needs = _needs(scenes)
        self._ahead = PreparedAhead(self._needs)
        self._pictures: dict[_Key, Stored | None] = {}
        self._targets: dict[bytes, str] = {}
        self._clips: dict[Path, str] = {}
        self._poster = poster
        self.problems: list[Problem] = []

    def picture(self, item: PictureItem) -> Stored | None:
        """Store the item's picture and return where; None (and a problem, once) where it cannot be read."""
        key = _key(item)
        if key not in self._pictures:
            try:
                self._pictures[key] = self._vector(item) if item.is_vector else self._pixels(item)
            except UnreadablePictureError:
                self._pictures[key] = None
                self.problems.append(_unreadable(item))
        return self._pictures[key]

    def store(self, data: bytes) -> str:
        """Store a picture that is at hand as bytes and return where it lies."""
        return self._add(ImageData(without_metadata(data), kind_of(data)))

    def clip(self, item: ClipItem) -> str:
        """Store a video or a sound once and return where; "" (and a problem, once) if it cannot be read."""
        known = self._clips.get(item.path)
        if known is None:
            name = f"clip{len(self._clips) + 1}{item.path.suffix.lower()}"
            known = f"../media/{name}"
            try:
                self._archive.write_file(f"ppt/media/{name}", item.path)
            except OSError:
                known = ""
                self.problems.append(_unreadable_clip(item))
            self._clips[item.path] = known
        return known

    def first_picture(self, item: ClipItem) -> str:
        """Store what a clip without a poster shows first and return where that lies."""
        width, height = (
            max(2, round(side * _POSTER_PX_A_POINT)) for side in (item.frame.width, item.frame.height)
        )
        data = self._poster(item, width, height) if self._poster is not None else _PLAIN_PNG
        return self._add(ImageData(data, kind_of(data)))

    def _pixels(self, item: PictureItem) -> Stored:
        ready = self._ahead.find(item.path, item.orientation, mirrored=item.mirrored)
        needed = self._needs[_key(item)]
        return Stored(
            self._add(ready or prepare(item.path, item.orientation, needed, mirrored=item.mirrored))
        )

    def _vector(self, item: PictureItem) -> Stored:
        width, height = self._raster_size(item)
        try:
            original = item.path.read_bytes()
            pixels = self._rasterise(item.path, width, height)
        except (OSError, ValueError) as error:
            raise UnreadablePictureError(str(error)) from error
        cleaned = clean_svg(original)
        target = self._add(ImageData(pixels, "png"))
        return Stored(target, self._add(ImageData(cleaned, "svg")) if cleaned is not None else "")

    def _raster_size(self, item: PictureItem) -> tuple[int, int]:
        """Return the pixels for the drawing's picture: as large as it is shown, in its own proportions."""
        own_width, own_height = (max(1, side) for side in item.pixels)
        needed = self._needs[_key(item)]
        share = max(needed[0] / own_width, needed[1] / own_height)
        share = min(share, _WIDEST / max(own_width, own_height))
        return max(1, round(own_width * share)), max(1, round(own_height * share))

    def _add(self, image: ImageData) -> str:
        import hashlib  # not needed by a talk without pictures

        digest = hashlib.sha256(image.data).digest()
        if digest not in self._targets:
            name = f"image{self._next}.{image.extension}"
            self._next += 1
            self._archive.write(f"ppt/media/{name}", image.data, compressed=image.extension != "svg")
            self._targets[digest] = f"../media/{name}"
        return self._targets[digest]


def _key(item: PictureItem) -> _Key:
    return item.path, item.orientation


def _needs(scenes: Iterable[Scene]) -> dict[_Key, tuple[float, float]]:
    """Return for every picture the pixels, whole width and height, of the largest place that shows it."""
    needs: dict[_Key, tuple[float, float]] = {}
    for scene in scenes:
        for item in scene.items:
            item = item.poster if isinstance(item, ClipItem) and item.poster is not None else item
            if isinstance(item, PictureItem):
                scale = _SVG_PX_A_POINT if item.is_vector else _WIDEST / scene.width
                width = item.frame.width * scale / max(0.01, 1 - item.crop.left - item.crop.right)
                height = item.frame.height * scale / max(0.01, 1 - item.crop.top - item.crop.bottom)
                known = needs.get(_key(item), (1.0, 1.0))
                needs[_key(item)] = max(known[0], width), max(known[1], height)
    return needs


def _unreadable_clip(item: ClipItem) -> Problem:
    return Problem(
        Severity.ERROR,
        0,
        f"“{item.path.name}” could not be read, so it is missing from the PowerPoint file.",
        "Look whether the file is still there and plays.",
        "unreadable-clip",
    )


def _unreadable(item: PictureItem) -> Problem:
    return Problem(
        Severity.ERROR,
        0,
        f"“{item.path.name}” could not be read as a picture, so it is missing from the PowerPoint file.",
        "Open it in a picture program and save it again as PNG or JPEG.",
        "unreadable-picture",
    )
