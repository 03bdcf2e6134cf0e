"""The strip over the preview: it says what is wrong with the slide, and one press mends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from brownbag.app.icons import Icons
from brownbag.app.main_window import House, MainWindow
from brownbag.app.talk.fix_bar import FixBar
from brownbag.app.talk.slide_list_view import SlideListView
from brownbag.app.talk.text_panel import TextPanel
from brownbag.app.tokens import LIGHT
from brownbag.deck.model import LayoutChoice, plain
from brownbag.resources import asset

ITEMS = "\n".join(
    f"- Point {number}: the caregiver notices small changes in tone at once" for number in range(19)
)
TALK = f"# A talk\n\n---\n\n## Much\n\n{ITEMS}\n\n---\n\n## Seen\n\n![](gone.png)\n\n---\n\n## The end\n"


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return a window with a talk whose second slide is too full, and whose third misses its picture."""
    (tmp_path / "talk.md").write_text(TALK)
    window.complete().open_path(str(tmp_path / "talk.md"))
    window.activateWindow()
    return window


def bar(window: MainWindow) -> FixBar:
    """Return the strip."""
    found = window.findChild(FixBar)
    assert found is not None
    return found


def buttons(window: MainWindow) -> list[QPushButton]:
    """Return the buttons that are shown and can be pressed."""
    found = bar(window).findChildren(QPushButton)
    return [button for button in found if button.isVisible() and button.isEnabled()]


def names(window: MainWindow) -> list[str]:
    """Return what they say."""
    return [button.text() for button in buttons(window)]


def test_a_full_slide_is_split_by_one_press_and_put_together_by_one_undo(
    opened: MainWindow, house, qtbot: QtBot
) -> None:
    house.talk.set_current(1)
    qtbot.waitUntil(lambda: names(opened) == ["Split into two slides", "Move text to the notes"])
    words = bar(opened).findChild(QLabel, "fixWords")
    assert words is not None
    assert "too long" in words.text()
    qtbot.mouseClick(buttons(opened)[0], Qt.MouseButton.LeftButton)
    assert house.talk.text.count("## Much") == 2
    assert house.talk.undo_stack.undoText() == "Split into two slides"
    qtbot.waitUntil(lambda: not bar(opened).isVisible())
    house.talk.undo()
    assert house.talk.text == TALK


def test_the_keyboard_presses_too_and_is_not_lost(opened: MainWindow, house, qtbot: QtBot) -> None:
    house.talk.set_current(1)
    qtbot.waitUntil(lambda: len(names(opened)) == 2)
    button = buttons(opened)[1]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert "::: notes" in house.talk.text
    qtbot.waitUntil(lambda: not bar(opened).isVisible())
    assert opened.focusWidget() is not None
    assert opened.focusWidget().isVisible()


def test_tab_reaches_the_ways_out_between_the_slides_and_the_notes(
    opened: MainWindow, house, qtbot: QtBot
) -> None:
    house.talk.set_current(1)
    qtbot.waitUntil(lambda: len(buttons(opened)) == 2)
    slides = opened.findChild(SlideListView)
    assert slides is not None
    slides.setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(opened.focusWidget(), Qt.Key.Key_Tab)
        reached.append(opened.focusWidget().objectName())
    assert reached == ["fixButton0", "fixButton1", "notesEditor"]


def test_taking_back_a_deletion_shows_the_slide_that_is_back(opened: MainWindow, house) -> None:
    house.talk.set_current(1)
    slides = opened.findChild(SlideListView)
    assert slides is not None
    slides.setFocus()
    QTest.keyClick(slides, Qt.Key.Key_Delete)
    assert plain(house.talk.deck.slides[1].title) == "Seen"
    house.talk.undo()
    assert (house.talk.current, plain(house.talk.deck.slides[1].title)) == (1, "Much")
    words = opened.findChild(TextPanel, "wordsEditor")
    assert words is not None
    assert house.talk.places.slide_at(words.caret()) == 1  # else the caret would lead away a moment later


def test_what_the_buttons_would_do_waits_while_somebody_types(
    opened: MainWindow, house, qtbot: QtBot
) -> None:
    house.talk.set_current(1)
    qtbot.waitUntil(lambda: len(names(opened)) == 2)
    house.talk.type(house.talk.text.replace("Point 3", "Point three"))
    assert bar(opened).isVisible()
    assert names(opened) == []
    qtbot.waitUntil(lambda: len(names(opened)) == 2)


def test_another_slide_shows_its_own_ways_out(opened: MainWindow, house, qtbot: QtBot) -> None:
    house.talk.set_current(1)
    qtbot.waitUntil(lambda: len(names(opened)) == 2)
    house.talk.set_current(2)
    qtbot.waitUntil(lambda: names(opened) == ["Choose the file…"])
    house.talk.set_current(3)
    qtbot.waitUntil(lambda: not bar(opened).isVisible())


def test_a_missing_picture_is_chosen_and_then_described(
    opened: MainWindow, house, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "nest.png")
    answer = (str(tmp_path / "nest.png"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: answer)
    house.talk.set_current(2)
    qtbot.waitUntil(lambda: names(opened) == ["Choose the file…"])
    qtbot.mouseClick(buttons(opened)[0], Qt.MouseButton.LeftButton)
    assert "![](nest.png)" in house.talk.text
    qtbot.waitUntil(lambda: names(opened) == ["Describe the picture", "It is only decoration"])
    qtbot.mouseClick(buttons(opened)[0], Qt.MouseButton.LeftButton)
    editor = opened.findChild(TextPanel, "wordsEditor")
    assert editor is not None
    assert house.talk.text[: editor.caret()].endswith("![")
    qtbot.mouseClick(buttons(opened)[1], Qt.MouseButton.LeftButton)
    assert "![](nest.png){.decorative}" in house.talk.text


def test_everything_in_the_strip_has_words_for_those_who_hear_it(
    opened: MainWindow, house, qtbot: QtBot
) -> None:
    house.talk.set_current(1)
    qtbot.waitUntil(lambda: len(names(opened)) == 2)
    assert bar(opened).accessibleName()
    assert all(button.text() and button.accessibleDescription() for button in buttons(opened))


@pytest.mark.parametrize("width", [200, 300, 420, 560, 700, 1000])
def test_the_words_of_the_strip_are_never_squeezed_by_its_buttons(qtbot: QtBot, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    strip = FixBar(Icons(), LIGHT, window)
    strip.show_finding(
        "The text is 10 lines too long.", ["Use a roomier layout", "Split it", "Move the text"]
    )
    window.resize(1100, 300)
    window.show()
    strip.resize(width, 200)
    words = strip.findChild(QLabel, "fixWords")
    assert words is not None
    shown = strip.buttons
    qtbot.waitUntil(lambda: words.width() >= min(words.sizeHint().width(), 120))
    qtbot.waitUntil(lambda: all(button.geometry().right() < width for button in shown))
    assert all(button.width() >= button.sizeHint().width() for button in shown)


@pytest.mark.parametrize(("width", "has_words"), [(900, False), (1366, True)])
def test_the_main_button_stays_in_sight_in_a_narrow_window(
    opened: MainWindow, width: int, has_words: bool
) -> None:
    opened.resize(width, 600)
    present = opened.findChild(QToolButton, "presentButton")
    layout = opened.findChild(QToolButton, "slideLayoutButton")
    assert present is not None
    assert layout is not None
    assert present.isVisible()
    assert present.mapTo(opened, present.rect().topRight()).x() < width
    assert (layout.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon) == has_words


def test_a_template_that_is_gone_can_be_chosen_again_and_keeps_its_layouts(
    window: MainWindow, house: House, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = tmp_path / "now"
    now.mkdir()
    (now / "talk.md").write_text(
        "---\ntheme: agency.pptx\nlayouts: {quote: Statement}\n---\n\n# A talk\n\n---\n\n## Second\n"
    )
    found = tmp_path / "agency.pptx"
    found.write_bytes(asset("themes", "sage.pptx").read_bytes())
    monkeypatch.setattr("brownbag.app.theme_menu.choose_open", lambda *_: found)
    window.complete().open_path(str(now / "talk.md"))
    qtbot.waitUntil(lambda: names(window) == ["Choose the template…"])
    words = bar(window).findChild(QLabel, "fixWords")
    assert words is not None
    assert words.text() == "There is no file “agency.pptx” there."
    timer = QTimer(window, interval=10)

    def use_when_read() -> None:
        panel = QApplication.activeModalWidget()
        button = panel.findChild(QPushButton, "mainButton") if panel is not None else None
        if button is not None and button.isEnabled():
            timer.stop()
            button.click()

    timer.timeout.connect(use_when_read)
    timer.start()
    buttons(window)[0].click()
    meta = house.talk.deck.meta
    assert (meta.theme, meta.layouts) == ("../agency.pptx", (LayoutChoice("quote", "Statement"),))
    qtbot.waitUntil(lambda: not bar(window).isVisible())


def test_another_tools_theme_is_no_file_to_look_for(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "talk.md").write_text(
        "---\nmarp: true\ntheme: lost\n---\n\n# A talk\n\n---\n\n![](gone.png)\n"
    )
    window.complete().open_path(str(tmp_path / "talk.md"))
    problems = window.findChild(QListWidget, "problemsList")
    assert problems is not None
    qtbot.waitUntil(lambda: problems.count() > 0)
    assert names(window) == []
