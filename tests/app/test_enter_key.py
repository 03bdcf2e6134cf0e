"""Enter in lists, boxes and prose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brownbag.app.talk.enter_key import Enter, enter
from brownbag.app.talk.text_panel import TextPanel


@pytest.mark.parametrize(
    ("before", "after", "done"),
    [
        ("- Milk", "", Enter(0, "\n- ")),
        ("  * Milk", " and honey", Enter(0, "\n  * ")),
        ("9. Milk", "", Enter(0, "\n10. ")),
        ("2) Milk", "", Enter(0, "\n3) ")),
        ("> - Milk", "", Enter(0, "\n> - ")),
        ("> [!ACTIVITY] In pairs", "", Enter(0, "\n> ")),
        ("- ", "", Enter(2, "\n")),
        ("> ", "", Enter(2, "\n")),
        ("-", " Milk", Enter(0, "\n\n")),
        ("Some words", "", Enter(0, "\n\n")),
        ("## Title", "", Enter(0, "\n\n")),
        ("", "", Enter(0, "\n")),
        ("", "words", Enter(0, "\n")),
        ("---", "", Enter(0, "\n")),
        ("| a | b |", "", Enter(0, "\n")),
        ("::: incremental", "", Enter(0, "\n")),
        ("```", "", Enter(0, "\n")),
    ],
)
def test_enter_means_what_people_expect(before: str, after: str, done: Enter) -> None:
    assert enter(before, after, is_prose=True) == done


def test_who_writes_markdown_breaks_lines_where_they_like() -> None:
    assert enter("Some words", "", is_prose=False) == Enter(0, "\n")
    assert enter("- Milk", "", is_prose=False) == Enter(0, "\n- ")


def test_a_list_grows_and_ends_with_enter(qtbot: QtBot) -> None:
    panel = TextPanel()
    qtbot.addWidget(panel)
    panel.load("- Milk \U0001f95b")
    panel.select(8, 8)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    QTest.keyClicks(panel, "Honey")
    assert panel.shown == "- Milk \U0001f95b\n- Honey"
    QTest.keyClick(panel, Qt.Key.Key_Return)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    QTest.keyClicks(panel, "That is all")
    assert panel.shown == "- Milk \U0001f95b\n- Honey\n\nThat is all"


def test_shift_and_enter_break_the_line_and_no_more(qtbot: QtBot) -> None:
    panel = TextPanel()
    qtbot.addWidget(panel)
    panel.load("- Milk")
    panel.select(6, 6)
    QTest.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel.shown == "- Milk\n"


def test_enter_over_a_selection_takes_it_away(qtbot: QtBot) -> None:
    panel = TextPanel()
    qtbot.addWidget(panel)
    panel.load("one two")
    panel.select(3, 7)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert panel.shown == "one\n"
