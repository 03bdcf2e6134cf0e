from __future__ import annotations

import pytest

from brownbag.deck.model import Item, ListBlock, Meta, Paragraph, Picture, Run, Slide, SlideKind, Table
from brownbag.layout.scene import TextItem
from brownbag.layout.titles import title_from
from layout.seeing import shown_lines, text_item, text_of, things


def test_a_title_fills_its_placeholder(scene_of):
    item = text_item(scene_of(title="What you need"), 0)
    assert item.frame == item.inherited_frame
    assert not item.is_hidden
    assert shown_lines(item) == ["What you need"]


def test_a_long_title_shrinks_to_twenty_four_points_and_no_further_without_a_word(scene_of):
    # 60 points high hold one line of 50 points or two of 25.
    scene = scene_of(title="word " * 10 + "word")
    assert text_item(scene, 0).lines[0].fragments[0].font.size == 29  # one line of 54 letters in 800 points
    assert not scene.problems
    scene = scene_of(title="word " * 30)
    assert scene.problems[0].rule == "long-title"
    assert "The title is" in scene.problems[0].message


def test_what_is_too_long_for_any_title_goes_on_in_the_body(scenes_of):
    words = [f"w{number}" for number in range(700)]
    scenes = scenes_of(title=" ".join(words))
    seen = " ".join(
        text_of(paragraph)
        for scene in scenes
        for item in things(scene, TextItem)
        for paragraph in item.paragraphs
        if item.name != "Slide_Number"
        and (scene.continued == 0 or item.placeholder is None or item.placeholder.idx)
    )
    assert [word for word in seen.split() if word.startswith("w")] == words


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ((Paragraph((Run("Hello  there\nyou"),)),), "Hello there you"),
        ((Paragraph((Run("  "),)), ListBlock((Item((Run("A point"),)),))), "A point"),
        ((Picture("a.png", "A family at lunch"),), "A family at lunch"),
        ((Table(((Run("Who"),),), (), (None,)),), "Who"),
        ((Paragraph((Run("word " * 20),)),), "word word word word word word word word word word word word…"),
        ((), ""),
    ],
)
def test_a_title_is_taken_from_the_first_words_there_are(blocks, title):
    assert title_from(blocks) == title


def test_a_slide_without_a_title_has_a_hidden_one_above_the_slide(scene_of):
    scene = scene_of(Paragraph((Run("Hello there"),)), title="", layout="content")
    hidden = text_item(scene, 0)
    assert scene.title == "Hello there"
    assert hidden.is_hidden
    assert hidden.frame.bottom < 0
    assert text_of(hidden.paragraphs[0]) == "Hello there"
    assert scene.items[0] is hidden


def test_a_slide_without_any_words_is_called_by_its_number(layouter):
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT), 12, Meta())
    assert scene.title == "Slide 12"
    assert text_of(text_item(scene, 0).paragraphs[0]) == "Slide 12"


def test_a_long_hidden_title_is_wholly_above_the_slide(scene_of):
    hidden = text_item(scene_of(Paragraph((Run("word " * 200),)), title="", layout="activity"), 0)
    assert hidden.is_hidden
    assert all(line.top + line.height < -hidden.frame.height for line in hidden.lines)
    long = text_item(scene_of(Paragraph((Run("x" * 500),)), title="", layout="agenda"), 0)
    assert all(line.top + line.height < 0 for line in long.lines)
