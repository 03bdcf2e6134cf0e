"""A slide to the layout that has room for it: its own, or the plain one where that shows it better."""

from __future__ import annotations

from collections.abc import Callable

from brownbag.deck.model import Slide
from brownbag.layout.filling import title_place
from brownbag.layout.fitting import TITLE_FLOOR
from brownbag.layout.making import Making
from brownbag.layout.scene import Item
from brownbag.problems import Problem, Severity
from brownbag.theme.model import LayoutRole


def roomiest(
    slide: Slide, role: LayoutRole, make: Callable[[LayoutRole], Making]
) -> tuple[Making, list[list[Item]]]:
    """Return what the slide is made into, and the items of its scenes.

    A layout that was chosen by the slide's content gives way as soon as its
    text gets too small there. One that the author asked for stays while all
    is on one slide, however small, and its giving way is said.
    """
    making = make(role)
    if not slide.layout and role is LayoutRole.PICTURE_CAPTION and _whispers(making):
        role, making = LayoutRole.CONTENT, make(LayoutRole.CONTENT)
    pages = making.pages()
    if role is LayoutRole.CONTENT or not (making.is_too_full or len(pages) > 1):
        return making, pages
    if slide.layout and len(pages) == 1:
        return making, pages
    plain = make(LayoutRole.CONTENT)
    plain_pages = plain.pages()
    if plain.layout is making.layout or _strain(plain, plain_pages) >= _strain(making, pages):
        return making, pages
    if slide.layout:
        plain.problems.append(_gave_way(role))
    return plain, plain_pages


def _whispers(making: Making) -> bool:
    """Return whether a layout's title is small print below the picture, as in PowerPoint's own templates."""
    place = title_place(making.layout)
    return place is not None and place.levels[0].size < TITLE_FLOOR


def _strain(making: Making, pages: list[list[Item]]) -> tuple[int, bool]:
    return len(pages), making.is_too_full


def _gave_way(role: LayoutRole) -> Problem:
    return Problem(
        Severity.WARNING,
        1,
        f"The layout “{role}” has no room for all of this, so the slide is shown in the plain one.",
        "Use layout=content, or say it in fewer words.",
        "small-layout",
    )
