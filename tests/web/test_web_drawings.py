"""Shapes, fills, charts and diagrams as SVG: where they are, what they share, what they say."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Pixels

from brownbag.layout.scene import Panel, PanelItem, Scene
from brownbag.theme.drawing import (
    Colour,
    Crop,
    Dash,
    EllipseOutline,
    GradientFill,
    Image,
    Line,
    PathOutline,
    PictureFill,
    RectOutline,
    Shape,
    SolidFill,
)
from brownbag.theme.model import BoxStyle, LevelStyle, TemplateText
from brownbag.units import Rect
from web.conftest import Written

Write = Callable[..., Written]
FRAME = Rect(10, 20, 100, 50)
RED = Colour("FF0000")
CHART = """## Chart

::: chart bar {alt="It grew"}
| Age | Words |
|:----|------:|
| One | 10 |
| Two | 2.5 |
:::
"""


@pytest.fixture
def blank(write: Write) -> Scene:
    """Return a scene whose template draws nothing."""
    return replace(write("## One\n").scenes[0], drawings=())


def drawn(page: Written) -> str:
    """Return the definitions of the page."""
    return page.text[page.text.index('<svg class="shared"') : page.text.index("<main>")]


def png(size: tuple[int, int], **saved: object) -> bytes:
    written = io.BytesIO()
    Pixels.new("RGB", size, "red").save(written, "PNG", **saved)
    return written.getvalue()


@pytest.mark.parametrize(
    ("outline", "element"),
    [
        (RectOutline(), '<rect x="10" y="20" width="100" height="50" '),
        (RectOutline(80), '<rect x="10" y="20" width="100" height="50" rx="25" '),
        (EllipseOutline(), '<ellipse cx="60" cy="45" rx="50" ry="25" '),
        (PathOutline((("M", 0.0, 0.0), ("L", 1.0, 1.0), ("Z",))), '<path d="M10 20 L110 70 Z" '),
        (PathOutline((("M", 0, 0), ("C", 0, 1, 1, 1, 0.5, 0))), '<path d="M10 20 C10 70 110 70 60 20" '),
    ],
)
def test_an_outline_is_drawn_at_its_place(write_scenes, blank, outline, element):
    page = write_scenes(replace(blank, drawings=(Shape(FRAME, outline, SolidFill(RED)),)))
    assert f'{element}fill="#ff0000"/>' in drawn(page)


def test_an_open_line_is_not_filled(write_scenes, blank):
    outline = PathOutline((("M", 0.0, 0.0), ("L", 1.0, 1.0)), filled=False)
    shape = Shape(FRAME, outline, SolidFill(RED), Line(RED, 2, Dash.DASH))
    page = write_scenes(replace(blank, drawings=(shape,)))
    path = '<path d="M10 20 L110 70" fill="none" stroke="#ff0000" stroke-width="2" stroke-dasharray="8 6"/>'
    assert path in drawn(page)
    assert drawn(page).count("<path") == 1


def test_a_turned_and_mirrored_shape_turns_around_its_middle(write_scenes, blank):
    shape = Shape(FRAME, RectOutline(), SolidFill(RED), rotation=30, flip_horizontal=True)
    page = write_scenes(replace(blank, drawings=(shape,)))
    assert 'transform="translate(60 45) rotate(30) scale(-1 1) translate(-60 -45)"' in drawn(page)


def test_a_gradient_reaches_the_corners(write_scenes, blank):
    stops = ((0.0, RED), (1.0, Colour("0000FF", 0.5)))
    page = write_scenes(replace(blank, background=GradientFill(stops, angle=90)))
    assert 'x1="480" y1="0" x2="480" y2="540"><stop offset="0" stop-color="#ff0000"/>' in drawn(page)
    assert '<stop offset="1" stop-color="#0000ff" stop-opacity="0.5"/>' in drawn(page)
    page = write_scenes(replace(blank, background=GradientFill(stops, radial=True)))
    assert 'cx="480" cy="270" r="550.73"' in drawn(page)


def test_what_slides_share_is_written_once(write_scenes, blank):
    fill = PictureFill(png((4, 3)), crop=Crop(0.25, 0, 0.25, 0))
    scenes = [replace(blank, background=fill, number=number) for number in (1, 2, 3)]
    page = write_scenes(*scenes)
    assert page.text.count("data:image/png") == 1
    assert 'viewBox="0.25 0 0.5 1"' in drawn(page)
    assert len(page.find("//section//use")) == 3


def test_a_tile_is_as_large_as_its_picture_says(write_scenes, blank):
    fill = PictureFill(png((30, 20), dpi=(144, 144)), tiled=True)
    page = write_scenes(replace(blank, background=fill))
    assert 'width="15" height="10"><use' in drawn(page)


def test_a_picture_of_the_template_is_cropped_and_faded(write_scenes, blank):
    image = Image(FRAME, png((4, 3)), Crop(bottom=0.5), alpha=0.5)
    page = write_scenes(replace(blank, drawings=(image,)))
    assert '<g opacity="0.5"><svg x="10" y="20" width="100" height="50" viewBox="0 0 1 0.5"' in drawn(page)


def test_turned_words_of_the_template_are_drawn_and_not_read(write_scenes, blank):
    text = TemplateText(FRAME, BoxStyle(), ((LevelStyle("Calibri", 12, RED), "Our agency"),), rotation=90)
    page = write_scenes(replace(blank, drawings=(text,)))
    assert "rotate(90)" in drawn(page)
    assert ">Our agency</text>" in drawn(page)
    assert all("Our agency" not in words for words in page.words("//section"))


def test_a_panel_that_can_be_clicked_has_a_link_over_it(write_scenes, blank):
    panel = PanelItem("Code", FRAME, Panel(RectOutline(), SolidFill(RED)), link="https://example.org/")
    page = write_scenes(replace(blank, items=(*blank.items, panel)))
    (link,) = page.find("//section//a")
    assert link.get("href") == "https://example.org/"
    assert link.get("style") == "left:10px;top:20px;width:100px;height:50px"


def test_a_chart_is_a_picture_with_its_words_and_its_numbers_can_be_read(write: Write):
    page = write(CHART)
    (picture,) = page.find("//section//div[@role='img']")
    assert picture.get("aria-label") == "It grew"
    assert page.words("//section//div[@class='off']//th[@scope='row']") == ["One", "Two"]
    assert page.words("//section//div[@class='off']//tbody//td") == ["10", "2.5"]


def test_a_diagram_is_one_picture_with_its_words(write: Write):
    page = write("## Cycle\n\n::: cycle\n- Look\n- Wait\n- Mend\n:::\n")
    (picture,) = page.find("//section//div[@role='img']")
    assert picture.get("aria-label")
    assert page.words("//section//div[@role='img']//p") == ["Look", "Wait", "Mend"]


def test_a_table_has_a_head_and_is_as_large_as_laid_out(write: Write):
    page = write("## Table\n\n| A | B |\n|---|---|\n| c | d |\n")
    (item,) = [one for one in page.scenes[0].items if type(one).__name__ == "TableItem"]
    assert page.words("//table/thead//th[@scope='col']") == ["A", "B"]
    assert page.words("//table/tbody//td") == ["c", "d"]
    widths = [float(one.get("style")[6:-2]) for one in page.find("//table//col")]
    assert widths == pytest.approx(item.column_widths, abs=0.01)
    assert sum(widths) == pytest.approx(item.frame.width, abs=0.05)


def test_pictures_are_embedded_once_and_no_larger_than_shown(write: Write, tmp_path: Path):
    Pixels.new("RGB", (6000, 3000), "red").save(tmp_path / "wide.png")
    once = write("## One\n\n![A field](wide.png)\n")
    (image,) = once.find("//section//img")
    assert image.get("alt") == "A field"
    assert len(image.get("src")) < 60_000
    twice = write("## One\n\n![A field](wide.png)\n\n---\n\n## Two\n\n![A field](wide.png)\n")
    assert twice.text.count("data:image/") == 1
    assert [one.get("aria-label") for one in twice.find("//section//svg[@role='img']")] == ["A field"] * 2


def test_a_decorative_picture_is_passed_over(write: Write, tmp_path: Path):
    Pixels.new("RGB", (40, 30), "red").save(tmp_path / "bar.png")
    (image,) = write("## One\n\n![](bar.png){.decorative}\n").find("//section//img")
    assert image.get("alt") == ""


def test_a_picture_that_is_gone_is_left_out_and_said(write: Write, write_scenes, tmp_path: Path):
    path = tmp_path / "red.png"
    Pixels.new("RGB", (40, 30), "red").save(path)
    scenes = write("## One\n\n![Red](red.png)\n").scenes
    path.unlink()
    page = write_scenes(*scenes)
    assert page.find("//section//img") == []
    assert [problem.rule for problem in page.problems] == ["unreadable-picture"]


def test_a_qr_code_is_one_link_to_those_who_listen_or_use_the_tab_key(write: Callable[..., Written]):
    page = write("## One\n\n![qr: What helps](https://example.org/help)\n")
    links = page.find("//section//a")
    assert len(links) > 1
    assert len({one.get("href") for one in links}) == 1
    said = [one for one in links if one.get("aria-hidden") is None]
    assert [one.text_content() for one in said] == ["example.org/help"]
    assert {one.get("tabindex") for one in links if one not in said} == {"-1"}
