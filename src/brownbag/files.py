"""Files of the user: read with care, written in one step.

Nothing half-written ever stands where a file is expected: the new content goes
into a temporary file beside the target, is flushed to disk, and takes the
target's place in one step. Every failure is a `BrownBagError` with a sentence.
"""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from brownbag.problems import BrownBagError


class Cancelled(Exception):  # noqa: N818 - it is a wish that was granted, not an error
    """The person asked to stop; nothing was left behind."""


Progress = Callable[[int, int], None]
"""Told (done, of) as work goes on; may raise `Cancelled` to end it."""


def world_error(error: OSError, path: Path, doing: str) -> BrownBagError:
    """Return ``error`` as a sentence about ``path``; ``doing`` is "read" or "written"."""
    match error.errno:
        case errno.ENOENT:
            message, hint = f"There is no file “{path.name}” there.", "Look at the name and the folder."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            message = f"“{path.name}” may not be {doing} here."
            hint = "Choose another folder, or ask whoever looks after this computer."
        case errno.ENOSPC | errno.EDQUOT:
            message = f"The disk is full, so “{path.name}” was not {doing}."
            hint = "Make room or choose another disk; what was there before is untouched."
        case errno.EISDIR:
            message, hint = f"“{path.name}” is a folder, not a file.", "Choose a file name."
        case errno.ENAMETOOLONG:
            message, hint = "That file name is too long.", "Choose a shorter one."
        case _:
            message = f"“{path.name}” could not be {doing}: {error.strerror or error}."
            hint = "Try again, or choose another place."
    return BrownBagError(message, hint, str(path))


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside ``target`` to write to; on success it takes the target's place.

    A link stays a link: what it points to is replaced. A folder or a device is
    refused. If the block raises, the temporary file is removed and the target
    stays as it was. An `OSError` becomes a `BrownBagError`; anything else
    passes through.
    """
    target = target.resolve() if target.is_symlink() else target
    _refuse_what_is_no_file(target)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise world_error(error, target, "written") from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        _take_over_mode(temporary, target)
        temporary.replace(target)
    except OSError as error:
        raise world_error(error, target, "written") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _refuse_what_is_no_file(target: Path) -> None:
    """Raise where there is no folder for ``target``, or where something that is no file stands there."""
    if not target.parent.is_dir():
        raise BrownBagError(
            f"There is no folder “{target.parent.name or target.parent}” there.",
            "Make it first, or choose another one.",
            str(target),
        )
    if target.is_dir():
        raise world_error(IsADirectoryError(errno.EISDIR, ""), target, "written")
    if target.exists() and not target.is_file():
        raise BrownBagError(
            f"“{target.name}” is no ordinary file, so it is not replaced.", "Choose a file name.", str(target)
        )


def _take_over_mode(temporary: Path, target: Path) -> None:
    """Give the new file the old one's permissions, or those that a new file gets."""
    if target.exists():
        mode = target.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def write_text(target: Path, text: str) -> None:
    """Write ``text`` as UTF-8 in one step, line ends as they are."""
    with replacing(target) as temporary:
        temporary.write_bytes(text.encode("utf-8"))


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the file's bytes.

    Raises `BrownBagError` where it cannot be read or holds over ``limit`` bytes.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise BrownBagError(
                f"“{path.name}” is {size / 1e6:.0f} MB; at most {limit / 1e6:.0f} MB can be opened.",
                "Is it the right file?",
                str(path),
            )
        return path.read_bytes()
    except OSError as error:
        raise world_error(error, path, "read") from error


TALK_LIMIT = 64_000_000  # bytes; a thousand slides are about one


_OLD_TEXT = re.compile(rb"[^\0-\x08\x0e-\x19\x1b-\x1f\x7f]*")  # no control characters, so somebody's words


class OldLettersError(BrownBagError):
    """A text that is not UTF-8, but perhaps as Windows wrote letters before; ``sample`` is a line of it."""

    def __init__(self, message: str, hint: str, where: str, sample: str) -> None:
        super().__init__(message, hint, where)
        self.sample = sample


def read_text(path: Path, *, old_letters: bool = False) -> str:
    """Return a talk's text: UTF-8 (with or without a byte order mark) or UTF-16 with one; line ends kept.

    Raises `OldLettersError` for a text that is neither, naming its first such line, unless ``old_letters``
    says to read it as Windows-1252; and `BrownBagError` for what is no text.
    """
    data = read_bytes(path, TALK_LIMIT)
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16" or not _OLD_TEXT.fullmatch(data):
            raise BrownBagError(
                f"“{path.name}” holds something else than a text.",
                "Open a talk: a file whose name ends in .md.",
                str(path),
            ) from error
        text = _in_old_letters(data)
        if old_letters:
            return text
        line = data.count(b"\n", 0, error.start) + 1
        raise OldLettersError(
            f"Line {line} holds a character that is not UTF-8, so the text cannot be read.",
            "Open it in Brown Bag’s window and save it, or save it in your editor with the encoding UTF-8.",
            f"{path}:{line}",
            text.split("\n")[line - 1].strip(),
        ) from error


def _in_old_letters(data: bytes) -> str:
    """Return ``data`` as Windows-1252 has it; the five bytes that mean nothing there stay what they are."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
