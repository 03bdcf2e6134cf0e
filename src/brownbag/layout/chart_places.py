"""A chart and the text that goes with it: below one another, or side by side where the text is long."""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.layout.charts import ChartPart
from brownbag.layout.fitting import NATURAL, Ladder
from brownbag.layout.parts import Part, Region, fits
from brownbag.layout.stacking import Beside, Stack

_CHART_SHARE = 0.6  # of the width
_MUCH = 0.3  # of the height: text that takes more stands beside


def beside_or_below(parts: Sequence[Part], region: Region) -> Part:
    """Return a chart and one other part side by side where that part is high, else everything in order."""
    below = Stack(parts)
    if len(parts) != 2 or isinstance(parts[0], ChartPart) is isinstance(parts[1], ChartPart):
        return below
    other = parts[1] if isinstance(parts[0], ChartPart) else parts[0]
    frame = region.frame
    if other.least_height(frame.width, NATURAL) <= _MUCH * frame.height:
        return below
    shares = [_CHART_SHARE if isinstance(part, ChartPart) else 1.0 - _CHART_SHARE for part in parts]
    beside = Beside(list(zip(shares, parts, strict=True)))
    return beside if _ratio(beside, region) >= _ratio(below, region) else below


def _ratio(part: Part, region: Region) -> float:
    """Return how large its text can be; 0 where it does not fit at any readable size."""
    rungs = Ladder(region.size).rungs()
    frame = region.frame
    return next((scale.ratio for scale in rungs if fits(part, frame.width, frame.height, scale)), 0.0)
