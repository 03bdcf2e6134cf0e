"""Diagrams and codes as pixels; a code is read back as a phone reads it."""

from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QColor

from brownbag.layout.diagrams.figures import figure, preset, straight
from brownbag.layout.qr_part import code_shapes
from brownbag.layout.scene import GroupItem, Panel, PanelItem
from brownbag.paint.image import render
from brownbag.theme.drawing import Colour, Line
from brownbag.units import Rect
from paint.pixels import fill, letters, make_scene, panel


def group(*parts: PanelItem, step: int = 0) -> GroupItem:
    return GroupItem("Group", Rect(0, 0, 8, 4), parts, "Shapes", step)


def test_the_shapes_of_a_group_are_painted_back_to_front() -> None:
    scene = make_scene(group(panel(0, 0, 4, 4, "R"), panel(2, 0, 4, 2, "B")))
    assert letters(render(scene, 8)) == ["RRBBBB__", "RRBBBB__", "RRRR____", "RRRR____"]


def test_a_group_waits_for_its_step() -> None:
    scene = make_scene(group(panel(0, 0, 8, 4, "R"), step=2), steps=2)
    assert letters(render(scene, 8, step=1)) == ["________"] * 4
    assert letters(render(scene, 8, step=2)) == ["RRRRRRRR"] * 4


def test_a_straight_line_is_drawn_from_end_to_end() -> None:
    line = straight("Line", (0, 2), (8, 2), Line(Colour("FF0000"), 2.0))
    assert letters(render(make_scene(group(line)), 8)) == ["________", "RRRRRRRR", "RRRRRRRR", "________"]


def test_a_chevron_has_a_notch_and_a_tip() -> None:
    frame = Rect(0, 0, 80, 40)
    corners = [(0, 0), (60, 0), (80, 20), (60, 40), (0, 40), (20, 20)]
    shape = PanelItem("Step", frame, Panel(preset("chevron", frame, corners, adj=50_000), fill("K")))
    image = render(make_scene(group(shape), size=(80, 40)), 80)
    assert image.pixelColor(4, 20) == QColor("white")
    assert image.pixelColor(76, 20) == QColor("black")
    assert image.pixelColor(76, 4) == QColor("white")


def test_a_figure_is_painted_where_its_points_are() -> None:
    commands = (("M", 2.0, 1.0), ("L", 6.0, 1.0), ("L", 6.0, 3.0), ("L", 2.0, 3.0), ("Z",))
    made = figure("Box", commands, fill("G"))
    assert letters(render(make_scene(group(made)), 8)) == ["________", "__GGGG__", "__GGGG__", "________"]


@pytest.mark.parametrize("address", ["https://example.org/handout?a=b", "tel:+15550100"])
@pytest.mark.parametrize("width_px", [240, 601, 1920])
def test_a_phone_reads_a_painted_code(address: str, width_px: int) -> None:
    shapes = code_shapes(address, Rect(10, 10, 100, 100))
    scene = make_scene(group(*shapes), size=(120, 120), background=fill("B"))
    image = render(scene, width_px).convertToFormat(render(scene, 8).format().Format_RGB888)
    raw = bytes(image.constBits())
    picture = Image.frombytes("RGB", (image.width(), image.height()), raw, "raw", "RGB", image.bytesPerLine())
    (found,) = zxingcpp.read_barcodes(picture)
    assert (found.text, found.ec_level) == (address, "M")
