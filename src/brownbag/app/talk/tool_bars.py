"""The two tool bars of the talk page: what one does with a talk, and how its words are arranged."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from brownbag.app.actions import Actions

_ICON = QSize(20, 20)
_MAIN = (
    ("showLibrary", True),
    ("save", False),
    None,
    ("undo", False),
    ("redo", False),
    None,
    ("addSlide", True),
    ("slideLayout", True),
    ("duplicateSlide", False),
    ("deleteSlide", False),
)
_RIGHT = (
    ("showWords", True),
    None,
    ("exportPptx", True),
    ("exportPdf", True),
    None,
    ("presentFromStart", False),
)
_WORDS = {
    "showLibrary": "Library",
    "exportPptx": "PowerPoint",
    "exportPdf": "PDF",
    "addSlide": "Add slide",
    "present": "Present",
}
_FORMAT = (
    "bold", "italic", None, "bullets", "numbers", "oneByOne", None,
    "link", "picture", "quote", "callout", "columns", "table", "chart", "diagram", "qrCode",
)  # fmt: skip


def main_tool_bar(actions: Actions, parent: QWidget) -> QToolBar:
    """Return the bar over the whole page; the one main button, Present, stands at its end."""
    bar = _bar("mainToolBar", "Talk", parent)
    for entry in _MAIN:
        _add(bar, actions, entry)
    gap = QWidget(bar)
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    for entry in _RIGHT:
        _add(bar, actions, entry)
    button = _add(bar, actions, ("present", True))
    if button:
        button.setProperty("role", "primary")
        # Its icon would have the ink's colour, unreadable on this ground.
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return bar


def format_tool_bar(actions: Actions, parent: QWidget) -> QToolBar:
    """Return the bar over the words: one button for everything Markdown can say."""
    bar = _bar("formatToolBar", "Format", parent)
    for name in _FORMAT:
        _add(bar, actions, (name, False) if name else None)
    return bar


def _bar(name: str, words: str, parent: QWidget) -> QToolBar:
    bar = QToolBar(words, parent)
    bar.setObjectName(name)
    bar.setAccessibleName(words)
    bar.setIconSize(_ICON)
    bar.setMovable(False)
    return bar


def _add(bar: QToolBar, actions: Actions, entry: tuple[str, bool] | None) -> QToolButton | None:
    """Add an action's button, with its words if asked; None is a line between groups."""
    if entry is None:
        bar.addSeparator()
        return None
    name, with_words = entry
    action: QAction = actions[name]
    button = QToolButton(bar)
    button.setDefaultAction(action)
    button.setObjectName(f"{name}Button")
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    button.setIconSize(_ICON)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if with_words:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # A button of its own words keeps them only if the action has the same.
        action.setIconText(_WORDS.get(name, action.text().replace("&", "").rstrip("…")))
    bar.addWidget(button)
    return button
