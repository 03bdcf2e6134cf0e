"""Finds what to look at again while nobody types: lays out slide after slide, then asks the reviewers."""

from __future__ import annotations

import gc

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from brownbag.app.talk.scene_store import SceneStore
from brownbag.app.talk_session import TalkSession

_QUIET_MS = 400
_SLICE_MS = 6  # well under a frame, so that a key is answered at once


class FindingsLoop(QObject):
    """Tells the findings of a session's talk, some time after it changed."""

    found = Signal(object)  # tuple[Finding, ...]

    def __init__(self, session: TalkSession, store: SceneStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._next_slide = 0
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._go_on)
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._go_on)

    @Slot()
    def hold(self) -> None:
        """The talk changed: begin again when it is quiet."""
        self._slice.stop()
        self._next_slide = 0
        self._quiet.start()

    @Slot()
    def stop(self) -> None:
        """No talk is open."""
        self._slice.stop()
        self._quiet.stop()

    @Slot()
    def _go_on(self) -> None:
        if not self._session.is_open:
            return
        spent = QElapsedTimer()
        spent.start()
        while self._next_slide < len(self._session.deck.slides):
            self._store.scenes(self._next_slide)
            self._next_slide += 1
            if spent.elapsed() > _SLICE_MS:
                self._slice.start()
                return
        self._tell()

    def _tell(self) -> None:
        from brownbag.review.review import review

        # A long talk is hundreds of thousands of objects that stay: looking through all of
        # them for garbage held up a keystroke by 60 to 100 ms, again and again.
        gc.freeze()
        deck = self._session.deck
        self.found.emit(review(deck, self._session.assembler.problems(deck)))
