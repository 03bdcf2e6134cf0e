"""The template panel: what was found, how it will look, and which layout serves what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pptx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from brownbag.app.template.dialog import TemplateDialog
from brownbag.app.template.place import place_sentence, written_place
from brownbag.deck.model import LayoutChoice
from brownbag.theme.model import LayoutRole


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "agency.pptx"
    pptx.Presentation().save(str(path))
    return path


@pytest.fixture
def panel(qtbot: QtBot, template: Path) -> Iterator[TemplateDialog]:
    """Return the panel with its template read, and all of its pictures painted."""
    panel = TemplateDialog(template, template.parent / "talk.md")
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: all(_is_painted(panel, role) for role in LayoutRole), timeout=20_000)
    yield panel
    panel.reject()


def _box(panel: TemplateDialog, role: LayoutRole) -> QComboBox:
    box = panel.findChild(QComboBox, f"{role.value}Layout")
    assert box is not None
    return box


def _picture(panel: TemplateDialog, role: LayoutRole) -> QLabel:
    card = _box(panel, role).parentWidget()
    assert card is not None
    return next(label for label in card.findChildren(QLabel) if label.property("role") == "thumbnail")


def _is_painted(panel: TemplateDialog, role: LayoutRole) -> bool:
    return not _picture(panel, role).pixmap().isNull()


def _words(panel: TemplateDialog) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_it_says_what_was_found(panel: TemplateDialog) -> None:
    words = _words(panel)
    assert "10 × 7.5 inches (4:3) and has 11 layouts on 1 slide master" in words
    assert "Lines break as there." in words
    assert "agency.pptx, seen from its own folder: move both together" in words


def test_every_kind_of_slide_shows_its_layout(panel: TemplateDialog) -> None:
    assert _box(panel, LayoutRole.TWO_CONTENT).currentText() == "Two Content"
    assert _box(panel, LayoutRole.QUOTE).currentText() == "Title and Content"
    assert _box(panel, LayoutRole.QUOTE).count() == 11
    assert panel.choices == ()


def test_another_layout_is_chosen_with_the_keyboard_and_painted(panel: TemplateDialog, qtbot: QtBot) -> None:
    before = _picture(panel, LayoutRole.QUOTE).pixmap().toImage()
    box = _box(panel, LayoutRole.QUOTE)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert panel.choices == (LayoutChoice("quote", "Section Header"),)
    qtbot.waitUntil(lambda: _picture(panel, LayoutRole.QUOTE).pixmap().toImage() != before, timeout=10_000)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert panel.choices == ()


def test_a_talks_own_choices_are_shown(qtbot: QtBot, template: Path) -> None:
    panel = TemplateDialog(
        template, None, [LayoutChoice("quote", "Title Only"), LayoutChoice("agenda", "Gone")]
    )
    qtbot.addWidget(panel)
    qtbot.waitUntil(lambda: _box(panel, LayoutRole.QUOTE).count() > 0, timeout=10_000)
    assert panel.choices == (LayoutChoice("quote", "Title Only"),)
    assert "The template has no layout “Gone”." in _words(panel)
    panel.reject()


def test_what_is_no_template_is_said_and_cannot_be_used(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"no zip")
    panel = TemplateDialog(broken)
    qtbot.addWidget(panel)
    qtbot.waitUntil(lambda: "is not a PowerPoint file" in _words(panel), timeout=10_000)
    use = panel.findChild(QPushButton, "mainButton")
    assert use is not None
    assert not use.isEnabled()
    panel.reject()


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("/a/talks/agency.pptx", "agency.pptx"),
        ("/a/talks/looks/agency.pptx", "looks/agency.pptx"),
        ("/a/templates/agency.pptx", "../templates/agency.pptx"),
        ("/far/away/from/it/agency.pptx", "../../far/away/from/it/agency.pptx"),
    ],
)
def test_a_template_near_the_talk_is_named_from_there(template: str, written: str) -> None:
    assert written_place(Path(template), Path("/a/talks/naps.md")) == written


def test_a_template_far_from_the_talk_is_named_whole() -> None:
    far = Path("/opt/agency.pptx").absolute()
    assert written_place(far, Path("/home/ada/talks/2026/naps.md")) == far.as_posix()
    assert written_place(far, None) == far.as_posix()
    assert "choose it again" in place_sentence(far.as_posix())
