"""Themes made in code, in round numbers."""

from __future__ import annotations

from pathlib import Path

from brownbag.deck.model import Align
from brownbag.theme.drawing import Colour, SolidFill
from brownbag.theme.model import (
    Anchor,
    BoxStyle,
    BulletStyle,
    Layout,
    LayoutRole,
    LevelStyle,
    Placeholder,
    PlaceholderType,
    Spacing,
    Theme,
)
from brownbag.units import Rect

INK = Colour("202020", scheme="tx1")
PAPER = Colour("FFFFFF", scheme="bg1")
PLAIN_BOX = BoxStyle((0.0, 0.0, 0.0, 0.0), Anchor.TOP)

TITLE_FRAME = Rect(80, 40, 800, 60)
BODY_FRAME = Rect(80, 120, 800, 360)

COLOURS = {
    "dk1": INK,
    "lt1": PAPER,
    "tx1": INK,
    "bg1": PAPER,
    "tx2": Colour("334455"),
    "bg2": Colour("EEEEEE"),
    "accent1": Colour("206040"),
    "accent2": Colour("A03020"),
    "accent3": Colour("205080"),
    "accent4": Colour("806020"),
    "accent5": Colour("CCBBAA"),
    "accent6": Colour("AABBCC"),
    "hlink": Colour("0000AA"),
}


def style(size: float, **more: object) -> LevelStyle:
    """Return a style without spacing, bullets or margins."""
    return LevelStyle("Grid", size, INK, **more)  # type: ignore[arg-type]


def bullets(*sizes: float) -> tuple[LevelStyle, ...]:
    """Return nine bulleted levels, each 20 points further in; the last size holds for the rest."""
    filled = [*sizes, *[sizes[-1]] * (9 - len(sizes))]
    return tuple(
        style(size, bullet=BulletStyle("•"), margin_left=20.0 * (depth + 1), indent=-20.0)
        for depth, size in enumerate(filled)
    )


def plain_levels(size: float, **more: object) -> tuple[LevelStyle, ...]:
    """Return nine equal levels without bullets."""
    return (style(size, **more),) * 9


def place(
    idx: int,
    kind: PlaceholderType,
    frame: Rect,
    levels: tuple[LevelStyle, ...],
    box: BoxStyle = PLAIN_BOX,
) -> Placeholder:
    """Return a placeholder named after its type."""
    return Placeholder(idx, kind, kind.name.title(), frame, box, levels)


def title_place(frame: Rect = TITLE_FRAME, size: float = 40.0) -> Placeholder:
    """Return a title."""
    return place(0, PlaceholderType.TITLE, frame, plain_levels(size))


def _furniture() -> tuple[Placeholder, ...]:
    small = plain_levels(10.0)
    return (
        place(10, PlaceholderType.DATE, Rect(690, 500, 100, 20), small),
        place(11, PlaceholderType.FOOTER, Rect(80, 500, 600, 20), small),
        place(12, PlaceholderType.SLIDE_NUMBER, Rect(800, 500, 80, 20), small),
    )


def _layouts() -> list[tuple[LayoutRole, tuple[Placeholder, ...]]]:
    left, right = Rect(80, 120, 390, 360), Rect(490, 120, 390, 360)
    body, obj, pic = PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.PICTURE
    levels = bullets(24.0, 20.0, 18.0)
    middle = BoxStyle((0.0, 0.0, 0.0, 0.0), Anchor.MIDDLE)
    return [
        (
            LayoutRole.TITLE,
            (
                place(0, PlaceholderType.CENTRED_TITLE, Rect(80, 100, 800, 160), plain_levels(50.0)),
                place(1, PlaceholderType.SUBTITLE, Rect(80, 280, 800, 120), plain_levels(24.0)),
            ),
        ),
        (
            LayoutRole.SECTION,
            (
                title_place(Rect(80, 100, 800, 160), 44.0),
                place(1, body, Rect(80, 280, 800, 120), plain_levels(24.0)),
            ),
        ),
        (LayoutRole.CONTENT, (title_place(), place(1, obj, BODY_FRAME, levels))),
        (LayoutRole.TWO_CONTENT, (title_place(), place(1, obj, left, levels), place(2, obj, right, levels))),
        (
            LayoutRole.COMPARISON,
            (
                title_place(),
                place(1, body, Rect(80, 120, 390, 40), plain_levels(24.0, bold=True)),
                place(2, obj, Rect(80, 170, 390, 310), levels),
                place(3, body, Rect(490, 120, 390, 40), plain_levels(24.0, bold=True)),
                place(4, obj, Rect(490, 170, 390, 310), levels),
            ),
        ),
        (LayoutRole.TITLE_ONLY, (title_place(),)),
        (LayoutRole.BLANK, ()),
        (
            LayoutRole.STATEMENT,
            (title_place(), place(1, body, BODY_FRAME, plain_levels(40.0, align=Align.CENTRE), middle)),
        ),
        (
            LayoutRole.QUOTE,
            (
                title_place(),
                place(1, body, Rect(80, 120, 800, 260), plain_levels(32.0)),
                place(13, body, Rect(80, 400, 800, 60), plain_levels(20.0)),
            ),
        ),
        (
            LayoutRole.BIG_NUMBER,
            (
                title_place(),
                place(13, body, Rect(80, 120, 800, 140), plain_levels(100.0)),
                place(1, body, Rect(80, 280, 800, 180), plain_levels(24.0)),
            ),
        ),
        (
            LayoutRole.ACTIVITY,
            (
                title_place(),
                place(1, body, Rect(280, 120, 600, 360), levels),
                place(13, body, Rect(80, 120, 160, 80), plain_levels(34.0)),
            ),
        ),
        (
            LayoutRole.PICTURE_LEFT,
            (title_place(), place(14, pic, left, plain_levels(18.0)), place(1, obj, right, levels)),
        ),
        (
            LayoutRole.PICTURE_RIGHT,
            (title_place(), place(1, obj, left, levels), place(14, pic, right, plain_levels(18.0))),
        ),
        (
            LayoutRole.FULL_PICTURE,
            (
                place(14, pic, Rect(0, 0, 960, 540), plain_levels(18.0)),
                title_place(Rect(80, 420, 800, 60)),
                place(1, body, Rect(80, 480, 800, 40), plain_levels(18.0)),
            ),
        ),
        (
            LayoutRole.AGENDA,
            (
                title_place(),
                place(
                    1,
                    body,
                    BODY_FRAME,
                    (
                        style(
                            26.0, bullet=BulletStyle(numbering="arabicPeriod"), margin_left=40.0, indent=-40.0
                        ),
                        *plain_levels(20.0)[1:],
                    ),
                ),
            ),
        ),
        (LayoutRole.CLOSING, (title_place(), place(1, body, BODY_FRAME, plain_levels(24.0)))),
    ]


def small_theme() -> Theme:
    """Return a theme of a layout for every kind that has one: title 40 pt, body 24 pt in 800 x 360 points."""
    layouts = tuple(
        Layout(
            role.value.replace("-", " ").title(),
            role,
            index,
            (*places, *(_furniture() if role is not LayoutRole.BLANK else ())),
            SolidFill(PAPER),
        )
        for index, (role, places) in enumerate(_layouts())
    )
    return theme_of(*layouts)


def theme_of(*layouts: Layout) -> Theme:
    """Return a theme of these layouts; a kind without one is served by the content layout, or the first."""
    have = {layout.role: layout.index for layout in layouts}
    fallback = have.get(LayoutRole.CONTENT, 0)
    roles = {role: have.get(role, fallback) for role in LayoutRole}
    return Theme(
        "Small", Path("small.pptx"), 960.0, 540.0, layouts, COLOURS, "Grid", "Grid", ("Grid",), (), roles
    )


__all__ = ["LevelStyle", "Spacing", "small_theme", "style", "theme_of"]
