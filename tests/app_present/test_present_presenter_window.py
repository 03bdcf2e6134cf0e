"""The presenter's window: what it says at every place of a talk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from app_present.talk import Clock, note, slide, talk
from brownbag.app.present.presenter_window import PresenterWindow
from brownbag.app.present.show_session import Cover
from brownbag.deck.model import Marker
from brownbag.layout.scene import TextRun

# The offscreen platform says so of every window with a smallest size; real platforms can do it.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(present) -> PresenterWindow:
    return present(windowed=True).presenter


def test_it_says_where_the_talk_stands(present):
    presentation = present(windowed=True)
    window = presentation.presenter
    assert (window.place.text(), window.section.text()) == ("Slide 1 of 4", "Welcome")
    presentation.session.next()
    presentation.session.next()
    assert window.place.text() == "Slide 2 of 4  ·  1 more to come"
    assert window.section.text() == "The middle"


def test_it_says_what_comes_next(present):
    presentation = present(windowed=True)
    window = presentation.presenter
    assert window.next.caption.text() == "Next: Slide 2"
    presentation.session.next()
    assert window.next.caption.text() == "Next: one more on this slide"
    presentation.session.last()
    assert window.next.caption.text() == "Next"
    assert window.next.end.isVisible()
    assert window.next.end.text() == "End of the talk"
    presentation.session.previous()
    assert window.next.slide.isVisible()


def test_it_tells_the_time_gone_left_and_by_the_clock(present, clock: Clock):
    presentation = present(windowed=True)
    window = presentation.presenter
    clock.seconds += 12 * 60 + 34
    presentation.session.timer_restarted.emit()
    time = window.time
    assert (time.gone.text(), time.left.text(), time.wall.text()) == ("12:34", "32 min left of 45", "12:05")


def test_it_tells_the_time_by_itself(qtbot: QtBot, present, clock: Clock):
    window = present(windowed=True).presenter
    clock.seconds += 61
    qtbot.waitUntil(lambda: window.time.gone.text() == "1:01")
    clock.seconds += 47 * 60
    qtbot.waitUntil(lambda: window.time.left.text() == "3 min over")


def test_without_planned_minutes_it_shows_the_time_gone_alone(present):
    window = present(windowed=True, minutes=None).presenter
    assert window.time.left.text() == ""
    assert window.time.gone.text() == "0:00"


def test_minutes_of_slides_are_the_planned_time_where_the_talk_says_none(present):
    scenes = (slide(1, minutes=4), slide(2, minutes=6), slide(3, minutes=30, hidden=True))
    assert present(scenes, windowed=True, minutes=None).session.planned_s == 600


def test_it_tells_the_pace_where_slides_have_minutes(present, clock: Clock):
    presentation = present((slide(1, minutes=2), slide(2, minutes=4), slide(3, minutes=4)), windowed=True)
    pace = presentation.presenter.time.pace
    assert pace.text() == "On time"
    clock.seconds += 4 * 60
    presentation.session.timer_restarted.emit()
    assert pace.text() == "2 min behind"
    presentation.session.last()
    assert pace.text() == "2 min ahead"


def test_the_buttons_do_what_they_say(qtbot: QtBot, present):
    presentation = present(windowed=True)
    session, buttons = presentation.session, presentation.presenter.buttons
    qtbot.mouseClick(buttons.next, Qt.MouseButton.LeftButton)
    assert session.index == 1
    qtbot.mouseClick(buttons.previous, Qt.MouseButton.LeftButton)
    assert session.index == 0
    qtbot.mouseClick(buttons.black, Qt.MouseButton.LeftButton)
    assert session.cover is Cover.BLACK
    assert buttons.black.isChecked()
    assert presentation.presenter.message.text() == "The screen is black"
    session.next()
    assert not buttons.black.isChecked()
    assert presentation.presenter.message.text() == ""
    with qtbot.waitSignal(presentation.ended):
        qtbot.mouseClick(buttons.end, Qt.MouseButton.LeftButton)


def test_a_covered_screen_is_said_whatever_else_is(present):
    presentation = present(windowed=True)
    presentation.session.toggle_white()
    presentation.presenter.show_message("Paused: A lullaby, 0:01 of 0:02")
    assert presentation.presenter.message.text() == "The screen is white  ·  Paused: A lullaby, 0:01 of 0:02"
    presentation.session.toggle_white()
    assert presentation.presenter.message.text() == "Paused: A lullaby, 0:01 of 0:02"


def test_in_windows_the_buttons_are_on_the_screen_too(window: PresenterWindow, qapp: QApplication):
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    # A window manager may put a title bar over the window after it was placed.
    assert window.frameGeometry().bottom() + bar <= qapp.primaryScreen().availableGeometry().bottom() + 5


def test_every_button_has_a_name_and_an_icon(window: PresenterWindow):
    buttons = window.buttons
    names = [
        button.accessibleName()
        for button in (buttons.previous, buttons.next, buttons.black, buttons.keys, buttons.end)
    ]
    assert names == ["Back", "Next", "Black screen", "Keys", "End"]
    for button in (buttons.previous, buttons.next, buttons.black, buttons.keys, buttons.end):
        image = button.icon().pixmap(26).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(26) for y in range(26))


def test_arrows_change_slides_even_with_the_focus_on_a_button(qtbot: QtBot, present):
    presentation = present(windowed=True)
    button = presentation.presenter.buttons.end
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Right)
    assert presentation.session.index == 1


def test_the_list_of_keys_comes_and_goes(qtbot: QtBot, present):
    presentation = present(windowed=True)
    window = presentation.presenter
    assert not window.keys_card.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.keys_card.isVisible()
    assert window.rect().contains(window.keys_card.geometry())
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert presentation.session.index == 1
    qtbot.mouseClick(window.buttons.keys, Qt.MouseButton.LeftButton)
    assert not window.keys_card.isVisible()


def test_on_a_single_screen_the_list_of_keys_lies_over_the_slide(qtbot: QtBot, present):
    presentation = present()
    viewer = presentation.viewer
    assert not presentation.presenter.isVisible()
    qtbot.keyClick(viewer, Qt.Key.Key_F1)
    assert viewer.keys_card.isVisible()
    qtbot.keyClick(viewer, Qt.Key.Key_F1)
    assert not viewer.keys_card.isVisible()


def test_typed_digits_are_shown_until_enter(qtbot: QtBot, present):
    presentation = present(windowed=True)
    window = presentation.presenter
    qtbot.keyClick(window, Qt.Key.Key_3)
    assert window.message.text() == "Go to slide 3 with Enter"
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.message.text() == ""
    assert presentation.session.index == 2


def test_notes_keep_their_formatting(present):
    notes = (
        note("Ask, then ", TextRun("wait ten seconds", bold=True), "."),
        note("first", marker=Marker.NUMBER, number=1),
        note("second", marker=Marker.NUMBER, number=2),
        note("a point", marker=Marker.BULLET),
        note("below it", marker=Marker.BULLET, level=1),
        note("See ", TextRun("the site", link="https://a.org"), " and\nmore"),
    )
    pane = present((slide(1, notes=notes),), windowed=True).presenter.notes
    document = pane.document()
    blocks = [document.findBlockByNumber(at) for at in range(document.blockCount())]
    assert [block.text() for block in blocks] == [
        "Ask, then wait ten seconds.",
        "first",
        "second",
        "a point",
        "below it",
        "See the site and\u2028more",
    ]
    lists = [block.textList() for block in blocks]
    assert [each is not None for each in lists] == [False, True, True, True, True, False]
    assert [lists[at].itemText(blocks[at]) for at in (1, 2)] == ["1.", "2."]
    assert [lists[at].format().indent() for at in (3, 4)] == [1, 2]
    html = document.toHtml()
    assert "font-weight:700" in html
    assert "underline" in html


def test_numbers_go_on_after_a_point_between_them(present):
    notes = (
        note("one", marker=Marker.NUMBER, number=1),
        note("inside", marker=Marker.BULLET, level=1),
        note("two", marker=Marker.NUMBER, number=2),
    )
    document = present((slide(1, notes=notes),), windowed=True).presenter.notes.document()
    last = document.lastBlock()
    assert last.textList().itemText(last) == "2."


def test_a_slide_without_notes_says_so(present):
    presentation = present(windowed=True)
    presentation.session.last()
    pane = presentation.presenter.notes
    assert pane.toPlainText() == ""
    assert pane.placeholderText() == "No notes for this slide."


def test_notes_start_at_their_start_and_stay_where_they_were_scrolled(qtbot: QtBot, present):
    long = tuple(note("Breathe in, and out again. " * 8) for _ in range(40))
    presentation = present((slide(1, notes=long), slide(2, steps=2, notes=long)), windowed=True)
    pane = presentation.presenter.notes
    bar = pane.verticalScrollBar()
    assert bar.value() == 0
    pane.scroll_down()
    assert bar.value() > 50
    presentation.session.next()
    assert bar.value() == 0
    pane.scroll_down()
    there = bar.value()
    presentation.session.next()
    assert bar.value() == there > 0
    pane.scroll_up()
    assert bar.value() == 0


def test_the_size_of_the_notes_is_remembered(qtbot: QtBot, present):
    presentation = present(windowed=True)
    before = presentation.presenter.notes.size_px
    qtbot.keyClick(presentation.presenter, Qt.Key.Key_Plus)
    qtbot.keyClick(presentation.presenter, Qt.Key.Key_Plus)
    qtbot.keyClick(presentation.presenter, Qt.Key.Key_Minus)
    size = presentation.presenter.notes.size_px
    assert size > before
    presentation.end()
    assert present(windowed=True).presenter.notes.size_px == size


def test_the_apps_own_style_does_not_shrink_the_notes(qapp: QApplication, present):
    before = qapp.styleSheet()
    qapp.setStyleSheet("QWidget { font-size: 9px; } QTextEdit { font-size: 9px; }")
    try:
        pane = present(windowed=True).presenter.notes
        assert pane.fontMetrics().height() > 1.1 * pane.size_px
        assert pane.document().defaultFont().pixelSize() == pane.size_px
        pane.make_larger()
        assert pane.document().defaultFont().pixelSize() == pane.size_px
    finally:
        qapp.setStyleSheet(before)


def test_the_notes_never_take_the_keyboard(qtbot: QtBot, present):
    presentation = present(windowed=True)
    qtbot.mouseClick(presentation.presenter.notes.viewport(), Qt.MouseButton.LeftButton)
    assert not presentation.presenter.notes.hasFocus()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (1920, 1080)])
def test_everything_has_room(present, width: int, height: int):
    presentation = present(talk(), windowed=True)
    window = presentation.presenter
    window.resize(width, height)
    assert (window.width(), window.height()) == (width, height)
    for part in (window.time, window.slide, window.next, window.notes, window.buttons):
        assert window.rect().contains(part.geometry())
    assert window.slide.width() > 0.55 * width
    assert window.notes.height() > 0.25 * height
