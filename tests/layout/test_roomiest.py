"""A slide in the layout that has room for it."""

from __future__ import annotations

from brownbag.deck.model import Item, ListBlock, Paragraph, Quote, Run, SlideKind

POINTS = ListBlock(tuple(Item((Run(f"Point {number}"),)) for number in range(9)))
WORDS = "word " * 250


def test_a_quotation_that_gets_too_small_gives_up_its_layout(scene_of):
    short = scene_of(Quote((((Run("Bread is alive.")),),)))
    long = scene_of(Quote(((Run(WORDS),),)))
    assert (short.layout, long.layout) == ("Quote", "Content")
    assert long.problems == ()


def test_a_section_with_a_long_list_is_shown_in_the_plain_layout(scene_of):
    assert scene_of(POINTS, kind=SlideKind.SECTION).layout == "Content"
    assert scene_of(Paragraph((Run("Why"),)), kind=SlideKind.SECTION).layout == "Section"


def test_a_layout_that_was_asked_for_stays_while_all_is_on_one_slide(scene_of):
    scene = scene_of(Quote(((Run(WORDS),),)), layout="quote")
    assert scene.layout == "Quote"
    assert [problem.rule for problem in scene.problems] == ["too-full"]


def test_a_layout_that_was_asked_for_gives_way_where_it_would_take_many_slides(scenes_of):
    (scene,) = scenes_of(POINTS, layout="full-picture")
    assert scene.layout == "Content"
    (problem,) = scene.problems
    assert problem.rule == "small-layout"
    assert "full-picture" in problem.message


def test_what_no_layout_holds_goes_on(scenes_of):
    scenes = scenes_of(Paragraph((Run("word " * 4000),)), layout="content")
    assert len(scenes) > 1
    assert "small-layout" not in [problem.rule for problem in scenes[0].problems]
