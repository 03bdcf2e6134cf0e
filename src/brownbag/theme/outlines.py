"""A shape's outline: from its preset's name, or its own drawing, to what is filled and stroked."""

from __future__ import annotations

from msgspec import Struct

from brownbag.theme import limits
from brownbag.theme.drawing import Outline, PathOutline, RectOutline
from brownbag.theme.guides import Guides
from brownbag.theme.ooxml import A, Element, flag, integer, local_name
from brownbag.theme.pen import Pen
from brownbag.theme.presets import preset_outlines
from brownbag.units import Rect, to_emu


class Piece(Struct, frozen=True):
    """One outline of a shape, and whether the shape's fill and line go with it."""

    outline: Outline
    filled: bool = True
    stroked: bool = True


class Outlines(Struct, frozen=True):
    """A shape's outlines, back to front. ``unknown`` names a preset that is shown as its frame; else ""."""

    pieces: tuple[Piece, ...]
    unknown: str = ""


_FRAME = Outlines((Piece(RectOutline()),))


def read_outlines(properties: Element | None, frame: Rect) -> Outlines:
    """Return the outlines that ``properties`` (``spPr``) give a shape of this frame; else the frame."""
    if properties is None:
        return _FRAME
    custom = properties.find(A + "custGeom")
    if custom is not None:
        pieces = _custom(custom, frame)
        return Outlines(pieces) if pieces else _FRAME
    preset = properties.find(A + "prstGeom")
    if preset is None:
        return _FRAME
    name = preset.get("prst", "rect")
    adjustments = {
        guide.get("name", ""): integer(guide.get("fmla", "").removeprefix("val"))
        for guide in preset.iterfind(f"{A}avLst/{A}gd")
    }
    found = preset_outlines(name, frame.width, frame.height, adjustments)
    if found is None:
        return Outlines(_FRAME.pieces, name)
    return Outlines(tuple(Piece(outline, filled, stroked) for outline, filled, stroked in found))


def plain_outline(properties: Element | None, frame: Rect) -> Outline:
    """Return a shape's outline where there is room for one only."""
    return read_outlines(properties, frame).pieces[0].outline


def _custom(geometry: Element, frame: Rect) -> tuple[Piece, ...]:
    width, height = float(to_emu(frame.width)), float(to_emu(frame.height))
    guides = Guides(width, height)
    for listed in ("avLst", "gdLst"):
        found = geometry.find(A + listed)
        if found is not None:
            guides.add(found)
    paths = list(geometry.iterfind(f"{A}pathLst/{A}path"))[: limits.MOST_PATHS]
    pieces = (_piece(path, guides, width, height) for path in paths)
    return tuple(piece for piece in pieces if piece is not None)


def _piece(path: Element, guides: Guides, width: float, height: float) -> Piece | None:
    # A path may count in units of its own; without them it counts in EMU.
    pen = Pen(float(integer(path.get("w"))) or width, float(integer(path.get("h"))) or height)
    for step in path:
        corners = [(guides.value(pt.get("x")), guides.value(pt.get("y"))) for pt in step.iterfind(A + "pt")]
        match local_name(step), corners:
            case "moveTo", [(x, y)]:
                pen.move(x, y)
            case "lnTo", [(x, y)]:
                pen.line(x, y)
            case "cubicBezTo", [(x1, y1), (x2, y2), (x, y)]:
                pen.cubic(x1, y1, x2, y2, x, y)
            case "quadBezTo", [(x1, y1), (x, y)]:
                pen.quadratic(x1, y1, x, y)
            case "arcTo", []:
                radii = guides.value(step.get("wR")), guides.value(step.get("hR"))
                angles = guides.value(step.get("stAng")) / 60_000, guides.value(step.get("swAng")) / 60_000
                pen.arc(*radii, *angles)
            case "close", []:
                pen.close()
            case _:
                return None
    commands = pen.commands()
    if len(commands) < 2 or commands[0][0] != "M":
        return None
    filled = path.get("fill", "norm") != "none"
    return Piece(PathOutline(commands, filled), filled, flag(path.get("stroke"), default=True))
