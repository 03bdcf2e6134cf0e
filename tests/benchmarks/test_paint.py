"""How long a slide takes to stand on the projector, and a card to have its picture.

Prints a table; asserts the figures that the design names. Run with ``-s``.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brownbag.app.jobs import Jobs
from brownbag.app.present.keys import KeyInput
from brownbag.app.present.show_session import ShowSession
from brownbag.app.present.viewer_window import ViewerWindow
from brownbag.assembly import Assembler
from brownbag.layout.scene import Scene
from brownbag.paint.fonts import load_fonts
from brownbag.paint.image import render
from brownbag.paint.thumbnails import ThumbnailStore
from brownbag.resources import decks_folder

FRAME_MS = 16.7  # one picture of a 60 Hz screen
_THUMBNAIL_PX = 320


@pytest.fixture(scope="module")
def scenes(qapp: QApplication) -> tuple[Scene, ...]:
    """Return every slide of the built-in library."""
    load_fonts()
    assembler = Assembler(decks_folder())
    made: list[Scene] = []
    for path in sorted(decks_folder().glob("*.md")):
        if path.name not in {"README.md", "AUTHORING.md"}:
            made += assembler.scenes(assembler.read(path.read_text(encoding="utf-8")))
    return tuple(scene for scene in made if not scene.hidden)


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000


def tell(name: str, times_ms: list[float]) -> float:
    """Print one row of the table; return the 99th of 100."""
    ordered = sorted(times_ms)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(
        f"{name:44} {len(ordered):5} times   median {statistics.median(ordered):7.2f}   "
        f"99th {late:7.2f}   worst {ordered[-1]:7.2f} ms"
    )
    return late


def places(session: ShowSession) -> Iterator[tuple[int, int]]:
    """Go through the whole talk, step by step."""
    while session.following is not None:
        yield session.following


def next_slides_ms(qtbot: QtBot, scenes: tuple[Scene, ...]) -> list[float]:
    """Press Right until the end; return the time of each press until the slide is painted."""
    jobs = Jobs()
    session = ShowSession(scenes)
    keys = KeyInput()
    keys.acted.connect(session.next)
    window = ViewerWindow(session, keys, jobs)
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()

    def press() -> None:
        qtbot.keyClick(window, Qt.Key.Key_Right)
        window.view.repaint()

    times_ms = []
    for _place in places(session):
        # The presenter speaks for a while, and the next slide is rendered meanwhile.
        qtbot.waitUntil(window.view.is_ready)
        times_ms.append(timed(press))
    return times_ms


def test_the_next_slide_stands_within_a_frame(qtbot: QtBot, scenes: tuple[Scene, ...]):
    times_ms = [time_ms for _ in range(3) for time_ms in next_slides_ms(qtbot, scenes)]
    print()
    assert tell("next slide, 1920 x 1080, rendered ahead", times_ms) <= FRAME_MS


def test_a_slide_nobody_expected_stands_soon(scenes: tuple[Scene, ...]):
    print()
    tell("any slide, 1920 x 1080, first time", [timed(lambda s=scene: render(s, 1920)) for scene in scenes])
    again = [timed(lambda s=scene: render(s, 1920)) for scene in scenes * 3]
    tell("any slide, 1920 x 1080, pictures remembered", again)


def test_thumbnails_are_quick(scenes: tuple[Scene, ...], tmp_path: Path):
    print()
    store = ThumbnailStore(tmp_path)
    tell("thumbnail painted", [timed(lambda s=scene: render(s, _THUMBNAIL_PX)) for scene in scenes])
    images = [(str(at), render(scene, _THUMBNAIL_PX)) for at, scene in enumerate(scenes)]
    tell("thumbnail kept on disk", [timed(lambda one=one: store.keep(*one)) for one in images])
    tell("thumbnail found on disk", [timed(lambda key=key: store.find(key)) for key, _ in images])
