"""Texts and panels to shapes."""

from __future__ import annotations

from typing import NamedTuple

from brownbag.layout.scene import Panel, PanelItem, PlaceholderRef, TextItem
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import fill_xml, geometry_xml, line_xml, text_margins, transform_xml
from brownbag.powerpoint.text import paragraphs_xml
from brownbag.powerpoint.xml import quote
from brownbag.theme.model import BoxStyle, PlaceholderType
from brownbag.units import Rect, to_emu

# Office 2019: marks a picture or shape as one that a screen reader passes over.
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_PLAIN_BOX = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'


class PlaceholderMarks(NamedTuple):
    """The ``p:ph`` elements of one layout, as a slide repeats them.

    They are known by idx and type: LibreOffice's layouts have several of idx 0.
    """

    known: dict[tuple[int, str], str]

    def xml(self, placeholder: PlaceholderRef | None) -> str:
        """Return the element, "" where there is no placeholder."""
        if placeholder is None:
            return ""
        known = self.known.get((placeholder.idx, placeholder.type.value))
        return known if known is not None else _placeholder_xml(placeholder)


def _placeholder_xml(placeholder: PlaceholderRef) -> str:
    kind = "" if placeholder.type is PlaceholderType.OBJECT else f' type="{placeholder.type.value}"'
    idx = f' idx="{placeholder.idx}"' if placeholder.idx else ""
    return f"<p:ph{kind}{idx}/>"


def identity_xml(number: int, name: str, *, alt: str = "", decorative: bool = False, click: str = "") -> str:
    """Return a shape's ``p:cNvPr``: its number on the slide, name, alternative text and link."""
    descr = f" descr={quote(alt)}" if alt and not decorative else ""
    inside = click + (_DECORATIVE if decorative else "")
    start = f'<p:cNvPr id="{number}" name={quote(name)}{descr}'
    return f"{start}>{inside}</p:cNvPr>" if inside else f"{start}/>"


def text_xml(item: TextItem, number: int, mark: str, context: Context) -> str:
    """Return a text as the placeholder whose ``p:ph`` is ``mark``, or as a box of its own."""
    if mark:
        kind, place = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>', _placeholder_look(item, context)
    elif item.panel is None:
        kind, place = '<p:cNvSpPr txBox="1"/>', transform_xml(item.frame) + _PLAIN_BOX
    else:
        kind, place = "<p:cNvSpPr/>", transform_xml(item.frame) + panel_xml(item.panel, item.frame, context)
    own = f"<p:nvSpPr>{identity_xml(number, item.name)}{kind}<p:nvPr>{mark}</p:nvPr></p:nvSpPr>"
    body = f"{_body_xml(item)}<a:lstStyle/>{paragraphs_xml(item.paragraphs, context)}"
    look = f"<p:spPr>{place}</p:spPr>" if place else "<p:spPr/>"
    return f"<p:sp>{own}{look}<p:txBody>{body}</p:txBody></p:sp>"


def _placeholder_look(item: TextItem, context: Context) -> str:
    place = "" if item.frame == item.inherited_frame else transform_xml(item.frame, rotation=item.rotation)
    return place + (panel_xml(item.panel, item.frame, context) if item.panel is not None else "")


def _body_xml(item: TextItem) -> str:
    if item.placeholder is not None:
        said, known = _box_attributes(item.box, item.inherited_box), item.inherited_box
        if known is not None and known.shrinks and not item.box.shrinks:
            return f"<a:bodyPr{said}><a:normAutofit/></a:bodyPr>"
        return f"<a:bodyPr{said}/>"
    box = item.box
    if item.panel is not None:
        margins = text_margins(item.panel.outline, item.frame)
        left, top, right, bottom = (a - b for a, b in zip(box.insets, margins, strict=True))
        box = BoxStyle((left, top, right, bottom), box.anchor)
    return f'<a:bodyPr wrap="square"{_box_attributes(box, None)} rtlCol="0"><a:noAutofit/></a:bodyPr>'


def _box_attributes(box: BoxStyle, known: BoxStyle | None) -> str:
    said = "".join(
        f' {name}="{to_emu(inset)}"'
        for at, (name, inset) in enumerate(zip(("lIns", "tIns", "rIns", "bIns"), box.insets, strict=True))
        if known is None or inset != known.insets[at]
    )
    if known is not None and box.columns != known.columns:
        said += f' numCol="{box.columns}"'
    return said + (f' anchor="{box.anchor.value}"' if known is None or box.anchor is not known.anchor else "")


def panel_xml(panel: Panel, frame: Rect, context: Context) -> str:
    """Return a panel's outline, fill and stroke."""
    return geometry_xml(panel.outline, frame) + fill_xml(panel.fill, context.embed) + line_xml(panel.line)


def panel_item_xml(item: PanelItem, number: int, context: Context) -> str:
    """Return a shape without text, marked as decorative."""
    click = context.click_xml(item.link) if item.link else ""
    own = identity_xml(number, item.name, decorative=True, click=click)
    look = transform_xml(item.frame) + panel_xml(item.panel, item.frame, context)
    return f"<p:sp><p:nvSpPr>{own}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{look}</p:spPr></p:sp>"
