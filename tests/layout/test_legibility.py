"""Text on any ground: the template's colours where they can be read, else ones that can."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Photo

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta, Paragraph, Run, Slide, SlideKind
from brownbag.layout.colours import contrast, mean_colour
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import Scene, TextItem
from brownbag.theme.drawing import Colour, Fill, GradientFill, PictureFill, RectOutline, Shape, SolidFill
from brownbag.theme.model import Theme
from brownbag.units import Rect
from layout.themes import COLOURS, PAPER, small_theme

NIGHT = Colour("101820")
WORDS = (Paragraph((Run("Words "), Run("a link", link="https://example.org"))),)


def picture(grey: int) -> PictureFill:
    stored = BytesIO()
    Photo.new("RGB", (40, 30), (grey, grey, grey)).save(stored, "PNG")
    return PictureFill(stored.getvalue())


def on(background: Fill, *drawings: Shape) -> Theme:
    theme = small_theme()
    layouts = tuple(replace(each, background=background, drawings=drawings) for each in theme.layouts)
    return replace(theme, layouts=layouts)


def lay_out(theme: Theme) -> Scene:
    slide = Slide(SlideKind.CONTENT, (Run("Title"),), WORDS)
    (scene,) = Layouter(theme, GridMeasurer(), PictureStore([Path("nowhere")])).lay_out(slide, 1, Meta())
    return scene


def inks(scene: Scene) -> set[Colour]:
    """Return the colours of all text that is no link, as written and as painted."""
    texts = [item for item in scene.items if isinstance(item, TextItem) and item.name != "Slide number"]
    texts = [item for item in texts if item.placeholder is None or item.placeholder.type != "sldNum"]
    written = {paragraph.style.colour for item in texts for paragraph in item.paragraphs}
    painted = {
        each.colour for item in texts for line in item.lines for each in line.fragments if not each.link
    }
    assert written == painted
    return written


def link_colours(scene: Scene) -> tuple[Colour | None, Colour]:
    """Return the colour that a link was given of its own, and the one it is painted in."""
    texts = [item for item in scene.items if isinstance(item, TextItem)]
    runs = [run for item in texts for paragraph in item.paragraphs for run in paragraph.runs if run.link]
    painted = [each for item in texts for line in item.lines for each in line.fragments if each.link]
    return runs[0].colour, painted[0].colour


@pytest.mark.parametrize("background", [SolidFill(PAPER), picture(230), picture(128)])
def test_what_can_be_read_keeps_the_colour_of_the_template(background: Fill) -> None:
    assert inks(lay_out(on(background))) == inks(lay_out(small_theme()))


@pytest.mark.parametrize("background", [SolidFill(NIGHT), picture(15)])
def test_dark_text_on_a_dark_ground_takes_the_colour_of_the_paper(background: Fill) -> None:
    assert inks(lay_out(on(background))) == {PAPER}


def test_a_shape_of_the_template_is_the_ground_of_what_stands_on_it() -> None:
    band = Shape(Rect(0, 0, 960, 540), RectOutline(), SolidFill(NIGHT))
    assert inks(lay_out(on(SolidFill(PAPER), band))) == {PAPER}


@pytest.mark.parametrize(
    "fill",
    [
        picture(15),
        GradientFill(((0.0, PAPER), (0.2, NIGHT), (1.0, NIGHT))),
        GradientFill(((0.4, NIGHT), (0.6, Colour("303840")))),
    ],
)
def test_a_shape_is_the_ground_in_the_mean_of_its_colours(fill: Fill) -> None:
    everywhere = Shape(Rect(0, 0, 960, 540), RectOutline(), fill)
    assert inks(lay_out(on(SolidFill(PAPER), everywhere))) == {COLOURS["bg1"]}


def test_a_shape_beside_the_text_changes_nothing() -> None:
    band = Shape(Rect(900, 0, 60, 540), RectOutline(), SolidFill(NIGHT))
    assert inks(lay_out(on(SolidFill(PAPER), band))) == inks(lay_out(small_theme()))


def test_a_link_that_can_be_read_keeps_the_colour_of_links() -> None:
    theme = replace(small_theme(), colours={**COLOURS, "hlink": Colour("0000CC")})
    assert link_colours(lay_out(theme)) == (None, Colour("0000CC"))


def test_a_link_that_cannot_be_read_has_the_colour_of_the_text_around_it() -> None:
    theme = replace(on(SolidFill(NIGHT)), colours={**COLOURS, "hlink": Colour("0000CC")})
    assert link_colours(lay_out(theme)) == (PAPER, PAPER)


@pytest.mark.parametrize("kind", [SlideKind.SECTION, SlideKind.CONTENT])
def test_links_in_our_own_theme_can_be_read_on_every_layout(kind: SlideKind) -> None:
    assembler = Assembler(None)
    layouter = assembler.layouter(Meta())
    for layout in ("", "section", "statement", "closing", "activity", "agenda", "full-picture"):
        slide = Slide(kind, (Run("Title"),), WORDS, layout=layout)
        (scene,) = layouter.lay_out(slide, 1, Meta())
        own, painted = link_colours(scene)
        assert own in (None, painted)
        assert isinstance(scene.background, SolidFill)
        is_readable = contrast(painted, scene.background.colour) >= 3.0
        assert is_readable or painted in inks(scene), layout


def test_the_mean_of_what_is_no_picture_is_none() -> None:
    assert mean_colour(b"no picture") is None
    assert mean_colour(picture(100).data) == Colour("646464")
