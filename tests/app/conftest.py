"""A real house for windows under test: settings in a file of their own, nothing shared with the user."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from brownbag.app.appearance import Appearance
from brownbag.app.icons import Icons
from brownbag.app.jobs import Jobs
from brownbag.app.library_session import LibrarySession
from brownbag.app.main import make_assembler
from brownbag.app.main_window import House, MainWindow
from brownbag.app.rescue import RescueCopies
from brownbag.app.settings import Settings
from brownbag.app.talk_session import TalkSession
from brownbag.library.model import Minutes, Part, Topic


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the screenless platform say that it has no window manager to hint to; a real one never does."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


TALK = """---
title: Soup and sleep
minutes: 30
---

# Soup and sleep

A talk

::: notes
Say hello.
:::

---

## Second

- one
- two

---

## Third

Words
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings that nobody else has."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def session(qapp: QApplication) -> TalkSession:
    """Return a session with no talk in it."""
    return TalkSession(make_assembler)


@pytest.fixture
def talk(session: TalkSession) -> TalkSession:
    """Return a session with a talk of three slides."""
    session.start_new(TALK, is_unsaved=False)
    return session


@pytest.fixture
def house(qapp: QApplication, settings: Settings, tmp_path: Path) -> Iterator[House]:
    """Return what a window is built on."""
    owner = QObject()
    jobs = Jobs(owner)
    yield House(
        settings=settings,
        appearance=Appearance(qapp, settings, owner),
        icons=Icons(),
        jobs=jobs,
        rescue=RescueCopies(tmp_path / "rescue"),
        library=LibrarySession(settings, owner),
        talk=TalkSession(make_assembler, owner),
    )
    jobs.wait()
    qapp.setStyleSheet("")


@pytest.fixture
def window(qtbot: object, house: House) -> Iterator[MainWindow]:
    """Return a window that shows the library, with no topic in it."""
    window = MainWindow(house)
    window.complete()
    window.show()
    yield window
    house.talk.close()
    window.close()
    window.deleteLater()


def topic(name: str, part: Part = Part.TOPIC, minutes: tuple[float, float, float] = (8, 12, 18)) -> Topic:
    """Return a topic that stands on no disk."""
    title = name.replace("-", " ").capitalize()
    return Topic(
        id=name,
        title=title,
        summary=f"All about {title.lower()}.",
        minutes=Minutes(*minutes),
        audiences=("parents",),
        objectives=(),
        tags=(),
        part=part,
        path=Path(f"{name}.md"),
    )


@pytest.fixture
def shelf() -> tuple[Topic, ...]:
    """Return two topics, with the opening and closing parts that every plan has."""
    return (
        topic("welcome", Part.OPENING, (2, 4, 6)),
        topic("the-space-between"),
        topic("sleep"),
        topic("help", Part.CLOSING, (1, 4, 4)),
    )


@pytest.fixture
def answer(qapp: QApplication) -> Callable[[str], None]:
    """Return a function that will press the button of this object name in the next dialog."""

    def press(name: str) -> None:
        timer = QTimer(qapp, interval=10)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and (button := dialog.findChild(QAbstractButton, name)):
                timer.stop()
                timer.deleteLater()
                button.click()

        timer.timeout.connect(look)
        timer.start()

    return press
