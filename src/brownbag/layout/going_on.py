"""Parts that go on to a next slide before their text gets smaller than can be read: tables, lying bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from brownbag.layout.callouts import CalloutPart
from brownbag.layout.fitting import Ladder, Scale, choose
from brownbag.layout.indenting import Indented
from brownbag.layout.parts import Part, Region, fits
from brownbag.layout.stacking import Beside, Stack
from brownbag.problems import Problem, Severity

_MOST_TRIED = 20  # scenes; where that is not enough, the smallest size it is


@runtime_checkable
class _GoesOn(Protocol):
    """A part that can say so itself."""

    @property
    def goes_on(self) -> bool:
        """Whether it does."""
        ...


def goes_on(part: Part) -> bool:
    """Return whether there is something in ``part`` that reads better on two slides than in small print."""
    match part:
        case Stack(parts):
            return any(goes_on(one) for one in parts)
        case Beside(parts):
            return any(goes_on(one) for _, one in parts)
        case CalloutPart() | Indented():
            return goes_on(part.inner)
        case _GoesOn():
            return part.goes_on
        case _:
            return False


def scale_to_go_on(group: Sequence[tuple[Region, Part]], ladder: Ladder) -> Scale:
    """Return the largest readable size at which no more scenes are needed than at the floor's."""
    lowest = ladder.lowest()
    least = _scenes(group, lowest)
    return choose(ladder, lambda scale: _scenes(group, scale) <= least).scale


def _scenes(group: Sequence[tuple[Region, Part]], scale: Scale) -> int:
    return max(_scenes_of(region, part, scale) for region, part in group)


def _scenes_of(region: Region, part: Part, scale: Scale) -> int:
    """Return how many scenes a part takes; more than it could ever be where it cannot be parted."""
    rest: Part | None = part
    for count in range(1, _MOST_TRIED):
        if rest is None or fits(rest, region.frame.width, region.frame.height, scale):
            return count
        head, rest = rest.split(region.frame.width, region.frame.height, scale)
        if head is None:
            break
    return _MOST_TRIED


def said_to_go_on() -> Problem:
    """Return the hint that a slide became several."""
    return Problem(
        Severity.HINT,
        1,
        "This is too long for one slide, so it goes on on the next.",
        "Show the rows that matter most, and hand out the rest on paper.",
        "goes-on",
    )
