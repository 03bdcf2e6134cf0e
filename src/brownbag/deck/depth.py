"""How deep a slide goes, apart from the deck's model: the library needs it at every start, and no slide."""

from __future__ import annotations

from enum import StrEnum


class Depth(StrEnum):
    """When a slide may be left out: `core` never, `extra` first."""

    CORE = "core"
    STANDARD = "standard"
    EXTRA = "extra"
