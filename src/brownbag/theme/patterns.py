"""PowerPoint's pattern fills: from a preset's name and two colours to a small picture to be tiled.

Each pattern is eight by eight dots, a bit a dot, as Windows has drawn them ever
since; ECMA-376 part 1, 20.1.10.51 names them. A dot is as large as one of a
screen of 96 to the inch.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

from brownbag.theme.drawing import Colour

# Eight rows from the top, two hexadecimal digits each; the front colour's dots are ones.
_ROWS = {
    "pct5": "8000000008000000", "pct10": "8000080080000800", "pct20": "8800220088002200",
    "pct25": "8822882288228822", "pct30": "AA44AA11AA44AA11", "pct40": "AA55AA51AA55AA15",
    "pct50": "AA55AA55AA55AA55", "pct60": "EE55BB55EE55BB55", "pct70": "77DD77DD77DD77DD",
    "pct75": "77FFDDFF77FFDDFF", "pct80": "EFFFFEFFEFFFFEFF", "pct90": "FFFFFFF7FFFFFF7F",
    "horz": "FF00000000000000", "vert": "8080808080808080", "cross": "FF80808080808080",
    "ltHorz": "FF000000FF000000", "ltVert": "8888888888888888", "narHorz": "FF00FF00FF00FF00",
    "narVert": "AAAAAAAAAAAAAAAA", "dkHorz": "FFFF0000FFFF0000", "dkVert": "CCCCCCCCCCCCCCCC",
    "dashHorz": "F00000000F000000", "dashVert": "8080808008080808",
    "dnDiag": "8040201008040201", "upDiag": "0102040810204080", "diagCross": "8142241818244281",
    "ltDnDiag": "8844221188442211", "ltUpDiag": "1122448811224488",
    "dkDnDiag": "CC663399CC663399", "dkUpDiag": "3366CC993366CC99",
    "wdDnDiag": "E070381C0E0783C1", "wdUpDiag": "070E1C3870E0C183",
    "dashDnDiag": "0000884422110000", "dashUpDiag": "0000112244880000",
    "smCheck": "9966669999666699", "lgCheck": "F0F0F0F00F0F0F0F",
    "smGrid": "FF888888FF888888", "lgGrid": "FF80808080808080", "dotGrid": "AA00800080008000",
    "smConfetti": "8010024008012004", "lgConfetti": "B130031BD8C00C8D",
    "horzBrick": "FF808080FF080808", "diagBrick": "0102040818244281",
    "solidDmnd": "10387CFE7C381000", "openDmnd": "8244281028448201", "dotDmnd": "8000220008002200",
    "plaid": "AA55AA55F0F0F0F0", "sphere": "77898F8F7798F8F8", "weave": "8854224588142251",
    "divot": "0008100800800180", "shingle": "038448300C020101", "wave": "001825C0001825C0",
    "trellis": "FF66FF99FF66FF99", "zigZag": "8142241881422418",
}  # fmt: skip
_OPAQUE = 255
_SIDE = 8  # dots
_ENLARGED = 4  # pixels a dot: sharp on a screen of any density
_PIXELS_PER_METRE = round(96 * _ENLARGED / 0.0254)


def is_pattern(name: str) -> bool:
    """Return whether there is a pattern of this name."""
    return name in _ROWS


@lru_cache(maxsize=64)
def pattern_png(name: str, front: Colour, back: Colour) -> bytes:
    """Return the pattern as a PNG that says how large it is on paper; an unknown name is "pct50"."""
    rows = bytes.fromhex(_ROWS.get(name, _ROWS["pct50"]))
    side = _SIDE * _ENLARGED
    lines = b"".join(b"\0" + _enlarged(row) for row in rows for _ in range(_ENLARGED))
    palette = bytes.fromhex(back.rgb + front.rgb)
    alphas = bytes(round(colour.alpha * 255) for colour in (back, front))
    see_through = ((b"tRNS", alphas),) if min(alphas) < _OPAQUE else ()
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 3, 0, 0, 0)),
            (b"PLTE", palette),
            *see_through,
            (b"pHYs", struct.pack(">IIB", _PIXELS_PER_METRE, _PIXELS_PER_METRE, 1)),
            (b"IDAT", zlib.compress(lines, 9)),
            (b"IEND", b""),
        )
    )


def _enlarged(row: int) -> bytes:
    dots = "".join(dot * _ENLARGED for dot in f"{row:08b}")
    return int(dots, 2).to_bytes(len(dots) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
