"""An SVG's bytes to whether they can be drawn: well-formed, not endless, and nothing in it lies elsewhere."""

from __future__ import annotations

from enum import Enum, auto
from typing import Any

MOST_BYTES = 20_000_000
_MOST_DRAWN = 100_000  # elements, each as often as it is used: what draws in well under a second
_LINKS = ("href", "{http://www.w3.org/1999/xlink}href")
_SHOWING = frozenset({"image", "feImage", "use"})


class Verdict(Enum):
    """What an SVG is."""

    FINE = auto()
    BROKEN = auto()
    TOO_MUCH = auto()  # parts used within parts, until it never ends
    SHOWS_FILES = auto()  # pictures in other files, or on the internet


def verdict_on(data: bytes) -> Verdict:
    """Return what the SVG ``data`` is. Nothing outside it is read for that."""
    from lxml import etree  # not needed by a talk without drawings

    try:
        parser = etree.XMLParser(no_network=True, load_dtd=False)  # entities: only its own, and not too many
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Verdict.BROKEN
    by_id: dict[str, Any] = {}
    for element in root.iter(etree.Element):
        if name := element.get("id"):
            by_id.setdefault(name, element)
        link = _link(element)
        if _local(element) in _SHOWING and link and not link.startswith(("#", "data:")):
            return Verdict.SHOWS_FILES
    try:
        drawn = _drawn(root, by_id, {})
    except RecursionError:
        return Verdict.TOO_MUCH
    return Verdict.FINE if drawn <= _MOST_DRAWN else Verdict.TOO_MUCH


def _drawn(element: Any, by_id: dict[str, Any], known: dict[Any, int]) -> int:
    """Return how many elements are drawn for ``element``; one that uses itself is more than the most."""
    if element in known:
        return known[element]
    known[element] = _MOST_DRAWN + 1  # until it is counted, so that a circle ends
    count = 1 + sum(_drawn(child, by_id, known) for child in element if isinstance(child.tag, str))
    if _local(element) == "use":
        used = by_id.get(_link(element).removeprefix("#"))
        count += _drawn(used, by_id, known) if used is not None else 0
    known[element] = min(count, _MOST_DRAWN + 1)
    return known[element]


def _link(element: Any) -> str:
    return next((value.strip() for name in _LINKS if (value := element.get(name))), "")


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
