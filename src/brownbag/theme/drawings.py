"""What a master or a layout draws: from its shapes, back to front, to plain `Drawing`s.

Placeholders are none of these; groups come out flattened. What cannot be shown
is noted, never dropped in silence.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from brownbag.problems import Severity
from brownbag.theme import limits
from brownbag.theme.drawing import Crop, Fill, Image, PictureFill, RectOutline, Shape
from brownbag.theme.frames import Group, Place, out_of, read_group, read_place
from brownbag.theme.gradients import part_of
from brownbag.theme.master import Surface, placeholder_mark
from brownbag.theme.model import Drawing
from brownbag.theme.ooxml import A, Element, P, flag, local_name, shown_children
from brownbag.theme.outlines import Outlines, read_outlines
from brownbag.theme.package import Part
from brownbag.theme.paints import blip_alpha, read_crop
from brownbag.theme.texts import read_text
from brownbag.units import Rect

_PLAYED = frozenset(A + name for name in ("videoFile", "audioFile", "wavAudioFile", "quickTimeFile"))
_STAYS = "In the PowerPoint file it stays as it is."


class _Around(Struct, frozen=True):
    """The groups around a shape, outermost first, and the fill that they lend."""

    groups: tuple[Group, ...] = ()
    fill: Fill | None = None


def read_drawings(part: Part, surface: Surface, background: Fill, slide: Rect) -> tuple[Drawing, ...]:
    """Return what a master's or layout's part draws on a ``slide``, back to front.

    ``background`` is what some shapes are filled with, as if they were holes in what lies behind.
    """
    tree = part.root.find(f"{P}cSld/{P}spTree")
    drawings = _Reader(part, surface, background, slide).tree(tree, _Around()) if tree is not None else []
    if len(drawings) > limits.MOST_DRAWINGS:
        surface.master.findings.add(
            "theme-many",
            f"A layout draws more than {limits.MOST_DRAWINGS:,} things; the rest of them is left out.",
            _STAYS,
            Severity.WARNING,
        )
    return tuple(drawings[: limits.MOST_DRAWINGS])


class _Reader:
    def __init__(self, part: Part, surface: Surface, background: Fill, slide: Rect) -> None:
        self._part = part
        self._background = background
        self._slide = slide
        self._surface = surface
        self._findings = surface.master.findings

    def tree(self, tree: Element, around: _Around) -> list[Drawing]:
        drawings: list[Drawing] = []
        for shape in shown_children(tree):
            match local_name(shape):
                case "nvGrpSpPr" | "grpSpPr" | "extLst" | "contentPart":
                    continue
                case "grpSp":
                    if not _is_hidden(shape):
                        drawings += self._group(shape, around)
                case "sp" | "cxnSp" | "pic" | "graphicFrame" as kind:
                    if not _is_hidden(shape) and placeholder_mark(shape) is None:
                        drawings += self._one(shape, kind, around)
                case _:
                    continue
        return drawings

    def _group(self, shape: Element, around: _Around) -> list[Drawing]:
        properties = shape.find(P + "grpSpPr")
        group = read_group(properties)
        groups = (*around.groups, group) if group is not None else around.groups
        fill = self._surface.paints.fill(properties, self._part, group=around.fill)
        return self.tree(shape, _Around(groups, fill))

    def _one(self, shape: Element, kind: str, around: _Around) -> list[Drawing]:
        properties = shape.find(P + "spPr")
        place = read_place(properties.find(A + "xfrm")) if properties is not None else None
        if kind == "graphicFrame":
            self._findings.add(
                "theme-graphic",
                "Tables, charts and diagrams that the template itself shows are left out.",
                _STAYS,
                Severity.WARNING,
            )
            return []
        if place is None or properties is None:
            return []
        place = out_of(around.groups, place)
        self._note_effects(properties)
        self._note_play(shape)
        if kind == "pic":
            return self._picture(shape, properties, place)
        return self._shape(shape, properties, place, around)

    def _shape(self, shape: Element, properties: Element, place: Place, around: _Around) -> list[Drawing]:
        style = shape.find(P + "style")
        paints = self._surface.paints
        fill = paints.fill(properties, self._part, style, around.fill)
        if flag(shape.get("useBgFill")):
            fill = part_of(self._background, self._slide, place.frame)
        line = paints.line(properties, style)
        drawings: list[Drawing] = []
        if fill is not None or line is not None:
            for piece in self._outlines(properties, place).pieces:
                piece_fill = fill if piece.filled else None
                piece_line = line if piece.stroked else None
                if piece_fill is not None or piece_line is not None:
                    drawings.append(_placed(Shape(place.frame, piece.outline, piece_fill, piece_line), place))
        text = read_text(shape, style, place, self._surface)
        if text is not None:
            drawings.append(text)
        return drawings

    def _picture(self, shape: Element, properties: Element, place: Place) -> list[Drawing]:
        filled = shape.find(P + "blipFill")
        blip = filled.find(A + "blip") if filled is not None else None
        data = self._surface.paints.picture(blip, self._part)
        line = self._surface.paints.line(properties, shape.find(P + "style"))
        if data is None or blip is None or filled is None:
            return []
        crop, alpha = read_crop(filled), blip_alpha(blip)
        outline = self._outlines(properties, place).pieces[0].outline
        if outline != RectOutline() and crop == Crop():
            # A picture cut out in a shape is that shape, filled with the picture.
            return [_placed(Shape(place.frame, outline, PictureFill(data, alpha=alpha), line), place)]
        drawings: list[Drawing] = [
            Image(place.frame, data, crop, place.rotation, alpha, place.flip_horizontal, place.flip_vertical)
        ]
        if line is not None:
            drawings.append(_placed(Shape(place.frame, outline, None, line), place))
        return drawings

    def _outlines(self, properties: Element, place: Place) -> Outlines:
        outlines = read_outlines(properties, place.frame)
        if outlines.unknown:
            self._findings.add(
                "theme-shape",
                f"The template's shape “{outlines.unknown}” is shown as a plain rectangle.",
                _STAYS,
            )
        return outlines

    def _note_play(self, shape: Element) -> None:
        marks = shape[0].find(P + "nvPr") if len(shape) else None
        if marks is not None and any(child.tag in _PLAYED for child in marks):
            self._findings.add(
                "theme-film",
                "A video or sound on the template shows as a still picture.",
                _STAYS,
            )

    def _note_effects(self, properties: Element) -> None:
        line = properties.find(A + "ln")
        if line is not None and any(end.get("type", "none") != "none" for end in line.iterfind("*[@type]")):
            self._findings.add("theme-arrow", "Arrowheads of the template's lines are not shown.", _STAYS)
        effects = properties.find(A + "effectLst")
        if (effects is not None and len(effects)) or properties.find(A + "sp3d") is not None:
            self._findings.add(
                "theme-effect",
                "Shadows, glows and the like of the template's shapes are not shown.",
                "In the PowerPoint file they stay as they are.",
            )


def _placed(shape: Shape, place: Place) -> Shape:
    return replace(
        shape,
        rotation=place.rotation,
        flip_horizontal=place.flip_horizontal,
        flip_vertical=place.flip_vertical,
    )


def _is_hidden(shape: Element) -> bool:
    properties = shape[0][0] if len(shape) and len(shape[0]) else None
    return properties is not None and flag(properties.get("hidden"))
