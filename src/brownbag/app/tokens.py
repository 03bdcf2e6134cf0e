"""The look in one table: colours, type sizes, spacing and radii, for light and dark.

Widgets and the style sheet take every colour and length from here. Text and
its ground keep to WCAG AA (4.5 to 1), focus rings and borders that matter to
3 to 1; `tests/app/test_tokens.py` counts it.
"""

from __future__ import annotations

from msgspec import Struct


class Tokens(Struct, frozen=True):
    """One appearance. Colours are "#RRGGBB"; the names say what they are for."""

    name: str
    ground: str  # behind everything
    surface: str  # cards, panels, editors
    raised: str  # what lies on a surface: chips, hovered rows
    line: str  # quiet borders
    strong_line: str  # borders of things to act on: 3 to 1 on surface
    ink: str  # text
    quiet_ink: str  # second text
    accent: str  # the one main action, ticks, selection
    accent_hover: str
    on_accent: str  # text on accent
    tint: str  # a selected row or card
    warm: str  # terracotta: where to look
    warm_tint: str
    on_warm: str
    focus: str  # the ring around what has the keyboard
    shadow: str  # around the slide in the preview
    stage: str  # behind the slide in the preview


LIGHT = Tokens(
    name="light",
    ground="#FBF6EC",
    surface="#FFFDF8",
    raised="#F3EADA",
    line="#E4D8C2",
    strong_line="#8A8271",
    ink="#2B2B2B",
    quiet_ink="#5C564B",
    accent="#2F4A3C",
    accent_hover="#3D5F4D",
    on_accent="#FFFDF8",
    tint="#E3ECE2",
    warm="#A14F2C",
    warm_tint="#F8E4D8",
    on_warm="#FFFDF8",
    focus="#B5613D",
    shadow="#CDBFA6",
    stage="#F1E8D8",
)

DARK = Tokens(
    name="dark",
    ground="#1E2320",
    surface="#272D29",
    raised="#323A35",
    line="#3C453F",
    strong_line="#8C968C",
    ink="#F1EADB",
    quiet_ink="#BDB7A7",
    accent="#A9C7AE",
    accent_hover="#BFD8C3",
    on_accent="#1A241E",
    tint="#35463B",
    warm="#E8A583",
    warm_tint="#4A342A",
    on_warm="#2A1A12",
    focus="#E8A583",
    shadow="#101310",
    stage="#191D1B",
)

BODY_FAMILY = "Carlito"
DISPLAY_FAMILY = "Gelasio"

# Sizes in pixels, as Qt's style sheets count them; a screen's scale is applied by Qt.
TEXT_PX = 15
SMALL_PX = 13
TITLE_PX = 17
HEADING_PX = 21
DISPLAY_PX = 28

GAP_S = 4
GAP_M = 8
GAP_L = 16
GAP_XL = 24

RADIUS_S = 6
RADIUS_M = 10


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2) of "#RRGGBB", 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2.2) of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
