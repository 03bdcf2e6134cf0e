"""Fonts with high lines get the room that they take in PowerPoint."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Item, ListBlock, Meta, Run, Slide, SlideKind
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import FontSpec
from layout.seeing import text_item
from layout.themes import BODY_FRAME, small_theme


@pytest.mark.parametrize(
    ("family", "growth"),
    [
        ("Calibri", 1.0),
        ("Georgia", 1.0),
        ("Poppins", 1.25),
        ("Poppins SemiBold", 1.25),
        ("Open Sans", 1.135),
        ("Nobody's font", 1.0),
    ],
)
def test_a_font_is_known_to_have_higher_lines(family: str, growth: float):
    assert FontMeasurer().growth(FontSpec(family, 20.0)) == pytest.approx(growth)


def size_and_height(family: str) -> tuple[float, float]:
    """Return the size of twelve lines in ``family``, and how high they are in PowerPoint at most."""
    theme = small_theme()
    layouts = tuple(
        replace(
            layout,
            placeholders=tuple(
                replace(place, levels=tuple(replace(level, family=family) for level in place.levels))
                for place in layout.placeholders
            ),
        )
        for layout in theme.layouts
    )
    measurer = FontMeasurer()
    layouter = Layouter(replace(theme, layouts=layouts), measurer, PictureStore([Path("nowhere")]))
    block = ListBlock(tuple(Item((Run("A line of words"),)) for _ in range(12)))
    scene = layouter.lay_out(Slide(SlideKind.CONTENT, (Run("Title"),), (block,)), 1, Meta())[0]
    body = text_item(scene, 1)
    high = body.lines[-1].top + body.lines[-1].height - body.lines[0].top
    return body.paragraphs[0].style.size, high * measurer.growth(FontSpec(family, 20.0))


def test_text_in_a_font_with_high_lines_is_set_smaller_so_that_it_fits_there():
    size, height = size_and_height("Poppins")
    assert height <= BODY_FRAME.height
    assert size < size_and_height("Calibri")[0]
