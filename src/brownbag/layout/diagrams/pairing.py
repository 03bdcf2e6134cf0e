"""A diagram and one other part: side by side, or one below the other, whichever shows both larger."""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.layout.diagrams.part import DiagramPart
from brownbag.layout.fitting import BODY_FLOOR, NATURAL, Ladder, Scale
from brownbag.layout.parts import Part, Region, fits
from brownbag.layout.stacking import COLUMN_GAP, GAP, Beside, Stack

_SHARES = (0.5, 0.6)  # of the width, for a diagram beside text
_LEAD = 0.24  # of the height: more than that is no mere line above a diagram


def paired(diagram: Part, other: Part, region: Region, *, is_first: bool) -> Part:
    """Return the diagram and what it stands with, in the order in which they were written."""
    below: Part = Stack([diagram, other] if is_first else [other, diagram])
    if not isinstance(diagram, DiagramPart) or _leads(other, diagram, region):
        return below
    if diagram.label_size(region.frame.width, region.frame.height) is None:
        return below  # as a list
    choices = [(below, region.frame.width)]
    for share in _SHARES:
        pair: list[tuple[float, Part]] = [(share, diagram), (1.0 - share, other)]
        beside = Beside(pair if is_first else pair[::-1])
        choices.append((beside, (region.frame.width - COLUMN_GAP) * share))
    if diagram.is_round:
        choices = [*choices[1:], choices[0]]
    return max(choices, key=lambda choice: _shown(choice[0], choice[1], diagram, other, region))[0]


def _leads(other: Part, diagram: DiagramPart, region: Region) -> bool:
    """Return whether the other part is but a line or two, and the diagram reads well in what is left."""
    taken = other.least_height(region.frame.width, NATURAL) + GAP
    if taken > region.frame.height * _LEAD:
        return False
    size = diagram.label_size(region.frame.width, region.frame.height - taken)
    return size is not None and size >= BODY_FLOOR


def _shown(
    whole: Part, width: float, diagram: DiagramPart, other: Part, region: Region
) -> tuple[bool, float, float]:
    """Return how well a choice shows both: whether there is a drawing, the text's size, the labels' size."""
    frame = region.frame
    scale = _largest(whole, region)
    height = frame.height
    if isinstance(whole, Stack):
        height -= other.least_height(frame.width, scale) + GAP
    size = diagram.label_size(width, height) if height > 0 else None
    return size is not None, scale.ratio, size or 0.0


def _largest(part: Part, region: Region) -> Scale:
    rungs = Ladder(region.size).rungs()
    return next(
        (scale for scale in rungs if fits(part, region.frame.width, region.frame.height, scale)),
        replace(rungs[-1], ratio=0.0),
    )
