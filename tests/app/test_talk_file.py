"""A talk's file keeps its line ends and its byte order mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.app.talk_file import read_talk, was_changed, write_talk
from brownbag.problems import BrownBagError


@pytest.mark.parametrize(
    "data",
    [b"# A\n\nb\n", b"# A\r\n\r\nb\r\n", b"\xef\xbb\xbf# A\r\nb", "# 🍞\n\u00a0b\n".encode()],
)
def test_a_file_comes_back_byte_for_byte(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "talk.md"
    path.write_bytes(data)
    text, form = read_talk(path)
    assert "\r" not in text
    assert "\ufeff" not in text
    write_talk(path, text, form)
    assert path.read_bytes() == data


def test_a_change_by_another_program_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("# A\n")
    _, form = read_talk(path)
    assert not was_changed(path, form)
    path.write_text("# B\n")
    assert was_changed(path, form)


def test_ones_own_saving_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("# A\r\n", newline="")
    text, form = read_talk(path)
    assert not was_changed(path, write_talk(path, text + "more\n", form))


def test_a_file_that_is_gone_can_be_saved_again(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("# A\n")
    _, form = read_talk(path)
    path.unlink()
    assert not was_changed(path, form)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BrownBagError, match=r"There is no file “talk\.md” there"):
        read_talk(tmp_path / "talk.md")
