"""Fills and lines: from a shape's own words, or its style's, to what is painted.

A shape says its fill itself, or points into the theme's lists of fills and
lines and lends them its colour. ECMA-376 part 1, 20.1.8 and 20.1.4.
"""

from __future__ import annotations

from msgspec import Struct

from brownbag.theme.drawing import (
    Colour,
    Crop,
    Dash,
    Fill,
    GradientFill,
    Line,
    PictureFill,
    SolidFill,
    Tiling,
)
from brownbag.theme.findings import Findings
from brownbag.theme.media import PictureShelf
from brownbag.theme.ooxml import A, Element, degrees, integer, local_name, points, share
from brownbag.theme.package import Part
from brownbag.theme.palette import Palette, mix
from brownbag.theme.patterns import is_pattern, pattern_png
from brownbag.theme.recolouring import read_changes

FILLS = frozenset(A + name for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
_DEFAULT_LINE_WIDTH = 0.75  # points; 20.1.2.2.24
_FIRST_BACKGROUND = 1001  # a style's index from here on counts in the theme's backgrounds; 20.1.4.1.7
_HALF = 0.5
_SMALLEST_TILE, _LARGEST_TILE = 0.01, 100.0  # times the picture
_DASHES = {"solid": Dash.SOLID, "sysDot": Dash.DOT, "dot": Dash.DOT}


class Formats(Struct, frozen=True):
    """A theme's lists of fills, lines and backgrounds, and the part that their pictures are related to."""

    fills: tuple[Element, ...]
    lines: tuple[Element, ...]
    backgrounds: tuple[Element, ...]
    part: Part

    @classmethod
    def read(cls, part: Part) -> Formats:
        """Return the lists of a theme part; empty ones where it has none."""
        lists = []
        for name in ("fillStyleLst", "lnStyleLst", "bgFillStyleLst"):
            found = part.root.find(f".//{A}fmtScheme/{A}{name}")
            lists.append(tuple(found) if found is not None else ())
        return cls(lists[0], lists[1], lists[2], part)


class PaintReader:
    """Reads fills and lines with one palette."""

    def __init__(
        self, palette: Palette, formats: Formats, pictures: PictureShelf, findings: Findings
    ) -> None:
        self._palette = palette
        self._formats = formats
        self._pictures = pictures
        self._findings = findings

    def fill(
        self, holder: Element | None, part: Part, style: Element | None = None, group: Fill | None = None
    ) -> Fill | None:
        """Return the fill that ``holder`` (``spPr``, ``bgPr``) says, else the one of ``style``; None is none.

        ``group`` is the fill of the group around it, for shapes that take that.
        """
        said = says_fill(holder)
        if said is not None:
            return group if said.tag == A + "grpFill" else self._fill(said, part, None)
        reference = style.find(A + "fillRef") if style is not None else None
        return self.styled(reference)

    def styled(self, reference: Element | None) -> Fill | None:
        """Return the theme's fill or background that a ``fillRef`` or ``bgRef`` points to; None is none."""
        if reference is None:
            return None
        index = integer(reference.get("idx"))
        row, place = (
            (self._formats.backgrounds, index - _FIRST_BACKGROUND)
            if index >= _FIRST_BACKGROUND
            else (self._formats.fills, index - 1)
        )
        if index == _FIRST_BACKGROUND - 1 or not 0 <= place < len(row):
            return None
        return self._fill(row[place], self._formats.part, self._palette.inside(reference))

    def line(self, holder: Element | None, style: Element | None = None) -> Line | None:
        """Return the line that ``holder`` (``spPr``) says, laid over the one of ``style``; None is none."""
        said = holder.find(A + "ln") if holder is not None else None
        reference = style.find(A + "lnRef") if style is not None else None
        base, own = self._styled_line(reference)
        paint = says_fill(said)
        if paint is None:
            paint = says_fill(base)
        if paint is None or paint.tag == A + "noFill":
            return None
        colour = self._line_colour(paint, own)
        width = points(_attribute("w", said, base), _DEFAULT_LINE_WIDTH)
        return Line(colour, max(0.0, width), _dash(said, base))

    def _styled_line(self, reference: Element | None) -> tuple[Element | None, Colour | None]:
        place = integer(reference.get("idx")) - 1 if reference is not None else -1
        if not 0 <= place < len(self._formats.lines):
            return None, None
        return self._formats.lines[place], self._palette.inside(reference)

    def _line_colour(self, paint: Element, own: Colour | None) -> Colour:
        if paint.tag == A + "gradFill":
            stops = self._stops(paint, own)
            return stops[0][1] if stops else self._palette.named("tx1")
        return self._palette.inside(paint, own) or own or self._palette.named("tx1")

    def _fill(self, element: Element, part: Part, own: Colour | None) -> Fill | None:
        match local_name(element):
            case "solidFill":
                return SolidFill(self._palette.inside(element, own) or own or self._palette.named("bg1"))
            case "gradFill":
                return self._gradient(element, own)
            case "blipFill":
                return self._picture(element, part, own)
            case "pattFill":
                return self._pattern(element, own)
            case _:
                return None

    def _stops(self, element: Element, own: Colour | None) -> tuple[tuple[float, Colour], ...]:
        stops = []
        for stop in element.iterfind(f"{A}gsLst/{A}gs"):
            colour = self._palette.inside(stop, own)
            if colour is not None:
                stops.append((min(1.0, max(0.0, share(stop.get("pos")))), colour))
        return tuple(sorted(stops, key=lambda stop: stop[0]))

    def _gradient(self, element: Element, own: Colour | None) -> Fill | None:
        stops = self._stops(element, own)
        if len(stops) < 2:
            return SolidFill(stops[0][1]) if stops else None
        path = element.find(A + "path")
        if path is None:
            line = element.find(A + "lin")
            return GradientFill(stops, degrees(line.get("ang")) if line is not None else 0.0)
        around = path.find(A + "fillToRect")
        sides = {side: share(around.get(side)) if around is not None else 0.5 for side in "ltrb"}
        centre = ((sides["l"] + 1 - sides["r"]) / 2, (sides["t"] + 1 - sides["b"]) / 2)
        return GradientFill(stops, radial=True, centre=centre, boxed=path.get("path") == "rect")

    def picture(self, blip: Element | None, part: Part, own: Colour | None = None) -> bytes | None:
        """Return the bytes of a picture in the colours that it is shown in; None where it cannot be shown."""
        changes = read_changes(blip, self._palette, own) if blip is not None else ()
        return self._pictures.of_blip(blip, part, changes)

    def _picture(self, element: Element, part: Part, own: Colour | None) -> Fill | None:
        blip = element.find(A + "blip")
        data = self.picture(blip, part, own)
        if blip is None or data is None:
            return None
        tile = element.find(A + "tile")
        tiling = _tiling(tile) if tile is not None else Tiling()
        if tile is not None and tile.get("flip", "none") != "none":
            self._findings.add(
                "theme-tiles", "A picture that the template repeats mirrored is shown unmirrored."
            )
        return PictureFill(data, tile is not None, blip_alpha(blip), read_crop(element), tiling)

    def _pattern(self, element: Element, own: Colour | None) -> Fill:
        front = self._palette.inside(element.find(A + "fgClr"), own) or self._palette.named("tx1")
        back = self._palette.inside(element.find(A + "bgClr"), own) or self._palette.named("bg1")
        name = element.get("prst", "")
        if not is_pattern(name):
            return SolidFill(mix(front, back, _HALF))
        return PictureFill(pattern_png(name, front, back), tiled=True)


def says_fill(holder: Element | None) -> Element | None:
    """Return the element with which ``holder`` says a fill (``noFill`` too); None where it says nothing."""
    if holder is None:
        return None
    return next((child for child in holder if child.tag in FILLS), None)


def read_crop(blip_fill: Element) -> Crop:
    """Return what a ``blipFill`` cuts off its picture, its stretching counted in."""
    left, top, right, bottom = _sides(blip_fill.find(A + "srcRect"))
    stretch = blip_fill.find(f"{A}stretch/{A}fillRect")
    if stretch is not None and len(stretch.attrib):
        # A picture that reaches over the edge of its area shows less of itself.
        out_left, out_top, out_right, out_bottom = _sides(stretch)
        wide, high = 1 - out_left - out_right, 1 - out_top - out_bottom
        if wide > 0 and high > 0:
            seen_wide, seen_high = (1 - left - right) / wide, (1 - top - bottom) / high
            left, right = left - out_left * seen_wide, right - out_right * seen_wide
            top, bottom = top - out_top * seen_high, bottom - out_bottom * seen_high
    if left + right >= 0.999 or top + bottom >= 0.999:
        return Crop()
    return Crop(left, top, right, bottom)


def _tiling(tile: Element) -> Tiling:
    """Return what a ``tile`` says; 20.1.8.58 and 20.1.10.53 ST_RectAlignment."""
    align = tile.get("algn", "tl")
    across = 0.0 if "l" in align else 1.0 if "r" in align.removesuffix("ctr") else _HALF
    down = 0.0 if align.startswith("t") else 1.0 if align.startswith("b") else _HALF
    scale = (abs(share(tile.get(side), 1.0)) or 1.0 for side in ("sx", "sy"))
    wide, high = (min(_LARGEST_TILE, max(_SMALLEST_TILE, each)) for each in scale)
    return Tiling((across, down), (points(tile.get("tx")), points(tile.get("ty"))), (wide, high))


def blip_alpha(blip: Element) -> float:
    """Return how opaque a picture is told to be."""
    fixed = blip.find(A + "alphaModFix")
    return min(1.0, max(0.0, share(fixed.get("amt"), 1.0))) if fixed is not None else 1.0


def _sides(element: Element | None) -> tuple[float, float, float, float]:
    if element is None:
        return 0.0, 0.0, 0.0, 0.0
    return (
        share(element.get("l")),
        share(element.get("t")),
        share(element.get("r")),
        share(element.get("b")),
    )


def _attribute(name: str, *elements: Element | None) -> str | None:
    return next((e.get(name) for e in elements if e is not None and e.get(name) is not None), None)


def _dash(*elements: Element | None) -> Dash:
    for element in elements:
        if element is None:
            continue
        preset = element.find(A + "prstDash")
        if preset is not None:
            return _DASHES.get(preset.get("val", ""), Dash.DASH)
        if element.find(A + "custDash") is not None:
            return Dash.DASH
    return Dash.SOLID
