"""Who talks when: activities are counted, and so is every stretch without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.deck.depth import Depth
from brownbag.deck.reader import read_deck
from brownbag.library.model import Minutes, Part, Topic
from brownbag.library.pace import Beat, beats_at, beats_of, pace, read_beats

TALK = """---
title: Naps
minutes: {short: 6, standard: 8, long: 12}
---

# Naps {minutes=1 depth=core}

---

## In pairs {minutes=5 depth=core}

> [!ACTIVITY] Try it {minutes=3}
> Hum.

---

## Listen {minutes=2}

Words.

---

## Talk {minutes=4 depth=extra audience="parents"}

> [!DISCUSS] What helps?
> Say it.

---

## Hidden {minutes=9 hidden}

> [!CAUTION] No activity {minutes=9}
> Words.
"""


def beats() -> tuple[Beat, ...]:
    return beats_of(read_deck(TALK).slides)


def test_an_activity_counts_with_its_own_minutes_or_with_its_slides():
    assert [(beat.minutes, beat.doing) for beat in beats()] == [(1, 0), (5, 3), (2, 0), (4, 4)]


def test_an_activity_never_counts_more_than_its_slide():
    deck = read_deck("## A {minutes=2}\n\n> [!ACTIVITY] B {minutes=8}\n> C\n")
    assert [beat.doing for beat in beats_of(deck.slides)] == [2]


def test_an_activity_in_a_column_counts():
    text = (
        "## A {minutes=2}\n\n:::: columns\n::: column\n> [!DISCUSS] B\n> C\n:::\n::: column\nD\n:::\n::::\n"
    )
    assert [beat.doing for beat in beats_of(read_deck(text).slides)] == [2]


@pytest.mark.parametrize(
    ("depth", "audience", "minutes"),
    [
        (Depth.CORE, "", [1, 5]),
        (Depth.STANDARD, "", [1, 5, 2]),
        (Depth.EXTRA, "", [1, 5, 2, 4]),
        (Depth.EXTRA, "parents", [1, 5, 2, 4]),
        (Depth.EXTRA, "educators", [1, 5, 2]),
    ],
)
def test_a_depth_and_an_audience_leave_beats_out(depth, audience, minutes):
    assert [beat.minutes for beat in beats_at(beats(), depth, audience)] == minutes


def test_listening_goes_on_until_people_may_talk():
    shared = pace([Beat(4, 0, Depth.CORE), Beat(5, 2, Depth.CORE), Beat(6, 0, Depth.CORE)])
    assert (shared.total, shared.doing, shared.longest_listening) == (15, 2, 7)
    assert shared.share_doing == pytest.approx(2 / 15)


def test_a_talk_of_no_minutes_is_not_called_dull():
    assert pace(()).share_doing == 1.0


def topic_at(path: Path) -> Topic:
    return Topic("naps", "Naps", "", Minutes(6, 8, 12), (), (), (), Part.TOPIC, path)


def test_a_changed_file_is_read_again(tmp_path):
    path = tmp_path / "naps.md"
    path.write_text(TALK, encoding="utf-8")
    assert len(read_beats(topic_at(path))) == 4
    path.write_text("## A {minutes=1}\n\nB\n", encoding="utf-8")
    assert [beat.minutes for beat in read_beats(topic_at(path))] == [1]


def test_a_file_that_is_gone_has_no_beats(tmp_path):
    assert read_beats(topic_at(tmp_path / "gone.md")) == ()
