"""What the templates that were opened say of their fonts, for whoever has to find another in their stead.

A family is only a name wherever text is measured and painted, so its kind is
kept beside all names, for as long as the program runs.
"""

from __future__ import annotations

from collections.abc import Mapping

from brownbag.theme.model import FontKind

_said: dict[str, FontKind] = {}


def remember_kinds(kinds: Mapping[str, FontKind]) -> None:
    """Let `said_kind` know what a template says. The first to speak of a family is believed."""
    for family, kind in kinds.items():
        _said.setdefault(_plain(family), kind)


def said_kind(family: str) -> FontKind | None:
    """Return what templates that were opened say of a family; None where none did."""
    return _said.get(_plain(family))


def _plain(family: str) -> str:
    return " ".join(family.lower().split())
