"""From a `Fill` to paint: one colour, a gradient, a picture."""

from __future__ import annotations

import math
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QGradient,
    QImage,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QRadialGradient,
    QTransform,
)

from brownbag.paint.cropping import draw_cropped, uncropped
from brownbag.paint.outlines import qcolour
from brownbag.paint.pictures import PICTURES
from brownbag.theme.drawing import Fill, GradientFill, PictureFill, SolidFill, Tiling
from brownbag.theme.gradients import colour_at

_POINTS_PER_METRE = 72 / 0.0254
_BOXES = 160  # steps of a gradient in rectangles: each is hardly a shade
_LARGEST_VEIL = QSize(2_000, 2_000)  # pixels; a slide has 960 by 540 points
_MOST_PX_PER_POINT = 4.0  # 288 to the inch; a 4K screen shows 4 to the point


def pixels_per_point(painter: QPainter) -> float:
    """Return how many pixels ``painter`` has for a point, at most what a 4K screen shows.

    A PDF has no pixels, and no picture in it needs to be finer than that.
    """
    scale = math.sqrt(abs(painter.combinedTransform().determinant()))
    return min(max(scale, 0.01), _MOST_PX_PER_POINT)


def fill_path(painter: QPainter, path: QPainterPath, fill: Fill) -> None:
    """Paint the inside of ``path`` with ``fill``."""
    area = path.boundingRect()
    match fill:
        case SolidFill(colour):
            painter.fillPath(path, QBrush(qcolour(colour)))
        case GradientFill(radial=True, boxed=True) if _is_opaque(fill):
            _fill_with_boxes(painter, path, fill)
        case GradientFill() if not _is_opaque(fill) and _is_pdf(painter):
            _fill_with_veil(painter, path, fill)
        case GradientFill():
            painter.fillPath(path, QBrush(_gradient(fill, area)))
        case PictureFill():
            _fill_with_picture(painter, path, fill)
        case _:
            assert_never(fill)


def _gradient(fill: GradientFill, area: QRectF) -> QGradient:
    gradient: QGradient
    if fill.radial:
        gradient = _circles(fill.centre, area)
    else:
        angle = math.radians(fill.angle)
        across, down = math.cos(angle), math.sin(angle)
        # As long as the area seen along that direction, so that the corners get the end colours.
        half = (abs(area.width() * across) + abs(area.height() * down)) / 2
        middle = area.center()
        reach = QPointF(across * half, down * half)
        gradient = QLinearGradient(middle - reach, middle + reach)
    for position, colour in fill.stops:
        gradient.setColorAt(min(1.0, max(0.0, position)), qcolour(colour))
    return gradient


def _is_opaque(fill: GradientFill) -> bool:
    return all(colour.alpha >= 1 for _, colour in fill.stops)


def _is_pdf(painter: QPainter) -> bool:
    return painter.paintEngine().type() == QPaintEngine.Type.Pdf


def _fill_with_veil(painter: QPainter, path: QPainterPath, fill: GradientFill) -> None:
    """Paint a gradient that is partly see-through as a picture, one pixel a point.

    Qt's own in a PDF is opaque in every reader: its mask is one of shapes (``/S /Alpha``) where it
    should be one of greys (``/S /Luminosity``; ISO 32000-1, 11.6.5.2).
    """
    area = path.boundingRect()
    size = QSize(max(1, math.ceil(area.width())), max(1, math.ceil(area.height())))
    image = QImage(size.boundedTo(_LARGEST_VEIL), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    brush = QPainter(image)
    brush.scale(image.width() / max(area.width(), 0.01), image.height() / max(area.height(), 0.01))
    brush.translate(-area.topLeft())
    brush.fillRect(area, QBrush(_gradient(fill, area)))
    brush.end()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.drawImage(area, image)
    painter.restore()


def _fill_with_boxes(painter: QPainter, path: QPainterPath, fill: GradientFill) -> None:
    """Paint rectangles into one another, from the area to the point in it where they end."""
    area, (across, down) = path.boundingRect(), fill.centre
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    for step in range(_BOXES):
        part = 1 - step / _BOXES
        wide, high = area.width() * part, area.height() * part
        left, top = area.x() + across * (area.width() - wide), area.y() + down * (area.height() - high)
        box = QRectF(left, top, wide, high)
        painter.fillRect(box, qcolour(colour_at(fill.stops, part)))
    painter.restore()


def _circles(centre: tuple[float, float], area: QRectF) -> QRadialGradient:
    """Return circles around ``centre`` that reach the corner farthest from it."""
    across = max(centre[0], 1 - centre[0]) * area.width()
    down = max(centre[1], 1 - centre[1]) * area.height()
    middle = QPointF(area.x() + centre[0] * area.width(), area.y() + centre[1] * area.height())
    return QRadialGradient(middle, math.hypot(across, down))


def _fill_with_picture(painter: QPainter, path: QPainterPath, fill: PictureFill) -> None:
    area = path.boundingRect()
    wanted = math.inf if fill.tiled else uncropped(area, fill.crop).width() * pixels_per_point(painter)
    image = PICTURES.of_bytes(fill.data, wanted)
    if image is None:
        return
    painter.save()
    painter.setOpacity(painter.opacity() * fill.alpha)
    if fill.tiled:
        painter.fillPath(path, _tiles(image, area, fill.tiling))
    else:
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        draw_cropped(painter, area, fill.crop, image)
    painter.restore()


def _tiles(image: QImage, area: QRectF, tiling: Tiling) -> QBrush:
    brush = QBrush(image)
    across = _POINTS_PER_METRE / max(1, image.dotsPerMeterX()) * tiling.scale[0]
    down = _POINTS_PER_METRE / max(1, image.dotsPerMeterY()) * tiling.scale[1]
    x = area.x() + tiling.place[0] * (area.width() - image.width() * across) + tiling.offset[0]
    y = area.y() + tiling.place[1] * (area.height() - image.height() * down) + tiling.offset[1]
    brush.setTransform(QTransform().translate(x, y).scale(across, down))
    return brush
