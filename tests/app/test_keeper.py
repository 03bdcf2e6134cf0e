"""Opening and saving: what is asked, and what is on disk afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from brownbag.app.dialogs.question import Answer, Question
from brownbag.app.keeper import TalkKeeper
from brownbag.app.rescue import RescueCopies
from brownbag.app.settings import Settings
from brownbag.app.talk_session import TalkSession


@pytest.fixture
def rescue(tmp_path: Path) -> RescueCopies:
    return RescueCopies(tmp_path / "rescue")


@pytest.fixture
def keeper(session: TalkSession, settings: Settings, rescue: RescueCopies, qtbot: QtBot) -> TalkKeeper:
    window = QWidget()
    qtbot.addWidget(window)
    keeper = TalkKeeper(session, settings, rescue, window)
    keeper.setProperty("window", window)
    return keeper


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text("# Soup\n")
    return path


def test_an_opened_talk_is_the_most_recent(
    keeper: TalkKeeper, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Other\n")
    with qtbot.waitSignal(keeper.recent_changed):
        keeper.open_path(str(path))
    keeper.open_path(str(other))
    assert keeper.recent == (other, path)
    path.unlink()
    assert keeper.recent == (other,)


def test_a_talk_that_is_gone_is_said(
    keeper: TalkKeeper, tmp_path: Path, answer: Callable[[str], None]
) -> None:
    answer("okButton")
    keeper.open_path(str(tmp_path / "gone.md"))
    assert keeper.recent == ()


@pytest.mark.parametrize(
    ("button", "done", "on_disk", "text"),
    [
        ("mineButton", True, "# Mine\n", "# Mine\n"),
        ("theirsButton", True, "# Theirs\n", "# Theirs\n"),
        ("cancelButton", False, "# Theirs\n", "# Mine\n"),
    ],
)
def test_a_file_changed_by_another_program_is_never_replaced_unasked(
    keeper: TalkKeeper,
    session: TalkSession,
    path: Path,
    answer: Callable[[str], None],
    button: str,
    done: bool,
    on_disk: str,
    text: str,
) -> None:
    keeper.open_path(str(path))
    session.type("# Mine\n")
    path.write_text("# Theirs\n")
    answer(button)
    assert keeper.save() is done
    assert path.read_text() == on_disk
    assert session.text == text


def test_a_save_that_fails_says_so_and_loses_nothing(
    keeper: TalkKeeper, session: TalkSession, path: Path, answer: Callable[[str], None]
) -> None:
    keeper.open_path(str(path))
    session.type("# Mine\n")
    path.unlink()
    path.parent.joinpath("talk.md").mkdir()
    answer("keepButton")
    assert not keeper.save()
    assert session.is_dirty


def test_where_a_talk_cannot_be_saved_another_place_is_one_click_away(
    keeper: TalkKeeper,
    session: TalkSession,
    path: Path,
    tmp_path: Path,
    answer: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keeper.open_path(str(path))
    session.type("# Mine\n")
    path.unlink()
    path.mkdir()
    other = tmp_path / "other.md"
    monkeypatch.setattr("brownbag.app.keeper.choose_save", lambda *_: other)
    answer("elsewhereButton")
    assert keeper.save()
    assert (other.read_text(), session.path, session.is_dirty) == ("# Mine\n", other, False)


def test_unsaved_text_is_kept_aside_and_dropped_when_saved(
    keeper: TalkKeeper, session: TalkSession, path: Path, rescue: RescueCopies
) -> None:
    keeper.open_path(str(path))
    assert keeper.keep_rescue_copy() is None
    session.type("# Mine\n")
    copy = keeper.keep_rescue_copy()
    assert copy is not None
    assert copy.read_text() == "# Mine\n"
    keeper.save()
    assert not copy.exists()


def test_giving_up_changes_drops_their_copy(
    keeper: TalkKeeper, session: TalkSession, path: Path, answer: Callable[[str], None]
) -> None:
    keeper.open_path(str(path))
    session.type("# Mine\n")
    copy = keeper.keep_rescue_copy()
    answer("discardButton")
    assert keeper.may_leave()
    assert copy is not None
    assert not copy.exists()


OLD = "# Café\r\n\r\n“Zoë” – quiet\r\n"


@pytest.mark.parametrize(("button", "opened"), [("openButton", True), ("cancelButton", False)])
def test_a_talk_of_an_older_program_is_opened_when_its_letters_look_right(
    keeper: TalkKeeper,
    session: TalkSession,
    path: Path,
    answer: Callable[[str], None],
    button: str,
    opened: bool,
) -> None:
    path.write_bytes(OLD.encode("cp1252"))
    answer(button)
    keeper.open_path(str(path))
    assert (session.is_open, path in keeper.recent) == (opened, opened)
    assert path.read_bytes() == OLD.encode("cp1252")
    if opened:
        assert (session.text, session.is_dirty) == (OLD.replace("\r", ""), False)
        assert keeper.save()
        assert path.read_bytes() == OLD.encode()


def test_words_of_a_file_are_never_read_as_markup(qtbot: QtBot) -> None:
    question = Question("“<b>soup</b>.md”", "<h1>Soup</h1>", (Answer("ok", "OK"),))
    qtbot.addWidget(question)
    formats = {label.textFormat() for label in question.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_picture_that_could_not_be_copied_is_named(
    keeper: TalkKeeper,
    session: TalkSession,
    path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "soup.png").write_bytes(b"a picture")
    path.write_text("# Soup\n\n---\n\n## Bowl\n\n![A bowl](pictures/soup.png)\n")
    keeper.open_path(str(path))
    other = tmp_path / "other"
    other.mkdir()
    (other / "pictures").write_text("a file where the folder would be")
    monkeypatch.setattr("brownbag.app.keeper.choose_save", lambda *_: other / "talk.md")
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(
        "brownbag.app.dialogs.question.tell", lambda title, words, _: said.append((title, words))
    )
    assert keeper.save_as()
    assert [(title, "soup.png" in words) for title, words in said] == [
        ("The talk was saved, but not all of its pictures.", True)
    ]
