"""Which screen shows the slides: a menu of those that are plugged in when it opens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from brownbag.app.settings import SCREEN, Settings


class ScreenMenu(QObject):
    """Fills a menu with the screens and remembers the choice; "" leaves it to the program."""

    def __init__(self, settings: Settings, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._menu = menu
        self._group = QActionGroup(self)
        menu.aboutToShow.connect(self._fill)
        self._group.triggered.connect(self._on_triggered)

    @Slot()
    def _fill(self) -> None:
        from brownbag.app.present.screens import describe

        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        primary = QGuiApplication.primaryScreen()
        chosen = self._settings.get(SCREEN)
        self._add("The projector, if there is one", "", chosen)
        for screen in QGuiApplication.screens():
            self._add(describe(screen, primary), screen.name(), chosen)

    def _add(self, words: str, name: str, chosen: str) -> None:
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.setData(name)
        self._group.addAction(action)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self._settings.put(SCREEN, str(action.data()))
