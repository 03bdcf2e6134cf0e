"""SVG files, drawn as lines where lines can be kept, or as pixels for those who cannot.

PowerPoint's file gets a PNG beside each SVG; `rasterise` makes it.
"""

from __future__ import annotations

from pathlib import Path
from threading import local

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from brownbag.paint.pictures import PICTURES

_remembered = local()  # a renderer belongs to the thread that made it
_MOST_REMEMBERED = 32


def renderer(path: Path) -> QSvgRenderer | None:
    """Return what draws the SVG at ``path``, or None where it cannot be read."""
    try:
        key = (str(path), path.stat().st_mtime_ns)
    except (OSError, ValueError):
        return None
    known: dict[tuple[str, int], QSvgRenderer] = _remembered.__dict__.setdefault("renderers", {})
    if key not in known:
        if len(known) >= _MOST_REMEMBERED:
            known.pop(next(iter(known)))
        known[key] = QSvgRenderer(str(path))
    made = known[key]
    return made if made.isValid() else None


def rasterise(path: Path, width_px: int, height_px: int) -> bytes:
    """Return the SVG (or other picture) at ``path`` as a PNG of exactly this size, nothing behind it.

    What cannot be read comes back as an empty picture. Needs a `QGuiApplication`.
    """
    # White where nothing is painted: a program that scales the picture without its transparency in mind
    # (LibreOffice's PDF) would draw a hairline of the hidden colour around it.
    image = QImage(max(1, width_px), max(1, height_px), QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 255, 255, 0))
    area = QRectF(0, 0, image.width(), image.height())
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if (drawn := renderer(path)) is not None:
        drawn.render(painter, area)
    elif (pixels := PICTURES.of_file(path, image.width())) is not None:
        painter.drawImage(area, pixels)
    painter.end()
    return png_bytes(image)


def png_bytes(image: QImage) -> bytes:
    """Return ``image`` as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
