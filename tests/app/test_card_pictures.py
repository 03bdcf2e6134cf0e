"""Pictures for the cards of the shelf."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from brownbag.app.card_pictures import CardPictures
from brownbag.app.jobs import Jobs
from brownbag.library.model import Topic

RED = QColor("#ff0000")


@pytest.fixture
def pictures(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CardPictures:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    jobs = Jobs()
    pictures = CardPictures(jobs)
    jobs.setParent(pictures)
    return pictures


def made(pictures: CardPictures, topic: Topic, qtbot: QtBot) -> QImage:
    with qtbot.waitSignal(pictures.made, timeout=20_000) as blocker:
        pictures.make([topic])
    assert blocker.args is not None
    assert blocker.args[0] == topic.id
    image = blocker.args[1]
    assert isinstance(image, QImage)
    return image


def reds(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y) == RED for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    )


def test_a_card_shows_the_first_slide_that_has_a_picture(
    pictures: CardPictures, shelf: tuple[Topic, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(RED)
    picture.save(str(tmp_path / "red.png"))
    path = tmp_path / "sleep.md"
    path.write_text("# Sleep\n\n---\n\n## Night\n\n![A red field](red.png)\n")
    topic = replace(shelf[2], path=path)
    assert reds(made(pictures, topic, qtbot)) > 200
    assert reds(made(pictures, topic, qtbot)) > 200  # and again, from the disk


def test_a_topic_without_a_picture_shows_its_first_slide(
    pictures: CardPictures, shelf: tuple[Topic, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "sleep.md"
    path.write_text("# Sleep\n\n---\n\n## Night\n")
    image = made(pictures, replace(shelf[2], path=path), qtbot)
    assert image.width() == 640
    assert reds(image) == 0
