"""What is pasted from other programs reads on the slide as it did there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from brownbag.app.talk.pasting import pasted_words
from brownbag.app.talk.text_panel import TextPanel


@pytest.fixture
def panel(qtbot: QtBot) -> TextPanel:
    panel = TextPanel()
    qtbot.addWidget(panel)
    return panel


@pytest.mark.parametrize(
    ("copied", "words"),
    [
        ("One\r\nTwo", "One\n\nTwo"),
        ("One\n\nTwo\n", "One\n\nTwo\n"),
        ("Why\n\u2022\tRest\n\u2022\tCalm\nSo", "Why\n\n- Rest\n- Calm\n\nSo"),
        ("\u00b7       Rest\n\to\tDeep", "- Rest\n  - Deep"),
        ("\uf0b7\tRest\n1.\tFirst\n2)\tSecond", "- Rest\n1. First\n2) Second"),
        ("o little lamb", "o little lamb"),
        ("One\vTwo", "One\n\nTwo"),  # a line broken by hand in Word
        ("| A | B |\n| - | - |\n| 1 | 2 |", "| A | B |\n| - | - |\n| 1 | 2 |"),
        ("> So\n> it is\n\n- one\n- two", "> So\n> it is\n\n- one\n- two"),
    ],
)
def test_paragraphs_stay_apart_and_bullets_become_a_list(copied: str, words: str) -> None:
    assert pasted_words(copied) == words


def pasted(text: str, *, is_formatted: bool) -> QMimeData:
    source = QMimeData()
    source.setText(text)
    if is_formatted:
        source.setHtml(f"<p>{text}</p>")
    return source


@pytest.mark.parametrize(("is_formatted", "shown"), [(True, "One\n\nTwo"), (False, "One\nTwo")])
def test_plain_text_is_pasted_as_it_is(panel: TextPanel, is_formatted: bool, shown: str) -> None:
    panel.insertFromMimeData(pasted("One\nTwo", is_formatted=is_formatted))
    assert panel.shown == shown


def test_where_all_signs_are_shown_every_line_is_pasted_as_it_is(panel: TextPanel) -> None:
    panel.begins_paragraphs = False
    panel.insertFromMimeData(pasted("One\nTwo", is_formatted=True))
    assert panel.shown == "One\nTwo"


def test_files_and_pictures_are_told_and_never_written_into_the_words(
    panel: TextPanel, tmp_path: Path
) -> None:
    told: list[object] = []
    panel.files_given.connect(told.append)
    panel.picture_given.connect(told.append)
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "soup.png"))])
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.setImageData(image)
    for source in (files, picture):
        assert panel.canInsertFromMimeData(source)
        panel.insertFromMimeData(source)
    assert (told[0], panel.shown) == ((tmp_path / "soup.png",), "")
    assert told[1].size() == image.size()


def test_words_with_a_picture_of_them_are_pasted_as_words(panel: TextPanel) -> None:
    source = pasted("One", is_formatted=True)
    source.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    panel.insertFromMimeData(source)
    assert panel.shown == "One"


def test_a_web_address_is_pasted_as_words(panel: TextPanel) -> None:
    source = QMimeData()
    source.setUrls([QUrl("https://example.org/soup")])
    panel.insertFromMimeData(source)
    assert panel.shown == "https://example.org/soup"
