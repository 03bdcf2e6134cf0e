"""Small pictures of the slides in the list: made when seen, one at a time, while nobody types."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from brownbag.app.talk.scene_store import SceneStore
from brownbag.app.talk_session import TalkSession
from brownbag.deck.model import Meta, Slide

WIDTH_PX = 176
_QUIET_MS = 180  # after the last change: longer than between two keys of somebody who types
_MOST_KEPT = 500  # pictures, 70 kB each
_MOST_WAITING = 40  # about what two heights of the list show


class Thumbnails(QObject):
    """Pictures of a session's slides. A stale one is shown until the new one is there."""

    made = Signal(int)  # the slide's index

    def __init__(
        self, session: TalkSession, store: SceneStore, device_ratio: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._width_px = round(WIDTH_PX * device_ratio)
        self._pictures: dict[int, tuple[Slide, int, Meta, QImage]] = {}
        self._last: dict[int, QImage] = {}
        self._waiting: dict[int, None] = {}
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._make_next)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_next)

    def picture(self, index: int) -> QImage | None:
        """Return what is known of slide ``index``, and make it (again) soon where that is not the newest."""
        slide = self._session.deck.slides[index]
        number, meta = self._store.number(index), self._session.deck.meta
        known = self._pictures.get(id(slide))
        if known and known[0] is slide and known[1] == number and known[2] == meta:
            self._last[index] = known[3]
            return known[3]
        self._waiting.pop(index, None)
        self._waiting[index] = None
        while len(self._waiting) > _MOST_WAITING:
            del self._waiting[next(iter(self._waiting))]
        if not self._next.isActive() and not self._quiet.isActive():
            self._next.start()
        return known[3] if known else self._last.get(index)

    @Slot()
    def hold(self) -> None:
        """Somebody types: make nothing before they stop."""
        self._next.stop()
        self._quiet.start()

    @Slot()
    def forget(self) -> None:
        """Another talk: no picture is worth keeping."""
        self._pictures.clear()
        self._last.clear()
        self._waiting.clear()

    @Slot()
    def _make_next(self) -> None:
        slides = self._session.deck.slides
        while self._waiting and self._session.is_open:
            index, _ = self._waiting.popitem()
            if index < len(slides):
                self._make(index)
                break
        if self._waiting:
            self._next.start()

    def _make(self, index: int) -> None:
        from brownbag.paint.image import render

        slide, meta = self._session.deck.slides[index], self._session.deck.meta
        number = self._store.number(index)
        image = render(self._store.scenes(index)[0], self._width_px)
        self._pictures[id(slide)] = (slide, number, meta, image)
        self._last[index] = image
        while len(self._pictures) > _MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        self.made.emit(index)
