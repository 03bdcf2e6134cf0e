"""The box that stands for a picture says what it would show, or at least which file is looked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brownbag.deck.model import Paragraph, Picture, Run
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
