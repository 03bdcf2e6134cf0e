"""``::: chart bar`` around a table to a `Chart` of its numbers, or to the table with what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from brownbag.deck.figures import Cell, NoNumberError, cell_of, common_unit, doubtful_point, unit_of, words_of
from brownbag.deck.model import Block, Chart, ChartKind, Figure, Heading, Runs, Table
from brownbag.deck.parts import DivNode
from brownbag.likely_words import did_you_mean
from brownbag.problems import Severity

KIND_WORDS = {
    "column": ChartKind.COLUMN,
    "columns": ChartKind.COLUMN,
    "vertical": ChartKind.COLUMN,
    "bar": ChartKind.BAR,
    "bars": ChartKind.BAR,
    "horizontal": ChartKind.BAR,
    "line": ChartKind.LINE,
    "lines": ChartKind.LINE,
    "trend": ChartKind.LINE,
    "pie": ChartKind.PIE,
    "circle": ChartKind.PIE,
    "doughnut": ChartKind.DOUGHNUT,
    "donut": ChartKind.DOUGHNUT,
    "ring": ChartKind.DOUGHNUT,
}
"""The words for kinds of charts, as authors write them."""

_ROUND = frozenset({ChartKind.PIE, ChartKind.DOUGHNUT})
_SETTINGS = ("alt", "title", "unit", "min", "max", "labels", "stacked", "type", "kind")
_FILLERS = frozenset({"chart", "graph", "and", "a", "of", "with"})
_NO = frozenset({"false", "no", "off", "0", "none"})
_LONG_NAMES = 110  # characters of all names below columns: more than a slide's width
_LONG_NAME = 16
_MOST_SLICES = 7
_MOST_SERIES = 6


class Say(Protocol):
    """Notes a problem of the slide."""

    def __call__(self, severity: Severity, line: int, message: str, hint: str = "", rule: str = "") -> None:
        """Note it."""


class _Wishes(NamedTuple):
    """What the author wrote behind ``::: chart``."""

    kind: ChartKind
    stacked: bool = False
    alt: str = ""
    title: Runs = ()
    unit: str = ""
    least: float | None = None
    most: float | None = None
    labels: bool | None = None
    incremental: bool = False


def is_chart(div: DivNode) -> bool:
    """Return whether a fence asks for a chart: ``chart pie``, ``{.chart .pie}``, ``pie-chart``."""
    name = div.name.lower()
    return not div.is_html and (
        name in ("chart", "graph") or (name.endswith("-chart") and name.removesuffix("-chart") in KIND_WORDS)
    )


def chart_blocks(
    div: DivNode, blocks: Sequence[Block], title: Runs, say: Say, *, incremental: bool
) -> list[Block]:
    """Return the blocks of a chart's fence with its tables as charts.

    ``title`` is the author's ``title=`` as runs; without one, a heading above
    the table is the title. A table that cannot be drawn stays a table, and says why.
    """
    wishes = _wishes(div, title, say)._replace(incremental=incremental)
    if not any(isinstance(block, Table) for block in blocks):
        hint = "Put a table below “::: chart”: names in the first column, numbers beside them."
        say(Severity.WARNING, div.line, "The chart has no table to draw.", hint, "chart-table")
        return list(blocks)
    made: list[Block] = []
    for block in blocks:
        if not isinstance(block, Table):
            made.append(block)
            continue
        if not wishes.title and made and isinstance(made[-1], Heading):
            heading = made.pop()
            wishes = wishes._replace(title=heading.runs if isinstance(heading, Heading) else ())
        made.append(_drawn(block, wishes, div.line, say))
    return made


def _wishes(div: DivNode, title: Runs, say: Say) -> _Wishes:
    attributes = div.attributes
    values = {key.lower(): value for key, value in attributes.values}
    words = [
        *div.words,
        *attributes.classes,
        *div.name.split("-"),
        values.get("type", ""),
        values.get("kind", ""),
    ]
    words = [word.strip(".,").lower() for word in words]
    known = [KIND_WORDS[word] for word in words if word in KIND_WORDS]
    for word in words:
        if word and word not in KIND_WORDS and word not in _FILLERS | {"stacked", "incremental"}:
            _say_unknown(word, div.line, say)
    for key in values:
        if key not in _SETTINGS:
            message = f"A chart has no setting “{key[:40]}”."
            say(Severity.HINT, div.line, message, f"There are: {', '.join(_SETTINGS[:7])}.", "chart-setting")
    is_upright = "vertical" in words
    kind = (
        ChartKind.COLUMN if is_upright or not known else ChartKind.BAR if "horizontal" in words else known[0]
    )
    return _Wishes(
        kind,
        "stacked" in words or values.get("stacked", "no").lower() not in _NO,
        values.get("alt", "").strip(),
        title,
        values.get("unit", ""),
        _end("min", values.get("min", ""), div.line, say),
        _end("max", values.get("max", ""), div.line, say),
        values["labels"].lower() not in _NO if "labels" in values else None,
    )


def _say_unknown(word: str, line: int, say: Say) -> None:
    hint = did_you_mean(word, KIND_WORDS, f"There are: {', '.join(ChartKind)}.")
    say(Severity.WARNING, line, f"There is no chart “{word[:40]}”.", hint, "chart-kind")


def _end(name: str, text: str, line: int, say: Say) -> float | None:
    if not text:
        return None
    try:
        figure = cell_of(text).figure
    except NoNumberError:
        figure = None
    if figure is None:
        say(
            Severity.WARNING,
            line,
            f"“{name}={text[:40]}” is not a number.",
            f"Write {name}=100.",
            "chart-setting",
        )
        return None
    return figure.value


def _drawn(table: Table, wishes: _Wishes, line: int, say: Say) -> Block:
    """Return the chart of ``table``, or the table itself where it cannot be drawn."""
    cells = _cells(table, say)
    if cells is None:
        return table
    unit = unit_of(wishes.unit) if wishes.unit.strip() else common_unit(cell for row in cells for cell in row)
    if unit is None:
        message = "The chart's numbers have different units, so they are shown as a table."
        say(Severity.WARNING, table.line, message, "Give all of them the same one.", "chart-number")
        return table
    figures = tuple(tuple(cell.figure for cell in row) for row in cells)
    chart = Chart(
        _possible_kind(wishes.kind, figures, table.line, say),
        table,
        wishes.alt,
        figures,
        wishes.title,
        *unit,
        *_ends(wishes, line, say),
        wishes.stacked,
        wishes.labels,
        wishes.incremental,
        line,
    )
    _say_hints(chart, say)
    return chart


def _cells(table: Table, say: Say) -> list[list[Cell]] | None:
    """Return the numbers of a table; None, and a problem, where there are none or one cannot be read."""
    if len(table.header) < 2 or not table.rows:
        message = "A chart needs a column of names and a column of numbers, so this is shown as a table."
        say(Severity.WARNING, table.line, message, "Add a column with numbers.", "chart-table")
        return None
    cells: list[list[Cell]] = []
    for number, row in enumerate(table.rows, table.line + 2):
        try:
            cells.append([cell_of(words_of(runs)) for runs in row[1:]])
        except NoNumberError as error:
            message = f"“{str(error)[:60]}” is not a number, so the chart is shown as a table."
            hint = "Write numbers such as 20, 20.1% or $5; leave a cell empty where there is none."
            say(Severity.WARNING, number, message, hint, "chart-number")
            return None
    if all(cell.figure is None for row in cells for cell in row):
        message = "There are no numbers in the chart, so it is shown as a table."
        say(Severity.WARNING, table.line, message, "Write numbers into the second column.", "chart-number")
        return None
    if doubtful := doubtful_point([words_of(runs) for row in table.rows for runs in row[1:]]):
        message = f"“{doubtful}” is drawn as {float(doubtful):g}, since a point starts the decimals."
        hint = f"Write {doubtful.replace('.', ',')} where thousands are meant."
        say(Severity.WARNING, table.line, message, hint, "chart-number")
    return cells


def _possible_kind(
    kind: ChartKind, figures: Sequence[Sequence[Figure | None]], line: int, say: Say
) -> ChartKind:
    """Return the kind of chart, columns where numbers cannot be shares of a whole."""
    if kind not in _ROUND:
        return kind
    values = [figure.value for row in figures for figure in row if figure is not None]
    if len(figures[0]) > 1:
        why, hint = "shows one column of numbers only", "Keep one of them, or write “::: chart column”."
    elif any(value < 0 for value in values):
        why, hint = "cannot show negative numbers", "Write “::: chart column”."
    elif not any(values):
        why, hint = "cannot show zeros alone", "Write “::: chart column”."
    else:
        return kind
    say(Severity.WARNING, line, f"A {kind} chart {why}, so columns are shown.", hint, "chart-pie")
    return ChartKind.COLUMN


def _ends(wishes: _Wishes, line: int, say: Say) -> tuple[float | None, float | None]:
    if wishes.least is not None and wishes.most is not None and wishes.least >= wishes.most:
        message = "The chart's “min” is not below its “max”, so neither is used."
        say(Severity.WARNING, line, message, "Write the smaller number as min.", "chart-setting")
        return None, None
    return wishes.least, wishes.most


def _say_hints(chart: Chart, say: Say) -> None:
    names = [words_of(row[0]) for row in chart.table.rows]
    if not chart.alt:
        message = "The chart has no description of its own; people who cannot see it hear its numbers."
        hint = 'Say in a sentence what it shows: {alt="Visits doubled in two years"}.'
        say(Severity.HINT, chart.line, message, hint, "chart-alt")
    if chart.kind in _ROUND and len(names) > _MOST_SLICES:
        message = f"{len(names)} slices are hard to tell apart."
        say(
            Severity.HINT,
            chart.line,
            message,
            "Write “::: chart bar”: bars have room for many.",
            "chart-many",
        )
    if chart.kind not in _ROUND and len(chart.table.header) - 1 > _MOST_SERIES:
        message = f"{len(chart.table.header) - 1} columns of numbers are hard to tell apart."
        say(Severity.HINT, chart.line, message, "Show the few that matter, or make two charts.", "chart-many")
    if (
        chart.kind is ChartKind.COLUMN
        and sum(map(len, names)) > _LONG_NAMES
        and any(len(name) > _LONG_NAME for name in names)
    ):
        message = "The names below the columns are long."
        say(
            Severity.HINT,
            chart.line,
            message,
            "Write “::: chart bar”: lying bars have room for names.",
            "chart-names",
        )


def change_texts(chart: Chart, header: Iterable[Runs], rows: Iterable[Iterable[Runs]], title: Runs) -> Chart:
    """Return the chart with other words in its table and its title; the numbers stay."""
    table = replace(chart.table, header=tuple(header), rows=tuple(tuple(row) for row in rows))
    return replace(chart, table=table, title=title)
