"""Text blocks as paragraphs: what stands before a list's items, and where their words start."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Item, ListBlock, Marker, Run
from layout.seeing import text_item


@pytest.mark.parametrize(("last", "clear_of"), [(3, "3."), (12, "12."), (140, "140.")])
def test_the_text_of_a_numbered_list_starts_clear_of_its_numbers(scene_of, last, clear_of):
    items = tuple(Item((Run(str(number)),), 0, Marker.NUMBER, number) for number in (1, last))
    item = text_item(scene_of(ListBlock(items)), 1)
    marker, words = item.lines[-1].fragments
    assert (marker.text, marker.is_marker) == (clear_of, True)
    assert marker.x + marker.width < words.x
