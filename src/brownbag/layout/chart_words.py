"""A chart as text for people who cannot see it, in the talk's language: every number while they are few."""

from __future__ import annotations

from typing import NamedTuple

from brownbag.deck.model import ChartKind
from brownbag.layout.chart_data import ChartData

_MOST_SAID = 12  # numbers; nobody listens to more than that


class _Phrases(NamedTuple):
    kinds: dict[ChartKind, str]
    ends: str
    same: str


_ENGLISH = _Phrases(
    {
        ChartKind.COLUMN: "Column chart",
        ChartKind.BAR: "Bar chart",
        ChartKind.LINE: "Line chart",
        ChartKind.PIE: "Pie chart",
        ChartKind.DOUGHNUT: "Doughnut chart",
    },
    "highest {high} with {most}, lowest {low} with {least}",
    "{most} everywhere",
)
_SPANISH = _Phrases(
    {
        ChartKind.COLUMN: "Gráfico de columnas",
        ChartKind.BAR: "Gráfico de barras",
        ChartKind.LINE: "Gráfico de líneas",
        ChartKind.PIE: "Gráfico circular",
        ChartKind.DOUGHNUT: "Gráfico de anillo",
    },
    "el valor más alto es {high} con {most}, el más bajo {low} con {least}",
    "{most} en todos los casos",
)


def in_words(data: ChartData, language: str = "") -> str:
    """Return what the chart shows: the author's words, or its numbers."""
    if data.alt:
        return data.alt
    phrases = _SPANISH if language.lower().partition("-")[0] == "es" else _ENGLISH
    kind = phrases.kinds[data.kind]
    about = f"{kind}: {data.title}." if data.title else f"{kind}."
    count = sum(figure is not None for column in data.columns for figure in column)
    series = range(len(data.columns))
    parts = [_all_of(data, at) if count <= _MOST_SAID else _ends_of(data, at, phrases) for at in series]
    return " ".join([about, *(f"{part}." for part in parts if part)])


def _all_of(data: ChartData, index: int) -> str:
    pairs = zip(data.categories, data.columns[index], strict=True)
    said = ", ".join(f"{name} {data.text(figure)}" for name, figure in pairs if figure)
    return f"{data.names[index]}: {said}" if said else ""


def _ends_of(data: ChartData, index: int, phrases: _Phrases) -> str:
    found = [
        (figure.value, name, data.text(figure))
        for name, figure in zip(data.categories, data.columns[index], strict=True)
        if figure
    ]
    if not found:
        return ""
    high, low = max(found, key=lambda one: one[0]), min(found, key=lambda one: one[0])
    phrase = phrases.same if high[0] == low[0] else phrases.ends
    return f"{data.names[index]}: " + phrase.format(high=high[1], most=high[2], low=low[1], least=low[2])
