"""Small pictures of slides, kept on disk from one start of the program to the next.

A library card can so show its slide before a single theme has been read.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtGui import QImage

from brownbag import __version__
from brownbag.files import replacing
from brownbag.paint.svg import png_bytes
from brownbag.problems import BrownBagError

_LIMIT_BYTES = 64_000_000  # some thousands of cards


class ThumbnailStore:
    """Thumbnails in ``folder`` by key. Nothing here raises: a cache that fails is an empty cache."""

    def __init__(self, folder: Path, limit_bytes: int = _LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes

    def find(self, key: str) -> QImage | None:
        """Return the picture kept as ``key``, or None."""
        path = self._path(key)
        if not path.is_file():
            return None
        image = QImage(str(path))
        return None if image.isNull() else image

    def keep(self, key: str, image: QImage) -> None:
        """Keep ``image`` as ``key``, in one step."""
        with suppress(BrownBagError, OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with replacing(self._path(key)) as temporary:
                temporary.write_bytes(png_bytes(image))

    def tidy(self) -> None:
        """Remove the oldest pictures until the rest fit the limit."""
        with suppress(OSError):
            found = [(path.stat(), path) for path in self._folder.glob("*.png")]
            found.sort(key=lambda one: one[0].st_mtime_ns, reverse=True)
            total = 0
            for stat, path in found:
                total += stat.st_size
                if total > self._limit_bytes:
                    path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.png"


def thumbnail_key(text: str, theme: Path, width_px: int) -> str:
    """Return the key of a slide with this source ``text`` in this theme, ``width_px`` wide.

    It changes with the text, the theme's file (its path, time and size), the
    width and the program's version. A theme that is not there counts as its path.
    """
    try:
        stat = theme.stat()
        stamp = f"{stat.st_mtime_ns} {stat.st_size}"
    except OSError:
        stamp = ""
    whole = "\0".join((__version__, str(width_px), str(theme), stamp, text))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def thumbnails_folder() -> Path:
    """Return where this user's thumbnails are kept."""
    return user_cache_path("brownbag", appauthor=False) / "thumbnails"
