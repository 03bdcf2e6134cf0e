"""Text styles: from PowerPoint's lists of levels, one laid over the other, to `LevelStyle`s.

A paragraph on a slide says almost nothing about itself. What it does not say
comes from its placeholder on the layout, from that one's partner on the master,
from the master's styles for titles, bodies and others, and last from the file.
ECMA-376 part 1, 21.1.2.4.12 and 19.3.1.52.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypedDict

from msgspec import Struct

from brownbag.deck.model import Align
from brownbag.theme.drawing import Colour
from brownbag.theme.findings import Findings
from brownbag.theme.model import BulletStyle, LevelStyle, Spacing
from brownbag.theme.ooxml import A, Element, flag, integer, local_name, points, share
from brownbag.theme.palette import Palette
from brownbag.theme.symbols import plain_bullet

LEVELS = 9
_DEFAULT_SIZE = 18.0  # points; 21.1.2.3.2, as PowerPoint takes it
_FALLBACK_FAMILY = "Calibri"
_ALIGNS = {"l": Align.LEFT, "ctr": Align.CENTRE, "r": Align.RIGHT}
_MOST_SPACING = 40.0  # points; more takes words apart, and is nonsense
_LARGEST_SIZE = 4000.0  # points; 20.1.10.68 ST_TextFontSize


class LevelParts(TypedDict, total=False):
    """What one list says about one level; whatever it does not say is missing."""

    family: str
    size: float
    colour: Colour
    bold: bool
    italic: bool
    caps: bool
    letter_spacing: float
    align: Align
    line_spacing: Spacing
    space_before: Spacing
    space_after: Spacing
    margin_left: float
    indent: float
    right_to_left: bool
    bullet: tuple[str, str]  # character, numbering
    bullet_family: str
    bullet_colour: Colour | None
    bullet_size: Spacing  # a share of the text's size, or points


Parts = tuple[LevelParts, ...]
_NOTHING: Parts = (LevelParts(),) * LEVELS


class FontPair(Struct, frozen=True):
    """The theme's two families: for headings and for everything else.

    ``others`` are those for East Asian and complex scripts, by their short names ("+mn-ea", "+mj-cs").
    """

    heading: str
    body: str
    others: Mapping[str, str]

    @classmethod
    def read(cls, theme: Element) -> FontPair:
        """Return the families of a theme part; "" where it names none."""
        scheme = theme.find(f".//{A}fontScheme")
        names: dict[str, str] = {}
        for short, kind in (("+mj", "majorFont"), ("+mn", "minorFont")):
            fonts = scheme.find(A + kind) if scheme is not None else None
            for ending, script in (("lt", "latin"), ("ea", "ea"), ("cs", "cs")):
                font = fonts.find(A + script) if fonts is not None else None
                names[f"{short}-{ending}"] = font.get("typeface", "").strip() if font is not None else ""
        return cls(names.pop("+mj-lt"), names.pop("+mn-lt"), MappingProxyType(names))

    def family(self, typeface: str) -> str:
        """Return the family that a typeface means: a short name's ("+mj-lt", "+mn-ea"), or itself.

        Where the theme names none for a script, that is the Latin one of the same kind.
        """
        if typeface.startswith("+"):
            latin = self.heading if typeface.startswith("+mj") else self.body
            typeface = self.others.get(typeface, "") or latin
        return typeface or self.body or _FALLBACK_FAMILY


class StyleReader:
    """Reads level styles with one palette and one pair of fonts."""

    def __init__(self, palette: Palette, fonts: FontPair, findings: Findings) -> None:
        self._palette = palette
        self._fonts = fonts
        self._findings = findings

    def list_parts(self, styles: Element | None) -> Parts:
        """Return what a list of levels (``lstStyle``, ``titleStyle``) says, for nine levels."""
        if styles is None or not len(styles):
            return _NOTHING
        parts: list[LevelParts] = [{} for _ in range(LEVELS)]
        for child in styles:
            name = local_name(child)
            if name.startswith("lvl") and name.endswith("pPr") and name[3:4].isdigit():
                level = int(name[3])
                if 1 <= level <= LEVELS:
                    parts[level - 1] = self.paragraph_parts(child)
        return tuple(parts)

    def paragraph_parts(self, properties: Element) -> LevelParts:
        """Return what paragraph properties (``lvl1pPr``, ``pPr``) say, their ``defRPr`` counted in."""
        parts: LevelParts = {}
        if (align := properties.get("algn")) is not None:
            parts["align"] = _ALIGNS.get(align, Align.JUSTIFY)
        if (margin := properties.get("marL")) is not None:
            parts["margin_left"] = points(margin)
        if (indent := properties.get("indent")) is not None:
            parts["indent"] = points(indent)
        if (direction := properties.get("rtl")) is not None:
            parts["right_to_left"] = flag(direction)
        for child in properties:
            self._add_paragraph_part(parts, child)
        return parts

    def _add_paragraph_part(self, parts: LevelParts, child: Element) -> None:
        match local_name(child):
            case "lnSpc":
                parts["line_spacing"] = _spacing(child, Spacing(share=1.0))
            case "spcBef":
                parts["space_before"] = _spacing(child, Spacing(points=0.0))
            case "spcAft":
                parts["space_after"] = _spacing(child, Spacing(points=0.0))
            case "defRPr":
                parts.update(self.run_parts(child))
            case name if name.startswith("bu"):
                self._add_bullet_part(parts, name, child)
            case _:
                pass

    def _add_bullet_part(self, parts: LevelParts, name: str, child: Element) -> None:
        match name:
            case "buNone":
                parts["bullet"] = ("", "")
            case "buChar":
                parts["bullet"] = (child.get("char", ""), "")
            case "buAutoNum":
                parts["bullet"] = ("", child.get("type") or "arabicPeriod")
            case "buBlip":
                parts["bullet"] = ("•", "")
                self._findings.add("theme-bullet", "Pictures as bullets are shown as dots.")
            case "buFont":
                parts["bullet_family"] = self._fonts.family(child.get("typeface", ""))
            case "buFontTx":
                parts["bullet_family"] = ""
            case "buClr":
                parts["bullet_colour"] = self._palette.inside(child)
            case "buClrTx":
                parts["bullet_colour"] = None
            case "buSzPct":
                parts["bullet_size"] = Spacing(share=share(child.get("val"), 1.0))
            case "buSzPts":
                parts["bullet_size"] = Spacing(points=integer(child.get("val")) / 100)
            case "buSzTx":
                parts["bullet_size"] = Spacing(share=1.0)
            case _:
                pass

    def run_parts(self, properties: Element | None) -> LevelParts:
        """Return what run properties (``defRPr``, ``rPr``) say."""
        parts: LevelParts = {}
        if properties is None:
            return parts
        if (size := integer(properties.get("sz"))) > 0:
            parts["size"] = min(_LARGEST_SIZE, size / 100)
        if (bold := properties.get("b")) is not None:
            parts["bold"] = flag(bold)
        if (italic := properties.get("i")) is not None:
            parts["italic"] = flag(italic)
        if (caps := properties.get("cap")) is not None:
            parts["caps"] = caps == "all"
        if (spacing := properties.get("spc")) is not None:
            most = _MOST_SPACING
            parts["letter_spacing"] = max(-most, min(most, integer(spacing) / 100))
        for child in properties:
            self._add_run_part(parts, child)
        return parts

    def _add_run_part(self, parts: LevelParts, child: Element) -> None:
        match local_name(child):
            case "latin" if child.get("typeface"):
                parts["family"] = self._fonts.family(child.get("typeface", ""))
            case "solidFill":
                colour = self._palette.inside(child)
                if colour is not None:
                    parts["colour"] = colour
            case "gradFill":
                # A text has one colour here: the gradient's first.
                colour = self._palette.inside(child.find(f"{A}gsLst/{A}gs"))
                if colour is not None:
                    parts["colour"] = colour
                    self._findings.add(
                        "theme-text-gradient", "Text with a colour gradient is shown in one colour."
                    )
            case _:
                pass

    def font_reference_parts(self, style: Element | None) -> Parts:
        """Return what a shape's style says of its text: the theme's family and a colour."""
        reference = style.find(A + "fontRef") if style is not None else None
        if reference is None:
            return _NOTHING
        parts: LevelParts = {}
        if (kind := reference.get("idx")) in {"major", "minor"}:
            parts["family"] = self._fonts.family("+mj-lt" if kind == "major" else "+mn-lt")
        colour = self._palette.inside(reference)
        if colour is not None:
            parts["colour"] = colour
        return (parts,) * LEVELS

    def finished(self, parts: LevelParts) -> LevelStyle:
        """Return the style that ``parts`` make, PowerPoint's defaults for what they do not say."""
        size = parts.get("size", _DEFAULT_SIZE)
        return LevelStyle(
            family=parts.get("family") or self._fonts.family("+mn-lt"),
            size=size,
            colour=parts.get("colour") or self._palette.named("tx1"),
            bold=parts.get("bold", False),
            italic=parts.get("italic", False),
            caps=parts.get("caps", False),
            align=parts.get("align", Align.LEFT),
            line_spacing=parts.get("line_spacing", _SINGLE),
            space_before=parts.get("space_before", _NONE),
            space_after=parts.get("space_after", _NONE),
            margin_left=parts.get("margin_left", 0.0),
            indent=parts.get("indent", 0.0),
            bullet=_bullet(parts, size),
            right_to_left=parts.get("right_to_left", False),
            letter_spacing=parts.get("letter_spacing", 0.0),
        )


_SINGLE = Spacing(share=1.0)
_NONE = Spacing(points=0.0)
_NO_BULLET = BulletStyle()


def laid_over(base: Parts, *lists: Parts) -> Parts:
    """Return ``base`` with each of ``lists`` laid over it, the last on top."""
    for parts in lists:
        if parts is not _NOTHING:
            base = tuple({**below, **above} for below, above in zip(base, parts, strict=True))
    return base


def merged(parts: Iterable[LevelParts]) -> LevelParts:
    """Return several levels' parts as one, the last on top."""
    whole: LevelParts = {}
    for each in parts:
        whole.update(each)
    return whole


def _spacing(holder: Element, default: Spacing) -> Spacing:
    percent = holder.find(A + "spcPct")
    if percent is not None:
        return Spacing(share=max(0.0, share(percent.get("val"), default.share or 0.0)))
    fixed = holder.find(A + "spcPts")
    if fixed is not None:
        return Spacing(points=max(0.0, integer(fixed.get("val")) / 100))
    return default


def _bullet(parts: LevelParts, text_size: float) -> BulletStyle:
    char, numbering = parts.get("bullet", ("", ""))
    if not char and not numbering:
        return _NO_BULLET
    char, family = plain_bullet(char, parts.get("bullet_family", ""))
    size = parts.get("bullet_size", _SINGLE)
    relative = size.share if size.share is not None else (size.points or text_size) / text_size
    return BulletStyle(char, family, parts.get("bullet_colour"), min(4.0, max(0.25, relative)), numbering)
