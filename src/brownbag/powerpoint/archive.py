"""Parts to a zip file, one after the other, so that no more than one is held in memory.

The same parts give the same bytes: dates and systems are fixed, and the order
is the order of writing.
"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from types import TracebackType

_PIECE = 1 << 20  # bytes, of a file that is copied
_LEVEL = 9  # zlib: parts are so small that the best takes no longer than its usual 6


class Archive:
    """A zip file being written; use it in a ``with`` statement."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def write(self, name: str, content: str | bytes, *, compressed: bool = False) -> None:
        """Add a part under ``name`` (no leading slash); text as UTF-8.

        ``compressed`` says that its bytes are compressed already, as a
        picture's are, and are stored as they stand.
        """
        entry = zipfile.ZipInfo(name)  # dated 1980, the zip format's first day
        entry.create_system = 0  # the same bytes on every system
        entry.compress_type = zipfile.ZIP_STORED if compressed else zipfile.ZIP_DEFLATED
        self._zip.writestr(entry, content, compresslevel=_LEVEL)

    def write_file(self, name: str, source: Path) -> None:
        """Add the file ``source`` under ``name`` as it stands, however large, never all of it in memory."""
        entry = zipfile.ZipInfo(name)
        entry.create_system = 0
        with source.open("rb") as file, self._zip.open(entry, "w", force_zip64=True) as part:
            shutil.copyfileobj(file, part, _PIECE)
