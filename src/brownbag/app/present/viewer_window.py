"""What the audience sees: the slide, full screen or in a window to share; the list of keys if asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brownbag.app.jobs import Jobs
from brownbag.app.present.frames import neighbours
from brownbag.app.present.keys import KeyInput
from brownbag.app.present.keys_card import KeysCard
from brownbag.app.present.number_echo import NumberEcho
from brownbag.app.present.presenter_style import CARD_STYLE_SHEET
from brownbag.app.present.show_session import ShowSession
from brownbag.app.present.slide_view import SlideView

_SHARE_OF_SCREEN = 0.6  # a first window leaves room for the presenter's beside it


class ViewerWindow(QWidget):
    """The audience's window. It goes on painting when something covers it."""

    closed = Signal()

    def __init__(self, session: ShowSession, keys: KeyInput, jobs: Jobs) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._session = session
        self._keys = keys
        self.setWindowTitle("Brown Bag: slides")
        self.setStyleSheet("background: black;")
        self.view = SlideView(jobs, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.keys_card = KeysCard(self)
        self.keys_card.setStyleSheet(CARD_STYLE_SHEET)
        self.echo = NumberEcho(self)
        self._connect()
        self._show_slide(session.index, session.step)

    def show_on(self, screen: QScreen) -> None:
        """Fill ``screen``."""
        if self.isFullScreen() and self.screen() is screen and self.isVisible():
            return
        # Wayland ignores places and goes by the screen, which it only heeds before full screen;
        # X11 goes by the place.
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.view.set_hides_cursor(hides=True)
        self.showFullScreen()

    def show_in_window(self, screen: QScreen) -> None:
        """Show a window that can be moved, resized and shared in a video call."""
        self.view.set_hides_cursor(hides=False)
        self.setScreen(screen)
        room = screen.availableGeometry()
        self.showNormal()
        width = int(room.width() * _SHARE_OF_SCREEN)
        self.resize(width, width * 9 // 16)
        self.move(room.topLeft())

    def _connect(self) -> None:
        """Connect every signal of the window; there are no others elsewhere."""
        self._session.slide_changed.connect(self._show_slide)
        self._session.cover_changed.connect(self.view.set_cover)
        self.view.next_requested.connect(self._session.next)
        self.view.previous_requested.connect(self._session.previous)

    @Slot(int, int)
    def _show_slide(self, _index: int, step: int) -> None:
        self.view.show_scene(self._session.scene, step, neighbours(self._session))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys to the table of keys."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that this window was closed, by whatever means."""
        super().closeEvent(event)
        self.closed.emit()
