"""Which placeholder of a layout gets which words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PIL import Image

from brownbag.deck.model import (
    Callout,
    CalloutKind,
    Column,
    Columns,
    Item,
    ListBlock,
    Marker,
    Meta,
    Paragraph,
    Picture,
    Placement,
    Quote,
    Run,
    Slide,
    SlideKind,
)
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import PictureItem, PlaceholderRef, TextItem
from brownbag.theme.drawing import SolidFill
from brownbag.theme.model import Layout, LayoutRole, PlaceholderType
from brownbag.units import Rect
from layout.seeing import shown_lines, text_item, text_of, things
from layout.themes import BODY_FRAME, PAPER, bullets, place, theme_of, title_place


def words(text: str, **more) -> Paragraph:
    return Paragraph((Run(text, **more),))


def points(*texts: str) -> ListBlock:
    return ListBlock(tuple(Item((Run(text),)) for text in texts))


def test_mixed_text_fills_one_placeholder_as_whole_paragraphs(scene_of):
    scene = scene_of(words("Plain"), points("one", "two"), Quote(((Run("said"),),), (Run("Her"),)))
    body = text_item(scene, 1)
    assert [text_of(paragraph) for paragraph in body.paragraphs] == ["Plain", "one", "two", "said", "— Her"]
    assert body.frame == body.inherited_frame == BODY_FRAME
    assert [(p.marker, p.style.margin_left) for p in body.paragraphs[:2]] == [
        (Marker.NONE, 0.0),
        (Marker.BULLET, 20.0),
    ]
    assert body.paragraphs[1].style is body.paragraphs[1].inherited
    assert body.paragraphs[3].runs[0].italic
    assert not body.paragraphs[4].runs[0].italic


def test_a_number_in_bold_and_its_words_fill_the_big_number_layout(scene_of):
    scene = scene_of(words("1 in 5", bold=True), words("babies"), layout="big-number")
    assert shown_lines(text_item(scene, 13)) == ["1 in 5"]
    assert shown_lines(text_item(scene, 1)) == ["babies"]


def test_an_activity_shows_its_minutes_in_their_own_place(scene_of):
    callout = Callout(CalloutKind.ACTIVITY, (Run("In pairs"),), (words("Hum."),), 5.0)
    scene = scene_of(callout)
    assert shown_lines(text_item(scene, 1)) == ["In pairs", "Hum."]
    assert shown_lines(text_item(scene, 13)) == ["5 min"]
    assert text_item(scene, 1).paragraphs[0].runs[0].bold


def test_an_activity_without_minutes_leaves_their_place_out(scene_of):
    scene = scene_of(Callout(CalloutKind.DISCUSS, (), (words("Hum."),)))
    assert [item.placeholder.idx for item in things(scene, TextItem) if item.placeholder] == [0, 1, 12]


def test_a_quotation_and_who_said_it_have_places_of_their_own(scene_of):
    scene = scene_of(Quote(((Run("There is no such thing as a baby"),),), (Run("Winnicott"),)))
    assert shown_lines(text_item(scene, 1)) == ["There is no such thing as a baby"]
    assert shown_lines(text_item(scene, 13)) == ["— Winnicott"]


def test_two_columns_fill_the_two_placeholders(scene_of):
    columns = Columns((Column((points("a"),)), Column((points("b"),))))
    scene = scene_of(columns)
    for idx, text in ((1, "• a"), (2, "• b")):
        assert shown_lines(text_item(scene, idx)) == [text]
        assert text_item(scene, idx).frame == text_item(scene, idx).inherited_frame


def test_columns_keep_the_widths_that_the_author_gave(scene_of):
    scene = scene_of(Columns((Column((points("a"),), 0.25), Column((points("b"),), 0.75))))
    assert text_item(scene, 1).frame.width == pytest.approx(195)
    assert text_item(scene, 2).frame.width == pytest.approx(585)
    assert text_item(scene, 2).frame.right == pytest.approx(880)


def test_text_under_two_columns_stands_below_them(scene_of):
    scene = scene_of(Columns((Column((points("a"),)), Column((points("b"),)))), words("All of it."))
    free = next(item for item in things(scene, TextItem) if item.placeholder is None)
    assert shown_lines(free) == ["All of it."]
    assert free.frame.y > text_item(scene, 1).frame.bottom
    assert free.frame.width == pytest.approx(800)


def test_headings_of_columns_fill_the_comparison_layout(scene_of):
    scene = scene_of(
        Columns(
            (
                Column((words("Left", bold=True), points("a"))),
                Column((words("Right", bold=True), points("b"))),
            )
        )
    )
    assert [shown_lines(text_item(scene, idx)) for idx in (1, 2, 3, 4)] == [
        ["Left"],
        ["• a"],
        ["Right"],
        ["• b"],
    ]


def test_a_list_on_the_two_column_layout_is_halved(scene_of):
    scene = scene_of(points("a", "b", "c"), layout="two-content")
    assert shown_lines(text_item(scene, 1)) == ["• a", "• b"]
    assert shown_lines(text_item(scene, 2)) == ["• c"]


def test_a_template_that_numbers_its_points_numbers_ours(scene_of):
    scene = scene_of(points("Start", "End"), layout="agenda")
    assert shown_lines(text_item(scene, 1)) == ["1. Start", "2. End"]
    assert [paragraph.marker for paragraph in text_item(scene, 1).paragraphs] == [Marker.NUMBER] * 2


def test_the_title_slide_puts_its_text_under_the_title(scene_of):
    scene = scene_of(words("For everyone"), kind=SlideKind.TITLE)
    assert text_item(scene, 0).placeholder.type is PlaceholderType.CENTRED_TITLE
    assert shown_lines(text_item(scene, 1)) == ["For everyone"]


def bare_theme():
    """Return a foreign template of one layout."""
    layout = Layout(
        "Title and Text",
        LayoutRole.CONTENT,
        0,
        (title_place(), place(7, PlaceholderType.BODY, BODY_FRAME, bullets(20.0))),
        SolidFill(PAPER),
    )
    return theme_of(layout)


@pytest.mark.parametrize("role", list(LayoutRole))
def test_every_kind_of_slide_finds_a_place_in_a_template_of_one_layout(role, tmp_path):
    layouter = Layouter(bare_theme(), GridMeasurer(), PictureStore([tmp_path]))
    blocks = (words("Loud", bold=True), words("Quiet"), Quote(((Run("said"),),), (Run("Her"),)))
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT, (Run("T"),), blocks, layout=role.value), 1, Meta())
    assert [text_of(paragraph) for paragraph in text_item(scene, 7).paragraphs][:2] == ["Loud", "Quiet"]


def test_a_layout_without_places_shows_everything_in_boxes(scene_of):
    scene = scene_of(words("Free"), layout="blank")
    title, body = things(scene, TextItem)
    assert title.placeholder == PlaceholderRef(0, PlaceholderType.TITLE)
    assert body.placeholder is None
    assert body.frame.y > title.frame.bottom
    assert shown_lines(body) == ["Free"]
    assert all(paragraph.inherited is None for paragraph in body.paragraphs)


def test_a_template_without_any_placeholder_still_shows_the_words(tmp_path):
    theme = theme_of(Layout("Empty", LayoutRole.BLANK, 0, (), SolidFill(PAPER)))
    layouter = Layouter(theme, GridMeasurer(), PictureStore([tmp_path]))
    slide = Slide(SlideKind.CONTENT, (Run("T"),), (words("Free"),))
    (scene,) = layouter.lay_out(slide, 1, Meta())
    assert [shown_lines(item) for item in things(scene, TextItem)] == [["T"], ["Free"]]
    (untitled,) = layouter.lay_out(replace(slide, title=()), 1, Meta())
    assert untitled.title == "Free"


@pytest.mark.parametrize(("role", "idx_of_text"), [("picture-left", 2), ("picture-right", 1)])
def test_without_a_picture_layout_a_picture_and_its_text_stand_in_two_columns(role, idx_of_text, tmp_path):
    Image.new("RGB", (400, 300)).save(tmp_path / "nest.png")
    left, right = Rect(48, 120, 420, 360), Rect(492, 120, 420, 360)
    layout = Layout(
        "Two Content",
        LayoutRole.TWO_CONTENT,
        0,
        (
            title_place(),
            place(1, PlaceholderType.OBJECT, left, bullets(20.0)),
            place(2, PlaceholderType.OBJECT, right, bullets(20.0)),
        ),
        SolidFill(PAPER),
    )
    layouter = Layouter(theme_of(layout), GridMeasurer(), PictureStore([tmp_path]))
    blocks = (words("Beside"), Picture("nest.png", "A nest", placement=Placement.LEFT, width=0.4))
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT, (Run("T"),), blocks, layout=role), 1, Meta())
    text, (picture,) = text_item(scene, idx_of_text), things(scene, PictureItem)
    assert shown_lines(text) == ["Beside"]
    assert text.frame == text.inherited_frame
    assert picture.placeholder.idx == 3 - idx_of_text
    assert picture.frame.width > 400


def test_a_layout_without_a_place_for_text_borrows_the_roomiest(tmp_path):
    """A content layout for tables alone is not to squeeze its words into the title slide's subtitle."""
    subtitle = place(1, PlaceholderType.SUBTITLE, Rect(80, 400, 300, 60), bullets(24.0))
    roomy = place(1, PlaceholderType.OBJECT, BODY_FRAME, bullets(24.0))
    table = place(1, PlaceholderType.TABLE, BODY_FRAME, bullets(24.0))
    theme = theme_of(
        Layout("Title", LayoutRole.TITLE, 0, (title_place(), subtitle), SolidFill(PAPER)),
        Layout("Table", LayoutRole.CONTENT, 1, (title_place(), table), SolidFill(PAPER)),
        Layout("Agenda", LayoutRole.AGENDA, 2, (title_place(), roomy), SolidFill(PAPER)),
    )
    layouter = Layouter(theme, GridMeasurer(), PictureStore([tmp_path]))
    slide = Slide(SlideKind.CONTENT, (Run("Title"),), (points("one", "two"),))
    (scene,) = layouter.lay_out(slide, 1, Meta())
    (box,) = [item for item in things(scene, TextItem) if item.placeholder is None]
    assert box.frame == BODY_FRAME
