"""A real app in a real window on an X server of its own, worked by mouse and keys."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

DRIVEN_APP = Path(__file__).with_name("driven_app.py")


class Person:
    """Somebody in front of the screen: clicks, types, and waits until something is there."""

    def __init__(self, display: str, home: Path, xdotool: Callable[..., str], words: tuple[str, ...]) -> None:
        self.display = display
        self._xdotool = xdotool
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        self._manager = None
        if manager := shutil.which("openbox"):  # without a window manager nothing gives windows the keyboard
            self._manager = subprocess.Popen([manager], env=environment, stderr=subprocess.DEVNULL)
        self.app = subprocess.Popen(
            [sys.executable, str(DRIVEN_APP), *words],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _ask(self, question: str) -> str:
        assert self.app.stdin is not None
        assert self.app.stdout is not None
        self.app.stdin.write(question + "\n")
        self.app.stdin.flush()
        answer = self.app.stdout.readline().strip()
        if not answer and self.app.poll() is not None:
            raise AssertionError(f"The app ended: {self.app.stderr.read() if self.app.stderr else ''}")
        return answer

    def sees(self, name: str) -> bool:
        return self._ask(f"where {name}") != "none"

    def reads(self, name: str) -> str:
        answer = self._ask(f"text {name}")
        return "" if answer == "none" else str(json.loads(answer))

    def waits_for(self, name: str, seconds: float = 40) -> tuple[int, int, int, int]:
        """Return the place of a widget once it is seen and stands still."""
        last = ""
        for _ in range(int(seconds / 0.1)):
            answer = self._ask(f"where {name}")
            if answer == last != "none":
                x, y, width, height = map(int, answer.split())
                return x, y, width, height
            last = answer
            time.sleep(0.1)
        raise AssertionError(f"{name} was never seen")

    def waits_until(self, what: Callable[[], bool], seconds: float = 60) -> None:
        for _ in range(int(seconds / 0.1)):
            if what():
                return
            time.sleep(0.1)
        raise AssertionError("what was waited for never came")

    def clicks(self, name: str) -> None:
        x, y, width, height = self.waits_for(name)
        self._xdotool(
            self.display, "mousemove", str(x + width // 2), str(y + height // 2), "sleep", "0.1", "click", "1"
        )
        time.sleep(0.2)

    def presses(self, *keys: str) -> None:
        for key in keys:
            self._xdotool(self.display, "key", "--clearmodifiers", key)
            time.sleep(0.15)

    def types(self, text: str) -> None:
        self._xdotool(self.display, "type", "--clearmodifiers", "--delay", "15", "--", text)
        time.sleep(0.2)

    def window_titles(self) -> list[str]:
        found = self._xdotool(self.display, "search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        return found.splitlines()

    def leaves(self) -> None:
        for process in (self.app, self._manager):
            if process is not None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(10)
                for stream in (process.stdin, process.stdout, process.stderr):
                    if stream is not None:
                        stream.close()


@pytest.fixture
def person(xvfb, xdotool, tmp_path) -> Iterator[Callable[..., Person]]:
    """Return a function that sits somebody down before the app, started with these words."""
    people: list[Person] = []

    def sit_down(*words: str, width: int = 1366, height: int = 768) -> Person:
        home = tmp_path / f"home-{len(people)}"
        home.mkdir()
        people.append(Person(xvfb(width, height), home, xdotool, words))
        return people[-1]

    yield sit_down
    for one in people:
        one.leaves()
