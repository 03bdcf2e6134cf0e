"""The open talk: every change can be taken back, and what is on disk is never overwritten unseen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from brownbag.app.talk_session import TalkSession
from brownbag.deck.model import plain
from brownbag.deck.patch import Patch
from brownbag.deck.settings_edits import set_meta
from brownbag.problems import BrownBagError
from brownbag.resources import asset


def titles(session: TalkSession) -> list[str]:
    return [plain(slide.title) for slide in session.deck.slides]


def test_a_change_is_read_and_told(talk: TalkSession, qtbot: QtBot) -> None:
    with qtbot.waitSignals([talk.text_changed, talk.deck_changed]):
        talk.type(talk.text.replace("## Second", "## Zweite 🍞"))
    assert titles(talk) == ["Soup and sleep", "Zweite 🍞", "Third"]
    assert talk.is_dirty


def test_undo_and_redo_go_there_and_back(talk: TalkSession) -> None:
    before = talk.text
    talk.apply(Patch(talk.text.index("Third"), "Third", "Last"), "Rename")
    after = talk.text
    talk.undo()
    assert (talk.text, talk.is_dirty) == (before, False)
    talk.redo()
    assert (talk.text, talk.is_dirty) == (after, True)


def test_undo_shows_the_slide_that_it_changes(talk: TalkSession) -> None:
    talk.apply(Patch(talk.text.index("Third"), "Third", "Last"), "Rename")
    talk.set_current(0)
    talk.undo()
    assert talk.current == 2


def test_an_empty_change_is_no_change(talk: TalkSession) -> None:
    talk.apply(Patch(0, "", ""), "Nothing")
    assert not talk.undo_stack.canUndo()


def test_a_word_is_undone_at_once(talk: TalkSession) -> None:
    place = talk.text.index("Words")
    for number, letter in enumerate("soup"):
        talk.type(f"{talk.text[: place + number]}{letter}{talk.text[place + number :]}")
    assert "soupWords" in talk.text
    talk.undo()
    assert "soup" not in talk.text.split("Words")[0][-4:]


def test_the_shown_slide_is_always_one_that_exists(talk: TalkSession) -> None:
    talk.set_current(99)
    assert talk.current == 2
    talk.type(talk.text.split("## Second")[0])
    assert talk.current == 0


def test_saving_makes_it_clean_and_a_change_dirty_again(talk: TalkSession, tmp_path: Path) -> None:
    talk.type(talk.text + "\nMore\n")
    talk.save_as(tmp_path / "talk.md")
    assert not talk.is_dirty
    assert (tmp_path / "talk.md").read_text() == talk.text
    talk.undo()
    assert talk.is_dirty


def test_line_ends_and_mark_of_a_file_are_kept(session: TalkSession, tmp_path: Path) -> None:
    path = tmp_path / "windows.md"
    path.write_bytes(b"\xef\xbb\xbf# One\r\n\r\nWords\r\n")
    session.open_file(path)
    session.type(session.text.replace("Words", "Words 🍞"))
    session.save()
    assert path.read_bytes() == "\ufeff# One\r\n\r\nWords 🍞\r\n".encode()


def test_a_failed_save_stays_unsaved(talk: TalkSession, tmp_path: Path) -> None:
    talk.type(talk.text + "more")
    with pytest.raises(BrownBagError):
        talk.save_as(tmp_path / "no folder" / "talk.md")
    assert talk.is_dirty
    assert talk.path is None


def _with_template(talk: TalkSession, folder: Path, theme: str) -> None:
    (folder / "looks").mkdir(parents=True)
    (folder / "looks" / "agency.pptx").write_bytes(asset("themes", "hearth.pptx").read_bytes())
    talk.save_as(folder / "talk.md")
    talk.apply(set_meta(talk.text, "theme", theme), "Choose a theme")


def test_a_talk_saved_elsewhere_still_finds_its_template(talk: TalkSession, tmp_path: Path) -> None:
    (tmp_path / "later").mkdir()
    _with_template(talk, tmp_path / "now", "looks/agency.pptx")
    before = talk.text
    talk.save_as(tmp_path / "later" / "talk.md")
    assert talk.deck.meta.theme == "../now/looks/agency.pptx"
    assert (tmp_path / "later" / "talk.md").read_text() == talk.text
    assert not talk.is_dirty
    assert talk.assembler.theme(talk.deck.meta).path.samefile(tmp_path / "now" / "looks" / "agency.pptx")
    talk.undo()
    assert (talk.text, talk.is_dirty) == (before, True)


@pytest.mark.parametrize("theme", ["sage", "{}/now/looks/agency.pptx", "looks/none.pptx"])
def test_saving_elsewhere_leaves_other_themes_as_they_are(
    talk: TalkSession, tmp_path: Path, theme: str
) -> None:
    (tmp_path / "later").mkdir()
    _with_template(talk, tmp_path / "now", theme.format(tmp_path))
    before = talk.text
    talk.save_as(tmp_path / "later" / "talk.md")
    assert talk.text == before


def test_a_template_that_came_along_is_the_one_to_use(talk: TalkSession, tmp_path: Path) -> None:
    _with_template(talk, tmp_path / "now", "looks/agency.pptx")
    shutil.copytree(tmp_path / "now", tmp_path / "copy")
    talk.save_as(tmp_path / "copy" / "talk.md")
    assert talk.deck.meta.theme == "looks/agency.pptx"


def test_their_text_can_be_taken_and_given_back(talk: TalkSession, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    talk.save_as(path)
    mine = talk.text
    path.write_text("# Theirs\n")
    assert talk.was_changed_on_disk()
    talk.take_theirs()
    assert (talk.text, talk.is_dirty, talk.was_changed_on_disk()) == ("# Theirs\n", False, False)
    talk.undo()
    assert talk.text == mine


def test_a_rescued_text_is_the_unsaved_state_of_its_talk(session: TalkSession, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("# Old\n")
    session.open_rescued("# New\n", path)
    assert session.is_dirty
    session.save()
    assert path.read_text() == "# New\n"


def test_a_file_that_cannot_be_opened_leaves_the_talk_open(talk: TalkSession, tmp_path: Path) -> None:
    before = talk.text
    with pytest.raises(BrownBagError):
        talk.open_file(tmp_path / "none.md")
    assert talk.text == before
