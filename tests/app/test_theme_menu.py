"""Choosing how the slides look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from brownbag.app.dialogs.theme_gallery import ThemeGallery
from brownbag.app.talk_session import TalkSession
from brownbag.app.theme_menu import ThemeMenu
from brownbag.deck.model import LayoutChoice
from brownbag.deck.settings_edits import set_meta
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
    menu.actions()[1].trigger()
    assert talk.deck.meta.theme == "hearth"
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert talk.deck.meta.theme == "sage"


def test_choosing_the_theme_that_is_there_already_changes_nothing(
    themes: ThemeMenu, talk: TalkSession, menu: QMenu, answer: Callable[[str], None]
) -> None:
    before = talk.text
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    answer("useThemeButton")
    themes.compare()
    assert (talk.text, talk.undo_stack.count()) == (before, 0)


def test_every_theme_is_offered_with_its_character(themes: ThemeMenu, menu: QMenu) -> None:
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert names == ["Sage (calm)", "Hearth (warm)", "Harbor (bold)", "Clarity (high contrast)"]


def test_the_gallery_shows_the_talks_own_slides_in_every_theme(talk: TalkSession, qtbot: QtBot) -> None:
    gallery = ThemeGallery(talk)
    qtbot.addWidget(gallery)
    rows = gallery.findChild(QListWidget, "themeList")
    blank = pictures(rows)
    qtbot.waitUntil(lambda: not set(pictures(rows)) & set(blank))
    assert len(set(pictures(rows))) == rows.count() == 4
    assert rows.currentItem().text().startswith("Sage (calm)\n")


def test_a_theme_is_taken_from_the_gallery_with_the_keyboard(talk: TalkSession, qtbot: QtBot) -> None:
    gallery = ThemeGallery(talk)
    qtbot.addWidget(gallery)
    rows = gallery.findChild(QListWidget, "themeList")
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert (gallery.chosen, gallery.isVisible()) == ("hearth", False)


def test_what_the_gallery_gives_is_written_into_the_talk(
    themes: ThemeMenu, talk: TalkSession, answer: Callable[[str], None]
) -> None:
    talk.apply(set_meta(talk.text, "theme", "harbor"), "Choose a theme")
    answer("useThemeButton")
    themes.compare()
    assert talk.deck.meta.theme == "harbor"
    answer("cancelThemeButton")
    themes.compare()
    assert talk.deck.meta.theme == "harbor"


def pictures(rows: QListWidget) -> list[bytes]:
    """Return every row's picture as bytes."""
    images = [rows.item(row).icon().pixmap(rows.iconSize()).toImage() for row in range(rows.count())]
    return [bytes(image.constBits()) for image in images]


def test_a_template_and_its_layouts_are_one_change(
    themes: ThemeMenu, talk: TalkSession, tmp_path: Path
) -> None:
    talk.save_as(tmp_path / "talk.md")
    template = tmp_path / "agency.pptx"
    template.write_bytes(asset("themes", "sage.pptx").read_bytes())
    before = talk.text
    themes.use_template(template, [LayoutChoice("quote", "Statement")])
    assert talk.deck.meta.layouts == (LayoutChoice("quote", "Statement"),)
    talk.undo()
    assert talk.text == before


def test_the_template_in_use_is_shown_with_its_choices_and_can_be_changed(
    themes: ThemeMenu, talk: TalkSession, tmp_path: Path, qapp: QApplication
) -> None:
    talk.save_as(tmp_path / "talk.md")
    template = tmp_path / "agency.pptx"
    template.write_bytes(asset("themes", "sage.pptx").read_bytes())
    themes.use_template(template, [LayoutChoice("quote", "Statement")])
    text = talk.text
    timer = QTimer(qapp, interval=10)

    def use_when_read() -> None:
        panel = QApplication.activeModalWidget()
        button = panel.findChild(QPushButton, "mainButton") if panel is not None else None
        if button is not None and button.isEnabled():
            timer.stop()
            button.click()

    timer.timeout.connect(use_when_read)
    timer.start()
    themes.choose_template()
    timer.deleteLater()
    assert talk.text == text


def test_another_theme_takes_the_templates_layouts_away(
    themes: ThemeMenu, talk: TalkSession, menu: QMenu, tmp_path: Path
) -> None:
    talk.save_as(tmp_path / "talk.md")
    template = tmp_path / "agency.pptx"
    template.write_bytes(asset("themes", "sage.pptx").read_bytes())
    themes.use_template(template, [LayoutChoice("quote", "Statement")])
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert (talk.deck.meta.theme, talk.deck.meta.layouts) == ("sage", ())
