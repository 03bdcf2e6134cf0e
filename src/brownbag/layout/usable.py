"""A template's boxes to boxes that hold text: one too small for a line of words is given room on the slide.

Such a template was drawn by a script, or its boxes were pushed together to be
out of the way. The placeholder stays the layout's own, so that text in it is
still in the outline; only its place on our slides is ours.
"""

from __future__ import annotations

from dataclasses import replace

from brownbag.theme.model import Layout, Placeholder, PlaceholderType, Theme
from brownbag.units import Rect

_TINY = 0.015  # of the slide's area: less than a line of words in the middle of it
_TITLES = (PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE)
_TEXTS = (PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE)
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
    if not moved:
        return layout
    kept = (place for place in layout.placeholders if id(place) not in gone)
    return replace(layout, placeholders=tuple(moved.get(id(place), place) for place in kept))


def _area(place: Placeholder) -> float:
    return place.frame.width * place.frame.height


def _at(place: Placeholder, share: tuple[float, float, float, float], theme: Theme) -> Placeholder:
    left, top, width, height = share
    frame = Rect(left * theme.width, top * theme.height, width * theme.width, height * theme.height)
    return replace(place, frame=frame, stated=place.inherited_frame)
