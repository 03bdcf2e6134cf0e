"""Photographs in PNGs that together make a large file: packed as JPEGs, in threads, ahead of their slides.

Pillow works without Python's lock, so they are packed while slides are written.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from brownbag.layout.png import plain_png_size
from brownbag.outgoing.images import (
    HEAVY_AMONG_OTHERS,
    ImageData,
    is_heavy_photo,
    prepare,
)

if TYPE_CHECKING:
    from concurrent.futures import Future

# Bytes of such photographs: less of them makes no file that is hard to send, and loading Pillow alone
# would take a sixth of a 60-slide talk's export.
_LARGE = 8_000_000
_WORKERS = 2


class PreparedAhead:
    """Packs a talk's heavy photographs as soon as it is made; a talk without many costs nothing."""

    def __init__(self, needs: Mapping[tuple[Path, int], tuple[float, float]]) -> None:
        """``needs`` is the greatest width and height in use, in pixels, by file and turn."""
        self._ready: dict[Path, Future[ImageData]] = {}
        heavy = [key for key in needs if not key[1] and _is_heavy(key[0])]
        if sum(path.stat().st_size for path, _ in heavy) < _LARGE:
            return
        from concurrent.futures import ThreadPoolExecutor  # few talks need it

        workers = ThreadPoolExecutor(_WORKERS)
        for key in heavy:
            self._ready[key[0]] = workers.submit(_packed, key[0], needs[key])
        workers.shutdown(wait=False)

    def find(self, path: Path, orientation: int, *, mirrored: bool) -> ImageData | None:
        """Return the packed photograph, waiting for it; None where it is not one of those.

        Raises UnreadablePictureError where the file is broken.
        """
        known = None if orientation or mirrored else self._ready.get(path)
        return known.result() if known is not None else None


def _packed(path: Path, needed: tuple[float, float]) -> ImageData:
    return prepare(path, 0, needed, heavy=HEAVY_AMONG_OTHERS)


def _is_heavy(path: Path) -> bool:
    try:
        size = plain_png_size(path)
        return size is not None and is_heavy_photo(path, size, HEAVY_AMONG_OTHERS)
    except OSError:
        return False
