"""Colours, fills, lines, outlines and places to DrawingML."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from brownbag.theme.drawing import (
    Colour,
    Crop,
    EllipseOutline,
    Fill,
    GradientFill,
    Line,
    Outline,
    PathOutline,
    PictureFill,
    RectOutline,
    SolidFill,
    Tiling,
)
from brownbag.units import Rect, to_emu

Embed = Callable[[bytes], str]
"""Stores a picture's bytes and returns the id of the relationship to it."""

_FULL = 100_000  # 100 %, as DrawingML counts shares
_ALIGNS = (("tl", "t", "tr"), ("l", "ctr", "r"), ("bl", "b", "br"))
_DEGREE = 60_000  # one degree, as DrawingML counts angles


def colour_xml(colour: Colour) -> str:
    """Return the colour by its name in the theme where it has one, else as RGB."""
    name, value = ("schemeClr", colour.scheme) if colour.scheme else ("srgbClr", colour.rgb)
    if colour.alpha >= 1:
        return f'<a:{name} val="{value}"/>'
    return f'<a:{name} val="{value}"><a:alpha val="{_share(max(0.0, colour.alpha))}"/></a:{name}>'


def solid_xml(colour: Colour) -> str:
    """Return a fill of one colour."""
    return f"<a:solidFill>{colour_xml(colour)}</a:solidFill>"


def fill_xml(fill: Fill | None, embed: Embed) -> str:
    """Return the fill; None is said too, since a shape would otherwise take its style's."""
    match fill:
        case None:
            return "<a:noFill/>"
        case SolidFill(colour):
            return solid_xml(colour)
        case GradientFill():
            return _gradient_xml(fill)
        case PictureFill():
            return _picture_fill_xml(fill, embed)
        case _:
            assert_never(fill)


def _gradient_xml(fill: GradientFill) -> str:
    stops = "".join(f'<a:gs pos="{_share(at)}">{colour_xml(colour)}</a:gs>' for at, colour in fill.stops)
    if fill.radial:
        left, top = map(_share, fill.centre)
        focus = f'l="{left}" t="{top}" r="{_FULL - left}" b="{_FULL - top}"'
        direction = f'<a:path path="{"rect" if fill.boxed else "circle"}"><a:fillToRect {focus}/></a:path>'
    else:
        direction = f'<a:lin ang="{round(fill.angle * _DEGREE) % (360 * _DEGREE)}" scaled="0"/>'
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst>{direction}</a:gradFill>'


def _picture_fill_xml(fill: PictureFill, embed: Embed) -> str:
    alpha = f'<a:alphaModFix amt="{_share(fill.alpha)}"/>' if fill.alpha < 1 else ""
    mode = _tile_xml(fill.tiling) if fill.tiled else "<a:stretch><a:fillRect/></a:stretch>"
    blip = f'<a:blip r:embed="{embed(fill.data)}">{alpha}</a:blip>'
    return f'<a:blipFill dpi="0" rotWithShape="1">{blip}{crop_xml(fill.crop)}{mode}</a:blipFill>'


def _tile_xml(tiling: Tiling) -> str:
    across, down = tiling.place
    align = _ALIGNS[round(down * 2)][round(across * 2)]
    x, y = map(to_emu, tiling.offset)
    wide, high = map(_share, tiling.scale)
    return f'<a:tile tx="{x}" ty="{y}" sx="{wide}" sy="{high}" flip="none" algn="{align}"/>'


def crop_xml(crop: Crop) -> str:
    """Return which part of a picture is shown; "" for all of it."""
    sides = (("l", crop.left), ("t", crop.top), ("r", crop.right), ("b", crop.bottom))
    said = "".join(f' {name}="{_share(share)}"' for name, share in sides if share)
    return f"<a:srcRect{said}/>" if said else ""


def line_xml(line: Line | None, tag: str = "a:ln") -> str:
    """Return the stroke; None is said too. ``tag`` is another one for a table's borders."""
    if line is None:
        return f"<{tag}><a:noFill/></{tag}>"
    dash = f'<a:prstDash val="{line.dash.value}"/>'
    return f'<{tag} w="{to_emu(line.width)}">{solid_xml(line.colour)}{dash}</{tag}>'


def transform_xml(frame: Rect, tag: str = "a:xfrm", *, rotation: float = 0.0) -> str:
    """Return the place of a shape, turned ``rotation`` degrees clockwise."""
    turned = f' rot="{round(rotation * 60_000)}"' if rotation else ""
    return f"<{tag}{turned}>{_offset(frame)}</{tag}>"


def _offset(frame: Rect) -> str:
    size = f'cx="{max(0, to_emu(frame.width))}" cy="{max(0, to_emu(frame.height))}"'
    return f'<a:off x="{to_emu(frame.x)}" y="{to_emu(frame.y)}"/><a:ext {size}/>'


def geometry_xml(outline: Outline, frame: Rect) -> str:
    """Return the outline as PowerPoint's own shape where it has one, else as a path."""
    match outline:
        case RectOutline(radius) if radius <= 0:
            return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        case RectOutline(radius):
            shorter = max(1.0, min(frame.width, frame.height))
            guide = f'<a:gd name="adj" fmla="val {_share(min(0.5, radius / shorter))}"/>'
            return f'<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'
        case EllipseOutline():
            return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        case PathOutline(preset=preset) if preset:
            guides = "".join(
                f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in outline.adjustments
            )
            return f'<a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
        case PathOutline():
            return _path_xml(outline, frame)
        case _:
            assert_never(outline)


_STEPS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


def _path_xml(outline: PathOutline, frame: Rect) -> str:
    width, height = max(1, to_emu(frame.width)), max(1, to_emu(frame.height))
    steps = []
    for name, *shares in outline.commands:
        if name == "Z":
            steps.append("<a:close/>")
            continue
        numbers = [float(share) for share in shares]
        points = "".join(
            f'<a:pt x="{round(x * width)}" y="{round(y * height)}"/>'
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        )
        step = _STEPS[str(name)]
        steps.append(f"<a:{step}>{points}</a:{step}>")
    fill = "" if outline.filled else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"{fill}>{"".join(steps)}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


_POINTED = frozenset({"chevron", "homePlate"})
_CORNER = 0.29289  # ECMA-376 part 1, annex D, presetShapeDefinitions: 1 - cos 45 degrees


def text_margins(outline: Outline, frame: Rect) -> tuple[float, float, float, float]:
    """Return how far PowerPoint moves a text inwards, in points at the left, top, right and bottom.

    A text in a rounded shape does not start at the frame but where the curve
    leaves room. What a scene calls insets counts from the frame.
    """
    across = down = 0.0
    match outline:
        case RectOutline(radius):
            across = down = min(radius, min(frame.width, frame.height) / 2) * _CORNER if radius > 0 else 0.0
        case EllipseOutline():
            across, down = frame.width / 2 * _CORNER, frame.height / 2 * _CORNER
        case PathOutline(preset=preset, adjustments=adjustments) if preset in _POINTED:
            tip = min(frame.width, frame.height) * dict(adjustments).get("adj", _FULL // 2) / _FULL
            return (tip, 0.0, tip, 0.0) if preset == "chevron" else (0.0, 0.0, tip / 2, 0.0)
        case PathOutline():
            pass
        case _:
            assert_never(outline)
    return across, down, across, down


def _share(value: float) -> int:
    return round(value * _FULL)
