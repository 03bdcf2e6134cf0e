"""`paint_scene`: what lies where, pixel by pixel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from brownbag.layout.scene import PictureItem, TableCell, TableItem
from brownbag.paint.image import render
from brownbag.paint.painter import paint_scene
from brownbag.theme.drawing import (
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
    Tiling,
)
from brownbag.theme.model import BoxStyle
from brownbag.units import Rect
from paint.pixels import COLOURS, Colour, fill, ink, letters, make_scene, panel, text_item, text_line


def picture_file(folder: Path, rows: list[str], name: str = "picture.png") -> Path:
    """Write a PNG whose pixels are these letters, and return its path."""
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            image.setPixelColor(x, y, QColor(f"#{COLOURS[letter]}"))
    path = folder / name
    assert image.save(str(path))
    return path


def picture(path: Path, frame: Rect, **more: object) -> PictureItem:
    return PictureItem("Picture", frame, path, (4, 2), **more)  # type: ignore[arg-type]


def test_items_lie_where_the_scene_says_in_its_order():
    scene = make_scene(panel(1, 1, 4, 2, "R"), panel(4, 2, 3, 2, "B"))
    assert letters(render(scene, 8)) == [
        "________",
        "_RRRR___",
        "_RRRBBB_",
        "____BBB_",
    ]


def test_a_scene_is_painted_at_the_size_asked_for():
    scene = make_scene(panel(4, 0, 4, 4, "G"))
    assert letters(render(scene, 16)) == ["________GGGGGGGG"] * 8


def test_drawings_of_the_layout_lie_under_the_items():
    shape = Shape(Rect(0, 0, 8, 2), RectOutline(), fill("K"))
    scene = make_scene(panel(2, 1, 2, 2, "R"), drawings=[shape])
    assert letters(render(scene, 8)) == ["KKKKKKKK", "KKRRKKKK", "__RR____", "________"]


@pytest.mark.parametrize(
    ("step", "seen"), [(0, "R_______"), (1, "RG______"), (2, "RGB_____"), (None, "RGB_____")]
)
def test_items_of_later_steps_are_not_there_yet(step: int | None, seen: str):
    scene = make_scene(panel(0, 0, 1, 4, "R"), panel(1, 0, 1, 4, "G", 1), panel(2, 0, 1, 4, "B", 2))
    assert letters(render(scene, 8, step=step))[0] == seen


def test_lines_of_later_steps_are_not_there_yet():
    item = text_item(text_line(10, 40, "first"), text_line(10, 90, "second", step=1))
    scene = make_scene(item, size=(200, 100))
    bottom_then = ink(render(scene, 200, step=0))
    bottom_later = ink(render(scene, 200, step=1))
    assert bottom_then is not None
    assert bottom_then[3] < 60
    assert bottom_later is not None
    assert bottom_later[3] > 80


def test_a_hidden_title_is_not_painted():
    item = text_item(text_line(10, 40, "for ears only"), is_hidden=True)
    assert ink(render(make_scene(item, size=(200, 100)), 200)) is None


def test_nothing_is_painted_off_the_slide():
    image = QImage(12, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_scene(painter, make_scene(panel(-5, -5, 50, 50, "R")))
    assert painter.transform().isIdentity()
    painter.end()
    assert letters(image) == ["RRRRRRRR____"] * 4


def test_a_gradient_runs_along_its_angle():
    stops = ((0.0, Colour("000000")), (1.0, Colour("FFFFFF")))
    across = render(make_scene(background=GradientFill(stops), size=(100, 50)), 100)
    down = render(make_scene(background=GradientFill(stops, angle=90), size=(100, 50)), 100)
    greys = [across.pixelColor(x, 25).red() for x in (0, 25, 50, 75, 99)]
    assert greys == sorted(greys)
    assert greys[0] < 10
    assert greys[-1] > 245
    assert across.pixelColor(50, 0) == across.pixelColor(50, 49)
    assert down.pixelColor(0, 10) == down.pixelColor(99, 10)
    assert down.pixelColor(50, 10).red() < down.pixelColor(50, 40).red()


def test_a_radial_gradient_starts_at_its_centre():
    stops = ((0.0, Colour("000000")), (1.0, Colour("FFFFFF")))
    image = render(make_scene(background=GradientFill(stops, radial=True, centre=(1, 1)), size=(40, 40)), 40)
    assert image.pixelColor(39, 39).red() < 10
    assert image.pixelColor(0, 0).red() > 245


def test_a_gradient_in_rectangles_is_as_dark_along_each_side():
    stops = ((0.0, Colour("000000")), (1.0, Colour("FFFFFF")))
    fill = GradientFill(stops, radial=True, boxed=True)
    image = render(make_scene(background=fill, size=(80, 40)), 80)
    assert image.pixelColor(40, 20).red() < 10
    sides = [image.pixelColor(*at).red() for at in ((0, 0), (0, 20), (40, 0), (79, 39), (20, 0))]
    assert min(sides) > 240
    assert image.pixelColor(20, 20) == image.pixelColor(20, 12)


def test_tiles_start_where_their_fill_says(tmp_path: Path):
    data = picture_file(tmp_path, ["RRGG", "RRGG"]).read_bytes()
    moved = PictureFill(data, tiled=True, tiling=Tiling(offset=(1.5, 0.0)))
    assert letters(render(make_scene(background=moved, size=(12, 6)), 16))[0][1:] == ("GGRR" * 4)[1:]
    larger = PictureFill(data, tiled=True, tiling=Tiling(scale=(2.0, 2.0)))
    assert letters(render(make_scene(background=larger, size=(12, 6)), 16))[0][1::4] == "RGRG"
    at_right = PictureFill(data, tiled=True, tiling=Tiling(place=(1.0, 0.0)))
    assert letters(render(make_scene(background=at_right, size=(13.5, 6)), 18))[0][1::2] == "GRGRGRGRG"


def test_a_picture_fill_is_stretched_or_tiled(tmp_path: Path):
    data = picture_file(tmp_path, ["RRGG", "RRGG"]).read_bytes()
    stretched = render(make_scene(background=PictureFill(data)), 8)
    assert letters(stretched)[0][::7] == "RG"
    tiled = render(make_scene(background=PictureFill(data, tiled=True), size=(12, 6)), 16)
    assert letters(tiled)[0] == "RRGG" * 4


def test_a_half_transparent_colour_lets_the_ground_through():
    scene = make_scene(drawings=[Shape(Rect(0, 0, 8, 4), RectOutline(), fill("K", 0.5))])
    assert 120 <= render(scene, 8).pixelColor(4, 2).red() <= 135


def test_an_ellipse_leaves_its_corners_free():
    scene = make_scene(drawings=[Shape(Rect(0, 0, 20, 20), EllipseOutline(), fill("R"))], size=(20, 20))
    rows = letters(render(scene, 20))
    assert rows[0][0] == rows[19][19] == "_"
    assert rows[10][10] == rows[10][1] == "R"


def test_round_corners_are_never_rounder_than_the_frame():
    scene = make_scene(drawings=[Shape(Rect(0, 0, 20, 10), RectOutline(500), fill("R"))], size=(20, 10))
    rows = letters(render(scene, 20))
    assert rows[0][0] == "_"
    assert rows[5][1:19] == "R" * 18


_TRIANGLE = PathOutline((("M", 0, 0), ("L", 1, 0), ("L", 0, 1), ("Z",)))


@pytest.mark.parametrize(
    ("turn", "filled_corner"),
    [
        ({}, "top left"),
        ({"rotation": 90}, "top right"),
        ({"rotation": 180}, "bottom right"),
        ({"flip_horizontal": True}, "top right"),
        ({"flip_vertical": True}, "bottom left"),
    ],
)
def test_a_shape_turns_and_flips_around_its_middle(turn: dict[str, float], filled_corner: str):
    shape = Shape(Rect(0, 0, 20, 20), _TRIANGLE, fill("R"), **turn)  # type: ignore[arg-type]
    rows = letters(render(make_scene(drawings=[shape], size=(20, 20)), 20))
    corners = {
        "top left": rows[3][3],
        "top right": rows[3][16],
        "bottom left": rows[16][3],
        "bottom right": rows[16][16],
    }
    assert [name for name, letter in corners.items() if letter == "R"] == [filled_corner]


def test_an_open_path_is_stroked_but_not_filled():
    path = PathOutline((("M", 0, 0), ("L", 1, 0), ("L", 1, 1)), filled=False)
    shape = Shape(Rect(2, 2, 16, 16), path, fill("R"), Line(Colour("0000FF"), 2))
    rows = letters(render(make_scene(drawings=[shape], size=(20, 20)), 20))
    assert rows[1][3:17] == "B" * 14
    assert "R" not in "".join(rows)


def test_a_picture_fills_its_frame(tmp_path: Path):
    path = picture_file(tmp_path, ["RRRRGGGG"] * 4)
    scene = make_scene(picture(path, Rect(0, 0, 8, 2)))
    rows = letters(render(scene, 8))
    assert [row[:4] + row[5:] for row in rows] == ["RRRRGGG"] * 2 + ["_" * 7] * 2  # the seam is smoothed


def test_a_crop_cuts_the_sides_off(tmp_path: Path):
    path = picture_file(tmp_path, ["RRRRGGGG"] * 4)
    scene = make_scene(picture(path, Rect(0, 0, 8, 4), crop=Crop(left=0.5)))
    assert letters(render(scene, 8)) == ["GGGGGGGG"] * 4


def test_a_negative_crop_leaves_a_margin(tmp_path: Path):
    path = picture_file(tmp_path, ["RRRR"] * 4)
    scene = make_scene(picture(path, Rect(0, 0, 8, 4), crop=Crop(left=-0.5, right=-0.5)))
    assert letters(render(scene, 8)) == ["__RRRR__"] * 4


@pytest.mark.parametrize(
    ("orientation", "first_row"), [(0, "RRGG"), (90, "RRRR"), (180, "GGRR"), (270, "GGGG")]
)
def test_a_photo_is_turned_upright(tmp_path: Path, orientation: int, first_row: str):
    path = picture_file(tmp_path, ["RRGG"] * 4)
    scene = make_scene(picture(path, Rect(0, 0, 4, 4), orientation=orientation), size=(4, 4))
    assert letters(render(scene, 4))[0] == first_row


def test_an_image_of_the_template_turns_flips_and_fades(tmp_path: Path):
    data = picture_file(tmp_path, ["RRGG"] * 4).read_bytes()
    flipped = Image(Rect(0, 0, 4, 4), data, flip_horizontal=True)
    turned = Image(Rect(4, 0, 4, 4), data, rotation=90)
    rows = letters(render(make_scene(drawings=[flipped, turned]), 8))
    assert [row[0] + row[3] for row in rows] == ["GR"] * 4
    assert rows[0][4:] == "RRRR"
    assert rows[3][4:] == "GGGG"
    faint = Image(Rect(0, 0, 8, 4), data, alpha=0.5)
    assert render(make_scene(drawings=[faint]), 8).pixelColor(0, 0).green() > 100


@pytest.mark.parametrize("content", [b"", b"this is no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_broken_picture_paints_nothing_and_raises_nothing(tmp_path: Path, content: bytes):
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    scene = make_scene(
        picture(path, Rect(0, 0, 8, 4)),
        picture(tmp_path / "missing.png", Rect(0, 0, 8, 4)),
        drawings=[Image(Rect(0, 0, 8, 4), content)],
    )
    assert letters(render(scene, 8)) == ["________"] * 4


def test_an_svg_is_drawn_in_its_frame(tmp_path: Path):
    path = tmp_path / "drawing.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="red" d="M0 0h1v1h-1z"/></svg>'
    )
    scene = make_scene(picture(path, Rect(0, 0, 8, 4), is_vector=True))
    assert letters(render(scene, 8)) == ["RRRR____"] * 4


# Qt says on its log that the file is none; that is no reason to fail.
@pytest.mark.qt_log_ignore("Cannot read file")
def test_a_broken_svg_paints_nothing(tmp_path: Path):
    path = tmp_path / "drawing.svg"
    path.write_text("<svg")
    assert letters(render(make_scene(picture(path, Rect(0, 0, 8, 4), is_vector=True)), 8)) == ["________"] * 4


def test_a_table_paints_its_cells_and_their_lower_borders():
    line = Line(Colour("0000FF"), 2)
    rows = tuple(
        tuple(TableCell((), (), BoxStyle(), cell_fill, line) for cell_fill in fills)
        for fills in ((Colour("FF0000"), None), (None, Colour("00FF00")))
    )
    table = TableItem("Table", Rect(2, 0, 16, 20), (6, 10), (8, 12), rows)
    seen = letters(render(make_scene(table, size=(20, 20)), 20))
    assert seen[2] == "__RRRRRR____________"
    assert seen[7] == "__" + "B" * 16 + "__"
    assert seen[8] == "__" + "B" * 16 + "__"
    assert seen[14] == "________GGGGGGGGGG__"


def test_no_ground_shines_between_the_cells_of_a_table():
    rows = (tuple(TableCell((), (), BoxStyle(), Colour("FF0000")) for _ in range(3)),) * 3
    table = TableItem("Table", Rect(0, 0, 10, 10), (3.3, 3.4, 3.3), (3.3, 3.4, 3.3), rows)
    assert letters(render(make_scene(table, size=(10, 10)), 17)) == ["R" * 17] * 17


def test_text_in_a_cell_appears_with_its_step():
    cell = TableCell((), (text_line(10, 40, "later", step=1),), BoxStyle())
    table = TableItem("Table", Rect(0, 0, 200, 100), (200,), (100,), ((cell,),))
    scene = make_scene(table, size=(200, 100))
    assert ink(render(scene, 200, step=0)) is None
    assert ink(render(scene, 200, step=1)) is not None


def test_a_dashed_line_has_gaps():
    rule = PathOutline((("M", 0, 0), ("L", 1, 0)), filled=False)
    shape = Shape(Rect(0, 5, 70, 0), rule, None, Line(Colour("000000"), 2, Dash.DASH))
    row = letters(render(make_scene(drawings=[shape], size=(70, 10)), 70))[5]
    assert row.startswith("K" * 8 + "_" * 6 + "K" * 8)


def test_the_painter_can_be_scaled_by_the_caller():
    image = QImage(16, 8, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(8, 0)
    painter.scale(0.5, 0.5)
    paint_scene(painter, make_scene(panel(0, 0, 8, 4, "R")))
    painter.fillRect(QRectF(-16, 0, 2, 2), QColor("#0000FF"))
    painter.end()
    assert image.pixelColor(9, 1) == QColor("#FF0000")
    assert image.pixelColor(0, 0) == QColor("#0000FF")
