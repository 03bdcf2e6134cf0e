"""What is remembered between runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from brownbag.app.settings import AUDIENCE, PRESENTER, RECENT, SLOT, WORDS_SHOWN, ZOOM, Setting, Settings


def reopened(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (PRESENTER, "Ada Lovelace"),
        (SLOT, 90),
        (AUDIENCE, "clinicians"),
        (ZOOM, 150),
        (WORDS_SHOWN, False),
        (RECENT, (Path("/talks/a, b.md"), Path("/talks/ü 🍞.md"))),
        (RECENT, ()),
    ],
)
def test_a_value_is_there_in_the_next_run(tmp_path: Path, setting: Setting[object], value: object) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    Settings(store).put(setting, value)
    store.sync()
    assert reopened(tmp_path).get(setting) == value


@pytest.mark.parametrize(
    ("setting", "nonsense"), [(SLOT, "many"), (SLOT, "7"), (AUDIENCE, "cats"), (ZOOM, "")]
)
def test_nonsense_reads_as_the_default(tmp_path: Path, setting: Setting[object], nonsense: str) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue(setting.key, nonsense)
    assert Settings(store).get(setting) == setting.default


def test_nothing_stored_is_the_default(settings: Settings) -> None:
    assert settings.get(SLOT) == 45
