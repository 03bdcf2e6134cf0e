"""What opens above the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from brownbag.app.actions import SPECS
from brownbag.app.dialogs.file_choice import file_name_for
from brownbag.app.dialogs.link import whole_address
from brownbag.app.dialogs.question import Answer, Question
from brownbag.app.dialogs.shortcuts import ShortcutsDialog, in_columns
from brownbag.app.dialogs.talk_settings import TalkSettingsDialog
from brownbag.app.present.keys import keys_in_words
from brownbag.deck.model import Meta

ANSWERS = (Answer("save", "Save"), Answer("keep", "Keep editing"))


@pytest.fixture
def question(qtbot: QtBot) -> Question:
    question = Question("Save?", "It would be lost.", ANSWERS)
    qtbot.addWidget(question)
    question.show()
    return question


def test_a_question_has_verbs_and_enter_means_the_first(question: Question) -> None:
    assert {button.text() for button in question.findChildren(QPushButton)} == {"Save", "Keep editing"}
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert question.answer == "save"


def test_escape_means_the_last(question: Question) -> None:
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert (question.answer, question.isVisible()) == ("keep", False)


def test_only_what_was_changed_is_written(qtbot: QtBot) -> None:
    dialog = TalkSettingsDialog(Meta(title="Soup", minutes=45, language="nl", audience="parents"))
    qtbot.addWidget(dialog)
    assert dialog.changes() == {}
    dialog.findChild(QLineEdit, "presenterEdit").setText(" Ada ")
    minutes = dialog.findChild(QComboBox, "minutesChoice")
    minutes.setCurrentIndex(minutes.findText("60 minutes"))
    dialog.findChild(QCheckBox, "slideNumbersBox").click()
    assert dialog.changes() == {"presenter": "Ada", "minutes": "60", "slide_numbers": "false"}


def test_a_language_that_we_do_not_list_is_kept(qtbot: QtBot) -> None:
    dialog = TalkSettingsDialog(Meta(language="nl"))
    qtbot.addWidget(dialog)
    assert dialog.findChild(QComboBox, "languageChoice").currentData() == "nl"


def test_the_theme_can_be_set_with_the_rest(qtbot: QtBot) -> None:
    dialog = TalkSettingsDialog(Meta())
    qtbot.addWidget(dialog)
    themes = dialog.findChild(QComboBox, "themeChoice")
    assert themes.currentText() == "Sage (calm)"
    themes.setCurrentIndex(themes.findText("Harbor (bold)"))
    assert dialog.changes() == {"theme": "harbor"}


@pytest.mark.parametrize(
    ("theme", "shown"), [("sage", "Sage (calm)"), ("./looks/agency.pptx", "agency.pptx")]
)
def test_a_theme_that_is_named_already_is_shown_and_kept(qtbot: QtBot, theme: str, shown: str) -> None:
    dialog = TalkSettingsDialog(Meta(theme=theme))
    qtbot.addWidget(dialog)
    assert dialog.findChild(QComboBox, "themeChoice").currentText() == shown
    assert dialog.changes() == {}


def test_every_action_stands_on_the_sheet_of_shortcuts(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {spec.text.replace("&", "").rstrip("…") for spec in SPECS} <= words


def test_the_keys_of_presenting_stand_on_the_sheet_too(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {does for _, does in keys_in_words()} <= words
    room = dialog.screen().availableSize()
    assert dialog.height() <= room.height()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_of_shortcuts_are_about_as_long_and_keep_their_order(count: int) -> None:
    lengths = [12, 5, 8, 14, 10, 4, 4, 17]
    columns = in_columns(lengths, count)
    assert len(columns) == count
    assert sorted(at for column in columns for at in column) == list(range(len(lengths)))
    assert all(column == sorted(column) for column in columns)
    long = [sum(lengths[at] for at in column) for column in columns]
    assert max(long) - min(long) <= max(lengths) / 2


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.example.org", "https://www.example.org"),
        (" https://example.org/a ", "https://example.org/a"),
        ("ada@example.org", "mailto:ada@example.org"),
        ("#help", "#help"),
        ("tel:988", "tel:988"),
        ("", ""),
    ],
)
def test_an_address_is_made_whole(typed: str, address: str) -> None:
    assert whole_address(typed) == address


@pytest.mark.parametrize(
    ("title", "name"),
    [("Soup & Sleep!", "soup-sleep"), ("", "talk"), ("Über 🍞", "über"), ("a" * 90, "a" * 60)],
)
def test_a_title_gives_a_file_name(title: str, name: str) -> None:
    assert file_name_for(title) == name
