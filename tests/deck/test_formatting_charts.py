from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.formatting_charts import insert_chart
from brownbag.deck.model import Chart, ChartKind, Table
from brownbag.deck.reader import read_deck

TABLE = "| A | B |\n|---|---|\n| x | 5 |\n| y | 6 |"


def pressed(text: str, kind: ChartKind = ChartKind.BAR) -> str:
    """Press the button at ``‹`` and return the text with the new selection marked."""
    at = text.index("‹")
    bare = text.replace("‹", "")
    patch, start, end = insert_chart(bare, at, at, kind)
    new = patch.apply(bare)
    return f"{new[:start]}‹{new[start:end]}›{new[end:]}"


def test_an_empty_chart_stands_below_the_line_with_its_first_cell_selected() -> None:
    assert pressed("## T\n\nwo‹rds\n\nafter") == (
        "## T\n\nwords\n\n::: chart bar\n| ‹Names› | Numbers |\n| --- | --- |\n|  |  |\n|  |  |\n:::\n\nafter"
    )


def test_an_empty_chart_is_a_table_to_be_filled_in() -> None:
    (slide,) = read_deck(pressed("## T\n\n‹").replace("‹", "").replace("›", "")).slides
    assert [type(block) for block in slide.blocks] == [Table]


@pytest.mark.parametrize("at", [0, 14, len(TABLE) - 1, len(TABLE)])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_table_at_the_cursor_becomes_a_chart(at: int, newline: str) -> None:
    text = f"## T\n\nbefore\n\n{TABLE[:at]}‹{TABLE[at:]}\n\nafter".replace("\n", newline)
    new = pressed(text).replace("‹", "").replace("›", "")
    (slide,) = read_deck(new).slides
    assert [type(block).__name__ for block in slide.blocks] == ["Paragraph", "Chart", "Paragraph"]
    assert new.count(newline) == new.count("\n")


@pytest.mark.parametrize("opening", ["pie", "{stacked}", "", 'line {alt="x"}', "Pie"])
@pytest.mark.parametrize("place", ["| x ‹| 5 |", "::: ch‹art"])
def test_at_a_chart_the_button_changes_its_kind(opening: str, place: str) -> None:
    text = f"## T\n\n::: chart {opening}".rstrip() + f"\n{TABLE}\n:::"
    new = pressed(text.replace(place.replace("‹", ""), place, 1))
    (slide,) = read_deck(new.replace("‹", "").replace("›", "")).slides
    (chart,) = slide.blocks
    assert isinstance(chart, Chart)
    assert chart.kind is ChartKind.BAR
    assert new.count(":::") == 2


@given(st.text(alphabet="ab|- \n:chart", max_size=60), st.integers(0, 60), st.sampled_from(list(ChartKind)))
def test_the_button_can_be_taken_back_anywhere(text: str, at: int, kind: ChartKind) -> None:
    at = min(at, len(text))
    patch, first, last = insert_chart(text, at, at, kind)
    new = patch.apply(text)
    assert patch.inverse().apply(new) == text
    assert 0 <= first <= last <= len(new)
