"""A help line says when it was last checked, and not long ago."""

from __future__ import annotations

from datetime import date

import pytest

from brownbag.deck.model import Run, Source
from brownbag.deck.reader import read_deck
from brownbag.review.help_lines import help_lines

TODAY = date(2026, 11, 23)


def found(body: str, notes: str = "Words.") -> list[str]:
    deck = read_deck(f"## Help\n\n{body}\n\n::: notes\n{notes}\n:::\n")
    return [finding.message for finding in help_lines(deck, TODAY)]


@pytest.mark.parametrize(
    "number", ["988", "1-833-852-6262", "1-800-4-A-CHILD", "855-427-2736", "1-833-TLC-MAMA"]
)
def test_a_number_that_was_never_checked_is_found(number):
    (message,) = found(f"Call **{number}** now")
    assert message == f"Nothing here says when {number} was last checked."


@pytest.mark.parametrize("words", ["Last checked November 2026.", "It was last checked in May 2026."])
def test_a_number_that_was_checked_this_year_is_fine(words):
    assert found("Call 988.", words) == []
    assert found(f"Call 988. {words}") == []


def test_a_number_that_was_checked_long_ago_is_found():
    assert found("Call 988. Last checked October 2025.") == [
        "The number 988 was last checked over a year ago, in October 2025."
    ]


def test_a_year_to_the_month_is_still_fine():
    assert found("Call 988. Last checked November 2025.") == []


def test_of_several_dates_the_oldest_counts():
    assert found("Call 988. Last checked May 2026.", "The other was last checked in May 2024.")


def test_a_table_heading_may_say_it_for_all_numbers():
    assert found("| When (last checked November 2026) | Call |\n| --- | --- |\n| Crisis | 988 |") == []


@pytest.mark.parametrize("text", ["Call 911.", "In 1988 and 2,988 homes", "pages 988-990", "Room 12-988-1"])
def test_other_numbers_are_no_help_lines(text):
    assert found(text) == []


def test_a_number_in_a_list_of_sources_asks_nobody_to_call():
    sources = {"a": Source("a", "SAMHSA, n.d.", (Run("988 frequently asked questions."),))}
    deck = read_deck("## A\n\nWords [@a]\n\n---\n\n## Sources\n\n::: sources\n:::\n", sources)
    assert list(help_lines(deck, TODAY)) == []
