"""Looks for the ways out of what is wrong with the slide that is shown, a little at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from brownbag.app.talk_session import TalkSession
from brownbag.review.finding import Finding

if TYPE_CHECKING:
    from brownbag.review.fixes import WayOut

_SLICE_MS = 6  # well under a frame, so that a key is answered at once


class FixLoop(QObject):
    """Tells the most pressing finding of the current slide, and what can be done about it."""

    found = Signal(object, object)  # Finding or None, tuple[WayOut, ...]
    held = Signal()  # what was found is for a text that is no more

    def __init__(self, session: TalkSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._findings: tuple[Finding, ...] = ()
        self._finding: Finding | None = None
        self._ways: list[WayOut] = []
        self._search: Iterator[WayOut | None] = iter(())
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._go_on)

    @Slot()
    def hold(self) -> None:
        """The text changed: wait for its findings."""
        self._slice.stop()
        self._findings = ()
        self.held.emit()

    @Slot()
    def stop(self) -> None:
        """No talk is open, or another one."""
        self.hold()
        self._tell(None)

    @Slot(object)
    def take(self, findings: Sequence[Finding]) -> None:
        """These are the findings of the text as it is now."""
        self._findings = tuple(findings)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look for the ways out on the slide that is shown now."""
        from brownbag.review.fixes import FIXABLE, ways_out  # heavy: not at start

        self._slice.stop()
        current = self._session.current
        chunk = self._session.places.chunk(current) if self._session.is_open else -1
        here = (current + 1, 0)  # what is about the whole talk is about every slide
        mine = [one for one in self._findings if one.slide in here and one.rule in FIXABLE]
        if chunk < 0 or not mine:
            self._tell(None)
            return
        self._finding = min(mine, key=lambda one: FIXABLE.index(one.rule))
        self._ways = []
        self._search = ways_out(self._finding, self._session.text, chunk, self._session.assembler)
        self._slice.start()

    @Slot()
    def _go_on(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        for way in self._search:
            if way is not None:
                self._ways.append(way)
            if spent.elapsed() > _SLICE_MS:
                self._slice.start()
                return
        self._tell(self._finding)

    def _tell(self, finding: Finding | None) -> None:
        self._finding = finding
        self.found.emit(finding, tuple(self._ways) if finding else ())
