"""A `Scene` as a `QImage`. Works in any thread."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from brownbag.layout.scene import Scene
from brownbag.paint.painter import paint_scene


def render(scene: Scene, width_px: int, *, step: int | None = None) -> QImage:
    """Return ``scene`` as an image ``width_px`` device pixels wide, its height by the slide's shape.

    ``step`` leaves out what appears only at later key presses; None shows all.
    """
    scale = max(1, width_px) / scene.width
    size = max(1, width_px), max(1, round(scene.height * scale))
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(image.width() / scene.width, image.height() / scene.height)
    paint_scene(painter, scene, step=step)
    painter.end()
    return image
