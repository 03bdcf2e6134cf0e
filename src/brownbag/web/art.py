"""Shapes, template pictures and panels to SVG, in the slide's points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from brownbag.layout.scene import Panel, TextLine
from brownbag.theme.drawing import (
    Dash,
    EllipseOutline,
    Image,
    Line,
    Outline,
    PathOutline,
    RectOutline,
    Shape,
)
from brownbag.units import Rect
from brownbag.web.context import Context
from brownbag.web.fills import Painted, painted
from brownbag.web.frames import cropped_svg
from brownbag.web.markup import escape, number

_DASHES = {Dash.DASH: (4, 3), Dash.DOT: (1, 1)}  # in line widths; ECMA-376 part 1, 20.1.10.49


def shape_svg(shape: Shape, context: Context) -> str:
    """Return a shape with its fill and stroke, turned as it is turned."""
    outline = outline_svg(shape.outline, shape.frame)
    is_open = isinstance(shape.outline, PathOutline) and not shape.outline.filled
    parts = []
    if shape.fill is not None and not is_open:
        fill = painted(shape.fill, shape.frame, outline, context)
        parts.append(fill.instead or outline.format(paint=fill.attributes))
    if shape.line is not None and shape.line.width > 0:
        parts.append(outline.format(paint=f'fill="none" {_stroke(shape.line)}'))
    turn = _turn(shape.frame, shape.rotation, across=shape.flip_horizontal, down=shape.flip_vertical)
    drawn = "".join(parts)
    return f'<g transform="{turn}">{drawn}</g>' if turn and drawn else drawn


def panel_svg(panel: Panel, frame: Rect, context: Context) -> str:
    """Return what a box paints behind its text."""
    return shape_svg(Shape(frame, panel.outline, panel.fill, panel.line), context)


def image_svg(image: Image, context: Context) -> str:
    """Return a picture that the template shows."""
    drawn = cropped_svg(context.definitions.picture(image.data), image.frame, image.crop)
    turn = _turn(image.frame, image.rotation, across=image.flip_horizontal, down=image.flip_vertical)
    said = f' transform="{turn}"' if turn else ""
    said += f' opacity="{number(image.alpha)}"' if image.alpha < 1 else ""
    return f"<g{said}>{drawn}</g>" if said else drawn


def outline_svg(outline: Outline, frame: Rect) -> str:
    """Return the element of an outline, with ``{paint}`` where its attributes for painting belong."""
    match outline:
        case RectOutline(radius):
            fitting = min(radius, frame.width / 2, frame.height / 2)
            rounded = f' rx="{number(fitting)}"' if fitting > 0 else ""
            return (
                f'<rect x="{number(frame.x)}" y="{number(frame.y)}" width="{number(frame.width)}" '
                f'height="{number(frame.height)}"{rounded} {{paint}}/>'
            )
        case EllipseOutline():
            across, down = frame.width / 2, frame.height / 2
            return (
                f'<ellipse cx="{number(frame.x + across)}" cy="{number(frame.y + down)}" '
                f'rx="{number(across)}" ry="{number(down)}" {{paint}}/>'
            )
        case PathOutline(commands):
            path = " ".join(_command(command, frame) for command in commands)
            return f'<path d="{path}" {{paint}}/>'
        case _:
            assert_never(outline)


def lines_svg(lines: Iterable[TextLine], context: Context) -> str:
    """Return lines that only decorate: a template's own words."""
    return "".join(
        f'<text class="{context.looks.of(one)}" x="{number(one.x)}" y="{number(line.baseline - one.rise)}">'
        f"{escape(one.text)}</text>"
        for line in lines
        for one in line.fragments
        if one.text.strip()
    )


def line_svg(start: tuple[float, float], end: tuple[float, float], line: Line) -> str:
    """Return a straight line."""
    return (
        f'<line x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" '
        f'y2="{number(end[1])}" {_stroke(line)}/>'
    )


def turned(drawn: str, frame: Rect, rotation: float) -> str:
    """Return what was drawn, turned around the middle of ``frame``."""
    turn = _turn(frame, rotation, across=False, down=False)
    return f'<g transform="{turn}">{drawn}</g>' if turn and drawn else drawn


def _command(command: tuple[str | float, ...], frame: Rect) -> str:
    numbers = [float(value) for value in command[1:]]
    places = [
        f"{number(frame.x + x * frame.width)} {number(frame.y + y * frame.height)}"
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    ]
    return f"{command[0]}{' '.join(places)}"


def _stroke(line: Line) -> str:
    paint = Painted.solid(line.colour, "stroke")
    dashes = " ".join(number(share * line.width) for share in _DASHES.get(line.dash, ()))
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'{paint} stroke-width="{number(line.width)}"{dashed}'


def _turn(frame: Rect, rotation: float, *, across: bool, down: bool) -> str:
    if not (rotation % 360 or across or down):
        return ""
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    flip = f" scale({-1 if across else 1} {-1 if down else 1})" if across or down else ""
    there, back = f"{number(x)} {number(y)}", f"{number(-x)} {number(-y)}"
    return f"translate({there}) rotate({number(rotation)}){flip} translate({back})"
