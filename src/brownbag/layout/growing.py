"""Few words to a larger size: a slide of three short lines is to fill its place as any other does.

Only for our own themes: in an agency's template the size of text is the agency's word.
"""

from __future__ import annotations

from brownbag.layout.fitting import NATURAL, SMALL_FLOOR, Scale
from brownbag.layout.orphans import is_only_text, tidiest
from brownbag.layout.parts import Part, Region
from brownbag.theme.model import LayoutRole

_GROWS = frozenset(
    {
        LayoutRole.CONTENT,
        LayoutRole.TWO_CONTENT,
        LayoutRole.COMPARISON,
        LayoutRole.ACTIVITY,
        LayoutRole.PICTURE_LEFT,
        LayoutRole.PICTURE_RIGHT,
    }
)
_POINTS = (4.0, 2.0)  # more than the theme's own size
_BELOW_TITLE = 2.0  # points: what is said below a title is no louder
_MOST_OF_PLACE = 0.75  # of its height: no more than a usual slide takes


def grown(role: LayoutRole, region: Region, part: Part, title_size: float) -> Scale:
    """Return the scale for a part that fits at its own size: a larger one where its words are few.

    Among the sizes that leave room enough, the one that leaves the fewest words alone on a line.
    """
    if role not in _GROWS or not is_only_text(part):
        return NATURAL
    most = title_size if role is LayoutRole.ACTIVITY else title_size - _BELOW_TITLE
    sizes = (min(region.size + points, most) for points in _POINTS)
    larger = [Scale(size / region.size, SMALL_FLOOR) for size in sizes if size > region.size]
    frame = region.frame
    roomy = [
        scale for scale in larger if part.least_height(frame.width, scale) <= frame.height * _MOST_OF_PLACE
    ]
    return tidiest(part, frame.width, (*roomy, NATURAL)) if roomy else NATURAL
