"""Where a presentation stands: slide, step, covered screen, time. Windows show it; keys change it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from brownbag.layout.scene import Scene

_ENOUGH_TIMED = 0.75  # of the slides; a title or a closing slide often says nothing


class Cover(StrEnum):
    """What hides the slide from the audience."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


class ShowSession(QObject):
    """All state of a presentation. ``scenes`` are never empty; ``start`` is the first one's index.

    Hidden slides are passed over unless gone to by their number (or started at).
    ``clock`` gives seconds that only grow.
    """

    slide_changed = Signal(int, int)  # index, step
    cover_changed = Signal(Cover)
    timer_restarted = Signal()
    finished = Signal(int)  # the last slide's index

    def __init__(
        self,
        scenes: Sequence[Scene],
        *,
        planned_minutes: float | None = None,
        start: int = 0,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scenes = tuple(scenes)
        self._planned_s = planned_minutes * 60 if planned_minutes else None
        self._index = min(max(0, start), len(self._scenes) - 1)
        self._step = 0
        self._cover = Cover.NONE
        self._clock = clock
        self._started_s = clock()
        self._is_finished = False

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """All slides, hidden ones too."""
        return self._scenes

    @property
    def index(self) -> int:
        """The place of the slide that is shown."""
        return self._index

    @property
    def step(self) -> int:
        """How many key presses of this slide were made; 0 shows what is there from the start."""
        return self._step

    @property
    def scene(self) -> Scene:
        """The slide that is shown."""
        return self._scenes[self._index]

    @property
    def cover(self) -> Cover:
        """What hides the slide from the audience."""
        return self._cover

    @property
    def elapsed_s(self) -> float:
        """Seconds since the talk (or its timer) was started."""
        return self._clock() - self._started_s

    @property
    def planned_s(self) -> float | None:
        """Seconds that the talk should take, or None where nobody said."""
        return self._planned_s

    @property
    def slide_time_s(self) -> tuple[float, float] | None:
        """When this slide should begin and end, in seconds; None where too few slides say it."""
        shown = [scene for scene in self._scenes if not scene.hidden and not scene.continued]
        if sum(scene.minutes is not None for scene in shown) < _ENOUGH_TIMED * len(shown):
            return None
        begins_s = 60 * sum(_minutes(scene) for scene in self._scenes[: self._index] if not scene.hidden)
        return begins_s, begins_s + 60 * _minutes(self.scene)

    @property
    def following(self) -> tuple[int, int] | None:
        """Index and step after the next key press, or None at the end."""
        if self._step < self.scene.steps:
            return self._index, self._step + 1
        coming = self._neighbour(1)
        return None if coming is None else (coming, 0)

    @property
    def preceding(self) -> tuple[int, int] | None:
        """Index and step before the last key press, or None at the start."""
        if self._step > 0:
            return self._index, self._step - 1
        before = self._neighbour(-1)
        return None if before is None else (before, self._scenes[before].steps)

    @property
    def next_index(self) -> int | None:
        """The place of the next slide that is not hidden, or None at the end."""
        return self._neighbour(1)

    @property
    def section(self) -> str:
        """The name of the section that this slide stands in, or ""."""
        named = (scene.section for scene in reversed(self._scenes[: self._index + 1]) if scene.section)
        return next(named, "")

    @Slot()
    def next(self) -> None:
        """Show the next step or slide; a covered screen is only uncovered. The end stays where it is."""
        if not self._uncover():
            self._move_to(self.following)

    @Slot()
    def previous(self) -> None:
        """Show what was there before; a covered screen is only uncovered."""
        if not self._uncover():
            self._move_to(self.preceding)

    @Slot()
    def first(self) -> None:
        """Show the first slide that is not hidden."""
        self._go(self._shown_indexes()[:1])

    @Slot()
    def last(self) -> None:
        """Show the last slide that is not hidden, from its first step."""
        self._go(self._shown_indexes()[-1:])

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Show the slide with this number, hidden or not; too high a number means the last slide."""
        fitting = [index for index, scene in enumerate(self._scenes) if scene.number == number]
        if not fitting and number > max(scene.number for scene in self._scenes):
            fitting = self._shown_indexes()[-1:]
        self._go(fitting[:1])

    @Slot()
    def toggle_black(self) -> None:
        """Cover the screen in black, or uncover it."""
        self._set_cover(Cover.NONE if self._cover is Cover.BLACK else Cover.BLACK)

    @Slot()
    def toggle_white(self) -> None:
        """Cover the screen in white, or uncover it."""
        self._set_cover(Cover.NONE if self._cover is Cover.WHITE else Cover.WHITE)

    @Slot()
    def restart_timer(self) -> None:
        """Count the time from zero again."""
        self._started_s = self._clock()
        self.timer_restarted.emit()

    @Slot()
    def finish(self) -> None:
        """End the presentation, once."""
        if not self._is_finished:
            self._is_finished = True
            self.finished.emit(self._index)

    def _shown_indexes(self) -> list[int]:
        return [index for index, scene in enumerate(self._scenes) if not scene.hidden]

    def _neighbour(self, direction: int) -> int | None:
        at = self._index + direction
        while 0 <= at < len(self._scenes):
            if not self._scenes[at].hidden:
                return at
            at += direction
        return None

    def _uncover(self) -> bool:
        was_covered = self._cover is not Cover.NONE
        self._set_cover(Cover.NONE)
        return was_covered

    def _go(self, indexes: Sequence[int]) -> None:
        if indexes:
            # The slide first, then the cover: what lay under it must not flash up.
            self._move_to((indexes[0], 0))
            self._set_cover(Cover.NONE)

    def _move_to(self, place: tuple[int, int] | None) -> None:
        if place is not None and place != (self._index, self._step):
            self._index, self._step = place
            self.slide_changed.emit(*place)

    def _set_cover(self, cover: Cover) -> None:
        if cover is not self._cover:
            self._cover = cover
            self.cover_changed.emit(cover)


def planned_minutes_of(scenes: Sequence[Scene]) -> float:
    """Return the minutes that all slides together should take, hidden ones left out; 0 where none says."""
    return sum(_minutes(scene) for scene in scenes if not scene.hidden)


def _minutes(scene: Scene) -> float:
    """Return a slide's minutes; a scene that carries on from another has none of its own."""
    return 0.0 if scene.continued or scene.minutes is None else scene.minutes
