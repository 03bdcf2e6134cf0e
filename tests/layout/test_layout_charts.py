"""Charts on slides: what is drawn where, in letters that are half an em wide."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brownbag.deck.model import (
    Callout,
    CalloutKind,
    Chart,
    ChartKind,
    Column,
    Columns,
    Figure,
    Item,
    ListBlock,
    Meta,
    Paragraph,
    Run,
    Slide,
    SlideKind,
    Table,
)
from brownbag.layout.chart_model import LabelPlace
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import ChartItem, Scene, TableItem, TextItem, TextLine
from brownbag.theme.drawing import EllipseOutline, PathOutline, RectOutline
from layout.seeing import line_text, text_item, things
from layout.themes import BODY_FRAME, small_theme


def chart(
    kind: ChartKind, rows: dict[str, object], names: tuple[str, ...] = ("Share",), **more: object
) -> Chart:
    """Return a chart: ``rows`` has a number (or several, or None) for every name."""
    figures = tuple(
        tuple(None if value is None else Figure(float(value), more.pop("decimals", 0)) for value in row)
        for row in (row if isinstance(row, tuple) else (row,) for row in rows.values())
    )
    header = tuple((Run(name),) for name in ("Age", *names))
    body = tuple(
        ((Run(name),), *((Run("" if figure is None else f"{figure.value:g}"),) for figure in row))
        for name, row in zip(rows, figures, strict=True)
    )
    return Chart(kind, Table(header, body, (None,) * len(header)), figures=figures, **more)


AGES = {"3 months": 20, "6 months": 40, "9 months": 80}


def the_chart(scene: Scene) -> ChartItem:
    (item,) = things(scene, ChartItem)
    return item


def shown(item: ChartItem) -> list[str]:
    return [line_text(line) for line in item.lines]


def touch(one: TextLine, other: TextLine) -> bool:
    """Return whether the letters of two lines touch; digits and capitals stand on the baseline."""
    if not one.fragments or not other.fragments:
        return False
    (a, top, right, foot), (x, other_top, other_right, other_foot) = letters(one), letters(other)
    return min(right, other_right) - max(a, x) > 0.1 and min(foot, other_foot) - max(top, other_top) > 0.1


def letters(line: TextLine) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of what is seen of a line."""
    size = max(each.font.size for each in line.fragments)
    left = min(each.x for each in line.fragments)
    right = max(each.x + each.width for each in line.fragments)
    return left, line.baseline - 0.72 * size, right, line.baseline


def boxes(item: ChartItem) -> list[ChartItem]:
    return [shape for shape in item.shapes if isinstance(shape.outline, RectOutline) and shape.fill]


def test_a_lone_chart_takes_the_content_placeholder_and_its_whole_area(scene_of):
    item = the_chart(scene_of(chart(ChartKind.COLUMN, AGES)))
    assert (item.placeholder.idx, item.frame) == (1, BODY_FRAME)


def test_columns_are_as_high_as_their_numbers_and_say_them(scene_of):
    item = the_chart(scene_of(chart(ChartKind.COLUMN, AGES)))
    heights = [box.frame.height for box in boxes(item)]
    assert heights == pytest.approx([heights[2] / 4, heights[2] / 2, item.chart.plot.height])
    assert shown(item) == ["20", "40", "80", *AGES]
    assert item.chart.labels is LabelPlace.OUTSIDE
    assert item.chart.axis.number_format == ""


def test_bars_are_as_long_as_their_numbers_and_start_at_the_top(scene_of):
    item = the_chart(scene_of(chart(ChartKind.BAR, AGES)))
    first, second, third = boxes(item)
    assert first.frame.y < second.frame.y < third.frame.y
    assert (first.frame.width, second.frame.width) == pytest.approx(
        (third.frame.width / 4, third.frame.width / 2)
    )
    assert all(box.frame.x == item.chart.plot.x for box in boxes(item))


def test_a_number_keeps_its_decimals_and_its_unit(scene_of):
    made = chart(ChartKind.COLUMN, AGES, suffix="%")
    figures = ((Figure(20.1, 1),), (Figure(40.0),), (Figure(1234.5, 1),))
    item = the_chart(scene_of(Chart(made.kind, made.table, figures=figures, prefix="$")))
    assert shown(item)[:3] == ["$20.1", "$40", "$1,234.5"]
    assert item.chart.series[0].formats == ('"$"#,##0.0', '"$"#,##0', '"$"#,##0.0')


def test_columns_too_narrow_for_their_numbers_get_an_axis_instead(scene_of):
    rows = {f"n{index}": 1_000_000 + index for index in range(12)}
    item = the_chart(scene_of(chart(ChartKind.COLUMN, rows)))
    assert item.chart.labels is None
    assert (item.chart.axis.least, item.chart.axis.most, item.chart.axis.step) == (0.0, 1_250_000, 250_000)
    assert shown(item)[:6] == ["0.00M", "0.25M", "0.50M", "0.75M", "1.00M", "1.25M"]


def test_negative_numbers_hang_below_the_line_with_their_numbers_below(scene_of):
    item = the_chart(scene_of(chart(ChartKind.COLUMN, {"a": -10, "b": 30})))
    down, up = boxes(item)
    assert up.frame.bottom == pytest.approx(down.frame.y)
    minus = next(line for line in item.lines if line_text(line) == "-10")
    assert minus.top >= down.frame.bottom
    name = next(line for line in item.lines if line_text(line) == "a")
    assert minus.top + minus.height <= name.top


def test_a_line_whose_number_would_stand_on_the_line_at_zero_has_an_axis_instead(scene_of):
    assert the_chart(scene_of(chart(ChartKind.LINE, {"a": -10, "b": 30}))).chart.labels is LabelPlace.ABOVE
    item = the_chart(scene_of(chart(ChartKind.LINE, {"a": -2, "b": 30})))
    assert (item.chart.labels, item.chart.axis.number_format) == (None, "0")


def test_the_numbers_of_a_narrow_axis_stand_apart(scenes_of):
    made = chart(ChartKind.BAR, {"a": (40_000, 60_000)}, ("x", "y"), labels=False, suffix=" minutes")
    text = Paragraph((Run("some words " * 12),))
    scene, *_ = scenes_of(Columns((Column((made,)), Column((text,)))))
    marks = [line for line in the_chart(scene).lines if line_text(line).endswith("000 minutes")]
    marks = [line for line in marks if line.top > the_chart(scene).chart.plot.bottom]
    assert len(marks) > 1
    assert not [pair for pair in combinations(marks, 2) if touch(*pair)]


def test_several_series_have_a_legend_and_one_has_none(scene_of):
    two = the_chart(scene_of(chart(ChartKind.COLUMN, {"a": (1, 2), "b": (3, 4)}, ("Before", "After"))))
    assert two.chart.legend is not None
    assert two.chart.legend.bottom < two.chart.plot.y
    assert {"Before", "After"} <= set(shown(two))
    assert the_chart(scene_of(chart(ChartKind.COLUMN, AGES))).chart.legend is None


def test_a_legend_with_long_names_stands_beside_the_drawing(scene_of):
    names = tuple(f"a rather long name of a series, number {index}" for index in range(6))
    item = the_chart(scene_of(chart(ChartKind.LINE, {"a": (1, 2, 3, 4, 5, 6)}, names)))
    assert item.chart.legend.x > item.chart.plot.right


@pytest.mark.parametrize(
    ("kind", "rows", "names"),
    [
        (ChartKind.DOUGHNUT, {"Half": 60, "Rest": 40}, ("Share",)),
        (ChartKind.COLUMN, {"a": (1, 2)}, ("Half", "Rest")),
    ],
)
def test_a_legend_has_room_for_what_other_programs_put_around_its_names(scene_of, kind, rows, names):
    item = the_chart(scene_of(chart(kind, rows, names)))
    last = next(line.fragments[0] for line in item.lines if line_text(line) == "Rest")
    assert last.x + last.width + last.font.size <= item.chart.legend.right


def test_the_title_stands_above_everything(scene_of):
    item = the_chart(
        scene_of(chart(ChartKind.COLUMN, AGES, title=(Run("Who sleeps"), Run("2", superscript=True))))
    )
    assert shown(item)[0] == "Who sleeps²"
    text, place = item.chart.title
    assert text == "Who sleeps²"
    assert place.bottom < item.chart.plot.y


def test_stacked_parts_stand_on_one_another_and_say_their_numbers_inside(scene_of):
    item = the_chart(scene_of(chart(ChartKind.COLUMN, {"a": (40, 60)}, ("x", "y"), stacked=True)))
    lower, upper = boxes(item)[2:] if len(boxes(item)) > 4 else boxes(item)[:2]
    assert upper.frame.bottom == pytest.approx(lower.frame.y)
    assert item.chart.labels is LabelPlace.CENTRE


def test_a_part_too_thin_for_its_number_has_none_and_the_axis_shows(scene_of):
    item = the_chart(
        scene_of(chart(ChartKind.COLUMN, {"a": (98, 2), "b": (50, 50)}, ("x", "y"), stacked=True))
    )
    assert item.chart.series[1].formats == ("", "0")
    assert item.chart.axis.number_format == "0"


def test_a_line_breaks_at_a_gap(scene_of):
    rows = {str(year): (None if year == 2021 else year - 2010) for year in range(2019, 2024)}
    item = the_chart(scene_of(chart(ChartKind.LINE, rows)))
    strokes = [
        shape
        for shape in item.shapes
        if isinstance(shape.outline, PathOutline) and not shape.outline.filled and shape.line.width > 2
    ]
    assert [len(stroke.outline.commands) for stroke in strokes] == [2, 2]
    assert sum(isinstance(shape.outline, EllipseOutline) for shape in item.shapes) == 4


def test_every_line_has_a_mark_of_its_own(scene_of):
    rows = {"a": (1, 2, 3), "b": (2, 3, 4)}
    item = the_chart(scene_of(chart(ChartKind.LINE, rows, ("x", "y", "z"))))
    marks = {type(shape.outline) for shape in item.shapes if shape.fill}
    assert marks == {EllipseOutline, RectOutline, PathOutline}


def test_slices_are_named_around_a_pie_and_need_no_legend(scene_of):
    item = the_chart(scene_of(chart(ChartKind.PIE, {"Half": 50, "Some": 30, "Few": 20}, suffix="%")))
    assert shown(item) == ["Half", "50%", "Some", "30%", "Few", "20%"]
    assert item.chart.legend is None
    assert item.chart.plot.width == pytest.approx(item.chart.plot.height)
    assert len(item.shapes) == 3


def test_a_pie_is_turned_until_its_small_slices_have_room_for_their_names(scene_of):
    rows = {"Sleeps through": 70, "Wakes once": 20, "Wakes twice": 9, "Wakes all night": 1}
    item = the_chart(scene_of(chart(ChartKind.PIE, rows, suffix="%")))
    assert item.chart.legend is None
    assert item.chart.turn > 0
    assert {"9%", "1%"} <= set(shown(item))


def test_a_pie_with_room_for_its_names_starts_at_the_top(scene_of):
    item = the_chart(scene_of(chart(ChartKind.PIE, {"Half": 50, "Some": 30, "Few": 20})))
    assert item.chart.turn == 0


def test_slices_too_close_for_names_get_a_legend(scene_of):
    rows = {f"part {index}": 1 for index in range(6)} | {"large": 94}
    item = the_chart(scene_of(chart(ChartKind.PIE, rows)))
    assert item.chart.legend is not None
    assert "94" in shown(item)
    assert "1" not in shown(item)


def test_a_ring_has_its_numbers_inside_and_its_names_beside(scene_of):
    item = the_chart(scene_of(chart(ChartKind.DOUGHNUT, {"a": 60, "b": 40})))
    assert item.chart.legend.x > item.chart.plot.right
    assert set(shown(item)) == {"a", "b", "60", "40"}


def test_letters_are_never_below_sixteen_points(scene_of):
    for kind in ChartKind:
        item = the_chart(scene_of(chart(kind, {f"name {index}": index + 1 for index in range(9)})))
        assert min(each.font.size for line in item.lines for each in line.fragments) >= 16


def sizes(item: ChartItem) -> set[float]:
    return {each.font.size for line in item.lines for each in line.fragments}


@pytest.mark.parametrize("kind", ChartKind)
def test_letters_are_larger_where_there_is_room(scene_of, kind):
    (size,) = sizes(the_chart(scene_of(chart(kind, AGES))))
    assert size >= 20


def test_letters_are_no_larger_than_leaves_the_drawing_most_of_its_place(scene_of):
    long = {f"a name that is rather long, number {index}": index for index in range(1, 9)}
    few = the_chart(scene_of(chart(ChartKind.BAR, AGES)))
    many = the_chart(scene_of(chart(ChartKind.BAR, long)))
    assert max(sizes(many)) < max(sizes(few))
    assert many.chart.is_direct


def test_names_are_smaller_where_only_so_every_month_is_named(scene_of):
    # A letter of the test's face is half as wide as high, a twelfth of the plot 66 points.
    months = {f"month_{number:02}": 5 for number in range(1, 13)}
    item = the_chart(scene_of(chart(ChartKind.COLUMN, months)))
    assert item.chart.skip == 1
    assert set(months) <= set(shown(item))
    names = [line.fragments[0].font.size for line in item.lines if line_text(line) in months]
    numbers = [line.fragments[0].font.size for line in item.lines if line_text(line) == "5"]
    assert (set(names), set(numbers)) == ({14}, {24})


def test_many_lying_bars_go_on_on_the_next_slide_with_the_same_axis(scenes_of):
    rows = {f"county {index}": index for index in range(1, 31)}
    scenes = scenes_of(chart(ChartKind.BAR, rows))
    items = [the_chart(scene) for scene in scenes]
    assert len(items) > 1
    assert [name for item in items for name in item.chart.categories] == list(rows)
    assert len({(item.chart.axis.least, item.chart.axis.most) for item in items}) == 1
    assert (
        max(len(item.chart.categories) for item in items) - min(len(i.chart.categories) for i in items) <= 1
    )
    assert [problem.rule for problem in scenes[0].problems] == ["goes-on"]


def test_names_below_too_many_columns_are_left_out_evenly(scene_of):
    item = the_chart(scene_of(chart(ChartKind.COLUMN, {str(year): 5 for year in range(1990, 2020)})))
    assert item.chart.skip > 1
    years = [text for text in shown(item) if text.startswith(("19", "20"))]
    assert years == [str(year) for year in range(1990, 2020, item.chart.skip)]


def test_a_chart_beside_a_list_and_above_a_line_of_text(scene_of):
    points = ListBlock(tuple(Item((Run(f"point {index}"),)) for index in range(5)))
    scene = scene_of(points, chart(ChartKind.COLUMN, AGES))
    assert text_item(scene, 1).frame.right < the_chart(scene).frame.x
    scene = scene_of(chart(ChartKind.COLUMN, AGES), Paragraph((Run("Source: us"),)))
    assert the_chart(scene).frame.bottom < text_item(scene, 1).frame.y
    assert the_chart(scene).placeholder is None


def test_a_chart_in_a_box_keeps_clear_of_its_edges(scene_of):
    scene = scene_of(Callout(CalloutKind.KEY, (), (chart(ChartKind.BAR, AGES),)))
    item = the_chart(scene)
    box = next(each for each in scene.items if each.name.endswith("box"))
    assert item.frame.x >= box.frame.x + 20
    assert item.frame.right <= box.frame.right - 16


def test_a_place_too_small_for_a_chart_shows_its_words(scenes_of):
    narrow = Columns(tuple(Column((chart(ChartKind.COLUMN, AGES),)) for _ in range(6)))
    scenes = scenes_of(narrow)
    assert not any(things(scene, ChartItem) for scene in scenes)
    words = " ".join(
        line_text(line) for scene in scenes for item in things(scene, TextItem) for line in item.lines
    )
    assert "months" in words or any(things(scene, TableItem) for scene in scenes)


def test_a_chart_appears_as_one_step(scene_of):
    scene = scene_of(chart(ChartKind.COLUMN, AGES, incremental=True))
    assert (the_chart(scene).step, scene.steps) == (1, 1)


def test_a_chart_in_the_notes_is_told_in_words(scene_of):
    scene = scene_of(notes=(chart(ChartKind.PIE, {"a": 1}, title=(Run("Who"),)),))
    assert ["".join(run.text for run in each.runs) for each in scene.notes] == ["Who", "Age | Share", "a | 1"]


def test_without_a_description_the_numbers_are_the_description(scene_of):
    assert the_chart(scene_of(chart(ChartKind.COLUMN, AGES, suffix="%", title=(Run("Sleep"),)))).alt == (
        "Column chart: Sleep. Share: 3 months 20%, 6 months 40%, 9 months 80%."
    )
    many = chart(ChartKind.LINE, {str(index): index for index in range(20)})
    assert the_chart(scene_of(many)).alt == "Line chart. Share: highest 19 with 19, lowest 0 with 0."
    assert the_chart(scene_of(chart(ChartKind.PIE, AGES, alt="It grows"))).alt == "It grows"


NUMBERS = st.one_of(
    st.none(),
    st.floats(-1e15, 1e15, allow_nan=False).map(lambda value: Figure(value, 2)),
    st.integers(0, 100).map(lambda value: Figure(float(value))),
)
NAMES = st.sampled_from(["", "a", "Grandparents and other family", "x" * 60, "שלום עולם", "日本語", "1990"])


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    series, rows = draw(st.integers(1, 7)), draw(st.integers(1, 20))
    kind = draw(st.sampled_from(list(ChartKind)))
    if kind in (ChartKind.PIE, ChartKind.DOUGHNUT):
        numbers = st.lists(
            st.tuples(st.integers(1, 10**6).map(lambda v: Figure(float(v)))), min_size=1, max_size=20
        )
        series = 1
    else:
        numbers = st.lists(st.tuples(*[NUMBERS] * series), min_size=rows, max_size=rows)
    figures = tuple(draw(numbers))
    header = tuple((Run(draw(NAMES)),) for _ in range(series + 1))
    body = tuple(((Run(draw(NAMES)),), *[(Run("1"),)] * series) for _ in figures)
    return Chart(
        kind,
        Table(header, body, (None,) * (series + 1)),
        figures=figures,
        title=draw(st.sampled_from([(), (Run("A title " * 12),)])),
        suffix=draw(st.sampled_from(["", "%", " minutes"])),
        stacked=draw(st.booleans()),
        labels=draw(st.sampled_from([None, True, False])),
        most=draw(st.sampled_from([None, 100.0])),
    )


@settings(max_examples=30, deadline=None)
@given(charts(), st.integers(0, 3))
def test_nothing_of_any_chart_is_outside_its_frame_or_on_its_other_words(made: Chart, beside: int) -> None:
    text = Paragraph((Run("some words " * 12),))
    block = Columns((Column((made,)), *(Column((text,)) for _ in range(beside)))) if beside else made
    layouter = Layouter(small_theme(), GridMeasurer(), PictureStore([Path("nowhere")]))
    for scene in layouter.lay_out(Slide(SlideKind.CONTENT, (Run("T"),), (block,)), 1, Meta()):
        for item in things(scene, ChartItem):
            frame = item.frame
            assert not [pair for pair in combinations(item.lines, 2) if touch(*pair)]
            assert frame.right <= 960.01
            assert frame.bottom <= 540.01
            for shape in item.shapes:
                assert shape.frame.x >= frame.x - 0.1, shape
                assert shape.frame.y >= frame.y - 0.1, shape
                assert shape.frame.right <= frame.right + 5.1, shape  # half a line's mark may stand out
                assert shape.frame.bottom <= frame.bottom + 5.1, shape
            for line in item.lines:
                assert line.top >= frame.y - 0.1, line
                assert line.top + line.height <= frame.bottom + 0.1, line
                for each in line.fragments:
                    assert each.x >= frame.x - 0.1, line
                    assert each.x + each.width <= frame.right + 0.1, line
