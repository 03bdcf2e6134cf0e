"""Light, dark, as the system, and the size of the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brownbag.app.appearance import Appearance
from brownbag.app.settings import ZOOM, ZOOMS, Settings
from brownbag.app.tokens import DARK, LIGHT


@pytest.fixture
def appearance(qapp: QApplication, settings: Settings) -> Iterator[Appearance]:
    yield Appearance(qapp, settings)
    qapp.setStyleSheet("")


def test_a_choice_changes_sheet_and_palette_and_is_remembered(
    qapp: QApplication, appearance: Appearance, settings: Settings, qtbot: QtBot
) -> None:
    appearance.choose("light")
    with qtbot.waitSignal(appearance.changed) as blocker:
        appearance.choose("dark")
    assert blocker.args == [DARK]
    assert DARK.ground in qapp.styleSheet()
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground
    assert Appearance(qapp, settings).tokens is DARK


def test_the_same_again_tells_nothing(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.choose("light")
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose("light")
    assert appearance.tokens is LIGHT


def test_the_text_grows_and_shrinks_within_bounds(appearance: Appearance, settings: Settings) -> None:
    for _ in range(20):
        appearance.zoom_in()
    assert settings.get(ZOOM) == ZOOMS[-1]
    for _ in range(20):
        appearance.zoom_out()
    assert settings.get(ZOOM) == ZOOMS[0]
    appearance.zoom_reset()
    assert settings.get(ZOOM) == 100
