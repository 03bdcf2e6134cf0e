"""Enter and Tab in a table, as the editor has it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from brownbag.app.talk.highlighter import MarkdownHighlighter
from brownbag.app.talk.text_panel import TextPanel
from brownbag.app.tokens import LIGHT

_NONE = Qt.KeyboardModifier.NoModifier
RULE = "| --- | --- |\n"
HEAD = f"| A | B |\n{RULE}"


@pytest.fixture
def panel(qtbot: QtBot) -> TextPanel:
    panel = TextPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def entered(
    panel: TextPanel, text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> str:
    """Return the text after Enter; ``¦`` is the caret."""
    place = text.index("¦")
    panel.load(text.replace("¦", ""))
    panel.select(place, place)
    QTest.keyClick(panel, Qt.Key.Key_Return, modifier)
    return f"{panel.shown[: panel.caret()]}¦{panel.shown[panel.caret() :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}| 1 | 2¦ |", f"{HEAD}| 1 | 2 |\n| ¦ |  |"),  # a new last row
        (f"{HEAD}| 🍞¦ | 2 |\n|  |  |", f"{HEAD}| 🍞 | 2 |\n| ¦ |  |"),  # an empty one that is there
        (f"{HEAD}| 1¦ | 2 |\n| 3 | 4 |", f"{HEAD}| 1 | 2 |\n| ¦ |  |\n| 3 | 4 |"),
        (
            f"| A¦ | B |\n{RULE}|  |  |",
            f"{HEAD}| ¦ |  |",
        ),  # from the header, below its line
        (f"| A | B |¦\n{RULE}", f"{HEAD}| ¦ |  |\n"),
        (f"{HEAD}| 1 | 2 |\n| ¦ |  |", f"{HEAD}| 1 | 2 |\n\n¦"),  # out of the table
        (f"{HEAD}| a \\| b¦ | 2 |", f"{HEAD}| a \\| b | 2 |\n| ¦ |  |"),
        (f"¦{HEAD}", f"\n¦{HEAD}"),  # room over a table
    ],
)
def test_enter_goes_to_the_next_row_and_breaks_none(panel: TextPanel, before: str, after: str) -> None:
    assert entered(panel, before) == after


def test_enter_in_a_table_is_one_change(panel: TextPanel) -> None:
    told: list[str] = []
    panel.typed.connect(told.append)
    entered(panel, f"{HEAD}| 1 | 2¦ |\n\n---")
    assert told == [f"{HEAD}| 1 | 2 |\n|  |  |\n\n---"]


def test_shift_and_enter_break_the_line_all_the_same(panel: TextPanel) -> None:
    after = entered(panel, f"{HEAD}| 1 |¦ 2 |", Qt.KeyboardModifier.ShiftModifier)
    assert after == f"{HEAD}| 1 |\n¦ 2 |"


def tabbed(panel: TextPanel, text: str, key: Qt.Key) -> str:
    """Return the text after Tab, what is selected between ``¦`` and ``¦``."""
    place = text.index("¦")
    panel.load(text.replace("¦", ""))
    panel.select(place, place)
    panel.setFocus()
    QTest.keyClick(panel, key)
    start, end = panel.selection()
    shown = panel.shown
    return (
        f"{shown[:start]}¦{shown[start:end]}¦{shown[end:]}" if end > start else f"{shown[:end]}¦{shown[end:]}"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}| o¦ne | 🍞 two |", f"{HEAD}| one | ¦🍞 two¦ |"),
        (f"| A | B¦ |\n{RULE}| one | 2 |", f"{HEAD}| ¦one¦ | 2 |"),  # over the line below the header
        (f"{HEAD}| 1¦ |  |", f"{HEAD}| 1 | ¦ |"),
        (f"{HEAD}| 1¦ ||", f"{HEAD}| 1 |¦|"),
        (f"{HEAD}| a \\| b¦ | 2 |", f"{HEAD}| a \\| b | ¦2¦ |"),
        (f"{HEAD}| 1 | 2¦ |", f"{HEAD}| 1 | 2 |\n| ¦ |  |"),  # a new row
        (f"{HEAD}| 1 | 2 |\n|  | ¦ |", f"{HEAD}| 1 | 2 |\n\n¦"),  # out of the table
    ],
)
def test_tab_goes_to_the_next_cell(panel: TextPanel, before: str, after: str) -> None:
    assert tabbed(panel, before, Qt.Key.Key_Tab) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}| one | 2¦ |", f"{HEAD}| ¦one¦ | 2 |"),
        (f"{HEAD}| 1¦ | 2 |", f"| A | ¦B¦ |\n{RULE}| 1 | 2 |"),
        (f"{HEAD}| 1 | 2 |\n| ¦ |  |", f"{HEAD}| 1 | ¦2¦ |\n|  |  |"),
    ],
)
def test_shift_and_tab_go_to_the_cell_before(panel: TextPanel, before: str, after: str) -> None:
    assert tabbed(panel, before, Qt.Key.Key_Backtab) == after


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("words¦", Qt.Key.Key_Tab),
        (f"| ¦A | B |\n{RULE}", Qt.Key.Key_Backtab),  # the first cell
        ("```\n| ¦A | B |\n```", Qt.Key.Key_Tab),  # no table
    ],
)
def test_tab_leaves_the_editor_elsewhere(qtbot: QtBot, text: str, key: Qt.Key) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel, other = TextPanel(window), QLineEdit(window)
    MarkdownHighlighter(panel.document(), LIGHT)
    window.show()
    assert tabbed(panel, text, key) == text
    assert window.focusWidget() is other
