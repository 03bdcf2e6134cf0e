"""Hearth, warm: apricot and brick, sturdy serif titles on a mantel, and arches that glow from inside."""

from __future__ import annotations

from dataclasses import replace

from drawingml import (
    HEADINGS,
    Frame,
    Marks,
    Text,
    arch,
    colour,
    glow,
    gradient,
    outline,
    panel,
    solid,
)
from hearth_art import (
    AMBER,
    APRICOT,
    BRICK,
    EMBER,
    FLOOR,
    HONEY,
    INK,
    NICHE,
    PAPER,
    QUOTE_MARK,
    ROOM,
    RUST,
    SMALL_ARCH,
    hearth,
    stone,
)
from look import Composition, FooterLine, Look

COLOURS = {
    "dk1": "35231A",  # coffee
    "lt1": "FFF9F1",  # warm milk
    "dk2": "76290F",  # brick
    "lt2": "FBE3CB",  # apricot
    "accent1": "98391A",  # rust, dark enough for text on the paper
    "accent2": "8A4B00",  # honey, likewise
    "accent3": "6C3A5C",  # plum
    "accent4": "5A6124",  # olive
    "accent5": "F6B95B",  # amber
    "accent6": "E88B5A",  # ember
    "hlink": "8A2A4A",
    "folHlink": "5D4A6B",
}

_QUIET = colour("tx1", lighter=15)

_LEFT, _WIDTH = 64.0, 832.0
_TOP, _HEIGHT = 144.0, 332.0

_MARKS = Marks("●", "○", 60)
_TITLE = Text(sizes=(36,), font=HEADINGS, bold=True, paint=BRICK, anchor="ctr")
_BODY = Text(sizes=(28, 24, 20, 18, 18), before=(12, 7, 5, 4), mark="bullet", marks=_MARKS, mark_paint=RUST)
_COLUMN = replace(_BODY, sizes=(26, 22, 20, 18, 18))
_PLAIN = replace(_BODY, mark="")
_CAPTION = replace(_PLAIN, sizes=(22, 18), before=(8, 5))
_PICTURE = Text(sizes=(18,), paint=_QUIET, align="ctr", anchor="ctr")
_KICKER = Text(sizes=(22,), italic=True, font=HEADINGS, paint=RUST, align="ctr", anchor="ctr")
_SMALL = Text(sizes=(12,), paint=_QUIET, anchor="ctr")
_NUMBER = replace(_SMALL, sizes=(14,), bold=True, paint=BRICK, align="ctr")

_MANTEL_TITLE = ((_LEFT, 14.0, 716.0, 92.0), _TITLE)
_LEFT_COLUMN: Frame = (_LEFT, _TOP, 400.0, _HEIGHT)
_RIGHT_COLUMN: Frame = (_LEFT + 432.0, _TOP, 400.0, _HEIGHT)

# The slide's number stands in the opening of the small arch at the bottom right.
_DOOR: Frame = (878.0, 504.0, 44.0, 22.0)
_LINE = FooterLine(_SMALL, _LEFT, 850.0, 500.0, number=_DOOR, number_text=_NUMBER)
_FOOTER = _LINE.places()

_USUAL = {
    "Title Slide": Composition(
        (
            ((_LEFT, 96.0, 500.0, 210.0), replace(_TITLE, sizes=(48,), anchor="b")),
            ((_LEFT, 336.0, 500.0, 148.0), Text(sizes=(24, 20, 18), before=(6,), paint=INK)),
        ),
        FooterLine(_SMALL, _LEFT, 534.0, 500.0).places(),
        (
            panel("Ledge", (_LEFT, 317.0, 96.0, 6.0), EMBER),
            *hearth(752.0, 320.0, 400.0),
            stone(),
        ),
        solid(APRICOT),
    ),
    "Section Header": Composition(
        (
            ((_LEFT, 110.0, 540.0, 190.0), replace(_TITLE, sizes=(46,), paint=PAPER, anchor="b")),
            (
                (_LEFT, 330.0, 540.0, 140.0),
                replace(_PLAIN, sizes=(26, 20, 18), before=(6,), paint=APRICOT, mark_paint=AMBER),
            ),
        ),
        FooterLine(
            replace(_SMALL, paint=APRICOT),
            _LEFT,
            604.0,
            500.0,
            number=_DOOR,
            number_text=replace(_NUMBER, paint=PAPER),
        ).places(),
        (
            panel("Ledge", (_LEFT, 311.0, 96.0, 6.0), AMBER),
            *hearth(752.0, 230.0, 300.0, EMBER),
            stone(AMBER),
        ),
        gradient(BRICK, RUST, 20),
    ),
    "Title and Content": Composition((_MANTEL_TITLE, ((_LEFT, _TOP, _WIDTH, _HEIGHT), _BODY)), _FOOTER, ROOM),
    "Two Content": Composition(
        (_MANTEL_TITLE, (_LEFT_COLUMN, _COLUMN), (_RIGHT_COLUMN, _COLUMN)), _FOOTER, ROOM
    ),
    "Comparison": Composition(
        (
            _MANTEL_TITLE,
            ((_LEFT, 136.0, 400.0, 56.0), Text(sizes=(24,), bold=True, paint=RUST, anchor="b")),
            ((_LEFT, 212.0, 400.0, 264.0), _COLUMN),
            ((_LEFT + 432.0, 136.0, 400.0, 56.0), Text(sizes=(24,), bold=True, paint=HONEY, anchor="b")),
            ((_LEFT + 432.0, 212.0, 400.0, 264.0), _COLUMN),
        ),
        _FOOTER,
        (
            *ROOM,
            panel("Ledge, left", (_LEFT, 197.0, 400.0, 5.0), EMBER),
            panel("Ledge, right", (_LEFT + 432.0, 197.0, 400.0, 5.0), AMBER),
        ),
    ),
    "Title Only": Composition((_MANTEL_TITLE,), _FOOTER, ROOM),
    "Content with Caption": Composition(
        (
            ((32.0, 40.0, 260.0, 164.0), replace(_TITLE, sizes=(30,), anchor="b")),
            ((356.0, 48.0, 548.0, 418.0), _BODY),
            ((32.0, 230.0, 260.0, 250.0), _CAPTION),
        ),
        replace(_LINE, left=356.0).places(),
        (
            panel("Wall", (0.0, 0.0, 320.0, FLOOR), APRICOT),
            panel("Ledge", (32.0, 212.0, 96.0, 6.0), EMBER),
            *NICHE,
        ),
    ),
    "Picture with Caption": Composition(
        (
            ((608.0, 40.0, 296.0, 150.0), replace(_TITLE, sizes=(30,), anchor="b")),
            ((40.0, 40.0, 488.0, 450.0), _PICTURE),
            ((608.0, 216.0, 296.0, 244.0), _CAPTION),
        ),
        replace(_LINE, left=608.0).places(),
        (
            panel("Wall", (0.0, 0.0, 568.0, FLOOR), APRICOT),
            panel("Ledge", (608.0, 198.0, 96.0, 6.0), EMBER),
            *NICHE,
        ),
    ),
    "Blank": Composition((), _FOOTER, NICHE),
}

_OWN = {
    # The sentence stands in the fire's opening.
    "Statement": Composition(
        (
            ((310.0, 92.0, 340.0, 60.0), replace(_KICKER, anchor="b")),
            (
                (190.0, 168.0, 580.0, 300.0),
                Text(
                    sizes=(40, 26, 22),
                    before=(10,),
                    font=HEADINGS,
                    paint=BRICK,
                    align="ctr",
                    anchor="ctr",
                ),
            ),
        ),
        FooterLine(
            _SMALL,
            200.0,
            700.0,
            500.0,
            number=(710.0, 500.0, 50.0, 22.0),
            number_text=replace(_SMALL, align="r"),
        ).places(),
        (
            arch("Arch, rust", 480.0, 18.0, 828.0, FLOOR, RUST),
            arch("Arch, amber", 480.0, 42.0, 776.0, FLOOR, AMBER),
            arch("Arch, paper", 480.0, 54.0, 750.0, FLOOR, PAPER),
            stone(),
        ),
        solid(APRICOT),
    ),
    "Quote": Composition(
        (
            ((200.0, 44.0, 660.0, 54.0), replace(_KICKER, align="l", paint=BRICK)),
            (
                (200.0, 108.0, 660.0, 250.0),
                Text(sizes=(34, 26, 22), before=(10,), font=HEADINGS, italic=True, paint=BRICK, anchor="ctr"),
            ),
            ((200.0, 392.0, 640.0, 84.0), Text(sizes=(22, 18), bold=True)),
        ),
        replace(_LINE, left=200.0).places(),
        (
            glow("Ember wall", (0.0, 0.0, 150.0, FLOOR), RUST, EMBER, 90),
            outline("Quotation mark", (36.0, 60.0, 78.0, 62.0), APRICOT, QUOTE_MARK),
            panel("Ledge", (200.0, 374.0, 96.0, 6.0), EMBER),
            *NICHE,
        ),
        solid(APRICOT),
    ),
    "Big Number": Composition(
        (
            _MANTEL_TITLE,
            (
                (92.0, 286.0, 304.0, 150.0),
                Text(
                    sizes=(104, 40, 28, 24), bold=True, font=HEADINGS, paint=BRICK, align="ctr", anchor="ctr"
                ),
            ),
            ((476.0, 168.0, 400.0, 300.0), replace(_PLAIN, sizes=(28, 22, 20), before=(10,), anchor="ctr")),
        ),
        replace(_LINE, left=476.0).places(),
        (
            *ROOM,
            arch("Arch, rust", 244.0, 138.0, 376.0, FLOOR, RUST),
            arch("Arch, amber", 244.0, 160.0, 332.0, FLOOR, AMBER),
        ),
    ),
    "Activity": Composition(
        (
            ((290.0, 66.0, 614.0, 92.0), replace(_TITLE, anchor="b")),
            ((290.0, 172.0, 614.0, 300.0), replace(_BODY, sizes=(32, 26, 22, 20, 20))),
            (
                (46.0, 280.0, 148.0, 90.0),
                Text(sizes=(36, 20, 18), bold=True, font=HEADINGS, paint=BRICK, align="ctr", anchor="ctr"),
            ),
        ),
        replace(_LINE, left=290.0).places(),
        (
            glow("Ember wall", (0.0, 0.0, 240.0, FLOOR), RUST, BRICK, 90),
            arch("Arch, ember", 120.0, 170.0, 204.0, FLOOR, EMBER),
            arch("Arch, amber", 120.0, 186.0, 172.0, FLOOR, AMBER),
            *NICHE,
        ),
    ),
    "Picture Left": Composition(
        (
            ((508.0, 40.0, 396.0, 116.0), replace(_TITLE, sizes=(32,), anchor="b")),
            ((30.0, 46.0, 404.0, 438.0), _PICTURE),
            ((508.0, 176.0, 396.0, 290.0), _COLUMN),
        ),
        replace(_LINE, left=508.0).places(),
        (panel("Wall", (0.0, 0.0, 464.0, FLOOR), APRICOT), *NICHE),
    ),
    "Picture Right": Composition(
        (
            ((_LEFT, 40.0, 396.0, 116.0), replace(_TITLE, sizes=(32,), anchor="b")),
            ((_LEFT, 176.0, 396.0, 304.0), _COLUMN),
            ((526.0, 46.0, 404.0, 438.0), _PICTURE),
        ),
        FooterLine(_SMALL, _LEFT, 460.0, 500.0).places(),
        (panel("Wall", (496.0, 0.0, 464.0, FLOOR), APRICOT), stone()),
    ),
    "Full Picture": Composition(
        (
            ((_LEFT, 426.0, 420.0, 72.0), replace(_TITLE, sizes=(30,), paint=PAPER)),
            ((0.0, 0.0, 960.0, 418.0), _PICTURE),
            (
                (516.0, 426.0, 340.0, 72.0),
                Text(sizes=(20,), paint=APRICOT, mark_paint=AMBER, anchor="ctr"),
            ),
        ),
        replace(_LINE, text=replace(_SMALL, paint=APRICOT), top=502.0).places(),
        (panel("Mantel", (0.0, 418.0, 960.0, 112.0), BRICK), *SMALL_ARCH, stone(EMBER)),
    ),
    "Agenda": Composition(
        (
            ((_LEFT, 30.0, 500.0, 104.0), replace(_TITLE, sizes=(40,), anchor="ctr")),
            (
                (_LEFT, 148.0, 520.0, 328.0),
                replace(_PLAIN, sizes=(28, 20, 18), before=(16, 4), mark="number", anchor="t"),
            ),
        ),
        FooterLine(_SMALL, _LEFT, 584.0, 500.0).places(),
        (
            panel("Wall", (620.0, 0.0, 340.0, FLOOR), APRICOT),
            *hearth(790.0, 250.0, 340.0),
            stone(),
        ),
    ),
    "Closing": Composition(
        (
            ((400.0, 60.0, 496.0, 160.0), replace(_TITLE, sizes=(44,), anchor="b")),
            ((400.0, 256.0, 496.0, 216.0), replace(_PLAIN, sizes=(26, 22, 18), before=(10, 6))),
        ),
        replace(_LINE, left=400.0).places(),
        (
            panel("Ledge", (400.0, 234.0, 96.0, 6.0), EMBER),
            *hearth(202.0, 276.0, 380.0),
            *NICHE,
        ),
        solid(APRICOT),
    ),
}

LOOK = Look(
    name="Hearth",
    description="Apricot and brick, sturdy titles on a mantel, and arches that glow from inside.",
    colours=COLOURS,
    heading_font="Cambria",
    text_font="Calibri",
    background=solid(PAPER),
    compositions={**_USUAL, **_OWN},
)
