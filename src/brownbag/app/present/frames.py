"""Slides rendered ahead, so that the next one stands there at once.

A frame that is asked for and not there yet is rendered on the spot (some
milliseconds): nobody ever sees the slide before it in its place.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from brownbag.app.jobs import Jobs
from brownbag.app.present.show_session import ShowSession
from brownbag.files import Progress
from brownbag.layout.scene import Scene
from brownbag.paint.image import render

_MOST_KEPT = 6  # frames; six of 4K are 200 MB

_Key = tuple[int, int, int]  # id of the scene, step, width in pixels


class Frame(Struct, frozen=True):
    """One slide at one step."""

    scene: Scene
    step: int

    def key(self, width_px: int) -> _Key:
        """Return what tells this frame from others. Scenes are told apart by identity: comparing is dear."""
        return id(self.scene), self.step, width_px


def neighbours(session: ShowSession) -> tuple[Frame, ...]:
    """Return what the next key press may show, the likeliest first."""
    places = (session.following, session.preceding)
    return tuple(Frame(session.scenes[at[0]], at[1]) for at in places if at is not None)


class _Rendering(Struct, frozen=True):
    """Work for another thread: a frame at a width."""

    frame: Frame
    width_px: int

    def __call__(self, _progress: Progress) -> tuple[Frame, int, QImage]:
        return self.frame, self.width_px, render(self.frame.scene, self.width_px, step=self.frame.step)


class Frames(QObject):
    """Rendered frames of one size, the longest unused forgotten first."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept: OrderedDict[_Key, tuple[Frame, QImage]] = OrderedDict()
        self._under_way: set[_Key] = set()

    def image(self, frame: Frame, width_px: int) -> QImage:
        """Return ``frame``, rendered now if it was not ahead of time."""
        key = frame.key(width_px)
        if key not in self._kept:
            self._keep(frame, width_px, render(frame.scene, width_px, step=frame.step))
        self._kept.move_to_end(key)
        return self._kept[key][1]

    def at_hand(self, frame: Frame, width_px: int) -> QImage:
        """Return ``frame`` if it is rendered, else an empty picture."""
        kept = self._kept.get(frame.key(width_px))
        return kept[1] if kept is not None else QImage()

    def is_ready(self, frame: Frame, width_px: int) -> bool:
        """Say whether ``frame`` can be shown at once."""
        return frame.key(width_px) in self._kept

    def prepare(self, frames: Iterable[Frame], width_px: int) -> None:
        """Render ``frames`` in the background, those that are not there yet."""
        for frame in frames:
            key = frame.key(width_px)
            if key not in self._kept and key not in self._under_way:
                self._under_way.add(key)
                job = self._jobs.prepare(_Rendering(frame, width_px))
                job.finished.connect(self._on_rendered)
                self._jobs.start(job)

    @Slot(object)
    def _on_rendered(self, result: tuple[Frame, int, QImage]) -> None:
        frame, width_px, image = result
        self._under_way.discard(frame.key(width_px))
        self._keep(frame, width_px, image)

    def _keep(self, frame: Frame, width_px: int, image: QImage) -> None:
        # The frame is kept with its picture: while it lives no other scene can have its id.
        self._kept[frame.key(width_px)] = (frame, image)
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
