"""First pictures of videos: found where Qt can read them, a plate where it cannot."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor

from brownbag.layout.scene import ClipItem
from brownbag.paint.films import first_frame, look_at_films, poster, unknown_films
from brownbag.paint.first_frames import FIRST_FRAMES
from brownbag.paint.image import render
from brownbag.units import Rect
from footage import avi, mp4
from paint.pixels import make_scene, panel

# What Qt says of computers without a graphics card or a loudspeaker.
pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "PulseAudio", "multimedia")

FRAME = Rect(10, 10, 60, 40)


def clip(path: Path, *, is_sound: bool = False) -> ClipItem:
    plate = panel(FRAME.x, FRAME.y, FRAME.width, FRAME.height, "B")
    sign = panel(35, 25, 10, 10, "K")
    return ClipItem("Clip", FRAME, path, "A baby laughs", is_sound, (plate,), (sign,), plays_at=1)


def colour_at(scene_clip: ClipItem, x: int, y: int) -> str:
    image = render(make_scene(scene_clip, size=(100, 60)), 100)
    return image.pixelColor(x, y).name()


def is_near(image: Image.Image | QColor, wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 40 for one, other in zip(image, wanted, strict=True))


def test_a_videos_first_picture_is_found(tmp_path: Path):
    frame = first_frame(avi(tmp_path / "a.avi", ["red", "red", "red"]))
    assert frame is not None
    assert (frame.width(), frame.height()) == (64, 48)
    assert is_near(frame.pixelColor(30, 20).getRgb()[:3], (255, 0, 0))


def test_a_video_that_begins_in_the_dark_shows_its_first_light(tmp_path: Path):
    frame = first_frame(avi(tmp_path / "a.avi", ["black", "black", "green", "green", "green"]))
    assert frame is not None
    assert is_near(frame.pixelColor(30, 20).getRgb()[:3], (0, 128, 0))


def test_a_video_that_cannot_be_read_has_none(tmp_path: Path):
    assert first_frame(mp4(tmp_path / "a.mp4")) is None
    assert first_frame(tmp_path / "gone.mp4") is None


def test_a_clip_is_painted_as_its_plate_until_its_first_picture_is_known(tmp_path: Path):
    item = clip(avi(tmp_path / "a.avi", ["red", "red"]))
    assert colour_at(item, 20, 20) == "#0000ff"
    look_at_films([make_scene(item)])
    assert is_near(QColor(colour_at(item, 20, 20)).getRgb()[:3], (255, 0, 0))
    assert colour_at(item, 40, 30) == "#000000"  # its sign


def test_every_video_is_looked_at_once(tmp_path: Path):
    item = clip(mp4(tmp_path / "a.mp4"))
    assert unknown_films([item, item]) == (item.path,)
    look_at_films([make_scene(item)])
    assert unknown_films([item]) == ()
    assert FIRST_FRAMES.known(item.path) is None


def test_a_sound_is_never_looked_at(tmp_path: Path):
    assert unknown_films([clip(tmp_path / "a.wav", is_sound=True)]) == ()


def test_a_changed_video_is_looked_at_again(tmp_path: Path):
    item = clip(mp4(tmp_path / "a.mp4"))
    look_at_films([make_scene(item)])
    avi(item.path, ["green"])
    os.utime(item.path, ns=(1, 1))
    assert unknown_films([item]) == (item.path,)


def test_powerpoints_first_picture_has_no_sign_over_it(tmp_path: Path):
    made = Image.open(io.BytesIO(poster(clip(avi(tmp_path / "a.avi", ["red", "red"])), 120, 80)))
    assert (made.format, made.size) == ("JPEG", (120, 80))
    assert is_near(made.convert("RGB").getpixel((60, 40)), (255, 0, 0))


def test_powerpoints_picture_of_a_plate_keeps_its_sign(tmp_path: Path):
    made = Image.open(io.BytesIO(poster(clip(mp4(tmp_path / "a.mp4")), 120, 80)))
    assert made.format == "PNG"
    assert made.convert("RGB").getpixel((60, 40)) == (0, 0, 0)
    assert made.convert("RGB").getpixel((5, 5)) == (0, 0, 255)


def test_without_qts_part_for_films_there_is_no_first_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert first_frame(avi(tmp_path / "a.avi", ["red", "red"])) is None
