"""A `ChartItem` to a native chart with its workbook (ECMA-376 part 1, 21.2), as it looks in the preview.

Everything that a program would choose for itself is said: the plot's place,
the ends and the steps of the axis, gaps, colours, letters, where numbers stand.
"""

from __future__ import annotations

from brownbag.deck.model import ChartKind
from brownbag.layout.chart_columns import STACK_BORDER
from brownbag.layout.chart_marks import LINE_WIDTH, MARK_SIZE, MARKS
from brownbag.layout.chart_model import ChartAxis, ChartModel, ChartSeries
from brownbag.layout.chart_pies import HOLE, SLICE_BORDER
from brownbag.layout.scene import ChartItem
from brownbag.powerpoint import relations
from brownbag.powerpoint.chart_parts import WORKBOOK_ID
from brownbag.powerpoint.chart_text import labels_xml, layout_xml, text_properties, title_xml
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import line_xml, solid_xml, transform_xml
from brownbag.powerpoint.shapes import identity_xml
from brownbag.powerpoint.workbook import SHEET, column_name, number_text, workbook
from brownbag.powerpoint.xml import DECLARATION, MAIN, RELATION, escape, quote
from brownbag.theme.drawing import Colour, Line
from brownbag.units import Rect, to_emu

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_ROUND = frozenset({ChartKind.PIE, ChartKind.DOUGHNUT})
_SKIP_UPRIGHT = 2
_NAMES_AXIS, _NUMBERS_AXIS = 111111111, 222222222  # any two numbers: each chart is a world of its own


def chart_frame_xml(item: ChartItem, number: int, mark: str, context: Context) -> str:
    """Return the frame that shows the chart, which is stored with its workbook."""
    chart = item.chart
    rows = [[chart.corner, *(series.name for series in chart.series)]]
    body = [
        [name, *(series.values[index] for series in chart.series)]
        for index, name in enumerate(chart.categories)
    ]
    book = workbook([*rows, *body], chart.numbers)
    target = context.stored_chart(_chart_xml(chart, item.frame, context), book)
    rid = context.relations.add(relations.CHART, target)
    own = identity_xml(number, item.name, alt=item.alt)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr>{own}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr>{mark}</p:nvPr></p:nvGraphicFramePr>"
        f"{transform_xml(item.frame, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{rid}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _chart_xml(chart: ChartModel, frame: Rect, context: Context) -> str:
    title = '<c:autoTitleDeleted val="1"/>'
    if chart.title is not None:
        text, place = chart.title
        title = title_xml(text, place, frame, chart.heading, context.theme, context.language)
        title += '<c:autoTitleDeleted val="0"/>'
    legend = ""
    if chart.legend is not None:
        side = "t" if chart.legend.y < chart.plot.y and chart.kind not in _ROUND else "r"
        words = text_properties(chart.words, context.theme, context.language)
        where = layout_xml(chart.legend, frame)
        legend = f'<c:legend><c:legendPos val="{side}"/>{where}<c:overlay val="0"/>{words}</c:legend>'
    plot = layout_xml(chart.plot, frame, inner=True)
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{MAIN}" xmlns:r="{RELATION}">'
        f'<c:date1904 val="0"/><c:lang val={quote(context.language)}/><c:roundedCorners val="0"/>'
        f"<c:chart>{title}<c:plotArea>{plot}{_plot_xml(chart, frame, context)}"
        "<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        f'{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(chart.words, context.theme, context.language)}"
        f'<c:externalData r:id="{WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _plot_xml(chart: ChartModel, frame: Rect, context: Context) -> str:
    series = "".join(_series_xml(chart, at, one, frame, context) for at, one in enumerate(chart.series))
    axes = f'<c:axId val="{_NAMES_AXIS}"/><c:axId val="{_NUMBERS_AXIS}"/>'
    match chart.kind:
        case ChartKind.COLUMN | ChartKind.BAR:
            direction = "bar" if chart.kind is ChartKind.BAR else "col"
            grouping = "stacked" if chart.stacked else "clustered"
            overlap = 100 if chart.stacked else 0
            return (
                f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/>'
                '<c:varyColors val="0"/>'
                f'{series}<c:gapWidth val="{round(chart.gap * 100)}"/><c:overlap val="{overlap}"/>{axes}'
                f"</c:barChart>{_axes_xml(chart, context)}"
            )
        case ChartKind.LINE:
            return (
                f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
                f'<c:marker val="1"/>{axes}</c:lineChart>{_axes_xml(chart, context)}'
            )
        case ChartKind.PIE:
            turn = f'<c:firstSliceAng val="{chart.turn}"/>'
            return f'<c:pieChart><c:varyColors val="1"/>{series}{turn}</c:pieChart>'
        case ChartKind.DOUGHNUT:
            return (
                f'<c:doughnutChart><c:varyColors val="1"/>{series}<c:firstSliceAng val="0"/>'
                f'<c:holeSize val="{round(HOLE * 100)}"/></c:doughnutChart>'
            )


def _series_xml(chart: ChartModel, at: int, series: ChartSeries, frame: Rect, context: Context) -> str:
    column = column_name(at + 1)
    name = _texts_xml("c:tx", f"{SHEET}!${column}$1", [series.name])
    last = len(chart.categories) + 1
    labels = labels_xml(
        series,
        chart.labels,
        chart.words,
        context.theme,
        context.language,
        names=chart.names_on_slices,
        is_ring=chart.kind is ChartKind.DOUGHNUT,
        across=frame.width,
    )
    numbers = f"{SHEET}!${column}$2:${column}${last}"
    data = (
        f"{labels}{_texts_xml('c:cat', f'{SHEET}!$A$2:$A${last}', chart.categories)}"
        f"<c:val>{_numbers_xml(numbers, series.values, chart.numbers)}</c:val>"
    )
    start = f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>{name}'
    match chart.kind:
        case ChartKind.LINE:
            return f'{start}{_line_look(at, series)}{data}<c:smooth val="0"/></c:ser>'
        case ChartKind.COLUMN | ChartKind.BAR:
            border = Line(chart.ground, STACK_BORDER) if chart.stacked else None
            return f'{start}{_fill_look(series.colour(0), border)}<c:invertIfNegative val="0"/>{data}</c:ser>'
        case ChartKind.PIE | ChartKind.DOUGHNUT:
            is_parted = sum(bool(value) for value in series.values) > 1
            border = Line(chart.ground, SLICE_BORDER) if is_parted else None
            points = "".join(
                f'<c:dPt><c:idx val="{index}"/><c:bubble3D val="0"/>'
                f"{_fill_look(series.colour(index), border)}</c:dPt>"
                for index in range(len(chart.categories))
            )
            return f"{start}{points}{data}</c:ser>"


def _fill_look(colour: Colour, border: Line | None) -> str:
    return f"<c:spPr>{solid_xml(colour)}{line_xml(border)}</c:spPr>"


def _line_look(at: int, series: ChartSeries) -> str:
    colour = series.colour(0)
    stroke = f'<a:ln w="{to_emu(LINE_WIDTH)}" cap="rnd">{solid_xml(colour)}<a:round/></a:ln>'
    symbol = MARKS[at % len(MARKS)][0]
    return (
        f'<c:spPr>{stroke}</c:spPr><c:marker><c:symbol val="{symbol}"/><c:size val="{round(MARK_SIZE)}"/>'
        f"<c:spPr>{solid_xml(colour)}{line_xml(None)}</c:spPr></c:marker>"
    )


def _texts_xml(tag: str, where: str, texts: list[str] | tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(text)}</c:v></c:pt>' for at, text in enumerate(texts))
    return (
        f'<{tag}><c:strRef><c:f>{where}</c:f><c:strCache><c:ptCount val="{len(texts)}"/>{points}'
        f"</c:strCache></c:strRef></{tag}>"
    )


def _numbers_xml(where: str, values: tuple[float | None, ...], code: str) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{number_text(value)}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{where}</c:f><c:numCache><c:formatCode>{escape(code)}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _axes_xml(chart: ChartModel, context: Context) -> str:
    axis = chart.axis
    if axis is None:
        return ""
    is_lying = chart.kind is ChartKind.BAR
    # Where names have room, none may be turned. LibreOffice knows no skipping: it breaks words then, and
    # where there are too many names for that, it leaves some out only if they may be turned.
    upright = chart.skip <= _SKIP_UPRIGHT
    words, names_words = (
        text_properties(style, context.theme, context.language, upright=upright)
        for style in (chart.words, chart.names or chart.words)
    )
    skip = f'<c:tickLblSkip val="{chart.skip}"/>' if chart.skip > 1 else ""
    order = "maxMin" if is_lying else "minMax"  # lying bars start at the top
    names = (
        f'<c:catAx><c:axId val="{_NAMES_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if is_lying else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{line_xml(chart.rule)}</c:spPr>{names_words}"
        f'<c:crossAx val="{_NUMBERS_AXIS}"/>{_crosses_xml(axis)}<c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/>{skip}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )
    return names + _numbers_axis_xml(chart, axis, words, is_lying=is_lying)


def _crosses_xml(axis: ChartAxis) -> str:
    """Return where the names' axis crosses that of the numbers: where bars start."""
    return f'<c:crossesAt val="{number_text(axis.base)}"/>'


def _numbers_axis_xml(chart: ChartModel, axis: ChartAxis, words: str, *, is_lying: bool) -> str:
    is_shown = bool(axis.number_format)
    grid = f"<c:majorGridlines><c:spPr>{line_xml(chart.grid)}</c:spPr></c:majorGridlines>" if is_shown else ""
    code = quote(axis.number_format or "General")
    crosses = "max" if is_lying else "autoZero"  # at the bottom, where lying bars end
    return (
        f'<c:valAx><c:axId val="{_NUMBERS_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{number_text(axis.most)}"/><c:min val="{number_text(axis.least)}"/></c:scaling>'
        f'<c:delete val="{int(not is_shown)}"/><c:axPos val="{"b" if is_lying else "l"}"/>{grid}'
        f'<c:numFmt formatCode={code} sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{line_xml(None)}</c:spPr>{words}'
        f'<c:crossAx val="{_NAMES_AXIS}"/><c:crosses val="{crosses}"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{number_text(axis.step)}"/></c:valAx>'
    )
