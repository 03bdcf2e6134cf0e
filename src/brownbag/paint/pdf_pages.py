"""The sizes of a PDF's pages, which Qt rounds to whole points: put in where it wrote them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BOX = re.compile(rb"(/MediaBox \[0 0 )([\d.]+) ([\d.]+)(\])")
_PARTS_PER_INCH = 2540  # hundredths of a millimetre, in which LibreOffice counts a slide's sides
_POINTS_PER_INCH = 72


def page_side(points: float) -> float:
    """Return a side of a page, in points, that is a whole number of hundredths of a millimetre.

    So a page becomes as many pixels as the same slide's page from LibreOffice:
    960 pt are 33,866.67 of them, and every picture of its page had one pixel more.
    """
    return round(points / _POINTS_PER_INCH * _PARTS_PER_INCH) / _PARTS_PER_INCH * _POINTS_PER_INCH


def size_pages(data: bytes, sizes: Sequence[tuple[float, float]]) -> bytes:
    """Return the PDF ``data`` with pages of these widths and heights in points, in order.

    Each number fills the place of Qt's, so that no byte of the file moves and
    its table of places stays right.
    """
    wanted = iter(sizes)

    def box(found: re.Match[bytes]) -> bytes:
        width, height = (
            f"{side:.6f}".encode()[: len(written)].ljust(len(written))
            for side, written in zip(next(wanted), (found[2], found[3]), strict=True)
        )
        return b"%b%b %b%b" % (found[1], width, height, found[4])

    return _BOX.sub(box, data)
