"""What is drawn in "Hearth": its paints by name, arches, a fire, and the shelf that titles stand on."""

from __future__ import annotations

from drawingml import Decoration, arch, colour, outline, panel

INK, PAPER, BRICK, APRICOT = colour("tx1"), colour("bg1"), colour("tx2"), colour("bg2")
RUST, HONEY = colour("accent1"), colour("accent2")
AMBER, EMBER = colour("accent5"), colour("accent6")

FLOOR = 530.0  # the hearthstone, on which all arches stand

# The shelf that titles stand on, its lower right corner round.
SHELF = "M 0 0 L 1000 0 C 1000 552 939 1000 864 1000 L 0 1000 Z"

# One round stroke as a quotation mark has it, twice.
QUOTE_MARK = (
    "M 0 1000 L 0 560 C 0 240 160 40 420 0 L 420 200 C 310 240 240 330 235 480 L 420 480 L 420 1000 Z"
    " M 560 1000 L 560 560 C 560 240 720 40 980 0 L 980 200 C 870 240 800 330 795 480 L 980 480 L 980 1000 Z"
)


# A flame that leans a little to the left as it rises.
FLAME = (
    "M 430 0 C 520 210 960 360 960 680 C 960 860 850 960 740 1000 L 260 1000 C 150 960 40 860 40 690"
    " C 40 540 130 470 190 370 C 220 450 260 490 320 500 C 290 330 330 150 430 0 Z"
)


def stone(paint: str = RUST) -> Decoration:
    """Return the hearthstone, the strip along the bottom."""
    return panel("Hearthstone", (0.0, FLOOR, 960.0, 540.0 - FLOOR), paint)


def hearth(middle: float, width: float, high: float, wall: str = RUST) -> tuple[Decoration, ...]:
    """Return a lit hearth ``width`` wide and ``high``, its fire on the hearthstone."""
    frame = width * 0.14
    fire = width * 0.46
    return (
        arch("Hearth", middle, FLOOR - high, width, FLOOR, wall),
        arch("Hearth's rim", middle, FLOOR - high + frame * 0.72, width - 1.44 * frame, FLOOR, EMBER),
        arch("Hearth's opening", middle, FLOOR - high + frame, width - 2 * frame, FLOOR, INK),
        *(
            outline(
                name,
                (middle - fire * size / 2, FLOOR - fire * 1.35 * size, fire * size, fire * 1.35 * size),
                paint,
                FLAME,
            )
            for name, paint, size in (
                ("Flame, ember", EMBER, 1.0),
                ("Flame, amber", AMBER, 0.68),
                ("Flame, paper", PAPER, 0.34),
            )
        ),
    )


SMALL_ARCH = (
    arch("Arch, rust", 900.0, 478.0, 72.0, FLOOR, RUST),
    arch("Arch, paper", 900.0, 488.0, 52.0, FLOOR, PAPER),
)
ROOM = (outline("Mantel", (0.0, 0.0, 824.0, 116.0), APRICOT, SHELF), *SMALL_ARCH, stone())
NICHE = (*SMALL_ARCH, stone())
