"""A presentation from start to end: the session, both windows, and the screens they stand on.

With two screens the slides fill one and the notes the other; with one the
slides fill it, and a key turns to the notes. A screen may come or go at any
moment: the place in the talk, the time and the notes stay.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from brownbag.app.icons import Icons
from brownbag.app.jobs import Jobs
from brownbag.app.present.changing import wants_motion
from brownbag.app.present.clip_player import ClipPlayer
from brownbag.app.present.keys import Act, KeyInput
from brownbag.app.present.notes_pane import DEFAULT_NOTES_PX, NOTES_SIZES_PX
from brownbag.app.present.presenter_window import PresenterWindow
from brownbag.app.present.screens import choose_places
from brownbag.app.present.show_session import ShowSession, planned_minutes_of
from brownbag.app.present.viewer_window import ViewerWindow
from brownbag.app.settings import SCREEN, Setting, Settings
from brownbag.deck.model import Meta
from brownbag.layout.scene import ClipItem, Scene
from brownbag.paint.films import look_at_films
from brownbag.paint.fonts import load_fonts

_SCREEN_GONE = "The other screen is gone. Press V for the slides on this one"


def _notes_size(stored: object) -> int:
    size_px = int(str(stored))
    if size_px not in NOTES_SIZES_PX:
        raise ValueError(stored)
    return size_px


CHANGES = Setting("present/transitions", True, lambda stored: str(stored).lower() in {"true", "1"})  # noqa: FBT003
NOTES_SIZE = Setting("present/notes-size", DEFAULT_NOTES_PX, _notes_size)


def _local_time() -> datetime:
    return datetime.now().astimezone()


class Surroundings(Struct, frozen=True):
    """What a presentation takes from the world; tests give their own."""

    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _local_time
    screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens
    primary: Callable[[], QScreen] = QGuiApplication.primaryScreen


class Presentation(QObject):
    """Owns the session and the windows of one presentation; `start` shows them."""

    ended = Signal(int)  # the last slide's index

    def __init__(
        self,
        session: ShowSession,
        settings: Settings,
        surroundings: Surroundings,
        *,
        windowed: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        session.setParent(self)
        self._settings = settings
        self._world = surroundings
        self._is_windowed = windowed
        self._shows_notes_alone = False  # on a single screen
        self.keys = KeyInput(self)
        self._jobs = Jobs(self)
        self.viewer = ViewerWindow(session, self.keys, self._jobs)
        self.presenter = PresenterWindow(
            session, self.keys, self._jobs, Icons(), notes_px=settings.get(NOTES_SIZE), now=surroundings.now
        )
        self.clips = ClipPlayer(session, self)
        self._has_changes = settings.get(CHANGES)
        self._show_changes()
        self._acts = self._table_of_acts()
        self._connect()

    @Slot()
    def start(self) -> None:
        """Show the windows."""
        self._arrange()

    @Slot()
    def end(self) -> None:
        """End the presentation; `ended` tells where it stood."""
        self.session.finish()

    def _table_of_acts(self) -> dict[Act, Callable[[], None]]:
        session, notes = self.session, self.presenter.notes
        return {
            Act.NEXT: session.next,
            Act.PREVIOUS: session.previous,
            Act.FIRST: session.first,
            Act.LAST: session.last,
            Act.BLACK: session.toggle_black,
            Act.WHITE: session.toggle_white,
            Act.END: session.finish,
            Act.NOTES_LARGER: notes.make_larger,
            Act.NOTES_SMALLER: notes.make_smaller,
            Act.NOTES_DOWN: notes.scroll_down,
            Act.NOTES_UP: notes.scroll_up,
            Act.SWAP_SCREENS: self._swap_screens,
            Act.RESTART_TIMER: session.restart_timer,
            Act.PRESENTER: self._turn_over,
            Act.WINDOWS: self._toggle_windows,
            Act.CHANGES: self._toggle_changes,
            Act.KEYS: self._toggle_keys,
        }

    def _connect(self) -> None:
        """Connect every signal of the presentation; there are no others elsewhere."""
        self.keys.acted.connect(self._on_acted)
        self.keys.number_entered.connect(self.session.go_to)
        self.keys.typed_changed.connect(self._echo)
        self.viewer.echo.faded.connect(self.keys.forget)
        self.session.finished.connect(self._on_finished)
        for view in (self.viewer.view, self.presenter.slide):
            view.clip_clicked.connect(self.clips.toggle)
            self.clips.shown.connect(view.show_clip)
        self.clips.told.connect(self.presenter.show_message)
        self.viewer.closed.connect(self.session.finish)
        self.presenter.closed.connect(self.session.finish)
        self.presenter.notes.size_changed.connect(self._remember_notes_size)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_screen_added)
            application.screenRemoved.connect(self._on_screen_removed)

    @Slot(Act)
    def _on_acted(self, act: Act) -> None:
        self._acts[act]()

    @Slot(str)
    def _echo(self, typed: str) -> None:
        """Show the digits over the slide where the presenter has no window of their own to see them in."""
        self.viewer.echo.show_typed("" if self.presenter.isVisible() else typed)

    def _arrange(self) -> None:
        """Put the windows where they belong on the screens that are there now."""
        screens, primary = self._world.screens(), self._world.primary()
        if not screens:
            return  # while all are gone (a closed lid) there is nowhere to go
        if self._is_windowed:
            self.viewer.show_in_window(primary)
            self.presenter.show_in_window(primary)
            return
        places = choose_places(screens, primary, self._settings.get(SCREEN))
        if places.presenter is not None:
            self.viewer.show_on(places.viewer)
            self.presenter.show_on(places.presenter)
        elif self._shows_notes_alone:
            self.presenter.show_on(places.viewer)
            self.viewer.hide()
        else:
            self.viewer.show_on(places.viewer)
            self.presenter.hide()

    @Slot()
    def _turn_over(self) -> None:
        """On a single screen, turn from the slides to the notes and back."""
        if not self._is_windowed and len(self._world.screens()) < 2:
            self._shows_notes_alone = not self._shows_notes_alone
            self.presenter.show_message("")
            self._arrange()

    def _show_changes(self) -> None:
        self.viewer.view.set_changes(are_shown=self._has_changes and wants_motion())

    @Slot()
    def _toggle_changes(self) -> None:
        """Let slides take one another's place as the talk says, or at once; and remember it."""
        self._has_changes = not self._has_changes
        self._settings.put(CHANGES, self._has_changes)
        self._show_changes()
        self.presenter.show_message(
            "" if self._has_changes else "Slides change at once. Press M for transitions"
        )

    @Slot()
    def _toggle_keys(self) -> None:
        """List the keys where the presenter looks: on a single screen, that may be over the slide."""
        if self.presenter.isVisible():
            self.presenter.toggle_keys()
        else:
            self.viewer.keys_card.toggle()

    @Slot()
    def _toggle_windows(self) -> None:
        self._is_windowed = not self._is_windowed
        self._arrange()

    @Slot()
    def _swap_screens(self) -> None:
        """Let the slides and the notes change places, and remember it."""
        if self._is_windowed:
            return
        places = choose_places(self._world.screens(), self._world.primary(), self._settings.get(SCREEN))
        if places.presenter is not None:
            self._settings.put(SCREEN, places.presenter.name())
            self._arrange()

    @Slot(QScreen)
    def _on_screen_added(self, _screen: QScreen) -> None:
        if not self._is_windowed:
            self.presenter.show_message("")
            self._arrange()

    @Slot(QScreen)
    def _on_screen_removed(self, _screen: QScreen) -> None:
        if self._is_windowed:
            return
        if len(self._world.screens()) < 2:
            # The notes stay with the presenter, who knows best what to do now.
            self._shows_notes_alone = self.presenter.isVisible()
            self.presenter.show_message(_SCREEN_GONE)
        self._arrange()

    @Slot(int)
    def _remember_notes_size(self, size_px: int) -> None:
        self._settings.put(NOTES_SIZE, size_px)

    @Slot(int)
    def _on_finished(self, index: int) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.disconnect(self._on_screen_added)
            application.screenRemoved.disconnect(self._on_screen_removed)
        self._jobs.wait()
        for window in (self.viewer, self.presenter):
            window.close()
            window.deleteLater()
        self.ended.emit(index)


def present_talk(
    scenes: Sequence[Scene],
    meta: Meta,
    settings: Settings,
    *,
    screen: QScreen | None = None,
    windowed: bool = False,
    start: int = 0,
    surroundings: Surroundings | None = None,
    parent: QObject | None = None,
) -> Presentation:
    """Start presenting ``scenes`` (at least one) from index ``start``, and return what is under way.

    ``screen`` shows the slides and is remembered; None is the one remembered,
    else the projector. ``windowed`` shows both in windows. The caller keeps
    what comes back until it says ``ended``. The planned time is the talk's
    minutes, else the sum of its slides'.
    """
    load_fonts()
    if any(isinstance(item, ClipItem) for scene in scenes for item in scene.items):
        look_at_films(scenes)
    world = surroundings or Surroundings()
    if screen is not None:
        settings.put(SCREEN, screen.name())
    planned = meta.minutes or planned_minutes_of(scenes) or None
    session = ShowSession(scenes, planned_minutes=planned, start=start, clock=world.clock)
    presentation = Presentation(session, settings, world, windowed=windowed, parent=parent)
    presentation.start()
    return presentation
