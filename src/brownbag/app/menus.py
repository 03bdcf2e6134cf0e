"""The menus, filled from the table of actions; three of them are filled when they open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from brownbag.app.actions import FORMAT_MENU, Actions
from brownbag.deck.callout_kind import CalloutKind

_CALLOUTS = {
    CalloutKind.DISCUSS: "&Question for the room",
    CalloutKind.KEY: "&Key point",
    CalloutKind.STORY: "&Story",
    CalloutKind.CAUTION: "&Caution",
    CalloutKind.NOTE: "&Note",
    CalloutKind.TIP: "&Tip",
}


class DynamicMenus(Struct, frozen=True):
    """The menus whose entries are not in the table."""

    recent: QMenu
    themes: QMenu
    screens: QMenu
    callouts: QMenu


def fill_menus(made: Mapping[str, QMenu], actions: Actions) -> DynamicMenus:
    """Put every action into its menu, by the menu's title, and return the menus to be filled later."""
    bar = made["&File"].parentWidget()
    for title, menu in made.items():
        menu.setObjectName(f"{title.replace('&', '').lower()}Menu")
        menu.setToolTipsVisible(True)
        group = 0
        for spec, action in actions.of_menu(title):
            if spec.group != group:
                menu.addSeparator()
                group = spec.group
            menu.addAction(action)
    recent = QMenu("Open &recent", bar)
    made["&File"].insertMenu(actions["save"], recent)
    themes = QMenu("&Theme", bar)
    made["&View"].insertMenu(actions["useTemplate"], themes)
    screens = QMenu("&Screen for the slides", bar)
    made["&Present"].addSeparator()
    made["&Present"].addMenu(screens)
    callouts = QMenu("Other &boxes", bar)
    for kind, words in _CALLOUTS.items():
        callouts.addAction(words).setData(f"callout:{kind}")
    made[FORMAT_MENU].insertMenu(actions["columns"], callouts)
    for menu, name in (
        (recent, "recentMenu"),
        (themes, "themeMenu"),
        (screens, "screenMenu"),
        (callouts, "calloutMenu"),
    ):
        menu.setObjectName(name)
    return DynamicMenus(recent, themes, screens, callouts)


class RecentMenu(QObject):
    """Lists the talks opened last."""

    open_requested = Signal(str)

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        menu.triggered.connect(self._on_triggered)

    @Slot(object)
    def show_recent(self, recent: Sequence[Path]) -> None:
        """Show ``recent``, the newest first."""
        self._menu.clear()
        self._menu.setEnabled(bool(recent))
        for path in recent:
            action = self._menu.addAction(str(path))
            action.setData(str(path))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.open_requested.emit(str(action.data()))
