"""How typing melts into words in the history."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QUndoStack

from brownbag.app.patch_command import EditKind, PatchCommand, merged_typing
from brownbag.deck.patch import Patch


@pytest.mark.parametrize(
    ("first", "then", "merged"),
    [
        (Patch(0, "", "so"), Patch(2, "", "up"), Patch(0, "", "soup")),
        (Patch(0, "", "so"), Patch(2, "", " "), Patch(0, "", "so ")),
        (Patch(0, "", "so "), Patch(3, "", "u"), None),
        (Patch(0, "", "so"), Patch(2, "", "\n"), None),
        (Patch(0, "", "so"), Patch(9, "", "u"), None),
        (Patch(4, "p", ""), Patch(3, "u", ""), Patch(3, "up", "")),
        (Patch(4, "p", ""), Patch(4, "s", ""), Patch(4, "ps", "")),
        (Patch(4, "p", ""), Patch(9, "s", ""), None),
        (Patch(0, "", "so"), Patch(1, "o", ""), None),
    ],
)
def test_typing_goes_on_within_a_word(first: Patch, then: Patch, merged: Patch | None) -> None:
    assert merged_typing(first, then) == merged


@pytest.mark.parametrize(("pause_s", "steps"), [(0.2, 1), (1.5, 2)])
def test_a_pause_begins_a_new_step(pause_s: float, steps: int) -> None:
    stack, texts = QUndoStack(), [""]

    def apply(patch: Patch) -> None:
        texts.append(patch.apply(texts[-1]))

    stack.push(PatchCommand("Typing", Patch(0, "", "a"), EditKind.TYPING, 0.0, apply))
    stack.push(PatchCommand("Typing", Patch(1, "", "b"), EditKind.TYPING, pause_s, apply))
    assert stack.count() == steps
    stack.undo()
    assert texts[-1] == ("" if steps == 1 else "a")
    stack.redo()
    assert texts[-1] == "ab"
