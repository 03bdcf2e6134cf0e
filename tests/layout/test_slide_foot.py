"""A slide may have another footer than the talk, its number or not, and the talk's date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Meta, Paragraph, Run, Slide, SlideKind
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import Scene, TextItem
from brownbag.theme.model import PlaceholderType, Theme

WORDS = Paragraph((Run("Words"),))


def texts_of(scene: Scene, kind: PlaceholderType) -> list[str]:
    return [
        "".join(run.text for paragraph in item.paragraphs for run in paragraph.runs)
        for item in scene.items
        if isinstance(item, TextItem) and item.placeholder and item.placeholder.type is kind
    ]


@pytest.mark.parametrize(("own", "shown"), [(None, ["Agency"]), ("Naps", ["Naps"]), ("", [])])
def test_a_slides_own_footer_goes_before_the_talks(
    scene_of: Callable[..., Scene], own: str | None, shown: list[str]
) -> None:
    scene = scene_of(WORDS, meta=Meta(footer="Agency"), footer=own)
    assert texts_of(scene, PlaceholderType.FOOTER) == shown


@pytest.mark.parametrize(
    ("talk", "own", "shown"),
    [(True, None, ["1"]), (True, False, []), (False, None, []), (False, True, ["1"])],
)
def test_a_slide_may_be_of_its_own_mind_about_its_number(
    scene_of: Callable[..., Scene], talk: bool, own: bool | None, shown: list[str]
) -> None:
    scene = scene_of(WORDS, meta=Meta(slide_numbers=talk), numbered=own)
    assert texts_of(scene, PlaceholderType.SLIDE_NUMBER) == shown


@pytest.mark.parametrize(("footer", "shown"), [(None, ["3 May"]), ("Naps", ["3 May"]), ("", [])])
def test_the_talks_date_stands_where_the_template_has_a_place_for_dates(
    scene_of: Callable[..., Scene], footer: str | None, shown: list[str]
) -> None:
    scene = scene_of(WORDS, meta=Meta(date="3 May"), footer=footer)
    assert texts_of(scene, PlaceholderType.DATE) == shown


def test_a_title_slide_does_not_repeat_the_date(scene_of: Callable[..., Scene]):
    scene = scene_of(WORDS, kind=SlideKind.TITLE, meta=Meta(date="3 May"))
    assert texts_of(scene, PlaceholderType.DATE) == []


def test_a_template_that_turned_dates_off_shows_none(theme: Theme, tmp_path: Path):
    undated = replace(theme, layouts=tuple(replace(layout, is_dated=False) for layout in theme.layouts))
    layouter = Layouter(undated, GridMeasurer(), PictureStore([tmp_path]))
    (scene,) = layouter.lay_out(Slide(SlideKind.CONTENT, (), (WORDS,)), 1, Meta(date="3 May"))
    assert texts_of(scene, PlaceholderType.DATE) == []


def test_a_new_date_is_on_the_next_scenes(scene_of: Callable[..., Scene]):
    scenes = [scene_of(WORDS, meta=Meta(date=day)) for day in ("3 May", "4 May")]
    assert [texts_of(scene, PlaceholderType.DATE) for scene in scenes] == [["3 May"], ["4 May"]]
