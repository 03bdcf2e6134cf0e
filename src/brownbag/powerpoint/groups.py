"""Things made of several shapes to ``p:grpSp``: one alternative text, and every word still a shape's own.

Shapes inside are at their places on the slide: the group's own space of
coordinates is the slide's (ECMA-376 part 1, 20.1.7.5).
"""

from __future__ import annotations

from brownbag.layout.scene import GroupItem, PanelItem, TextItem
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import line_xml, transform_xml
from brownbag.powerpoint.shapes import identity_xml, panel_item_xml, text_xml
from brownbag.theme.drawing import PathOutline
from brownbag.units import to_emu

_STRAIGHT = "line"


def group_xml(item: GroupItem, number: int, context: Context) -> str:
    """Return the group; it is ``number``, its shapes are the numbers after it."""
    own = identity_xml(number, item.name, alt=item.alt)
    shapes = "".join(_shape_xml(part, at, context) for at, part in enumerate(item.items, number + 1))
    return (
        f"<p:grpSp><p:nvGrpSpPr>{own}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{_space_xml(item)}</p:grpSpPr>{shapes}</p:grpSp>"
    )


def _space_xml(item: GroupItem) -> str:
    frame = item.frame
    size = f'cx="{to_emu(frame.width)}" cy="{to_emu(frame.height)}"'
    place = f'x="{to_emu(frame.x)}" y="{to_emu(frame.y)}"'
    return f"<a:xfrm><a:off {place}/><a:ext {size}/><a:chOff {place}/><a:chExt {size}/></a:xfrm>"


def _shape_xml(part: PanelItem | TextItem, number: int, context: Context) -> str:
    match part:
        case TextItem():
            return text_xml(part, number, "", context)
        case PanelItem() if _is_straight(part):
            return _connector_xml(part, number)
        case PanelItem():
            return panel_item_xml(part, number, context)


def _is_straight(part: PanelItem) -> bool:
    outline = part.panel.outline
    return isinstance(outline, PathOutline) and outline.preset == _STRAIGHT


def _connector_xml(part: PanelItem, number: int) -> str:
    """Return a straight line from the top left of its frame to the bottom right, or upwards."""
    own = identity_xml(number, part.name, decorative=True)
    outline = part.panel.outline
    rises = isinstance(outline, PathOutline) and outline.commands[0][2] == 1
    place = transform_xml(part.frame)
    if rises:
        place = place.replace("<a:xfrm>", '<a:xfrm flipV="1">', 1)
    look = f'{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line_xml(part.panel.line)}'
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{own}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{look}</p:spPr></p:cxnSp>"
    )
