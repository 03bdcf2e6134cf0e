"""One scene to one section of the page: what it draws behind, what it says in front, in one order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from brownbag.layout.scene import (
    ChartItem,
    ClipItem,
    Fragment,
    GroupItem,
    Item,
    PanelItem,
    PictureItem,
    Scene,
    TableItem,
    TextItem,
)
from brownbag.theme.drawing import Image, RectOutline, Shape
from brownbag.theme.model import Drawing, TemplateText
from brownbag.units import Rect
from brownbag.web.art import image_svg, lines_svg, outline_svg, panel_svg, shape_svg, turned
from brownbag.web.charts import chart_art, numbers_html
from brownbag.web.context import Context
from brownbag.web.fills import painted
from brownbag.web.markup import escape, number, place, quote, step_attribute
from brownbag.web.tables import table_art, table_html
from brownbag.web.template_text import template_lines
from brownbag.web.text import TITLES, text_html


class SlidePage:
    """A slide while it is written: neighbouring drawings gather in one SVG, words stand between them."""

    def __init__(self, scene: Scene, context: Context, heading: str) -> None:
        self._scene = scene
        self._context = context
        self._heading = heading
        self._parts: list[str] = []
        self._drawn: list[str] = []
        self._said_links: set[str] = set()
        view = f"0 0 {number(scene.width)} {number(scene.height)}"
        self._art_tag = f'<svg class="art" viewBox="{view}" aria-hidden="true" focusable="false">'

    def html(self) -> str:
        """Return everything on the slide."""
        self._draw(self._ground())
        if not any(isinstance(item, TextItem) and _is_title(item) for item in self._scene.items):
            self._put(f'<{self._heading} class="off">{escape(self._scene.title)}</{self._heading}>')
        for item in self._scene.items:
            self._item(item)
        self._flush()
        return "".join(self._parts)

    def _ground(self) -> str:
        """Return the background and the layout's drawings, by reference: most slides share them."""
        scene, context = self._scene, self._context
        area = Rect(0, 0, scene.width, scene.height)
        outline = outline_svg(RectOutline(), area)
        fill = painted(scene.background, area, outline, context)
        drawn = fill.instead or outline.format(paint=fill.attributes)
        drawn += "".join(_drawing_svg(drawing, context) for drawing in scene.drawings)
        return f'<use href="#{context.definitions.add("<g ", f">{drawn}</g>")}"/>'

    def _item(self, item: Item) -> None:
        match item:
            case TextItem():
                self._text(item)
            case PictureItem():
                shown = self._context.pictures.html(item, step_attribute(item.step))
                self._put(self._context.links.wrapped(shown, item.link) if shown else "")
            case ClipItem():
                self._clip(item)
            case TableItem():
                self._draw(table_art(item, self._context))
                self._put(table_html(item, self._context))
            case ChartItem():
                self._chart(item)
            case PanelItem():
                self._panel(item)
            case GroupItem():
                self._group(item)
            case _:
                assert_never(item)

    def _text(self, item: TextItem) -> None:
        if item.panel is not None and not item.is_hidden:
            self._draw(_stepped(panel_svg(item.panel, item.frame, self._context), item.step))
        heading = ""
        if self._heading and _is_title(item):
            heading, self._heading = self._heading, ""
        self._put(text_html(item, self._context, heading))

    def _panel(self, item: PanelItem) -> None:
        self._draw(_stepped(panel_svg(item.panel, item.frame, self._context), item.step))
        attributes = self._context.links.attributes(item.link) if item.link else ""
        if attributes:
            # Said and reached with the Tab key once; the other places are for those who click.
            is_said = item.link in self._said_links
            self._said_links.add(item.link)
            name = 'aria-hidden="true" tabindex="-1"' if is_said else f"aria-label={quote(item.link)}"
            step = step_attribute(item.step)
            self._put(f'<a class="a" {name}{attributes}{step} style="{place(item.frame)}"></a>')

    def _group(self, item: GroupItem) -> None:
        # A picture to those who do not see it, unless something in it can be followed.
        has_link = any(isinstance(one, PanelItem) and one.link for one in item.items)
        self._flush()
        self._said_links = {one.link for text in item.items for one in _fragments(text)}
        role = "group" if has_link else "img"
        self._parts.append(f'<div role="{role}" aria-label={quote(item.alt)}{step_attribute(item.step)}>')
        for one in item.items:
            self._item(one)
        self._flush()
        self._parts.append("</div>")

    def _chart(self, item: ChartItem) -> None:
        self._flush()
        self._parts.append(f'<div role="img" aria-label={quote(item.alt)}{step_attribute(item.step)}>')
        self._draw(chart_art(item, self._context))
        self._flush()
        self._parts.append(f"</div>{numbers_html(item)}")

    def _clip(self, item: ClipItem) -> None:
        poster = self._context.pictures.address(item.poster) if item.poster is not None else ""
        playing = self._context.films.html(item, poster)
        if not playing or item.is_sound:
            self._still(item, is_said=not playing)
        self._put(playing)

    def _still(self, item: ClipItem, *, is_said: bool) -> None:
        """Show a clip that makes no picture of its own; what plays it says what it is, if anything does."""
        self._flush()
        said = f'role="img" aria-label={quote(item.alt)}' if is_said else 'aria-hidden="true"'
        self._parts.append(f"<div {said}{step_attribute(item.step)}>")
        if item.poster is not None:
            self._put(self._context.pictures.html(item.poster))
        for one in item.sign if item.poster is not None else item.plate:
            self._item(one)
        self._flush()
        self._parts.append("</div>")

    def _draw(self, svg: str) -> None:
        if svg:
            self._drawn.append(svg)

    def _put(self, html: str) -> None:
        if html:
            self._flush()
            self._parts.append(html)

    def _flush(self) -> None:
        if self._drawn:
            self._parts.append(f"{self._art_tag}{''.join(self._drawn)}</svg>")
            self._drawn.clear()


def _is_title(item: TextItem) -> bool:
    return item.is_hidden or (item.placeholder is not None and item.placeholder.type in TITLES)


def _fragments(item: Item) -> Iterator[Fragment]:
    if isinstance(item, TextItem):
        yield from (one for line in item.lines for one in line.fragments)


def _stepped(drawn: str, step: int) -> str:
    return f"<g{step_attribute(step)}>{drawn}</g>" if step and drawn else drawn


def _drawing_svg(drawing: Drawing | TextItem, context: Context) -> str:
    match drawing:
        case Shape():
            return shape_svg(drawing, context)
        case Image():
            return image_svg(drawing, context)
        case TemplateText():
            return turned(lines_svg(template_lines(drawing), context), drawing.frame, drawing.rotation)
        case TextItem():
            return lines_svg(drawing.lines, context)
        case _:
            assert_never(drawing)
