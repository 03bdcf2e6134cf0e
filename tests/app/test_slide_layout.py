"""Another layout for a slide, chosen from pictures of the slide itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from brownbag.app.dialogs.slide_layout import AUTOMATIC, SlideLayoutDialog, looks_of
from brownbag.app.slide_edits import SlideEdits
from brownbag.app.talk_session import TalkSession
from brownbag.theme.model import LayoutRole

PICTURES = {"picture-left", "picture-right", "full-picture", "picture-caption"}


def keys_of(session: TalkSession) -> list[str]:
    return [look.key for look in looks_of(session)]


def show(session: TalkSession, slide: str) -> None:
    session.start_new(f"# Soup\n\n---\n\n{slide}\n", is_unsaved=False)
    session.set_current(1)


@pytest.mark.parametrize(
    ("slide", "offered"),
    [
        ("## Second\n\n- one", set()),
        ("## Second\n\n![Lunch](pictures/welcome.svg)\n\nWords", PICTURES),
        ("## Second {layout=full-picture}\n\n- one", {"full-picture"}),
    ],
)
def test_layouts_for_pictures_are_offered_where_there_is_one(
    session: TalkSession, slide: str, offered: set[str]
) -> None:
    show(session, slide)
    assert PICTURES & set(keys_of(session)) == offered


def test_a_layout_that_looks_like_another_is_offered_once(session: TalkSession) -> None:
    show(session, "## Second\n\n- one\n- two")
    scenes = [look.scene.items for look in looks_of(session) if look.key != AUTOMATIC]
    assert len(scenes) == len(set(scenes)) > 5


def test_layouts_that_are_too_small_for_the_slide_come_last_and_say_so(
    session: TalkSession, qtbot: QtBot
) -> None:
    show(
        session, "## Second\n\n" + "- many words that take a whole line of an ordinary slide, or nearly\n" * 9
    )
    fullness = [look.is_full for look in looks_of(session)]
    assert fullness == sorted(fullness)
    assert set(fullness) == {False, True}
    dialog = SlideLayoutDialog(session)
    qtbot.addWidget(dialog)
    entries = dialog.entries
    said = [entries.item(row).text().endswith("Too full in this one") for row in range(entries.count())]
    assert said == fullness


def test_every_layout_that_there_is_has_a_name(session: TalkSession) -> None:
    for role in LayoutRole:
        show(session, f"## Second {{layout={role}}}\n\n- one")
        assert role in keys_of(session)


def test_the_dialog_begins_with_the_slides_layout_and_shows_a_picture_of_each(
    session: TalkSession, qtbot: QtBot
) -> None:
    show(session, "## Second {layout=quote}\n\n- one")
    dialog = SlideLayoutDialog(session)
    qtbot.addWidget(dialog)
    entries = dialog.findChild(QListWidget, "layoutList")
    assert entries.currentItem().text() == "Quotation"

    def pictures() -> set[bytes]:
        icons = [entries.item(row).icon().pixmap(entries.iconSize()) for row in range(entries.count())]
        return {bytes(icon.toImage().constBits()) for icon in icons}

    blank = pictures()
    qtbot.waitUntil(lambda: not pictures() & blank)


def test_a_layout_is_taken_with_the_keyboard(session: TalkSession, qtbot: QtBot) -> None:
    show(session, "## Second\n\n- one")
    dialog = SlideLayoutDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.entries, Qt.Key.Key_Right)
    QTest.keyClick(dialog.entries, Qt.Key.Key_Return)
    assert (dialog.chosen, dialog.isVisible()) == ("content", False)


@pytest.mark.parametrize(
    ("before", "taken", "after"),
    [
        ("## Second {minutes=3}", "statement", "## Second {minutes=3 layout=statement}"),
        ("## Second {layout=quote}", AUTOMATIC, "## Second"),
        ("## Second", AUTOMATIC, "## Second"),
        ("## Second", None, "## Second"),
    ],
)
def test_what_is_taken_is_written_into_the_slide_and_can_be_undone(
    session: TalkSession, monkeypatch: pytest.MonkeyPatch, before: str, taken: str | None, after: str
) -> None:
    show(session, f"{before}\n\n- one")
    text = session.text
    monkeypatch.setattr("brownbag.app.dialogs.slide_layout.choose_layout", lambda *_: taken)
    SlideEdits(session).choose_layout()
    assert session.text == text.replace(before, after)
    session.undo()
    assert session.text == text


@pytest.mark.parametrize("edit", [SlideEdits.choose_layout, SlideEdits.duplicate, SlideEdits.delete])
def test_a_slide_made_of_the_settings_says_why_it_stays_as_it_is(
    session: TalkSession, edit: Callable[[SlideEdits], None]
) -> None:
    session.start_new(
        "---\ntitle: Soup\nauthor: Ada\n---\n\n## One\n\n- a\n\n## Two\n\n- b\n", is_unsaved=False
    )
    assert session.places.chunk(0) == -1
    told: list[str] = []
    edits = SlideEdits(session)
    edits.refused.connect(told.append)
    before = session.text
    edit(edits)
    assert session.text == before
    assert told == ["This slide is made of the talk’s settings: change it at File > Talk settings."]
