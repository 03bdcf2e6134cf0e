"""What the program remembers between runs: one table of settings, kept in a `QSettings`.

A value that somebody changed by hand into nonsense reads as its default.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QByteArray, QSettings

from brownbag.library.model import AUDIENCES, SLOTS

T = TypeVar("T")

APPEARANCES = ("system", "light", "dark")
ZOOMS = (80, 90, 100, 115, 130, 150, 175, 200)  # per cent of the text size in panels


class Setting(Struct, Generic[T], frozen=True):
    """One thing to remember. ``read`` makes a value of what is stored, or raises ValueError."""

    key: str
    default: T
    read: Callable[[object], T]


def _text(stored: object) -> str:
    return str(stored)


def _one_of(*allowed: str) -> Callable[[object], str]:
    def read(stored: object) -> str:
        if stored not in allowed:
            raise ValueError(stored)
        return str(stored)

    return read


def _number_of(*allowed: int) -> Callable[[object], int]:
    def read(stored: object) -> int:
        number = int(str(stored))
        if number not in allowed:
            raise ValueError(stored)
        return number

    return read


def _truth(stored: object) -> bool:
    return str(stored).lower() in {"true", "1"}


def _paths(stored: object) -> tuple[Path, ...]:
    lines = str(stored).splitlines()
    return tuple(Path(line) for line in lines if line)


def _bytes(stored: object) -> QByteArray:
    return stored if isinstance(stored, QByteArray) else QByteArray()


PRESENTER = Setting("presenter/name", "", _text)
SLOT = Setting("plan/slot", 45, _number_of(*SLOTS))
AUDIENCE = Setting("plan/audience", "parents", _one_of(*AUDIENCES))
RECENT: Setting[Sequence[Path]] = Setting("files/recent", (), _paths)
FOLDER = Setting("files/folder", "", _text)
APPEARANCE = Setting("view/appearance", "system", _one_of(*APPEARANCES))
ZOOM = Setting("view/zoom", 100, _number_of(*ZOOMS))
WORDS_SHOWN = Setting("view/words", True, _truth)  # noqa: FBT003 - the value itself
NOTES_SHOWN = Setting("view/notes", True, _truth)  # noqa: FBT003
SIGNS_SHOWN = Setting("view/signs", False, _truth)  # noqa: FBT003
SCREEN = Setting("present/screen", "", _text)
GEOMETRY = Setting("window/geometry", QByteArray(), _bytes)
COLUMNS = Setting("window/columns", QByteArray(), _bytes)


class Settings:
    """Reads and writes the table's values."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        """Return the stored value, or the default where there is none that makes sense."""
        stored = self._store.value(setting.key)
        if stored is None:
            return setting.default
        try:
            return setting.read(stored)
        except ValueError:
            return setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Remember ``value``."""
        stored: object = value
        if isinstance(value, tuple):
            stored = "\n".join(str(part) for part in value)
        elif isinstance(value, bool):
            stored = "true" if value else "false"
        self._store.setValue(setting.key, stored)
