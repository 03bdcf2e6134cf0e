"""A template's colours: from what the file says of a colour to the colour itself.

A colour in a template is seldom red, green and blue: it is a name that the
slide's colour map leads to a place of the theme's scheme, and a list of changes
to make ("a quarter darker"). ECMA-376 part 1, 20.1.2.3.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Mapping

from brownbag.theme.drawing import Colour
from brownbag.theme.named_colours import named_colour
from brownbag.theme.ooxml import A, Element, degrees, local_name, share

_Rgb = tuple[float, float, float]  # 0..1, as screens show them (gamma encoded)

SCHEME = (
    *("dk1", "lt1", "dk2", "lt2"),
    *("accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)
_PLAIN_MAP = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
# Office's own scheme stands in where a template's has a gap.
_OFFICE = dict(
    zip(
        SCHEME,
        "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(),  # noqa: SIM905 - reads as a row of colours
        strict=True,
    )
)
_COLOURS = frozenset(A + name for name in ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr"))
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_DARK_SYSTEM_COLOURS = ("text", "frame", "dkshadow", "gradientactive", "highlight")


class Palette:
    """The colours of one scheme, seen through one colour map."""

    def __init__(self, scheme: Mapping[str, str], mapping: Mapping[str, str]) -> None:
        self._scheme = {**_OFFICE, **scheme}
        self._mapping = {**_PLAIN_MAP, **mapping}
        self._known: dict[str, Colour] = {}

    def named(self, name: str) -> Colour:
        """Return the colour that ``name`` ("accent1", "tx1") stands for; black where nothing does."""
        if name not in self._known:
            rgb = self._scheme.get(self._mapping.get(name, name), "000000")
            self._known[name] = Colour(rgb, scheme=name)
        return self._known[name]

    def colours(self) -> dict[str, Colour]:
        """Return every colour of the scheme and of the colour map by name."""
        return {name: self.named(name) for name in (*SCHEME, *_PLAIN_MAP)}

    def inside(self, holder: Element | None, own: Colour | None = None) -> Colour | None:
        """Return the colour that ``holder`` (a ``solidFill``, say) holds; None where it holds none.

        ``own`` is what "phClr" means: the colour that a shape lends to a style of the theme.
        """
        return next(iter(self.all_inside(holder, own)), None) if holder is not None else None

    def all_inside(self, holder: Element, own: Colour | None = None) -> tuple[Colour, ...]:
        """Return all colours that ``holder`` (a ``duotone``, say) holds, in their order."""
        return tuple(self._read(child, own) for child in holder if child.tag in _COLOURS)

    def _read(self, element: Element, own: Colour | None) -> Colour:
        base = self._base(element, own)
        if not len(element):
            return base
        rgb, alpha = _floats(base.rgb), base.alpha
        changed = False
        for change in element:
            name = local_name(change)
            value = share(change.get("val"), 1.0)
            if name.startswith("alpha"):
                alpha = _change_part(name.removeprefix("alpha"), alpha, value)
            else:
                rgb, changed = _change(name, rgb, value, degrees(change.get("val"))), True
        return Colour(_hex(rgb) if changed else base.rgb, alpha, "" if changed else base.scheme)

    def _base(self, element: Element, own: Colour | None) -> Colour:
        value = element.get("val", "")
        match local_name(element):
            case "schemeClr" if value == "phClr":
                return own or self.named("tx1")
            case "schemeClr":
                return self.named(value)
            case "srgbClr":
                return Colour(value.upper() if _HEX.fullmatch(value) else "000000")
            case "sysClr":
                return Colour(system_colour(element))
            case "prstClr":
                return Colour(named_colour(value) or "000000")
            case "scrgbClr":
                linear = [min(1.0, max(0.0, share(element.get(part)))) for part in "rgb"]
                return Colour(_hex((_encode(linear[0]), _encode(linear[1]), _encode(linear[2]))))
            case _:
                hue = degrees(element.get("hue")) / 360
                sat, lum = share(element.get("sat")), share(element.get("lum"))
                return Colour(_hex(_from_hsl(hue, sat, lum)))


def system_colour(element: Element) -> str:
    """Return the six hex digits that a ``sysClr`` had where the template was made."""
    last = element.get("lastClr", "")
    if _HEX.fullmatch(last):
        return last.upper()
    name = element.get("val", "").lower()
    return "000000" if any(word in name for word in _DARK_SYSTEM_COLOURS) else "FFFFFF"


def read_scheme(scheme: Element | None) -> dict[str, str]:
    """Return a theme's colour scheme as six hex digits by name ("dk1"); without those that it lacks."""
    if scheme is None:
        return {}
    plain = Palette({}, {})
    found: dict[str, str] = {}
    for slot in scheme:
        colour = plain.inside(slot)
        if colour is not None:
            found[local_name(slot)] = colour.rgb
    return found


def mix(first: Colour, second: Colour, weight: float) -> Colour:
    """Return ``weight`` (0..1) parts of ``first`` in ``second``, as the eye mixes fine dots."""
    pairs = zip(_floats(first.rgb), _floats(second.rgb), strict=True)
    red, green, blue = (a * weight + b * (1 - weight) for a, b in pairs)
    return Colour(_hex((red, green, blue)), first.alpha * weight + second.alpha * (1 - weight))


def _floats(rgb: str) -> _Rgb:
    return int(rgb[0:2], 16) / 255, int(rgb[2:4], 16) / 255, int(rgb[4:6], 16) / 255


def _hex(rgb: _Rgb) -> str:
    # Halves go up, as in PowerPoint; round() would take them to the even number.
    return "".join(f"{int(min(1.0, max(0.0, part)) * 255 + 0.5):02X}" for part in rgb)


def _decode(part: float) -> float:
    """Return the light that a gamma-encoded value gives (sRGB, IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encode(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _in_light(rgb: _Rgb, change: Callable[[float], float]) -> _Rgb:
    red, green, blue = (_encode(min(1.0, max(0.0, change(_decode(part))))) for part in rgb)
    return red, green, blue


def _from_hsl(hue: float, sat: float, lum: float) -> _Rgb:
    return colorsys.hls_to_rgb(hue % 1.0, min(1.0, max(0.0, lum)), min(1.0, max(0.0, sat)))


def _change_part(how: str, part: float, value: float) -> float:
    """Return a part of a colour after "Mod" (times), "Off" (plus) or "" (set)."""
    match how:
        case "Mod":
            part *= value
        case "Off":
            part += value
        case _:
            part = value
    return min(1.0, max(0.0, part))


def _change(name: str, rgb: _Rgb, value: float, angle: float) -> _Rgb:
    """Return ``rgb`` after one change of 20.1.2.3; a name that is none changes nothing."""
    match name:
        case "tint":
            return _in_light(rgb, lambda light: light * value + 1 - value)
        case "shade":
            return _in_light(rgb, lambda light: light * value)
        case "inv":
            return _in_light(rgb, lambda light: 1 - light)
        case "gray":
            grey = 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2]
            return grey, grey, grey
        case "gamma":
            return _encode(rgb[0]), _encode(rgb[1]), _encode(rgb[2])
        case "invGamma":
            return _decode(rgb[0]), _decode(rgb[1]), _decode(rgb[2])
        case _:
            return _change_named_part(name, rgb, value, angle)


def _change_named_part(name: str, rgb: _Rgb, value: float, angle: float) -> _Rgb:
    hue, lum, sat = colorsys.rgb_to_hls(*rgb)
    part, how = (name[:-3], name[-3:]) if name.endswith(("Mod", "Off")) else (name, "")
    match part:
        case "lum":
            return _from_hsl(hue, sat, _change_part(how, lum, value))
        case "sat":
            return _from_hsl(hue, _change_part(how, sat, value), lum)
        case "hue":
            turned = hue * value if how == "Mod" else angle / 360 + (hue if how == "Off" else 0)
            return _from_hsl(turned, sat, lum)
        case "comp":
            return _from_hsl(hue + 0.5, sat, lum)
        case "red" | "green" | "blue":
            place = ("red", "green", "blue").index(part)
            parts = [_decode(each) for each in rgb]
            parts[place] = _change_part(how, parts[place], value)
            return _encode(parts[0]), _encode(parts[1]), _encode(parts[2])
        case _:
            return rgb
