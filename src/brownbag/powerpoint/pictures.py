"""Pictures to ``p:pic`` elements."""

from __future__ import annotations

from brownbag.layout.scene import PictureItem
from brownbag.powerpoint import relations
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import crop_xml, transform_xml
from brownbag.powerpoint.media import Stored
from brownbag.powerpoint.shapes import identity_xml

_PLAIN_BOX = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def picture_xml(item: PictureItem, number: int, mark: str, context: Context) -> str:
    """Return the picture in a placeholder whose ``p:ph`` is ``mark``, or on its own; "" if unreadable."""
    stored = context.media.picture(item)
    if stored is None:
        return ""
    click = context.click_xml(item.link) if item.link else ""
    own = identity_xml(number, item.name, alt=item.alt, decorative=item.decorative, click=click)
    grouping = ' noGrp="1"' if mark else ""
    locks = f'<p:cNvPicPr><a:picLocks{grouping} noChangeAspect="1"/></p:cNvPicPr>'
    fill = f"{_blip_xml(stored, context)}{crop_xml(item.crop)}<a:stretch><a:fillRect/></a:stretch>"
    return (
        f"<p:pic><p:nvPicPr>{own}{locks}<p:nvPr>{mark}</p:nvPr></p:nvPicPr>"
        f"<p:blipFill>{fill}</p:blipFill><p:spPr>{_place_xml(item, mark)}</p:spPr></p:pic>"
    )


def _blip_xml(stored: Stored, context: Context) -> str:
    rid = context.relations.add(relations.IMAGE, stored.target)
    if not stored.vector:
        return f'<a:blip r:embed="{rid}"/>'
    vector = context.relations.add(relations.IMAGE, stored.vector)
    return (
        f'<a:blip r:embed="{rid}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'r:embed="{vector}"/>'
        "</a:ext></a:extLst></a:blip>"
    )


def _place_xml(item: PictureItem, mark: str) -> str:
    if not mark:
        return transform_xml(item.frame) + _PLAIN_BOX
    return "" if item.frame == item.inherited_frame else transform_xml(item.frame)
