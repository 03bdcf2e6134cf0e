from __future__ import annotations

import pytest

from brownbag.layout.fitting import Ladder, Scale, choose, floor_on, too_full


def chosen_size(size: float, most: float) -> tuple[float, bool, bool]:
    """Return the size chosen where sizes up to ``most`` fit."""
    fit = choose(Ladder(size), lambda scale: scale.size(size) <= most)
    return fit.scale.size(size), fit.is_too_full, fit.fits


@pytest.mark.parametrize(
    ("size", "most", "chosen"),
    [
        (24.0, 99.0, (24.0, False, True)),
        (24.0, 23.5, (23.0, False, True)),
        (24.0, 18.0, (18.0, False, True)),
        (24.0, 17.9, (17.0, True, True)),
        (24.0, 8.0, (8.0, True, True)),
        (24.0, 7.0, (18.0, True, False)),
        (22.5, 22.4, (22.0, False, True)),
        (16.0, 15.0, (15.0, True, True)),  # a template below the floor already
        (6.0, 5.0, (6.0, True, False)),
    ],
)
def test_text_steps_down_in_whole_points_to_the_floor_then_to_eight(size, most, chosen):
    assert chosen_size(size, most) == chosen


def test_all_levels_shrink_in_proportion_but_not_below_fourteen_above_the_floor():
    ladder = Ladder(24.0)
    lowest = ladder.lowest()
    assert [lowest.size(size) for size in (24.0, 20.0, 16.0, 12.0)] == [18.0, 15.0, 14.0, 12.0]


def test_the_templates_own_size_is_kept_exactly():
    assert Scale(1.0, 14.0).size(22.5) == 22.5


@pytest.mark.parametrize(
    ("lines", "words"), [(1, "1 line too long"), (3, "3 lines too long"), (0, "1 line too long")]
)
def test_a_full_slide_says_by_how_much_and_what_to_do(lines, words):
    problem = too_full(lines)
    assert words in problem.message
    assert "notes" in problem.hint
    assert problem.rule == "too-full"


def test_a_smaller_slide_is_shown_as_large_as_any_other():
    assert floor_on(960, 540) == floor_on(1440, 810) == floor_on(720, 540) == 18.0
    assert floor_on(720, 405) == 13.5
    assert floor_on(360, 202.5) == 8.0
