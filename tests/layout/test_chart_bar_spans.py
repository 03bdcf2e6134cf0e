"""Where bars start and end: side by side from the base, stacked on one another."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Chart
from brownbag.deck.reader import read_deck
from brownbag.layout.chart_bar_spans import bar_spans
from brownbag.layout.chart_data import ChartData, chart_data


def data_of(rows: str, *, stacked: bool = False) -> ChartData:
    """Return the numbers of a column chart of the table ``rows``."""
    fence = "::: chart column stacked" if stacked else "::: chart column"
    (slide,) = read_deck(f"## Naps\n\n{fence}\n{rows}\n:::\n").slides
    (chart,) = slide.blocks
    assert isinstance(chart, Chart)
    return chart_data(chart)


@pytest.mark.parametrize(
    ("stacked", "spans"),
    [
        (False, [(0, 0, 1.0, 3.0), (1, 0, 1.0, -2.0), (2, 0, 1.0, 4.0)]),
        (True, [(0, 0, 0.0, 3.0), (1, 0, 0.0, -2.0), (2, 0, 3.0, 7.0)]),
    ],
)
def test_bars_start_at_the_base_or_where_the_one_below_ends(stacked, spans):
    data = data_of("| | x | y | z |\n|---|---|---|---|\n| a | 3 | -2 | 4 |", stacked=stacked)
    made = [(each.series, each.category, each.start, each.end) for each in bar_spans(data, 1.0)]
    assert made == spans


def test_a_cell_without_a_number_has_no_bar():
    data = data_of("| | x | y |\n|---|---|---|\n| a | 3 | |\n| b | | 4 |")
    assert [(each.series, each.category) for each in bar_spans(data, 0.0)] == [(0, 0), (1, 1)]
