"""Choosing how the slides look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from brownbag.app.talk_session import TalkSession
from brownbag.app.theme_menu import ThemeMenu
from brownbag.resources import asset


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def menu(window: QWidget) -> QMenu:
    return QMenu(window)


@pytest.fixture
def themes(talk: TalkSession, menu: QMenu, window: QWidget) -> ThemeMenu:
    return ThemeMenu(talk, menu, window)


def test_a_template_beside_the_talk_is_named_as_it_lies(
    themes: ThemeMenu, talk: TalkSession, menu: QMenu, tmp_path: Path
) -> None:
    talk.save_as(tmp_path / "talk.md")
    template = tmp_path / "agency.pptx"
    template.write_bytes(asset("themes", "sage.pptx").read_bytes())
    themes.use_template(template)
    assert talk.deck.meta.theme == "agency.pptx"
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["agency.pptx"]
    talk.undo()
    assert talk.deck.meta.theme == ""


def test_what_is_no_template_is_said_and_not_used(
    themes: ThemeMenu, talk: TalkSession, tmp_path: Path, answer: Callable[[str], None]
) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"no zip")
    answer("okButton")
    themes.use_template(broken)
    assert talk.deck.meta.theme == ""


def test_a_built_in_theme_is_one_click(themes: ThemeMenu, talk: TalkSession, menu: QMenu) -> None:
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert talk.deck.meta.theme == "sage"
