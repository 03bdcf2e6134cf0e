"""What stands on the shelf, and what a plan is: plain values."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from brownbag.deck.depth import Depth

AUDIENCES: dict[str, str] = {
    "parents": "Expectant and new parents",
    "educators": "Early educators",
    "pediatric": "Pediatric and primary care staff",
    "child-welfare": "Child-welfare staff",
    "workplace": "People at work",
    "community": "Community and faith groups",
    "clinicians": "Mental-health colleagues",
}
"""The audiences that topics know, by the word in the file, with the name to show."""

SLOTS = (20, 30, 45, 60, 90)  # minutes: the slots that people are given (fact base, agenda shapes)


class Part(StrEnum):
    """Where in a talk a topic belongs."""

    OPENING = "opening"
    TOPIC = "topic"
    CLOSING = "closing"
    REFERENCE = "reference"  # what talks draw on, such as the glossary; never in a plan by itself


class Minutes(Struct, frozen=True):
    """How long a topic takes at each depth: only core slides, core and standard, all."""

    short: float
    standard: float
    long: float

    def at(self, depth: Depth) -> float:
        """Return the minutes when slides up to ``depth`` are shown."""
        return {Depth.CORE: self.short, Depth.STANDARD: self.standard, Depth.EXTRA: self.long}[depth]


class Topic(Struct, frozen=True):
    """One topic of the library: what its front matter says. ``id`` is its file's name without ``.md``."""

    id: str
    title: str
    summary: str
    minutes: Minutes
    audiences: tuple[str, ...]
    objectives: tuple[str, ...]
    tags: tuple[str, ...]
    part: Part
    path: Path


class PlannedPart(Struct, frozen=True):
    """A topic in a plan.

    ``depth`` is the deepest kind of slide that stays in; ``minutes`` what that takes.
    """

    topic: Topic
    depth: Depth
    minutes: float


class Plan(Struct, frozen=True):
    """A talk on paper: parts in order, with the slot they were fitted to.

    ``total`` is never above ``slot`` unless even the shortest version of what
    was asked for is too long; then ``fits`` is False and ``messages`` say what
    to leave out. ``messages`` are whole sentences for the presenter. ``doing``
    are the minutes in which participants do or talk; ``longest_listening`` the
    most minutes in a row in which they do not.
    """

    slot: int
    audience: str
    parts: tuple[PlannedPart, ...]
    fits: bool
    messages: tuple[str, ...] = ()
    doing: float = 0.0
    longest_listening: float = 0.0

    @property
    def total(self) -> float:
        """The minutes of all parts."""
        return sum(part.minutes for part in self.parts)
