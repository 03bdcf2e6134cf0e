"""A layout's placeholders: from their elements, and their partners on the master, to plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from msgspec.structs import replace

from brownbag.theme.drawing import Shape
from brownbag.theme.frames import Place, read_place
from brownbag.theme.master import Surface, placeholder_mark, placeholder_shapes
from brownbag.theme.model import Anchor, BoxStyle, Placeholder, PlaceholderType
from brownbag.theme.ooxml import A, Element, P, integer, points
from brownbag.theme.outlines import plain_outline
from brownbag.theme.package import Part
from brownbag.theme.paints import FILLS
from brownbag.units import Rect

# What PowerPoint leaves out here, such as the header of a notes page, is no place for a slide's text.
_NOT_ON_SLIDES = frozenset({"hdr", "sldImg"})
# Shares of the slide (left, top, width, height) for a placeholder whose place is said nowhere.
_FALLBACKS = {
    PlaceholderType.TITLE: (0.07, 0.05, 0.86, 0.19),
    PlaceholderType.CENTRED_TITLE: (0.125, 0.16, 0.75, 0.35),
    PlaceholderType.SUBTITLE: (0.125, 0.53, 0.75, 0.24),
    PlaceholderType.DATE: (0.07, 0.93, 0.22, 0.05),
    PlaceholderType.FOOTER: (0.33, 0.93, 0.34, 0.05),
    PlaceholderType.SLIDE_NUMBER: (0.71, 0.93, 0.22, 0.05),
}
_ELSE = (0.07, 0.27, 0.86, 0.63)
_TITLES = (PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE)
_TEXTS = (*_TITLES, PlaceholderType.SUBTITLE, PlaceholderType.BODY, PlaceholderType.OBJECT)
_OVERHANG = 0.02  # of the slide's height: so much beyond the edge is a bleed
_MUCH = 0.5  # of a frame
_LINE = frozenset({A + "ln"})
_GEOMETRIES = frozenset({A + "prstGeom", A + "custGeom"})
_ANCHORS = {"t": Anchor.TOP, "ctr": Anchor.MIDDLE, "b": Anchor.BOTTOM}
_FITS = frozenset(A + name for name in ("noAutofit", "normAutofit", "spAutoFit"))
_TURNS = {"vert": 90.0, "eaVert": 90.0, "mongolianVert": 90.0, "vert270": 270.0}
_INSETS = (("lIns", 7.2), ("tIns", 3.6), ("rIns", 7.2), ("bIns", 3.6))


def read_placeholders(layout: Part, surface: Surface, slide: Rect) -> tuple[Placeholder, ...]:
    """Return the layout's placeholders in the order of the file, everything inherited filled in."""
    found = [
        _Reader(shape, kind, layout, surface).placeholder(slide)
        for shape, kind in placeholder_shapes(layout.root)
        if _is_for_slides(shape)
    ]
    numbers = Counter((place.type, place.idx) for place in found)
    return tuple(
        replace(place, is_twin=True) if numbers[place.type, place.idx] > 1 else place for place in found
    )


def _is_for_slides(shape: Element) -> bool:
    mark = placeholder_mark(shape)
    return mark is not None and mark.get("type") not in _NOT_ON_SLIDES


class _Reader:
    """One placeholder: what it says itself comes before what its partner on the master says."""

    def __init__(self, shape: Element, kind: PlaceholderType, layout: Part, surface: Surface) -> None:
        self._kind = kind
        self._surface = surface
        self._mark = placeholder_mark(shape)
        self._name = shape[0][0].get("name", "") if len(shape[0]) else ""
        partner = surface.master.partner(kind)
        self._sources = [(shape, layout)]
        if partner is not None:
            self._sources.append((partner, surface.master.part))

    def placeholder(self, slide: Rect) -> Placeholder:
        place = self._place(slide)
        frame = place.frame if place.rotation else self._on_slide(place.frame, slide)
        said = self._said() or place.frame
        own = self._sources[0][0]
        bodies = [shape.find(f"{P}txBody/{A}bodyPr") for shape, _ in self._sources]
        box = read_box(*bodies)
        self._note_what_slides_undo(box, place)
        return Placeholder(
            idx=integer(self._mark.get("idx")) if self._mark is not None else 0,
            type=self._kind,
            name=self._name,
            frame=frame,
            box=box,
            levels=self._surface.levels(self._kind, own),
            panel=self._panel(place),
            stated=None if frame == said else said,
            rotation=place.rotation,
            text_turn=text_turn(*bodies),
        )

    def _note_what_slides_undo(self, box: BoxStyle, place: Place) -> None:
        findings = self._surface.master.findings
        if box.columns > 1:
            findings.add(
                "theme-columns",
                "A place for text in several columns is filled in one, here and in the PowerPoint file.",
                "For two columns, write them in the talk (:::: columns).",
            )
        if place.rotation and self._kind is PlaceholderType.PICTURE:
            findings.add(
                "theme-tilted-picture",
                "Pictures stand straight in a place that the template tilts, in the PowerPoint file too.",
                "You can turn them there.",
            )

    def _on_slide(self, frame: Rect, slide: Rect) -> Rect:
        """Return the part of a text's frame that lies on the slide; a usual place where that is little of it.

        A title that is wholly beside the slide was hidden there on purpose, as small print was.
        """
        inside = _shared(frame, slide)
        over = max(-frame.x, -frame.y, frame.right - slide.width, frame.bottom - slide.height)
        if self._kind not in _TEXTS or over <= _OVERHANG * slide.height:
            return frame
        if not inside.width * inside.height and self._kind in _TITLES:
            return frame
        if inside.width * inside.height >= _MUCH * frame.width * frame.height:
            return inside
        return _usual(self._kind, slide)

    def _place(self, slide: Rect) -> Place:
        for transform in self._transforms():
            place = read_place(transform)
            if place is not None and place.frame.width > 0 and place.frame.height > 0:
                return place
        return Place(_usual(self._kind, slide))

    def _said(self) -> Rect | None:
        """Return the frame that other programs would start from: one without size, or said by half, too."""
        transform = next(self._transforms(), None)
        if transform is None:
            return None
        place = read_place(transform)
        return place.frame if place is not None else Rect(0.0, 0.0, 0.0, 0.0)

    def _transforms(self) -> Iterator[Element]:
        for shape, _ in self._sources:
            transform = shape.find(f"{P}spPr/{A}xfrm")
            transform = transform if transform is not None else shape.find(P + "xfrm")
            if transform is not None and len(transform):
                yield transform

    def _panel(self, place: Place) -> Shape | None:
        """Return what the placeholder paints behind its text; None for nothing."""
        paints = self._surface.paints
        styles = (shape.find(P + "style") for shape, _ in self._sources)
        style = next((found for found in styles if found is not None), None)
        filled, part = self._speaking_of(FILLS)
        fill = paints.fill(filled, part, style)
        line = paints.line(self._speaking_of(_LINE)[0], style)
        if fill is None and line is None:
            return None
        outline = plain_outline(self._speaking_of(_GEOMETRIES)[0], place.frame)
        return Shape(
            place.frame, outline, fill, line, place.rotation, place.flip_horizontal, place.flip_vertical
        )

    def _speaking_of(self, tags: Set[str]) -> tuple[Element | None, Part]:
        """Return the first shape properties that hold one of ``tags``, and the part they are in."""
        for shape, part in self._sources:
            properties = shape.find(P + "spPr")
            if properties is not None and any(child.tag in tags for child in properties):
                return properties, part
        return None, self._sources[0][1]


def _shared(one: Rect, other: Rect) -> Rect:
    """Return where both lie, without size where they do not meet."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    width, height = min(one.right, other.right) - left, min(one.bottom, other.bottom) - top
    return Rect(left, top, max(0.0, width), max(0.0, height))


def _usual(kind: PlaceholderType, slide: Rect) -> Rect:
    left, top, width, height = _FALLBACKS.get(kind, _ELSE)
    return Rect(left * slide.width, top * slide.height, width * slide.width, height * slide.height)


def read_box(*bodies: Element | None) -> BoxStyle:
    """Return insets and anchor as the first of ``bodies`` (``bodyPr``) that says each of them.

    They are those of the text as it is read: where it is turned, its left is another side of the box.
    """
    left, top, right, bottom = (points(_first(name, bodies), default) for name, default in _INSETS)
    insets = {90.0: (top, right, bottom, left), 270.0: (bottom, left, top, right)}
    anchor = _ANCHORS.get(_first("anchor", bodies) or "t", Anchor.TOP)
    columns = max(1, integer(_first("numCol", bodies), 1))
    sides = insets.get(text_turn(*bodies), (left, top, right, bottom))
    return BoxStyle(sides, anchor, columns, _shrinks(bodies))


def _shrinks(bodies: tuple[Element | None, ...]) -> bool:
    """Return whether the first that says how text is fitted has already made some smaller; 21.1.2.1.3."""
    fits = (child for body in bodies if body is not None for child in body if child.tag in _FITS)
    first = next(fits, None)
    return first is not None and any(first.get(name) for name in ("fontScale", "lnSpcReduction"))


def text_turn(*bodies: Element | None) -> float:
    """Return how many degrees clockwise the text is turned inside its box: 0, 90 or 270.

    Letters that stand on top of one another are no turn.
    """
    return _TURNS.get(_first("vert", bodies) or "horz", 0.0)


def _first(name: str, elements: tuple[Element | None, ...]) -> str | None:
    return next(
        (value for e in elements if e is not None and (value := e.get(name)) is not None),
        None,
    )
