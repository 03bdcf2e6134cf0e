"""What the View menu switches: the panels of the talk page, the signs among the words, and light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup

from brownbag.app.actions import Actions
from brownbag.app.appearance import Appearance
from brownbag.app.settings import APPEARANCES, NOTES_SHOWN, SIGNS_SHOWN, WORDS_SHOWN, Setting, Settings

if TYPE_CHECKING:
    from brownbag.app.talk.page import TalkPage

_SWITCHES = (("showWords", WORDS_SHOWN), ("showNotes", NOTES_SHOWN), ("showSigns", SIGNS_SHOWN))


class ViewSwitches(QObject):
    """Keeps actions, settings and the talk page (once there is one) in step."""

    def __init__(self, actions: Actions, settings: Settings, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._appearance = appearance
        self._page: TalkPage | None = None
        for name, setting in _SWITCHES:
            actions[name].setChecked(settings.get(setting))
            actions[name].toggled.connect(self._on_switched)
        self._choices = QActionGroup(self)  # one of them, not each by itself
        for choice in APPEARANCES:
            action = actions[f"appearance{choice.capitalize()}"]
            self._choices.addAction(action)
            action.setChecked(choice == appearance.choice)
            action.triggered.connect(self._on_appearance)

    def use_page(self, page: TalkPage) -> None:
        """Switch this page from now on."""
        self._page = page
        for _, setting in _SWITCHES:
            self._apply(setting)

    def show_words(self) -> None:
        """Let the words be seen."""
        self._actions["showWords"].setChecked(True)

    def show_notes(self) -> None:
        """Let the notes be seen."""
        self._actions["showNotes"].setChecked(True)

    @Slot()
    def _on_switched(self) -> None:
        for name, setting in _SWITCHES:
            is_on = self._actions[name].isChecked()
            if is_on != self._settings.get(setting):
                self._settings.put(setting, is_on)
                self._apply(setting)

    def _apply(self, setting: Setting[bool]) -> None:
        if self._page is None:
            return
        is_on = self._settings.get(setting)
        if setting is WORDS_SHOWN:
            self._page.words.setVisible(is_on)
        elif setting is NOTES_SHOWN:
            self._page.notes.setVisible(is_on)
        else:
            self._page.words.set_signs_shown(are_shown=is_on)
            self._page.notes.set_signs_shown(are_shown=is_on)

    @Slot()
    def _on_appearance(self) -> None:
        for choice in APPEARANCES:
            if self._actions[f"appearance{choice.capitalize()}"].isChecked():
                self._appearance.choose(choice)
