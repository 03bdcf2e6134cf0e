"""PowerPoint's XML, read leniently: from attributes to numbers, flags and points.

Templates come from many programs and many years. A value that makes no sense
counts as unsaid here, so that one odd attribute never costs the whole theme.
Numbers are remembered by their text: a template says the same few thousands of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from brownbag.units import from_emu

Element = etree._Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_FARTHEST = 1_000_000.0  # points; twenty times PowerPoint's largest page
_LARGEST = 10**14  # as EMU that is far beyond the farthest point
_MEASURE = re.compile(r"\s*(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)\s*")
_POINTS_PER_UNIT = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_PERCENT = re.compile(r"\s*(-?\d{1,9}(?:\.\d{1,9})?)%\s*")
_WHOLE = re.compile(r"\s*([-+]?\d{1,15})(?:\.\d*)?\s*")


def local_name(element: Element) -> str:
    """Return the element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


@lru_cache(maxsize=4096)
def integer(text: str | None, default: int = 0) -> int:
    """Return the number in ``text``, within ±10^14; ``default`` where there is none."""
    match = _WHOLE.fullmatch(text) if text else None
    return max(-_LARGEST, min(_LARGEST, int(match[1]))) if match else default


@lru_cache(maxsize=4096)
def points(text: str | None, default: float = 0.0) -> float:
    """Return a length, in EMU or with its unit ("2.5cm"), in points."""
    if not text:
        return default
    if match := _WHOLE.fullmatch(text):
        value = from_emu(int(match[1]))
    elif match := _MEASURE.fullmatch(text):
        value = float(match[1]) * _POINTS_PER_UNIT[match[2]]
    else:
        return default
    return max(-_FARTHEST, min(_FARTHEST, value))


@lru_cache(maxsize=4096)
def share(text: str | None, default: float = 0.0) -> float:
    """Return a percentage, in thousandths ("50000") or plain ("50%"), as a share: 0.5."""
    if not text:
        return default
    if match := _PERCENT.fullmatch(text):
        return float(match[1]) / 100
    if match := _WHOLE.fullmatch(text):
        return max(-1e4, min(1e4, int(match[1]) / 100_000))
    return default


def degrees(text: str | None) -> float:
    """Return an angle, in 60 000ths of a degree, as degrees from 0 up to 360; 0 where there is none."""
    return integer(text) / 60_000 % 360


def flag(text: str | None, *, default: bool = False) -> bool:
    """Return a yes or no; ``default`` where nothing is said."""
    return default if text is None else text.strip().lower() in {"1", "true", "on", "t"}


def shown_children(parent: Element) -> Iterator[Element]:
    """Yield the children; of alternatives the one for every program, else the first."""
    for child in parent:
        if child.tag != MC + "AlternateContent":
            yield child
            continue
        chosen = child.find(MC + "Fallback")
        if chosen is None or not len(chosen):
            chosen = child.find(MC + "Choice")
        if chosen is not None:
            yield from chosen
