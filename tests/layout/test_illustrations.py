"""Pictures on slides: where they stand, how large, what is cut off, what stands for a missing one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from brownbag.deck.model import Item, ListBlock, Picture, Placement, Run
from brownbag.layout.scene import PanelItem, PictureItem, TextItem
from layout.seeing import shown_lines, text_item, things
from layout.themes import BODY_FRAME

LIST = ListBlock((Item((Run("a point"),)),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the talk's folder with a wide photo, an upright one, an icon and a drawing."""
    Image.new("RGB", (1600, 900)).save(tmp_path / "wide.png")
    Image.new("RGB", (800, 1000)).save(tmp_path / "upright.png")
    Image.new("RGB", (32, 32)).save(tmp_path / "icon.png")
    (tmp_path / "drawing.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>'
    )
    return tmp_path


def the_picture(scene) -> PictureItem:
    (item,) = things(scene, PictureItem)
    return item


def test_a_picture_alone_fills_the_body_and_keeps_its_proportions(scene_of, folder):
    frame = the_picture(scene_of(Picture("wide.png", "a lake"))).frame
    assert frame.height == pytest.approx(360)
    assert frame.width / frame.height == pytest.approx(1600 / 900)
    assert frame.x + frame.width / 2 == pytest.approx(480)


def test_a_small_picture_is_enlarged_to_twice_its_size_at_most(scene_of, folder):
    frame = the_picture(scene_of(Picture("icon.png", "a heart"))).frame
    assert (frame.width, frame.height) == pytest.approx((48, 48))  # 32 px are 24 pt at 96 to the inch


def test_a_drawing_may_be_as_large_as_there_is_room(scene_of, folder):
    frame = the_picture(scene_of(Picture("drawing.svg", "a path"))).frame
    assert (frame.width, frame.height) == pytest.approx((480, 360))


def test_the_authors_width_is_a_share_of_the_slide(scene_of, folder):
    frame = the_picture(scene_of(Picture("wide.png", "a lake", width=0.25))).frame
    assert frame.width == pytest.approx(240)


def test_a_photo_fills_its_placeholder_and_is_cropped_evenly(scene_of, folder):
    item = the_picture(scene_of(LIST, Picture("upright.png", "a child", placement=Placement.RIGHT)))
    assert item.placeholder is not None
    assert item.frame == item.inherited_frame
    assert (item.crop.left, item.crop.right) == (0, 0)
    # 800 px across 390 pt leave 487.5 pt of height for 360.
    assert item.crop.top == item.crop.bottom == pytest.approx((1 - 360 / 487.5) / 2)


@pytest.mark.parametrize("picture", [Picture("upright.png", "a", fit=True), Picture("drawing.svg", "a")])
def test_a_fitted_photo_and_a_drawing_are_shown_whole(scene_of, folder, picture):
    item = the_picture(scene_of(LIST, picture, layout="picture-right"))
    assert item.crop.top == item.crop.left == 0
    inner, outer = item.frame, item.inherited_frame
    assert outer.x <= inner.x
    assert inner.right <= outer.right + 1e-6
    assert outer.y <= inner.y
    assert inner.bottom <= outer.bottom + 1e-6


def test_text_and_one_picture_stand_side_by_side_where_that_shows_more(scene_of, folder):
    scene = scene_of(LIST, Picture("upright.png", "a child"))
    text, item = text_item(scene, 1), the_picture(scene)
    assert text.frame.right < item.frame.x
    assert item.frame.height > 300


def test_a_wide_picture_under_a_short_text_stands_below_it(scene_of, folder):
    Image.new("RGB", (2000, 500)).save(folder / "strip.png")
    scene = scene_of(LIST, Picture("strip.png", "a row of houses"))
    text, item = text_item(scene, 1), the_picture(scene)
    assert text.frame.bottom < item.frame.y
    assert item.frame.width == pytest.approx(800)


def test_the_source_order_is_the_order_from_left_to_right(scene_of, folder):
    scene = scene_of(Picture("upright.png", "a child"), LIST)
    assert the_picture(scene).frame.right < text_item(scene, 1).frame.x


def test_a_caption_stands_under_its_picture(scene_of, folder):
    scene = scene_of(Picture("wide.png", "a lake", caption=(Run("Lake Huron"),)))
    caption = things(scene, TextItem)[1]
    assert shown_lines(caption) == ["Lake Huron"]
    assert caption.frame.y == pytest.approx(the_picture(scene).frame.bottom + 4)
    assert caption.frame.bottom <= BODY_FRAME.bottom + 1e-6


def test_a_missing_picture_leaves_its_description_in_its_place(scene_of, folder):
    scene = scene_of(LIST, Picture("gone.png", "A child at a window", placement=Placement.RIGHT, line=9))
    box = things(scene, TextItem)[2]
    assert shown_lines(box) == ["A child at a window"]
    assert box.panel is not None
    assert box.placeholder is None
    assert (box.frame.x, box.frame.y) == (490, 120)
    (problem,) = scene.problems
    assert (problem.rule, problem.line) == ("missing-picture", 9)


def test_a_decorative_picture_says_nothing(scene_of, folder):
    item = the_picture(scene_of(Picture("wide.png", "waves", decorative=True)))
    assert (item.alt, item.decorative) == ("", True)


def test_a_picture_behind_the_slide_comes_first_under_a_veil(scene_of, folder):
    scene = scene_of(LIST, background=Picture("wide.png", placement=Placement.BACKGROUND))
    picture, veil, *_ = scene.items
    assert isinstance(picture, PictureItem)
    assert isinstance(veil, PanelItem)
    assert (picture.frame.width, picture.frame.height) == (960, 540)
    assert picture.decorative
    assert veil.panel.fill.colour.alpha >= 0.8


def test_a_photo_taken_upright_stands_upright(scene_of, folder):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (1600, 900)).save(folder / "turned.jpg", exif=exif)
    item = the_picture(scene_of(Picture("turned.jpg", "a tree")))
    assert item.orientation == 90
    assert item.frame.width < item.frame.height


def test_a_full_picture_lies_under_the_words(scene_of, folder):
    scene = scene_of(LIST, Picture("wide.png", "a lake", placement=Placement.FULL))
    assert isinstance(scene.items[0], PictureItem)
    assert (scene.items[0].frame.width, scene.items[0].frame.height) == (960, 540)
