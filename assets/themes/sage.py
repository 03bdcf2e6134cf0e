"""Sage, calm: cream paper, deep green serif titles, and two circles with a space between."""

from __future__ import annotations

from dataclasses import replace

from drawingml import HEADINGS, Decoration, Frame, Text, circle, colour, outline, panel, solid
from look import Composition, FooterLine, Look

COLOURS = {
    "dk1": "2B2B2B",  # ink
    "lt1": "FBF6EC",  # cream paper
    "dk2": "2F4A3C",  # deep green
    "lt2": "F3E9D7",  # cream in the shade
    "accent1": "4A6A54",  # sage, dark enough for text on the paper
    "accent2": "9A4827",  # terracotta, likewise
    "accent3": "3F6678",  # slate
    "accent4": "7F5C18",  # ochre
    "accent5": "E6D3B3",  # sand
    "accent6": "EFC9B4",  # blush
    "hlink": "1F5F73",
    "folHlink": "704463",
}

_INK, _PAPER, _GREEN = colour("tx1"), colour("bg1"), colour("tx2")
_SAGE, _TERRACOTTA = colour("accent1"), colour("accent2")
_SAND, _BLUSH = colour("accent5"), colour("accent6")
_QUIET = colour("tx1", lighter=15)
_MIST = colour("accent1", lighter=80)
_CIRCLE_SAGE = colour("accent1", lighter=60, alpha=70)
_CIRCLE_BLUSH = colour("accent6", alpha=70)
_CIRCLE_SAND = colour("accent5", alpha=70)

_LEFT, _WIDTH = 56.0, 848.0
_TOP, _HEIGHT = 132.0, 348.0

_TITLE = Text(sizes=(36,), font=HEADINGS, paint=_GREEN, anchor="b")
_BODY = Text(sizes=(28, 24, 20, 18, 18), before=(12, 8, 6, 5), mark="bullet")
_COLUMN = replace(_BODY, sizes=(26, 22, 20, 18, 18))
_CAPTION = Text(sizes=(22, 18), before=(8, 5), paint=_INK)
_PICTURE = Text(sizes=(18,), paint=_QUIET, align="ctr", anchor="ctr")
_HEAD = Text(sizes=(24,), bold=True, paint=_SAGE, anchor="b")
_KICKER = Text(sizes=(22,), bold=True, paint=_TERRACOTTA, align="ctr", anchor="b")
_SMALL = Text(sizes=(12,), paint=_QUIET, anchor="ctr")

_TITLE_SPOT = ((_LEFT, 32.0, 800.0, 82.0), _TITLE)
_LEFT_COLUMN: Frame = (_LEFT, _TOP, 408.0, _HEIGHT)
_RIGHT_COLUMN: Frame = (_LEFT + 440.0, _TOP, 408.0, _HEIGHT)
_LINE = FooterLine(_SMALL, _LEFT, 904.0, 502.0)
_FOOTER = _LINE.places()


def _between(centre: tuple[float, float], radius: float, *, tilt: float = 0.0) -> tuple[Decoration, ...]:
    """Return the two overlapping circles around ``centre``; ``tilt`` lifts the right one by points."""
    x, y = centre
    apart = radius * 0.62
    return (
        circle("Circle, sage", (x - apart, y + tilt), radius, _CIRCLE_SAGE),
        circle("Circle, blush", (x + apart, y - tilt), radius, _CIRCLE_BLUSH),
    )


def _quiet_line(left: float, top: float, paint: str = _TERRACOTTA) -> Decoration:
    return panel("Quiet line", (left, top, 64.0, 4.0), paint)


_CORNER = _between((932.0, 16.0), 26.0)

# An opening quotation mark: two commas, their bodies round, their tails drawn up to the right.
_QUOTE_MARK = (
    "M 430 0 C 180 90 0 330 0 640 C 0 850 90 1000 235 1000 C 355 1000 440 905 440 780"
    " C 440 655 355 565 245 565 C 225 565 205 568 190 573 C 205 380 310 190 470 90 Z"
    " M 960 0 C 710 90 530 330 530 640 C 530 850 620 1000 765 1000 C 885 1000 970 905 970 780"
    " C 970 655 885 565 775 565 C 755 565 735 568 720 573 C 735 380 840 190 1000 90 Z"
)

_USUAL = {
    "Title Slide": Composition(
        (
            ((_LEFT, 110.0, 520.0, 190.0), replace(_TITLE, sizes=(48,))),
            ((_LEFT, 328.0, 520.0, 140.0), Text(sizes=(24, 20, 18), before=(6,), paint=_INK)),
        ),
        _FOOTER,
        (
            _quiet_line(_LEFT, 312.0),
            *_between((826.0, 258.0), 150.0, tilt=26.0),
            circle("Circle, sand", (656.0, 462.0), 34.0, _CIRCLE_SAND),
        ),
    ),
    "Section Header": Composition(
        (
            ((_LEFT, 130.0, 560.0, 168.0), replace(_TITLE, sizes=(46,), paint=_PAPER)),
            (
                (_LEFT, 328.0, 560.0, 130.0),
                Text(sizes=(26, 20, 18), before=(6,), paint=_SAND, mark_paint=_BLUSH),
            ),
        ),
        replace(_LINE, text=replace(_SMALL, paint=_SAND)).places(),
        (
            _quiet_line(_LEFT, 311.0, _BLUSH),
            circle("Circle, sage", (794.0, 304.0), 150.0, colour("accent1", alpha=75)),
            circle("Circle, blush", (950.0, 240.0), 150.0, colour("accent6", alpha=85)),
        ),
        solid(_GREEN),
    ),
    "Title and Content": Composition(
        (_TITLE_SPOT, ((_LEFT, _TOP, _WIDTH, _HEIGHT), _BODY)), _FOOTER, _CORNER
    ),
    "Two Content": Composition(
        (_TITLE_SPOT, (_LEFT_COLUMN, _COLUMN), (_RIGHT_COLUMN, _COLUMN)), _FOOTER, _CORNER
    ),
    "Comparison": Composition(
        (
            _TITLE_SPOT,
            ((_LEFT, 126.0, 408.0, 58.0), _HEAD),
            ((_LEFT, 206.0, 408.0, 274.0), _COLUMN),
            ((_LEFT + 440.0, 126.0, 408.0, 58.0), replace(_HEAD, paint=_TERRACOTTA)),
            ((_LEFT + 440.0, 206.0, 408.0, 274.0), _COLUMN),
        ),
        _FOOTER,
        (
            *_CORNER,
            panel("Line, left", (_LEFT, 190.0, 408.0, 4.0), _SAGE),
            panel("Line, right", (_LEFT + 440.0, 190.0, 408.0, 4.0), _TERRACOTTA),
        ),
    ),
    "Title Only": Composition((_TITLE_SPOT,), _FOOTER, _CORNER),
    "Content with Caption": Composition(
        (
            ((_LEFT, 40.0, 290.0, 136.0), replace(_TITLE, sizes=(30,))),
            ((386.0, 56.0, 518.0, 424.0), _BODY),
            ((_LEFT, 204.0, 290.0, 276.0), _CAPTION),
        ),
        _FOOTER,
        (_quiet_line(_LEFT, 186.0), *_CORNER),
    ),
    "Picture with Caption": Composition(
        (
            ((_LEFT, 40.0, 290.0, 136.0), replace(_TITLE, sizes=(30,))),
            ((386.0, 56.0, 518.0, 424.0), _PICTURE),
            ((_LEFT, 204.0, 290.0, 276.0), _CAPTION),
        ),
        _FOOTER,
        (_quiet_line(_LEFT, 186.0),),
    ),
    "Blank": Composition((), _FOOTER),
}

_OWN = {
    # The sentence stands in the space between.
    "Statement": Composition(
        (
            ((130.0, 90.0, 700.0, 58.0), _KICKER),
            (
                (130.0, 160.0, 700.0, 270.0),
                Text(
                    sizes=(40, 24, 20), before=(10,), font=HEADINGS, paint=_GREEN, align="ctr", anchor="ctr"
                ),
            ),
        ),
        _FOOTER,
        (
            circle("Circle, sage", (-34.0, 290.0), 150.0, _CIRCLE_SAGE),
            circle("Circle, blush", (994.0, 250.0), 150.0, _CIRCLE_BLUSH),
        ),
        solid(_MIST),
    ),
    "Quote": Composition(
        (
            ((210.0, 50.0, 640.0, 54.0), replace(_KICKER, align="l")),
            (
                (210.0, 118.0, 640.0, 228.0),
                Text(sizes=(34, 24, 20), before=(10,), font=HEADINGS, italic=True, paint=_GREEN, anchor="b"),
            ),
            ((210.0, 380.0, 640.0, 84.0), Text(sizes=(22, 18))),
        ),
        _FOOTER,
        (
            outline("Quotation mark", (76.0, 222.0, 100.0, 78.0), _BLUSH, _QUOTE_MARK),
            _quiet_line(210.0, 361.0),
        ),
        solid(colour("bg2")),
    ),
    "Big Number": Composition(
        (
            _TITLE_SPOT,
            (
                (_LEFT, 140.0, 700.0, 140.0),
                Text(sizes=(120, 40, 28, 24), bold=True, paint=_TERRACOTTA, anchor="b"),
            ),
            ((_LEFT, 300.0, 620.0, 180.0), Text(sizes=(28, 22, 20), before=(8,))),
        ),
        _FOOTER,
        _between((868.0, 360.0), 100.0, tilt=14.0),
    ),
    "Activity": Composition(
        (
            ((270.0, 70.0, 634.0, 90.0), _TITLE),
            ((270.0, 176.0, 634.0, 304.0), replace(_BODY, sizes=(32, 26, 22, 20, 20))),
            (
                (42.0, 200.0, 136.0, 80.0),
                Text(sizes=(34, 20, 18), bold=True, paint=_TERRACOTTA, align="ctr", anchor="ctr"),
            ),
        ),
        replace(_LINE, left=270.0).places(),
        (
            panel("Band", (0.0, 0.0, 220.0, 540.0), _SAGE),
            circle("Circle, blush", (142.0, 322.0), 76.0, colour("accent6", alpha=90)),
            circle("Circle, paper", (110.0, 240.0), 76.0, _PAPER),
        ),
    ),
    "Picture Left": Composition(
        (
            ((524.0, 48.0, 380.0, 118.0), replace(_TITLE, sizes=(32,))),
            ((_LEFT, 48.0, 440.0, 432.0), _PICTURE),
            ((524.0, 182.0, 380.0, 298.0), _COLUMN),
        ),
        _FOOTER,
        _CORNER,
    ),
    "Picture Right": Composition(
        (
            ((_LEFT, 48.0, 380.0, 118.0), replace(_TITLE, sizes=(32,))),
            ((_LEFT, 182.0, 380.0, 298.0), _COLUMN),
            ((464.0, 48.0, 440.0, 432.0), _PICTURE),
        ),
        _FOOTER,
    ),
    "Full Picture": Composition(
        (
            ((_LEFT, 426.0, 440.0, 76.0), replace(_TITLE, sizes=(30,), paint=_PAPER, anchor="ctr")),
            ((0.0, 0.0, 960.0, 414.0), _PICTURE),
            (
                (528.0, 426.0, 376.0, 76.0),
                Text(sizes=(20,), paint=_SAND, mark_paint=_BLUSH, anchor="ctr"),
            ),
        ),
        replace(_LINE, text=replace(_SMALL, paint=_SAND), top=510.0).places(),
        (panel("Band", (0.0, 414.0, 960.0, 126.0), _GREEN),),
    ),
    "Agenda": Composition(
        (
            ((_LEFT, 60.0, 272.0, 250.0), replace(_TITLE, anchor="t")),
            (
                (412.0, 56.0, 492.0, 424.0),
                Text(sizes=(28, 20, 18), before=(18, 4), mark="number", anchor="ctr"),
            ),
        ),
        replace(_LINE, left=412.0).places(),
        (panel("Band", (0.0, 0.0, 356.0, 540.0), _MIST), *_between((160.0, 430.0), 76.0, tilt=12.0)),
    ),
    "Closing": Composition(
        (
            ((_LEFT, 62.0, 540.0, 160.0), replace(_TITLE, sizes=(44,))),
            ((_LEFT, 254.0, 540.0, 226.0), Text(sizes=(26, 22, 18), before=(10, 6))),
        ),
        _FOOTER,
        (
            _quiet_line(_LEFT, 236.0),
            *_between((828.0, 330.0), 136.0, tilt=-22.0),
            circle("Circle, sand", (690.0, 122.0), 34.0, _CIRCLE_SAND),
        ),
    ),
}

LOOK = Look(
    name="Sage",
    description="Cream paper, deep green titles, and two circles with a space between.",
    colours=COLOURS,
    heading_font="Cambria",
    text_font="Calibri",
    background=solid(_PAPER),
    compositions={**_USUAL, **_OWN},
)
