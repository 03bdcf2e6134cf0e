"""`ThumbnailStore`: kept from one start to the next, never in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from brownbag.paint.thumbnails import ThumbnailStore, thumbnail_key, thumbnails_folder


def red(side: int = 4) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_a_thumbnail_is_found_again_by_another_store(tmp_path: Path):
    ThumbnailStore(tmp_path / "cache").keep("a", red())
    found = ThumbnailStore(tmp_path / "cache").find("a")
    assert found is not None
    assert found.pixelColor(0, 0) == QColor("red")
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["a.png"]


def test_what_was_not_kept_or_is_broken_is_none(tmp_path: Path):
    (tmp_path / "broken.png").write_bytes(b"")
    store = ThumbnailStore(tmp_path)
    assert store.find("a") is None
    assert store.find("broken") is None


def test_a_cache_that_cannot_be_written_is_an_empty_one(tmp_path: Path):
    (tmp_path / "file").write_text("")
    store = ThumbnailStore(tmp_path / "file" / "cache")
    store.keep("a", red())
    store.tidy()
    assert store.find("a") is None


def test_tidying_removes_the_oldest(tmp_path: Path):
    store = ThumbnailStore(tmp_path)
    for age, key in enumerate(("new", "older", "oldest")):
        store.keep(key, red())
        os.utime(tmp_path / f"{key}.png", (1_000 - age, 1_000 - age))
    size = (tmp_path / "new.png").stat().st_size
    ThumbnailStore(tmp_path, limit_bytes=2 * size).tidy()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.png", "older.png"]


def test_the_key_changes_with_all_that_changes_the_picture(tmp_path: Path):
    theme = tmp_path / "theme.pptx"
    theme.write_bytes(b"one")
    keys = [
        thumbnail_key("# A", theme, 320),
        thumbnail_key("# B", theme, 320),
        thumbnail_key("# A", theme, 640),
    ]
    keys.append(thumbnail_key("# A", tmp_path / "missing.pptx", 320))
    theme.write_bytes(b"other")
    keys.append(thumbnail_key("# A", theme, 320))
    assert len(set(keys)) == len(keys)
    assert thumbnail_key("# A", theme, 320) == keys[-1]


def test_thumbnails_lie_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert thumbnails_folder().name == "thumbnails"
