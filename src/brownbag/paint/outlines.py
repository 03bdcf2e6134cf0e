"""From an `Outline` in its frame to a `QPainterPath`, and from a `Line` to a `QPen`."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QTransform

from brownbag.theme.drawing import (
    Colour,
    Dash,
    EllipseOutline,
    Line,
    Outline,
    PathOutline,
    RectOutline,
)
from brownbag.units import Rect

_DASHES: dict[Dash, list[float]] = {  # in line widths; ECMA-376 part 1, 20.1.10.49
    Dash.SOLID: [],
    Dash.DASH: [4, 3],
    Dash.DOT: [1, 1],
}


def qrect(rect: Rect) -> QRectF:
    """Return ``rect`` as Qt writes it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def qcolour(colour: Colour) -> QColor:
    """Return ``colour`` as Qt writes it; black where its digits are no colour."""
    made = QColor(f"#{colour.rgb}")
    made.setAlphaF(min(1.0, max(0.0, colour.alpha)))
    return made


def pen_of(line: Line) -> QPen:
    """Return the pen that draws ``line``."""
    pen = QPen(qcolour(line.colour), line.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if pattern := _DASHES[line.dash]:
        pen.setDashPattern(pattern)
    return pen


def path_of(outline: Outline, frame: Rect) -> QPainterPath:
    """Return ``outline`` on the slide."""
    path = QPainterPath()
    match outline:
        case RectOutline(radius):
            fitting = min(radius, frame.width / 2, frame.height / 2)
            path.addRoundedRect(qrect(frame), fitting, fitting)
        case EllipseOutline():
            path.addEllipse(qrect(frame))
        case PathOutline(commands):
            for command in commands:
                _add(path, command, frame)
        case _:
            assert_never(outline)
    return path


def is_filled(outline: Outline) -> bool:
    """Say whether ``outline`` encloses something; open lines do not."""
    return not (isinstance(outline, PathOutline) and not outline.filled)


def placed(frame: Rect, rotation: float, *, across: bool = False, down: bool = False) -> QTransform:
    """Return the turn (degrees clockwise) and the flips of a thing in ``frame``, around its middle."""
    middle = qrect(frame).center()
    turned = QTransform().translate(middle.x(), middle.y()).rotate(rotation)
    turned.scale(-1 if across else 1, -1 if down else 1)
    return turned.translate(-middle.x(), -middle.y())


def _add(path: QPainterPath, command: tuple[str | float, ...], frame: Rect) -> None:
    numbers = [float(value) for value in command[1:]]
    xs = [frame.x + share * frame.width for share in numbers[::2]]
    ys = [frame.y + share * frame.height for share in numbers[1::2]]
    match command[0]:
        case "M":
            path.moveTo(xs[0], ys[0])
        case "L":
            path.lineTo(xs[0], ys[0])
        case "C":
            path.cubicTo(xs[0], ys[0], xs[1], ys[1], xs[2], ys[2])
        case "Z":
            path.closeSubpath()
