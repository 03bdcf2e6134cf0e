from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.figures import Cell, NoNumberError, cell_of, common_unit, doubtful_point, unit_of
from brownbag.deck.model import Figure


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("20", Cell(Figure(20.0))),
        (" 20.1% ", Cell(Figure(20.1, 1), "", "%")),
        ("20 %", Cell(Figure(20.0), "", "%")),
        ("1,200", Cell(Figure(1200.0))),
        ("1 200", Cell(Figure(1200.0))),
        ("1,234,567.50", Cell(Figure(1234567.5, 2))),
        ("20,1", Cell(Figure(20.1, 1))),
        (".5", Cell(Figure(0.5, 1))),
        ("$5", Cell(Figure(5.0), "$")),
        ("-$5", Cell(Figure(-5.0), "$")),
        ("$-5", Cell(Figure(-5.0), "$")),
        ("\u22125", Cell(Figure(-5.0))),
        ("–5", Cell(Figure(-5.0))),
        ("+3", Cell(Figure(3.0))),
        ("5 €", Cell(Figure(5.0), "", " €")),
        ("5 min", Cell(Figure(5.0), "", " min")),
        ("21 °C", Cell(Figure(21.0), "", "°C")),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, cell: Cell) -> None:
    assert cell_of(text) == cell


@pytest.mark.parametrize("text", ["", " ", "—", "–", "-", "n/a", "N/A", "…", "?"])
def test_an_empty_cell_and_a_dash_are_a_gap(text: str) -> None:
    assert cell_of(text) == Cell(None)


@pytest.mark.parametrize(
    "text",
    [
        "1 in 5",
        "3 of 10",
        "about 20",
        "<5",
        "5-10",
        "1.2.3",
        "12,34,5",
        "5 6",
        "--5",
        "1e5",
        "9" * 20,
        "half",
    ],
)
def test_what_is_no_single_number_is_refused(text: str) -> None:
    with pytest.raises(NoNumberError):
        cell_of(text)


@given(st.text(max_size=30))
def test_any_text_is_a_number_a_gap_or_refused(text: str) -> None:
    try:
        found = cell_of(text)
    except NoNumberError:
        return
    assert found.figure is None or abs(found.figure.value) <= 1e15


def test_a_unit_stands_where_people_write_it() -> None:
    assert [unit_of(unit) for unit in ("%", "$", "min", " °C ", "")] == [
        ("", "%"), ("$", ""), ("", " min"), ("", "°C"), ("", ""),
    ]  # fmt: skip


def test_numbers_share_a_unit_even_where_some_leave_it_out() -> None:
    assert common_unit([cell_of("5%"), cell_of("6"), cell_of("—")]) == ("", "%")
    assert common_unit([cell_of("5 min"), cell_of("6 h")]) is None


@pytest.mark.parametrize(
    ("texts", "doubtful"),
    [
        (("1.200", "300", "900"), "1.200"),
        (("1.200 €", "14,5 €"), "1.200"),
        (("12.500%", "40"), "12.500"),
        (("4.25", "2.125", "0"), ""),
        (("1.200", "2.125"), ""),
        (("0.125", "300"), ""),
        (("1,200", "300"), ""),
        (("1.2345", "300"), ""),
    ],
)
def test_a_point_beside_whole_numbers_may_stand_for_thousands(texts, doubtful):
    assert doubtful_point(texts) == doubtful
