"""The open talk: its text, what the text means, where it is saved, and one history of changes.

The text is the only truth. Every change is a `Patch` on the undo stack; after
each the deck is read again (unchanged slides stay the same objects) and the
panels are told.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from brownbag.app.patch_command import EditKind, PatchCommand
from brownbag.app.slide_numbers import SlideNumbers
from brownbag.app.talk_file import FileForm, read_talk, was_changed, write_talk
from brownbag.app.text_offsets import as_document_text
from brownbag.deck.patch import Patch, difference

if TYPE_CHECKING:
    from brownbag.app.moving import LeftBehind, Move
    from brownbag.app.slide_places import SlidePlaces
    from brownbag.assembly import Assembler
    from brownbag.deck.model import Deck

_HISTORY = 2_000  # changes; each holds only what it changed


class TalkSession(QObject):
    """State of the open talk. ``assemble`` makes what reads and lays out talks of a folder."""

    opened = Signal()  # another talk stands here now
    closed = Signal()
    text_changed = Signal(str)
    deck_changed = Signal(object)  # Deck
    current_changed = Signal(int)
    file_changed = Signal()  # the path, or what is saved there

    def __init__(
        self,
        assemble: Callable[[Path | None], Assembler],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._assemble = assemble
        self._clock = clock
        self._assembler: Assembler | None = None
        self._places: SlidePlaces | None = None
        self._text = ""
        self._deck: Deck | None = None
        self._path: Path | None = None
        self._form = FileForm()
        self._current = 0
        self._is_unsaved_import = False
        self.numbers = SlideNumbers(self)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_HISTORY)

    @property
    def is_open(self) -> bool:
        """Whether a talk is open."""
        return self._assembler is not None

    @property
    def assembler(self) -> Assembler:
        """What lays out this talk. Only while one is open."""
        assert self._assembler is not None  # noqa: S101 - the window offers nothing else without a talk
        return self._assembler

    @property
    def places(self) -> SlidePlaces:
        """Where the slides stand in the text. Only while a talk is open."""
        assert self._places is not None  # noqa: S101 - as above
        return self._places

    @property
    def text(self) -> str:
        """The talk's Markdown, line ends as ``\\n``."""
        return self._text

    @property
    def deck(self) -> Deck:
        """What the text means; nothing while no talk is open."""
        if self._deck is None:
            # The model's classes take 13 ms to be made: not at start, where nobody asks for slides.
            from brownbag.deck.model import Deck, Meta

            self._deck = Deck(Meta(), ())
        return self._deck

    @property
    def path(self) -> Path | None:
        """Where the talk is saved; None before the first time."""
        return self._path

    @property
    def current(self) -> int:
        """The index of the slide that is shown."""
        return self._current

    @property
    def name(self) -> str:
        """What to call the talk in a title bar."""
        if self._path:
            return self._path.name
        return self.deck.meta.title or "New talk"

    @property
    def is_dirty(self) -> bool:
        """Whether there is something that is not on disk."""
        return self.is_open and not (self.undo_stack.isClean() and not self._is_unsaved_import)

    def start_new(self, text: str, *, is_unsaved: bool = True) -> None:
        """Open ``text`` as a talk without a file; ``is_unsaved``: closing it would lose something."""
        self._open(as_document_text(text), None, FileForm())
        self._is_unsaved_import = is_unsaved
        self.opened.emit()

    def open_file(self, path: Path, *, old_letters: bool = False) -> None:
        """Open the talk at ``path``. Raises `BrownBagError`; the talk before is then still open.

        ``old_letters`` reads it as older programs on Windows wrote it, where it is not UTF-8.
        """
        text, form = read_talk(path, old_letters=old_letters)
        self._open(text, path, form)
        self.opened.emit()

    def open_rescued(self, text: str, path: Path | None) -> None:
        """Open a rescued text as the unsaved state of the talk at ``path``."""
        form = read_talk(path, old_letters=True)[1] if path and path.exists() else FileForm()
        self._open(as_document_text(text), path, form)
        self._is_unsaved_import = True
        self.opened.emit()

    def close(self) -> None:
        """Forget the talk."""
        self.undo_stack.clear()
        self._assembler = self._places = None
        self._text, self._deck, self._path, self._form = "", None, None, FileForm()
        self.numbers.follow(())
        self._is_unsaved_import = False
        self._current = 0
        self.closed.emit()

    def save(self) -> None:
        """Write the talk to its file. Raises `BrownBagError`, and then still counts as unsaved."""
        assert self._path is not None  # noqa: S101 - without a path the window asks for one
        self._form = write_talk(self._path, self._text, self._form)
        self._is_unsaved_import = False
        self.undo_stack.setClean()
        self.file_changed.emit()

    def save_as(self, path: Path) -> tuple[LeftBehind, ...]:
        """Write the talk to ``path`` and keep working there; return what could not be brought along.

        In another folder its pictures lie beside it again, and it leads to its template from there; where
        that changes the text, it can be undone.
        """
        from brownbag.app.moving import bring  # not at start

        moved = self._path is None or path.parent != self._path.parent
        text, copies = self._moved_to(path) if moved else (self._text, ())
        self._form = write_talk(path, text, self._form)
        left = bring(copies)
        self._path = path
        self._is_unsaved_import = False
        if moved:
            self._assembler = self._assemble(path.parent)
            if text == self._text:
                self._read()
            self.apply(difference(self._text, text), "Find everything from the new folder")
        self.undo_stack.setClean()
        self.file_changed.emit()
        return left

    def _moved_to(self, path: Path) -> Move:
        """Return the text as it has to be at ``path``, and what has to lie beside it there."""
        from brownbag.app.moving import Move, moved  # not at start

        if self._path is None:
            return Move(self._text, ())
        return moved(self._text, self.assembler, self._path, path)

    def was_changed_on_disk(self) -> bool:
        """Tell whether another program wrote the file since it was read or saved here."""
        return self._path is not None and was_changed(self._path, self._form)

    def take_theirs(self) -> None:
        """Read the file again, as one change that can be undone."""
        assert self._path is not None  # noqa: S101 - asked only where a file changed
        text, self._form = read_talk(self._path, old_letters=True)
        self.apply(difference(self._text, text), "Take theirs")
        self._is_unsaved_import = False
        self.undo_stack.setClean()
        self.file_changed.emit()

    def apply(self, patch: Patch, what: str, kind: EditKind = EditKind.STEP) -> None:
        """Change the text; ``what`` names the change in the history. An empty patch changes nothing."""
        if patch.removed == patch.inserted:
            return
        self.undo_stack.push(PatchCommand(what, patch, kind, self._clock(), self._take))

    def type(self, new_text: str, what: str = "Typing") -> None:
        """Change the text to ``new_text``, as something that was typed."""
        self.apply(difference(self._text, new_text), what, EditKind.TYPING)

    @Slot()
    def undo(self) -> None:
        """Take back the last change and go where it was."""
        self._travel(self.undo_stack.undo)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back, and go there."""
        self._travel(self.undo_stack.redo)

    @Slot(int)
    def set_current(self, index: int) -> None:
        """Show the slide at ``index``, or the nearest there is."""
        index = max(0, min(index, len(self.deck.slides) - 1))
        if index != self._current:
            self._current = index
            self.current_changed.emit(index)

    def _travel(self, step: Callable[[], None]) -> None:
        before = self._text
        step()
        if self._text == before:
            return
        index = self.places.slide_at(difference(before, self._text).start)
        if index == self._current:
            self.current_changed.emit(index)  # the caret may have gone along with other words
        else:
            self.set_current(index)

    def _open(self, text: str, path: Path | None, form: FileForm) -> None:
        from brownbag.app.slide_places import SlidePlaces  # heavy: the session is made at start

        self._assembler = self._assemble(path.parent if path else None)
        self.undo_stack.clear()
        self._text, self._path, self._form = text, path, form
        self._is_unsaved_import = False
        self._current = 0
        self._deck = deck = self._assembler.read(text)
        self._places = SlidePlaces()
        self._places.follow(text, self._assembler.chunks(text), deck)
        self.numbers.follow(deck.slides)

    def _take(self, patch: Patch) -> None:
        self._text = patch.apply(self._text)
        self._read()
        self.text_changed.emit(self._text)

    def _read(self) -> None:
        self._deck = deck = self.assembler.read(self._text)
        self.places.follow(self._text, self.assembler.chunks(self._text), deck)
        self.numbers.follow(deck.slides)
        self.deck_changed.emit(deck)
        self.set_current(self._current)
