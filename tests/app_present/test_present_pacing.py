"""Seconds in words."""

from __future__ import annotations

import pytest

from brownbag.app.present.pacing import Urgency, clock_text, left_in_words, pace_in_words, urgency


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (59.9, "0:59"),
        (60, "1:00"),
        (754, "12:34"),
        (3_600, "1:00:00"),
        (3_725, "1:02:05"),
        (-3, "0:00"),
    ],
)
def test_seconds_read_as_a_clock(seconds: float, text: str):
    assert clock_text(seconds) == text


@pytest.mark.parametrize(
    ("elapsed_min", "words"),
    [
        (0, "45 min left of 45"),
        (0.1, "44 min left of 45"),
        (44, "1 min left of 45"),
        (44.5, "Less than a minute left"),
        (45, "Time is up"),
        (45.9, "Time is up"),
        (46, "1 min over"),
        (48.5, "3 min over"),
    ],
)
def test_the_time_left_is_said_in_words(elapsed_min: float, words: str):
    assert left_in_words(elapsed_min * 60, 45 * 60) == words


@pytest.mark.parametrize(
    ("elapsed_min", "words"),
    [
        (1, "2 min ahead"),
        (2.5, "On time"),
        (3, "On time"),
        (6.9, "On time"),
        (7, "1 min behind"),
        (9.5, "3 min behind"),
    ],
)
def test_the_pace_is_said_in_words(elapsed_min: float, words: str):
    assert pace_in_words(elapsed_min * 60, 3 * 60, 6 * 60) == words


@pytest.mark.parametrize(
    ("elapsed_min", "planned_min", "expected"),
    [
        (39, 45, Urgency.CALM),
        (40, 45, Urgency.SOON),
        (45, 45, Urgency.OVER),
        (7, 10, Urgency.CALM),
        (8, 10, Urgency.SOON),
    ],
)
def test_the_last_minutes_look_different(elapsed_min: float, planned_min: float, expected: Urgency):
    assert urgency(elapsed_min * 60, planned_min * 60) is expected
