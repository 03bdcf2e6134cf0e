"""Who is talking when: a topic's slides as beats, and how long people listen before they may talk.

At lunch people are eating, arriving late and entitled to talk. The plan keeps
participants doing or talking for a good share of the time, and never lets them
listen for long: hospitality, not a rule of the brain (the fact base's 3.1 and
3.2 name the figures and their grounds).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from brownbag.deck.callout_kind import CalloutKind
from brownbag.deck.depth import Depth
from brownbag.files import read_text
from brownbag.library.model import Topic
from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.deck.model import Block, Callout, Slide

LEAST_DOING = 0.4  # of a talk's minutes: participants doing or talking
LONGEST_LISTENING = 10.0  # minutes in a row

_DEPTHS = list(Depth)
_DOING = frozenset({CalloutKind.ACTIVITY, CalloutKind.DISCUSS})


class Beat(Struct, frozen=True):
    """One slide's time: ``minutes`` in all, the last ``doing`` of them spent by participants.

    ``audience`` is empty where the slide is for everybody.
    """

    minutes: float
    doing: float
    depth: Depth
    audience: tuple[str, ...] = ()


class Pace(Struct, frozen=True):
    """How the minutes of several beats are shared out."""

    total: float
    doing: float
    longest_listening: float

    @property
    def share_doing(self) -> float:
        """The share (0..1) in which participants do or talk; 1 for a talk of no minutes."""
        return self.doing / self.total if self.total else 1.0


def pace(beats: Iterable[Beat]) -> Pace:
    """Return how the minutes of ``beats``, in their order, are shared out."""
    total = doing = listening = longest = 0.0
    for beat in beats:
        total += beat.minutes
        doing += beat.doing
        listening += beat.minutes - beat.doing
        longest = max(longest, listening)
        if beat.doing:
            listening = 0.0
    return Pace(total, doing, longest)


def beats_at(beats: Iterable[Beat], depth: Depth, audience: str) -> tuple[Beat, ...]:
    """Return the beats that stay when slides up to ``depth`` are shown to ``audience`` ("": to all)."""
    deepest = _DEPTHS.index(depth)
    return tuple(
        beat
        for beat in beats
        if _DEPTHS.index(beat.depth) <= deepest
        and not (audience and beat.audience and audience not in beat.audience)
    )


def read_beats(topic: Topic) -> tuple[Beat, ...]:
    """Return the beats of a topic's slides; none where its file cannot be read.

    The last few files are remembered until they change.
    """
    try:
        stat = topic.path.stat()
        return _beats_of_file(topic.path, stat.st_mtime_ns, stat.st_size)
    except (OSError, BrownBagError):
        return ()


@lru_cache(maxsize=128)
def _beats_of_file(path: Path, _changed: int, _size: int) -> tuple[Beat, ...]:
    # Heavy, and the shelf opens with a plan of no topics yet.
    from brownbag.deck.reader import read_deck
    from brownbag.deck.settings_edits import set_meta

    text = read_text(path)
    # A topic's own audience is for reading it alone; it would hide the slides of all others.
    return beats_of(read_deck(set_meta(text, "audience", None).apply(text)).slides)


def beats_of(slides: Sequence[Slide]) -> tuple[Beat, ...]:
    """Return a beat for each of ``slides``."""
    return tuple(
        Beat(slide.minutes or 0.0, _doing(slide), slide.depth, slide.audience)
        for slide in slides
        if not slide.hidden
    )


def _doing(slide: Slide) -> float:
    """Return the minutes of a slide's activities: as they say, else the whole slide's, never more."""
    minutes = slide.minutes or 0.0
    times = [minutes if box.minutes is None else box.minutes for box in _activities(slide.blocks)]
    return min(minutes, sum(times))


def _activities(blocks: Iterable[Block]) -> Iterator[Callout]:
    from brownbag.deck.model import Callout, Columns  # 13 ms; the first plan, at start, has no slides

    for block in blocks:
        match block:
            case Callout(kind=kind) if kind in _DOING:
                yield block
            case Columns(columns=columns):
                for column in columns:
                    yield from _activities(column.blocks)
            case _:
                pass
