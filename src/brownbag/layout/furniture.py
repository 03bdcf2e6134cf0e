"""What stands on every slide: the template's own drawings, the small print, hidden titles."""

from __future__ import annotations

import math

from msgspec.structs import replace

from brownbag.layout.filling import any_levels
from brownbag.layout.fitting import LEAST, Ladder, choose
from brownbag.layout.parts import Desk
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import Item, PlaceholderRef, TextItem, TextParagraph, TextRun
from brownbag.layout.scripts import language_of
from brownbag.layout.setting import Block, break_all, height_of, prepare, settled
from brownbag.layout.text_part import split_blocks
from brownbag.layout.turning import in_place
from brownbag.theme.drawing import Shape
from brownbag.theme.model import (
    SLIDE_NUMBER,
    BoxStyle,
    Drawing,
    Layout,
    Placeholder,
    PlaceholderType,
    TemplateText,
    Theme,
)
from brownbag.units import Rect

_OFF_SLIDE = 12.0  # points between a hidden title and the slide's top
_HIDDEN_HEIGHT = 40.0


def template_drawings(layout: Layout, desk: Desk) -> tuple[Drawing | TextItem, ...]:
    """Return what the layout paints, its fixed text broken into lines; turned or numbered text stays."""
    return tuple(
        _template_text(drawing, desk)
        if isinstance(drawing, TemplateText) and not drawing.rotation and not drawing.is_numbered
        else drawing
        for drawing in layout.drawings
    )


def with_number(
    drawings: tuple[Drawing | TextItem, ...], number: int, desk: Desk
) -> tuple[Drawing | TextItem, ...]:
    """Return ``drawings`` with the slide's number in those of the template's texts that show it."""
    if not any(isinstance(drawing, TemplateText) and drawing.is_numbered for drawing in drawings):
        return drawings
    return tuple(
        _numbered(drawing, number, desk)
        if isinstance(drawing, TemplateText) and drawing.is_numbered
        else drawing
        for drawing in drawings
    )


def _numbered(text: TemplateText, number: int, desk: Desk) -> TemplateText | TextItem:
    said = tuple((style, words.replace(SLIDE_NUMBER, str(number))) for style, words in text.paragraphs)
    text = replace(text, paragraphs=said)
    return text if text.rotation else _template_text(text, desk)


def _template_text(text: TemplateText, desk: Desk) -> TextItem:
    paragraphs = [
        TextParagraph((TextRun(words, style.bold, style.italic, language=language_of(words)),), style)
        for style, words in text.paragraphs
    ]
    prepared = [prepare(paragraph, desk.measurer) for paragraph in paragraphs]
    sizes = [paragraph.style.size for paragraph in paragraphs]
    inner = text.frame.width - text.box.insets[0] - text.box.insets[2]
    blocks = break_all(prepared, sizes, inner, desk.measurer.metrics)
    lines = place_lines(blocks, text.frame, text.box, desk.inks)
    return TextItem("Template text", text.frame, text.box, tuple(paragraphs), lines)


def placeholder_panels(layout: Layout, items: tuple[Item, ...]) -> tuple[Shape, ...]:
    """Return what the filled placeholders paint themselves, where their items stand."""
    panels = {place.idx: place.panel for place in layout.placeholders if place.panel is not None}
    if not panels:
        return ()
    return tuple(
        replace(panel, frame=item.frame)
        for item in items
        if isinstance(item, TextItem) and item.placeholder is not None and not item.is_hidden
        if (panel := panels.get(item.placeholder.idx)) is not None
    )


def furniture_item(place: Placeholder, run: TextRun, desk: Desk) -> TextItem:
    """Return one line of small print in its placeholder; what does not fit even in 8 points is cut."""
    style = place.levels[0]
    inherited = None if style.is_unsaid else style
    paragraph = TextParagraph((replace(run, bold=style.bold, italic=style.italic),), style, inherited)
    frame = place.text_frame
    inner = frame.inset(*place.box.insets)
    prepared = prepare(paragraph, desk.measurer)

    def broken(size: float) -> list[Block]:
        return break_all([prepared], [size], inner.width, desk.measurer.metrics)

    # A template's box for small print is often lower than its line; one line always stands.
    ladder = Ladder(style.size, LEAST)
    fit = choose(ladder, lambda scale: _stands(broken(scale.size(style.size)), inner))
    blocks = broken(fit.scale.size(style.size))
    if not fit.fits:
        blocks = _cut(blocks, inner, desk, fit.scale.size(style.size))
    item = TextItem(
        place.name or "Footer",
        frame,
        place.box.for_slides(),
        settled(blocks),
        place_lines(blocks, frame, place.box, desk.inks),
        PlaceholderRef(place.idx, place.type),
        place.inherited_frame,
        place.box,
    )
    return in_place(item, place)


def _stands(blocks: list[Block], inner: Rect) -> bool:
    return len(blocks[0].lines) == 1 or height_of(blocks) <= inner.height


def _cut(blocks: list[Block], inner: Rect, desk: Desk, size: float) -> list[Block]:
    """Keep the lines that fit, at least one."""
    height = max(inner.height, blocks[0].box.height)
    kept, _ = split_blocks(blocks, height)
    return break_all([prepare(kept[0], desk.measurer)], [size], inner.width, desk.measurer.metrics)


def date_items(layout: Layout, date: str, desk: Desk) -> tuple[TextItem, ...]:
    """Return the talk's date in its placeholder, nothing where the layout has none or wants none."""
    return _small_print(layout, PlaceholderType.DATE, date, desk) if layout.is_dated else ()


def footer_items(layout: Layout, footer: str, desk: Desk) -> tuple[TextItem, ...]:
    """Return the footer in its placeholder, nothing where the talk or the layout has none."""
    return _small_print(layout, PlaceholderType.FOOTER, footer, desk)


def _small_print(layout: Layout, kind: PlaceholderType, words: str, desk: Desk) -> tuple[TextItem, ...]:
    places = layout.of_type(kind)
    if not words.strip() or not places:
        return ()
    run = TextRun(" ".join(words.split()), language=language_of(words))
    return (furniture_item(places[0], run, desk),)


def number_item(layout: Layout, number: int, desk: Desk) -> tuple[TextItem, ...]:
    """Return the slide's number in its placeholder, nothing where the layout has none or wants none."""
    places = layout.of_type(PlaceholderType.SLIDE_NUMBER)
    if not places or not layout.is_numbered:
        return ()
    return (furniture_item(places[0], TextRun(str(number), field="slidenum"), desk),)


def hidden_title(title: str, place: Placeholder | None, theme: Theme, desk: Desk) -> TextItem:
    """Return a title that stands above the slide, for readers who do not see and for the outline."""
    if place is not None:
        style, box = place.levels[0], place.box
        frame = Rect(place.frame.x, 0.0, place.frame.width, 0.0)
    else:
        style, box = any_levels(theme)[0], BoxStyle()
        frame = Rect(0.0, 0.0, theme.width, 0.0)
    run = TextRun(title, style.bold, style.italic, language=language_of(title))
    paragraph = TextParagraph((run,), style, None if place is None or style.is_unsaid else style)
    blocks = break_all(
        [prepare(paragraph, desk.measurer)],
        [paragraph.style.size],
        frame.width - box.insets[0] - box.insets[2],
        desk.measurer.metrics,
    )
    # As high as its lines, and that far away once more: were another program to break
    # them otherwise, their last one would still not show.
    high = max(_HIDDEN_HEIGHT, math.ceil(height_of(blocks) + box.insets[1] + box.insets[3]))
    frame = replace(frame, y=-2.0 * high - _OFF_SLIDE, height=high)
    return TextItem(
        place.name if place else "Title",
        frame,
        box,
        (paragraph,),
        place_lines(blocks, frame, box, desk.inks),
        PlaceholderRef(place.idx, place.type) if place else None,
        place.inherited_frame if place else None,
        place.box if place else None,
        is_hidden=True,
    )
