"""The first picture of every video that was asked for, kept for painters; they never wait for one.

`brownbag.paint.films` puts them here; a video that was not looked at yet, or
cannot be, is painted as its plate.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from PySide6.QtGui import QImage

_MOST_KEPT = 64


class FirstFrames:
    """First pictures by file, of the time it was changed. Safe to use from several threads."""

    def __init__(self) -> None:
        self._frames: dict[tuple[Path, int], QImage | None] = {}
        self._lock = Lock()

    def known(self, path: Path) -> QImage | None:
        """Return the first picture of the video at ``path``, None where it is not known (yet)."""
        return self._frames.get(_key(path))

    def is_settled(self, path: Path) -> bool:
        """Return whether the video was looked at, whatever came of it."""
        return _key(path) in self._frames

    def keep(self, path: Path, frame: QImage | None) -> None:
        """Keep the first picture; None for a video that has none that can be read."""
        with self._lock:
            if len(self._frames) >= _MOST_KEPT:
                del self._frames[next(iter(self._frames))]
            self._frames[_key(path)] = frame


def _key(path: Path) -> tuple[Path, int]:
    try:
        return path, path.stat().st_mtime_ns
    except OSError:
        return path, 0


FIRST_FRAMES = FirstFrames()
"""The first pictures of this process: every painter shares them."""
