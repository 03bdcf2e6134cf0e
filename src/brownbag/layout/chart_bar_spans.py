"""The numbers of a bar chart to where each bar starts and ends on the axis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from brownbag.deck.model import Figure
from brownbag.layout.chart_data import ChartData


class BarSpan(NamedTuple):
    """One bar, in the values of the axis. ``series`` and ``category`` count from 0."""

    series: int
    category: int
    figure: Figure
    start: float
    end: float


def bar_spans(data: ChartData, base: float) -> Iterator[BarSpan]:
    """Yield the bars of one category after the other; bars side by side start at ``base``.

    Stacked numbers below zero stack downwards. A cell without a number has no bar.
    """
    for category in range(len(data.categories)):
        up = down = 0.0
        for series, column in enumerate(data.columns):
            figure = column[category]
            if figure is None:
                continue
            start = (up if figure.value >= 0 else down) if data.stacked else base
            end = start + figure.value if data.stacked else figure.value
            if figure.value >= 0:
                up = end
            else:
                down = end
            yield BarSpan(series, category, figure, start, end)
