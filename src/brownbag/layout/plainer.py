"""A last resort where a part is too high for any scene: tables told as text, boxes without their frame."""

from __future__ import annotations

from dataclasses import replace

from brownbag.layout.callouts import CalloutPart
from brownbag.layout.parts import Part
from brownbag.layout.stacking import Beside, Stack
from brownbag.layout.tables import TablePart, as_text
from brownbag.layout.text_part import TextPart
from brownbag.theme.model import BoxStyle

_NO_ROOM = BoxStyle((0.0, 0.0, 0.0, 0.0))


def plainer(part: Part) -> Part:
    """Return ``part`` with the table or box that it starts with (in every column) as text."""
    match part:
        case TablePart():
            return as_text(part)
        case Stack(parts) if parts:
            return Stack([plainer(parts[0]), *parts[1:]])
        case Beside(parts, gap):
            return Beside([(share, plainer(one)) for share, one in parts], gap)
        case CalloutPart():
            return plainer(_bare(part.inner))
        case _:
            return part


def _bare(part: Part) -> Part:
    """Return what a box holds without the room that the box keeps around it."""
    match part:
        case TextPart():
            return TextPart(part.paragraphs, part.desk, replace(part.region, box=_NO_ROOM), part.fills)
        case Stack(parts):
            return Stack([_bare(one) for one in parts])
        case _:
            return part
