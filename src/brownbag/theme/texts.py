"""Fixed text of a template (a slogan, an address): from a shape's paragraphs to `TemplateText`."""

from __future__ import annotations

from brownbag.deck.model import Align
from brownbag.theme.frames import Place
from brownbag.theme.master import Surface
from brownbag.theme.model import SLIDE_NUMBER, LevelStyle, TemplateText
from brownbag.theme.ooxml import A, Element, P, integer, local_name
from brownbag.theme.placeholders import read_box, text_turn
from brownbag.theme.typography import LEVELS, LevelParts, Parts, laid_over, merged
from brownbag.units import Rect

# A box that does not wrap gets room, because another font may be a little wider.
_ROOM = 2.0


def read_text(shape: Element, style: Element | None, place: Place, surface: Surface) -> TemplateText | None:
    """Return the text that a shape shows; None where it shows none."""
    body = shape.find(P + "txBody")
    if body is None:
        return None
    parts = laid_over(
        surface.base("otherStyle"),
        surface.styles.font_reference_parts(style),
        surface.styles.list_parts(body.find(A + "lstStyle")),
    )
    paragraphs = tuple(_paragraph(paragraph, parts, surface) for paragraph in body.iterfind(A + "p"))
    if not any(text.strip() for _, text in paragraphs):
        return None
    properties = body.find(A + "bodyPr")
    frame, rotation = place.frame, place.rotation
    if properties is not None:
        if properties.get("wrap") == "none":
            frame = _with_room(frame, paragraphs[0][0].align)
        turn = text_turn(properties)
        if properties.get("vert", "").startswith("wordArt"):
            surface.master.findings.add(
                "theme-stacked",
                "The template's own text whose letters stand on top of one another is shown as a line.",
                "In the PowerPoint file it stays as it is.",
            )
        if turn:
            frame, rotation = frame.on_its_side(), rotation + turn
        rotation += integer(properties.get("rot")) / 60_000
    if place.flip_vertical:
        rotation += 180
    return TemplateText(frame, read_box(properties), paragraphs, rotation % 360)


def _paragraph(paragraph: Element, parts: Parts, surface: Surface) -> tuple[LevelStyle, str]:
    """Return a paragraph's style, its first run's counted in, and its text."""
    properties = paragraph.find(A + "pPr")
    level = min(LEVELS - 1, max(0, integer(properties.get("lvl")))) if properties is not None else 0
    own = [parts[level]]
    if properties is not None:
        own.append(surface.styles.paragraph_parts(properties))
    pieces: list[str] = []
    looks: list[LevelParts] = []
    for child in paragraph:
        match local_name(child):
            case "r" | "fld":
                text = child.findtext(A + "t") or ""
                if text.strip():
                    looks.append(surface.styles.run_parts(child.find(A + "rPr")))
                pieces.append(_field_text(child, text, surface))
            case "br":
                pieces.append("\n")
            case _:
                pass
    if any(look != looks[0] for look in looks):
        surface.master.findings.add(
            "theme-text-looks",
            "The template's own text that changes its look within a line is shown as it begins.",
            "In the PowerPoint file it stays as it is.",
        )
    return surface.styles.finished(merged([*own, *looks[:1]])), "".join(pieces)


def _field_text(run: Element, text: str, surface: Surface) -> str:
    kind = run.get("type", "")
    if kind == "slidenum":
        return SLIDE_NUMBER
    if kind.startswith("datetime"):
        surface.master.findings.add(
            "theme-field",
            "The template writes today's date into a plain text box; that is left out here.",
            "In the PowerPoint file it stays.",
        )
        return ""
    return text


def _with_room(frame: Rect, align: Align) -> Rect:
    extra = frame.width * (_ROOM - 1)
    shift = {Align.RIGHT: extra, Align.CENTRE: extra / 2}.get(align, 0.0)
    return Rect(frame.x - shift, frame.y, frame.width + extra, frame.height)
