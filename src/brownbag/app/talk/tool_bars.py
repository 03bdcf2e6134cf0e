"""The two tool bars of the talk page: what one does with a talk, and how its words are arranged."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
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
_FIRST_WITHOUT_WORDS = ("showLibraryButton", "addSlideButton", "slideLayoutButton")
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


class MainToolBar(QToolBar):
    """Keeps its last button, the main one, in sight: where it gets narrow, others go without their words."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._whole_px = 0
        self._has_words = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words of all buttons where there is room for them."""
        if self._has_words:
            self._whole_px = self.sizeHint().width()
        self._has_words = event.size().width() >= self._whole_px
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonTextBesideIcon if self._has_words else styles.ToolButtonIconOnly
        for button in self.findChildren(QToolButton):
            if button.objectName() in _FIRST_WITHOUT_WORDS:
                button.setToolButtonStyle(style)
        super().resizeEvent(event)


def main_tool_bar(actions: Actions, parent: QWidget) -> QToolBar:
    """Return the bar over the whole page; the one main button, Present, stands at its end."""
    bar = _dressed(MainToolBar("Talk", parent), "mainToolBar")
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
    bar = _dressed(QToolBar("Format", parent), "formatToolBar")
    for name in _FORMAT:
        _add(bar, actions, (name, False) if name else None)
    return bar


def _dressed(bar: QToolBar, name: str) -> QToolBar:
    bar.setObjectName(name)
    bar.setAccessibleName(bar.windowTitle())
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
