from __future__ import annotations

import pytest

from brownbag.deck.model import Transition
from brownbag.deck.transitions import transition_of


@pytest.mark.parametrize("kind", Transition)
def test_our_own_words_are_read(kind: Transition):
    assert transition_of(kind.value) is kind


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Fade 0.3s", Transition.FADE),
        ("slide-left | slide-right", Transition.PUSH),
        ("fade(true)", Transition.FADE),
        ("false", Transition.NONE),
        ("convex", Transition.PUSH),
    ],
)
def test_words_of_other_tools_are_the_nearest_of_ours(value: str, kind: Transition):
    assert transition_of(value) is kind


def test_slides_change_at_once_unless_the_talk_says_otherwise(read):
    deck = read("# A talk\n\n---\n\n## One\n")
    assert deck.meta.transition is Transition.NONE
    assert [slide.transition for slide in deck.slides] == [None, None]


def test_a_talk_and_a_slide_may_say_how_slides_change(read):
    deck = read("---\ntransition: fade\n---\n\n# A talk\n\n---\n\n## One {transition=none}\n")
    assert deck.meta.transition is Transition.FADE
    assert deck.slides[1].transition is Transition.NONE
    assert deck.problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [("---\ntransition: sparkle\n---\n\n# A\n", 2), ("# A\n\n---\n\n## One {transition=sparkle}\n", 5)],
)
def test_a_change_that_nobody_knows_is_said_with_its_line(read, text: str, line: int):
    (problem,) = read(text).problems
    assert (problem.rule, problem.line) == ("unknown-transition", line)
    assert "sparkle" in problem.message
    assert "fade" in problem.hint
