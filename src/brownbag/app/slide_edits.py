"""What the Slide menu does to the talk: one patch each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from brownbag.app.talk_session import TalkSession


class SlideEdits(QObject):
    """Changes the slide that is shown; one made of the settings alone stays as it is, and that is told."""

    refused = Signal(str)  # a sentence: why nothing happened

    def __init__(self, session: TalkSession, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    @Slot()
    def duplicate(self) -> None:
        """Put a copy after the slide and show it."""
        from brownbag.deck.edits import duplicate_slide  # heavy: not at start

        chunk = self._chunk()
        if chunk >= 0:
            self._session.apply(duplicate_slide(self._session.text, chunk), "Duplicate a slide")
            self._session.set_current(self._session.places.slide_of_chunk(chunk + 1))

    @Slot()
    def delete(self) -> None:
        """Take the slide out; the next one is shown."""
        from brownbag.deck.edits import delete_slide

        chunk = self._chunk()
        if chunk >= 0:
            self._session.apply(delete_slide(self._session.text, chunk), "Delete a slide")

    @Slot(int, int)
    def move(self, source: int, target: int) -> None:
        """Move slide ``source`` so that it becomes slide ``target``."""
        from brownbag.deck.edits import move_slide

        places = self._session.places
        chunk, to = places.chunk(source), places.chunk(target)
        if source != target and chunk >= 0 and to >= 0:
            self._session.apply(move_slide(self._session.text, chunk, to), "Move a slide")
            self._session.set_current(places.slide_of_chunk(to))

    @Slot()
    def move_up(self) -> None:
        """Move the slide one place up."""
        self.move(self._session.current, self._session.current - 1)

    @Slot()
    def move_down(self) -> None:
        """Move the slide one place down."""
        self.move(self._session.current, self._session.current + 1)

    @Slot()
    def choose_layout(self) -> None:
        """Show the slide in every layout, and let it have the one that is taken."""
        from brownbag.app.dialogs.slide_layout import choose_layout
        from brownbag.deck.settings_edits import set_slide_setting

        chunk = self._chunk()
        layout = choose_layout(self._session, self._window) if chunk >= 0 else None
        if layout is not None:
            patch = set_slide_setting(self._session.text, chunk, "layout", layout or None)
            self._session.apply(patch, "Choose a layout")

    def _chunk(self) -> int:
        """Return the slide's place in the text; -1, and say why, where it has none."""
        chunk = self._session.places.chunk(self._session.current)
        if chunk < 0 and self._session.deck.slides:
            self.refused.emit("This slide is made of the talk’s settings: change it at File > Talk settings.")
        return chunk

    @Slot()
    def show_previous(self) -> None:
        """Show the slide before."""
        self._session.set_current(self._session.current - 1)

    @Slot()
    def show_next(self) -> None:
        """Show the slide after."""
        self._session.set_current(self._session.current + 1)
