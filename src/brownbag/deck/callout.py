"""Call-outs: ``> [!ACTIVITY] Pair and share {minutes=5}``, and Quarto's ``::: callout-note``."""

from __future__ import annotations

import re
from typing import NamedTuple

from brownbag.deck.attributes import split_attributes
from brownbag.deck.model import CalloutKind
from brownbag.deck.slide_settings import minutes_of

_FIRST_LINE = re.compile(r"\s*\[!([A-Za-z-]{1,30})\][+-]?[ \t]*(.*)$")

# What GitHub, Obsidian and Quarto call theirs.
_ALIASES = {
    "warning": CalloutKind.CAUTION,
    "danger": CalloutKind.CAUTION,
    "attention": CalloutKind.CAUTION,
    "error": CalloutKind.CAUTION,
    "important": CalloutKind.KEY,
    "info": CalloutKind.NOTE,
    "hint": CalloutKind.TIP,
    "question": CalloutKind.DISCUSS,
    "discussion": CalloutKind.DISCUSS,
    "example": CalloutKind.STORY,
}


class CalloutStart(NamedTuple):
    """The first line of a call-out. ``kind`` is None for a word that nobody knows, kept as ``word``."""

    kind: CalloutKind | None
    word: str
    title: str
    minutes: float | None


def callout_start(line: str) -> CalloutStart | None:
    """Return what the first line of a quotation says about a call-out, None where it is none."""
    match = _FIRST_LINE.match(line)
    if match is None:
        return None
    title, given = split_attributes(match[2])
    return CalloutStart(kind_of(match[1]), match[1], title.strip(), minutes_of(given.get("minutes")))


def kind_of(word: str) -> CalloutKind | None:
    """Return the kind of call-out by its word, ours or another tool's; None for an unknown one."""
    try:
        return CalloutKind(word.lower())
    except ValueError:
        return _ALIASES.get(word.lower())
