from __future__ import annotations

import pytest

from brownbag.deck.model import Callout, CalloutKind, Item, ListBlock, Paragraph, Picture, Run
from brownbag.layout.callouts import minutes_text
from brownbag.layout.colours import contrast
from brownbag.layout.phrases import callout_label
from brownbag.layout.scene import PanelItem, TextItem
from layout.seeing import shown_lines, text_item, things


def callout(kind=CalloutKind.KEY, title="", text="Mend it.", minutes=None) -> Callout:
    return Callout(kind, (Run(title),) if title else (), (Paragraph((Run(text),)),), minutes)


@pytest.mark.parametrize("kind", list(CalloutKind))
def test_every_kind_has_a_label_that_can_be_read(scene_of, kind):
    scene = scene_of(callout(kind), layout="content")
    label = text_item(scene, 1).lines[0].fragments[0]
    box, _ = things(scene, PanelItem)
    assert label.text == callout_label(kind, "en-US")
    assert label.font.bold
    assert contrast(label.colour, box.panel.fill.colour) >= 4.5


def test_the_first_line_names_the_kind_the_title_and_the_minutes(scene_of):
    scene = scene_of(callout(CalloutKind.ACTIVITY, "In pairs", minutes=5.0), layout="content")
    assert shown_lines(text_item(scene, 1)) == ["Activity: In pairs · 5 min", "Mend it."]


def test_minutes_are_written_without_needless_digits():
    assert [minutes_text(minutes) for minutes in (5.0, 1.5)] == ["5 min", "1.5 min"]


def test_a_lone_box_fills_the_placeholder_with_panels_behind_it(scene_of):
    scene = scene_of(callout())
    box, bar = things(scene, PanelItem)
    text = text_item(scene, 1)
    assert (box.frame.x, bar.frame.x, bar.frame.width) == (80, 80, 6)
    assert text.frame.x == 86
    assert box.frame.height == bar.frame.height == text.frame.height
    assert text.box.insets == (20, 12, 16, 12)
    assert scene.items.index(box) < scene.items.index(text)


def test_beside_other_text_the_box_is_one_shape_of_its_own(scene_of):
    scene = scene_of(ListBlock((Item((Run("a point"),)),)), callout())
    box = things(scene, TextItem)[2]
    assert box.name == "Key point"
    assert box.panel is not None
    assert box.placeholder is None
    assert shown_lines(text_item(scene, 1)) == ["• a point"]
    assert box.frame.y >= text_item(scene, 1).frame.bottom


def test_a_box_may_hold_a_picture_that_is_missing(scene_of):
    inner = Callout(CalloutKind.STORY, (), (Paragraph((Run("Once"),)), Picture("gone.png", "A kitchen")))
    scene = scene_of(inner)
    names = [item.name for item in scene.items]
    assert names.index("Story box") < names.index("Missing picture")
    assert scene.problems[0].rule == "missing-picture"


def test_boxes_go_to_the_next_scene_whole(scenes_of):
    scenes = scenes_of(*(callout(title=f"Box {number}", text="word " * 40) for number in range(14)))
    assert len(scenes) > 1
    for scene in scenes:
        for item in things(scene, TextItem):
            if item.panel is not None:
                assert len(item.paragraphs) == 2
