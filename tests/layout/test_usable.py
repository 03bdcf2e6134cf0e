"""Boxes that nobody can write into are given room, and stay the layout's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.deck.model import Item, ListBlock, Meta, Run, Slide, SlideKind
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.usable import with_usable_places
from brownbag.theme.catalogue import built_in_themes, load_theme, theme_path
from brownbag.theme.drawing import SolidFill
from brownbag.theme.model import Layout, LayoutRole, PlaceholderType
from brownbag.units import Rect
from layout.seeing import shown_lines, text_item
from layout.themes import PAPER, bullets, place, small_theme, theme_of, title_place

TINY = Rect(100, 100, 72, 36)
POINTS = ListBlock(tuple(Item((Run(f"A point with words, number {number}"),)) for number in range(4)))


def tiny_theme():
    body = place(1, PlaceholderType.OBJECT, TINY, bullets(24.0))
    other = place(2, PlaceholderType.OBJECT, TINY, bullets(24.0))
    layout = Layout("Tiny", LayoutRole.CONTENT, 0, (title_place(TINY), body, other), SolidFill(PAPER))
    return theme_of(layout)


def test_a_theme_with_room_stays_the_same():
    theme = small_theme()
    assert with_usable_places(theme) is theme


def test_tiny_boxes_are_given_room_below_one_another():
    title, body = with_usable_places(tiny_theme()).layouts[0].placeholders
    assert title.frame.bottom <= body.frame.y
    assert body.frame.width > 800
    assert body.frame.bottom < 540
    assert (title.inherited_frame, body.inherited_frame) == (TINY, TINY)


def test_text_in_a_tiny_box_fits_one_slide_and_fills_its_placeholder(tmp_path: Path):
    layouter = Layouter(tiny_theme(), GridMeasurer(), PictureStore([tmp_path]))
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT, (Run("Title"),), (POINTS,)), 1, Meta())
    body = text_item(scene, 1)
    assert len(shown_lines(body)) == 4
    assert body.inherited_frame == TINY
    assert scene.problems == ()


def footed_theme(number: Rect, **more: bool):
    body = place(1, PlaceholderType.OBJECT, Rect(80, 120, 800, 400), bullets(24.0))
    foot = place(12, PlaceholderType.SLIDE_NUMBER, number, bullets(10.0))
    layout = Layout("Long", LayoutRole.CONTENT, 0, (title_place(), body, foot), SolidFill(PAPER), **more)
    return theme_of(layout)


def test_a_text_that_runs_into_the_slides_number_ends_above_it():
    _, body, _ = with_usable_places(footed_theme(Rect(800, 480, 80, 30))).layouts[0].placeholders
    assert body.frame == Rect(80, 120, 800, 360)
    assert body.inherited_frame == Rect(80, 120, 800, 400)


def test_a_text_that_runs_into_a_title_below_it_ends_above_it():
    title = title_place(Rect(80, 440, 800, 60))
    body = place(1, PlaceholderType.OBJECT, Rect(80, 40, 800, 450), bullets(24.0))
    layout = Layout("Title below", LayoutRole.CONTENT, 0, (title, body), SolidFill(PAPER))
    assert with_usable_places(theme_of(layout)).layouts[0].placeholders[1].frame == Rect(80, 40, 800, 400)


@pytest.mark.parametrize(
    ("number", "is_numbered"),
    [
        (Rect(800, 480, 80, 30), False),  # which is not shown
        (Rect(890, 480, 60, 30), True),  # beside the text
        (Rect(800, 515, 80, 30), True),  # which the text only grazes
        (Rect(800, 200, 80, 30), True),  # no foot
    ],
)
def test_a_text_keeps_its_box_where_nothing_stands_at_its_foot(number: Rect, is_numbered: bool):
    theme = footed_theme(number, is_numbered=is_numbered)
    assert with_usable_places(theme) is theme


@pytest.mark.parametrize("name", built_in_themes())
def test_our_own_themes_need_nothing(name: str):
    theme = load_theme(theme_path(name, None))
    assert with_usable_places(theme) is theme
