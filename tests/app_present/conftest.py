"""A presentation of a small talk, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication, QScreen

from app_present.talk import Clock, talk
from brownbag.app.present.presentation import Presentation, Surroundings, present_talk
from brownbag.app.settings import Settings
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene

Present = Callable[..., Presentation]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def present(qapp: object, settings: Settings, clock: Clock) -> Iterator[Present]:
    """Return a function that starts a presentation; it is ended with the test."""
    under_way: list[Presentation] = []

    def start(
        scenes: Sequence[Scene] | None = None,
        *,
        minutes: int | None = 45,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        **more: object,
    ) -> Presentation:
        world = Surroundings(
            clock=clock, now=lambda: datetime(2026, 11, 23, 12, 5, tzinfo=UTC), screens=screens
        )
        presentation = present_talk(
            scenes or talk(),
            Meta(minutes=minutes),
            settings,
            surroundings=world,
            **more,  # type: ignore[arg-type]
        )
        under_way.append(presentation)
        return presentation

    yield start
    for presentation in under_way:
        presentation.end()
