"""From a picture file (or its bytes) to pixels, no larger than they will be seen.

A picture is decoded at half, a quarter, ... of its own size, the smallest that
still has a pixel for every pixel shown: a JPEG of 48 megapixels then costs
little, and zooming a window seldom decodes again. What cannot be read comes
back as None, and nothing is drawn; telling the author is layout's part.

Safe to use from several threads.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QTransform

from brownbag.paint.foreign_pictures import read_foreign

_ALLOCATION_LIMIT_MB = 512  # one decoded picture: 128 megapixels
_SMALLEST_SHARE = 64  # never decode below 1/64 of a side

QImageReader.setAllocationLimit(_ALLOCATION_LIMIT_MB)


class PictureCache:
    """Decoded pictures, the longest unused forgotten first. ``limit`` is in bytes."""

    def __init__(self, limit: int = 256_000_000) -> None:
        self._limit = limit
        self._images: OrderedDict[Hashable, QImage | None] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def of_file(
        self, path: Path, width_px: float, orientation: int = 0, *, mirrored: bool = False
    ) -> QImage | None:
        """Return the picture with at least ``width_px`` pixels across (if it has as many), or None.

        ``orientation`` turns it clockwise by quarter turns; the width is that
        of the turned picture. ``mirrored`` then turns it left to right. A file
        that changed on disk is read again.
        """
        try:
            changed = path.stat().st_mtime_ns
        except (OSError, ValueError):
            return None
        reader = QImageReader(str(path))
        # A photo from a phone is often named .png and is a JPEG.
        reader.setDecideFormatFromContent(True)
        return self._get((str(path), changed), reader, width_px, orientation, mirrored=mirrored)

    def of_bytes(self, data: bytes, width_px: float) -> QImage | None:
        """Return the picture in ``data`` with at least ``width_px`` pixels across (if it has as many)."""
        array = QByteArray(data)
        buffer = QBuffer(array)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        return self._get((data,), reader, width_px, 0)

    def _get(
        self,
        source: tuple[Hashable, ...],
        reader: QImageReader,
        width_px: float,
        orientation: int,
        *,
        mirrored: bool = False,
    ) -> QImage | None:
        size = reader.size()
        if size.isEmpty():
            share = 1
        else:
            share = _share(size.height() if orientation % 180 else size.width(), width_px)
        key = (*source, share, orientation)
        with self._lock:
            if key in self._images:
                self._images.move_to_end(key)
                return self._images[key]
        image = _read(reader, size, share, orientation)
        if image is None and reader.fileName():
            image = _turned(read_foreign(Path(reader.fileName())), orientation)
        if image is not None and mirrored:
            image = image.flipped(Qt.Orientation.Horizontal)
        self._remember(key, image)
        return image

    def _remember(self, key: Hashable, image: QImage | None) -> None:
        with self._lock:
            if key in self._images:
                return
            self._images[key] = image
            self._bytes += image.sizeInBytes() if image else 0
            while self._bytes > self._limit and len(self._images) > 1:
                _, forgotten = self._images.popitem(last=False)
                self._bytes -= forgotten.sizeInBytes() if forgotten else 0


def _share(full_px: int, wanted_px: float) -> int:
    """Return the largest power of two that ``full_px`` can be divided by and still reach ``wanted_px``."""
    share = 1
    while share < _SMALLEST_SHARE and full_px / (share * 2) >= wanted_px > 0:
        share *= 2
    return share


def _read(reader: QImageReader, size: QSize, share: int, orientation: int) -> QImage | None:
    if share > 1:
        reader.setScaledSize(QSize(max(1, size.width() // share), max(1, size.height() // share)))
    image = reader.read()
    if image.isNull():
        return None
    return _turned(image, orientation)


def _turned(image: QImage | None, orientation: int) -> QImage | None:
    """Return a picture upright, and in a form that paints fast."""
    if image is None:
        return None
    if orientation % 360:
        image = image.transformed(QTransform().rotate(orientation))
    if image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return image.convertToFormat(QImage.Format.Format_RGB32)


PICTURES = PictureCache()
"""The pictures of this process: every painter shares them."""
