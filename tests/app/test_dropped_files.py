"""Files that are dropped on the window go where they belong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from brownbag.app.main_window import House, MainWindow
from brownbag.app.talk.text_panel import TextPanel
from brownbag.resources import asset

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def dropped(window: MainWindow, *files: Path) -> bool:
    """Drop ``files`` on ``window``; return whether it took them."""
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    enter = QDragEnterEvent(QPoint(9, 9), COPY, source, LEFT, NONE)
    QApplication.sendEvent(window, enter)
    drop = QDropEvent(QPointF(9, 9), COPY, source, LEFT, NONE)
    QApplication.sendEvent(window, drop)
    return enter.isAccepted() and drop.isAccepted()


@pytest.fixture
def said(qapp: QApplication) -> list[str]:
    """Return the list that the words of the next question will be in, which is then answered."""
    words: list[str] = []
    timer = QTimer(qapp, interval=10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and (label := dialog.findChild(QLabel, "questionWords")):
            timer.stop()
            words.append(label.text())
            dialog.accept()

    timer.timeout.connect(look)
    timer.start()
    return words


@pytest.fixture
def talk_path(tmp_path: Path) -> Path:
    path = tmp_path / "talk" / "talk.md"
    path.parent.mkdir()
    path.write_text("# Soup\n\n---\n\n## Bowl\n\n- warm\n")
    return path


def test_a_talk_is_opened(window: MainWindow, house: House, talk_path: Path, qtbot: QtBot) -> None:
    assert dropped(window, talk_path)
    qtbot.waitUntil(lambda: house.talk.path == talk_path)


def test_pictures_go_on_the_slide_and_beside_the_talk(
    window: MainWindow,
    house: House,
    talk_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    answer: Callable[[str], None],
) -> None:
    window.complete().open_path(str(talk_path))
    house.talk.set_current(1)
    picture = tmp_path / "soup.png"
    Image.new("RGB", (8, 6)).save(picture)
    answer("mainButton")
    dropped(window, picture)
    qtbot.waitUntil(lambda: "(pictures/soup.png)" in house.talk.text.split("---")[1])
    assert (talk_path.parent / "pictures" / "soup.png").is_file()
    assert picture.is_file()


def test_a_picture_from_the_clipboard_becomes_a_file_beside_the_talk(
    window: MainWindow, house: House, talk_path: Path, answer: Callable[[str], None]
) -> None:
    window.complete().open_path(str(talk_path))
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(0)
    answer("mainButton")
    window.findChild(TextPanel, "wordsEditor").picture_given.emit(image)
    assert "(pictures/pasted.png)" in house.talk.text
    assert (talk_path.parent / "pictures" / "pasted.png").is_file()


def test_a_template_is_shown_as_it_would_look(
    window: MainWindow,
    house: House,
    talk_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    answer: Callable[[str], None],
) -> None:
    window.complete().open_path(str(talk_path))
    template = tmp_path / "agency.pptx"
    template.write_bytes(asset("themes", "sage.pptx").read_bytes())
    answer("cancelButton")
    before = house.talk.text
    dropped(window, template)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert house.talk.text == before


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("notes.docx",), "“notes.docx” is none of what can be dropped here"),
        (("a folder",), "“a folder” is none of what can be dropped here"),
        (("a.md", "b.md"), "Drop one talk"),
        (("soup.png",), "Open a talk first"),
        (("agency.pptx",), "Open a talk first"),
    ],
)
def test_what_cannot_be_used_is_said(
    window: MainWindow, tmp_path: Path, said: list[str], qtbot: QtBot, names: tuple[str, ...], words: str
) -> None:
    assert dropped(window, *(tmp_path / name for name in names))
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith(words)


def test_words_that_are_dragged_about_are_no_files(window: MainWindow) -> None:
    source = QMimeData()
    source.setText("words")
    enter = QDragEnterEvent(QPoint(9, 9), COPY, source, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
