"""What the Slide menu does, and that all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brownbag.app.slide_edits import SlideEdits
from brownbag.app.talk_session import TalkSession
from brownbag.deck.model import plain

A, B, C = "Soup and sleep", "Second", "Third"


@pytest.mark.parametrize(
    ("start", "edit", "titles", "shown"),
    [
        (1, SlideEdits.duplicate, [A, B, B, C], 2),
        (1, SlideEdits.delete, [A, C], 1),
        (2, SlideEdits.delete, [A, B], 1),
        (1, SlideEdits.move_down, [A, C, B], 2),
        (2, SlideEdits.move_down, [A, B, C], 2),
        (2, SlideEdits.move_up, [A, C, B], 1),
        (0, SlideEdits.move_up, [A, B, C], 0),
        (0, SlideEdits.show_next, [A, B, C], 1),
        (0, SlideEdits.show_previous, [A, B, C], 0),
    ],
)
def test_an_edit_of_slides(
    talk: TalkSession, start: int, edit: Callable[[SlideEdits], None], titles: list[str], shown: int
) -> None:
    before = talk.text
    talk.set_current(start)
    edit(SlideEdits(talk))
    assert [plain(slide.title) for slide in talk.deck.slides] == titles
    assert talk.current == shown
    while talk.undo_stack.canUndo():
        talk.undo()
    assert talk.text == before


def test_dragging_the_first_slide_to_the_end(talk: TalkSession) -> None:
    SlideEdits(talk).move(0, 2)
    assert [plain(slide.title) for slide in talk.deck.slides] == [B, C, A]
    assert talk.current == 2


def test_a_talk_without_slides_has_nothing_to_delete(talk: TalkSession) -> None:
    edits = SlideEdits(talk)
    for _ in range(5):
        edits.delete()
    assert talk.deck.slides == ()
