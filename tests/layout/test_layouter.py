from __future__ import annotations

import pytest
from msgspec.structs import replace

from brownbag.deck.model import (
    Callout,
    CalloutKind,
    CodeBlock,
    Deck,
    Item,
    ListBlock,
    Marker,
    Meta,
    Paragraph,
    Run,
    Slide,
    SlideKind,
)
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import TextItem
from brownbag.theme.model import SLIDE_NUMBER, BoxStyle, TemplateText
from brownbag.units import Rect
from layout.seeing import shown_lines, text_item, text_of, things


def points(*texts: str, **more) -> ListBlock:
    return ListBlock(tuple(Item((Run(text),)) for text in texts), **more)


SLIDE = Slide(
    SlideKind.CONTENT, (Run("Bread"),), (points("flour", "water"),), id="bread", section="Baking", minutes=2
)


def test_a_scene_carries_what_the_slide_says(layouter):
    (scene,) = layouter.lay_out(replace(SLIDE, hidden=True), 4, Meta(language="de-DE"))
    assert (scene.title, scene.number, scene.language, scene.id) == ("Bread", 4, "de-DE", "bread")
    assert (scene.section, scene.minutes, scene.hidden, scene.layout) == ("Baking", 2, True, "Content")


def test_the_same_slide_is_laid_out_once(layouter):
    first = layouter.lay_out(SLIDE, 4, Meta())
    assert layouter.lay_out(SLIDE, 4, Meta()) is first
    layouter.forget()
    assert layouter.lay_out(SLIDE, 4, Meta()) is not first


def test_another_number_changes_only_the_number(layouter):
    (fourth,) = layouter.lay_out(SLIDE, 4, Meta())
    (fifth,) = layouter.lay_out(SLIDE, 5, Meta())
    assert fifth.items[:-1] == fourth.items[:-1]
    assert shown_lines(text_item(fifth, 12)) == ["5"]
    assert text_item(fifth, 12).paragraphs[0].runs[0].field == "slidenum"


def test_a_deck_is_numbered_through_over_slides_that_need_several_scenes(layouter):
    long = Slide(
        SlideKind.CONTENT, (Run("Long"),), (points(*(f"point {n} " + "word " * 20 for n in range(60))),)
    )
    scenes = layouter.lay_out_deck(Deck(Meta(), (SLIDE, long, SLIDE)))
    assert [scene.number for scene in scenes] == list(range(1, len(scenes) + 1))
    assert len(scenes) > 3
    assert scenes[-1].title == "Bread"


def test_footer_and_number_stand_in_their_placeholders_and_the_title_slide_has_no_footer(layouter):
    meta = Meta(footer="County health")
    (scene,) = layouter.lay_out(SLIDE, 4, meta)
    assert shown_lines(text_item(scene, 11)) == ["County health"]
    (title,) = layouter.lay_out(replace(SLIDE, kind=SlideKind.TITLE), 1, meta)
    assert [item.placeholder.idx for item in things(title, TextItem) if item.placeholder] == [0, 1, 12]


def test_numbers_are_left_out_where_the_talk_wants_none(layouter):
    (scene,) = layouter.lay_out(SLIDE, 4, Meta(slide_numbers=False))
    assert [item.placeholder.idx for item in things(scene, TextItem) if item.placeholder] == [0, 1]


def test_a_footer_too_long_for_its_place_gets_smaller(layouter):
    (scene,) = layouter.lay_out(SLIDE, 4, Meta(footer="word " * 29 + "word"))
    footer = text_item(scene, 11)
    assert len(footer.lines) == 1
    assert footer.lines[0].fragments[0].font.size == 8


def test_steps_count_in_reading_order(scene_of):
    scene = scene_of(
        points("a", "b", incremental=True), Paragraph((Run("c"),)), points("d", incremental=True)
    )
    assert [(text_of(p), p.step) for p in text_item(scene, 1).paragraphs] == [
        ("a", 1),
        ("b", 2),
        ("c", 0),
        ("d", 3),
    ]
    assert [line.step for line in text_item(scene, 1).lines] == [1, 2, 0, 3]
    assert scene.steps == 3


def test_a_further_paragraph_of_a_point_appears_with_it(scene_of):
    items = (Item((Run("a"),)), Item((Run("more"),), 0, Marker.NONE), Item((Run("b"),)))
    scene = scene_of(ListBlock(items, incremental=True))
    assert [p.step for p in text_item(scene, 1).paragraphs] == [1, 1, 2]
    further = text_item(scene, 1).lines[1].fragments
    assert [(each.text, each.x) for each in further] == [("more", 100.0)]


def test_text_shrinks_in_whole_points_until_it_fits(scene_of):
    # 360 points hold 15 lines of 24 points, 18 of 20.
    assert text_item(scene_of(points(*"abcdefghijkl")), 1).paragraphs[0].style.size == 24
    scene = scene_of(points(*"abcdefghijklmno"))
    paragraph = text_item(scene, 1).paragraphs[0]
    assert paragraph.style.size == 20
    assert paragraph.inherited.size == 24
    assert not scene.problems


def test_a_slide_below_the_floor_says_how_many_lines_are_too_many(scene_of):
    scene = scene_of(points(*"abcdefghijklmnopqrst"))
    (problem,) = scene.problems
    # 16 lines of 18 points fit; 20 do with 15.
    assert problem.message == "Slide text is 4 lines too long."
    assert text_item(scene, 1).paragraphs[0].style.size == 15


def test_what_even_eight_points_cannot_hold_goes_on_with_nothing_lost(scenes_of):
    texts = [f"point number {number}" for number in range(100)]
    scenes = scenes_of(points(*texts, incremental=True))
    assert len(scenes) == 7  # sixteen lines of 18 points each
    assert [text_of(p) for scene in scenes for p in text_item(scene, 1).paragraphs] == texts
    assert {p.style.size for scene in scenes for p in text_item(scene, 1).paragraphs} == {18}
    assert [scene.steps for scene in scenes] == [16] * 6 + [4]
    assert text_item(scenes[3], 1).paragraphs[0].step == 1
    assert [len(scene.problems) for scene in scenes] == [1, 0, 0, 0, 0, 0, 0]
    assert [scene.title for scene in scenes] == ["Title", *(f"Title ({number})" for number in range(2, 8))]


def test_only_the_first_scene_carries_notes_section_and_minutes(layouter):
    slide = replace(SLIDE, blocks=(points(*"a" * 100),), notes=(Paragraph((Run("Say"),)),))
    first, second, *_ = layouter.lay_out(slide, 1, Meta())
    assert [text_of(paragraph) for paragraph in first.notes] == ["Say"]
    assert (second.notes, second.section, second.minutes, second.id) == ((), "", None, "")


def test_code_is_set_in_a_fixed_width_without_a_bullet(scene_of):
    scene = scene_of(CodeBlock("if x:\n\ty\n"))
    paragraph = text_item(scene, 1).paragraphs[0]
    assert paragraph.style.family == "Courier New"
    assert text_of(paragraph) == "if x:\n    y"
    assert shown_lines(text_item(scene, 1)) == ["if x:", "    y"]


def test_code_inside_a_sentence_keeps_its_face(scene_of):
    scene = scene_of(Paragraph((Run("press "), Run("Enter", code=True))))
    assert [run.family for run in text_item(scene, 1).paragraphs[0].runs] == ["", "Courier New"]


@pytest.mark.parametrize("marker", [Marker.TODO, Marker.DONE])
def test_tasks_have_boxes(scene_of, marker):
    scene = scene_of(ListBlock((Item((Run("call"),), 0, marker),)))
    assert text_item(scene, 1).lines[0].fragments[0].text == {"todo": "☐", "done": "☑"}[marker]


def test_notes_are_paragraphs_with_their_emphasis(layouter):
    notes = (
        Paragraph((Run("Say: "), Run("slowly", bold=True))),
        points("breathe"),
        Callout(CalloutKind.TIP, (Run("Pause"),), (Paragraph((Run("Look up."),)),)),
    )
    (scene,) = layouter.lay_out(replace(SLIDE, notes=notes), 1, Meta())
    assert [text_of(paragraph) for paragraph in scene.notes] == [
        "Say: slowly",
        "breathe",
        "Tip: Pause",
        "Look up.",
    ]
    assert [run.bold for run in scene.notes[0].runs] == [False, True]
    assert scene.notes[1].marker is Marker.BULLET


def test_a_list_of_sources_goes_on_over_scenes_and_is_no_problem(scenes_of):
    texts = [f"source number {number}" for number in range(40)]
    scenes = scenes_of(points(*texts, runs_on=True))
    assert [scene.title for scene in scenes] == ["Title", "Title (2)", "Title (3)"]
    assert [text_of(p) for scene in scenes for p in text_item(scene, 1).paragraphs] == texts
    assert {p.style.size for scene in scenes for p in text_item(scene, 1).paragraphs} == {18}
    assert not any(scene.problems for scene in scenes)


def test_a_templates_text_with_a_number_says_the_slides_own(layouter, tmp_path):
    style = layouter.theme.layouts[0].placeholders[0].levels[0]
    text = TemplateText(Rect(0, 500, 200, 30), BoxStyle(), ((style, f"Page {SLIDE_NUMBER}"),))
    layouts = tuple(replace(layout, drawings=(text,)) for layout in layouter.theme.layouts)
    theme = replace(layouter.theme, layouts=layouts)
    numbered = Layouter(theme, GridMeasurer(), PictureStore([tmp_path]))
    for number in (4, 5):
        (scene,) = numbered.lay_out(SLIDE, number, Meta())
        (drawing,) = scene.drawings
        assert isinstance(drawing, TextItem)
        assert shown_lines(drawing) == [f"Page {number}"]
