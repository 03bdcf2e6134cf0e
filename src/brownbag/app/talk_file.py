"""A talk's file: its text as the editor wants it, and how to write it back as it was.

Line ends and a byte order mark are kept; a fingerprint of the bytes last read
or written tells whether another program changed the file meanwhile.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from brownbag.app.text_offsets import as_document_text
from brownbag.files import TALK_LIMIT, read_bytes, read_text, write_text

_MARK = b"\xef\xbb\xbf"


class FileForm(Struct, frozen=True):
    """How a talk stands on disk: its line ends, whether a byte order mark leads, and its fingerprint."""

    newline: str = "\n"
    has_mark: bool = False
    fingerprint: str = ""


def read_talk(path: Path, *, old_letters: bool = False) -> tuple[str, FileForm]:
    """Return the text with ``\\n`` line ends, and the form to keep.

    Mixed line ends become the ones used most, and ``old_letters`` (see `read_text`) become UTF-8 when the
    talk is saved. Raises `BrownBagError`.
    """
    data = read_bytes(path, TALK_LIMIT)
    text = read_text(path, old_letters=old_letters)
    windows = text.count("\r\n")
    newline = "\r\n" if windows * 2 > text.count("\n") else "\n"
    form = FileForm(newline, data.startswith(_MARK), _fingerprint(data))
    return as_document_text(text), form


def write_talk(path: Path, text: str, form: FileForm) -> FileForm:
    """Write ``text`` in ``form`` in one step and return the form with its new fingerprint.

    Raises `BrownBagError`; the file is then as it was.
    """
    whole = ("\ufeff" if form.has_mark else "") + text.replace("\n", form.newline)
    write_text(path, whole)
    return FileForm(form.newline, form.has_mark, _fingerprint(whole.encode("utf-8")))


def was_changed(path: Path, form: FileForm) -> bool:
    """Tell whether the file holds something else than what was last read or written.

    A file that is gone has not changed: saving brings it back.
    """
    if not form.fingerprint or not path.exists():
        return False
    return _fingerprint(read_bytes(path, TALK_LIMIT)) != form.fingerprint


def _fingerprint(data: bytes) -> str:
    import hashlib  # not at start

    return hashlib.sha256(data).hexdigest()
