from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.layout.chart_axis import axis_style, marks_of, nice_axis
from brownbag.layout.chart_model import NumberStyle


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ([20.1, 42, 72], [0, 20, 40, 60, 80]),
        ([1, 2, 3], [0, 1, 2, 3]),
        ([99], [0, 20, 40, 60, 80, 100]),
        ([-5, 3], [-6, -4, -2, 0, 2, 4]),
        ([0.02, 0.013], [0, 0.005, 0.01, 0.015, 0.02]),
        ([0, 0], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ],
)
def test_marks_are_round_and_start_at_zero(values, marks):
    assert marks_of(nice_axis(values)) == marks


def test_the_authors_ends_hold_unless_a_number_lies_beyond():
    assert (nice_axis([20, 42], 0, 50).least, nice_axis([20, 42], 0, 50).most) == (0, 50)
    assert nice_axis([20, 142], 0, 100).most >= 142
    assert nice_axis([20, 42], 10).least == 10


@given(st.lists(st.floats(-1e15, 1e15, allow_nan=False), min_size=1, max_size=9))
def test_any_numbers_lie_on_their_axis(values):
    axis = nice_axis(values)
    assert axis.least <= min(0.0, *values) + abs(axis.step) * 1e-6
    assert axis.most >= max(0.0, *values) - abs(axis.step) * 1e-6
    assert math.isfinite(axis.step)
    assert axis.step > 0
    assert 2 <= len(marks_of(axis)) <= 9


@pytest.mark.parametrize(
    ("largest", "words"),
    [(40, "40%"), (4_000_000, "4M%"), (2_500_000, "2.5M%"), (3e9, "3B%")],
)
def test_large_marks_are_written_in_millions_and_billions(largest, words):
    axis = nice_axis([largest])
    style, decimals = axis_style(axis, NumberStyle("", "%"))
    assert style.text(largest, decimals) == words


@pytest.mark.parametrize(
    ("style", "value", "decimals", "text", "code"),
    [
        (NumberStyle("", "%"), 20.1, 1, "20.1%", '0.0"%"'),
        (NumberStyle("$", "", is_grouped=True), -1234.5, 2, "-$1,234.50", '"$"#,##0.00'),
        (NumberStyle("", " min"), -0.4, 0, "0 min", '0" min"'),
        (NumberStyle("", 'M"', power=2), 2_500_000, 1, '2.5M"', '#,##0.0,,"M\'"'),
    ],
)
def test_a_number_is_written_as_the_programs_write_it(style, value, decimals, text, code):
    assert style.text(value, decimals) == text
    assert style.code(decimals) == code
