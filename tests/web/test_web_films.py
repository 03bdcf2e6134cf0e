"""Videos and sounds in the page, played by the browser, and what stands there where they are too large."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from brownbag.layout.scene import ClipItem, Panel, PanelItem, Scene
from brownbag.theme.drawing import Colour, RectOutline, SolidFill
from brownbag.units import Rect
from brownbag.web import films
from footage import mp4
from web.chromium import Chromium, Page, middle
from web.conftest import Written

FRAME = Rect(100, 200, 320, 180)
PLATE = (PanelItem("Plate", FRAME, Panel(RectOutline(), SolidFill(Colour("123456")))),)


@pytest.fixture
def with_clip(write: Callable[..., Written], write_scenes: Callable[..., Written]) -> Callable[..., Written]:
    """Return a function that writes the page of one slide with a clip."""

    def written(path: Path, *, is_sound: bool = False, **more: object) -> Written:
        scene: Scene = write("## One\n").scenes[0]
        clip = ClipItem("Clip", FRAME, path, "A baby waves", is_sound, PLATE, (), **more)
        return write_scenes(replace(scene, items=(*scene.items, clip), steps=2))

    return written


def sound(path: Path, seconds: int = 1) -> Path:
    """Write silence."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 1, 8_000, 8_000, "NONE", ""))
        file.writeframes(bytes([128]) * 8_000 * seconds)
    return path


def test_a_video_stands_at_its_place_with_controls_and_its_description(with_clip, tmp_path: Path):
    path = tmp_path / "clip.webm"
    path.write_bytes(b"\x1aE\xdf\xa3" * 10)
    page = with_clip(path, step=1, plays_at=2)
    (video,) = page.find("//section//video")
    assert video.get("src").startswith("data:video/webm;base64,GkXfo")
    assert video.get("controls") is not None
    assert (video.get("data-step"), video.get("data-plays")) == ("1", "2")
    assert video.get("aria-label") == "A baby waves"
    assert video.get("style") == "left:100px;top:200px;width:320px;height:180px"
    assert page.problems == ()


def test_a_clip_that_is_too_large_leaves_its_picture_and_is_said(with_clip, tmp_path: Path):
    path = tmp_path / "clip.mp4"
    with path.open("wb") as file:
        file.truncate(films._LARGEST + 1)
    page = with_clip(path)
    assert page.find("//section//video") == []
    (still,) = page.find("//section//div[@role='img']")
    assert still.get("aria-label") == "A baby waves"
    assert "#123456" in page.text
    assert [problem.rule for problem in page.problems] == ["clip-left-out"]
    assert "40 MB" in page.problems[0].hint


@pytest.mark.programs
def test_a_sound_can_be_played_under_the_page_s_own_rules(with_clip, tmp_path: Path, browser: Chromium):
    page = browser.open(with_clip(sound(tmp_path / "song.wav"), is_sound=True).path)
    page.wait_until("document.querySelector('audio').readyState > 0")
    assert page.run("document.querySelector('audio').duration") == pytest.approx(1.0)
    assert page.complaints() == []
    page.close()


@pytest.mark.programs
def test_a_clip_begins_with_its_key_press(with_clip, tmp_path: Path, browser: Chromium):
    page = browser.open(with_clip(sound(tmp_path / "song.wav"), is_sound=True, plays_at=1).path)
    page.wait_until("document.querySelector('audio').readyState > 0")
    page.run("document.querySelector('audio').addEventListener('play', () => { document.title = 'plays' })")
    page.press("ArrowRight")
    page.wait_until("document.title === 'plays'")
    page.close()


TALK_WITH_SOUND = "# One\n\n---\n\n## Two\n\n![A lullaby](song.wav)\n\n---\n\n## Three\n\nx\n"


@pytest.mark.programs
def test_what_stands_for_a_sound_plays_it_and_stops_it(open_talk: Callable[..., Page], tmp_path: Path):
    sound(tmp_path / "song.wav", seconds=60)
    page = open_talk(TALK_WITH_SOUND, slide="#2")
    state = "[part('audio').paused, part('.play').ariaPressed]"
    assert page.run("part('audio').checkVisibility()") is False
    assert page.run("document.elementFromPoint(innerWidth / 2, innerHeight * .57).className") == "a play"
    page.run("part('.play').focus()")
    page.press("Enter")
    page.wait_until("part('.play').ariaPressed === 'true'")
    assert page.run(state) == [False, "true"]
    page.press(" ")
    page.wait_until("part('.play').ariaPressed === 'false'")
    assert page.run("part('.now').id") == "2"


@pytest.mark.programs
def test_a_clicker_turns_the_page_after_a_sound_was_clicked(open_talk: Callable[..., Page], tmp_path: Path):
    sound(tmp_path / "song.wav", seconds=60)
    page = open_talk(TALK_WITH_SOUND, slide="#2")
    page.click(*middle(page, ".now .play"))
    page.wait_until("!part('audio').paused")
    page.press("PageDown", "PageDown")  # the first one lets the clip play
    assert page.run("[part('.now').id, part('audio').paused]") == ["3", True]


@pytest.mark.programs
def test_a_clicker_turns_the_page_after_the_controls_of_a_video_were_clicked(
    open_talk: Callable[..., Page], tmp_path: Path
):
    mp4(tmp_path / "clip.mp4")
    page = open_talk("# One\n\n---\n\n## Two\n\n![A baby](clip.mp4)\n\n---\n\n## Three\n\nx\n", slide="#2")
    left, bottom = page.run(
        "(() => { const r = part('.now video').getBoundingClientRect(); return [r.left, r.bottom]; })()"
    )
    page.click(left + 40, bottom - 60)
    page.press("PageDown", "PageDown")
    assert page.run("part('.now').id") == "3"


@pytest.mark.programs
def test_a_sound_has_the_browser_s_controls_without_scripts(open_talk: Callable[..., Page], tmp_path: Path):
    sound(tmp_path / "song.wav")
    page = open_talk(TALK_WITH_SOUND, scripts=False)
    told = [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in page.accessible()]
    assert ("Audio", "A lullaby") in told
    assert page.run("document.querySelector('.play').checkVisibility()") is False


@pytest.mark.programs
def test_a_video_that_was_reached_by_keyboard_keeps_its_keys(open_talk: Callable[..., Page], tmp_path: Path):
    mp4(tmp_path / "clip.mp4")
    page = open_talk("# One\n\n---\n\n## Two\n\n![A baby](clip.mp4)\n\n---\n\n## Three\n\nx\n", slide="#2")
    page.press("Tab")
    assert page.run("document.activeElement.tagName") == "VIDEO"
    page.press("ArrowRight", "ArrowRight", " ")
    assert page.run("[part('.now').id, state.step]") == ["2", 0]
