"""Clarity, high contrast: black on white and white on black, large letters, and brackets that hold the eye.

Every text reaches 7 to 1 on what lies under it (WCAG 2.2, AAA), whatever its size.
"""

from __future__ import annotations

from dataclasses import replace

from drawingml import HEADINGS, Decoration, Frame, Marks, Text, colour, panel, solid
from look import Composition, FooterLine, Look

COLOURS = {
    "dk1": "101010",
    "lt1": "FFFFFF",
    "dk2": "12306E",  # ink blue
    "lt2": "EDF1F8",  # paper in the shade
    "accent1": "163E8C",  # blue
    "accent2": "8C1515",  # red
    "accent3": "0A4F45",  # green
    "accent4": "582A7A",  # purple
    "accent5": "FFD84D",  # yellow, only on black or under black
    "accent6": "C3D6FA",  # pale blue, likewise
    "hlink": "163E8C",
    "folHlink": "582A7A",
}

_INK, _WHITE, _BLUE, _SHADE = colour("tx1"), colour("bg1"), colour("tx2"), colour("bg2")
_RED, _YELLOW, _PALE = colour("accent2"), colour("accent5"), colour("accent6")

_LEFT, _WIDTH = 60.0, 840.0
_TOP, _HEIGHT = 150.0, 336.0

_MARKS = Marks("■", "–", 70)
_TITLE = Text(sizes=(36,), font=HEADINGS, bold=True, paint=_INK, anchor="b")
_BODY = Text(sizes=(28, 24, 22, 20, 20), before=(14, 9, 7, 6), mark="bullet", marks=_MARKS, mark_paint=_BLUE)
_COLUMN = replace(_BODY, sizes=(26, 24, 22, 20, 20), before=(12, 8, 6, 5))
_PLAIN = replace(_BODY, mark="")
_CAPTION = replace(_PLAIN, sizes=(24, 20), before=(8, 5))
_PICTURE = Text(sizes=(20,), paint=_INK, align="ctr", anchor="ctr")
_HEAD = Text(sizes=(26,), bold=True, paint=_BLUE, anchor="b")
_KICKER = Text(sizes=(24,), bold=True, paint=_BLUE, anchor="b")
_SMALL = Text(sizes=(14,), paint=_INK, anchor="ctr")

_TITLE_SPOT = ((_LEFT, 28.0, _WIDTH, 92.0), _TITLE)
_LEFT_COLUMN: Frame = (_LEFT, _TOP, 404.0, _HEIGHT)
_RIGHT_COLUMN: Frame = (_LEFT + 436.0, _TOP, 404.0, _HEIGHT)
_LINE = FooterLine(_SMALL, _LEFT, 900.0, 502.0, 24.0)
_FOOTER = _LINE.places()
_ON_DARK = replace(_LINE, text=replace(_SMALL, paint=_WHITE))

_RULE = (
    panel("Edge", (0.0, 0.0, 24.0, 540.0), _BLUE),
    panel("Rule", (_LEFT, 128.0, _WIDTH, 6.0), _BLUE),
)
_EDGE = (panel("Edge", (0.0, 0.0, 24.0, 540.0), _BLUE),)


def _brackets(frame: Frame, paint: str, length: float = 76.0, thick: float = 14.0) -> tuple[Decoration, ...]:
    """Return the two corners that hold what is in ``frame``: top left and bottom right."""
    left, top, width, height = frame
    right, bottom = left + width, top + height
    return (
        panel("Bracket, top", (left, top, length, thick), paint),
        panel("Bracket, left", (left, top + thick, thick, length - thick), paint),
        panel("Bracket, bottom", (right - length, bottom - thick, length, thick), paint),
        panel("Bracket, right", (right - thick, bottom - length, thick, length - thick), paint),
    )


_USUAL = {
    "Title Slide": Composition(
        (
            ((100.0, 90.0, 760.0, 200.0), replace(_TITLE, sizes=(54,))),
            ((100.0, 322.0, 700.0, 130.0), Text(sizes=(28, 24, 20), before=(8,))),
        ),
        replace(_LINE, left=100.0, right=776.0, top=496.0).places(),
        (
            *_brackets((36.0, 36.0, 888.0, 468.0), _BLUE, 130.0, 20.0),
            panel("Rule", (100.0, 302.0, 160.0, 8.0), _INK),
        ),
    ),
    "Section Header": Composition(
        (
            ((100.0, 100.0, 760.0, 190.0), replace(_TITLE, sizes=(50,), paint=_WHITE)),
            (
                (100.0, 322.0, 700.0, 130.0),
                replace(_PLAIN, sizes=(28, 24, 20), before=(8,), paint=_WHITE, mark_paint=_YELLOW),
            ),
        ),
        replace(_ON_DARK, left=100.0, right=776.0, top=496.0).places(),
        (
            *_brackets((36.0, 36.0, 888.0, 468.0), _YELLOW, 130.0, 20.0),
            panel("Rule", (100.0, 302.0, 160.0, 8.0), _YELLOW),
        ),
        solid(_BLUE),
    ),
    "Title and Content": Composition((_TITLE_SPOT, ((_LEFT, _TOP, _WIDTH, _HEIGHT), _BODY)), _FOOTER, _RULE),
    "Two Content": Composition(
        (_TITLE_SPOT, (_LEFT_COLUMN, _COLUMN), (_RIGHT_COLUMN, _COLUMN)),
        _FOOTER,
        _RULE,
    ),
    "Comparison": Composition(
        (
            _TITLE_SPOT,
            ((_LEFT, 144.0, 404.0, 56.0), _HEAD),
            ((_LEFT, 208.0, 404.0, 278.0), _COLUMN),
            ((_LEFT + 436.0, 144.0, 404.0, 56.0), replace(_HEAD, paint=_RED)),
            ((_LEFT + 436.0, 208.0, 404.0, 278.0), _COLUMN),
        ),
        _FOOTER,
        _RULE,
    ),
    "Title Only": Composition((_TITLE_SPOT,), _FOOTER, _RULE),
    "Content with Caption": Composition(
        (
            ((_LEFT, 36.0, 280.0, 160.0), replace(_TITLE, sizes=(30,))),
            ((384.0, 44.0, 528.0, 442.0), _BODY),
            ((_LEFT, 224.0, 280.0, 262.0), _CAPTION),
        ),
        _FOOTER,
        (*_EDGE, panel("Rule", (_LEFT, 204.0, 280.0, 6.0), _BLUE)),
    ),
    "Picture with Caption": Composition(
        (
            ((_LEFT, 36.0, 280.0, 160.0), replace(_TITLE, sizes=(30,))),
            ((384.0, 36.0, 540.0, 450.0), _PICTURE),
            ((_LEFT, 224.0, 280.0, 262.0), _CAPTION),
        ),
        _FOOTER,
        (*_EDGE, panel("Rule", (_LEFT, 204.0, 280.0, 6.0), _BLUE)),
    ),
    "Blank": Composition((), _FOOTER, _EDGE),
}

_OWN = {
    "Statement": Composition(
        (
            ((110.0, 84.0, 740.0, 60.0), replace(_KICKER, paint=_YELLOW)),
            (
                (110.0, 156.0, 740.0, 290.0),
                Text(
                    sizes=(40, 30, 24),
                    before=(10,),
                    font=HEADINGS,
                    paint=_WHITE,
                    mark_paint=_YELLOW,
                    anchor="ctr",
                ),
            ),
        ),
        replace(_ON_DARK, left=110.0, right=776.0, top=496.0).places(),
        _brackets((36.0, 36.0, 888.0, 468.0), _YELLOW, 130.0, 20.0),
        solid(_INK),
    ),
    "Quote": Composition(
        (
            ((110.0, 60.0, 740.0, 54.0), _KICKER),
            (
                (110.0, 124.0, 740.0, 236.0),
                Text(sizes=(34, 28, 24), before=(10,), font=HEADINGS, paint=_INK, anchor="ctr"),
            ),
            ((110.0, 388.0, 700.0, 84.0), Text(sizes=(24, 20), bold=True)),
        ),
        replace(_LINE, left=110.0, right=776.0, top=496.0).places(),
        (
            *_brackets((36.0, 36.0, 888.0, 468.0), _BLUE, 90.0, 16.0),
            panel("Rule", (110.0, 370.0, 120.0, 6.0), _BLUE),
        ),
        solid(_SHADE),
    ),
    "Big Number": Composition(
        (
            _TITLE_SPOT,
            (
                (_LEFT, 146.0, 700.0, 152.0),
                Text(sizes=(130, 44, 30, 24), bold=True, font=HEADINGS, paint=_BLUE, anchor="b"),
            ),
            ((_LEFT, 318.0, 760.0, 168.0), replace(_PLAIN, sizes=(30, 24, 22), before=(8,))),
        ),
        _FOOTER,
        _RULE,
    ),
    "Activity": Composition(
        (
            ((300.0, 28.0, 612.0, 92.0), _TITLE),
            ((300.0, 150.0, 612.0, 336.0), replace(_BODY, sizes=(30, 26, 24, 22, 22))),
            (
                (28.0, 60.0, 196.0, 120.0),
                Text(sizes=(42, 26, 22), bold=True, font=HEADINGS, paint=_INK, align="ctr", anchor="ctr"),
            ),
        ),
        replace(_LINE, left=300.0, right=912.0).places(),
        (
            panel("Board", (0.0, 0.0, 252.0, 540.0), _YELLOW),
            *_brackets((24.0, 56.0, 204.0, 128.0), _INK, 44.0, 10.0),
            panel("Rule", (300.0, 128.0, 612.0, 6.0), _BLUE),
        ),
    ),
    "Picture Left": Composition(
        (
            ((512.0, 36.0, 400.0, 124.0), replace(_TITLE, sizes=(32,))),
            ((48.0, 36.0, 420.0, 450.0), _PICTURE),
            ((512.0, 186.0, 400.0, 300.0), _COLUMN),
        ),
        _FOOTER,
        (*_EDGE, panel("Rule", (512.0, 168.0, 400.0, 6.0), _BLUE)),
    ),
    "Picture Right": Composition(
        (
            ((_LEFT, 36.0, 400.0, 124.0), replace(_TITLE, sizes=(32,))),
            ((_LEFT, 186.0, 400.0, 300.0), _COLUMN),
            ((504.0, 36.0, 420.0, 450.0), _PICTURE),
        ),
        _FOOTER,
        (*_EDGE, panel("Rule", (_LEFT, 168.0, 400.0, 6.0), _BLUE)),
    ),
    "Full Picture": Composition(
        (
            ((_LEFT, 420.0, 430.0, 82.0), replace(_TITLE, sizes=(30,), paint=_WHITE, anchor="ctr")),
            ((0.0, 0.0, 960.0, 408.0), _PICTURE),
            (
                (524.0, 420.0, 376.0, 82.0),
                Text(sizes=(22,), paint=_WHITE, mark_paint=_YELLOW, anchor="ctr"),
            ),
        ),
        replace(_ON_DARK, top=508.0).places(),
        (panel("Board", (0.0, 408.0, 960.0, 132.0), _INK), panel("Rule", (0.0, 408.0, 960.0, 8.0), _YELLOW)),
    ),
    "Agenda": Composition(
        (
            _TITLE_SPOT,
            (
                (_LEFT, _TOP, _WIDTH, _HEIGHT),
                replace(_PLAIN, sizes=(30, 24, 20), before=(14, 4), mark="number"),
            ),
        ),
        _FOOTER,
        _RULE,
    ),
    "Closing": Composition(
        (
            ((100.0, 70.0, 760.0, 150.0), replace(_TITLE, sizes=(48,))),
            ((100.0, 252.0, 740.0, 216.0), replace(_PLAIN, sizes=(28, 24, 20), before=(10, 6))),
        ),
        replace(_LINE, left=100.0, right=776.0, top=496.0).places(),
        (
            *_brackets((36.0, 36.0, 888.0, 468.0), _BLUE, 130.0, 20.0),
            panel("Rule", (100.0, 230.0, 160.0, 8.0), _INK),
        ),
    ),
}

LOOK = Look(
    name="Clarity",
    description="Black on white and white on black, large letters, and brackets that hold the eye.",
    colours=COLOURS,
    heading_font="Arial",
    text_font="Arial",
    background=solid(_WHITE),
    compositions={**_USUAL, **_OWN},
)
