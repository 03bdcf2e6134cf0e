"""Rescue copies outlive a program that did not end well, and only that."""

from __future__ import annotations

from pathlib import Path

from brownbag.app.rescue import RescueCopies


def test_a_copy_left_behind_is_found_by_the_next_program(tmp_path: Path) -> None:
    first = RescueCopies(tmp_path)
    first.keep("# Unsaved 🍞\n", tmp_path / "talk.md")
    first.close()
    (rescued,) = RescueCopies(tmp_path).found()
    assert rescued.text == "# Unsaved 🍞\n"
    assert rescued.talk == tmp_path / "talk.md"


def test_a_copy_of_a_running_program_is_not_offered(tmp_path: Path) -> None:
    first = RescueCopies(tmp_path)
    first.keep("# Unsaved\n", None)
    assert RescueCopies(tmp_path).found() == ()
    first.close()


def test_a_saved_talk_leaves_nothing(tmp_path: Path) -> None:
    first = RescueCopies(tmp_path)
    first.keep("# Unsaved\n", None)
    first.drop()
    first.close()
    assert RescueCopies(tmp_path).found() == ()


def test_a_copy_can_be_thrown_away(tmp_path: Path) -> None:
    first = RescueCopies(tmp_path)
    first.keep("# Unsaved\n", None)
    first.close()
    second = RescueCopies(tmp_path)
    (rescued,) = second.found()
    assert rescued.talk is None
    second.throw_away(rescued)
    assert second.found() == ()


def test_no_folder_yet_means_nothing_to_rescue(tmp_path: Path) -> None:
    assert RescueCopies(tmp_path / "not-there").found() == ()
