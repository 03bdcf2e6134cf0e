"""Templates that nobody would draw and somebody has: small slides, tall ones, boxes a thumb wide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pptx
from pptx.presentation import Presentation
from pptx.util import Inches


def _scaled(width: float, height: float) -> Callable[[Presentation], None]:
    """Return what makes a template's slides ``width`` by ``height`` inches, its boxes in proportion."""

    def scale(made: Presentation) -> None:
        across, down = Inches(width) / made.slide_width, Inches(height) / made.slide_height
        made.slide_width, made.slide_height = Inches(width), Inches(height)
        for owner in (made.slide_master, *made.slide_layouts):
            for shape in owner.placeholders:
                if shape._element.spPr.xfrm is not None:  # what is inherited follows by itself
                    shape.left, shape.width = round(shape.left * across), round(shape.width * across)
                    shape.top, shape.height = round(shape.top * down), round(shape.height * down)

    return scale


def _flat_boxes(made: Presentation) -> None:
    """Give every box of every layout a place without any height, as scripts do by mistake."""
    for layout in made.slide_layouts:
        for shape in layout.placeholders:
            if shape._element.spPr.xfrm is None:
                shape.left = Inches(0.5)


def _tiny_boxes(made: Presentation) -> None:
    """Make every box of every layout an inch wide and half an inch high, where it is."""
    for owner in (made.slide_master, *made.slide_layouts):
        for shape in owner.placeholders:
            shape.left, shape.top = shape.left, shape.top
            shape.width, shape.height = Inches(1), Inches(0.5)


def _unchanged(_: Presentation) -> None:
    """Leave PowerPoint's own white template as it is: 4:3."""


ODD_TEMPLATES: dict[str, Callable[[Presentation], None]] = {
    "plain-4x3": _unchanged,
    "small": _scaled(5.0, 2.8125),
    "portrait": _scaled(7.5, 10.0),
    "banner": _scaled(16.0, 4.0),
    "flat-boxes": _flat_boxes,
    "tiny-boxes": _tiny_boxes,
}


def write_odd_templates(folder: Path) -> None:
    """Write every odd template into ``folder``."""
    for name, change in ODD_TEMPLATES.items():
        made = pptx.Presentation()
        change(made)
        made.save(str(folder / f"{name}.pptx"))
