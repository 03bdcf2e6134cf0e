"""The whole window, driven by keys and mouse."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from brownbag.app.actions import SPECS, tooltip_of
from brownbag.app.library.card import TopicCard
from brownbag.app.main import load_shelf
from brownbag.app.main_window import House, MainWindow
from brownbag.app.settings import SIGNS_SHOWN, WORDS_SHOWN
from brownbag.app.talk.slide_list_view import SlideListView
from brownbag.app.talk.text_panel import TextPanel
from brownbag.deck.model import plain
from brownbag.resources import decks_folder

TALK = """---
title: Soup and sleep
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
def path(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TALK)
    return path


@pytest.fixture
def opened(window: MainWindow, path: Path, qtbot: QtBot) -> MainWindow:
    window.complete().open_path(str(path))
    window.activateWindow()
    return window


def editor(window: MainWindow, name: str = "wordsEditor") -> TextPanel:
    found = window.findChild(TextPanel, name)
    assert isinstance(found, TextPanel)
    return found


def slides(window: MainWindow) -> SlideListView:
    found = window.findChild(SlideListView)
    assert isinstance(found, SlideListView)
    return found


def trigger(window: MainWindow, name: str) -> None:
    window.findChild(QAction, f"{name}Action").trigger()


def titles(house: House) -> list[str]:
    return [plain(slide.title) for slide in house.talk.deck.slides]


def page(window: MainWindow) -> str:
    return window.findChild(QStackedWidget, "pages").currentWidget().objectName()


def test_the_first_page_is_the_library(window: MainWindow) -> None:
    assert page(window) == "libraryPage"
    assert not window.findChild(QAction, "exportPptxAction").isEnabled()
    assert window.findChild(QAction, "openTalkAction").isEnabled()


def test_topics_become_a_talk_with_one_button(window: MainWindow, house: House, tmp_path: Path) -> None:
    house.library.set_topics(*load_shelf((decks_folder(),), tmp_path))
    window.findChild(TopicCard, "topicCard:the-space-between").click()
    window.findChild(QPushButton, "makeTalkButton").click()
    assert page(window) == "talkPage"
    assert "The space between" in titles(house)
    assert house.talk.is_dirty
    assert window.isWindowModified()


def test_an_empty_talk_can_be_left_without_a_question(window: MainWindow, house: House) -> None:
    trigger(window, "newTalk")
    assert titles(house) == ["A new talk"]
    trigger(window, "closeTalk")
    assert page(window) == "libraryPage"


def test_the_first_words_typed_are_the_title_of_an_empty_talk(window: MainWindow, house: House) -> None:
    trigger(window, "newTalk")
    words = editor(window)
    assert words.shown[slice(*words.selection())] == "A new talk"
    QTest.keyClicks(words, "Sleep")
    assert titles(house) == ["Sleep"]


def test_typing_changes_the_slide_at_once_and_can_be_undone(opened: MainWindow, house: House) -> None:
    words = editor(opened)
    place = words.shown.index("Second")
    words.select(place, place)
    QTest.keyClicks(words, "My ")
    assert titles(house)[1] == "My Second"
    assert slides(opened).model().index(1, 0).data() == "My Second"
    trigger(opened, "undo")
    trigger(opened, "undo")
    assert words.shown == TALK
    assert not opened.isWindowModified()


def test_the_caret_and_the_chosen_slide_follow_each_other(
    opened: MainWindow, house: House, qtbot: QtBot
) -> None:
    words = editor(opened)
    slides(opened).setCurrentIndex(slides(opened).model().index(2, 0))
    assert words.caret() == TALK.index("Third")
    place = TALK.index("- one")
    words.select(place, place)
    qtbot.waitUntil(lambda: slides(opened).currentIndex().row() == 1)
    assert words.caret() == place


def test_notes_are_written_into_the_talk(opened: MainWindow, house: House) -> None:
    notes = editor(opened, "notesEditor")
    assert notes.shown == "Say hello."
    notes.select(10, 10)
    QTest.keyClicks(notes, " Twice.")
    assert "Say hello. Twice." in house.talk.text
    slides(opened).setCurrentIndex(slides(opened).model().index(1, 0))
    assert notes.shown == ""
    QTest.keyClicks(notes, "New")
    assert "::: notes\nNew\n:::" in house.talk.text


def test_the_list_of_slides_is_worked_by_keys(opened: MainWindow, house: House) -> None:
    view = slides(opened)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    trigger(opened, "duplicateSlide")
    assert titles(house) == ["Soup and sleep", "Second", "Second", "Third"]
    trigger(opened, "deleteSlide")
    trigger(opened, "moveSlideDown")
    assert titles(house) == ["Soup and sleep", "Second", "Third"]
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert titles(house)[-1] == "New slide"


@pytest.mark.parametrize(
    "name", ["bold", "italic", "bullets", "numbers", "oneByOne", "quote", "callout", "columns", "table"]
)
def test_every_format_has_a_button_and_can_be_undone(opened: MainWindow, house: House, name: str) -> None:
    words = editor(opened)
    place = words.shown.index("Words")
    words.select(place, place + 5)
    opened.findChild(QWidget, f"{name}Button").click()
    assert house.talk.text != TALK
    assert words.shown == house.talk.text
    trigger(opened, "undo")
    assert house.talk.text == TALK


def test_a_list_becomes_the_diagram_that_is_chosen(
    opened: MainWindow, house: House, answer: Callable[[str], None]
) -> None:
    words = editor(opened)
    place = words.shown.index("- one")
    words.select(place, place + 11)
    answer("vennButton")
    opened.findChild(QWidget, "diagramButton").click()
    assert "::: venn\n- one\n- two\n:::" in house.talk.text
    answer("cancelButton")
    opened.findChild(QWidget, "qrCodeButton").click()
    assert "![qr" not in house.talk.text
    trigger(opened, "undo")
    assert house.talk.text == TALK


def test_the_chart_button_asks_which_and_can_be_undone(
    opened: MainWindow, house: House, answer: Callable[[str], None]
) -> None:
    words = editor(opened)
    place = words.shown.index("Words")
    words.select(place, place)
    answer("pieButton")
    opened.findChild(QWidget, "chartButton").click()
    assert "::: chart pie\n| Names | Numbers |" in house.talk.text
    trigger(opened, "undo")
    assert house.talk.text == TALK


def test_bold_in_the_notes_stays_in_the_notes(opened: MainWindow, house: House, qtbot: QtBot) -> None:
    notes = editor(opened, "notesEditor")
    notes.setFocus()
    qtbot.waitUntil(notes.hasFocus)
    notes.select(4, 9)
    trigger(opened, "bold")
    assert "Say **hello**." in house.talk.text


def test_the_words_can_be_hidden_and_stay_so(opened: MainWindow, house: House) -> None:
    trigger(opened, "showWords")
    assert not opened.findChild(QWidget, "wordsPanel").isVisible()
    assert house.settings.get(WORDS_SHOWN) is False


def test_the_signs_among_the_words_are_shown_when_asked_for(opened: MainWindow, house: House) -> None:
    first = editor(opened, "wordsEditor").document().firstBlock()
    assert not first.isVisible()
    trigger(opened, "showSigns")
    assert first.isVisible()
    assert house.settings.get(SIGNS_SHOWN) is True


def test_the_keyboard_begins_in_the_search(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: window.focusWidget() is window.findChild(QLineEdit, "searchEdit"))


def test_a_shelf_with_a_slip_is_read_again_and_says_it_again(tmp_path: Path) -> None:
    folder, cache = tmp_path / "topics", tmp_path / "cache"
    folder.mkdir()
    topic = folder / "soup.md"
    topic.write_text("---\ntitle: Soup\nminutes: many\n---\n\n# Soup\n")
    for _ in range(2):
        topics, problems = load_shelf((folder,), cache)
        assert [one.title for one in topics] == ["Soup"]
        assert problems
    topic.write_text("---\ntitle: Soup\nminutes: {short: 8, standard: 12, long: 18}\n---\n\n# Soup\n")
    assert load_shelf((folder,), cache)[1] == ()


def test_dark_is_chosen_and_remembered(opened: MainWindow, house: House) -> None:
    trigger(opened, "appearanceDark")
    assert house.appearance.tokens.name == "dark"
    assert opened.findChild(QAction, "appearanceDarkAction").isChecked()
    assert not opened.findChild(QAction, "appearanceLightAction").isChecked()


@pytest.mark.parametrize(
    ("button", "is_open", "saved"),
    [("saveButton", False, True), ("discardButton", False, False), ("keepButton", True, False)],
)
def test_closing_asks_what_to_do_with_changes(
    opened: MainWindow,
    house: House,
    path: Path,
    answer: Callable[[str], None],
    button: str,
    is_open: bool,
    saved: bool,
) -> None:
    QTest.keyClicks(editor(opened), "x")
    answer(button)
    trigger(opened, "closeTalk")
    assert house.talk.is_open is is_open
    assert (path.read_text() != TALK) is saved


def test_the_window_stays_when_one_keeps_editing(opened: MainWindow, answer: Callable[[str], None]) -> None:
    QTest.keyClicks(editor(opened), "x")
    answer("keepButton")
    assert not opened.close()
    assert opened.isVisible()


def test_a_talk_stays_open_behind_the_library(opened: MainWindow) -> None:
    trigger(opened, "showLibrary")
    assert page(opened) == "libraryPage"
    trigger(opened, "showLibrary")
    assert page(opened) == "talkPage"


def test_a_rescued_talk_is_offered_and_opened(window: MainWindow, house: House) -> None:
    from brownbag.app.rescue import RescueCopies

    lost = RescueCopies(house.rescue.path.parent)
    lost.keep(TALK, None)
    lost.close()
    window.complete().offer_rescued()
    window.findChild(QPushButton, "openRescuedButton").click()
    assert house.talk.text == TALK
    assert house.talk.is_dirty


def test_a_rescued_talk_waits_for_the_library_while_another_is_open(opened: MainWindow, house: House) -> None:
    from brownbag.app.rescue import RescueCopies

    lost = RescueCopies(house.rescue.path.parent)
    lost.keep(TALK, None)
    lost.close()
    opened.complete().offer_rescued()
    button = opened.findChild(QPushButton, "openRescuedButton")
    assert not button.isVisible()
    trigger(opened, "showLibrary")
    assert button.isVisible()


def test_every_action_has_words_a_key_a_tooltip_and_an_icon(window: MainWindow) -> None:
    for spec in SPECS:
        action = window.findChild(QAction, f"{spec.id}Action")
        assert action.text()
        assert action.toolTip() == tooltip_of(spec)
        assert not action.icon().pixmap(24, 24).isNull()


def test_no_key_means_two_things() -> None:
    keys = [QKeySequence(keys).toString() for spec in SPECS for keys in spec.shortcuts]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_a_closed_window_is_freed(house: House, qtbot: QtBot) -> None:
    window = MainWindow(house)
    window.complete()
    window.show()
    trigger(window, "newTalk")
    gone = weakref.ref(window)
    page_gone = weakref.ref(window.findChild(SlideListView))
    house.talk.close()
    window.close()
    window.deleteLater()
    del window
    qtbot.wait(1)
    gc.collect()
    qtbot.waitUntil(lambda: gone() is None)
    assert page_gone() is None
