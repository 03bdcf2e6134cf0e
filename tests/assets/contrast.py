"""What the tests of the themes share: where they are, and what text is painted on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtGui import QImage

from brownbag.layout.scene import (
    ChartItem,
    Fragment,
    GroupItem,
    Item,
    PanelItem,
    Scene,
    TableItem,
    TextItem,
    TextLine,
)
from brownbag.paint.image import render
from brownbag.theme.drawing import Colour
from brownbag.theme.model import Layout, Theme
from brownbag.units import Rect

NAMES = ("sage", "hearth", "harbor", "clarity")
AA, AA_LARGE, AAA = 4.5, 3.0, 7.0  # WCAG 2.2, 1.4.3 and 1.4.6
SEEN = 3.0  # WCAG 2.2, 1.4.11, for marks that are no text

_LARGE, _LARGE_BOLD = 24.0, 18.66  # points on the slide, where WCAG's large text begins

Rgb = tuple[int, int, int]


def rgb(colour: Colour) -> Rgb:
    red, green, blue = bytes.fromhex(colour.rgb)
    return red, green, blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return WCAG 2.2's contrast ratio, 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    shares = [channel / 255 for channel in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def least_contrast(colour: Colour, ground: set[Rgb]) -> float:
    """Return the contrast of a colour with what differs least from it on the ground."""
    return min(contrast(rgb(colour), one) for one in ground)


def needed(theme: str, size: float, *, bold: bool) -> float:
    """Return the contrast that a text needs: AA, and AAA of whatever size in the theme for that."""
    if theme == "clarity":
        return AAA
    return AA_LARGE if size >= _LARGE or (bold and size >= _LARGE_BOLD) else AA


def painted_layout(layout: Layout, theme: Theme) -> QImage:
    """Return what a layout paints by itself, a pixel to the point."""
    scene = Scene(
        layout.name,
        layout.index,
        theme.width,
        theme.height,
        layout.background,
        tuple(drawing for drawing in layout.drawings),  # type: ignore[misc]  # ours have no text of their own
        (),
        (),
        layout.name,
        1,
        "en-US",
    )
    return render(scene, int(theme.width))


def painted_ground(scene: Scene) -> QImage:
    """Return all of a scene but its texts, a pixel to the point."""
    items = tuple(_without_text(item) for item in scene.items)
    return render(replace(scene, items=items), int(scene.width))


def _without_text(item: Item) -> Item:
    match item:
        case TextItem() | ChartItem():
            return replace(item, lines=())
        case TableItem():
            rows = tuple(tuple(replace(cell, lines=()) for cell in row) for row in item.rows)
            return replace(item, rows=rows)
        case GroupItem():
            return replace(item, items=tuple(_bare(each) for each in item.items))
        case _:
            return item


def _bare(item: PanelItem | TextItem) -> PanelItem | TextItem:
    return replace(item, lines=()) if isinstance(item, TextItem) else item


def colours_in(image: QImage, frame: Rect) -> set[Rgb]:
    """Return every colour in a part of the image, looked up at every other pixel."""
    left, top = max(0, round(frame.x)), max(0, round(frame.y))
    right, bottom = min(image.width(), round(frame.right)), min(image.height(), round(frame.bottom))
    pixels = (image.pixel(x, y) for y in range(top, bottom, 2) for x in range(left, right, 2))
    return {((pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255) for pixel in pixels}


def fragments(scene: Scene) -> Iterator[tuple[str, Fragment, Rect]]:
    """Yield every stretch of text that a scene shows, what it belongs to, and the place of its letters."""
    for item in scene.items:
        for line in _lines(item):
            for each in line.fragments:
                size = each.font.size
                yield item.name, each, Rect(each.x, line.baseline - 0.72 * size, each.width, 0.9 * size)


def _lines(item: Item) -> Iterator[TextLine]:
    match item:
        case TextItem(is_hidden=True):
            return
        case TextItem(lines=lines) | ChartItem(lines=lines):
            yield from lines
        case TableItem(rows=rows):
            yield from (line for row in rows for cell in row for line in cell.lines)
        case GroupItem(items=items):
            for each in items:
                yield from _lines(each)
