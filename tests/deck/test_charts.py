from __future__ import annotations

import pytest

from brownbag.deck.model import Chart, ChartKind, Columns, Slide, Table, plain
from brownbag.deck.reader import read_deck

ROWS = "| Age | Share |\n|---|---:|\n| 3 months | 20.1% |\n| 6 months | 42% |"


def slide_of(text: str) -> Slide:
    (slide,) = read_deck(f"## T\n\n{text}").slides
    return slide


def chart_of(opening: str, rows: str = ROWS) -> Chart:
    (block,) = slide_of(f"::: chart {opening}\n{rows}\n:::").blocks
    assert isinstance(block, Chart)
    return block


def rules(slide: Slide) -> list[tuple[str, int]]:
    return [(problem.rule, problem.line) for problem in slide.problems]


def values(chart: Chart) -> list[list[float | None]]:
    return [[figure.value if figure else None for figure in row] for row in chart.figures]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("", ChartKind.COLUMN),
        ("column", ChartKind.COLUMN),
        ("columns", ChartKind.COLUMN),
        ("vertical bars", ChartKind.COLUMN),
        ("bar", ChartKind.BAR),
        ("Bars", ChartKind.BAR),
        ("horizontal", ChartKind.BAR),
        ("horizontal columns", ChartKind.BAR),
        ("line", ChartKind.LINE),
        ("pie", ChartKind.PIE),
        ("donut", ChartKind.DOUGHNUT),
        ("{type=doughnut}", ChartKind.DOUGHNUT),
        ("{.bar}", ChartKind.BAR),
    ],
)
def test_the_kind_of_chart_is_said_in_many_words(words: str, kind: ChartKind) -> None:
    assert chart_of(words).kind is kind


@pytest.mark.parametrize("opening", ["::: pie-chart", "::: {.chart .pie}", "::: graph pie"])
def test_a_chart_can_be_asked_for_in_other_ways(opening: str) -> None:
    (block,) = slide_of(f"{opening}\n{ROWS}\n:::").blocks
    assert isinstance(block, Chart)
    assert block.kind is ChartKind.PIE


def test_the_numbers_keep_their_decimals_and_their_unit() -> None:
    chart = chart_of("")
    assert values(chart) == [[20.1], [42.0]]
    assert [figure.decimals for row in chart.figures for figure in row if figure] == [1, 0]
    assert (chart.prefix, chart.suffix) == ("", "%")
    assert [plain(row[0]) for row in chart.table.rows] == ["3 months", "6 months"]


def test_settings_are_taken() -> None:
    chart = chart_of(
        'column {alt="It grows" title="A **bold** title" unit="min" min=-5 max=100 stacked labels=false}'
    )
    assert (chart.alt, plain(chart.title), chart.suffix) == ("It grows", "A bold title", " min")
    assert (chart.least, chart.most, chart.stacked, chart.labels) == (-5.0, 100.0, True, False)


def test_a_heading_above_the_table_is_the_charts_title_and_other_words_stay() -> None:
    title, after = slide_of(f"::: chart\n### Who came\n\n{ROWS}\n\nSource: us\n:::").blocks
    assert isinstance(title, Chart)
    assert plain(title.title) == "Who came"
    assert plain(after.runs) == "Source: us"


def test_a_gap_is_a_gap() -> None:
    assert values(chart_of("line", "| A | B | C |\n|---|---|---|\n| x | 1 | — |\n| y | | 2 |")) == [
        [1.0, None],
        [None, 2.0],
    ]


def test_a_chart_without_a_description_says_so_in_a_hint() -> None:
    assert rules(slide_of(f"::: chart\n{ROWS}\n:::")) == [("chart-alt", 3)]
    assert rules(slide_of(f'::: chart {{alt="It grows"}}\n{ROWS}\n:::')) == []


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("| A | B |\n|---|---|\n| x | 5 |\n| y | 1 in 5 |", ("chart-number", 7)),
        ("| A | B |\n|---|---|\n| x | 5 min |\n| y | 5 h |", ("chart-number", 4)),
        ("| A | B |\n|---|---|\n| x | |\n| y | — |", ("chart-number", 4)),
        ("| A |\n|---|\n| x |", ("chart-table", 4)),
    ],
)
def test_numbers_that_cannot_be_drawn_are_shown_as_a_table_with_the_line(
    rows: str, problem: tuple[str, int]
) -> None:
    slide = slide_of(f'::: chart {{alt="x"}}\n{rows}\n:::')
    assert [type(block) for block in slide.blocks] == [Table]
    assert rules(slide) == [problem]
    assert all(problem.hint for problem in slide.problems)


def test_a_chart_without_a_table_keeps_its_words() -> None:
    slide = slide_of("::: chart\nJust words\n:::")
    assert plain(slide.blocks[0].runs) == "Just words"
    assert rules(slide) == [("chart-table", 3)]


@pytest.mark.parametrize(
    "rows",
    [
        "| A | B |\n|---|---|\n| x | -5 |\n| y | 5 |",
        "| A | B |\n|---|---|\n| x | 0 |\n| y | 0 |",
        "| A | B | C |\n|---|---|---|\n| x | 1 | 2 |",
    ],
)
def test_what_is_no_share_of_a_whole_becomes_columns(rows: str) -> None:
    slide = slide_of(f'::: chart pie {{alt="x"}}\n{rows}\n:::')
    assert slide.blocks[0].kind is ChartKind.COLUMN
    assert [rule for rule, _ in rules(slide)] == ["chart-pie"]


@pytest.mark.parametrize(
    ("opening", "rule", "hint"),
    [
        ("colum", "chart-kind", "Did you mean “column”?"),
        ("scatterplot", "chart-kind", "There are: column, bar, line, pie, doughnut."),
        ("{colour=red}", "chart-setting", "There are: alt, title, unit, min, max, labels, stacked."),
        ("{max=lots}", "chart-setting", "Write max=100."),
        ("{min=5 max=5}", "chart-setting", "Write the smaller number as min."),
    ],
)
def test_a_slip_is_said_with_a_way_out(opening: str, rule: str, hint: str) -> None:
    slide = slide_of(f"::: chart {opening}\n{ROWS}\n:::")
    assert isinstance(slide.blocks[0], Chart)
    assert (rule, hint) in [(problem.rule, problem.hint) for problem in slide.problems]


def test_too_many_slices_and_too_long_names_get_advice() -> None:
    many = "\n".join(f"| part {number} | 5 |" for number in range(8))
    assert ("chart-many", 3) in rules(slide_of(f"::: chart pie\n| A | B |\n|---|---|\n{many}\n:::"))
    long = "\n".join(f"| a name that is much too long {number} | 5 |" for number in range(5))
    assert ("chart-names", 3) in rules(slide_of(f"::: chart\n| A | B |\n|---|---|\n{long}\n:::"))


@pytest.mark.parametrize(
    "text",
    [f"::: chart {{.incremental}}\n{ROWS}\n:::", f":::: incremental\n::: chart\n{ROWS}\n:::\n::::"],
)
def test_a_chart_can_appear_with_a_key_press(text: str) -> None:
    (chart,) = slide_of(text).blocks
    assert isinstance(chart, Chart)
    assert chart.incremental


def test_a_chart_stands_in_columns_and_in_notes() -> None:
    fence = f"::: chart\n{ROWS}\n:::"
    (columns,) = slide_of(f":::: columns\n::: column\n{fence}\n:::\n::: column\nWords\n:::\n::::").blocks
    assert isinstance(columns, Columns)
    assert isinstance(columns.columns[0].blocks[0], Chart)
    assert isinstance(slide_of(f":::: notes\n{fence}\n::::").notes[0], Chart)


def test_a_source_in_a_chart_is_numbered_like_any_other() -> None:
    talk = (
        '## T\n\n::: chart {title="Who came [@us]"}\n| A | B [@us] |\n|---|---|\n| x [@us] | 5 [@us] |\n:::\n'
    )
    deck = read_deck(talk)
    (chart,) = deck.slides[0].blocks
    assert isinstance(chart, Chart)
    assert values(chart) == [[5.0]]
    assert [run.cite for run in chart.title if run.cite] == ["us"]


def test_a_number_that_may_mean_thousands_is_said() -> None:
    slide = slide_of(
        '::: chart line {alt="x"}\n| Year | Visits |\n|---|---|\n| 2019 | 1.200 |\n| 2020 | 300 |\n:::'
    )
    (problem,) = slide.problems
    assert problem.message == "“1.200” is drawn as 1.2, since a point starts the decimals."
    assert problem.hint == "Write 1,200 where thousands are meant."
