"""`present` as a program of its own, on a real X screen with a real keyboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_PROGRAM = """
from app_present.talk import talk
from brownbag.app.present.standalone import present
from brownbag.deck.model import Meta

raise SystemExit(present(talk(), Meta(minutes=20)))
"""
_RED, _GREEN, _YELLOW, _BLACK = "ff0000", "00ff00", "ffff00", "000000"
_CORNER, _FIRST_BAR = (5, 5), (180, 5)  # the bar of step 1 stands from 142 to 213
_PATIENCE_S = 20


@pytest.fixture
def pixel() -> Callable[..., str]:
    """Return a function that returns the colour on a display at a place, as six hex digits."""
    program = shutil.which("import")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("needs ImageMagick's import")

    def colour(display: str, place: tuple[int, int]) -> str:
        crop = f"1x1+{place[0]}+{place[1]}"
        words = [program, "-display", display, "-window", "root", "-crop", crop, "-depth", "8", "rgb:-"]
        return subprocess.run(words, capture_output=True, check=True).stdout.hex()

    return colour


@pytest.fixture
def talk_on_screen(xvfb: Callable[..., str], tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Present a talk on a screen of its own; give the display and the process."""
    display = xvfb(1366, 768)
    tests = str(Path(__file__).parents[1])
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(tmp_path),
        "PYTHONPATH": os.pathsep.join((tests, os.environ.get("PYTHONPATH", ""))),
    }
    program = subprocess.Popen([sys.executable, "-c", _PROGRAM], env=environment)
    yield display, program
    program.kill()
    program.wait()


@pytest.mark.programs
def test_keys_of_a_real_keyboard_lead_through_a_talk(
    talk_on_screen: tuple[str, subprocess.Popen[bytes]],
    xdotool: Callable[..., str],
    pixel: Callable[[str, tuple[int, int]], str],
):
    display, program = talk_on_screen
    title = "Brown Bag: slides"
    window = xdotool(display, "search", "--sync", "--onlyvisible", "--name", title).split()[0]
    # There is no window manager here that would give the keyboard to a new window.
    xdotool(display, "windowfocus", "--sync", window)
    assert "1366x768" in xdotool(display, "getwindowgeometry", window)

    def seen_after(keys: str, place: tuple[int, int], expected: str) -> str:
        if keys:
            xdotool(display, "key", *keys.split())
        end = time.monotonic() + _PATIENCE_S
        while (colour := pixel(display, place)) != expected and time.monotonic() < end:
            pass
        return colour

    assert seen_after("", _CORNER, _RED) == _RED
    assert seen_after("Right", _CORNER, _GREEN) == _GREEN
    assert seen_after("space", _FIRST_BAR, _BLACK) == _BLACK
    assert seen_after("Prior", _FIRST_BAR, _GREEN) == _GREEN
    assert seen_after("4 Return", _CORNER, _YELLOW) == _YELLOW
    assert seen_after("b", _CORNER, _BLACK) == _BLACK
    assert seen_after("Next", _CORNER, _YELLOW) == _YELLOW
    xdotool(display, "key", "Escape")
    assert program.wait(_PATIENCE_S) == 0
