"""Themes that were read before, kept on disk from one start of the program to the next.

Reading a template takes as long as reading and laying out a short talk; bringing
one back takes a tenth of that. Nothing here raises: a cache that fails is empty.
"""

from __future__ import annotations

import io
import pickle
import zlib
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple
from platformdirs import user_cache_path

from brownbag import __version__, problems, units
from brownbag.files import read_bytes, replacing
from brownbag.problems import BrownBagError
from brownbag.theme import drawing, model
from brownbag.theme.model import Theme

Stamp = tuple[int, int]
"""A file's time of change in nanoseconds, and its size: another one means another file."""

_LARGEST = 8_000_000  # bytes; a template with more in pictures is read again each time
_MOST_KEPT = 16
_CHECK_BYTES = 4

# All that a kept theme may be made of, besides texts, numbers, tuples and the like.
_VALUES: dict[tuple[str, str], type] = {
    (kind.__module__, kind.__qualname__): kind
    for module in (drawing, model, units, problems)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, (Struct, Enum))
}
_PATH = type(Path())
_VALUES[_PATH.__module__, _PATH.__qualname__] = _PATH

# What reading back may raise where a file was made by another hand.
_NONSENSE = (
    pickle.UnpicklingError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


def find_theme(path: Path, stamp: Stamp) -> Theme | None:
    """Return the theme that was kept of the file at ``path`` as ``stamp`` says it is, or None."""
    key = _key(path, stamp)
    try:
        data = read_bytes(_place(path), _LARGEST + len(key))
    except BrownBagError:
        return None
    start = len(key) + _CHECK_BYTES
    if not data.startswith(key) or data[len(key) : start] != _check(data[start:]):
        return None
    try:
        theme = _Reader(io.BytesIO(data[start:])).load()
    except _NONSENSE:
        return None
    return theme if isinstance(theme, Theme) else None


def keep_theme(theme: Theme, path: Path, stamp: Stamp) -> None:
    """Keep ``theme``, which was read from the file at ``path``, for the next start."""
    written = io.BytesIO()
    _Writer(written, pickle.HIGHEST_PROTOCOL).dump(theme)
    data = written.getvalue()
    if len(data) > _LARGEST:
        return
    place = _place(path)
    with suppress(BrownBagError, OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with replacing(place) as temporary:
            temporary.write_bytes(_key(path, stamp) + _check(data) + data)
        _tidy(place.parent)


class _Writer(pickle.Pickler):
    """Writes a value as its class and its fields, which is read back twice as fast as a state."""

    def reducer_override(self, value: object) -> Any:
        """Return the class and the fields of a `Struct`, the class and the value of a member of an `Enum`;
        of anything else what `pickle` makes of it.
        """
        if isinstance(value, Struct):
            return type(value), astuple(value)
        # Python up to 3.11.3 would look a member up by `getattr`, which no theme is made of.
        if isinstance(value, Enum):
            return type(value), (value.value,)
        return NotImplemented


class _Reader(pickle.Unpickler):
    """Makes values of a theme, and refuses to look up anything else."""

    def find_class(self, module_name: str, global_name: str) -> type:
        """Return one of a theme's classes. Raises UnpicklingError for any other name."""
        try:
            return _VALUES[module_name, global_name]
        except KeyError as error:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} is no part of a theme") from error


def _check(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECK_BYTES)


def _key(path: Path, stamp: Stamp) -> bytes:
    """Return what a kept file starts with: all that the theme in it depends on."""
    parts = (__version__, _code_changed(), *stamp, path)
    return "\n".join(map(str, parts)).encode("utf-8", "surrogateescape") + b"\n"


def _code_changed() -> int:
    """Return when the code that reads themes was last changed; the version does not say it in a checkout."""
    return max(file.stat().st_mtime_ns for file in Path(__file__).parent.glob("*.py"))


def _place(path: Path) -> Path:
    name = f"{path.stem[:40]}-{zlib.crc32(str(path).encode('utf-8', 'surrogateescape')):08x}.theme"
    return user_cache_path("brownbag", appauthor=False) / "themes" / name


def _tidy(folder: Path) -> None:
    """Remove the themes that were kept longest ago."""
    kept = sorted(folder.glob("*.theme"), key=lambda file: file.stat().st_mtime_ns)
    for file in kept[:-_MOST_KEPT]:
        file.unlink(missing_ok=True)
