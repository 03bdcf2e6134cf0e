"""From points and names of theme colours to the DrawingML of a template: colours, texts, shapes.

Every function returns a piece of XML as text. The theme's own colours are used
by name throughout, so that changing the colour scheme changes everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from brownbag.units import to_emu

HEADINGS = "+mj-lt"
TEXT = "+mn-lt"

# How far each level's text stands in, and how far its mark hangs out before it.
_MARGINS = (22, 44, 64, 84, 104, 124, 144, 164, 184)
_HANGING = (22, 20, 18, 18, 18, 18, 18, 18, 18)
_NUMBER_HANGING = 40
_DEEPEST = 9
_FINE = 10_000  # parts of a frame that drawn outlines count in
_ROUND = 0.5523  # of the radius: how far a Bézier curve's handles reach for a quarter of a circle

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)

Frame = tuple[float, float, float, float]  # left, top, width, height in points


def colour(name: str, *, lighter: int = 0, alpha: int = 100) -> str:
    """Return a theme colour, ``lighter`` as PowerPoint's palette counts it (80 % is the palest)."""
    changes = ""
    if lighter:
        changes += f'<a:lumMod val="{(100 - lighter) * 1000}"/><a:lumOff val="{lighter * 1000}"/>'
    if alpha < 100:
        changes += f'<a:alpha val="{alpha * 1000}"/>'
    return f'<a:schemeClr val="{name}">{changes}</a:schemeClr>' if changes else f'<a:schemeClr val="{name}"/>'


def solid(paint: str) -> str:
    """Return a fill of one colour."""
    return f"<a:solidFill>{paint}</a:solidFill>"


def gradient(first: str, last: str, angle: int = 0) -> str:
    """Return a fill from one colour to another; ``angle`` in degrees clockwise from left-to-right."""
    stops = f'<a:gs pos="0">{first}</a:gs><a:gs pos="100000">{last}</a:gs>'
    return (
        f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst>'
        f'<a:lin ang="{angle * 60_000}" scaled="0"/></a:gradFill>'
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands before the points of a list: two signs by turns, the first at ``size`` per cent."""

    outer: str = "•"
    inner: str = "–"
    size: int = 100


@dataclass(frozen=True, slots=True)
class Text:
    """How the text of a placeholder looks. ``sizes`` and ``before`` count from level 1; the last one repeats.

    ``mark`` is what stands before level 1: "bullet", "number" or "" for nothing;
    the deeper levels always have ``marks``. ``paint`` is the colour of the text, ``mark_paint`` that of
    its marks.
    """

    sizes: tuple[int, ...]
    before: tuple[int, ...] = (0,)
    font: str = TEXT
    paint: str = colour("tx1")
    mark_paint: str = colour("accent2")
    mark: str = ""
    marks: Marks = Marks()
    bold: bool = False
    italic: bool = False
    align: str = "l"
    anchor: str = "t"
    insets: tuple[float, float, float, float] = (0, 0, 0, 0)


def _at(values: Sequence[int], level: int) -> int:
    return values[min(level, len(values) - 1)]


def _mark(text: Text, level: int) -> tuple[int, int, dict[str, str]]:
    """Return margin, indent and what there is to say of the bullet of a level (from 0)."""
    if level == 0 and not text.mark:
        return 0, 0, {"mark": "<a:buNone/>"}
    paint = f"<a:buClr>{text.mark_paint}</a:buClr>"
    if level == 0 and text.mark == "number":
        # Its size is said even so: the master's bullets may be smaller than their text.
        said = (
            paint,
            _mark_size(100),
            f'<a:buFont typeface="{TEXT}"/>',
            '<a:buAutoNum type="arabicPeriod"/>',
        )
        return _NUMBER_HANGING, -_NUMBER_HANGING, _bullet(said)
    is_outer = level % 2 == 0
    sign = text.marks.outer if is_outer else text.marks.inner
    size = _mark_size(text.marks.size if is_outer else 100)
    said = (paint, size, '<a:buFont typeface="Arial"/>', f'<a:buChar char="{sign}"/>')
    return _MARGINS[level], -_HANGING[level], _bullet(said)


def _bullet(said: tuple[str, str, str, str]) -> dict[str, str]:
    return dict(zip(("mark colour", "mark size", "mark font", "mark"), said, strict=True))


def _mark_size(percent: int) -> str:
    return f'<a:buSzPct val="{percent * 1000}"/>'


class _LevelStyle(NamedTuple):
    """What a paragraph of one level inherits, each property by itself as PowerPoint hands it down.

    ``attributes`` and ``children`` are those of the paragraph, ``letters`` and
    ``drawn`` the same of its letters; all in the order of ECMA-376 part 1, 21.1.2.2.7 and 21.1.2.3.2.
    """

    attributes: dict[str, str]
    children: dict[str, str]
    letters: dict[str, str]
    drawn: dict[str, str]

    def beyond(self, known: _LevelStyle) -> _LevelStyle:
        """Return only what ``known`` does not say already."""
        return _LevelStyle(
            *(
                {name: value for name, value in own.items() if theirs.get(name) != value}
                for own, theirs in zip(self, known, strict=True)
            )
        )

    def xml(self, tag: str) -> str:
        """Return the element, "" where there is nothing to say."""
        letters = _element("a:defRPr", self.letters, self.drawn.values())
        return _element(f"a:{tag}", self.attributes, (*self.children.values(), letters))


def _element(tag: str, attributes: Mapping[str, str], children: Iterable[str]) -> str:
    """Return an element, "" where it has neither attributes nor children."""
    start, inside = _start(tag, attributes), "".join(children)
    if inside:
        return f"{start}>{inside}</{tag}>"
    return f"{start}/>" if attributes else ""


def _level_style(text: Text, level: int) -> _LevelStyle:
    margin, indent, bullet = _mark(text, level)
    return _LevelStyle(
        {
            "marL": str(to_emu(margin)),
            "indent": str(to_emu(indent)),
            "algn": text.align,
            "defTabSz": "914400",
            "rtl": "0",
            "eaLnBrk": "1",
            "latinLnBrk": "0",
            "hangingPunct": "1",
        },
        {
            "line": '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>',
            "before": f'<a:spcBef><a:spcPts val="{_at(text.before, level) * 100}"/></a:spcBef>',
            "after": '<a:spcAft><a:spcPts val="0"/></a:spcAft>',
            **bullet,
        },
        {
            "sz": str(_at(text.sizes, level) * 100),
            "b": str(int(text.bold)),
            "i": str(int(text.italic)),
            "kern": "1200",
        },
        {
            "fill": solid(text.paint),
            "latin": f'<a:latin typeface="{text.font}"/>',
            "ea": f'<a:ea typeface="{text.font[:-2]}ea"/>',
            "cs": f'<a:cs typeface="{text.font[:-2]}cs"/>',
        },
    )


def level_styles(text: Text, levels: int = _DEEPEST, known: Text | None = None) -> str:
    """Return what paragraphs of the first ``levels`` levels inherit, but for what ``known`` says already."""
    styles = ((level, _level_style(text, level)) for level in range(levels))
    if known is not None:
        styles = ((level, style.beyond(_level_style(known, level))) for level, style in styles)
    return "".join(style.xml(f"lvl{level + 1}pPr") for level, style in styles)


def body_properties(text: Text, known: Text | None = None) -> str:
    """Return how the text sits in its box, but for what ``known`` says already.

    It never shrinks by itself: Brown Bag fits it.
    """
    own = _body_attributes(text)
    if known is None:
        return f"{_start('a:bodyPr', own)}><a:noAutofit/></a:bodyPr>"
    theirs = _body_attributes(known)
    return f"{_start('a:bodyPr', {name: said for name, said in own.items() if theirs[name] != said})}/>"


def _body_attributes(text: Text) -> dict[str, str]:
    names = ("vert", "wrap", "lIns", "tIns", "rIns", "bIns", "rtlCol", "anchor")
    insets = (str(to_emu(inset)) for inset in text.insets)
    return dict(zip(names, ("horz", "square", *insets, "0", text.anchor), strict=True))


def _start(tag: str, attributes: Mapping[str, str]) -> str:
    return f"<{tag}" + "".join(f' {name}="{value}"' for name, value in attributes.items())


def transform(frame: Frame) -> str:
    """Return the place of a shape."""
    left, top, width, height = (to_emu(side) for side in frame)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


@dataclass(frozen=True, slots=True)
class Decoration:
    """A shape without text that only pleases the eye. ``geometry`` is its outline in DrawingML."""

    name: str
    frame: Frame
    fill: str
    geometry: str

    def xml(self, number: int) -> str:
        """Return the shape, with ``number`` as its id."""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(self.name)}>{_DECORATIVE}</p:cNvPr>'
            '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
            f"<p:spPr>{transform(self.frame)}{self.geometry}{self.fill}</p:spPr></p:sp>"
        )


def _preset(name: str, guides: str = "") -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def panel(name: str, frame: Frame, paint: str) -> Decoration:
    """Return a plain rectangle."""
    return Decoration(name, frame, solid(paint), _preset("rect"))


def glow(name: str, frame: Frame, first: str, last: str, angle: int = 0) -> Decoration:
    """Return a rectangle that goes from one colour to another."""
    return Decoration(name, frame, gradient(first, last, angle), _preset("rect"))


def circle(name: str, centre: tuple[float, float], radius: float, paint: str) -> Decoration:
    """Return a circle around ``centre``."""
    x, y = centre
    return Decoration(
        name, (x - radius, y - radius, 2 * radius, 2 * radius), solid(paint), _preset("ellipse")
    )


def polygon(name: str, paint: str, *corners: tuple[float, float]) -> Decoration:
    """Return the area between ``corners``, which are points of the slide."""
    across, down = [x for x, _ in corners], [y for _, y in corners]
    left, top = min(across), min(down)
    width, height = max(across) - left, max(down) - top
    path = " L ".join(
        f"{round((x - left) / width * _FINE)} {round((y - top) / height * _FINE)}" for x, y in corners
    )
    return outline(name, (left, top, width, height), paint, f"M {path} Z", _FINE)


def arch(name: str, middle: float, top: float, width: float, bottom: float, paint: str) -> Decoration:
    """Return a round arch around ``middle`` that stands on ``bottom``.

    A tall one is PowerPoint's own shape; that rounds its corners by half the
    shorter side at most, so a low and wide one is drawn.
    """
    height = bottom - top
    frame = (middle - width / 2, top, width, height)
    if width <= height:
        rounded = '<a:gd name="adj1" fmla="val 50000"/><a:gd name="adj2" fmla="val 0"/>'
        return Decoration(name, frame, solid(paint), _preset("round2SameRect", rounded))
    spring = round(min(1.0, width / 2 / height) * _FINE)
    rise, half = round(spring * (1 - _ROUND)), _FINE // 2
    near, far = round(half * (1 - _ROUND)), round(half * (1 + _ROUND))
    path = (
        f"M 0 {_FINE} L 0 {spring} C 0 {rise} {near} 0 {half} 0"
        f" C {far} 0 {_FINE} {rise} {_FINE} {spring} L {_FINE} {_FINE} Z"
    )
    return outline(name, frame, paint, path, _FINE)


def outline(name: str, frame: Frame, paint: str, path: str, parts: int = 1000) -> Decoration:
    """Return a drawn outline. ``path`` has SVG's M, L, C and Z, in ``parts`` of the frame, by spaces."""
    words = path.split()
    commands = ""
    while words:
        letter = words.pop(0)
        tag, points = {"M": ("moveTo", 1), "L": ("lnTo", 1), "C": ("cubicBezTo", 3), "Z": ("close", 0)}[
            letter
        ]
        pairs = [(words.pop(0), words.pop(0)) for _ in range(points)]
        commands += _element(f"a:{tag}", {}, [f'<a:pt x="{x}" y="{y}"/>' for x, y in pairs]) or "<a:close/>"
    geometry = (
        f'<a:custGeom><a:pathLst><a:path w="{parts}" h="{parts}">{commands}</a:path></a:pathLst></a:custGeom>'
    )
    return Decoration(name, frame, solid(paint), geometry)
