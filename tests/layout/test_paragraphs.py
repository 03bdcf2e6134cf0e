"""Text blocks as paragraphs: what stands before a list's items, and where their words start."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Item, ListBlock, Marker, Meta, Run, Slide, SlideKind
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.resources import asset
from brownbag.theme.reader import read_theme
from layout.seeing import text_item


@pytest.mark.parametrize(("last", "clear_of"), [(3, "3."), (12, "12."), (140, "140.")])
def test_the_text_of_a_numbered_list_starts_clear_of_its_numbers(scene_of, last, clear_of):
    items = tuple(Item((Run(str(number)),), 0, Marker.NUMBER, number) for number in (1, last))
    item = text_item(scene_of(ListBlock(items)), 1)
    marker, words = item.lines[-1].fragments
    assert (marker.text, marker.is_marker) == (clear_of, True)
    assert marker.x + marker.width < words.x


@pytest.mark.parametrize("marker", [Marker.NUMBER, Marker.TODO])
def test_numbers_and_boxes_have_the_texts_own_size_where_bullets_are_small(marker):
    layouter = Layouter(read_theme(asset("themes", "harbor.pptx")), GridMeasurer(), PictureStore([]))
    list_ = ListBlock((Item((Run("one"),), 0, marker, 1),))
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT, (Run("Steps"),), (list_,)), 1, Meta())
    item = text_item(scene, 1)
    before, words = item.lines[0].fragments
    assert item.paragraphs[0].inherited.bullet.size < 1.0
    assert (before.is_marker, before.font.size) == (True, words.font.size)


def test_what_is_to_do_starts_clear_of_its_box():
    layouter = Layouter(read_theme(asset("themes", "sage.pptx")), FontMeasurer(), PictureStore([]))
    list_ = ListBlock((Item((Run("one"),), 0, Marker.TODO), Item((Run("two"),), 0, Marker.DONE)))
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT, (Run("Steps"),), (list_,)), 1, Meta())
    for line in text_item(scene, 1).lines:
        box, words = line.fragments
        assert box.x + box.width + 2.0 < words.x
