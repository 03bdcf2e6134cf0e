from __future__ import annotations

from collections.abc import Callable

from pptx.enum.shapes import MSO_SHAPE_TYPE

from brownbag.layout.diagrams.figures import preset, straight
from brownbag.layout.scene import GroupItem, Panel, PanelItem
from brownbag.theme.drawing import Colour, EllipseOutline, Line, SolidFill
from brownbag.theme.model import Anchor, BoxStyle
from brownbag.units import Rect
from powerpoint.conftest import Written
from powerpoint.scenery import box, scene

Write = Callable[..., Written]

PLACE = Rect(100, 200, 300, 80)
FILL = SolidFill(Colour("336644", scheme="accent1"))


def chevron(frame: Rect = PLACE) -> Panel:
    """Return a chevron whose points are 20 points long."""
    corners = [
        (frame.x, frame.y),
        (frame.right - 20, frame.y),
        (frame.right, frame.y + frame.height / 2),
        (frame.right - 20, frame.bottom),
        (frame.x, frame.bottom),
        (frame.x + 20, frame.y + frame.height / 2),
    ]
    return Panel(preset("chevron", frame, corners, adj=25_000), FILL)


def group(*parts: object, step: int = 0) -> GroupItem:
    return GroupItem("Steps diagram", PLACE, tuple(parts), "Two steps.", step)  # type: ignore[arg-type]


def test_a_group_holds_its_shapes_and_says_what_they_show(write: Write) -> None:
    dot = PanelItem("Dot", Rect(100, 200, 20, 20), Panel(EllipseOutline(), FILL))
    written = write(scene(group(box("Pause", panel=chevron()), dot), box("after")))
    made = written.shape("Steps diagram")
    assert made.shape_type == MSO_SHAPE_TYPE.GROUP
    assert [shape.name for shape in made.shapes] == ["Box", "Dot"]
    assert made.shapes[0].text_frame.text == "Pause"
    (own,) = written.on_slide("//p:grpSp/p:nvGrpSpPr/p:cNvPr")
    assert own.get("descr") == "Two steps."


def test_shapes_in_a_group_stand_where_they_stand_on_the_slide(write: Write) -> None:
    made = write(scene(group(box("Pause", frame=PLACE, panel=chevron())))).shape("Steps diagram")
    inner = made.shapes[0]
    assert (inner.left, inner.top, inner.width, inner.height) == (
        made.left,
        made.top,
        made.width,
        made.height,
    )


def test_every_shape_has_a_number_of_its_own(write: Write) -> None:
    dot = PanelItem("Dot", PLACE, Panel(EllipseOutline(), FILL))
    written = write(scene(group(dot, dot), group(dot), box("after")))
    numbers = [own.get("id") for own in written.on_slide("//p:cNvPr")]
    assert len(numbers) == len(set(numbers))


def test_shapes_without_words_in_a_group_are_decoration(write: Write) -> None:
    dot = PanelItem("Dot", PLACE, Panel(EllipseOutline(), FILL))
    line = straight("Line", (100, 200), (400, 240), Line(FILL.colour, 2.0))
    written = write(scene(group(dot, line)))
    assert len(written.on_slide("//p:grpSp//adec:decorative[@val='1']")) == 2


def test_a_straight_line_is_a_connector_that_rises_or_falls(write: Write) -> None:
    falling = straight("Falling", (100, 200), (400, 240), Line(FILL.colour, 2.0))
    rising = straight("Rising", (400, 200), (100, 240), Line(FILL.colour, 2.0))
    written = write(scene(group(falling, rising)))
    flips = [one.get("flipV") for one in written.on_slide("//p:cxnSp/p:spPr/a:xfrm")]
    assert flips == [None, "1"]
    assert len(written.on_slide("//p:cxnSp/p:spPr/a:prstGeom[@prst='line']")) == 2


def test_a_chevron_is_powerpoints_own_and_its_words_start_behind_its_notch(write: Write) -> None:
    style = BoxStyle((26.0, 4.0, 26.0, 4.0), Anchor.MIDDLE)
    part = box("Pause", frame=PLACE, panel=chevron())
    part = type(part)(part.name, part.frame, style, part.paragraphs, (), panel=part.panel)
    written = write(scene(group(part)))
    (guide,) = written.on_slide("//a:prstGeom[@prst='chevron']/a:avLst/a:gd")
    assert guide.get("fmla") == "val 25000"
    (body,) = written.on_slide("//p:grpSp//a:bodyPr")
    assert (body.get("lIns"), body.get("rIns")) == (str(6 * 12700), str(6 * 12700))


def test_a_group_that_waits_for_a_click_appears_as_a_whole(write: Write) -> None:
    written = write(scene(group(box("Pause", panel=chevron()), step=1), steps=1))
    (own,) = written.on_slide("//p:grpSp/p:nvGrpSpPr/p:cNvPr")
    assert [one.get("spid") for one in written.on_slide("//p:timing//p:spTgt")] == [own.get("id")]


def test_a_shape_can_lead_somewhere(write: Write) -> None:
    dot = PanelItem("Dot", PLACE, Panel(EllipseOutline(), FILL), link="https://example.org")
    written = write(scene(group(dot)))
    assert written.shape("Steps diagram").shapes[0].click_action.hyperlink.address == "https://example.org"
