"""The editor tells what was typed, shows what it is given, and keeps its caret."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brownbag.app.talk.text_panel import TextPanel


@pytest.fixture
def panel(qtbot: QtBot) -> TextPanel:
    panel = TextPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    panel.show()
    return panel


def test_typing_tells_the_whole_text(panel: TextPanel, qtbot: QtBot) -> None:
    panel.load("🍞 bread\u00a0and")
    panel.select(1, 1)
    with qtbot.waitSignal(panel.typed) as blocker:
        QTest.keyClick(panel, Qt.Key.Key_X)
    assert blocker.args == ["🍞x bread\u00a0and"]


def test_showing_a_text_tells_nothing(panel: TextPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.typed):
        panel.load("one")
        panel.show_text("one two")
    assert panel.toPlainText() == "one two"


@pytest.mark.parametrize(
    ("old", "caret", "new", "after"),
    [
        ("ab🍞cd", 4, "X🍞ab🍞cd", 6),  # a change before the caret takes it along
        ("ab🍞cd", 1, "ab🍞cdX", 1),
        ("ab🍞cd", 5, "ab", 2),  # the words it stood in are gone
    ],
)
def test_the_caret_stays_with_its_words(panel: TextPanel, old: str, caret: int, new: str, after: int) -> None:
    panel.load(old)
    panel.select(caret, caret)
    panel.show_text(new)
    assert panel.toPlainText() == new
    assert panel.caret() == after


def test_a_selection_counts_characters(panel: TextPanel) -> None:
    panel.load("🍞🍞 bread")
    panel.select(1, 3)
    assert panel.textCursor().selectedText() == "🍞 "
    assert panel.selection() == (1, 3)


def test_undo_is_left_to_the_window(panel: TextPanel) -> None:
    panel.load("one")
    QTest.keyClick(panel, Qt.Key.Key_X)
    QTest.keySequence(panel, QKeySequence(QKeySequence.StandardKey.Undo))
    assert panel.shown == "xone"


def test_tab_leaves_the_editor(panel: TextPanel) -> None:
    assert panel.tabChangesFocus()


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [  # the caret is the bar
        ("one\n|\n---\n\ntwo", "x", "one\nx|\n\n---\n\ntwo"),
        ("one\n|\n---\n\ntwo", "xy z", "one\nxy z|\n\n---\n\ntwo"),
        ("one|\n\n---\n\ntwo", "\x7f", "one|\n\n---\n\ntwo"),
        ("one\n|\n---\n\ntwo", "\b", "one|\n\n---\n\ntwo"),
        ("one\n\n|---\n\ntwo", "\b", "one\n\n|---\n\ntwo"),
        ("one\n|\n---\n\ntwo", "\x7f", "one\n\n|---\n\ntwo"),
        ("🍞\n|\n---\n\ntwo", "x", "🍞\nx|\n\n---\n\ntwo"),
        ("A heading|\n---\n\ntwo", "s", "A headings|\n---\n\ntwo"),  # somebody wants it
        ("one|\n\ntwo", "\x7f", "one|\ntwo"),
    ],
)
def test_no_key_brings_two_slides_together(panel: TextPanel, before: str, keys: str, after: str) -> None:
    panel.load(before.replace("|", ""))
    panel.select(before.index("|"), before.index("|"))
    for key in keys:
        special = {"\b": Qt.Key.Key_Backspace, "\x7f": Qt.Key.Key_Delete}.get(key)
        if special:
            QTest.keyClick(panel, special)
        else:
            QTest.keyClicks(panel, key)
    assert f"{panel.shown[: panel.caret()]}|{panel.shown[panel.caret() :]}" == after


def test_what_is_pasted_over_the_sign_of_a_slide_keeps_its_distance(panel: TextPanel, qtbot: QtBot) -> None:
    panel.load("one\n\n---\n\ntwo")
    panel.select(4, 4)
    pasted = QMimeData()
    pasted.setText("a line\nand another")
    told: list[str] = []
    panel.typed.connect(told.append)
    panel.insertFromMimeData(pasted)
    assert told == ["one\na line\nand another\n\n---\n\ntwo"]  # one change, to be taken back as one


def test_whoever_sees_the_signs_may_underline_a_heading(panel: TextPanel) -> None:
    panel.begins_paragraphs = False
    panel.load("one\n\n---")
    panel.select(4, 4)
    QTest.keyClicks(panel, "x")
    assert panel.shown == "one\nx\n---"
