"""Rescue copies: the unsaved text of every open talk, kept aside until it is saved or thrown away.

Each running program keeps one copy, locked as long as it runs; a copy that
nobody holds was left behind by a program that did not end well.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QLockFile, QUuid

from brownbag.files import read_text, write_text
from brownbag.problems import BrownBagError


class Rescued(Struct, frozen=True):
    """A text that was left behind. ``talk`` is the file it belongs to, None for one never saved."""

    copy: Path
    talk: Path | None
    text: str


class RescueCopies:
    """The copies in ``folder``; this program's own is written, the others can be found."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = QUuid.createUuid().toString(QUuid.StringFormat.Id128)
        self._lock: QLockFile | None = None

    @property
    def path(self) -> Path:
        """Where this program's copy stands, if there is one."""
        return self._folder / f"{self._name}.md"

    def keep(self, text: str, talk: Path | None) -> Path:
        """Write ``text`` as this program's copy and return its path. Raises `BrownBagError`."""
        import json  # not at start

        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = QLockFile(str(self.path.with_suffix(".lock")))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)
        write_text(self.path.with_suffix(".json"), json.dumps({"talk": str(talk) if talk else ""}))
        write_text(self.path, text)
        return self.path

    def drop(self) -> None:
        """Forget this program's copy: its text is safe elsewhere, or not wanted."""
        _remove(self.path)

    def found(self) -> tuple[Rescued, ...]:
        """Return the copies that no running program holds, oldest first."""
        copies = []
        for copy in self._folder.glob("*.md") if self._folder.is_dir() else ():
            lock = QLockFile(str(copy.with_suffix(".lock")))
            lock.setStaleLockTime(0)
            if copy == self.path or not lock.tryLock(0):
                continue
            lock.unlock()
            with suppress(BrownBagError):
                copies.append(Rescued(copy, _talk_of(copy), read_text(copy)))
        return tuple(sorted(copies, key=_age))

    def throw_away(self, rescued: Rescued) -> None:
        """Remove a copy that was found."""
        _remove(rescued.copy)

    def close(self) -> None:
        """Let go of the lock; what is still kept can then be found by the next program."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _talk_of(copy: Path) -> Path | None:
    import json

    try:
        kept = json.loads(read_text(copy.with_suffix(".json")))
    except (BrownBagError, ValueError):
        return None
    talk = kept.get("talk") if isinstance(kept, dict) else ""
    return Path(talk) if isinstance(talk, str) and talk else None


def _age(rescued: Rescued) -> float:
    try:
        return rescued.copy.stat().st_mtime
    except OSError:
        return 0.0


def _remove(copy: Path) -> None:
    for path in (copy, copy.with_suffix(".json")):
        with suppress(OSError):
            path.unlink(missing_ok=True)
