"""A slide may have another footer than the talk, and its number or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brownbag.deck.model import Meta, Paragraph, Run
from brownbag.layout.scene import Scene, TextItem
from brownbag.theme.model import PlaceholderType

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
