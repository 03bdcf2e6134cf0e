"""Videos of an open talk: their first pictures are found in the background."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from brownbag.app.talk.film_loop import FilmLoop
from brownbag.assembly import Assembler
from brownbag.layout.scene import Scene
from brownbag.paint.first_frames import FIRST_FRAMES
from footage import avi, wav

# What Qt says of computers without a graphics card or a loudspeaker.
pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "PulseAudio", "multimedia")


def scenes(folder: Path, words: str) -> tuple[Scene, ...]:
    assembler = Assembler(folder)
    return tuple(assembler.scenes(assembler.read(f"# A talk\n\n---\n\n## Look\n\n{words}\n")))


def test_a_videos_first_picture_is_found_and_told(qtbot: QtBot, tmp_path: Path):
    film = avi(tmp_path / "a.avi", ["red", "red", "red"])
    loop = FilmLoop()
    with qtbot.waitSignal(loop.found):
        loop.look(scenes(tmp_path, "![A baby laughs](a.avi)"))
    assert FIRST_FRAMES.known(film.resolve()) is not None


def test_a_talk_without_videos_starts_nothing(qtbot: QtBot, tmp_path: Path):
    wav(tmp_path / "hum.wav")
    loop = FilmLoop()
    with qtbot.assertNotEmitted(loop.found, wait=50):
        loop.look(scenes(tmp_path, "Only words."))
        loop.look(scenes(tmp_path, "![A lullaby](hum.wav)"))


def test_a_video_that_was_looked_at_is_not_looked_at_again(qtbot: QtBot, tmp_path: Path):
    avi(tmp_path / "a.avi", ["red", "red"])
    shown = scenes(tmp_path, "![A baby laughs](a.avi)")
    loop = FilmLoop()
    with qtbot.waitSignal(loop.found):
        loop.look(shown)
    with qtbot.assertNotEmitted(loop.found, wait=50):
        loop.look(shown)
