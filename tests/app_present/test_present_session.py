"""`ShowSession`: slides, steps, covers, numbers and time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app_present.talk import Clock, slide, talk
from brownbag.app.present.show_session import Cover, ShowSession, planned_minutes_of


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qapp: object, clock: Clock) -> ShowSession:
    return ShowSession(talk(), planned_minutes=45, clock=clock)


def places_on_the_way(session: ShowSession, times: int, *, back: bool = False) -> list[tuple[int, int]]:
    seen = []
    for _ in range(times):
        if back:
            session.previous()
        else:
            session.next()
        seen.append((session.index, session.step))
    return seen


def test_next_goes_step_by_step_past_hidden_slides_and_stays_at_the_end(session: ShowSession):
    assert places_on_the_way(session, 5) == [(1, 0), (1, 1), (1, 2), (3, 0), (3, 0)]


def test_previous_goes_the_same_way_back(session: ShowSession):
    session.last()
    assert places_on_the_way(session, 5, back=True) == [(1, 2), (1, 1), (1, 0), (0, 0), (0, 0)]


def test_every_change_is_told_once(session: ShowSession):
    told: list[tuple[int, int]] = []
    session.slide_changed.connect(lambda index, step: told.append((index, step)))
    places_on_the_way(session, 6)
    session.last()
    session.go_to(4)
    assert told == [(1, 0), (1, 1), (1, 2), (3, 0)]


def test_first_and_last_are_slides_that_are_not_hidden(qapp: object):
    scenes = (slide(1, hidden=True), slide(2), slide(3), slide(4, hidden=True))
    session = ShowSession(scenes, start=2)
    session.first()
    assert session.index == 1
    session.last()
    assert session.index == 2
    assert session.following is None


def test_a_hidden_slide_is_shown_by_its_number(session: ShowSession):
    session.go_to(3)
    assert session.index == 2
    session.next()
    assert session.index == 3


def test_a_number_too_high_means_the_last_slide_and_zero_means_nothing(session: ShowSession):
    session.go_to(0)
    assert session.index == 0
    session.go_to(999)
    assert session.index == 3


def test_a_start_that_is_not_there_is_the_nearest_one(qapp: object):
    assert ShowSession(talk(), start=99).index == 3
    assert ShowSession(talk(), start=-1).index == 0


@pytest.mark.parametrize(("toggle", "cover"), [("toggle_black", Cover.BLACK), ("toggle_white", Cover.WHITE)])
def test_a_cover_comes_and_goes(session: ShowSession, toggle: str, cover: Cover):
    told: list[Cover] = []
    session.cover_changed.connect(told.append)
    getattr(session, toggle)()
    getattr(session, toggle)()
    assert told == [cover, Cover.NONE]


def test_white_can_follow_black(session: ShowSession):
    session.toggle_black()
    session.toggle_white()
    assert session.cover is Cover.WHITE


def test_moving_on_from_a_covered_screen_shows_the_slide_that_was_there(session: ShowSession):
    session.toggle_black()
    session.next()
    assert (session.index, session.cover) == (0, Cover.NONE)
    session.toggle_white()
    session.previous()
    assert (session.index, session.cover) == (0, Cover.NONE)


def test_going_to_a_slide_never_uncovers_the_one_before(session: ShowSession):
    session.toggle_black()
    seen: list[tuple[str, int]] = []
    session.slide_changed.connect(lambda index, _step: seen.append(("slide", index)))
    session.cover_changed.connect(lambda _cover: seen.append(("cover", session.index)))
    session.go_to(4)
    assert seen == [("slide", 3), ("cover", 3)]


def test_what_follows_and_precedes_is_known_ahead(session: ShowSession):
    assert (session.preceding, session.following) == (None, (1, 0))
    places_on_the_way(session, 2)
    assert (session.preceding, session.following) == ((1, 0), (1, 2))
    session.last()
    assert (session.preceding, session.following) == ((1, 2), None)


def test_the_section_is_the_last_that_began(session: ShowSession):
    assert session.section == "Welcome"
    session.last()
    assert session.section == "The middle"


def test_time_is_read_from_the_clock(session: ShowSession, clock: Clock):
    clock.seconds += 90
    assert session.elapsed_s == 90
    session.restart_timer()
    assert session.elapsed_s == 0
    assert session.planned_s == 45 * 60


def test_a_talk_without_minutes_has_no_planned_time(qapp: object):
    assert ShowSession(talk()).planned_s is None


def test_a_slide_begins_when_those_before_it_should_be_over(qapp: object):
    carried_on = replace(slide(4, minutes=3), continued=1)
    scenes = (
        slide(1, minutes=2),
        slide(2, minutes=9, hidden=True),
        slide(3, minutes=3),
        carried_on,
        slide(5, minutes=4),
    )
    session = ShowSession(scenes)
    times = []
    for number in (1, 3, 4, 5):
        session.go_to(number)
        times.append(session.slide_time_s)
    assert times == [(0, 120), (120, 300), (300, 300), (300, 540)]
    assert planned_minutes_of(scenes) == 9


def test_slides_that_mostly_say_no_minutes_have_no_times(qapp: object):
    assert ShowSession((slide(1, minutes=2), slide(2))).slide_time_s is None


def test_the_end_is_told_once_with_the_place(session: ShowSession):
    told: list[int] = []
    session.finished.connect(told.append)
    session.next()
    session.finish()
    session.finish()
    assert told == [1]
