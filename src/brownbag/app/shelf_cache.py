"""The shelf as it was last time, so that the window need not read every topic before it opens.

Kept with the time and size of every file it was made of; where one differs,
is gone or is new, the shelf is read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct, json

from brownbag.files import replacing
from brownbag.library.model import Topic
from brownbag.problems import BrownBagError


class _File(Struct, frozen=True):
    """One file that topics were read from, with its time of change in nanoseconds and its size."""

    path: str
    changed: int
    size: int


class _Kept(Struct, frozen=True):
    """All that the cache's file holds."""

    files: tuple[_File, ...]
    topics: tuple[Topic, ...]


class ShelfCache:
    """Remembers topics in one file. Nothing here raises: a cache that fails is an empty cache."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, folders: Sequence[Path]) -> tuple[Topic, ...] | None:
        """Return the topics of ``folders`` if no file there changed since they were kept, else None."""
        try:
            kept = json.decode(self._path.read_bytes(), type=_Kept, dec_hook=_made)
            return kept.topics if kept.files == _files(folders) else None
        except (OSError, ValueError):
            return None

    def keep(self, folders: Sequence[Path], topics: Sequence[Topic]) -> None:
        """Remember ``topics`` as those of ``folders``."""
        with suppress(BrownBagError, OSError, ValueError):
            content = json.encode(_Kept(_files(folders), tuple(topics)), enc_hook=str)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._path) as temporary:
                temporary.write_bytes(content)


def _files(folders: Sequence[Path]) -> tuple[_File, ...]:
    files = []
    for folder in folders:
        for path in sorted(folder.glob("*.md")):
            stat = path.stat()
            files.append(_File(str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(files)


def _made(kind: type, value: object) -> Any:
    """Return the value of a field that JSON has no form for: a path."""
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind)
