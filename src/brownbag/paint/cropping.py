"""Pictures in their frames: what a `Crop` leaves is stretched over the frame, and no more is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from brownbag.theme.drawing import Crop

_LEAST_SHARE = 1e-3  # of a side that any crop leaves


def uncropped(frame: QRectF, crop: Crop) -> QRectF:
    """Return where the whole picture would lie, so that what ``crop`` leaves fills ``frame``."""
    width = frame.width() / max(_LEAST_SHARE, 1 - crop.left - crop.right)
    height = frame.height() / max(_LEAST_SHARE, 1 - crop.top - crop.bottom)
    return QRectF(frame.x() - crop.left * width, frame.y() - crop.top * height, width, height)


def draw_cropped(painter: QPainter, frame: QRectF, crop: Crop, image: QImage) -> None:
    """Draw ``image`` in ``frame``. Parts cut off are not handed on: a PDF does not hold them."""
    whole = uncropped(frame, crop)
    seen = whole.intersected(frame)
    across, down = image.width() / whole.width(), image.height() / whole.height()
    source = QRectF(
        (seen.x() - whole.x()) * across,
        (seen.y() - whole.y()) * down,
        seen.width() * across,
        seen.height() * down,
    )
    painter.drawImage(seen, image, source)
