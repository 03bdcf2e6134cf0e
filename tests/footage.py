"""Videos and sounds for tests, made here, byte by byte: no codec is needed to write them."""

from __future__ import annotations

import io
import struct
import wave
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

Size = tuple[int, int]


def box(name: bytes, content: bytes) -> bytes:
    """Return one box of an MP4."""
    return struct.pack(">I", 8 + len(content)) + name + content


def track_header(size: Size, *, turned: bool = False) -> bytes:
    """Return a track header that says a picture's size, and that it lies on its side."""
    matrix = (0, 1, 0, -1, 0, 0, 0, 0, 1) if turned else (1, 0, 0, 0, 1, 0, 0, 0, 1)
    scaled = b"".join(
        struct.pack(">i", value << (30 if at % 3 == 2 else 16)) for at, value in enumerate(matrix)
    )
    return box(b"tkhd", bytes(4 + 36) + scaled + struct.pack(">II", size[0] << 16, size[1] << 16))


def mp4(path: Path, size: Size = (320, 180), *, turned: bool = False, codec: bytes = b"avc1") -> Path:
    """Write an MP4 of headers alone: enough to be recognised, nothing to be played."""
    kinds = box(b"stsd", bytes(8) + box(codec, bytes(16)))
    track = box(b"trak", track_header(size, turned=turned) + box(b"mdia", box(b"minf", box(b"stbl", kinds))))
    path.write_bytes(box(b"ftyp", b"isom" + bytes(4)) + box(b"mdat", bytes(20)) + box(b"moov", track))
    return path


def wav(path: Path, seconds: float = 0.2) -> Path:
    """Write a silent sound."""
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, 8_000, 0, "NONE", ""))
        sound.writeframes(bytes(round(8_000 * seconds) * 2))
    return path


def avi(path: Path, colours: Sequence[str], size: Size = (64, 48), *, per_second: int = 10) -> Path:
    """Write a video that plays: one picture a colour, each a JPEG."""
    frames = [_jpeg(colour, size) for colour in colours]
    chunks, index, at = b"", b"", 4
    for frame in frames:
        chunk = _chunk(b"00dc", frame)
        index += b"00dc" + struct.pack("<III", 0x10, at, len(frame))
        chunks, at = chunks + chunk, at + len(chunk)
    largest = max(map(len, frames))
    main = struct.pack(
        "<14I", 1_000_000 // per_second, 0, 0, 0x10, len(frames), 0, 1, largest, *size, *[0] * 4
    )
    stream = b"vidsMJPG" + struct.pack(
        "<10I4H", 0, 0, 0, 1, per_second, 0, len(frames), largest, 0, 0, 0, 0, *size
    )
    form = struct.pack("<IiiHH4sIiiII", 40, *size, 1, 24, b"MJPG", size[0] * size[1] * 3, 0, 0, 0, 0)
    head = _list(
        b"hdrl", _chunk(b"avih", main) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form))
    )
    inside = head + _list(b"movi", chunks) + _chunk(b"idx1", index)
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(inside)) + b"AVI " + inside)
    return path


def _jpeg(colour: str, size: Size) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, colour).save(written, "JPEG", quality=95)
    return written.getvalue()


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def _list(name: bytes, content: bytes) -> bytes:
    return b"LIST" + struct.pack("<I", 4 + len(content)) + name + content


def webm_head(size: Size) -> bytes:
    """Return the head of a WebM file whose one track has pictures of this size."""

    def element(name: str, content: bytes) -> bytes:
        return bytes.fromhex(name) + struct.pack(">Q", len(content) | 1 << 56) + content

    video = element("b0", struct.pack(">H", size[0])) + element("ba", struct.pack(">H", size[1]))
    tracks = element("1654ae6b", element("ae", element("d7", b"\x01") + element("e0", video)))
    return element("1a45dfa3", element("4282", b"webm")) + element("18538067", tracks)
