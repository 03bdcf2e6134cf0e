"""A master and what its layouts take from it: from its part to the readers of everything on it.

A `Surface` is one master seen through one colour map: the palette, the text
styles and the fills that hold for it and its layouts. A layout with a colour
map of its own makes a second surface of the same master.
"""

from __future__ import annotations

from functools import cached_property

from lxml import etree
from msgspec.structs import replace

from brownbag.theme.findings import Findings
from brownbag.theme.frames import read_place
from brownbag.theme.media import PictureShelf
from brownbag.theme.model import LevelStyle, PlaceholderType
from brownbag.theme.ooxml import A, Element, P
from brownbag.theme.package import Package, Part
from brownbag.theme.paints import Formats, PaintReader
from brownbag.theme.palette import Palette, read_scheme
from brownbag.theme.samples import sample_parts, usual_parts, without_lists
from brownbag.theme.typography import FontPair, Parts, StyleReader, laid_over

Levels = tuple[LevelStyle, ...]

_TITLES = frozenset({PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE})
_FURNITURE = frozenset({PlaceholderType.DATE, PlaceholderType.FOOTER, PlaceholderType.SLIDE_NUMBER})
_SHAPES = frozenset(P + name for name in ("sp", "pic", "graphicFrame", "cxnSp"))


class Master:
    """One slide master of a template, its theme, and what the file says of text in general."""

    def __init__(
        self,
        package: Package,
        part: Part,
        text_defaults: Element | None,
        shelf: PictureShelf,
        findings: Findings,
    ) -> None:
        theme = package.part(part.target("theme") or "")
        self.part = part
        self.theme = theme.root
        self._package = package
        self.name = theme.root.get("name", "")
        self.fonts = FontPair.read(theme.root)
        self.placeholders = placeholder_shapes(part.root)
        self.text_defaults = text_defaults
        self.text_styles = part.root.find(P + "txStyles")
        self.formats = Formats.read(theme)
        self.shelf = shelf
        self.findings = findings
        self._scheme = read_scheme(theme.root.find(f".//{A}clrScheme"))
        self._map = _colour_map(part.root.find(P + "clrMap"))
        self._surfaces: dict[tuple[tuple[tuple[str, str], ...], ...], Surface] = {}

    def surface(self, layout: Part | None = None) -> Surface:
        """Return the surface that ``layout`` lies on; without one the master's own."""
        own = layout.root.find(f"{P}clrMapOvr/{A}overrideClrMapping") if layout is not None else None
        mapping = _colour_map(own) if own is not None else self._map
        override = layout.target("themeOverride") if layout is not None else None
        scheme = self._scheme
        if override is not None and self._package.has(override):
            scheme = {**scheme, **read_scheme(self._package.part(override).root.find(f".//{A}clrScheme"))}
        key = tuple(sorted(mapping.items())), tuple(sorted(scheme.items()))
        if key not in self._surfaces:
            self._surfaces[key] = Surface(self, Palette(scheme, mapping))
        return self._surfaces[key]

    @cached_property
    def styles_said(self) -> frozenset[str]:
        """The names of the text styles that the master says anything of, as PowerPoint's always do.

        The small print's is always among them: what it does not say is small and plain all the same.
        """
        said = {"otherStyle"}
        for kind in (PlaceholderType.TITLE, PlaceholderType.BODY):
            style, partner = style_of(kind), self.partner(kind)
            lists = [partner.find(f"{P}txBody/{A}lstStyle") if partner is not None else None]
            if self.text_styles is not None:
                lists.append(self.text_styles.find(P + style))
            if any(found is not None and len(found) for found in lists):
                said.add(style)
        return frozenset(said)

    def room_for_text(self) -> float:
        """Return how large the master's own place for text is, in square points; 0 without one."""
        body = self.partner(PlaceholderType.BODY)
        place = read_place(body.find(f"{P}spPr/{A}xfrm")) if body is not None else None
        return place.frame.width * place.frame.height if place is not None else 0.0

    def partner(self, kind: PlaceholderType) -> Element | None:
        """Return the master's placeholder that one of this type on a layout takes after; None for none."""
        wanted = kind
        if kind in _TITLES:
            wanted = PlaceholderType.TITLE
        elif kind not in _FURNITURE:
            wanted = PlaceholderType.BODY
        return next((shape for shape, found in self.placeholders if found is wanted), None)


class Surface:
    """One master through one colour map."""

    def __init__(self, master: Master, palette: Palette) -> None:
        self.master = master
        self.palette = palette
        self.styles = StyleReader(palette, master.fonts, master.findings)
        self.paints = PaintReader(palette, master.formats, master.shelf, master.findings)
        self._base: dict[str, Parts] = {}
        self._inherited: dict[PlaceholderType, Parts] = {}
        self._levels: dict[tuple[PlaceholderType, bytes], Levels] = {}

    def base(self, style: str) -> Parts:
        """Return what the file and the master's ``titleStyle``, ``bodyStyle`` or ``otherStyle`` say."""
        if style not in self._base:
            texts = self.master.text_styles
            own = texts.find(P + style) if texts is not None else None
            defaults = self.styles.list_parts(self.master.text_defaults)
            self._base[style] = laid_over(defaults, self.styles.list_parts(own))
        return self._base[style]

    def levels(self, kind: PlaceholderType, shape: Element) -> Levels:
        """Return the nine styles of the placeholder ``shape``; some of them a slide has to say itself."""
        own = shape.find(f"{P}txBody/{A}lstStyle")
        if kind not in self._inherited:
            partner = self.master.partner(kind)
            theirs = partner.find(f"{P}txBody/{A}lstStyle") if partner is not None else None
            self._inherited[kind] = laid_over(self.base(style_of(kind)), self.styles.list_parts(theirs))
        if style_of(kind) not in self.master.styles_said:
            body = shape.find(P + "txBody")
            sample = etree.tostring(body) if body is not None else b""
            if (kind, sample) not in self._levels:
                self._levels[kind, sample] = self._meant(kind, shape, self.styles.list_parts(own))
            return self._levels[kind, sample]
        # Most layouts repeat the same words: as text they are compared faster than read again.
        words = etree.tostring(own) if own is not None and len(own) else b""
        if (kind, words) not in self._levels:
            parts = laid_over(self._inherited[kind], self.styles.list_parts(own))
            self._levels[kind, words] = tuple(self.styles.finished(level) for level in parts)
        return self._levels[kind, words]

    def _meant(self, kind: PlaceholderType, shape: Element, said: Parts) -> Levels:
        """Return how text was meant to look in a template whose lists of styles are empty."""
        partner = sample_parts(self.master.partner(kind), self.styles)
        # LibreOffice's layouts have empty titles, in the colour and size of another master's.
        own = sample_parts(shape, self.styles, with_ends=not any(partner))
        # A layout's sample of one line says nothing of lists; the master's shows them.
        own = without_lists(own) if any(partner) and style_of(kind) == "bodyStyle" else own
        meant = laid_over(self._inherited[kind], usual_parts(kind), said, partner, own)
        return tuple(replace(self.styles.finished(level), is_unsaid=True) for level in meant)


def style_of(kind: PlaceholderType) -> str:
    """Return the name of the master's text style that placeholders of this type follow."""
    if kind in _TITLES:
        return "titleStyle"
    return "otherStyle" if kind in _FURNITURE else "bodyStyle"


def placeholder_shapes(root: Element) -> list[tuple[Element, PlaceholderType]]:
    """Return the placeholders of a master or layout with their types, in the order of the file."""
    tree = root.find(f"{P}cSld/{P}spTree")
    found = []
    for shape in tree.iter(*_SHAPES) if tree is not None else ():
        mark = placeholder_mark(shape)
        if mark is not None:
            found.append((shape, placeholder_type(mark)))
    return found


def placeholder_mark(shape: Element) -> Element | None:
    """Return the ``ph`` that makes a shape a placeholder; None for an ordinary shape."""
    first = shape[0] if len(shape) else None
    return first.find(f"{P}nvPr/{P}ph") if first is not None else None


def placeholder_type(mark: Element) -> PlaceholderType:
    """Return a placeholder's type; one that says nothing, or something unknown, is an object."""
    try:
        return PlaceholderType(mark.get("type", "obj"))
    except ValueError:
        return PlaceholderType.OBJECT


def _colour_map(element: Element | None) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()} if element is not None else {}
