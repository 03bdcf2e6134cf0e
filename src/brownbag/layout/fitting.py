"""How small text must be to fit: the ladder of sizes, and the finding when even its floor is too much.

The template's own size comes first; then whole points down to a floor, all
levels in proportion. Below the floor a slide is too full and says so, but
still shrinks to 8 points, so that nothing is ever off the slide.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct

from brownbag.problems import Problem, Severity

BODY_FLOOR = 18.0  # points: readable from the last row of a lunch room
TITLE_FLOOR = 24.0
SMALL_FLOOR = 14.0  # tables, captions and the inner levels of a list
LEAST = 8.0
_USUAL_SIDE = 540.0  # points: the shorter side of a slide that PowerPoint makes


class Scale(Struct, frozen=True):
    """One rung: all sizes times ``ratio``, in whole points, none below ``least``."""

    ratio: float
    least: float

    def size(self, size: float) -> float:
        """Return what ``size`` becomes."""
        if self.ratio == 1.0:
            return size
        return max(float(int(size * self.ratio + 1e-6)), min(self.least, size))


def floor_on(width: float, height: float, floor: float = BODY_FLOOR) -> float:
    """Return what ``floor`` is on a slide of this size: a smaller slide is shown as large as any other."""
    return max(LEAST, floor * min(1.0, min(width, height) / _USUAL_SIDE))


NATURAL = Scale(1.0, SMALL_FLOOR)


class Ladder(NamedTuple):
    """The rungs for text whose outermost level is ``size`` points: from its own size down to 8."""

    size: float
    floor: float = BODY_FLOOR

    def rungs(self) -> tuple[Scale, ...]:
        """Return the rungs down to the floor, largest first."""
        floor = min(self.floor, self.size)
        return (
            NATURAL,
            *(
                Scale(points / self.size, min(SMALL_FLOOR, floor))
                for points in _whole_points(self.size, floor)
            ),
        )

    def emergency(self) -> tuple[Scale, ...]:
        """Return the rungs below the floor."""
        floor = min(self.floor, self.size)
        return tuple(Scale(points / self.size, LEAST) for points in _whole_points(floor, min(LEAST, floor)))

    def lowest(self) -> Scale:
        """Return the floor's own rung."""
        return self.rungs()[-1]


def _whole_points(above: float, least: float) -> list[float]:
    """Return the whole points below ``above``, down to ``least``."""
    top = int(above) if above > int(above) else int(above) - 1
    return [float(points) for points in range(top, int(least) - 1, -1)]


class Fit(NamedTuple):
    """The rung that was chosen. ``is_too_full``: it is below the floor; ``fits`` is False without any."""

    scale: Scale
    is_too_full: bool = False
    fits: bool = True


def choose(ladder: Ladder, fits: Callable[[Scale], bool]) -> Fit:
    """Return the largest rung that ``fits``; without any, the floor's, as not fitting."""
    if fits(NATURAL):
        return Fit(NATURAL)
    rungs = ladder.rungs()
    if len(rungs) > 1 and fits(rungs[-1]):
        return Fit(rungs[_first(rungs, fits, 1, len(rungs) - 1)])
    emergency = ladder.emergency()
    if emergency and fits(emergency[-1]):
        return Fit(emergency[_first(emergency, fits, 0, len(emergency) - 1)], is_too_full=True)
    return Fit(ladder.lowest(), is_too_full=True, fits=False)


def _first(rungs: tuple[Scale, ...], fits: Callable[[Scale], bool], low: int, high: int) -> int:
    """Return the first rung from ``low`` on that fits, knowing that ``high`` does."""
    while low < high:
        middle = (low + high) // 2
        if fits(rungs[middle]):
            high = middle
        else:
            low = middle + 1
    return low


def too_full(lines: int, line: int = 0, *, what: str = "Slide text") -> Problem:
    """Return the finding that ``lines`` lines do not fit at a readable size."""
    count = "1 line" if lines <= 1 else f"{lines} lines"
    return Problem(
        Severity.WARNING,
        line,
        f"{what} is {count} too long.",
        "Split the slide, or move text to the notes.",
        "too-full",
    )
