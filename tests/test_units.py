"""Points and EMU."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.units import EMU_PER_POINT, SLIDE_HEIGHT, SLIDE_WIDTH, Rect, from_emu, to_emu


def test_powerpoints_widescreen_page_is_960_by_540_points():
    assert (to_emu(SLIDE_WIDTH), to_emu(SLIDE_HEIGHT)) == (12_192_000, 6_858_000)


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_a_length_survives_the_way_to_points_and_back(emu):
    assert to_emu(from_emu(emu)) == emu


def test_an_inch_is_72_points():
    assert from_emu(914_400) == 72 == 914_400 / EMU_PER_POINT


@pytest.mark.parametrize(
    ("margins", "inner"),
    [
        ((1, 2, 3, 4), Rect(11, 22, 26, 14)),
        ((50, 0, 0, 0), Rect(60, 20, 0, 20)),
        ((0, 0, 0, 0), Rect(10, 20, 30, 20)),
    ],
)
def test_margins_shrink_a_rectangle_but_never_below_nothing(margins, inner):
    assert Rect(10, 20, 30, 20).inset(*margins) == inner
