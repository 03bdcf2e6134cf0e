"""The numbers of a line: where they stand, and that the line does not run through them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.layout.chart_line_labels import label_box, spots_of
from brownbag.layout.chart_model import LabelPlace, LabelSpot
from brownbag.units import Rect

AREA = Rect(0.0, 0.0, 600.0, 400.0)
WIDE, HIGH = 60.0, 20.0


def spots(*heights: float | None) -> list[LabelSpot]:
    """Return where the numbers of points stand that are 100 apart; the greatest height is 300."""
    points = [
        None if height is None else (50.0 + 100.0 * at, 350.0 - height) for at, height in enumerate(heights)
    ]
    return spots_of(points, [WIDE] * len(points), HIGH, AREA)


def test_the_numbers_of_a_level_line_stand_above_it():
    assert spots(100, 102, 99) == [LabelSpot(LabelPlace.ABOVE)] * 3


def test_the_number_of_a_valley_stands_below_it():
    assert [spot.place for spot in spots(300, 100, 300)] == [
        LabelPlace.ABOVE,
        LabelPlace.BELOW,
        LabelPlace.ABOVE,
    ]


@pytest.mark.parametrize(("heights", "side"), [((300, 200, 100), 1), ((100, 200, 300), -1)])
def test_numbers_of_a_slope_stand_above_on_its_free_side(heights, side):
    middle = spots(*heights)[1]
    assert middle.place is LabelPlace.ABOVE
    assert middle.aside * side > 0


def test_a_point_between_gaps_has_its_number_above():
    assert spots(300, None, 100, None, 300)[2] == LabelSpot(LabelPlace.ABOVE)


@given(st.lists(st.none() | st.integers(0, 300), max_size=5))
def test_no_number_ever_leaves_its_area(heights):
    for at, (height, spot) in enumerate(zip(heights, spots(*heights), strict=True)):
        if height is not None:
            box = label_box((50.0 + 100.0 * at, 350.0 - height), spot, WIDE, HIGH)
            assert box.x >= AREA.x
            assert box.right <= AREA.right
            assert box.y >= AREA.y
            assert box.bottom <= AREA.bottom
