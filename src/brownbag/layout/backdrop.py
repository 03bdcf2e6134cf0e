"""A picture behind a whole slide, with a veil over it that keeps the text readable."""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.deck.model import Picture
from brownbag.layout.colours import contrast, theme_colour
from brownbag.layout.illustrations import contained, filling_crop, picture_item
from brownbag.layout.parts import Desk
from brownbag.layout.pictures import Found
from brownbag.layout.scene import Item, Panel, PanelItem
from brownbag.problems import Problem
from brownbag.theme.drawing import Colour, RectOutline, SolidFill
from brownbag.theme.model import Layout, PlaceholderType
from brownbag.units import Rect

# Text in the theme's colours keeps 4.5:1 on the worst of pictures (black under a light veil).
_VEIL = 0.82


def backdrop_items(picture: Picture, found: Found | Problem, layout: Layout, desk: Desk) -> list[Item]:
    """Return the picture over the whole slide and the veil; nothing where the picture cannot be shown."""
    if not isinstance(found, Found):
        return []
    slide = Rect(0.0, 0.0, desk.theme.width, desk.theme.height)
    size = (float(found.upright[0]), float(found.upright[1]))
    shown = picture if picture.alt else replace(picture, decorative=True)
    if picture.fit:
        item = picture_item(shown, found, contained(size, slide))
    else:
        item = picture_item(shown, found, slide, crop=filling_crop(size, slide))
    ink = _main_ink(layout) or theme_colour(desk.theme, "tx1")
    ground = max(
        (desk.ground, theme_colour(desk.theme, "bg1"), theme_colour(desk.theme, "tx1")),
        key=lambda colour: contrast(colour, ink),
    )
    veil = PanelItem("Veil", slide, Panel(RectOutline(), SolidFill(replace(ground, alpha=_VEIL, scheme=""))))
    return [item, veil]


def _main_ink(layout: Layout) -> Colour | None:
    """Return the colour of the text that has most room; what cannot be read on its veil changes colour."""
    texts = [
        place for place in layout.placeholders if place.levels and place.type is not PlaceholderType.PICTURE
    ]
    main = max(texts, key=lambda place: place.frame.width * place.frame.height, default=None)
    return main.levels[0].colour if main is not None else None
