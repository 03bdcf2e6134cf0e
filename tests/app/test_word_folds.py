"""The words of a talk with what only arranges folded away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brownbag.app.actions import Actions
from brownbag.app.icons import Icons
from brownbag.app.talk.words_panel import WordsPanel
from brownbag.app.tokens import LIGHT

TALK = """---
title: Soup
---

# Soup {minutes=2 depth=core}

A [talk](https://example.org) of **salt** [@cook]

::: notes
Say hello.
:::

---

## Bread
"""
FOLDED = ["---", "title: Soup", "---", "::: notes", "Say hello.", ":::"]


@pytest.fixture
def panel(qtbot: QtBot) -> WordsPanel:
    owner = QObject()
    panel = WordsPanel(Actions(Icons(), owner), Icons(), LIGHT)
    qtbot.addWidget(panel)
    panel.resize(500, 700)
    panel.show()
    panel.load(TALK)
    owner.setParent(panel)
    return panel


def hidden(panel: WordsPanel) -> list[str]:
    document = panel.editor.document()
    blocks = [document.findBlockByNumber(at) for at in range(document.blockCount())]
    return [block.text() for block in blocks if not block.isVisible()]


def unseen(panel: WordsPanel, line: int) -> str:
    """Return the letters of a line that are not seen."""
    block = panel.editor.document().findBlockByNumber(line)
    return "".join(
        block.text()[part.start : part.start + part.length]
        for part in block.layout().formats()
        if part.format.foreground().color().alpha() == 0
    )


def put_caret(panel: WordsPanel, words: str) -> None:
    place = TALK.index(words)
    panel.editor.select(place, place)


def test_settings_and_notes_are_folded_away(panel: WordsPanel) -> None:
    assert hidden(panel) == FOLDED
    assert panel.editor.shown == TALK
    assert panel.editor.caret() == TALK.index("# Soup")


def test_what_the_caret_is_in_stands_open_and_closes_behind_it(panel: WordsPanel, qtbot: QtBot) -> None:
    panel.editor.setFocus()
    qtbot.waitUntil(panel.editor.hasFocus)
    put_caret(panel, "Say hello")
    qtbot.waitUntil(lambda: hidden(panel) == FOLDED[:3])
    put_caret(panel, "title")
    qtbot.waitUntil(lambda: hidden(panel) == FOLDED[3:])
    put_caret(panel, "Bread")
    qtbot.waitUntil(lambda: hidden(panel) == FOLDED)


def test_nothing_stands_open_where_nobody_types(panel: WordsPanel, qtbot: QtBot) -> None:
    panel.editor.setFocus()
    put_caret(panel, "Say hello")
    qtbot.waitUntil(lambda: hidden(panel) == FOLDED[:3])
    panel.editor.clearFocus()
    qtbot.waitUntil(lambda: hidden(panel) == FOLDED)


def test_what_a_search_finds_is_shown(panel: WordsPanel, qtbot: QtBot) -> None:
    place = TALK.index("hello")
    panel.editor.select(place, place + 5)
    qtbot.waitUntil(lambda: hidden(panel) == FOLDED[:3])


def test_notes_typed_elsewhere_stay_folded(panel: WordsPanel, qtbot: QtBot) -> None:
    panel.editor.show_text(TALK.replace("hello.", "hello.\n\nAnd goodbye."))
    qtbot.waitUntil(lambda: hidden(panel) == [*FOLDED[:5], "", "And goodbye.", ":::"])


def test_notes_that_nobody_closed_end_with_the_slide(panel: WordsPanel) -> None:
    panel.load(TALK.replace("\n:::\n", "\n"))
    assert hidden(panel)[-3:] == ["::: notes", "Say hello.", ""]


@pytest.mark.parametrize(
    ("words", "key", "is_eaten"),
    [
        ("\n---\n\n## Bread", Qt.Key.Key_Backspace, False),
        ("\n# Soup", Qt.Key.Key_Backspace, False),
        ("\n::: notes", Qt.Key.Key_Delete, False),
        ("## Bread", Qt.Key.Key_Backspace, True),
    ],
)
def test_no_key_eats_a_line_that_is_not_seen(
    panel: WordsPanel, words: str, key: Qt.Key, is_eaten: bool
) -> None:
    put_caret(panel, words)
    QTest.keyClick(panel.editor, key)
    assert (panel.editor.shown != TALK) is is_eaten


def test_signs_are_seen_only_in_the_line_of_the_caret(panel: WordsPanel, qtbot: QtBot) -> None:
    panel.editor.setFocus()
    qtbot.waitUntil(lambda: unseen(panel, 4) == "")
    assert unseen(panel, 6) == "[](https://example.org)**** [@cook]"
    put_caret(panel, "A [talk]")
    qtbot.waitUntil(lambda: unseen(panel, 6) == "")
    assert unseen(panel, 4) == "# {minutes=2 depth=core}"
    panel.editor.clearFocus()
    qtbot.waitUntil(lambda: unseen(panel, 6) != "")


@pytest.mark.parametrize("line", ["![](nest.png)", "**", "<!-- later -->"])
def test_a_line_of_nothing_but_signs_can_be_seen(panel: WordsPanel, line: str) -> None:
    panel.load(f"# Soup\n\n{line}\n")
    assert unseen(panel, 2) == ""


def test_what_a_picture_shows_looks_like_a_caption(panel: WordsPanel) -> None:
    panel.load("# Soup\n\n![A nest](nest.png)\n")
    formats = panel.editor.document().findBlockByNumber(2).layout().formats()
    seen = [part.format for part in formats if part.format.foreground().color().alpha()]
    assert [form.fontItalic() for form in seen] == [True]


def test_everything_is_shown_to_who_asks_for_it(panel: WordsPanel) -> None:
    panel.set_signs_shown(are_shown=True)
    assert hidden(panel) == []
    assert unseen(panel, 6) == ""
    panel.set_signs_shown(are_shown=False)
    assert hidden(panel) == FOLDED


def test_all_that_is_selected_goes_seen_or_not(panel: WordsPanel) -> None:
    panel.editor.moveCursor(QTextCursor.MoveOperation.Start)
    panel.editor.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(panel.editor, Qt.Key.Key_Delete)
    assert panel.editor.shown == ""
