"""Few words in larger type, and no word left alone on a line."""

from __future__ import annotations

import shutil

import pytest

from brownbag.deck.reader import read_deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import Scene, TextItem
from brownbag.resources import asset
from brownbag.theme.catalogue import built_in_themes, load_theme

FEW = "## Your choices today\n\n- Eat, and stretch\n- Step out\n- Pass on anything\n"
MANY = "## Your choices today\n\n" + "- Eat, and stretch, and feed a baby\n" * 7
LONG_NAME = "# What infant mental health is {layout=section}\n\nA plain start\n"


def scene_of(text, path) -> Scene:
    layouter = Layouter(load_theme(path), FontMeasurer(), PictureStore([path.parent]))
    (scene,) = layouter.lay_out_deck(read_deck(text))
    return scene


def body_of(scene) -> TextItem:
    return [item for item in scene.items if isinstance(item, TextItem)][1]


def size_of(scene) -> float:
    return body_of(scene).paragraphs[0].style.size


def own_size(scene) -> float:
    inherited = body_of(scene).paragraphs[0].inherited
    assert inherited is not None
    return inherited.size


@pytest.mark.parametrize("theme", built_in_themes())
def test_few_words_are_larger_and_further_apart_than_the_theme_says(theme):
    scene = scene_of(FEW, asset("themes", f"{theme}.pptx"))
    paragraph = body_of(scene).paragraphs[0]
    assert paragraph.inherited is not None
    title = next(item for item in scene.items if isinstance(item, TextItem))
    assert paragraph.inherited.size < paragraph.style.size < title.paragraphs[0].style.size
    assert paragraph.style.space_before.points > paragraph.inherited.space_before.points
    assert paragraph.style.margin_left > paragraph.inherited.margin_left


@pytest.mark.parametrize("theme", built_in_themes())
def test_a_slide_with_more_words_keeps_the_themes_size(theme):
    scene = scene_of(MANY, asset("themes", f"{theme}.pptx"))
    assert size_of(scene) <= own_size(scene)


def test_a_template_of_somebodys_own_keeps_its_size(tmp_path):
    copy = tmp_path / "agency.pptx"
    shutil.copyfile(asset("themes", "sage.pptx"), copy)
    scene = scene_of(FEW, copy)
    assert size_of(scene) == own_size(scene)


@pytest.mark.parametrize("theme", built_in_themes())
def test_a_title_leaves_no_word_alone_where_slightly_smaller_letters_help(theme):
    scene = scene_of(LONG_NAME, asset("themes", f"{theme}.pptx"))
    title = next(item for item in scene.items if isinstance(item, TextItem))
    last = "".join(fragment.text for fragment in title.lines[-1].fragments)
    assert " " in last.strip()


@pytest.mark.parametrize("theme", built_in_themes())
def test_a_telephone_number_is_on_one_line(theme):
    text = "## Call {layout=big-number}\n\n**1-833-852-6262**\n\nDay or night\n"
    scene = scene_of(text, asset("themes", f"{theme}.pptx"))
    assert len(body_of(scene).lines) == 1
