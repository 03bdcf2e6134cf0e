"""A chart among a slide's parts: title, legend, drawing, and the rows that go on to a next scene."""

from __future__ import annotations

import math

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.model import Align, Chart, ChartKind
from brownbag.layout.chart_bars import draw_lying, is_too_narrow, row_height, says_all
from brownbag.layout.chart_canvas import Canvas, Lettering
from brownbag.layout.chart_columns import draw_upright
from brownbag.layout.chart_data import ChartData, chart_data
from brownbag.layout.chart_legend import LINE_KEY, SWATCH, Legend, above, beside, draw
from brownbag.layout.chart_look import LARGER_WORDS, SMALL_NAMES, WORDS, ChartLook, chart_look
from brownbag.layout.chart_model import ChartModel
from brownbag.layout.chart_pies import draw_round
from brownbag.layout.chart_scales import mark_texts, marked_axis
from brownbag.layout.chart_words import in_words
from brownbag.layout.fitting import Scale
from brownbag.layout.parts import Desk, Part, Region
from brownbag.layout.scene import ChartItem, Item, PlaceholderRef
from brownbag.layout.tables import TablePart, table_part
from brownbag.theme.model import Anchor, PlaceholderType
from brownbag.units import Rect

_LEAST_HEIGHT = 170.0  # points; below this nobody reads a chart from the back
_LEAST_WIDTH = 200.0
_WANTED_RATIO = 0.6  # of its width
_LETTERS_ACROSS, _LETTERS_DOWN = 24.0, 10.0  # how many heights of its letters a chart measures at least
_MOST_OF_PLOT = 0.75  # of the drawing's area in the least letters
_NEVER = 1e6  # points: higher than any slide
_AFTER_TITLE = 8.0
_TITLE_SHARE = 0.78  # of the width: programs break a chart's title a little sooner than at its edge
_KEPT_TOGETHER = 2  # rows: fewer are no chart
_ROUND = frozenset({ChartKind.PIE, ChartKind.DOUGHNUT})
_HOLDERS = frozenset({PlaceholderType.OBJECT, PlaceholderType.CHART})


def chart_part(chart: Chart, desk: Desk, region: Region, step: int, *, fills: bool) -> ChartPart:
    """Return the part that shows ``chart``; ``fills``: in the region's placeholder if it can."""
    data = chart_data(chart)
    data = replace(data, alt=in_words(data, desk.language))
    return ChartPart(data, chart, desk, region, step, fills)


class ChartPart(Struct):
    """A chart. Its letters keep their size; only lying bars can be parted, between rows."""

    data: ChartData
    chart: Chart
    desk: Desk
    region: Region
    step: int = 0
    fills: bool = False
    stays_whole = True
    squeezes = False
    _looks: dict[float, ChartLook] = field(default_factory=dict)
    _letterings: dict[float, Lettering] = field(default_factory=dict)

    @property
    def goes_on(self) -> bool:
        """Whether it goes on to the next slide where it has too many rows for one."""
        return self.data.kind is ChartKind.BAR

    def _look_in(self, size: float) -> ChartLook:
        look = self._looks.get(size)
        if look is None:
            count = len(self.data.categories if self.data.kind in _ROUND else self.data.names)
            look = self._looks[size] = chart_look(self.desk, self.region, count, size)
        return look

    def _lettering(self, size: float = WORDS) -> Lettering:
        known = self._letterings.get(size)
        if known is None:
            known = Lettering(self._look_in(size).words, self.desk.measurer, self.desk.inks)
            self._letterings[size] = known
        return known

    def _title_lettering(self, size: float = WORDS) -> Lettering:
        return Lettering(self._look_in(size).heading, self.desk.measurer, self.desk.inks)

    def _larger_sizes(self, frame: Rect) -> list[float]:
        """Return the sizes above the least that its letters can have, largest first."""
        most = min(self.region.size, frame.width / _LETTERS_ACROSS, frame.height / _LETTERS_DOWN)
        return [
            size for size in LARGER_WORDS if size <= most and self._least(frame.width, size) <= frame.height
        ]

    def _head(self, frame: Rect, size: float = WORDS) -> tuple[Rect | None, Legend | None, Rect]:
        """Return the places of the title and the legend, and what is left for the drawing."""
        rest, title, legend = frame, None, None
        if self.data.title:
            wide = frame.width * _TITLE_SHARE
            high = self._title_lettering(size).height(self.data.title, wide)
            title = Rect(frame.x, frame.y, wide, high)
            rest = frame.inset(0.0, high + _AFTER_TITLE, 0.0, 0.0)
        if len(self.data.names) > 1:
            lettering = self._lettering(size)
            key = LINE_KEY if self.data.kind is ChartKind.LINE else SWATCH
            legend = above(self.data.names, rest, lettering, key) or beside(
                self.data.names, rest, lettering, key
            )
            rest = legend.rest
        return title, legend, rest

    def least_height(self, width: float, scale: Scale) -> float:  # noqa: ARG002 - its letters keep their size
        """Return the height at which it can be read; more than any slide has in a width that is too small."""
        return self._least(width, WORDS)

    def _least(self, width: float, size: float) -> float:
        if width < _LEAST_WIDTH:
            return _NEVER
        _, legend, rest = self._head(Rect(0.0, 0.0, width, _NEVER), size)
        lettering = self._lettering(size)
        if self._is_too_narrow(rest.width, lettering):
            return _NEVER
        least = _LEAST_HEIGHT
        if self.data.kind is ChartKind.BAR:
            rows = len(self.data.categories) * row_height(self.data, rest.width, lettering)
            least = rows + self._below_rows(rest.width, lettering)
        elif self.data.kind in _ROUND:
            least = max(least, beside(self.data.categories, rest, lettering).frame.height)
        beside_it = legend.frame.height if legend is not None and legend.frame.x > 0 else 0.0
        return max(least, beside_it) + (_NEVER - rest.height)

    def _beside_plot(self, lettering: Lettering) -> float:
        """Return the room for the numbers beside an upright chart, if it should need them."""
        if self.data.kind in _ROUND or self.data.kind is ChartKind.BAR:
            return 0.0
        return lettering.widest([text for _, text in mark_texts(marked_axis(self.data), self.data)])

    def _is_too_narrow(self, width: float, lettering: Lettering) -> bool:
        if self.data.kind is ChartKind.BAR and is_too_narrow(self.data, width, lettering):
            return True
        return width - self._beside_plot(lettering) < _LEAST_WIDTH / 2

    def _below_rows(self, width: float, lettering: Lettering) -> float:
        """Return the height of the numbers below lying bars."""
        return 0.0 if says_all(self.data, width, lettering) else 2 * lettering.line_height

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the height of good proportions."""
        return max(self.least_height(width, scale), width * _WANTED_RATIO)

    def place(self, frame: Rect, scale: Scale) -> list[Item]:  # noqa: ARG002 - its letters keep their size
        """Return its one item, its letters as large as they can be without taking from what it shows."""
        least = self._item(frame, WORDS)
        names = None
        if least.chart.skip > 1:
            smaller = ((size, self._item(frame, WORDS, size)) for size in SMALL_NAMES)
            names, least = next((each for each in smaller if each[1].chart.skip == 1), (None, least))
        for size in self._larger_sizes(frame):
            item = self._item(frame, size, names)
            if _shows_as_much(item.chart, least.chart):
                return [item]
        return [least]

    def _item(self, frame: Rect, size: float, names: float | None = None) -> ChartItem:
        """Return the chart in letters of ``size`` points, the names along its axis in ``names`` points."""
        look = self._look_in(size)
        canvas = Canvas(self._lettering(size), self._lettering(names or size))
        title, legend, rest = self._head(frame, size)
        model = replace(self._draw(rest, look, canvas), names=canvas.names.style)
        if title is not None:
            placed = self._title_lettering(size).place(self.data.title, title, Align.LEFT, Anchor.TOP)
            canvas.lines[:0] = placed
            model = replace(model, title=(self.data.title, title))
        if legend is not None:
            draw(legend, self.data.names, look.colours, canvas)
            model = replace(model, legend=legend.frame)
        holder = self.region.placeholder
        is_held = self.fills and holder is not None and holder.type in _HOLDERS
        return ChartItem(
            "Chart",
            frame,
            model,
            tuple(canvas.shapes),
            tuple(canvas.lines),
            self.data.alt,
            PlaceholderRef(holder.idx, holder.type) if is_held and holder is not None else None,
            self.step,
        )

    def _draw(self, rest: Rect, look: ChartLook, canvas: Canvas) -> ChartModel:
        match self.data.kind:
            case ChartKind.BAR:
                return draw_lying(self.data, rest, look, canvas)
            case ChartKind.PIE | ChartKind.DOUGHNUT:
                return draw_round(self.data, rest, look, canvas)
            case ChartKind.COLUMN | ChartKind.LINE:
                return draw_upright(self.data, rest, look, canvas)

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return lying bars shared out evenly among scenes; any other chart goes to the next whole."""
        if self.least_height(width, scale) <= height:
            return self, None
        count = len(self.data.categories)
        if self.data.kind is not ChartKind.BAR or width < _LEAST_WIDTH or count <= _KEPT_TOGETHER:
            return None, self
        _, legend, rest = self._head(Rect(0.0, 0.0, width, _NEVER))
        if legend is not None and legend.frame.x > 0 and legend.frame.bottom > height:
            return None, self
        if self._is_too_narrow(rest.width, self._lettering()):
            return None, self
        row = row_height(self.data, rest.width, self._lettering())
        around = (_NEVER - rest.height) + self._below_rows(rest.width, self._lettering())
        fitting = math.floor((height - around) / row)
        if fitting < _KEPT_TOGETHER:
            return None, self
        each = math.ceil(count / math.ceil(count / fitting))
        return self._with(0, each), self._with(each, count)

    def _with(self, start: int, end: int) -> ChartPart:
        return replace(self, data=self.data.part(start, end))

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return the rows that do not fit, at least 1 where it does not."""
        over = self.least_height(width, scale) - height
        if over <= 0:
            return 0
        if self.data.kind is not ChartKind.BAR or width < _LEAST_WIDTH:
            return 1
        return max(1, math.ceil(over / row_height(self.data, width, self._lettering())))

    def plainer(self) -> TablePart:
        """Return the same numbers as a table, for a place that is too small for a chart."""
        return table_part(self.chart.table, self.desk, self.region, fills=False)


def _shows_as_much(larger: ChartModel, least: ChartModel) -> bool:
    """Return whether larger letters leave a chart its numbers, its names, and most of its drawing."""
    says_as_much = larger.is_direct == least.is_direct and larger.skip == least.skip
    share = (larger.plot.width * larger.plot.height) / max(1.0, least.plot.width * least.plot.height)
    return says_as_much and share >= _MOST_OF_PLOT
