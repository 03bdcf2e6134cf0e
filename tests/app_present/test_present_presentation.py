"""A whole presentation: keys to windows, one screen or two, and its end."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from app_present.talk import talk
from brownbag.app.present.presentation import Presentation, present_talk
from brownbag.app.present.show_session import Cover
from brownbag.app.settings import Settings
from brownbag.deck.model import Meta

# The offscreen platform says so of every window with a smallest size; real platforms can do it.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def press(qtbot: QtBot, presentation: Presentation, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is: at whichever window is seen."""
    window = presentation.viewer if presentation.viewer.isVisible() else presentation.presenter
    for key in keys:
        qtbot.keyClick(window, key)


def test_on_one_screen_the_slides_fill_it(present):
    presentation = present()
    assert presentation.viewer.isFullScreen()
    assert presentation.viewer.geometry() == QGuiApplication.primaryScreen().geometry()
    assert not presentation.presenter.isVisible()


def test_on_one_screen_a_key_turns_to_the_notes_and_back(qtbot: QtBot, present):
    presentation = present()
    press(qtbot, presentation, Qt.Key.Key_V)
    assert presentation.presenter.isVisible()
    assert not presentation.viewer.isVisible()
    press(qtbot, presentation, Qt.Key.Key_Right, Qt.Key.Key_V)
    assert presentation.viewer.isVisible()
    assert not presentation.presenter.isVisible()
    assert presentation.session.index == 1


def test_in_windows_both_are_there_and_can_be_resized(present):
    presentation = present(windowed=True)
    for window in (presentation.viewer, presentation.presenter):
        assert window.isVisible()
        assert not window.isFullScreen()
        assert window.minimumSize() != window.maximumSize()


def test_a_key_goes_to_windows_and_back(qtbot: QtBot, present):
    presentation = present()
    press(qtbot, presentation, Qt.Key.Key_F6)
    assert presentation.presenter.isVisible()
    assert not presentation.viewer.isFullScreen()
    press(qtbot, presentation, Qt.Key.Key_F6)
    assert presentation.viewer.isFullScreen()
    assert not presentation.presenter.isVisible()


def test_keys_work_in_either_window(qtbot: QtBot, present):
    presentation = present(windowed=True)
    qtbot.keyClick(presentation.viewer, Qt.Key.Key_PageDown)
    qtbot.keyClick(presentation.presenter, Qt.Key.Key_PageDown)
    assert (presentation.session.index, presentation.session.step) == (1, 1)


def test_every_act_is_done(qtbot: QtBot, present, clock):
    presentation = present()
    session = presentation.session
    press(qtbot, presentation, Qt.Key.Key_End)
    assert session.index == 3
    press(qtbot, presentation, Qt.Key.Key_Left)
    assert (session.index, session.step) == (1, 2)
    press(qtbot, presentation, Qt.Key.Key_Home)
    assert session.index == 0
    press(qtbot, presentation, Qt.Key.Key_Period)
    assert session.cover is Cover.BLACK
    press(qtbot, presentation, Qt.Key.Key_Comma)
    assert session.cover is Cover.WHITE
    press(qtbot, presentation, Qt.Key.Key_4, Qt.Key.Key_Enter)
    assert (session.index, session.cover) == (3, Cover.NONE)
    clock.seconds += 60
    press(qtbot, presentation, Qt.Key.Key_T)
    assert session.elapsed_s == 0
    with qtbot.waitSignal(presentation.ended, check_params_cb=lambda index: index == 3):
        press(qtbot, presentation, Qt.Key.Key_Escape)


def test_swapping_screens_with_one_screen_changes_nothing(qtbot: QtBot, present):
    presentation = present()
    press(qtbot, presentation, Qt.Key.Key_S)
    assert presentation.viewer.isFullScreen()


def test_the_viewer_shows_what_the_session_says(present):
    presentation = present(windowed=True)
    view = presentation.viewer.view
    middle = view.rect().center()
    assert view.grab().toImage().pixelColor(middle) == QColor("#FF0000")
    presentation.session.next()
    assert view.grab().toImage().pixelColor(middle) == QColor("#00FF00")
    presentation.session.toggle_white()
    assert view.grab().toImage().pixelColor(middle) == QColor("white")


def test_a_talk_can_start_in_the_middle(present):
    assert present(start=3).session.index == 3


@pytest.mark.parametrize("name", ["viewer", "presenter"])
def test_closing_either_window_ends_both(qtbot: QtBot, present, name: str):
    presentation = present(windowed=True)
    presentation.session.next()
    with qtbot.waitSignal(presentation.ended, check_params_cb=lambda index: index == 1):
        getattr(presentation, name).close()
    assert not presentation.viewer.isVisible()
    assert not presentation.presenter.isVisible()


def test_screens_that_all_go_or_come_after_the_end_do_no_harm(present):
    there = [QGuiApplication.primaryScreen()]
    presentation = present(screens=lambda: there)
    application = QGuiApplication.instance()
    there.clear()
    application.screenRemoved.emit(QGuiApplication.primaryScreen())
    there.append(QGuiApplication.primaryScreen())
    application.screenAdded.emit(QGuiApplication.primaryScreen())
    assert presentation.viewer.isFullScreen()
    presentation.end()
    application.screenAdded.emit(QGuiApplication.primaryScreen())
    assert not presentation.viewer.isVisible()


def test_everything_is_freed_when_the_talk_has_ended(qapp: object, settings: Settings):
    """Five times, as what leaks stays alive for ever."""
    alive = []
    for _ in range(5):
        presentation = present_talk(talk(), Meta(minutes=45), settings, windowed=True)
        presentation.session.next()
        parts = (presentation, presentation.viewer, presentation.presenter, presentation.presenter.notes)
        alive += [weakref.ref(part) for part in parts]
        presentation.end()
        presentation.deleteLater()
    del presentation, parts
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [reference() for reference in alive if reference() is not None] == []


_TWO_SCREENS = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from brownbag.app.present.keys import Act
from brownbag.app.present.presentation import Surroundings, present_talk
from brownbag.app.settings import Settings
from brownbag.deck.model import Meta
from app_present.talk import talk

application = QApplication([])
settings = Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
there = list(application.screens())
world = Surroundings(screens=lambda: there)
presentation = present_talk(talk(), Meta(), settings, surroundings=world)
told = {}

def tell(name):
    told[name] = {
        "viewer": presentation.viewer.screen().name() if presentation.viewer.isVisible() else "",
        "presenter": presentation.presenter.screen().name() if presentation.presenter.isVisible() else "",
        "full": [presentation.viewer.isFullScreen(), presentation.presenter.isFullScreen()],
        "place": [presentation.viewer.x(), presentation.presenter.x()],
        "index": presentation.session.index,
        "message": presentation.presenter.message.text(),
    }

tell("start")
presentation.keys.acted.emit(Act.SWAP_SCREENS)
tell("swapped")
presentation.keys.acted.emit(Act.SWAP_SCREENS)
presentation.session.next()
projector = there.pop()
application.screenRemoved.emit(projector)
tell("unplugged")
presentation.keys.acted.emit(Act.PRESENTER)
tell("slides here")
presentation.keys.acted.emit(Act.PRESENTER)
there.append(projector)
application.screenAdded.emit(projector)
tell("plugged in")
presentation.end()
print(json.dumps(told))
"""


def test_two_screens_are_used_swapped_lost_and_found_again(tmp_path: Path):
    """Runs by itself, because Qt wants to know its screens at its start."""
    like = {"y": 0, "logicalDpi": 96, "dpr": 1}
    config = {
        "synchronousWindowSystemEvents": True,
        "screens": [
            {**like, "name": "laptop", "x": 0, "width": 1366, "height": 768},
            {**like, "name": "projector", "x": 1366, "width": 1920, "height": 1080},
        ],
    }
    (tmp_path / "screens.json").write_text(json.dumps(config))
    done = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS, str(tmp_path / "settings.ini")],
        capture_output=True,
        timeout=120,
        cwd=tmp_path,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen:configfile=screens.json",
            "PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", ""))),
        },
    )
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    both_full = [True, True]
    assert told["start"] == {
        "viewer": "projector",
        "presenter": "laptop",
        "full": both_full,
        "place": [1366, 0],
        "index": 0,
        "message": "",
    }
    assert (told["swapped"]["viewer"], told["swapped"]["presenter"]) == ("laptop", "projector")
    assert told["swapped"]["place"] == [0, 1366]
    assert (told["unplugged"]["viewer"], told["unplugged"]["presenter"]) == ("", "laptop")
    assert told["unplugged"]["index"] == 1
    assert "The other screen is gone" in told["unplugged"]["message"]
    assert (told["slides here"]["viewer"], told["slides here"]["presenter"]) == ("laptop", "")
    assert told["plugged in"] == {**told["start"], "index": 1}


def test_on_a_single_screen_the_digits_stand_in_the_corner_until_enter(present, qtbot) -> None:
    presentation = present()
    viewer = presentation.viewer
    press(qtbot, presentation, Qt.Key.Key_1, Qt.Key.Key_2)
    assert viewer.echo.isVisible()
    assert viewer.echo.text().startswith("12")
    assert viewer.rect().contains(viewer.echo.geometry())
    press(qtbot, presentation, Qt.Key.Key_Return)
    assert not viewer.echo.isVisible()


def test_escape_takes_the_digits_back_and_the_talk_goes_on(present, qtbot) -> None:
    presentation = present()
    press(qtbot, presentation, Qt.Key.Key_2)
    with qtbot.assertNotEmitted(presentation.ended):
        press(qtbot, presentation, Qt.Key.Key_Escape)
    assert not presentation.viewer.echo.isVisible()


def test_digits_that_have_stood_long_enough_are_forgotten(present, qtbot) -> None:
    presentation = present()
    press(qtbot, presentation, Qt.Key.Key_2)
    presentation.viewer.echo.faded.emit()
    assert presentation.keys.typed == ""
    assert not presentation.viewer.echo.isVisible()


def test_beside_the_notes_the_audience_does_not_see_the_digits(present, qtbot) -> None:
    presentation = present(windowed=True)
    press(qtbot, presentation, Qt.Key.Key_2)
    assert not presentation.viewer.echo.isVisible()
    assert presentation.presenter.message.text() == "Go to slide 2 with Enter"
