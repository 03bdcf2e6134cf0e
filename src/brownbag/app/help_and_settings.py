"""The dialogs of the menus: the talk's settings, the sheet of shortcuts, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.question import tell
from brownbag.app.talk_session import TalkSession

_ABOUT = (
    "The desktop kit for an Infant Mental Health lunch talk: pick topics, fit the slot, present, "
    "and hand over a PowerPoint.\n\nFree software under the MIT license. Made with Qt, python-pptx "
    "and Python-Markdown. Everything stays on this computer."
)


class HelpAndSettings(QObject):
    """Opens dialogs over ``window``."""

    def __init__(self, session: TalkSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    @Slot()
    def edit_settings(self) -> None:
        """Edit the talk's settings; all that changed is undone at once."""
        from brownbag.app.dialogs.talk_settings import TalkSettingsDialog  # not at start
        from brownbag.deck.settings_edits import set_meta

        dialog = TalkSettingsDialog(self._session.deck.meta, self._window)
        changes = dialog.changes() if dialog.exec() else {}
        dialog.deleteLater()
        if changes:
            self._session.undo_stack.beginMacro("Talk settings")
            for key, value in changes.items():
                self._session.apply(set_meta(self._session.text, key, value), "Talk settings")
            self._session.undo_stack.endMacro()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all keys."""
        from brownbag.app.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def show_about(self) -> None:
        """Show which version this is."""
        from brownbag.app.version import version_words

        tell(version_words(), _ABOUT, self._window)
