"""Pictures that follow one another stand side by side where they are seen larger that way."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from brownbag.assembly import Assembler
from brownbag.layout.scene import PictureItem

Shown = Callable[..., list[PictureItem]]


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    """Return a function that returns the pictures of a slide, by the sizes of their files."""

    def pictures(*sizes: tuple[int, int], before: str = "", between: str = "\n") -> list[PictureItem]:
        lines = []
        for number, size in enumerate(sizes):
            Image.new("RGB", size).save(tmp_path / f"{number}.png")
            lines.append(f"![Picture {number}]({number}.png)")
        assembler = Assembler(tmp_path)
        (scene,) = assembler.scenes(assembler.read(f"## Two\n\n{before}{between.join(lines)}\n"))
        return [item for item in scene.items if isinstance(item, PictureItem)]

    return pictures


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("sizes", [[(800, 600)] * 2, [(800, 600), (400, 600)], [(600, 600)] * 3])
def test_pictures_stand_side_by_side_equally_high(shown, sizes, between):
    items = shown(*sizes, between=between)
    assert all(one.frame.right < other.frame.x for one, other in pairwise(items))
    assert {round(item.frame.height, 2) for item in items} == {round(items[0].frame.height, 2)}
    assert {round(item.frame.y, 2) for item in items} == {round(items[0].frame.y, 2)}


def test_wide_pictures_stand_below_one_another(shown):
    one, other = shown((1600, 300), (1600, 300))
    assert one.frame.bottom < other.frame.y


def test_pictures_below_text_stand_side_by_side(shown):
    one, other = shown((800, 600), (800, 600), before="Look at these:\n\n")
    assert one.frame.right < other.frame.x


def test_one_picture_has_the_place_to_itself(shown):
    (only,) = shown((800, 600))
    assert only.frame.height > 300
