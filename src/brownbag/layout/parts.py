"""What stands in a slide's area: the parts that it is made of, and what they are asked.

A `Part` is one thing (text, a table, a picture, a box) or several in a row. All
are asked for their height at a width and a scale, then placed. What does not
fit is split: the head stays, the tail goes to the next scene.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

from msgspec import Struct

from brownbag.layout.fitting import Scale
from brownbag.layout.measure import TextMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.placing import Inks
from brownbag.layout.scene import Item
from brownbag.layout.scripts import is_read_leftwards
from brownbag.theme.drawing import Colour
from brownbag.theme.model import BoxStyle, LevelStyle, Placeholder, Theme
from brownbag.units import Rect

SLACK = 0.01  # points; what adds up to the frame's height fits it


class Desk(NamedTuple):
    """What every part needs to be laid out. ``ground`` is the colour that the layout's slides lie on.

    ``language`` is the talk's, for the words that are ours.
    """

    theme: Theme
    measurer: TextMeasurer
    pictures: PictureStore
    inks: Inks
    ground: Colour
    language: str = ""

    @property
    def reads_leftwards(self) -> bool:
        """Whether the talk's language is written from right to left."""
        return is_read_leftwards(self.language)


class Region(Struct, frozen=True):
    """An area that is filled: a placeholder's, or (without one) a free box with the same styles.

    ``columns`` are the regions that two columns take when the area is made of two placeholders.
    """

    frame: Rect
    box: BoxStyle
    levels: tuple[LevelStyle, ...]
    placeholder: Placeholder | None = None
    columns: tuple[Region, ...] = ()

    @classmethod
    def of(cls, placeholder: Placeholder) -> Region:
        """Return the region that a placeholder is."""
        return cls(placeholder.text_frame, placeholder.box, placeholder.levels, placeholder)

    @property
    def size(self) -> float:
        """The size of its outermost text, in points."""
        return self.levels[0].size


class Part(Protocol):
    """One thing of a slide's area."""

    @property
    def stays_whole(self) -> bool:
        """Whether it goes to the next scene whole if that has room for it."""
        ...

    @property
    def squeezes(self) -> bool:
        """Whether it can be shown in less than its least height, where there is nothing else to do."""
        ...

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height it cannot do without, in points."""
        ...

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the height it would like; not below the least."""
        ...

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return its items, in ``frame``."""
        ...

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return what fits into ``height`` and what remains; either may be None."""
        ...

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return how many lines of text do not fit into ``height``."""
        ...


@runtime_checkable
class Plainable(Protocol):
    """A part that can be told more plainly, where a place is too small for it."""

    def plainer(self) -> Part:
        """Return a part of the same words that takes less room."""
        ...


def fits(part: Part, width: float, height: float, scale: Scale) -> bool:
    """Return whether a part fits."""
    return part.least_height(width, scale) <= height + SLACK
