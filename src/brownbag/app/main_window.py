"""The window as it is first seen: the library page under the menus' titles. `TalkDesk` does the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from brownbag.app.appearance import Appearance
from brownbag.app.card_pictures import CardPictures
from brownbag.app.icons import Icons
from brownbag.app.jobs import Jobs
from brownbag.app.library.page import LibraryPage
from brownbag.app.library_session import LibrarySession
from brownbag.app.menu_titles import add_menus
from brownbag.app.recent_files import still_there
from brownbag.app.rescue import RescueCopies
from brownbag.app.settings import GEOMETRY, RECENT, Settings
from brownbag.app.talk_session import TalkSession
from brownbag.app.tokens import Tokens

if TYPE_CHECKING:
    from brownbag.app.talk_desk import TalkDesk

_FIRST_SIZE_PX = (1440, 900)  # or as much of it as the screen has
_SHARE_OF_SCREEN = 0.94
_LEAST_SIZE_PX = (900, 560)


class House(Struct, frozen=True):
    """What the window is built on; made by `main.run`, and by tests."""

    settings: Settings
    appearance: Appearance
    icons: Icons
    jobs: Jobs
    rescue: RescueCopies
    library: LibrarySession
    talk: TalkSession


class MainWindow(QMainWindow):
    """The library page, and room for the talk's. Useful only once `complete` was called."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Brown Bag[*]")
        self.setMinimumSize(*_LEAST_SIZE_PX)
        self._house = house
        self._desk: TalkDesk | None = None
        self._menus = add_menus(self.menuBar())
        self._library_page = LibraryPage(house.library, house.icons, house.appearance.tokens)
        self._pictures = CardPictures(house.jobs, self)
        self._lay_out()
        self._connect()
        self._library_page.show_recent(still_there(house.settings.get(RECENT)))
        self._library_page.start_search()

    def complete(self) -> TalkDesk:
        """Make what cannot be seen yet, menus, keys and the desk, and return the desk; twice is once."""
        if self._desk is None:
            from brownbag.app.talk_desk import TalkDesk  # not before the first picture is on the screen

            self._desk = TalkDesk(
                self._house, self._library_page, self._menus, self._pages, self._column, self
            )
        return self._desk

    def make_card_pictures(self) -> None:
        """Begin to fill the cards; called when the window is on the screen."""
        self._pictures.make(self._house.library.cards)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, if that may be."""
        desk = self.complete()
        if not desk.may_leave():
            event.ignore()
            return
        desk.leave()
        self._house.settings.put(GEOMETRY, self.saveGeometry())
        self._house.jobs.wait()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        whole = QWidget(self)
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._pages = QStackedWidget(whole)
        self._pages.setObjectName("pages")
        self._pages.addWidget(self._library_page)
        self._column.addWidget(self._pages, 1)
        self.setCentralWidget(whole)
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        self.resize(QSize(*_FIRST_SIZE_PX).boundedTo(room))
        geometry = self._house.settings.get(GEOMETRY)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def _connect(self) -> None:
        self._pictures.made.connect(self._library_page.set_picture)
        self._house.appearance.changed.connect(self._show_tokens)

    @Slot(object)
    def _show_tokens(self, tokens: Tokens) -> None:
        self._library_page.set_tokens(tokens)
