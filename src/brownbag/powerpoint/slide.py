"""One scene to one slide's XML."""

from __future__ import annotations

from typing import assert_never

from brownbag.layout.scene import (
    ChartItem,
    ClipItem,
    GroupItem,
    Item,
    PanelItem,
    PictureItem,
    Scene,
    TableItem,
    TextItem,
)
from brownbag.powerpoint.builds import timing_xml
from brownbag.powerpoint.clips import clip_xml
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import fill_xml
from brownbag.powerpoint.groups import group_xml
from brownbag.powerpoint.pictures import picture_xml
from brownbag.powerpoint.shapes import PlaceholderMarks, panel_item_xml, text_xml
from brownbag.powerpoint.tables import table_xml
from brownbag.powerpoint.transitions import transition_xml
from brownbag.powerpoint.xml import page_xml, quote

GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
"""What every tree of shapes begins with."""

# A slide may have a title even where its layout has none: the outline and screen readers look for it.
_TITLE = '<p:ph type="title"/>'


def slide_xml(scene: Scene, name: str, marks: PlaceholderMarks, colour_map: str, context: Context) -> str:
    """Return the slide.

    ``name`` is the slide's own ("" for none), ``colour_map`` its layout's
    ``p:clrMapOvr`` where that overrides the master's. Relationships are added
    to the context as they are needed.
    """
    shapes, numbered = [], []
    number = 1  # the tree itself
    for item in scene.items:
        number += 1
        written = _item_xml(item, number, marks, context)
        if written:
            shapes.append(written)
            numbered.append((item, number))
        number += len(item.items) if isinstance(item, GroupItem) else 0  # its shapes have numbers too
    hidden = ' show="0"' if scene.hidden else ""
    named = f" name={quote(name)}" if name else ""
    tree = f"{_background_xml(scene, context)}<p:spTree>{GROUP}{''.join(shapes)}</p:spTree>"
    moves = f"{transition_xml(scene.transition)}{timing_xml(numbered)}"
    return page_xml("p:sld", f"<p:cSld{named}>{tree}</p:cSld>{colour_map}{moves}", hidden)


def _background_xml(scene: Scene, context: Context) -> str:
    if not scene.own_background:
        return ""
    return f"<p:bg><p:bgPr>{fill_xml(scene.background, context.embed)}<a:effectLst/></p:bgPr></p:bg>"


def _item_xml(item: Item, number: int, marks: PlaceholderMarks, context: Context) -> str:
    match item:
        case TextItem():
            is_title_alone = item.is_hidden and item.placeholder is None
            mark = _TITLE if is_title_alone else marks.xml(item.placeholder)
            return text_xml(item, number, mark, context)
        case PictureItem():
            return picture_xml(item, number, marks.xml(item.placeholder), context)
        case ClipItem():
            return clip_xml(item, number, marks.xml(item.placeholder), context)
        case ChartItem():
            from brownbag.powerpoint.charts import chart_frame_xml  # few talks have one

            return chart_frame_xml(item, number, marks.xml(item.placeholder), context)
        case TableItem():
            return table_xml(item, number, marks.xml(item.placeholder), context)
        case PanelItem():
            return panel_item_xml(item, number, context)
        case GroupItem():
            return group_xml(item, number, context)
        case _:
            assert_never(item)
