"""A scene to the same scene in colours that can be read where they stand.

A template's own colours stay wherever they can be read at all. Where they
cannot (dark text on a layout with a dark picture, a link's blue on a dark
band), text takes the theme's text or background colour, and a link that of
the text around it, underlined as it is.
"""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.layout.colours import (
    contrast,
    fill_colour,
    ground_of,
    legible_on,
    mean_colour,
    mix,
    theme_colour,
)
from brownbag.layout.scene import (
    ClipItem,
    GroupItem,
    Item,
    PanelItem,
    PictureItem,
    Scene,
    TableCell,
    TableItem,
    TextItem,
    TextLine,
    TextParagraph,
)
from brownbag.theme.drawing import Colour, Image, Shape
from brownbag.theme.model import Theme
from brownbag.units import Rect

_ILLEGIBLE = 2.0  # contrast: below it, text is lost on its ground, whatever the template meant
_LINK = 3.0  # a link is told apart by its colour, so it needs more
_MOST = 0.6  # the share of a box that lies on something which counts as its ground

Ground = Colour | None
"""The colour under a box; None where it is a picture of the talk, of which nothing is known."""


def legible(scene: Scene, theme: Theme) -> Scene:
    """Return ``scene`` with every text in a colour that can be read; the same one where all can be."""
    layers: list[tuple[Rect, Ground]] = []
    background = ground_of(theme, scene.background)
    for drawing in scene.drawings:
        if isinstance(drawing, Shape) and not drawing.rotation and (colour := _shape_colour(drawing)):
            layers.append((drawing.frame, colour))
        elif isinstance(drawing, Image) and (colour := mean_colour(drawing.data)):
            layers.append((drawing.frame, replace(colour, alpha=drawing.alpha)))
    own_panels = [
        (drawing.frame, _shape_colour(drawing)) for drawing in scene.drawings if isinstance(drawing, Shape)
    ]
    items: list[Item] = []
    for item in scene.items:
        if isinstance(item, PictureItem | ClipItem):
            layers.append((item.frame, None))
        elif isinstance(item, PanelItem) and item.panel.fill is not None:
            layers.append((item.frame, fill_colour(item.panel.fill)))
        elif isinstance(item, TextItem | TableItem | GroupItem):
            frame = item.frame.turned(item.rotation) if isinstance(item, TextItem) else item.frame
            ground = _ground(background, layers, frame)
            own = next((colour for frame, colour in own_panels if frame == item.frame and colour), None)
            if isinstance(item, TextItem) and item.panel is not None and item.panel.fill is not None:
                own = fill_colour(item.panel.fill)
            if own is not None:
                ground = mix(own, ground or own, own.alpha)
            if ground is not None:
                item = _on(item, ground, theme)
        items.append(item)
    if all(new is old for new, old in zip(items, scene.items, strict=True)):
        return scene
    return replace(scene, items=tuple(items))


def _ground(background: Colour, layers: list[tuple[Rect, Ground]], frame: Rect) -> Ground:
    ground: Ground = background
    for rect, colour in layers:
        if not _lies_on(frame, rect):
            continue
        if colour is None:
            ground = None
        elif ground is not None or colour.alpha > 1.0 - _MOST:
            ground = mix(colour, ground or colour, colour.alpha)
    return ground


def _lies_on(frame: Rect, rect: Rect) -> bool:
    width = min(frame.right, rect.right) - max(frame.x, rect.x)
    height = min(frame.bottom, rect.bottom) - max(frame.y, rect.y)
    return width > 0 and height > 0 and width * height >= _MOST * frame.width * frame.height


def _shape_colour(shape: Shape) -> Colour | None:
    return fill_colour(shape.fill) if shape.fill is not None else None


def _text(item: TextItem, ground: Colour, theme: Theme) -> TextItem:
    inks = _inks(item.paragraphs, ground, theme)
    if not inks:
        return item
    return replace(
        item,
        paragraphs=tuple(_paragraph(each, inks) for each in item.paragraphs),
        lines=tuple(_line(line, inks) for line in item.lines),
    )


def _on(item: TextItem | TableItem | GroupItem, ground: Colour, theme: Theme) -> Item:
    match item:
        case TextItem():
            return _text(item, ground, theme)
        case TableItem():
            return _table(item, ground, theme)
        case GroupItem():
            return _group(item, ground, theme)


def _group(group: GroupItem, ground: Colour, theme: Theme) -> GroupItem:
    """Return the group with its words legible that lie beside its shapes; those on shapes are anyway."""
    items = tuple(
        _text(part, ground, theme) if isinstance(part, TextItem) and part.panel is None else part
        for part in group.items
    )
    is_same = all(new is old for new, old in zip(items, group.items, strict=True))
    return group if is_same else replace(group, items=items)


def _table(item: TableItem, ground: Colour, theme: Theme) -> TableItem:
    rows = tuple(tuple(_cell(cell, cell.fill or ground, theme) for cell in row) for row in item.rows)
    is_same = all(
        new is old
        for row, olds in zip(rows, item.rows, strict=True)
        for new, old in zip(row, olds, strict=True)
    )
    return item if is_same else replace(item, rows=rows)


def _cell(cell: TableCell, ground: Colour, theme: Theme) -> TableCell:
    inks = _inks(cell.paragraphs, ground, theme)
    if not inks:
        return cell
    return replace(
        cell,
        paragraphs=tuple(_paragraph(each, inks) for each in cell.paragraphs),
        lines=tuple(_line(line, inks) for line in cell.lines),
    )


def _inks(paragraphs: tuple[TextParagraph, ...], ground: Colour, theme: Theme) -> dict[Colour | str, Colour]:
    """Return the colours to change, by the old one, and that of links as "link"; empty where all is well."""
    inks: dict[Colour | str, Colour] = {}
    for paragraph in paragraphs:
        ink = paragraph.style.colour
        if ink not in inks and contrast(ink, ground) < _ILLEGIBLE:
            inks[ink] = legible_on(theme, ground)
        if "link" not in inks and any(run.link and run.colour is None for run in paragraph.runs):
            link, around = theme_colour(theme, "hlink"), inks.get(ink, ink)
            if contrast(link, ground) < min(_LINK, contrast(around, ground)):
                inks["link"] = around
    return inks


def _paragraph(paragraph: TextParagraph, inks: dict[Colour | str, Colour]) -> TextParagraph:
    style = paragraph.style
    colour = inks.get(style.colour)
    runs = paragraph.runs
    if "link" in inks:
        runs = tuple(
            replace(run, colour=inks["link"]) if run.link and run.colour is None else run for run in runs
        )
    return replace(paragraph, runs=runs, style=replace(style, colour=colour) if colour else style)


def _line(line: TextLine, inks: dict[Colour | str, Colour]) -> TextLine:
    return replace(
        line,
        fragments=tuple(
            replace(
                each,
                colour=inks.get("link", each.colour) if each.link else inks.get(each.colour, each.colour),
            )
            for each in line.fragments
        ),
    )
