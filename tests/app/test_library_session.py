"""Ticks make a plan; slot, audience and presenter are remembered."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from brownbag.app.library_session import LibrarySession
from brownbag.app.settings import Settings
from brownbag.deck.depth import Depth
from brownbag.library.model import Part, Topic


@pytest.fixture
def library(settings: Settings, shelf: tuple[Topic, ...]) -> LibrarySession:
    session = LibrarySession(settings)
    session.set_topics(shelf)
    return session


def topics_of(library: LibrarySession) -> list[str]:
    return [part.topic.id for part in library.plan.parts if part.topic.part is Part.TOPIC]


def test_openings_and_closings_are_no_cards(library: LibrarySession) -> None:
    assert [topic.id for topic in library.cards] == ["the-space-between", "sleep"]


def test_a_tick_takes_a_topic_in_and_out(library: LibrarySession, qtbot: QtBot) -> None:
    with qtbot.waitSignals([library.ticks_changed, library.plan_changed]):
        library.tick("sleep", True)
    library.tick("the-space-between", True)
    assert topics_of(library) == ["the-space-between", "sleep"]
    library.tick("sleep", False)
    assert topics_of(library) == ["the-space-between"]


def test_topics_stand_in_the_order_of_the_shelf_until_they_are_moved(library: LibrarySession) -> None:
    library.tick("sleep", True)
    library.tick("the-space-between", True)
    library.move("sleep", -1)
    library.tick("the-space-between", False)
    library.tick("the-space-between", True)
    assert topics_of(library) == ["sleep", "the-space-between"]


@pytest.mark.parametrize(
    ("name", "by", "order"), [("sleep", 1, "ba"), ("sleep", -1, "ab"), ("help", 1, "ba")]
)
def test_topics_can_be_moved_within_the_plan(library: LibrarySession, name: str, by: int, order: str) -> None:
    library.tick("sleep", True)
    library.tick("the-space-between", True)
    library.move(name, by)
    letters = {"sleep": "a", "the-space-between": "b"}
    assert "".join(letters[topic] for topic in topics_of(library)) == order


def test_a_depth_can_be_pinned_and_let_go(library: LibrarySession) -> None:
    library.tick("sleep", True)
    library.set_depth("sleep", "extra")
    assert library.pins == {"sleep": Depth.EXTRA}
    assert next(part.minutes for part in library.plan.parts if part.topic.id == "sleep") == 18
    library.set_depth("sleep", "")
    assert library.pins == {}


def test_a_topic_taken_out_takes_its_pin_along(library: LibrarySession) -> None:
    library.tick("sleep", True)
    library.set_depth("sleep", "extra")
    library.tick("sleep", False)
    assert topics_of(library) == []


def test_choices_are_there_in_the_next_run(library: LibrarySession, settings: Settings) -> None:
    library.set_slot(90)
    library.set_audience("clinicians")
    library.set_presenter(" Ada ")
    again = LibrarySession(settings)
    assert (again.slot, again.audience, again.presenter) == (90, "clinicians", "Ada")
