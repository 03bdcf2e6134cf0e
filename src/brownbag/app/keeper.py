"""Opening, saving and closing talks, with every question that a careful program asks on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.file_choice import TALKS, choose_open, choose_save, file_name_for
from brownbag.app.dialogs.question import (
    ask_changed_on_disk,
    ask_old_letters,
    ask_save_elsewhere,
    ask_unsaved,
    tell_error,
    tell_left_behind,
)
from brownbag.app.recent_files import still_there, with_opened, without
from brownbag.app.rescue import RescueCopies
from brownbag.app.settings import FOLDER, RECENT, Settings
from brownbag.app.talk_session import TalkSession
from brownbag.files import OldLettersError
from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.app.moving import LeftBehind

_RESCUE_AFTER_MS = 3_000  # after a change; what is lost at worst when the lights go out
EMPTY_TALK = "---\ntitle: {title}\npresenter: {presenter}\nlanguage: en-US\n---\n\n# {title}\n\n{presenter}\n"


class TalkKeeper(QObject):
    """Keeps the session's talk safe. ``window`` is what its dialogs stand over."""

    recent_changed = Signal()

    def __init__(
        self,
        session: TalkSession,
        settings: Settings,
        rescue: RescueCopies,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._rescue = rescue
        self._window = window
        self._later = QTimer(self, singleShot=True, interval=_RESCUE_AFTER_MS)
        self._later.timeout.connect(self.keep_rescue_copy)
        session.text_changed.connect(self._wait_to_rescue)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The talks opened last that are still there."""
        return still_there(self._settings.get(RECENT))

    @Slot()
    def choose_and_open(self) -> None:
        """Ask for a file and open it."""
        if not self.may_leave():
            return
        path = choose_open("Open a talk", TALKS, self._folder(), self._window)
        if path:
            self._open(path)

    @Slot(str)
    def open_path(self, name: str) -> None:
        """Open the talk at ``name``, after the unsaved one was taken care of."""
        if self.may_leave():
            self._open(Path(name))

    def open_text(self, text: str, *, is_unsaved: bool = True) -> bool:
        """Open a text that has no file yet, after the unsaved one was taken care of.

        Return False where that one shall stay.
        """
        if not self.may_leave():
            return False
        self._rescue.drop()
        self._try(lambda: self._session.start_new(text, is_unsaved=is_unsaved))
        if is_unsaved:
            self._later.start()
        return True

    @Slot()
    def save(self) -> bool:
        """Save the talk; ask for a name where it has none. Return whether it is on disk now."""
        if self._session.path is None:
            return self.save_as()
        try:
            if self._session.was_changed_on_disk():
                return self._settle_two_texts()
        except BrownBagError as error:
            return self._saved_elsewhere(error)
        return self._saved(self._session.save)

    @Slot()
    def save_as(self) -> bool:
        """Ask for a name and save there. Return whether it is on disk now."""
        proposed = self._session.path or self._folder() / f"{file_name_for(self._session.name)}.md"
        path = choose_save("Save the talk", TALKS, proposed, self._window)
        if path is None:
            return False
        left: list[LeftBehind] = []
        done = self._saved(lambda: left.extend(self._session.save_as(path)))
        if done:
            self._remember(path)
        if left:
            tell_left_behind([one.file.name for one in left], left[0].error, self._window)
        return done

    @Slot()
    def close_talk(self) -> None:
        """Close the talk, after its changes were taken care of."""
        if self._session.is_open and self.may_leave():
            self._later.stop()
            self._rescue.drop()
            self._session.close()

    @Slot()
    def _wait_to_rescue(self) -> None:
        self._later.start()

    def may_leave(self) -> bool:
        """Return whether the open talk may be left: saved, or given up on purpose."""
        if not self._session.is_dirty:
            return True
        match ask_unsaved(self._session.name, self._window):
            case "save":
                return self.save()
            case "discard":
                self._later.stop()
                self._rescue.drop()
                return True
            case _:
                return False

    @Slot()
    def keep_rescue_copy(self) -> Path | None:
        """Write the unsaved text aside; return where, None where nothing is unsaved or it did not work."""
        if not self._session.is_dirty:
            self._rescue.drop()
            return None
        try:
            return self._rescue.keep(self._session.text, self._session.path)
        except BrownBagError:
            return None  # the talk itself is still here; the next change tries again

    def _settle_two_texts(self) -> bool:
        name = self._session.name
        match ask_changed_on_disk(name, self._window):
            case "mine":
                return self._saved(self._session.save)
            case "theirs":
                return self._saved(self._session.take_theirs)
            case "as":
                return self.save_as()
            case _:
                return False

    def _saved(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except BrownBagError as error:
            return self._saved_elsewhere(error)
        self._later.stop()
        self._rescue.drop()
        return True

    def _saved_elsewhere(self, error: BrownBagError) -> bool:
        """Say why the talk was not saved, and offer another place. Return whether it is on disk now."""
        return ask_save_elsewhere(error, self._window) and self.save_as()

    def _open(self, path: Path) -> None:
        path = path.absolute()
        self._rescue.drop()
        if self._try(lambda: self._read(path)):
            if self._session.path == path:
                self._remember(path)
        elif not path.exists():
            self._forget(path)

    def _read(self, path: Path) -> None:
        """Open ``path``; a text of an older program only if that is wanted."""
        try:
            self._session.open_file(path)
        except OldLettersError as error:
            if ask_old_letters(path.name, error.sample, self._window):
                self._session.open_file(path, old_letters=True)

    def _try(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except BrownBagError as error:
            tell_error("This talk cannot be opened.", error, self._window)
            return False
        return True

    def _remember(self, path: Path) -> None:
        self._settings.put(RECENT, with_opened(self._settings.get(RECENT), path))
        self._settings.put(FOLDER, str(path.parent))
        self.recent_changed.emit()

    def _forget(self, path: Path) -> None:
        self._settings.put(RECENT, without(self._settings.get(RECENT), path))
        self.recent_changed.emit()

    def _folder(self) -> Path:
        known = Path(self._settings.get(FOLDER) or "")
        if self._settings.get(FOLDER) and known.is_dir():
            return known
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
