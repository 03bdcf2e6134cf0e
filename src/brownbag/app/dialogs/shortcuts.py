"""All keyboard shortcuts on one sheet, made from the table of actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from brownbag.app.actions import SPECS
from brownbag.app.menu_titles import MENUS
from brownbag.app.present.keys import keys_in_words
from brownbag.app.tokens import GAP_L, GAP_M, GAP_S, GAP_XL

_SIZE_PX = (1180, 800)  # or as much of it as the screen has
_SHARE_OF_SCREEN = 0.92
_COLUMN_PX = 360  # at least: the longest words and keys side by side

# Keys that a widget knows by itself and no menu shows.
_BY_HAND = (
    ("On a topic’s card: tick it", "Space"),
    ("In the list of slides: add a slide", "Enter"),
    ("On to the next field, or back", "Tab, Shift+Tab"),
)


class ShortcutsDialog(QDialog):
    """A sheet to read, in columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(QSize(*_SIZE_PX).boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))
        heading = QLabel("Keyboard shortcuts", self)
        heading.setProperty("role", "heading")
        sheet = QWidget()
        across = QHBoxLayout(sheet)
        across.setSpacing(GAP_XL)
        for part in self._columns():
            across.addLayout(part, 1)
        across.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        close = QPushButton("Close", self)
        close.setObjectName("closeShortcutsButton")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(heading)
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _columns(self) -> list[QVBoxLayout]:
        """Return the menus' tables in columns of about the same length."""
        tables = [(menu.replace("&", ""), shortcuts_of(menu)) for menu in MENUS]
        tables.append(("Anywhere", list(_BY_HAND)))
        tables.append(("While you present", [(words, keys) for keys, words in keys_in_words()]))
        count = max(1, self.width() // _COLUMN_PX)
        made = [QVBoxLayout() for _ in range(count)]
        shares = in_columns([len(rows) + 2 for _, rows in tables], count)
        for column, shared in zip(made, shares, strict=True):
            for at in shared:
                column.addLayout(self._table(*tables[at]))
                column.addSpacing(GAP_M)
        for column in made:
            column.addStretch(1)
        return made

    def _table(self, title: str, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(GAP_S // 2)
        label = QLabel(title, self)
        label.setProperty("role", "title")
        grid.addWidget(label, 0, 0, 1, 2)
        for at, (words, keys) in enumerate(rows, 1):
            grid.addWidget(QLabel(words, self), at, 0)
            shown = QLabel(keys, self)
            shown.setProperty("role", "quiet")
            grid.addWidget(shown, at, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return grid


def in_columns(lengths: Sequence[int], count: int) -> list[list[int]]:
    """Return which of the tables of these lengths stand in each of ``count`` columns: none is much longer."""
    columns: list[list[int]] = [[] for _ in range(count)]
    for at in sorted(range(len(lengths)), key=lambda at: -lengths[at]):
        min(columns, key=lambda column: sum(lengths[one] for one in column)).append(at)
    return sorted(sorted(column) for column in columns)


def shortcuts_of(menu: str) -> list[tuple[str, str]]:
    """Return the actions of a menu with their keys, as people read them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (
            spec.text.replace("&", "").rstrip("…"),
            " or ".join(QKeySequence(keys).toString(native) for keys in spec.shortcuts),
        )
        for spec in SPECS
        if spec.menu == menu
    ]
