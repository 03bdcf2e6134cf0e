from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt

from brownbag.layout.scene import Panel, PanelItem
from brownbag.theme.drawing import (
    Colour,
    Crop,
    Dash,
    EllipseOutline,
    GradientFill,
    Line,
    PathOutline,
    PictureFill,
    RectOutline,
    SolidFill,
)
from brownbag.theme.model import Anchor, BoxStyle, LayoutRole
from brownbag.units import Rect
from powerpoint.conftest import Written
from powerpoint.scenery import BOX, box, filled, placeholder, quadrants, sage, said, scene

Write = Callable[..., Written]

RED, GREEN = Colour("FF0000"), Colour("00FF00", scheme="accent1")


def panel(look: Panel, frame: Rect = BOX) -> PanelItem:
    return PanelItem("Panel", frame, look)


def test_a_slide_repeats_its_layouts_placeholders_word_for_word(write: Write) -> None:
    written = write(scene(filled(LayoutRole.CONTENT, 1, "x"), filled(LayoutRole.CONTENT, 11, "y")))
    layout = next(
        name
        for name in written.names()
        if name.endswith(f"/slideLayout{sage().layout(LayoutRole.CONTENT).index + 1}.xml")
    )
    marks = {mark.get("idx", "0"): dict(mark.attrib) for mark in written.find(layout, "//p:ph")}
    for mark in written.on_slide("//p:ph"):
        assert dict(mark.attrib) == {
            name: value for name, value in marks[mark.get("idx", "0")].items() if name != "hasCustomPrompt"
        }


def test_a_placeholder_says_only_the_insets_and_anchor_that_differ(write: Write) -> None:
    place = placeholder(LayoutRole.CONTENT, 1)
    left, *others = place.box.insets
    changed = BoxStyle((left + 10, *others), Anchor.BOTTOM)
    written = write(scene(filled(LayoutRole.CONTENT, 1, "x", box=changed)))
    (body,) = [one for one in written.on_slide("//a:bodyPr") if one.attrib]
    assert dict(body.attrib) == {"lIns": str(round((left + 10) * 12700)), "anchor": "b"}


def test_a_panel_is_passed_over_by_screen_readers_and_has_no_text(write: Write) -> None:
    written = write(scene(panel(Panel(RectOutline(), SolidFill(RED)))))
    assert len(written.on_slide("//p:sp[p:nvSpPr/p:cNvPr/@name='Panel']//adec:decorative")) == 1
    shape = written.shape("Panel")
    assert str(shape.fill.fore_color.rgb) == "FF0000"
    assert written.on_slide("//p:sp[p:nvSpPr/p:cNvPr/@name='Panel']//a:ln/a:noFill")


def test_a_colour_of_the_theme_stays_one(write: Write) -> None:
    written = write(scene(panel(Panel(RectOutline(), SolidFill(replace(GREEN, alpha=0.5))))))
    assert written.on_slide("//a:schemeClr[a:alpha/@val='50000']/@val") == ["accent1"]


def test_a_stroke_keeps_width_and_dash(write: Write) -> None:
    written = write(scene(panel(Panel(RectOutline(), None, Line(RED, 2.5, Dash.DOT)))))
    assert written.shape("Panel").line.width == Pt(2.5)
    assert written.on_slide("//a:ln/a:prstDash/@val") == ["sysDot"]


def test_a_gradient_runs_the_same_way(write: Write) -> None:
    fill = GradientFill(((0.0, RED), (1.0, GREEN)), angle=450)
    written = write(scene(panel(Panel(RectOutline(), fill))))
    assert written.on_slide("//a:gs/@pos") == ["0", "100000"]
    assert written.on_slide("//a:lin/@ang") == [str(90 * 60_000)]


def test_a_gradient_from_a_middle_keeps_it(write: Write) -> None:
    fill = GradientFill(((0.0, RED), (1.0, GREEN)), radial=True, centre=(0.25, 1.0))
    written = write(scene(panel(Panel(RectOutline(), fill))))
    (focus,) = written.on_slide("//a:gradFill/a:path/a:fillToRect")
    assert dict(focus.attrib) == {"l": "25000", "t": "100000", "r": "75000", "b": "0"}


def test_a_picture_can_fill_a_panel_and_a_background(write: Write, tmp_path: Path) -> None:
    fill = PictureFill(quadrants(tmp_path / "a.png").read_bytes(), crop=Crop(left=0.1))
    written = write(scene(panel(Panel(RectOutline(), fill)), background=fill, own_background=True))
    assert [name for name in written.names() if "/media/" in name] == ["ppt/media/image1.png"]
    assert len(written.on_slide("//p:bg//a:blip")) == 1
    assert len(written.on_slide("//p:sp//a:blipFill/a:srcRect[@l='10000']")) == 1


def test_only_a_background_of_the_slides_own_is_written(write: Write) -> None:
    fill = SolidFill(RED)
    assert write(scene(background=fill)).on_slide("//p:bg") == []
    written = write(scene(background=fill, own_background=True))
    assert written.on_slide("//p:bg/p:bgPr/a:solidFill/a:srgbClr/@val") == ["FF0000"]


@pytest.mark.parametrize(
    ("outline", "preset"),
    [(RectOutline(), "rect"), (RectOutline(10), "roundRect"), (EllipseOutline(), "ellipse")],
)
def test_known_outlines_are_powerpoints_own(outline: object, preset: str, write: Write) -> None:
    written = write(scene(panel(Panel(outline, SolidFill(RED)))))  # type: ignore[arg-type]
    assert written.on_slide("//p:sp[2]//a:prstGeom/@prst") == [preset]


def test_a_rounded_corner_keeps_its_radius(write: Write) -> None:
    written = write(scene(panel(Panel(RectOutline(20), SolidFill(RED)), Rect(0, 0, 300, 80))))
    assert written.on_slide("//a:gd/@fmla") == ["val 25000"]


def test_any_outline_is_a_path(write: Write) -> None:
    outline = PathOutline((("M", 0, 0), ("L", 1, 0.5), ("C", 0.1, 0.2, 0.3, 0.4, 1.5, 1), ("Z",)))
    written = write(scene(panel(Panel(outline, SolidFill(RED)), Rect(0, 0, 100, 50))))
    points = [(int(one.get("x")), int(one.get("y"))) for one in written.on_slide("//a:path//a:pt")]
    assert points[:2] == [(0, 0), (1_270_000, 317_500)]
    assert points[-1] == (1_905_000, 635_000)
    assert len(written.on_slide("//a:path/a:close")) == 1


@pytest.mark.parametrize(
    ("outline", "inwards"),
    [(RectOutline(), 0.0), (RectOutline(20), 20 * 0.29289), (EllipseOutline(), 40 * 0.29289)],
)
def test_text_in_a_rounded_panel_starts_where_the_preview_has_it(
    outline: object, inwards: float, write: Write
) -> None:
    """PowerPoint adds the curve's own margin to the insets."""
    text = box("x", panel=Panel(outline, SolidFill(RED)), frame=Rect(0, 0, 80, 80))  # type: ignore[arg-type]
    shape = write(scene(text)).shape()
    assert shape.text_frame.margin_left / 12700 + inwards == pytest.approx(7.2, abs=0.001)


def test_a_text_box_is_one_and_a_panel_with_text_is_a_shape(write: Write) -> None:
    assert write(scene(box("x"))).shape().shape_type == MSO_SHAPE_TYPE.TEXT_BOX
    with_panel = write(scene(box("x", panel=Panel(RectOutline(5), SolidFill(RED))))).shape()
    assert with_panel.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE


def test_shapes_have_numbers_of_their_own(write: Write) -> None:
    written = write(scene(box("x"), box("y"), panel(Panel(RectOutline()))))
    numbers = written.on_slide("//p:cNvPr/@id")
    assert len(set(numbers)) == len(numbers) == 5


def test_words_stand_in_the_order_of_the_scene(write: Write) -> None:
    written = write(scene(box("one"), panel(Panel(RectOutline())), box("two"), box(said("three"))))
    texts = [one.text_frame.text for one in written.slide().shapes if one.has_text_frame]
    assert [text for text in texts if text] == ["A title", "one", "two", "three"]
