"""A chart as its author wrote it to plain names and numbers."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.model import Chart, ChartKind, Figure, Runs
from brownbag.layout.chart_model import NumberStyle

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_GROUPED_FROM = 1_000


class ChartData(Struct, frozen=True):
    """The names and numbers of a chart.

    ``columns`` are the series' numbers, one for every category or None. ``scope`` are the
    ends that the axis has to hold, of the whole chart also where this is a part of it.
    """

    kind: ChartKind
    title: str
    corner: str
    categories: tuple[str, ...]
    names: tuple[str, ...]
    columns: tuple[tuple[Figure | None, ...], ...]
    numbers: NumberStyle
    stacked: bool
    labels: bool | None
    least: float | None
    most: float | None
    scope: tuple[float, float]
    alt: str

    @property
    def decimals(self) -> int:
        """The most decimals that any number was written with."""
        return max((figure.decimals for column in self.columns for figure in column if figure), default=0)

    def text(self, figure: Figure) -> str:
        """Return a number as its label shows it."""
        return self.numbers.text(figure.value, figure.decimals)

    def part(self, start: int, end: int) -> ChartData:
        """Return the chart of some of the categories, on the same axis."""
        columns = tuple(column[start:end] for column in self.columns)
        return replace(self, categories=self.categories[start:end], columns=columns)


def chart_data(chart: Chart) -> ChartData:
    """Return what ``chart`` shows."""
    columns = tuple(zip(*chart.figures, strict=True))
    values = [figure.value for row in chart.figures for figure in row if figure is not None]
    header = [label_text(runs) for runs in chart.table.header]
    data = ChartData(
        chart.kind,
        label_text(chart.title),
        header[0],
        tuple(label_text(row[0]) for row in chart.table.rows),
        tuple(name or f"Series {number}" for number, name in enumerate(header[1:], 1)),
        columns,
        NumberStyle(chart.prefix, chart.suffix, any(abs(value) >= _GROUPED_FROM for value in values)),
        chart.stacked and len(columns) > 1 and chart.kind in (ChartKind.COLUMN, ChartKind.BAR),
        chart.labels,
        chart.least,
        chart.most,
        (0.0, 0.0),
        chart.alt,
    )
    return replace(data, scope=_scope(data))


def label_text(runs: Runs) -> str:
    """Return runs as a label of a chart, which has no styles: numbers of sources as raised digits."""
    words = (run.text.translate(_RAISED) if run.superscript else run.text for run in runs)
    return " ".join("".join(words).split())


def _scope(data: ChartData) -> tuple[float, float]:
    if not data.stacked:
        values = [figure.value for column in data.columns for figure in column if figure]
        return min(values, default=0.0), max(values, default=0.0)
    sums = []
    for row in zip(*data.columns, strict=True):
        values = [figure.value for figure in row if figure]
        sums += [sum(value for value in values if value < 0), sum(value for value in values if value > 0)]
    return min(sums, default=0.0), max(sums, default=0.0)
