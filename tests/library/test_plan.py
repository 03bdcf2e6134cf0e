"""Plans: fitted to the slot, safe, and never over time."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brownbag.deck.depth import Depth
from brownbag.library.model import AUDIENCES, SLOTS, Minutes, Part, Topic
from brownbag.library.pace import LEAST_DOING, LONGEST_LISTENING, Beat
from brownbag.library.plan import make_plan, shelf_order
from brownbag.library.topics import load_topics
from brownbag.resources import decks_folder

SHELF, _ = load_topics([decks_folder()])
TOPICS = [topic.id for topic in SHELF if topic.part is Part.TOPIC]


def topic(name: str, short: float, standard: float, long: float, part: Part = Part.TOPIC) -> Topic:
    return Topic(name, name.title(), "", Minutes(short, standard, long), (), (), (), part, Path(f"{name}.md"))


def ids(plan) -> list[str]:
    return [part.topic.id for part in plan.parts]


@settings(deadline=None)  # the first plan reads the topics
@given(
    wanted=st.lists(st.sampled_from(TOPICS), min_size=1, max_size=5),
    slot=st.sampled_from(SLOTS),
    audience=st.sampled_from(["", *AUDIENCES]),
)
def test_a_plan_is_never_over_its_slot_and_always_safe(wanted, slot, audience):
    plan = make_plan(SHELF, wanted, slot, audience)
    names = ids(plan)
    assert plan.total <= slot
    assert {"welcome", "agenda", "help-early", "questions", "small-step", "help"} <= set(names)
    assert names.index("help-early") < min(names.index(name) for name in names if name in TOPICS)
    assert max(names.index(name) for name in names if name in TOPICS) < names.index("questions")
    assert names[-1] != "questions"
    assert plan.doing >= LEAST_DOING * plan.total
    assert plan.longest_listening <= LONGEST_LISTENING
    left_out = [name for name in dict.fromkeys(wanted) if name not in names]
    assert plan.fits is not bool(left_out)
    said = [message for message in plan.messages if "left out" in message]
    assert len(said) == bool(left_out)
    titles = [topic.title for topic in SHELF if topic.id in left_out]
    assert all(f"“{title}”" in said[0] for title in titles)


@pytest.mark.parametrize("slot", SLOTS)
def test_a_longer_slot_is_advised_only_where_there_is_one(slot):
    (said,) = [message for message in make_plan(SHELF, TOPICS, slot, "").messages if "left out" in message]
    assert ("Choose a longer slot, or take" in said) is (slot < max(SLOTS))
    assert said.endswith("other topics out.")


@pytest.mark.parametrize("slot", SLOTS)
def test_one_topic_always_has_a_place(slot):
    for name in TOPICS:
        assert make_plan(SHELF, [name], slot, "parents").fits


def test_topics_stand_in_the_order_they_were_asked_for():
    backwards = TOPICS[2::-1]
    plan = make_plan(SHELF, backwards, 90, "")
    assert [name for name in ids(plan) if name in TOPICS] == backwards


def test_the_shelf_says_a_sensible_order():
    assert shelf_order(SHELF, [*TOPICS[::-1], "none"]) == (*TOPICS, "none")


def test_a_topic_does_not_grow_where_people_would_listen_for_too_long():
    beats = (Beat(5, 3, Depth.CORE), Beat(9, 0, Depth.STANDARD), Beat(2, 2, Depth.EXTRA))
    shelf = [topic("sleep", 5, 14, 16)]
    plan = make_plan(shelf, ["sleep"], 30, "", beats=lambda _: beats)
    assert [part.depth for part in plan.parts] == [Depth.CORE]
    assert (plan.doing, plan.longest_listening) == (3, 2)


def test_a_pinned_lecture_is_said_to_be_one():
    beats = (Beat(12, 0, Depth.CORE), Beat(2, 2, Depth.CORE))
    plan = make_plan(
        [topic("sleep", 14, 14, 14)], ["sleep"], 20, "", {"sleep": Depth.CORE}, beats=lambda _: beats
    )
    assert plan.messages[-2:] == (
        "People talk or do something in 14% of the time; aim for 40%. "
        "Make a topic deeper or shorter, or add a question for pairs.",
        "People listen for 12 minutes in a row. Put an activity or a question for pairs in between.",
    )


def test_topics_grow_before_the_frame_does():
    shelf = [
        topic("welcome", 2, 6, 6, Part.OPENING),
        topic("sleep", 5, 9, 14),
        topic("help", 1, 4, 4, Part.CLOSING),
    ]
    plan = make_plan(shelf, ["sleep"], 13, "")
    assert [(part.topic.id, part.minutes) for part in plan.parts] == [
        ("welcome", 2),
        ("sleep", 9),
        ("help", 1),
    ]


def test_a_pinned_depth_stays_though_there_is_room():
    shelf = [topic("sleep", 5, 9, 14), topic("play", 5, 9, 14)]
    plan = make_plan(shelf, ["sleep", "play"], 60, "", {"sleep": Depth.CORE})
    assert [part.depth for part in plan.parts] == [Depth.CORE, Depth.EXTRA]


def test_pins_that_are_too_long_are_said_with_the_figures():
    plan = make_plan([topic("sleep", 5, 9, 14)], ["sleep"], 10, "", {"sleep": Depth.EXTRA})
    assert not plan.fits
    assert plan.total == 14
    assert plan.messages == (
        "These parts take 14 minutes and the slot is 10. Make one of them shorter, or take one out.",
    )


def test_an_unknown_topic_and_an_empty_wish_are_said():
    plan = make_plan([topic("sleep", 5, 9, 14)], ["slep"], 30, "")
    assert plan.parts == ()
    assert plan.messages == ("There is no topic “slep” in the library.", "Choose at least one topic.")


def test_room_to_spare_is_said():
    (message,) = make_plan([topic("sleep", 5, 9, 14)], ["sleep"], 60, "").messages
    assert message.startswith("There are 46 minutes to spare")


def test_a_topic_that_was_written_for_others_is_said():
    other = Topic("x", "X", "", Minutes(5, 5, 5), ("educators",), (), (), Part.TOPIC, Path("x.md"))
    assert (
        "“X” was not written with this audience in mind." in make_plan([other], ["x"], 20, "parents").messages
    )
    assert make_plan([other], ["x"], 6, "educators").messages == ()
