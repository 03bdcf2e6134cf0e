"""The shelf as it was last time, so that the window need not read every topic before it opens.

Kept with the time and size of every file it was made of; where one differs,
is gone or is new, the shelf is read again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path

from brownbag.files import write_text
from brownbag.library.model import Minutes, Part, Topic
from brownbag.problems import BrownBagError

_FORM = 1  # to be raised when a `Topic` changes


class ShelfCache:
    """Remembers topics in one file. Nothing here raises: a cache that fails is an empty cache."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, folders: Sequence[Path]) -> tuple[Topic, ...] | None:
        """Return the topics of ``folders`` if no file there changed since they were kept, else None."""
        try:
            form, stamp, kept = json.loads(self._path.read_bytes())
            if form != _FORM or stamp != _stamp(folders):
                return None
            return tuple(_topic(fields) for fields in kept)
        except (OSError, ValueError, TypeError, KeyError, IndexError):
            return None

    def keep(self, folders: Sequence[Path], topics: Sequence[Topic]) -> None:
        """Remember ``topics`` as those of ``folders``."""
        kept = [[*astuple(topic)[:-1], str(topic.path)] for topic in topics]
        with suppress(BrownBagError, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_text(self._path, json.dumps([_FORM, _stamp(folders), kept]))


def _stamp(folders: Sequence[Path]) -> list[list[object]]:
    stamp: list[list[object]] = []
    for folder in folders:
        for path in sorted(folder.glob("*.md")):
            stat = path.stat()
            stamp.append([str(path), stat.st_mtime_ns, stat.st_size])
    return stamp


def _topic(fields: list[object]) -> Topic:
    name, title, summary, minutes, audiences, objectives, tags, part, path = fields
    return Topic(
        id=str(name),
        title=str(title),
        summary=str(summary),
        minutes=Minutes(*_numbers(minutes)),
        audiences=_texts(audiences),
        objectives=_texts(objectives),
        tags=_texts(tags),
        part=Part(str(part)),
        path=Path(str(path)),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(text) for text in value) if isinstance(value, list) else ()


def _numbers(value: object) -> tuple[float, float, float]:
    short, standard, long = value if isinstance(value, list) else (0, 0, 0)
    return float(short), float(standard), float(long)
