"""A slide's background: from the layout's own words, or the master's, to one fill."""

from __future__ import annotations

from brownbag.theme.drawing import Fill, SolidFill
from brownbag.theme.master import Surface
from brownbag.theme.ooxml import P
from brownbag.theme.package import Part


def read_background(layout: Part, surface: Surface) -> Fill:
    """Return what lies behind everything on slides of ``layout``: its own, its master's, or plain."""
    for part in (layout, surface.master.part):
        background = part.root.find(f"{P}cSld/{P}bg")
        if background is None:
            continue
        said = background.find(P + "bgPr")
        if said is not None:
            fill = surface.paints.fill(said, part)
        else:
            fill = surface.paints.styled(background.find(P + "bgRef"))
        if fill is not None:
            return fill
    return SolidFill(surface.palette.named("bg1"))
