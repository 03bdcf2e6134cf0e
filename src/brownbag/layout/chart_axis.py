"""The axis of a chart's numbers: round marks that take in every value."""

from __future__ import annotations

import math
from collections.abc import Sequence

from brownbag.layout.chart_model import ChartAxis, NumberStyle

_MARKS = 5  # about as many as can be told apart at a glance
SMALLEST = 1e-9  # nobody charts less, and binary fractions end somewhere
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MILLION, _BILLION = 1e6, 1e9


def nice_axis(
    values: Sequence[float], least: float | None = None, most: float | None = None, *, marks: int = _MARKS
) -> ChartAxis:
    """Return an axis from zero (or below) to a round number, not below the largest of ``values``.

    ``least`` and ``most`` are the author's ends; they give way where a value lies beyond them.
    """
    low = min(0.0 if least is None else least, *values)
    high = max([0.0, *values] if most is None else [most, *values])
    if high - low < SMALLEST:
        high = low + 1.0
    step = _step((high - low) / marks)
    bottom = low if low == least else math.floor(low / step + 1e-9) * step
    top = high if high == most else math.ceil(high / step - 1e-9) * step
    if top <= bottom:
        top = bottom + step
    return ChartAxis(_clean(bottom, step), _clean(top, step), step)


def with_room_below(axis: ChartAxis) -> ChartAxis:
    """Return the axis with one more step at its lower end, for what stands below the lowest bar."""
    return ChartAxis(_clean(axis.least - axis.step, axis.step), axis.most, axis.step, axis.number_format)


def _step(rough: float) -> float:
    """Return the smallest round step that is not below ``rough``."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough * (1 - 1e-9))


def _clean(value: float, step: float) -> float:
    """Return ``value`` without what binary fractions leave behind."""
    places = max(0, 2 - math.floor(math.log10(step)))
    return round(value, places) + 0.0


def marks_of(axis: ChartAxis) -> list[float]:
    """Return the values at which the axis has marks."""
    count = math.floor((axis.most - axis.least) / axis.step + 1e-6)
    return [_clean(axis.least + index * axis.step, axis.step) for index in range(count + 1)]


def axis_style(axis: ChartAxis, numbers: NumberStyle) -> tuple[NumberStyle, int]:
    """Return how the marks are written, large numbers in millions or billions, and their decimals."""
    largest = max(abs(axis.least), abs(axis.most))
    power, word = (3, "B") if largest >= _BILLION else (2, "M") if largest >= _MILLION else (0, "")
    style = NumberStyle(numbers.prefix, f"{word}{numbers.suffix}", numbers.is_grouped, power)
    unit = 1000.0**power
    decimals = next((n for n in range(6) if all(_is_round(mark / unit, n) for mark in marks_of(axis))), 6)
    return style, decimals


def _is_round(value: float, decimals: int) -> bool:
    return math.isclose(round(value, decimals), value, rel_tol=1e-9, abs_tol=1e-12)
