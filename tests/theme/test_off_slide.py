"""Placeholders off the slide: text never is, but small print and titles that were hidden there stay so."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from pptx.util import Pt

from brownbag.deck.model import Meta, Paragraph, Run, Slide, SlideKind
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import TextItem
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.model import Placeholder, PlaceholderType, Theme
from brownbag.theme.reader import read_theme
from brownbag.units import Rect

CONTENT = 1


def template(folder: Path, idx: int, frame: tuple[int, int, int, int]) -> Theme:
    """Return PowerPoint's plain 720 x 540 template with one placeholder of its content layout elsewhere."""
    made = pptx.Presentation()
    place = next(p for p in made.slide_layouts[CONTENT].placeholders if p.placeholder_format.idx == idx)
    place.left, place.top, place.width, place.height = (Pt(number) for number in frame)
    made.save(str(folder / "off.pptx"))
    return read_theme(folder / "off.pptx")


def place_of(theme: Theme, idx: int) -> Placeholder:
    return next(place for place in theme.layouts[CONTENT].placeholders if place.idx == idx)


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ((36, 126, 648, 357), Rect(36, 126, 648, 357)),
        ((36, 126, 690, 357), Rect(36, 126, 690, 357)),  # a bleed
        ((36, 126, 648, 500), Rect(36, 126, 648, 414)),
        ((-100, 126, 648, 357), Rect(0, 126, 548, 357)),
    ],
)
def test_a_text_that_reaches_beyond_the_slide_ends_at_its_edge(tmp_path, frame, shown):
    place = place_of(template(tmp_path, 1, frame), 1)
    assert place.frame == shown
    assert place.inherited_frame == Rect(*frame)


@pytest.mark.parametrize("frame", [(800, 126, 648, 357), (36, 530, 648, 357)])
def test_a_text_off_the_slide_has_the_usual_place(tmp_path, frame):
    theme = template(tmp_path, 1, frame)
    place = place_of(theme, 1)
    assert place.type is PlaceholderType.OBJECT
    assert place.frame.right <= theme.width
    assert place.frame.bottom <= theme.height


def test_a_title_that_was_hidden_beside_the_slide_stays_hidden(tmp_path):
    assert place_of(template(tmp_path, 0, (36, -200, 648, 90)), 0).frame == Rect(36, -200, 648, 90)


def test_powerpoint_is_told_the_place_that_the_layout_does_not_say(tmp_path):
    theme = template(tmp_path, 1, (800, 126, 648, 357))
    layouter = Layouter(theme, FontMeasurer(), PictureStore([]))
    slide = Slide(SlideKind.CONTENT, (Run("Title"),), (Paragraph((Run("Words"),)),))
    scenes = layouter.lay_out(slide, 1, Meta())
    write_pptx(scenes, theme, Meta(), tmp_path / "talk.pptx", rasterise=lambda *_: b"")
    (item,) = (
        one
        for one in scenes[0].items
        if isinstance(one, TextItem) and one.placeholder and one.placeholder.idx == 1
    )
    shape = next(
        one
        for one in pptx.Presentation(str(tmp_path / "talk.pptx")).slides[0].placeholders
        if one.placeholder_format.idx == 1
    )
    assert shape.left.pt == pytest.approx(item.frame.x, abs=0.1)
    assert shape.left.pt + shape.width.pt <= theme.width + 0.1
