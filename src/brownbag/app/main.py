"""The one place where the app is put together: `run` makes everything and starts the event loop."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QStandardPaths, QTimer, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from brownbag.app.appearance import Appearance
from brownbag.app.excepthook import CrashReporter
from brownbag.app.icons import Icons, app_icon
from brownbag.app.jobs import Jobs
from brownbag.app.library_session import LibrarySession
from brownbag.app.main_window import House, MainWindow
from brownbag.app.rescue import RescueCopies
from brownbag.app.settings import Settings
from brownbag.app.shelf_cache import ShelfCache
from brownbag.app.talk_session import TalkSession
from brownbag.resources import asset, decks_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brownbag.assembly import Assembler
    from brownbag.library.model import Topic
    from brownbag.problems import Problem

# The faces of the first page; the rest come after it is painted.
_FIRST_FACES = ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "Gelasio-Bold.ttf")


def run(path: Path | None) -> int:
    """Open the app, with the talk at ``path`` if there is one, and return its exit status."""
    # Said here, not by setStyle(): that hands back a QStyle, whose hundreds of names cost Python 10 ms.
    application = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(application, QApplication)  # noqa: S101 - nothing else makes one before this
    application.setApplicationName("Brown Bag")
    application.setDesktopFileName("brownbag")
    for face in _FIRST_FACES:
        QFontDatabase.addApplicationFont(str(asset("fonts", face)))
    house = build_house(
        application, QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "brownbag", "app")
    )
    window = MainWindow(house)
    CrashReporter(RescueForCrash(house)).install()
    house.library.set_topics(*load_shelf((decks_folder(),), _folder("cache")))
    # Painted once unseen: what comes to the screen is whole at once, where an empty window stood for 35 ms.
    window.grab()
    window.installEventFilter(AfterFirstPaint(window, path))
    window.show()
    return application.exec()


def build_house(application: QApplication, store: QSettings) -> House:
    """Return what the window is built on, with settings kept in ``store``."""
    settings = Settings(store)
    jobs = Jobs(application)
    rescue = RescueCopies(_folder("data") / "rescue")
    return House(
        settings=settings,
        appearance=Appearance(application, settings, application),
        icons=Icons(),
        jobs=jobs,
        rescue=rescue,
        library=LibrarySession(settings, application),
        talk=TalkSession(make_assembler, application),
    )


def load_shelf(folders: Sequence[Path], cache: Path) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """Return the topics in ``folders``, from ``cache`` where nothing changed since, and what is wrong there.

    A shelf with problems is not kept: they are to be said at every start.
    """
    known = ShelfCache(cache / "shelf.json")
    topics = known.find(folders)
    if topics is not None:
        return topics, ()
    from brownbag.library.topics import load_topics  # with YAML: heavy

    topics, problems = load_topics(folders)
    if not problems:
        known.keep(folders, topics)
    return topics, problems


def _folder(kind: str) -> Path:
    """Return this user's folder for our "data" or "cache"."""
    location = {
        "data": QStandardPaths.StandardLocation.GenericDataLocation,
        "cache": QStandardPaths.StandardLocation.GenericCacheLocation,
    }[kind]
    return Path(QStandardPaths.writableLocation(location)) / "brownbag"


def make_assembler(folder: Path | None) -> Assembler:
    """Return what reads and lays out talks of ``folder``."""
    from brownbag.assembly import Assembler  # heavy: only where a talk is opened
    from brownbag.paint.fonts import load_fonts

    load_fonts()
    return Assembler(folder)


class RescueForCrash:
    """Keeps a copy of the open talk when the program fails."""

    def __init__(self, house: House) -> None:
        self._house = house

    def __call__(self) -> Path | None:
        """Write the copy and return where; None where nothing is unsaved."""
        talk = self._house.talk
        return self._house.rescue.keep(talk.text, talk.path) if talk.is_dirty else None


class AfterFirstPaint(QObject):
    """What can wait until the window stands: menus, rescued talks, the talk to open, and pictures."""

    def __init__(self, window: MainWindow, path: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._path = path

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint, and let it reach the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._go_on)
        return False

    @Slot()
    def _go_on(self) -> None:
        desk = self._window.complete()
        gc.freeze()  # what is there now stays: never look through it again
        gc.enable()
        self._window.setWindowIcon(app_icon())
        if self._path:
            desk.open_path(str(self._path))
        desk.offer_rescued()
        self._window.make_card_pictures()
