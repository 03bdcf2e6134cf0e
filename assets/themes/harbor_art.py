"""What is drawn in "Harbor": its paints by name, a boat, and the pennants of its band."""

from __future__ import annotations

from drawingml import Decoration, colour, polygon

INK, WHITE, NAVY, MIST = colour("tx1"), colour("bg1"), colour("tx2"), colour("bg2")
BLUE, RED, YELLOW, SHALLOW = colour("accent1"), colour("accent2"), colour("accent5"), colour("accent6")


def boat(left: float, floor: float, high: float, *, sail: str = YELLOW) -> tuple[Decoration, ...]:
    """Return a boat under two sails, ``high`` points from its keel to its mast's top."""
    unit = high / 100
    mast = left + 42 * unit
    deck = floor - 14 * unit
    return (
        polygon(
            "Sail, large",
            sail,
            (mast + 3 * unit, floor - high),
            (mast + 3 * unit, deck - 4 * unit),
            (mast + 46 * unit, deck - 4 * unit),
        ),
        polygon(
            "Sail, small",
            WHITE,
            (mast - 2 * unit, floor - 84 * unit),
            (mast - 2 * unit, deck - 4 * unit),
            (mast - 36 * unit, deck - 4 * unit),
        ),
        polygon(
            "Hull",
            RED,
            (left, deck),
            (left + 92 * unit, deck),
            (left + 78 * unit, floor),
            (left + 14 * unit, floor),
        ),
    )


def pennants(height: float) -> tuple[Decoration, ...]:
    """Return two slanted stripes at the right end of a band of this ``height``."""
    lean = height * 0.45
    return (
        polygon("Pennant, blue", BLUE, (796.0 + lean, 0.0), (960.0, 0.0), (960.0, height), (796.0, height)),
        polygon(
            "Pennant, yellow", YELLOW, (876.0 + lean, 0.0), (960.0, 0.0), (960.0, height), (876.0, height)
        ),
    )
