"""Cards, plan and the line to carry on with."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from brownbag.app.icons import Icons
from brownbag.app.library.card import TopicCard, minutes_text
from brownbag.app.library.card_grid import matches
from brownbag.app.library.page import LibraryPage
from brownbag.app.library.plan_bar import plan_words
from brownbag.app.library.recent_bar import RecentBar
from brownbag.app.library_session import LibrarySession
from brownbag.app.settings import Settings
from brownbag.app.tokens import LIGHT
from brownbag.deck.depth import Depth
from brownbag.library.model import Minutes, Plan, PlannedPart, Topic
from brownbag.problems import Problem, Severity


@pytest.fixture
def library(settings: Settings, qtbot: QtBot) -> LibrarySession:
    return LibrarySession(settings)


@pytest.fixture
def page(library: LibrarySession, shelf: tuple[Topic, ...], qtbot: QtBot) -> LibraryPage:
    page = LibraryPage(library, Icons(), LIGHT)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    library.set_topics(shelf)
    page.show()
    return page


def card(page: LibraryPage, name: str) -> TopicCard:
    found = page.findChild(TopicCard, f"topicCard:{name}")
    assert isinstance(found, TopicCard)
    return found


def test_a_click_anywhere_on_a_card_ticks_it(page: LibraryPage, library: LibrarySession) -> None:
    QTest.mouseClick(card(page, "sleep"), Qt.MouseButton.LeftButton)
    assert library.wanted == ("sleep",)
    assert card(page, "sleep").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_card_is_ticked_by_the_keyboard(page: LibraryPage, library: LibrarySession, key: Qt.Key) -> None:
    card(page, "sleep").setFocus()
    QTest.keyClick(card(page, "sleep"), key)
    QTest.keyClick(card(page, "the-space-between"), key)
    assert library.wanted == ("the-space-between", "sleep")
    QTest.keyClick(card(page, "sleep"), key)
    assert library.wanted == ("the-space-between",)


def test_the_search_leaves_the_cards_that_match(page: LibraryPage) -> None:
    QTest.keyClicks(page.findChild(QLineEdit, "searchEdit"), "SPACE between")
    assert card(page, "the-space-between").isVisible()
    assert not card(page, "sleep").isVisible()
    QTest.keyClicks(page.findChild(QLineEdit, "searchEdit"), " zzz")
    assert page.findChild(QLabel, "noTopicLabel").isVisible()


def test_the_plan_is_said_in_words_and_the_talk_can_be_made(page: LibraryPage, qtbot: QtBot) -> None:
    button = page.findChild(QPushButton, "makeTalkButton")
    assert not button.isEnabled()
    card(page, "sleep").click()
    assert page.findChild(QLabel, "partMinutes:sleep").text() == "18 min"
    assert "of 45 minutes planned" in page.findChild(QLabel, "planTotalLabel").text()
    with qtbot.waitSignal(page.talk_requested):
        button.click()


def test_parts_are_moved_deepened_and_taken_out(page: LibraryPage, library: LibrarySession) -> None:
    card(page, "sleep").click()
    card(page, "the-space-between").click()
    page.findChild(QToolButton, "partDown:sleep").click()
    assert library.wanted == ("the-space-between", "sleep")
    assert not page.findChild(QToolButton, "partDown:sleep").isEnabled()
    depth = page.findChild(QComboBox, "partDepth:sleep")
    depth.setCurrentIndex(1)
    depth.activated.emit(1)
    assert page.findChild(QLabel, "partMinutes:sleep").text() == "8 min"
    page.findChild(QToolButton, "partRemove:sleep").click()
    assert not card(page, "sleep").isChecked()


def test_the_slot_and_the_audience_change_the_plan(page: LibraryPage, library: LibrarySession) -> None:
    slot = page.findChild(QComboBox, "slotBox")
    assert [slot.itemData(at) for at in range(slot.count())] == [20, 30, 45, 60, 90]
    QTest.keyClick(slot, Qt.Key.Key_Down)
    assert library.slot == 60
    QTest.keyClick(page.findChild(QComboBox, "audienceBox"), Qt.Key.Key_End)
    assert library.audience == "clinicians"


def test_the_name_is_remembered_as_it_is_typed(page: LibraryPage, library: LibrarySession) -> None:
    QTest.keyClicks(page.findChild(QLineEdit, "presenterEdit"), "Ada")
    assert library.presenter == "Ada"


def test_a_picture_is_shown_on_its_card(page: LibraryPage) -> None:
    before = card(page, "sleep").grab().toImage()
    picture = QImage(64, 36, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    page.set_picture("sleep", picture)
    page.set_picture("gone", picture)
    assert card(page, "sleep").grab().toImage() != before


@pytest.mark.parametrize(("search", "found"), [("", True), ("all SLEEP", True), ("sleep bread", False)])
def test_every_word_of_a_search_must_be_there(shelf: tuple[Topic, ...], search: str, found: bool) -> None:
    assert matches(shelf[2], search) is found


@pytest.mark.parametrize(("minutes", "words"), [((8, 12, 18), "8 to 18 minutes"), ((3, 3, 3), "3 minutes")])
def test_minutes_are_said_in_words(
    shelf: tuple[Topic, ...], minutes: tuple[float, float, float], words: str
) -> None:
    assert minutes_text(replace(shelf[1], minutes=Minutes(*minutes))) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (12, "12 of 20 minutes planned. 8 to spare."),
        (20, "20 of 20 minutes planned. The slot is full."),
        (25, "25 of 20 minutes planned. That is 5 too many."),
    ],
)
def test_a_full_and_an_overfull_plan_are_told_apart(
    shelf: tuple[Topic, ...], minutes: float, words: str
) -> None:
    parts = (PlannedPart(shelf[1], Depth.STANDARD, minutes),)
    assert plan_words(Plan(20, "", parts, fits=minutes <= 20)) == words


def reached_by_tab(page: LibraryPage) -> list[str]:
    """Return the names of what Tab goes through, from the search on."""
    first = page.findChild(QLineEdit, "searchEdit")
    names, widget = [], first
    while True:
        can_be_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if can_be_reached and widget.isEnabled() and widget.isVisibleTo(page):
            names.append(widget.objectName())
        widget = widget.nextInFocusChain()
        if widget is first:
            return names


def test_tab_goes_through_the_page_as_it_is_read(
    page: LibraryPage, library: LibrarySession, qtbot: QtBot
) -> None:
    library.tick("sleep", ticked=True)
    library.tick("the-space-between", ticked=True)
    library.move("the-space-between", -1)
    qtbot.waitUntil(page.findChild(QComboBox, "partDepth:sleep").isVisible)
    assert reached_by_tab(page) == [
        "searchEdit",
        "openTalkButton",
        "emptyTalkButton",
        "topicCard:the-space-between",
        "topicCard:sleep",
        "audienceBox",
        "slotBox",
        "presenterEdit",
        "partDepth:the-space-between",
        "partDown:the-space-between",
        "partRemove:the-space-between",
        "partDepth:sleep",
        "partUp:sleep",
        "partRemove:sleep",
        "makeTalkButton",
    ]


def test_nothing_lies_over_another_in_a_small_window(page: LibraryPage, qtbot: QtBot) -> None:
    page.resize(900, 500)
    qtbot.waitUntil(lambda: page.width() == 900)
    search, heading = page.findChild(QLineEdit, "searchEdit"), page.findChild(QLabel, "libraryHeading")
    panel = page.findChild(QFrame, "planPanel")
    assert heading.geometry().right() < search.geometry().left()
    assert search.geometry().right() < panel.geometry().left()


def test_before_the_first_tick_the_plan_says_what_to_do(page: LibraryPage, library: LibrarySession) -> None:
    total, button = page.findChild(QLabel, "planTotalLabel"), page.findChild(QPushButton, "makeTalkButton")
    assert total.text() == "Tick topics to fill 45 minutes."
    assert page.findChild(QLabel, "planMessagesLabel").isHidden()
    assert button.toolTip() == "Tick at least one topic first"
    library.tick("sleep", ticked=True)
    assert "of 45 minutes planned" in total.text()
    assert button.toolTip().startswith("Write the talk")


def test_a_ticked_topic_that_the_slot_has_no_room_for_says_so(
    page: LibraryPage, library: LibrarySession
) -> None:
    library.set_slot(20)
    library.set_depth("sleep", "extra")
    library.tick("sleep", ticked=True)
    library.tick("the-space-between", ticked=True)
    planned = {part.topic.id for part in library.plan.parts}
    left_out = [name for name in library.wanted if name not in planned]
    assert left_out
    for name in library.wanted:
        assert card(page, name).accessibleName().endswith("no room in the slot") is (name in left_out)
    assert "left out" in page.findChild(QLabel, "planMessagesLabel").text()
    library.set_slot(90)
    assert not card(page, left_out[0]).accessibleName().endswith("no room in the slot")


def test_what_the_plan_has_to_say_is_read_before_its_parts_and_in_full(
    page: LibraryPage, library: LibrarySession
) -> None:
    library.set_slot(90)
    library.tick("sleep", ticked=True)
    area, said = page.findChild(QScrollArea, "planArea"), page.findChild(QLabel, "planMessagesLabel")
    assert said.isVisible()
    assert area.widget().layout().indexOf(said) == 0
    for name in ("planTotalLabel", "planDoingLabel", "planMessagesLabel"):
        assert page.findChild(QLabel, name).wordWrap()


def test_what_is_wrong_with_a_topic_is_said_over_the_shelf(
    page: LibraryPage, library: LibrarySession, shelf: tuple[Topic, ...]
) -> None:
    label = page.findChild(QLabel, "topicProblemsLabel")
    assert label.isHidden()
    slips = [Problem(Severity.WARNING, 0, f"Topic {at} has no minutes.", "Write them.") for at in range(5)]
    library.set_topics(shelf, slips)
    assert not label.isHidden()
    assert label.text().splitlines()[0] == "Topic 0 has no minutes. Write them."
    assert label.text().endswith("There are 2 more like these.")
    library.set_topics(shelf)
    assert label.isHidden()


def test_recent_talks_are_one_click_away(qtbot: QtBot) -> None:
    bar = RecentBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(800, 40)
    bar.show_recent([Path(f"/talks/{name}.md") for name in "abcd"])
    with qtbot.waitSignal(bar.open_requested) as blocker:
        bar.findChild(QPushButton, "recentTalkButton1").click()
    assert blocker.args == [str(Path("/talks/b.md"))]
    more = bar.findChild(QToolButton, "moreRecentButton").menu().actions()
    with qtbot.waitSignal(bar.open_requested) as blocker:
        more[1].trigger()
    assert blocker.args == [str(Path("/talks/d.md"))]


def test_recent_talks_that_do_not_fit_stand_in_the_menu(qtbot: QtBot) -> None:
    bar = RecentBar()
    qtbot.addWidget(bar)
    bar.resize(360, 40)
    bar.show()
    bar.show_recent([Path(f"/talks/{name * 25}.md") for name in "abc"])
    links = [bar.findChild(QPushButton, f"recentTalkButton{at}") for at in range(2)]
    menu = bar.findChild(QToolButton, "moreRecentButton").menu()
    shown = sum(link.isVisible() for link in links)
    assert shown < 2
    assert len(menu.actions()) == 3 - shown
