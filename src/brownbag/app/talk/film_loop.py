"""Finds the first pictures of a talk's videos in another thread, so that its slides show them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from brownbag.app.jobs import Jobs
from brownbag.files import Progress
from brownbag.layout.scene import ClipItem, Scene


class _Looking:
    """The work of looking at some videos, as a job calls it."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths

    def __call__(self, progress: Progress) -> None:
        from brownbag.paint.films import look_at

        for done, path in enumerate(self._paths):
            progress(done, len(self._paths))
            look_at(path)


class FilmLoop(QObject):
    """Looks at videos that were not looked at yet, and tells when there is something new to paint."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: Jobs | None = None
        self._is_looking = False

    def look(self, scenes: Iterable[Scene]) -> None:
        """Look at the videos of ``scenes``; nothing happens where there are none, or all are known."""
        clips = [item for scene in scenes for item in scene.items if isinstance(item, ClipItem)]
        if not clips or self._is_looking:
            return
        from brownbag.paint.films import unknown_films

        paths = unknown_films(clips)
        if not paths:
            return
        self._jobs = self._jobs or Jobs(self)
        self._is_looking = True
        job = self._jobs.prepare(_Looking(paths))
        job.finished.connect(self._on_finished)
        self._jobs.start(job)

    @Slot()
    def _on_finished(self) -> None:
        self._is_looking = False
        self.found.emit()
