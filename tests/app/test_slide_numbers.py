"""Slides are numbered in the editor as the projector and every export number them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from brownbag.app.main_window import House, MainWindow
from brownbag.app.slide_numbers import SlideNumbers
from brownbag.app.talk.slide_list_model import NUMBER_ROLE
from brownbag.app.talk.slide_list_view import SlideListView
from brownbag.deck.model import Slide, SlideKind

_LINES = "\n".join(f"- Something to remember for the way home, number {number}" for number in range(40))
LONG = f"# Naps\n\n---\n\n## Many\n\n{_LINES}\n\n---\n\n## After\n\nWords.\n"


def slides(count: int) -> tuple[Slide, ...]:
    return tuple(Slide(SlideKind.CONTENT, line=number) for number in range(count))


def test_a_slide_that_continues_takes_the_numbers_of_all_its_parts() -> None:
    numbers = SlideNumbers()
    numbers.follow(slides(3))
    numbers.set_count(1, 2)
    assert [numbers.words(index) for index in range(3)] == ["1", "2–3", "4"]
    assert numbers.total == 4


def test_it_is_told_when_the_numbers_move(qtbot: QtBot) -> None:
    numbers = SlideNumbers()
    numbers.follow(slides(2))
    with qtbot.waitSignal(numbers.changed):
        numbers.set_count(0, 3)
    with qtbot.assertNotEmitted(numbers.changed):
        numbers.set_count(0, 3)


def test_what_is_known_of_a_slide_stays_with_it_when_another_comes_before_it() -> None:
    numbers = SlideNumbers()
    first, second = slides(2)
    numbers.follow((first, second))
    numbers.set_count(1, 3)
    numbers.follow((Slide(SlideKind.CONTENT), first, second))
    assert numbers.words(2) == "3–5"


def test_list_and_status_line_show_the_numbers_that_stand_on_the_slides(
    window: MainWindow, house: House, qtbot: QtBot
) -> None:
    window.complete()
    house.talk.start_new(LONG)
    on_slides = [
        [scene.number for scene in scenes] for scenes in house.talk.assembler.scenes_by_slide(house.talk.deck)
    ]
    assert len(on_slides[1]) > 1
    house.talk.set_current(2)
    where, listed = window.findChild(QLabel, "whereLabel"), window.findChild(SlideListView)
    last = on_slides[2][0]
    qtbot.waitUntil(lambda: where.text().startswith(f"Slide {last} of {last}"))
    shown = [listed.model().index(row, 0).data(NUMBER_ROLE) for row in range(3)]
    assert shown == ["1", f"{on_slides[1][0]}–{on_slides[1][-1]}", str(last)]
