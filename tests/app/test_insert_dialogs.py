"""What the buttons for diagrams and codes ask."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from brownbag.app.dialogs.diagram import DiagramDialog
from brownbag.app.dialogs.form import FormDialog
from brownbag.app.dialogs.qr_code import CodeDialog
from brownbag.deck.model import DiagramKind


@pytest.fixture
def diagrams(qtbot: QtBot) -> DiagramDialog:
    dialog = DiagramDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize("kind", list(DiagramKind))
def test_every_diagram_has_a_button_with_its_picture_and_its_meaning(
    diagrams: DiagramDialog, kind: DiagramKind
) -> None:
    button = diagrams.findChild(QToolButton, f"{kind}Button")
    assert not button.icon().pixmap(44, 44).isNull()
    assert button.accessibleName()
    assert button.accessibleDescription() == button.toolTip()
    button.click()
    assert (diagrams.kind, diagrams.result()) == (kind, DiagramDialog.DialogCode.Accepted)


def test_a_diagram_can_be_chosen_with_the_keyboard(diagrams: DiagramDialog, qtbot: QtBot) -> None:
    QTest.keyClick(diagrams, Qt.Key.Key_Tab)
    button = diagrams.focusWidget()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert diagrams.result() == DiagramDialog.DialogCode.Accepted
    assert button is diagrams.findChild(QToolButton, f"{diagrams.kind}Button")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_arrows_go_among_the_kinds_and_enter_takes_one(diagrams: DiagramDialog, key: Qt.Key) -> None:
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(diagrams.focusWidget(), arrow)
    QTest.keyClick(diagrams.focusWidget(), key)
    assert diagrams.result() == DiagramDialog.DialogCode.Accepted
    assert diagrams.kind == DiagramKind.STEPS


def test_a_form_waits_for_what_it_needs(qtbot: QtBot) -> None:
    form, edit = FormDialog("linkDialog", "Link to a web page", "Add the link"), QLineEdit()
    qtbot.addWidget(form)
    form.form.addRow("Address", edit)
    form.needs(edit)
    assert not form.main_button.isEnabled()
    edit.setText("example.org")
    assert form.main_button.isEnabled()


def test_escape_draws_nothing(diagrams: DiagramDialog) -> None:
    QTest.keyClick(diagrams, Qt.Key.Key_Escape)
    assert diagrams.result() == DiagramDialog.DialogCode.Rejected


@pytest.fixture
def code(qtbot: QtBot) -> CodeDialog:
    dialog = CodeDialog("")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_code_needs_an_address(code: CodeDialog) -> None:
    assert not code.main_button.isEnabled()
    code.findChild(QLineEdit, "addressEdit").setText("example.org/slides")
    code.findChild(QLineEdit, "opensEdit").setText(" The slides ")
    assert code.main_button.isEnabled()
    assert (code.about().address, code.about().opens) == ("https://example.org/slides", "The slides")


def test_an_address_that_phones_cannot_open_is_said_at_once(code: CodeDialog) -> None:
    code.findChild(QLineEdit, "addressEdit").setText("http://localhost/x")
    advice = code.findChild(QLabel, "adviceLabel")
    assert "this computer only" in advice.text()
    assert not code.main_button.isEnabled()
    code.findChild(QLineEdit, "addressEdit").setText("http://192.168.0.7/x")
    assert "inside that network" in advice.text()
    assert code.main_button.isEnabled()


@pytest.mark.parametrize(
    ("selected", "field"), [("https://example.org", "addressEdit"), ("The slides", "opensEdit")]
)
def test_what_is_selected_is_filled_in(qtbot: QtBot, selected: str, field: str) -> None:
    dialog = CodeDialog(selected)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QLineEdit, field).text() == selected
