"""Clips in a presentation: what plays, when, and what the presenter is told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app_present.talk import slide
from brownbag.app.present.presentation import Presentation
from brownbag.layout.scene import ClipItem, Panel, PanelItem, Scene
from brownbag.theme.drawing import Colour, RectOutline, SolidFill
from brownbag.units import Rect
from footage import avi, mp4, wav

# What Qt says of screens, graphics cards and loudspeakers that a test machine lacks.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "No RHI backend", "PulseAudio", "multimedia")

FRAME = Rect(240, 135, 480, 270)


def with_clip(number: int, path: Path) -> Scene:
    plate = PanelItem("Plate", FRAME, Panel(RectOutline(), SolidFill(Colour("202020"))))
    is_sound = path.suffix == ".wav"
    item = ClipItem("A baby laughs", FRAME, path, "A baby laughs", is_sound, (plate,), (), plays_at=1)
    return replace(slide(number), items=(item,), steps=1)


class Seen:
    """What a presentation showed and told of its clips."""

    def __init__(self, presentation: Presentation) -> None:
        self.pictures: list[QImage] = []
        self.sentences: list[str] = []
        presentation.clips.shown.connect(self._on_shown)
        presentation.clips.told.connect(self.sentences.append)

    def _on_shown(self, clip: ClipItem | None, picture: QImage) -> None:
        if clip is not None and not picture.isNull():
            self.pictures.append(picture)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return avi(tmp_path / "a.avi", ["red"] * 20)


@pytest.fixture
def started(present: Callable[..., Presentation]) -> Callable[..., tuple[Presentation, Seen]]:
    def start(path: Path) -> tuple[Presentation, Seen]:
        presentation = present((slide(1), with_clip(2, path), slide(4)), windowed=True, start=1)
        return presentation, Seen(presentation)

    return start


def test_a_clip_waits_for_its_key_press(started, film: Path):
    presentation, seen = started(film)
    assert presentation.clips.item is None
    assert seen.sentences == []


def test_the_next_key_press_plays_a_video_where_it_lies(qtbot: QtBot, started, film: Path):
    presentation, seen = started(film)
    presentation.session.next()
    qtbot.waitUntil(lambda: len(seen.pictures) > 1)
    assert presentation.session.index == 1
    view = presentation.viewer.view
    middle = view.grab().toImage().pixelColor(view.slide_rect().center())
    assert middle.red() > 200
    assert middle.green() < 60
    assert any(words.startswith("Playing") and "A baby laughs" in words for words in seen.sentences)


def test_leaving_the_slide_stops_what_plays(qtbot: QtBot, started, film: Path):
    presentation, seen = started(film)
    presentation.session.next()
    qtbot.waitUntil(lambda: bool(seen.pictures))
    presentation.session.next()
    assert presentation.session.index == 2
    assert presentation.clips.item is None
    assert seen.sentences[-1] == ""


def test_going_back_to_a_slide_does_not_play_its_clip_again(started, film: Path):
    presentation, _ = started(film)
    presentation.session.go_to(4)
    presentation.session.previous()
    assert (presentation.session.index, presentation.session.step) == (1, 1)
    assert presentation.clips.item is None


def test_a_click_on_a_clip_plays_it_and_a_second_one_pauses_it(qtbot: QtBot, started, film: Path):
    presentation, seen = started(film)
    view = presentation.viewer.view
    place = view.slide_rect().center()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bool(seen.pictures))
    assert presentation.session.step == 0
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: seen.sentences[-1].startswith("Paused"))
    assert presentation.clips.item is not None


def test_a_click_beside_a_clip_goes_on(qtbot: QtBot, started, film: Path):
    presentation, _ = started(film)
    view = presentation.viewer.view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.slide_rect().topLeft() + QPoint(5, 5))
    assert presentation.session.step == 1


def test_a_black_screen_pauses_what_plays(qtbot: QtBot, started, film: Path):
    presentation, seen = started(film)
    presentation.session.next()
    qtbot.waitUntil(lambda: bool(seen.pictures))
    presentation.session.toggle_black()
    qtbot.waitUntil(lambda: any(words.startswith("Paused") for words in seen.sentences))


def test_at_its_end_a_clip_gives_its_place_back_to_the_slide(qtbot: QtBot, started, tmp_path: Path):
    presentation, seen = started(avi(tmp_path / "short.avi", ["red"] * 3))
    presentation.session.next()
    qtbot.waitUntil(lambda: bool(seen.pictures) and presentation.clips.item is None)


def test_a_sound_plays_without_a_picture(qtbot: QtBot, started, tmp_path: Path):
    presentation, seen = started(wav(tmp_path / "hum.wav", 0.5))
    presentation.session.next()
    qtbot.waitUntil(lambda: any(words.startswith("Playing") for words in seen.sentences))
    assert seen.pictures == []


def test_a_clip_that_this_computer_cannot_play_is_told_and_the_talk_goes_on(
    qtbot: QtBot, started, tmp_path: Path
):
    presentation, seen = started(mp4(tmp_path / "a.mp4"))
    presentation.session.next()
    qtbot.waitUntil(lambda: any("cannot be played" in words for words in seen.sentences))
    presentation.session.next()
    assert presentation.session.index == 2


def test_the_presenters_window_says_what_plays(qtbot: QtBot, started, film: Path):
    presentation, _ = started(film)
    presentation.session.next()
    qtbot.waitUntil(lambda: presentation.presenter.message.text().startswith("Playing"))


def test_without_qts_part_for_films_the_talk_goes_on_and_says_so(
    started, film: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    presentation, seen = started(film)
    presentation.session.next()
    assert "cannot be played on this computer" in seen.sentences[-1]
    presentation.session.next()
    assert presentation.session.index == 2
