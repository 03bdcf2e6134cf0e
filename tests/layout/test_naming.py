from __future__ import annotations

from brownbag.deck.model import Column, Columns, Paragraph, Run, Table
from brownbag.layout.naming import with_own_names
from brownbag.layout.scene import GroupItem, Panel, PanelItem
from brownbag.theme.drawing import RectOutline
from brownbag.units import Rect

FRAME = Rect(0, 0, 10, 10)


def panel(name: str) -> PanelItem:
    return PanelItem(name, FRAME, Panel(RectOutline()))


def test_what_is_called_alike_gets_a_number():
    items = with_own_names([panel("Bar"), panel("Bar"), panel("Box"), panel("Bar")])
    assert [item.name for item in items] == ["Bar", "Bar 2", "Box", "Bar 3"]


def test_a_number_that_is_taken_is_passed_over():
    items = with_own_names([panel("Bar 2"), panel("Bar"), panel("Bar")])
    assert [item.name for item in items] == ["Bar 2", "Bar", "Bar 3"]


def test_the_parts_of_a_group_have_names_of_their_own_too():
    group = GroupItem("Bar", FRAME, (panel("Bar"), panel("Bar")), "bars")
    (named,) = with_own_names([group])
    assert isinstance(named, GroupItem)
    assert [named.name, *(item.name for item in named.items)] == ["Bar", "Bar 2", "Bar 3"]


def test_what_has_its_own_name_already_stays_the_same_object():
    item = panel("Bar")
    assert with_own_names([item])[0] is item


def test_two_tables_of_a_slide_are_told_apart(scene_of):
    table = Table(((Run("a"),),), (((Run("b"),),),), (None,))
    pair = Columns((Column((table,)), Column((Paragraph((Run("x"),)), table))))
    names = [item.name for item in scene_of(pair).items]
    assert len(set(names)) == len(names)
