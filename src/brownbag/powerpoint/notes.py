"""A scene's notes to a notes page: the slide's picture above, the words below, formatted."""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.deck.model import Align, Marker
from brownbag.layout.scene import Scene, TextParagraph
from brownbag.powerpoint import relations
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.slide import GROUP
from brownbag.powerpoint.template import NotesMaster
from brownbag.powerpoint.text import paragraphs_xml
from brownbag.powerpoint.xml import FIELD, page_xml, quote
from brownbag.theme.model import BulletStyle

_IMAGE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr>'
    "</p:nvSpPr><p:spPr/></p:sp>"
)
_WORDS = (
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
)
_STEP = 18.0  # points that a deeper level of a list in the notes moves in


def notes_xml(scene: Scene, slide: int, master: NotesMaster, context: Context) -> str:
    """Return the notes page of slide number ``slide``."""
    context.relations.add(relations.NOTES_MASTER, master.target)
    context.relations.add(relations.SLIDE, f"{context.slides}slide{slide}.xml")
    words = paragraphs_xml([_as_notes(paragraph) for paragraph in scene.notes], context)
    body = f"{_WORDS}<p:txBody><a:bodyPr/><a:lstStyle/>{words}</p:txBody></p:sp>"
    number = _number_xml(slide, master.number, context)
    return page_xml("p:notes", f"<p:cSld><p:spTree>{GROUP}{_IMAGE}{body}{number}</p:spTree></p:cSld>")


def _number_xml(slide: int, mark: str, context: Context) -> str:
    """Return the page's number, for those who print their notes."""
    if not mark:
        return ""
    properties = f"<a:rPr lang={quote(context.language)}/>"
    field = f'<a:fld id="{FIELD}" type="slidenum">{properties}<a:t>{slide}</a:t></a:fld>'
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{field}</a:p></p:txBody></p:sp>"
    )


def _as_notes(paragraph: TextParagraph) -> TextParagraph:
    """Return the paragraph as the notes master would show it: its size, face and colour are the master's."""
    plain = replace(
        paragraph.style,
        bold=False,
        italic=False,
        margin_left=0.0,
        indent=0.0,
        bullet=BulletStyle(),
        caps=False,
    )
    style = plain
    if paragraph.marker is not Marker.NONE or paragraph.level:
        hanging = 0.0 if paragraph.marker is Marker.NONE else -_STEP
        style = replace(plain, margin_left=_STEP * (paragraph.level + 1), indent=hanging)
    known = replace(plain, right_to_left=False, align=Align.LEFT)
    # A notes page may point to one slide only, its own, so a link to another is plain text there.
    runs = tuple(
        replace(run, colour=None, link="" if run.link.startswith("#") else run.link) for run in paragraph.runs
    )
    return replace(paragraph, runs=runs, style=style, inherited=known)
