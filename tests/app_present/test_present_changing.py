"""How slides take one another's place: as the talk says, or at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app_present.talk import slide
from brownbag.app.jobs import Jobs
from brownbag.app.present.changing import Change
from brownbag.app.present.presentation import CHANGES, Presentation
from brownbag.app.present.slide_view import SlideView
from brownbag.app.settings import Settings
from brownbag.deck.model import Transition

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MOVING = [kind for kind in Transition if kind is not Transition.NONE]
AREA = QRect(0, 0, 40, 20)


def flat(colour: str) -> QImage:
    image = QImage(AREA.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def view(qtbot: QtBot) -> SlideView:
    made = SlideView(Jobs())
    qtbot.addWidget(made)
    made.resize(320, 180)
    made.set_changes(are_shown=True)
    made.show()
    return made


def middle(view: SlideView) -> str:
    return view.grab().toImage().pixelColor(view.slide_rect().center()).name()


@pytest.mark.parametrize("kind", MOVING)
def test_a_change_begins_with_the_slide_before(qtbot: QtBot, kind: Transition):
    change = Change()
    change.start(flat("#ff0000"), kind)
    image = flat("#000000")
    painter = QPainter(image)
    change.paint(painter, AREA, flat("#00ff00"))
    painter.end()
    assert image.pixelColor(20, 10).name() == "#ff0000"
    change.end()


@pytest.mark.parametrize("kind", MOVING)
def test_a_change_ends_with_the_slide_that_is_shown(qtbot: QtBot, view: SlideView, kind: Transition):
    view.show_scene(slide(1), 0)
    assert middle(view) == "#ff0000"
    view.show_scene(replace(slide(2), transition=kind), 0)
    assert middle(view) != "#00ff00"
    qtbot.waitUntil(lambda: middle(view) == "#00ff00")


def test_a_slide_without_a_transition_is_there_at_once(view: SlideView):
    view.show_scene(slide(1), 0)
    assert middle(view) == "#ff0000"
    view.show_scene(slide(2), 0)
    assert middle(view) == "#00ff00"


def test_steps_of_one_slide_do_not_change_through_one_another(view: SlideView):
    scene = replace(slide(2, steps=1), transition=Transition.FADE)
    view.show_scene(scene, 0)
    assert middle(view) == "#00ff00"
    view.show_scene(scene, 1)
    assert middle(view) == "#00ff00"


def test_the_next_slide_in_the_midst_of_a_change_ends_it(qtbot: QtBot, view: SlideView):
    view.show_scene(slide(1), 0)
    middle(view)
    view.show_scene(replace(slide(2), transition=Transition.FADE), 0)
    middle(view)
    view.show_scene(slide(4), 0)
    assert middle(view) == "#ffff00"


def test_a_view_shows_no_changes_unless_told(qtbot: QtBot):
    made = SlideView(Jobs())
    qtbot.addWidget(made)
    made.resize(320, 180)
    made.show_scene(slide(1), 0)
    assert middle(made) == "#ff0000"
    made.show_scene(replace(slide(2), transition=Transition.FADE), 0)
    assert middle(made) == "#00ff00"


def test_a_key_turns_transitions_off_and_that_is_remembered(
    qtbot: QtBot, present: Callable[..., Presentation], settings: Settings
):
    presentation = present((slide(1), replace(slide(2), transition=Transition.FADE)), windowed=True)
    view = presentation.viewer.view
    middle(view)
    qtbot.keyClick(presentation.viewer, Qt.Key.Key_M)
    presentation.session.next()
    assert middle(view) == "#00ff00"
    assert settings.get(CHANGES) is False
    qtbot.keyClick(presentation.viewer, Qt.Key.Key_M)
    assert settings.get(CHANGES) is True
