"""A slide of every topic as a picture for its card: from the disk, else painted in a worker.

It is the first slide that has a picture: first slides look alike, and the
card says the title anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from brownbag.app.jobs import Jobs
from brownbag.files import Progress, read_text
from brownbag.library.model import Topic
from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.assembly import Assembler
    from brownbag.deck.model import Deck
    from brownbag.layout.scene import Scene

_WIDTH_PX = 640  # sharp on a screen of twice the usual density
_CHOICE = "first with a picture, no number\0"  # pictures chosen in another way have other keys


class CardPictures(QObject):
    """Tells each picture as soon as it is there; a topic that cannot be read gets none."""

    made = Signal(str, QImage)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._topics: tuple[Topic, ...] = ()

    @Slot()
    def make(self, topics: Sequence[Topic]) -> None:
        """Find or paint the pictures of ``topics``."""
        from brownbag.paint.fonts import load_fonts

        load_fonts()
        self._topics = tuple(topics)
        self._jobs.start(self._jobs.prepare(self._work))

    def _work(self, progress: Progress) -> None:
        """Find first, then paint what was not there."""
        from brownbag.paint.thumbnails import ThumbnailStore, thumbnail_key, thumbnails_folder
        from brownbag.theme.catalogue import theme_path

        store = ThumbnailStore(thumbnails_folder())
        theme = theme_path("", None)
        missing = []
        for topic in self._topics:
            try:
                text = read_text(topic.path)
            except BrownBagError:
                continue
            key = thumbnail_key(_CHOICE + text, theme, _WIDTH_PX)
            image = store.find(key)
            if image is None:
                missing.append((topic, text, key))
            else:
                self.made.emit(topic.id, image)
        for done, (topic, text, key) in enumerate(missing):
            progress(done, len(missing))
            image = _painted(topic, text)
            if image is not None:
                store.keep(key, image)
                self.made.emit(topic.id, image)
        store.tidy()


def _painted(topic: Topic, text: str) -> QImage | None:
    from brownbag.assembly import Assembler
    from brownbag.paint.image import render

    assembler = Assembler(topic.path.parent)
    deck = assembler.read(text)
    # At a card's size a slide's number is a speck.
    deck = replace(deck, meta=replace(deck.meta, slide_numbers=False))
    if not deck.slides:
        return None
    return render(_telling(assembler, deck), _WIDTH_PX)


def _telling(assembler: Assembler, deck: Deck) -> Scene:
    """Return the first scene that has a picture, else the first."""
    from brownbag.layout.scene import PictureItem

    for index in range(len(deck.slides)):
        for scene in assembler.slide_scenes(deck, index):
            if any(isinstance(item, PictureItem) for item in scene.items):
                return scene
    return assembler.slide_scenes(deck, 0)[0]
