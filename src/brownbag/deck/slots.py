"""Places that are filled only when the whole talk is known: the agenda, and the list of sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from brownbag.deck.model import Paragraph


class SlotKind(StrEnum):
    """What goes there."""

    AGENDA = "agenda"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Slot(Paragraph):
    """An empty paragraph that gives way to a list; it never leaves `brownbag.deck`."""

    kind: SlotKind = SlotKind.AGENDA
