"""The shelf of last time is shown only while it is still true."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brownbag.app.shelf_cache import ShelfCache
from brownbag.library.topics import load_topics
from brownbag.resources import decks_folder

TOPIC = "---\ntitle: Soup 🍞\nminutes: {short: 8, standard: 12, long: 18}\ntags: [a]\n---\n\n# Soup\n"


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    folder = tmp_path / "decks"
    folder.mkdir()
    (folder / "soup.md").write_text(TOPIC)
    return folder


def test_what_was_kept_is_what_was_read(tmp_path: Path) -> None:
    cache, folders = ShelfCache(tmp_path / "c" / "shelf.json"), (decks_folder(),)
    topics, _ = load_topics(folders)
    assert topics
    cache.keep(folders, topics)
    assert cache.find(folders) == topics


def test_a_changed_file_is_read_again(tmp_path: Path, decks: Path) -> None:
    cache = ShelfCache(tmp_path / "shelf.json")
    cache.keep((decks,), load_topics((decks,))[0])
    os.utime(decks / "soup.md", (1, 1))
    assert cache.find((decks,)) is None


def test_a_new_file_is_read_too(tmp_path: Path, decks: Path) -> None:
    cache = ShelfCache(tmp_path / "shelf.json")
    cache.keep((decks,), load_topics((decks,))[0])
    (decks / "sleep.md").write_text(TOPIC)
    assert cache.find((decks,)) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"[1, 2, 3]", b"\xff", b'[1, [], [["a"]]]'])
def test_a_broken_cache_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "shelf.json").write_bytes(content)
    assert ShelfCache(tmp_path / "shelf.json").find(()) is None


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ShelfCache(tmp_path / "file" / "shelf.json").keep((), ())
