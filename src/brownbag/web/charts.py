"""A chart's numbers as a table for those who do not see it; the drawing itself is only a picture."""

from __future__ import annotations

from brownbag.layout.chart_model import ChartModel
from brownbag.layout.scene import ChartItem
from brownbag.web.art import lines_svg, shape_svg
from brownbag.web.context import Context
from brownbag.web.markup import escape, step_attribute


def chart_art(item: ChartItem, context: Context) -> str:
    """Return the chart as it is drawn."""
    shapes = "".join(shape_svg(shape, context) for shape in item.shapes)
    return shapes + lines_svg(item.lines, context)


def numbers_html(item: ChartItem) -> str:
    """Return the chart's numbers as a table that is read aloud and not seen."""
    chart = item.chart
    names = "".join(f'<th scope="col">{escape(series.name)}</th>' for series in chart.series)
    rows = "".join(
        f'<tr><th scope="row">{escape(category)}</th>{_values(chart, index)}</tr>'
        for index, category in enumerate(chart.categories)
    )
    head = f"<thead><tr><td>{escape(chart.corner)}</td>{names}</tr></thead>"
    return f'<div class="off"{step_attribute(item.step)}><table>{head}<tbody>{rows}</tbody></table></div>'


def _values(chart: ChartModel, index: int) -> str:
    values = (series.values[index] for series in chart.series)
    return "".join(f"<td>{'' if value is None else f'{value:.12g}'}</td>" for value in values)
