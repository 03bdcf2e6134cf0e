"""Charts in the file, as python-pptx, the Open XML SDK and LibreOffice see them."""

from __future__ import annotations

import io
import re
import zipfile
from calendar import month_name
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pptx.enum.chart import XL_CHART_TYPE

from brownbag.deck.model import ChartKind, Meta
from brownbag.deck.reader import read_deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import ChartItem, Scene
from brownbag.powerpoint.chart_parts import chart_numbers
from brownbag.powerpoint.workbook import column_name, workbook
from brownbag.powerpoint.writer import write_pptx
from powerpoint.conftest import Written
from powerpoint.scenery import sage, scene

TALK = (
    """\
## Columns

::: chart column {alt="It grows" title="Sleeps through <the night> & more"}
| Age | Share |
|---|---|
| 3 months | 20.1% |
| 6 months | 42% |
| 9 months | — |
:::

---

## Bars

::: chart bar {stacked unit="$" incremental}
| Who | Before | After |
|---|---|---|
| Grandparents | 1,200 | 300 |
| Aunts & uncles | 900 | -20 |
:::

---

## Lines

::: chart line
| Year | A | B | C | D | E |
|---|---|---|---|---|---|
| 2019 | 1 | 2 | 3 | 4 | 5 |
| 2020 | 2 | | 4 | 5 | 6 |
| 2021 | 3 | 4 | 5 | 6 | 7 |
:::

---

## Pie

::: chart pie
| Part | Share |
|---|---|
| Half | 50.5% |
| Rest | 49.5% |
:::

---

## Ring

::: chart ring
| Part | Share |
|---|---|
| Half | 50% |
| Rest | 48% |
| Tiny | 2% |
:::

---

## Many

::: chart bar
| N | V |
|---|---|
"""
    + "".join(f"| county {number} | {number * 1000} |\n" for number in range(1, 25))
    + ":::\n"
)

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def scenes_of(text: str) -> tuple[Scene, ...]:
    return Layouter(sage(), FontMeasurer(), PictureStore([Path("nowhere")])).lay_out_deck(read_deck(text))


@pytest.fixture
def talk(tmp_path: Path) -> Written:
    """Return a talk with every kind of chart."""
    path = tmp_path / "talk.pptx"
    return Written(path, write_pptx(scenes_of(TALK), sage(), Meta(), path, rasterise=lambda *_: b""))


def native(written: Written, slide: int):
    return next(shape for shape in written.slide(slide).shapes if shape.has_chart).chart


def test_every_chart_is_native_and_of_its_kind(talk: Written) -> None:
    kinds = [native(talk, number).chart_type for number in range(1, 6)]
    assert kinds == [
        XL_CHART_TYPE.COLUMN_CLUSTERED,
        XL_CHART_TYPE.BAR_STACKED,
        XL_CHART_TYPE.LINE_MARKERS,
        XL_CHART_TYPE.PIE,
        XL_CHART_TYPE.DOUGHNUT,
    ]


def test_names_and_numbers_are_the_scenes(talk: Written) -> None:
    scenes = scenes_of(TALK)
    for number, made in enumerate(scenes, start=1):
        (item,) = (each for each in made.items if isinstance(each, ChartItem))
        (plot,) = native(talk, number).plots
        assert tuple(plot.categories) == item.chart.categories
        assert [series.name for series in plot.series] == [series.name for series in item.chart.series]
        assert [tuple(series.values) for series in plot.series] == [one.values for one in item.chart.series]


def test_the_workbook_holds_the_same_numbers_for_edit_data(talk: Written) -> None:
    blob = native(talk, 2).part.chart_workbook.xlsx_part.blob
    with zipfile.ZipFile(io.BytesIO(blob)) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        styles = book.read("xl/styles.xml").decode()
    cells = {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iter("{*}c")}
    assert cells == {
        "A1": "Who", "B1": "Before", "C1": "After",
        "A2": "Grandparents", "B2": "1200", "C2": "300",
        "A3": "Aunts & uncles", "B3": "900", "C3": "-20",
    }  # fmt: skip
    assert "&quot;$&quot;#,##0" in styles


def test_every_series_points_to_its_cells(talk: Written) -> None:
    tree = etree.fromstring(talk.data("ppt/charts/chart2.xml"))
    assert [each.text for each in tree.iter(f"{CHART}f")] == [
        "Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3",
        "Sheet1!$C$1", "Sheet1!$A$2:$A$3", "Sheet1!$C$2:$C$3",
    ]  # fmt: skip


def test_a_chart_says_what_it_shows_and_fills_its_placeholder(talk: Written) -> None:
    assert talk.on_slide("//p:graphicFrame//p:cNvPr/@descr") == ["It grows"]
    assert talk.on_slide("//p:graphicFrame//p:nvPr/p:ph/@idx") == ["1"]


def test_colours_follow_the_theme(talk: Written) -> None:
    tree = etree.fromstring(talk.data("ppt/charts/chart1.xml"))
    fills = tree.findall(f".//{CHART}ser/{CHART}spPr/*/*")
    assert [each.get("val") for each in fills if each.tag.endswith("schemeClr")] == ["accent1"]
    faces = {each.get("typeface") for each in tree.iter("{*}latin")}
    assert faces == {"+mn-lt"}


def test_the_axis_ends_where_the_preview_says(talk: Written) -> None:
    axis = native(talk, 3).value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (0.0, 8.0, 2.0)


def test_the_plot_stands_where_the_preview_has_it(talk: Written) -> None:
    (item,) = (each for each in scenes_of(TALK)[0].items if isinstance(each, ChartItem))
    tree = etree.fromstring(talk.data("ppt/charts/chart1.xml"))
    place = tree.find(f".//{CHART}plotArea/{CHART}layout/{CHART}manualLayout")
    said = {each.tag.removeprefix(CHART): float(each.get("val")) for each in place if each.tag[-1] in "xywh"}
    plot, frame = item.chart.plot, item.frame
    assert said["x"] * frame.width + frame.x == pytest.approx(plot.x, abs=0.01)
    assert said["y"] * frame.height + frame.y == pytest.approx(plot.y, abs=0.01)
    assert said["h"] * frame.height == pytest.approx(plot.height, abs=0.01)


def test_a_pie_starts_where_the_preview_starts_it(write: Callable[..., Written]) -> None:
    rows = "| Yes | 82% |\n| No | 8% |\n| Not sure | 6% |\n| No answer | 4% |\n"
    made = scenes_of(f"## Pie\n\n::: chart pie\n| A | B |\n|---|---|\n{rows}:::\n")
    (item,) = (each for each in made[0].items if isinstance(each, ChartItem))
    tree = etree.fromstring(write(*made).data("ppt/charts/chart1.xml"))
    assert tree.find(f".//{CHART}firstSliceAng").get("val") == str(item.chart.turn) != "0"


MONTHS = (
    "## Calls\n\n::: chart column\n| Month | Calls |\n|---|---|\n"
    + "".join(f"| {month} | 1,{at:02}0 |\n" for at, month in enumerate(month_name[1:]))
    + ":::\n"
)


def test_names_of_an_axis_are_as_small_as_in_the_preview(write: Callable[..., Written]) -> None:
    made = scenes_of(MONTHS)
    (item,) = (each for each in made[0].items if isinstance(each, ChartItem))
    tree = etree.fromstring(write(*made).data("ppt/charts/chart1.xml"))
    names, numbers = (
        int(tree.find(f".//{CHART}{tag}/{CHART}txPr//{{*}}defRPr").get("sz")) for tag in ("catAx", "dLbls")
    )
    assert (names, numbers) == (round(item.chart.names.size * 100), round(item.chart.words.size * 100))
    assert names < numbers


def test_numbers_stay_on_one_line_and_names_of_slices_need_not(talk: Written) -> None:
    for chart, wraps in ((1, ["none"]), (4, [None])):
        tree = etree.fromstring(talk.data(f"ppt/charts/chart{chart}.xml"))
        bodies = tree.findall(f".//{CHART}dLbls/{CHART}txPr/{{*}}bodyPr")
        assert [body.get("wrap") for body in bodies] == wraps


@pytest.mark.programs
def test_libreoffice_names_every_month(
    write: Callable[..., Written], soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    said = pdftotext(soffice(write(*scenes_of(MONTHS)).path)).split()
    assert set(month_name[1:]) <= set(said)


def test_a_pie_of_one_slice_has_no_border_through_it(write: Callable[..., Written]) -> None:
    made = scenes_of("## Pie\n\n::: chart pie\n| A | B |\n|---|---|\n| All | 100% |\n| None | 0% |\n:::\n")
    tree = etree.fromstring(write(*made).data("ppt/charts/chart1.xml"))
    lines = tree.findall(f".//{CHART}dPt/{CHART}spPr/{{*}}ln/*")
    assert {line.tag.partition("}")[2] for line in lines} <= {"noFill"}


FALLING = """\
## Calls

::: chart line
| Year | Calls |
|---|---|
| 2021 | 900 |
| 2022 | 600 |
| 2023 | 300 |
:::
"""


def test_a_number_that_the_line_would_cross_stands_aside(write: Callable[..., Written]) -> None:
    made = scenes_of(FALLING)
    (item,) = (each for each in made[0].items if isinstance(each, ChartItem))
    tree = etree.fromstring(write(*made).data("ppt/charts/chart1.xml"))
    moved = {
        int(label.find(f"{CHART}idx").get("val")): float(
            label.find(f"{CHART}layout/{CHART}manualLayout/{CHART}x").get("val")
        )
        for label in tree.iter(f"{CHART}dLbl")
    }
    (series,) = item.chart.series
    assert moved == {
        index: pytest.approx(spot.aside / item.frame.width, abs=1e-5)
        for index, spot in enumerate(series.spots)
        if spot.aside
    }
    assert len(moved) == 2


@pytest.mark.programs
def test_libreoffice_has_the_numbers_of_a_line_where_the_preview_has_them(
    write: Callable[..., Written], soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    made = scenes_of(FALLING)
    (item,) = (each for each in made[0].items if isinstance(each, ChartItem))
    said = pdftotext(soffice(write(*made).path), "-bbox")
    for line in item.lines:
        (fragment,) = line.fragments
        place = re.search(rf'<word xMin="([-\d.]+)" yMin="([-\d.]+)"[^>]*>{fragment.text}</word>', said)
        assert float(place[1]) == pytest.approx(fragment.x, abs=6)
        assert float(place[2]) == pytest.approx(line.top, abs=6)


@pytest.mark.programs
def test_the_open_xml_sdk_accepts_numbers_that_stand_aside(
    write: Callable[..., Written], ooxml_validator: Callable[[Path], list[str]]
) -> None:
    assert ooxml_validator(write(*scenes_of(FALLING)).path) == []


def test_a_chart_that_appears_later_is_a_step_of_the_slide(talk: Written) -> None:
    shape = next(each for each in talk.slide(2).shapes if each.has_chart)
    timing = talk.data("ppt/slides/slide2.xml").decode()
    assert f'<p:spTgt spid="{shape.shape_id}"/>' in timing
    assert f'<p:bldGraphic spid="{shape.shape_id}" grpId="0"><p:bldAsOne/></p:bldGraphic>' in timing


def test_a_talk_gives_the_same_bytes_every_time(tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        write_pptx(scenes_of(TALK), sage(), Meta(), tmp_path / name, rasterise=lambda *_: b"")
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_a_talk_without_charts_has_no_workbooks(write: Callable[..., Written]) -> None:
    written = write(scene())
    assert not any("chart" in name or "xlsx" in name for name in written.names())
    assert b"xlsx" not in written.data("[Content_Types].xml")


def test_charts_are_numbered_above_the_templates_own() -> None:
    names = ["ppt/charts/chart7.xml", "ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx"]
    assert list(chart_numbers(scenes_of(TALK)[:2], names)) == [8, 9]
    assert list(chart_numbers((), names)) == []


def test_columns_are_named_as_excel_does() -> None:
    assert [column_name(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_odd_texts_survive_the_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook([["<&>\x00", 1.5], [" x ", None]], '0"<"'))) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        etree.fromstring(book.read("xl/styles.xml"))
    assert ["".join(cell.itertext()) for cell in sheet.iter("{*}c")] == ["<&>", "1.5", " x "]


@pytest.mark.programs
def test_the_open_xml_sdk_finds_nothing(talk: Written, ooxml_validator: Callable[[Path], list[str]]) -> None:
    assert ooxml_validator(talk.path) == []


@pytest.mark.programs
def test_libreoffice_shows_bars_and_words_where_the_preview_has_them(
    talk: Written, soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    pages = pdftotext(soffice(talk.path), "-bbox").split("<page ")[1:]
    for made, page in zip(scenes_of(TALK), pages, strict=True):
        words = [
            (text, float(left), (float(top) + float(bottom)) / 2)
            for left, top, bottom, text in re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="[^"]*" yMax="([-\d.]+)">(.*?)</word>', page
            )
        ]
        (item,) = (each for each in made.items if isinstance(each, ChartItem))
        inside = item.chart.legend
        for line in item.lines:
            text = "".join(each.text for each in line.fragments)
            if " " in text or "&" in text or "<" in text or item.chart.kind is ChartKind.LINE:
                continue
            middle = line.top + line.height / 2
            if inside is not None and inside.y - 1 <= middle <= inside.bottom + 1:
                continue  # every program spaces a legend in its own way
            x = line.fragments[0].x
            near = [max(abs(left - x) / 2, abs(y - middle)) for word, left, y in words if word == text]
            assert near, f"“{text}” on “{made.title}”"
            assert min(near) <= 6, f"“{text}” on “{made.title}” is {min(near):.1f} pt off"


@pytest.mark.programs
def test_libreoffice_names_every_slice_in_the_legend(
    write: Callable[..., Written], soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    names = ("Sleeps_through", "Wakes_once", "Not_sure")
    rows = "".join(f"| {name} | {share}% |\n" for name, share in zip(names, (60, 30, 10), strict=True))
    made = scenes_of(f"## Nights\n\n::: chart ring\n| Night | Share |\n|---|---|\n{rows}:::\n")
    said = pdftotext(soffice(write(*made).path)).split()
    assert set(names) <= set(said)
