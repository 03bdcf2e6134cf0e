"""PowerPoint's own shapes: from a preset's name and adjustments to its outlines.

The formulas are those of ECMA-376 part 1, annex D (presetShapeDefinitions),
for the shapes that templates decorate with. Numbers such as 16667 are shares
in 100 000ths.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brownbag.theme import round_figures as rounds
from brownbag.theme import sign_figures as signs
from brownbag.theme import straight_figures as straight
from brownbag.theme.drawing import EllipseOutline, Outline, PathOutline, RectOutline
from brownbag.theme.sheet import Figure, Sheet

Found = tuple[tuple[Outline, bool, bool], ...]
"""Outlines with whether each is filled and whether it is stroked."""


def preset_outlines(name: str, width: float, height: float, adjustments: Mapping[str, int]) -> Found | None:
    """Return the outlines of a preset; None for one that is not known here."""
    sheet = Sheet(width, height, adjustments)
    if name in _RECTANGLES:
        return ((RectOutline(), True, True),)
    if name in _ELLIPSES:
        return ((EllipseOutline(), True, True),)
    if name in _ROUNDED:
        return ((RectOutline(sheet.short * sheet.share("adj", 16_667, 0.5)), True, True),)
    if name in _SEVERAL:
        return _SEVERAL[name](sheet)
    if name in _OPEN:
        _OPEN[name](sheet)
        return ((PathOutline(sheet.pen.commands(), filled=False), False, True),)
    if name in _FILLED_OPEN:
        _FILLED_OPEN[name](sheet)
        commands = sheet.pen.commands()
        return ((PathOutline(commands), True, False), (PathOutline(commands, filled=False), False, True))
    if name in _CLOSED:
        _CLOSED[name](sheet)
        return ((PathOutline(sheet.pen.commands()), True, True),)
    return None


_ALL_ROUND, _ALL_SNIPPED = (False,) * 4, (True,) * 4
_A, _A1, _A2, _A2_CUT, _A1_NONE = (
    ("adj", 16_667),
    ("adj1", 16_667),
    ("adj2", 0),
    ("adj2", 16_667),
    ("adj1", 0),
)
_RECTANGLES = frozenset(
    {"rect", "flowChartProcess", "flowChartPredefinedProcess", "flowChartInternalStorage"}
)
_ELLIPSES = frozenset({"ellipse", "flowChartConnector"})
_ROUNDED = frozenset({"roundRect", "flowChartAlternateProcess"})
# Figures of several outlines, which say themselves what is filled and what is stroked.
_SEVERAL: dict[str, Callable[[Sheet], Found]] = {
    "arc": rounds.arc,
    "foldedCorner": signs.folded_corner,
    "bracketPair": signs.pair_of_brackets,
    "can": signs.can,
    "flowChartMagneticDisk": signs.can,
    "cube": signs.cube,
    "bevel": signs.bevel,
    "actionButtonBlank": signs.bevel,
}
_OPEN: dict[str, Figure] = {
    "line": straight.line,
    "straightConnector1": straight.line,
    "bentConnector2": straight.elbow,
    "bentConnector3": straight.bent_connector,
    "curvedConnector2": rounds.curved_elbow,
    "curvedConnector3": rounds.curved_connector,
}
# Open figures that are filled all the same, as if they were closed.
_FILLED_OPEN: dict[str, Figure] = {
    "leftBracket": lambda s: rounds.bracket(s, left=True),
    "rightBracket": lambda s: rounds.bracket(s, left=False),
    "leftBrace": lambda s: signs.brace(s, left=True),
    "rightBrace": lambda s: signs.brace(s, left=False),
}
_CLOSED: dict[str, Figure] = {
    "triangle": straight.triangle,
    "flowChartExtract": straight.triangle,
    "rtTriangle": straight.right_triangle,
    "parallelogram": straight.parallelogram,
    "flowChartInputOutput": straight.parallelogram,
    "trapezoid": straight.trapezoid,
    "flowChartManualOperation": straight.manual_operation,
    "diamond": straight.diamond,
    "flowChartDecision": straight.diamond,
    "pentagon": straight.regular(5),
    "hexagon": straight.hexagon,
    "heptagon": straight.regular(7),
    "octagon": rounds.octagon,
    "decagon": straight.regular(10, 18),
    "dodecagon": straight.regular(12, 15),
    "star4": straight.star(4, 12_500),
    "star5": straight.star(5, 19_098, 105_146, 110_557),
    "star6": straight.star(6, 28_868, 115_470),
    "star7": straight.star(7, 34_601, 102_572, 105_210),
    "star8": straight.star(8, 37_500),
    "star10": straight.star(10, 42_533, 105_146),
    "star12": straight.star(12, 37_500),
    "star16": straight.star(16, 37_500),
    "star24": straight.star(24, 37_500),
    "star32": straight.star(32, 37_500),
    "homePlate": straight.home_plate,
    "chevron": straight.chevron,
    "rightArrow": lambda s: straight.arrow(s, upright=False, backwards=False),
    "leftArrow": lambda s: straight.arrow(s, upright=False, backwards=True),
    "downArrow": lambda s: straight.arrow(s, upright=True, backwards=False),
    "upArrow": lambda s: straight.arrow(s, upright=True, backwards=True),
    "leftRightArrow": lambda s: signs.double_arrow(s, upright=False),
    "upDownArrow": lambda s: signs.double_arrow(s, upright=True),
    "notchedRightArrow": signs.notched_arrow,
    "wedgeRectCallout": lambda s: signs.callout(s, rounded=False),
    "wedgeRoundRectCallout": lambda s: signs.callout(s, rounded=True),
    "wedgeEllipseCallout": signs.round_callout,
    "heart": signs.heart,
    "moon": signs.moon,
    "lightningBolt": signs.lightning,
    "noSmoking": signs.no_entry,
    "wave": signs.wave,
    "plaque": signs.plaque,
    "mathMinus": signs.minus_sign,
    "mathEqual": signs.equals_sign,
    "flowChartDocument": signs.document,
    "flowChartManualInput": signs.manual_input,
    "flowChartOffpageConnector": signs.off_page,
    "flowChartMerge": signs.merge,
    "flowChartPreparation": straight.hexagon,
    "pie": rounds.pie,
    "chord": rounds.chord,
    "blockArc": rounds.block_arc,
    "donut": rounds.donut,
    "frame": straight.frame,
    "halfFrame": straight.half_frame,
    "corner": straight.l_shape,
    "diagStripe": straight.diagonal_stripe,
    "plus": straight.plus,
    "mathPlus": straight.plus_sign,
    "teardrop": rounds.teardrop,
    "flowChartTerminator": rounds.terminator,
    "flowChartDelay": rounds.delay,
    "round1Rect": rounds.rounded_or_snipped((None, _A, None, None), _ALL_ROUND),
    "round2SameRect": rounds.rounded_or_snipped((_A1, _A1, _A2, _A2), _ALL_ROUND),
    "round2DiagRect": rounds.rounded_or_snipped((_A1, _A2, _A1, _A2), _ALL_ROUND),
    "snip1Rect": rounds.rounded_or_snipped((None, _A, None, None), _ALL_SNIPPED),
    "snip2SameRect": rounds.rounded_or_snipped((_A1, _A1, _A2, _A2), _ALL_SNIPPED),
    "snip2DiagRect": rounds.rounded_or_snipped((_A1_NONE, _A2_CUT, _A1_NONE, _A2_CUT), _ALL_SNIPPED),
    "snipRoundRect": rounds.rounded_or_snipped((_A1, _A2_CUT, None, None), (False, True, False, False)),
}
