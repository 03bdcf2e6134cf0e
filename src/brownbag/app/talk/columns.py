"""How the talk page shares its room: the slides, the slide over its notes, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from brownbag.app.tokens import GAP_M, GAP_S

_WIDTHS = (214, 690, 420)  # slides, slide, words: at 1366 pixels
_HEIGHTS = (470, 190)  # the slide and its notes


def in_columns(left: QWidget, centre: QWidget, right: QWidget, parent: QWidget) -> QSplitter:
    """Return the three side by side; the middle one takes most of any further room."""
    across = QSplitter(Qt.Orientation.Horizontal, parent)
    across.setObjectName("columnsSplitter")
    _fill(across, ((left, 0), (centre, 3), (right, 2)), _WIDTHS)
    across.setHandleWidth(GAP_M)
    return across


def in_the_middle(over: QWidget, slide: QWidget, notes: QWidget, under: QWidget, parent: QWidget) -> QWidget:
    """Return the slide over its notes, with room to share between them, and what stands over and under."""
    shared = QSplitter(Qt.Orientation.Vertical, parent)
    shared.setObjectName("middleSplitter")
    _fill(shared, ((slide, 3), (notes, 1)), _HEIGHTS)
    centre = QWidget(parent)
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_S)
    column.addWidget(over)
    column.addWidget(shared, 1)
    column.addWidget(under)
    return centre


def _fill(splitter: QSplitter, panels: Sequence[tuple[QWidget, int]], sizes_px: Sequence[int]) -> None:
    for at, (panel, stretch) in enumerate(panels):
        splitter.addWidget(panel)
        splitter.setStretchFactor(at, stretch)
    splitter.setSizes(list(sizes_px))
    splitter.setChildrenCollapsible(False)
