"""A `Scene` drawn with a `QPainter`: one loop and one `match`, nothing decided.

Coordinates are the slide's points; whoever calls scales the painter to the
pixels (or the page) at hand. Nothing here raises over a broken picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from brownbag.layout.scene import (
    ChartItem,
    ClipItem,
    GroupItem,
    Item,
    Panel,
    PanelItem,
    PictureItem,
    Scene,
    TableCell,
    TableItem,
    TextItem,
)
from brownbag.paint.cropping import draw_cropped, uncropped
from brownbag.paint.fills import fill_path, pixels_per_point
from brownbag.paint.first_frames import FIRST_FRAMES
from brownbag.paint.outlines import is_filled, path_of, pen_of, placed, qcolour, qrect
from brownbag.paint.pictures import PICTURES
from brownbag.paint.svg import renderer
from brownbag.paint.template_text import draw_template_text
from brownbag.paint.text import draw_lines
from brownbag.theme.drawing import Image, Shape
from brownbag.theme.model import Drawing, TemplateText
from brownbag.units import Rect

_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


def paint_scene(painter: QPainter, scene: Scene, *, step: int | None = None) -> None:
    """Paint ``scene`` from its top left corner, in points.

    ``step`` leaves out what appears only at later key presses; None paints all.
    The painter's state is as before when this returns, its clip is the slide.
    """
    painter.save()
    painter.setRenderHints(_HINTS)
    painter.setClipRect(QRectF(0, 0, scene.width, scene.height), Qt.ClipOperation.IntersectClip)
    _paint_background(painter, scene)
    for drawing in scene.drawings:
        _paint_drawing(painter, drawing, step)
    for item in scene.items:
        if step is None or item.step <= step:
            _paint_item(painter, item, step)
    painter.restore()


def _paint_background(painter: QPainter, scene: Scene) -> None:
    path = QPainterPath()
    path.addRect(0, 0, scene.width, scene.height)
    fill_path(painter, path, scene.background)


def _paint_drawing(painter: QPainter, drawing: Drawing | TextItem, step: int | None) -> None:
    match drawing:
        case Shape():
            _paint_shape(painter, drawing)
        case Image():
            _paint_image(painter, drawing)
        case TemplateText():
            draw_template_text(painter, drawing)
        case TextItem():
            _paint_text(painter, drawing, step)
        case _:
            assert_never(drawing)


def _paint_item(painter: QPainter, item: Item, step: int | None) -> None:
    match item:
        case TextItem():
            _paint_text(painter, item, step)
        case PictureItem():
            _paint_picture(painter, item)
        case ClipItem():
            paint_clip(painter, item)
        case TableItem():
            _paint_table(painter, item, step)
        case ChartItem():
            _paint_chart(painter, item)
        case PanelItem():
            _paint_panel(painter, item.panel, item.frame)
        case GroupItem():
            for part in item.items:
                _paint_item(painter, part, step)
        case _:
            assert_never(item)


def _paint_text(painter: QPainter, item: TextItem, step: int | None) -> None:
    if item.is_hidden:
        return
    if item.panel is not None:
        _paint_panel(painter, item.panel, item.frame)
    if not item.turn:
        draw_lines(painter, item.lines, step)
        return
    painter.save()
    painter.setTransform(placed(item.frame, item.turn), combine=True)
    draw_lines(painter, item.lines, step)
    painter.restore()


def _paint_panel(painter: QPainter, panel: Panel, frame: Rect) -> None:
    _paint_shape(painter, Shape(frame, panel.outline, panel.fill, panel.line))


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    path = path_of(shape.outline, shape.frame)
    painter.save()
    turn = placed(shape.frame, shape.rotation, across=shape.flip_horizontal, down=shape.flip_vertical)
    painter.setTransform(turn, combine=True)
    if shape.fill is not None and is_filled(shape.outline):
        fill_path(painter, path, shape.fill)
    if shape.line is not None and shape.line.width > 0:
        painter.strokePath(path, pen_of(shape.line))
    painter.restore()


def _paint_image(painter: QPainter, image: Image) -> None:
    frame = qrect(image.frame)
    wanted_px = uncropped(frame, image.crop).width() * pixels_per_point(painter)
    pixels = PICTURES.of_bytes(image.data, wanted_px)
    if pixels is None:
        return
    painter.save()
    turn = placed(image.frame, image.rotation, across=image.flip_horizontal, down=image.flip_vertical)
    painter.setTransform(turn, combine=True)
    painter.setOpacity(painter.opacity() * image.alpha)
    draw_cropped(painter, frame, image.crop, pixels)
    painter.restore()


def _paint_picture(painter: QPainter, item: PictureItem) -> None:
    frame = qrect(item.frame)
    whole = uncropped(frame, item.crop)
    if item.is_vector:
        if (drawn := renderer(item.path)) is not None:
            painter.save()
            painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
            drawn.render(painter, whole)
            painter.restore()
        return
    pixels = PICTURES.of_file(
        item.path, whole.width() * pixels_per_point(painter), item.orientation, mirrored=item.mirrored
    )
    if pixels is not None:
        draw_cropped(painter, frame, item.crop, pixels)


def paint_clip(painter: QPainter, item: ClipItem, *, with_sign: bool = True) -> None:
    """Paint what is seen before a clip plays: its poster, its first picture or its plate; then its sign."""
    frame = FIRST_FRAMES.known(item.path) if item.poster is None and not item.is_sound else None
    if item.poster is not None:
        _paint_picture(painter, item.poster)
    elif frame is not None:
        painter.drawImage(qrect(item.frame), frame)
    else:
        for part in item.plate:
            _paint_item(painter, part, None)
    for part in item.sign if with_sign else ():
        _paint_item(painter, part, None)


def _paint_table(painter: QPainter, table: TableItem, step: int | None) -> None:
    placed_cells = list(_placed_cells(table))
    # Smoothed edges of two neighbours would let the ground shine through between them.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for cell, area in placed_cells:
        if cell.fill is not None:
            painter.fillRect(area, qcolour(cell.fill))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # After all fills: half of a border lies in the row below.
    for cell, area in placed_cells:
        if cell.border_bottom is not None:
            painter.setPen(pen_of(cell.border_bottom))
            painter.drawLine(QLineF(area.bottomLeft(), area.bottomRight()))
        draw_lines(painter, cell.lines, step)


def _paint_chart(painter: QPainter, chart: ChartItem) -> None:
    for shape in chart.shapes:
        _paint_shape(painter, shape)
    draw_lines(painter, chart.lines, None)


def _placed_cells(table: TableItem) -> Iterator[tuple[TableCell, QRectF]]:
    top = table.frame.y
    for row, height in zip(table.rows, table.row_heights, strict=True):
        for cell, left, width in zip(row, table.column_lefts, table.column_widths, strict=True):
            yield cell, QRectF(left, top, width, height)
        top += height
