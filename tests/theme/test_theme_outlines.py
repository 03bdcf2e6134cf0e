from __future__ import annotations

import math

import pytest
from lxml import etree

from brownbag.theme.drawing import EllipseOutline, PathOutline, RectOutline
from brownbag.theme.guides import Guides
from brownbag.theme.outlines import Piece, read_outlines
from brownbag.theme.pen import Pen
from brownbag.theme.presets import _CLOSED, _FILLED_OPEN, _OPEN, _SEVERAL, preset_outlines
from brownbag.units import Rect

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
FRAME = Rect(0, 0, 200, 100)


def outlines(geometry: str):
    return read_outlines(etree.fromstring(f'<p xmlns:a="{A}">{geometry}</p>'), FRAME)


def corners(name: str, **adjustments: int) -> list[tuple[float, float]]:
    """Return the corners of a preset 200 by 100 points large, in points."""
    ((outline, _, _),) = preset_outlines(name, 200, 100, adjustments)
    return [(c[1] * 200, c[2] * 100) for c in outline.commands if c[0] != "Z"]


def ends(outline: PathOutline) -> list[tuple[float, float]]:
    return [(round(c[-2], 4), round(c[-1], 4)) for c in outline.commands if c[0] != "Z"]


@pytest.mark.parametrize(
    ("name", "adjustments", "expected"),
    [
        ("triangle", {}, [(0, 100), (100, 0), (200, 100)]),
        ("triangle", {"adj": 100_000}, [(0, 100), (200, 0), (200, 100)]),
        ("rtTriangle", {}, [(0, 100), (0, 0), (200, 100)]),
        ("parallelogram", {}, [(0, 100), (25, 0), (200, 0), (175, 100)]),
        ("diamond", {}, [(0, 50), (100, 0), (200, 50), (100, 100)]),
        ("chevron", {}, [(0, 0), (150, 0), (200, 50), (150, 100), (0, 100), (50, 50)]),
        ("homePlate", {"adj": 20_000}, [(0, 0), (180, 0), (200, 50), (180, 100), (0, 100)]),
        ("rightArrow", {}, [(0, 25), (150, 25), (150, 0), (200, 50), (150, 100), (150, 75), (0, 75)]),
        ("snip1Rect", {"adj": 50_000}, [(0, 0), (150, 0), (200, 50), (200, 100), (0, 100), (0, 0)]),
        ("corner", {}, [(0, 0), (50, 0), (50, 50), (200, 50), (200, 100), (0, 100)]),
    ],
)
def test_a_preset_has_the_corners_that_the_standard_gives_it(name, adjustments, expected):
    found = [(round(x, 3), round(y, 3)) for x, y in corners(name, **adjustments)]
    assert found == expected


def test_a_pentagon_touches_its_frame():
    found = corners("pentagon")
    assert found[0] == (100, 0)
    assert (min(x for x, _ in found), max(x for x, _ in found), max(y for _, y in found)) == (0, 200, 100)


def test_a_hexagon_of_the_standard_has_its_corners_left_and_right():
    found = corners("hexagon")
    assert (0, 50) in found
    assert (200, 50) in found
    assert found[1] == pytest.approx((25, 0), abs=0.01)


def test_rounded_corners_are_a_share_of_the_short_side():
    (piece,) = outlines(
        '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 30000"/></a:avLst></a:prstGeom>'
    ).pieces
    assert piece == Piece(RectOutline(radius=30.0))


def test_an_ellipse_is_an_ellipse():
    assert outlines('<a:prstGeom prst="ellipse"/>').pieces == (Piece(EllipseOutline()),)


def test_two_rounded_corners_leave_the_others_sharp():
    ((outline, _, _),) = preset_outlines("round2SameRect", 100, 100, {"adj1": 50_000})
    assert ends(outline) == [(0.5, 0), (0.5, 0), (1, 0.5), (1, 1), (0, 1), (0, 0.5), (0.5, 0)]


def test_a_half_ring_runs_out_over_the_top_and_back_inside():
    ((outline, _, _),) = preset_outlines("blockArc", 100, 100, {})
    assert ends(outline) == [(0, 0.5), (0.5, 0), (1, 0.5), (0.75, 0.5), (0.5, 0.25), (0.25, 0.5)]


def test_an_arc_fills_its_slice_and_strokes_its_curve():
    filled, stroked = preset_outlines("arc", 100, 100, {})
    assert filled[1:] == (True, False)
    assert stroked[1:] == (False, True)
    assert ends(stroked[0]) == [(0.5, 0), (1, 0.5)]


@pytest.mark.parametrize("name", sorted({*_CLOSED, *_FILLED_OPEN, *_OPEN, *_SEVERAL}))
@pytest.mark.parametrize(("width", "height"), [(200, 100), (100, 300), (0, 50), (50, 0), (0, 0)])
def test_every_preset_is_finite_at_every_size(name, width, height):
    for adjustments in ({}, {"adj": -50_000, "adj1": 10**9, "adj2": 10**9, "hf": 0, "vf": 10**9}):
        for outline, _, _ in preset_outlines(name, width, height, adjustments):
            numbers = [number for command in outline.commands for number in command[1:]]
            assert all(math.isfinite(number) for number in numbers)
            assert outline.commands[0][0] == "M"


_OVER_THE_EDGE = {
    *("teardrop", "star5", "star7", "star10", "star6"),
    *("wedgeRectCallout", "wedgeRoundRectCallout", "wedgeEllipseCallout"),
}


@pytest.mark.parametrize("name", sorted(set(_CLOSED) - _OVER_THE_EDGE))
def test_a_preset_stays_within_its_frame(name):
    ((outline, _, _),) = preset_outlines(name, 200, 100, {})
    for x, y in ends(outline):
        assert -0.002 <= x <= 1.002
        assert -0.002 <= y <= 1.002


@pytest.mark.parametrize("name", ["wedgeRectCallout", "wedgeRoundRectCallout", "wedgeEllipseCallout"])
@pytest.mark.parametrize("tip", [(-150_000, 0), (150_000, 0), (0, -150_000), (0, 150_000)])
def test_a_call_out_points_where_its_tip_is(name, tip):
    ((outline, _, _),) = preset_outlines(name, 200, 100, {"adj1": tip[0], "adj2": tip[1]})
    wanted = (0.5 + tip[0] / 100_000, 0.5 + tip[1] / 100_000)
    assert any(abs(x - wanted[0]) < 0.001 and abs(y - wanted[1]) < 0.001 for x, y in ends(outline))


def test_a_drawing_of_its_own_keeps_its_units():
    path = (
        '<a:path w="400" h="200"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
        '<a:lnTo><a:pt x="400" y="100"/></a:lnTo><a:cubicBezTo><a:pt x="0" y="0"/><a:pt x="200" y="50"/>'
        '<a:pt x="0" y="200"/></a:cubicBezTo><a:close/></a:path>'
    )
    (piece,) = outlines(f"<a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom>").pieces
    assert piece.outline == PathOutline(
        (("M", 0.0, 0.0), ("L", 1.0, 0.5), ("C", 0.0, 0.0, 0.5, 0.25, 0.0, 1.0), ("Z",))
    )


def test_a_drawing_of_its_own_may_count_with_guides():
    geometry = (
        '<a:custGeom><a:gdLst><a:gd name="x1" fmla="*/ w 1 4"/><a:gd name="y1" fmla="+- b 0 x1"/></a:gdLst>'
        '<a:pathLst><a:path fill="none"><a:moveTo><a:pt x="x1" y="t"/></a:moveTo><a:lnTo><a:pt x="r" y="y1"/>'
        "</a:lnTo></a:path></a:pathLst></a:custGeom>"
    )
    (piece,) = outlines(geometry).pieces
    assert piece == Piece(PathOutline((("M", 0.25, 0.0), ("L", 1.0, 0.5)), filled=False), filled=False)


def test_a_flat_curve_becomes_the_same_cubic_one():
    pen = Pen(1, 1).move(0, 0).quadratic(0.3, 0.6, 0.9, 0)
    assert pen.commands()[1] == pytest.approx(("C", 0.2, 0.4, 0.5, 0.4, 0.9, 0.0))


@pytest.mark.parametrize(
    ("start", "sweep"), [(180, 360), (0, -360), (0, 90), (30, 300), (350, 45), (270, -200)]
)
def test_an_arc_stays_on_its_ellipse(start, sweep):
    across, down = 100.0, 50.0
    turn = math.radians(start)
    turn = math.atan2(across * math.sin(turn), down * math.cos(turn))
    pen = Pen(1, 1).move(across * math.cos(turn), down * math.sin(turn)).arc(across, down, start, sweep)
    for command in pen.commands():
        x, y = command[-2:]
        assert (x / across) ** 2 + (y / down) ** 2 == pytest.approx(1.0, abs=1e-4)
    end = math.degrees(math.atan2(y, x)) % 360
    assert end == pytest.approx((start + sweep) % 360, abs=0.1) or abs(end - (start + sweep) % 360) > 359.9


def test_a_drawing_that_makes_no_sense_is_its_frame():
    assert outlines("<a:custGeom><a:pathLst><a:path><a:lnTo/></a:path></a:pathLst></a:custGeom>").pieces == (
        Piece(RectOutline()),
    )


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("val 7", 7), ("*/ 6 2 3", 4), ("*/ 6 2 0", 0), ("+- 5 3 1", 7),
        ("+/ 5 3 2", 4), ("?: 1 8 9", 8), ("?: 0 8 9", 9), ("abs -4", 4),
        ("max 2 3", 3), ("min 2 3", 2), ("pin 1 5 3", 3), ("sqrt 16", 4),
        ("sqrt -1", 0), ("mod 3 4 12", 13), ("at2 1 1", 2_700_000), ("cos 10 5400000", 0),
        ("sin 10 5400000", 10), ("tan 5 2700000", 5), ("cat2 5 3 4", 3), ("sat2 5 3 4", 4),
        ("nonsense 1", 0), ("", 0), ("*/ w 1 2", 50), ("*/ ss 1 2", 25),
        ("+- cd4 0 0", 5_400_000),
    ],
)  # fmt: skip
def test_a_guide_counts_as_the_standard_says(formula, value):
    guides = Guides(100, 50)
    guides.add([etree.fromstring(f'<gd name="g" fmla="{formula}"/>')])
    assert guides.value("g") == pytest.approx(value, abs=1e-6)
