"""Items to rungs that rise like stairs; the first is the lowest, since one climbs in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from brownbag.deck.model import Align
from brownbag.layout.diagrams.figures import Drawing, Shapes
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words
from brownbag.theme.drawing import RectOutline
from brownbag.units import Rect

_INSETS = (18.0, 6.0, 14.0, 6.0)
_GAP = 5.0
_LIKED_HIGH = 96.0
_AIR = 12.0  # above and below words that need more height than that
_STAIR = 0.4  # of the width: how far the highest rung starts in from the lowest
_FAINTEST, _FULLEST = 0.16, 0.52  # of the colour: one ink can be read on every rung


def rising(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return the diagram with labels of ``size`` points in ``frame``; None where they do not fit."""
    count = len(words)
    tread = min(70.0, frame.width * _STAIR / max(1, count - 1))
    for share in (1.0, 0.6, 0.3):
        made = _with_tread(words, frame, size, look, tread * share)
        if made is not None:
            return made
    return None


def _with_tread(words: Sequence[Words], frame: Rect, size: float, look: Look, tread: float) -> Drawing | None:
    count = len(words)
    most = (frame.height - _GAP * (count - 1)) / count
    across, down = _INSETS[0] + _INSETS[2], _INSETS[1] + _INSETS[3]
    narrowest = frame.width - tread * (count - 1)
    if narrowest - across <= 0:
        return None
    rooms = [frame.width - tread * place - across for place in range(count)]
    if not all(one.fits(size, room, most - down) for one, room in zip(words, rooms, strict=True)):
        return None
    needed = max(one.height(size, room) for one, room in zip(words, rooms, strict=True)) + down
    high = min(most, max(_LIKED_HIGH, needed + _AIR))

    def draw() -> Shapes:
        is_turned = words[0].is_right_to_left
        bottom = frame.y + (frame.height + high * count + _GAP * (count - 1)) / 2
        shapes: Shapes = []
        for place, one in enumerate(words):
            wide = frame.width - tread * place
            box = Rect(frame.x if is_turned else frame.right - wide, bottom - high, wide, high)
            share = place / max(1, count - 1)
            fill = replace(look.main, alpha=round(_FAINTEST + (_FULLEST - _FAINTEST) * share, 3))
            panel = look.filled(RectOutline(6.0), fill)
            shapes.append(
                [
                    one.box(
                        f"Rung {place + 1}",
                        box,
                        size,
                        look.ink_on(fill),
                        insets=_INSETS,
                        panel=panel,
                        align=Align.LEFT,
                    )
                ]
            )
            bottom -= high + _GAP
        return shapes

    return draw
