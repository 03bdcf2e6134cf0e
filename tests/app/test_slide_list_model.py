"""The slides as a model: what it tells views, and what a drag asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from brownbag.app.talk.slide_list_model import HIDDEN_ROLE, SlideListModel
from brownbag.deck.reader import DeckReader


def talk_of(*titles: str) -> str:
    return "\n\n---\n\n".join(f"## {title}\n\nwords" for title in titles)


@pytest.fixture
def model() -> SlideListModel:
    model = SlideListModel(
        lambda row: QImage(row + 1, 1, QImage.Format.Format_RGB32), lambda row: str(row + 1)
    )
    model.set_deck(DeckReader().read(talk_of("A", "B", "C {hidden=true}")))
    return model


def titles(model: SlideListModel) -> str:
    return "".join(str(model.index(row).data()) for row in range(model.rowCount()))


def test_it_keeps_the_rules_of_models(model: SlideListModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.set_deck(DeckReader().read(talk_of("X", "A", "C")))
    qtmodeltester.check(model)


def test_a_row_says_title_picture_and_whether_it_is_hidden(model: SlideListModel) -> None:
    assert model.index(1).data() == "B"
    assert model.index(1).data(Qt.ItemDataRole.DecorationRole).width() == 2
    assert [model.index(row).data(HIDDEN_ROLE) for row in range(3)] == [False, False, True]
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Slide 3: C (hidden)"


@pytest.mark.parametrize("after", ["", "A", "AB", "ABCD", "XABC", "AXBC", "BCA", "CBA", "XYZ", "AC", "C"])
def test_any_new_deck_is_shown_without_a_reset(model: SlideListModel, after: str, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_deck(DeckReader().read(talk_of(*after) if after else ""))
    assert titles(model) == after


def test_a_slide_added_is_one_row_inserted_at_its_place(model: SlideListModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsInserted) as blocker:
        model.set_deck(DeckReader().read(talk_of("A", "X", "B", "C {hidden=true}")))
    assert blocker.args is not None
    assert blocker.args[1:] == [1, 1]


def test_the_same_deck_tells_nothing(model: SlideListModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_deck(DeckReader().read(talk_of("A", "B", "C {hidden=true}")))


@pytest.mark.parametrize(("row", "target"), [(0, 0), (2, 1), (-1, 2)])
def test_a_drop_asks_for_a_move_and_changes_nothing(
    model: SlideListModel, qtbot: QtBot, row: int, target: int
) -> None:
    data = model.mimeData([model.index(1)])
    moved: list[tuple[int, int]] = []
    model.move_requested.connect(lambda source, to: moved.append((source, to)))
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert moved == ([] if target == 1 else [(1, target)])
    assert titles(model) == "ABC"
