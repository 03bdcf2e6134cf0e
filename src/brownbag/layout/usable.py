"""A template's boxes to boxes that hold text: one too small for a line of words is given room on the slide.

Such a template was drawn by a script, or its boxes were pushed together to be
out of the way. A box that reaches into the footer's, or into a title below it,
ends above that. The placeholder stays the layout's own, so that text in it is still in the outline;
only its place on our slides is ours.
"""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.theme.model import Layout, Placeholder, PlaceholderType, Theme
from brownbag.units import Rect

_TINY = 0.015  # of the slide's area: less than a line of words in the middle of it
_TITLES = (PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE)
_TEXTS = (PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE)
_SMALL_PRINT = (PlaceholderType.DATE, PlaceholderType.FOOTER, PlaceholderType.SLIDE_NUMBER)
_KEPT = 0.6  # of a text's height: what lies higher up in it is no foot
_GRAZED = 0.25  # of a foot's height, above which no letters stand
_PLACES = (*_TEXTS, PlaceholderType.PICTURE)
_TITLE = (0.05, 0.06, 0.9, 0.15)  # of the slide: left, top, width, height
_BODY = (0.05, 0.25, 0.9, 0.63)


def with_usable_places(theme: Theme) -> Theme:
    """Return the theme with room for text in every layout; the same theme where it has that already."""
    layouts = tuple(_usable(layout, theme) for layout in theme.layouts)
    if all(new is old for new, old in zip(layouts, theme.layouts, strict=True)):
        return theme
    return replace(theme, layouts=layouts)


def _usable(layout: Layout, theme: Theme) -> Layout:
    slide = theme.width * theme.height
    texts = layout.of_type(*_TEXTS)
    largest = max(texts, key=_area, default=None)
    moved: dict[int, Placeholder] = {
        id(title): _at(title, _TITLE, theme)
        for title in layout.of_type(*_TITLES)
        if _area(title) < _TINY * slide
    }
    gone: set[int] = set()
    if largest is not None and _area(largest) < _TINY * slide:
        moved[id(largest)] = _at(largest, _BODY, theme)
        gone = {id(place) for place in layout.of_type(*_PLACES) if place is not largest}
    else:
        shorter = ((text, _above_the_foot(text, layout)) for text in texts)
        moved |= {id(text): place for text, place in shorter if place is not None}
    if not moved:
        return layout
    kept = (place for place in layout.placeholders if id(place) not in gone)
    return replace(layout, placeholders=tuple(moved.get(id(place), place) for place in kept))


def _above_the_foot(text: Placeholder, layout: Layout) -> Placeholder | None:
    """Return the place of a text that runs into what stands at its lower end; None where nothing does."""
    frame = text.frame
    feet = [
        foot.frame.y
        for foot in layout.of_type(*_SMALL_PRINT, *_TITLES)
        if _is_shown(foot, layout)
        and foot.frame.x < frame.right
        and frame.x < foot.frame.right
        and frame.y + _KEPT * frame.height <= foot.frame.y
        and foot.frame.y + _GRAZED * foot.frame.height < frame.bottom
    ]
    if not feet or text.is_turned:
        return None
    return replace(text, frame=replace(frame, height=min(feet) - frame.y), stated=text.inherited_frame)


def _is_shown(foot: Placeholder, layout: Layout) -> bool:
    wanted = {PlaceholderType.SLIDE_NUMBER: layout.is_numbered, PlaceholderType.DATE: layout.is_dated}
    return wanted.get(foot.type, True) and not foot.is_turned


def _area(place: Placeholder) -> float:
    return place.frame.width * place.frame.height


def _at(place: Placeholder, share: tuple[float, float, float, float], theme: Theme) -> Placeholder:
    left, top, width, height = share
    frame = Rect(left * theme.width, top * theme.height, width * theme.width, height * theme.height)
    return replace(place, frame=frame, stated=place.inherited_frame)
