"""The button for charts: it asks which, and draws the table at the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from brownbag.app.dialogs.chart import chart_dialog
from brownbag.deck.charts import KIND_WORDS
from brownbag.deck.model import ChartKind


@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_kind_of_chart_has_a_button_with_a_picture_and_words(qtbot: QtBot, kind: ChartKind) -> None:
    dialog = chart_dialog(None)
    qtbot.addWidget(dialog)
    button = dialog.findChild(QToolButton, f"{kind}Button")
    assert not button.icon().isNull()
    assert button.text()
    assert button.accessibleDescription()
    button.click()
    assert (dialog.kind, dialog.result()) == (kind, 1)
    assert KIND_WORDS[kind] is kind


def test_escape_is_no_answer(qtbot: QtBot) -> None:
    dialog = chart_dialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    assert dialog.result() == 0
