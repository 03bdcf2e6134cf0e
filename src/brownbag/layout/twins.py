"""Families to the ones that we ship in their stead: metric twins, else the nearest in kind.

A twin's letters are exactly as wide, so that lines break as in PowerPoint; a
neighbour's are not, and `is_exact` says which it is.
"""

from __future__ import annotations

from functools import cache

from brownbag.theme.font_kinds import said_kind
from brownbag.theme.model import FontKind

_TWINS = {
    "calibri": "Carlito",
    "calibri light": "Carlito",
    "carlito": "Carlito",
    "cambria": "Caladea",
    "caladea": "Caladea",
    "georgia": "Gelasio",
    "gelasio": "Gelasio",
    "arial": "Liberation Sans",
    "helvetica": "Liberation Sans",
    "helvetica neue": "Liberation Sans",
    "liberation sans": "Liberation Sans",
    "courier new": "Liberation Mono",
    "courier": "Liberation Mono",
    "consolas": "Liberation Mono",
    "liberation mono": "Liberation Mono",
    # No twin exists for these; the nearest in width that we ship.
    "times new roman": "Caladea",
    "constantia": "Caladea",
    "palatino linotype": "Gelasio",
    "book antiqua": "Gelasio",
    "garamond": "Caladea",
    "rockwell": "Gelasio",
    "bookman old style": "Gelasio",
    "playfair display": "Gelasio",
    "merriweather": "Gelasio",
    "lora": "Gelasio",
}
# Families that run as wide as Arial, or wider: in a narrower face their lines would be thought shorter.
_WIDE_FAMILIES = frozenset(
    (
        "aptos display", "avenir", "century gothic", "century gothic pro", "dejavu sans", "franklin gothic",
        "futura", "inter", "lucida sans unicode", "montserrat", "noto sans", "nunito", "open sans", "poppins",
        "proxima nova", "raleway", "roboto", "san francisco", "segoe ui", "tahoma", "trebuchet ms",
        "univers", "verdana", "work sans",
    )
)  # fmt: skip
_EXACT = frozenset(
    (
        "calibri", "carlito", "cambria", "caladea", "georgia", "gelasio", "arial", "helvetica",
        "liberation sans", "courier new", "liberation mono",
    )
)  # fmt: skip
_NARROW_WORDS = ("condensed", "narrow", "compressed", "cond")
_SERIF_WORDS = (
    *("serif", "roman", "times", "book", "antiqua", "garamond", "baskerville", "minion", "century"),
    *("slab", "didot", "bodoni", "caslon", "goudy", "perpetua", "charter"),
)
_MONO_WORDS = ("mono", "code", "console", "courier", "typewriter")
_BY_KIND = {
    FontKind.SERIF: "Gelasio",
    FontKind.SANS: "Carlito",
    FontKind.WIDE_SANS: "Liberation Sans",
    FontKind.FIXED: "Liberation Mono",
}


@cache
def twin(family: str) -> str:
    """Return the family that we ship for ``family``: its metric twin, else the nearest in kind.

    The kind is what the family's name says, else what a template said of it.
    """
    name = family.strip().lower()
    if known := _TWINS.get(name):
        return known
    if any(word in name for word in _MONO_WORDS):
        return "Liberation Mono"
    if any(word in name.split() for word in _NARROW_WORDS):
        return "Carlito"
    if any(name == wide or name.startswith(f"{wide} ") for wide in _WIDE_FAMILIES):
        return "Liberation Sans"
    if "sans" not in name and any(word in name for word in _SERIF_WORDS):
        return "Gelasio"
    return _BY_KIND[said_kind(family) or FontKind.SANS]


def is_exact(family: str) -> bool:
    """Return whether text in ``family`` breaks exactly as measured here (its twin has the same widths)."""
    return family.strip().lower() in _EXACT
