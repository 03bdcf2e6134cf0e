"""The box that stands for a picture says what it would show, or at least which file is looked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Meta, Paragraph, Picture, Placement, Run, Slide, SlideKind
from brownbag.layout.layouter import Layouter
from brownbag.layout.scene import Scene, TextItem


def words_in_box(scene: Scene) -> str:
    (box,) = [item for item in scene.items if item.name == "Missing picture"]
    assert isinstance(box, TextItem)
    return "".join(run.text for paragraph in box.paragraphs for run in paragraph.runs)


@pytest.mark.parametrize(
    ("alt", "source", "words"),
    [
        ("A nap", "img/nap.png", "A nap"),
        ("", "img/nap.png", "nap.png"),
        ("…", "img\\nap.png", "nap.png"),
        ("", "https://example.org/nap.png?size=2#x", "nap.png"),
    ],
)
def test_the_box_names_what_is_missing(
    scene_of: Callable[..., Scene], alt: str, source: str, words: str
) -> None:
    assert words_in_box(scene_of(Paragraph((Run("Words"),)), Picture(source, alt))) == words


def test_a_slide_that_is_only_a_missing_background_says_so(layouter: Layouter) -> None:
    background = Picture("img/nap.png", placement=Placement.BACKGROUND)
    slide = Slide(SlideKind.CONTENT, background=background)
    (scene,) = layouter.lay_out(slide, 1, Meta())
    assert words_in_box(scene) == "nap.png"
    (full,) = layouter.lay_out(replace(slide, title=(Run("Naps"),)), 1, Meta())
    assert not any(item.name == "Missing picture" for item in full.items)


def test_a_footer_of_the_title_slide_alone_stands_there(layouter: Layouter) -> None:
    slide = Slide(SlideKind.TITLE, (Run("Naps"),), footer="Only here")
    (scene,) = layouter.lay_out(slide, 1, Meta(footer="Everywhere"))
    assert "Only here" in repr(scene.items)
