"""What a template says its fonts look like: from ``panose`` and ``pitchFamily`` to the kind of each family.

A font that is not on a computer is shown in one that is. Its name alone rarely
says whether it has serifs; ten numbers beside it do, the PANOSE of Hewlett-Packard's
"PANOSE 2.0 White Paper", and one older number of Windows'. ECMA-376 part 1, 21.1.2.3.7.
"""

from __future__ import annotations

from collections.abc import Iterable

from brownbag.theme.model import FontKind
from brownbag.theme.ooxml import A, Element, P, integer

_DIGITS = 20  # of ten numbers
_LATIN_TEXT = 2
_SERIFS, _SANS = range(2, 11), range(11, 16)
_WIDE = frozenset({4, 5, 7})  # of the proportions: even width, as Arial and Verdana; expanded; very expanded
_FIXED = 9
# The high half of pitchFamily, which is Windows' LOGFONT: roman, swiss and modern.
_FAMILIES = {0x10: FontKind.SERIF, 0x20: FontKind.SANS, 0x30: FontKind.FIXED}


def read_kinds(roots: Iterable[Element]) -> dict[str, FontKind]:
    """Return the kind of every family that some element of these parts names and describes."""
    kinds: dict[str, FontKind] = {}
    for root in roots:
        for font in root.iter(A + "latin", P + "font"):
            family = font.get("typeface", "").strip()
            kind = _kind(font)
            if kind is not None and family and not family.startswith("+"):
                kinds.setdefault(family, kind)
    return kinds


def _kind(font: Element) -> FontKind | None:
    return _by_panose(font.get("panose", "")) or _FAMILIES.get(integer(font.get("pitchFamily")) & 0xF0)


def _by_panose(said: str) -> FontKind | None:
    try:
        numbers = bytes.fromhex(said) if len(said) == _DIGITS else b""
    except ValueError:
        return None
    if not numbers or numbers[0] != _LATIN_TEXT:
        return None
    _, serifs, _, proportion, *_ = numbers
    if proportion == _FIXED:
        return FontKind.FIXED
    if serifs in _SERIFS:
        return FontKind.SERIF
    if serifs in _SANS:
        return FontKind.WIDE_SANS if proportion in _WIDE else FontKind.SANS
    return None
