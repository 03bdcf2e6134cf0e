"""Which chart a table becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.kinds import KindsDialog
from brownbag.deck.model import ChartKind

_WORDS: dict[str, tuple[str, str]] = {
    ChartKind.COLUMN: ("Columns", "A few things side by side"),
    ChartKind.BAR: ("Bars", "Things with longer names, or many of them"),
    ChartKind.LINE: ("Line", "How something changes over time"),
    ChartKind.PIE: ("Pie", "A few parts of one whole"),
    ChartKind.DOUGHNUT: ("Ring", "A few parts of one whole, with a hole in the middle"),
}


def chart_dialog(parent: QWidget | None) -> KindsDialog:
    """Return the dialog, not shown yet."""
    return KindsDialog("chartDialog", "Draw the numbers as…", _WORDS, "chart", parent)


def ask_chart(parent: QWidget | None) -> ChartKind | None:
    """Ask for a kind of chart; None where the person thought better of it."""
    dialog = chart_dialog(parent)
    done = dialog.exec()
    kind = ChartKind(dialog.kind)
    dialog.deleteLater()
    return kind if done else None
