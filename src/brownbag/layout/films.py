"""A video or sound file to what its header says: its shape, and what may keep it from being played.

Only headers are read, so that a film of an hour costs nothing; what is not
what its name says, or ends before it begins, is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from brownbag.deck.clips import is_sound
from brownbag.layout.ebml import picture_size

WIDE = (1280, 720)  # what a video is taken for where its header does not say
PLATE = (480, 96)  # the shape of what stands for a sound: a button with words

_MOST_MB = 200
_MB = 1_000_000
_PLAYED_BY_POWERPOINT = frozenset(
    {".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".mpeg", ".mp3", ".m4a", ".wav", ".aac"}
)
_BOXED = frozenset({".mp4", ".m4v", ".mov", ".m4a"})
# ISO/IEC 14496-12: how a file of boxes may begin, and the boxes that hold what is looked for.
_FIRST_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"})
_HOLDERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
_DEEPEST = 8
_MOST_BOXES = 5_000
_RARE_CODECS = {
    b"hvc1": "H.265", b"hev1": "H.265", b"av01": "AV1", b"vp09": "VP9",
    b"apcn": "ProRes", b"apch": "ProRes", b"apcs": "ProRes", b"apco": "ProRes",
}  # fmt: skip
_STARTS: dict[str, tuple[bytes, ...]] = {
    ".webm": (b"\x1a\x45\xdf\xa3",),
    ".mkv": (b"\x1a\x45\xdf\xa3",),
    ".avi": (b"RIFF",),
    ".wav": (b"RIFF", b"RF64"),
    ".wmv": (b"\x30\x26\xb2\x75",),
    ".mpg": (b"\x00\x00\x01",),
    ".mpeg": (b"\x00\x00\x01",),
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2"),
    ".aac": (b"\xff\xf1", b"\xff\xf9", b"ADIF", b"ID3"),
    ".ogg": (b"OggS",),
    ".oga": (b"OggS",),
    ".opus": (b"OggS",),
    ".flac": (b"fLaC", b"ID3"),
}


class FilmHeader(NamedTuple):
    """What a file that plays is: its size as seen, and a sentence and a way out where it may not play."""

    size: tuple[int, int]
    caveat: str = ""
    hint: str = ""


class NotPlayableError(Exception):
    """The file is not what its name says, or broken."""


def read_film(path: Path) -> FilmHeader:
    """Return what the header of the video or sound at ``path`` says.

    Raises NotPlayableError where it is none. (An OSError is one too.)
    """
    suffix = path.suffix.lower()
    try:
        with path.open("rb") as file:
            start = file.read(12)
            if suffix in _BOXED:
                size, codec = _read_boxes(file, start)
            elif not start.startswith(_STARTS.get(suffix, (b"",))):
                raise NotPlayableError
            else:
                size, codec = _size_of(file, suffix), b""
        length = path.stat().st_size
    except OSError as error:
        raise NotPlayableError from error
    if is_sound(path.name):
        size = PLATE
    return FilmHeader(size, *_caveat(path, suffix, codec, length))


def _caveat(path: Path, suffix: str, codec: bytes, length: int) -> tuple[str, str]:
    """Return what the presenter should know before the talk, and what to do; "" twice for nothing."""
    better = "Save it as MP3 or M4A." if is_sound(path.name) else "Save it as MP4 (H.264)."
    if suffix not in _PLAYED_BY_POWERPOINT:
        return f"PowerPoint cannot play {suffix} files such as “{path.name}”; Brown Bag plays it.", better
    if codec in _RARE_CODECS:
        name = _RARE_CODECS[codec]
        return f"“{path.name}” is packed as {name}, which many computers cannot play.", better
    if length > _MOST_MB * _MB:
        message = f"“{path.name}” is {length // _MB} MB, and the PowerPoint file grows by as much."
        return message, "Save a shorter or smaller copy."
    return "", ""


def _size_of(file: BinaryIO, suffix: str) -> tuple[int, int]:
    file.seek(0)
    match suffix:
        case ".webm" | ".mkv":
            return picture_size(file) or WIDE
        case ".avi":
            head = file.read(72)  # RIFF, then the main header: width and height stand at its end
            size = int.from_bytes(head[64:68], "little"), int.from_bytes(head[68:72], "little")
            return size if head[8:12] == b"AVI " and _is_size(size) else WIDE
        case _:
            return WIDE


def _is_size(size: tuple[int, int]) -> bool:
    return all(0 < side <= 16_384 for side in size)


def _read_boxes(file: BinaryIO, start: bytes) -> tuple[tuple[int, int], bytes]:
    """Return a film's size as it is seen (turned as its own matrix says), and the code of its packing."""
    if start[4:8] not in _FIRST_BOXES:
        raise NotPlayableError
    end = file.seek(0, 2)
    size, codec, has_index = WIDE, b"", False
    for name, at, length in _boxes(file, 0, end, 0, [_MOST_BOXES]):
        has_index = has_index or name == b"moov"
        if name == b"tkhd":
            seen = _track_size(_part(file, at, min(length, 128)))
            size = seen if _is_size(seen) else size
        elif name == b"stsd":
            found = _part(file, at, 16)[12:16]
            codec = found if found in _RARE_CODECS else codec
    if not has_index:
        raise NotPlayableError
    return size, codec


def _boxes(
    file: BinaryIO, at: int, end: int, depth: int, left: list[int]
) -> Iterator[tuple[bytes, int, int]]:
    """Yield (name, start of its content, length of that) of every box from ``at`` on, inner ones too."""
    while at + 8 <= end and left[0] > 0:
        left[0] -= 1
        head = _part(file, at, 16)
        length, skipped = int.from_bytes(head[:4]), 8
        if length == 1:  # a length that needs 8 bytes
            length, skipped = int.from_bytes(head[8:16]), 16
        elif length == 0:  # to the end
            length = end - at
        if length < skipped or at + length > end:
            return
        yield head[4:8], at + skipped, length - skipped
        if head[4:8] in _HOLDERS and depth < _DEEPEST:
            yield from _boxes(file, at + skipped, at + length, depth + 1, left)
        at += length


def _part(file: BinaryIO, at: int, length: int) -> bytes:
    file.seek(at)
    return file.read(length)


def _track_size(head: bytes) -> tuple[int, int]:
    """Return a track header's width and height (16.16 fixed point), swapped where it is turned a quarter."""
    matrix = 52 if head[:1] == b"\x01" else 40
    if len(head) < matrix + 44:
        return 0, 0
    width = int.from_bytes(head[matrix + 36 : matrix + 38])
    height = int.from_bytes(head[matrix + 40 : matrix + 42])
    is_turned = not any(head[matrix : matrix + 4]) and any(head[matrix + 4 : matrix + 8])
    return (height, width) if is_turned else (width, height)
