"""Which of the six diagrams a list becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.kinds import KindsDialog
from brownbag.deck.model import DiagramKind

_WORDS: dict[str, tuple[str, str]] = {
    DiagramKind.CYCLE: ("Cycle", "Things that follow one another and start again"),
    DiagramKind.STEPS: ("Steps", "Things to do, one after the other"),
    DiagramKind.TIMELINE: ("Timeline", "What happens when"),
    DiagramKind.VENN: ("Overlap", "Two or three things and what they share"),
    DiagramKind.LADDER: ("Ladder", "Rungs that rise, the first item lowest"),
    DiagramKind.CIRCLES: ("Circles", "One inside the other, the first item innermost"),
}


class DiagramDialog(KindsDialog):
    """Six buttons, each with a small picture of its diagram; pressing one is the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("diagramDialog", "Draw the list as…", _WORDS, "diagram", parent)


def ask_kind(parent: QWidget | None) -> DiagramKind | None:
    """Ask for a kind of diagram; None where the person thought better of it."""
    dialog = DiagramDialog(parent)
    done = dialog.exec()
    kind = DiagramKind(dialog.kind)
    dialog.deleteLater()
    return kind if done else None
