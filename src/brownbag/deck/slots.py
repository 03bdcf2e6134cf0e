"""Places that are filled only when the whole talk is known: agenda, list of sources, glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from brownbag.deck.model import Block, Paragraph, plain
from brownbag.deck.walk import all_runs


class SlotKind(StrEnum):
    """What goes there."""

    AGENDA = "agenda"
    SOURCES = "sources"
    GLOSSARY = "glossary"


class Slot(Paragraph, frozen=True):
    """An empty paragraph that gives way to a list; it never leaves `brownbag.deck`.

    ``terms`` are those that a glossary is to show; none means those that the talk uses.
    """

    kind: SlotKind = SlotKind.AGENDA
    terms: tuple[str, ...] = ()


def terms_named(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the terms that a glossary fence names: its list's items, or words between commas."""
    names = (name.strip() for runs in all_runs(blocks) for name in re.split(r"[,\n]", plain(runs)))
    return tuple(name for name in names if name)
