"""What the window says of the open talk: its title bar, its status line, and what can be undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QMainWindow

from brownbag.app.actions import Actions
from brownbag.app.talk_session import TalkSession
from brownbag.app.tokens import GAP_L


class StateDisplay(QObject):
    """Shows a session's state in ``window`` whenever it changes."""

    def __init__(self, session: TalkSession, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._actions = actions
        self._window = window
        self._where = QLabel(window)
        self._where.setObjectName("whereLabel")
        self._where.setContentsMargins(GAP_L, 0, GAP_L, 0)
        window.statusBar().setSizeGripEnabled(False)
        window.statusBar().addPermanentWidget(self._where)
        for changed in (
            session.opened,
            session.closed,
            session.deck_changed,
            session.current_changed,
            session.file_changed,
            session.numbers.changed,
            session.undo_stack.cleanChanged,
        ):
            changed.connect(self._show)
        session.opened.connect(self._show_history)
        session.undo_stack.indexChanged.connect(self._show_history)
        self._show()

    @Slot()
    def _show(self) -> None:
        if not self._session.is_open:
            self._window.setWindowTitle("Brown Bag[*]")
            self._window.setWindowModified(False)
            return
        self._window.setWindowTitle(f"{self._session.name}[*] – Brown Bag")
        self._window.setWindowModified(self._session.is_dirty)
        slides = self._session.deck.slides
        minutes = sum(slide.minutes or 0 for slide in slides if not slide.hidden)
        number = self._session.numbers.words(self._session.current) if slides else "0"
        words = f"Slide {number} of {self._session.numbers.total}"
        self._where.setText(f"{words}   ·   {minutes:g} minutes planned" if minutes else words)

    @Slot()
    def _show_history(self) -> None:
        stack = self._session.undo_stack
        self._actions["undo"].setEnabled(stack.canUndo())
        self._actions["redo"].setEnabled(stack.canRedo())
