"""Harbor, bold: a navy band, large plain letters, and sails in buoy yellow and signal red."""

from __future__ import annotations

from dataclasses import replace

from drawingml import HEADINGS, Frame, Marks, Text, circle, panel, polygon, solid
from harbor_art import BLUE, INK, MIST, NAVY, RED, SHALLOW, WHITE, YELLOW, boat, pennants
from look import Composition, FooterLine, Look

COLOURS = {
    "dk1": "0D1F33",  # deep water
    "lt1": "FFFFFF",
    "dk2": "0B2D52",  # navy
    "lt2": "E3F1F6",  # morning mist
    "accent1": "0B5C8E",  # harbor blue, dark enough for text on white
    "accent2": "B92B16",  # signal red, likewise
    "accent3": "0B665F",  # sea green
    "accent4": "9A4A00",  # rust
    "accent5": "FFC53D",  # buoy yellow
    "accent6": "8ED1E6",  # shallow water
    "hlink": "0B5C9E",
    "folHlink": "6A3F86",
}


_LEFT, _WIDTH = 56.0, 848.0
_TOP, _HEIGHT = 140.0, 346.0

_MARKS = Marks("►", "–", 65)
_TITLE = Text(sizes=(34,), font=HEADINGS, bold=True, paint=WHITE, anchor="ctr")
_LOUD = replace(_TITLE, sizes=(54,))
_BODY = Text(sizes=(28, 24, 22, 20, 18), before=(13, 8, 6, 5), mark="bullet", marks=_MARKS, mark_paint=RED)
_COLUMN = replace(_BODY, sizes=(26, 22, 20, 18, 18), before=(11, 7, 5, 4))
_PLAIN = replace(_BODY, mark="")
_CAPTION = replace(_PLAIN, sizes=(24, 20, 18), before=(8, 5), paint=WHITE, mark_paint=YELLOW)
_PICTURE = Text(sizes=(18,), paint=NAVY, align="ctr", anchor="ctr")
_HEAD = Text(sizes=(24,), bold=True, paint=WHITE, mark_paint=WHITE, anchor="ctr", insets=(14, 0, 14, 0))
_KICKER = Text(sizes=(22,), font=HEADINGS, bold=True, paint=INK, anchor="b")
_SMALL = Text(sizes=(12,), paint=NAVY, anchor="ctr")

_BAND_TITLE = ((_LEFT, 12.0, 700.0, 96.0), _TITLE)
_LEFT_COLUMN: Frame = (_LEFT, _TOP, 408.0, _HEIGHT)
_RIGHT_COLUMN: Frame = (_LEFT + 440.0, _TOP, 408.0, _HEIGHT)
_LINE = FooterLine(_SMALL, _LEFT, 904.0, 504.0)
_FOOTER = _LINE.places()
_ON_NAVY = replace(_LINE, text=replace(_SMALL, paint=WHITE))


_BAND = (panel("Band", (0.0, 0.0, 960.0, 120.0), NAVY), *pennants(120.0))
_QUAY = panel("Quay", (0.0, 0.0, 340.0, 540.0), NAVY)
_BUOY = panel("Buoy line", (40.0, 232.0, 72.0, 10.0), YELLOW)
_SIDE_TITLE = ((40.0, 48.0, 264.0, 170.0), replace(_TITLE, sizes=(30,), anchor="b"))

_USUAL = {
    "Title Slide": Composition(
        (
            ((_LEFT, 70.0, 560.0, 236.0), replace(_LOUD, anchor="b")),
            (
                (_LEFT, 342.0, 536.0, 148.0),
                Text(sizes=(26, 22, 18), before=(6,), paint=MIST, mark_paint=YELLOW),
            ),
        ),
        replace(_ON_NAVY, right=560.0).places(),
        (
            *boat(662.0, 446.0, 300.0),
            polygon("Water, far", BLUE, (600.0, 540.0), (640.0, 446.0), (960.0, 446.0), (960.0, 540.0)),
            polygon("Water, near", SHALLOW, (960.0, 490.0), (960.0, 540.0), (760.0, 540.0)),
            panel("Buoy line", (_LEFT, 318.0, 120.0, 10.0), RED),
        ),
        solid(NAVY),
    ),
    "Section Header": Composition(
        (
            ((_LEFT, 96.0, 620.0, 206.0), replace(_LOUD, sizes=(50,), paint=INK, anchor="b")),
            ((_LEFT, 340.0, 560.0, 140.0), replace(_PLAIN, sizes=(26, 22, 20), before=(6,))),
        ),
        replace(_LINE, right=600.0).places(),
        (
            polygon("Water, far", NAVY, (960.0, 60.0), (960.0, 540.0), (660.0, 540.0)),
            polygon("Water, near", BLUE, (960.0, 330.0), (960.0, 540.0), (780.0, 540.0)),
            panel("Buoy line", (_LEFT, 316.0, 120.0, 10.0), RED),
        ),
        solid(YELLOW),
    ),
    "Title and Content": Composition((_BAND_TITLE, ((_LEFT, _TOP, _WIDTH, _HEIGHT), _BODY)), _FOOTER, _BAND),
    "Two Content": Composition(
        (_BAND_TITLE, (_LEFT_COLUMN, _COLUMN), (_RIGHT_COLUMN, _COLUMN)), _FOOTER, _BAND
    ),
    "Comparison": Composition(
        (
            _BAND_TITLE,
            ((_LEFT, 142.0, 408.0, 56.0), _HEAD),
            ((_LEFT, 212.0, 408.0, 274.0), _COLUMN),
            ((_LEFT + 440.0, 142.0, 408.0, 56.0), _HEAD),
            ((_LEFT + 440.0, 212.0, 408.0, 274.0), _COLUMN),
        ),
        _FOOTER,
        (
            *_BAND,
            panel("Sign, left", (_LEFT, 142.0, 408.0, 56.0), BLUE),
            panel("Sign, right", (_LEFT + 440.0, 142.0, 408.0, 56.0), RED),
        ),
    ),
    "Title Only": Composition((_BAND_TITLE,), _FOOTER, _BAND),
    "Content with Caption": Composition(
        (_SIDE_TITLE, ((384.0, 48.0, 528.0, 436.0), _BODY), ((40.0, 262.0, 264.0, 222.0), _CAPTION)),
        replace(_LINE, left=384.0, right=912.0).places(),
        (_QUAY, _BUOY),
    ),
    "Picture with Caption": Composition(
        (_SIDE_TITLE, ((380.0, 40.0, 540.0, 448.0), _PICTURE), ((40.0, 262.0, 264.0, 222.0), _CAPTION)),
        replace(_LINE, left=384.0, right=912.0).places(),
        (_QUAY, _BUOY),
        solid(MIST),
    ),
    "Blank": Composition((), _FOOTER, (panel("Band", (0.0, 0.0, 960.0, 16.0), NAVY),)),
}

_OWN = {
    "Statement": Composition(
        (
            ((_LEFT, 64.0, 700.0, 60.0), _KICKER),
            (
                (_LEFT, 142.0, 760.0, 300.0),
                Text(sizes=(42, 28, 24), before=(10,), font=HEADINGS, bold=True, paint=INK, anchor="ctr"),
            ),
        ),
        replace(_LINE, right=780.0).places(),
        (
            panel("Band", (0.0, 0.0, 24.0, 540.0), RED),
            polygon("Water", NAVY, (960.0, 380.0), (960.0, 540.0), (800.0, 540.0)),
        ),
        solid(YELLOW),
    ),
    "Quote": Composition(
        (
            ((150.0, 44.0, 720.0, 54.0), replace(_KICKER, paint=YELLOW)),
            (
                (150.0, 112.0, 720.0, 246.0),
                replace(
                    _PLAIN,
                    sizes=(34, 26, 22),
                    before=(10,),
                    font=HEADINGS,
                    paint=WHITE,
                    mark_paint=YELLOW,
                    anchor="ctr",
                ),
            ),
            (
                (150.0, 390.0, 640.0, 90.0),
                replace(_PLAIN, sizes=(24, 20), bold=True, paint=SHALLOW, mark_paint=YELLOW),
            ),
        ),
        replace(_ON_NAVY, left=150.0, right=780.0).places(),
        (
            polygon("Mark, first", YELLOW, (56.0, 60.0), (92.0, 60.0), (76.0, 124.0), (56.0, 124.0)),
            polygon("Mark, second", YELLOW, (100.0, 60.0), (136.0, 60.0), (120.0, 124.0), (100.0, 124.0)),
            panel("Buoy line", (150.0, 370.0, 72.0, 10.0), RED),
            polygon("Water", BLUE, (960.0, 400.0), (960.0, 540.0), (800.0, 540.0)),
        ),
        solid(NAVY),
    ),
    "Big Number": Composition(
        (
            _BAND_TITLE,
            (
                (_LEFT, 164.0, 400.0, 300.0),
                Text(
                    sizes=(120, 44, 30, 24), bold=True, font=HEADINGS, paint=NAVY, align="ctr", anchor="ctr"
                ),
            ),
            ((504.0, 164.0, 400.0, 300.0), replace(_PLAIN, sizes=(30, 24, 20), before=(10,), anchor="ctr")),
        ),
        replace(_LINE, left=504.0).places(),
        (*_BAND, panel("Sign", (0.0, 120.0, 480.0, 420.0), YELLOW)),
    ),
    "Activity": Composition(
        (
            ((300.0, 62.0, 604.0, 96.0), replace(_TITLE, paint=NAVY, anchor="b")),
            ((300.0, 174.0, 604.0, 312.0), replace(_BODY, sizes=(32, 26, 22, 20, 20))),
            (
                (28.0, 110.0, 192.0, 112.0),
                Text(sizes=(42, 24, 20), bold=True, font=HEADINGS, paint=INK, align="ctr", anchor="ctr"),
            ),
        ),
        replace(_LINE, left=300.0).places(),
        (
            panel("Sky", (0.0, 0.0, 248.0, 540.0), YELLOW),
            *boat(48.0, 440.0, 160.0, sail=BLUE),
            panel("Water", (0.0, 440.0, 248.0, 100.0), NAVY),
        ),
    ),
    "Picture Left": Composition(
        (
            ((504.0, 40.0, 400.0, 120.0), replace(_TITLE, sizes=(30,), paint=NAVY, anchor="b")),
            ((28.0, 42.0, 416.0, 456.0), _PICTURE),
            ((504.0, 192.0, 400.0, 294.0), _COLUMN),
        ),
        replace(_LINE, left=504.0).places(),
        (
            panel("Wall", (0.0, 0.0, 472.0, 540.0), MIST),
            panel("Buoy line", (504.0, 170.0, 72.0, 10.0), RED),
        ),
    ),
    "Picture Right": Composition(
        (
            ((_LEFT, 40.0, 400.0, 120.0), replace(_TITLE, sizes=(30,), paint=NAVY, anchor="b")),
            ((_LEFT, 192.0, 400.0, 294.0), _COLUMN),
            ((516.0, 42.0, 416.0, 456.0), _PICTURE),
        ),
        replace(_LINE, right=456.0).places(),
        (
            panel("Wall", (488.0, 0.0, 472.0, 540.0), MIST),
            panel("Buoy line", (_LEFT, 170.0, 72.0, 10.0), RED),
        ),
    ),
    "Full Picture": Composition(
        (
            ((36.0, 36.0, 212.0, 216.0), replace(_TITLE, sizes=(28,), anchor="b")),
            ((280.0, 0.0, 680.0, 540.0), _PICTURE),
            ((36.0, 294.0, 212.0, 180.0), replace(_CAPTION, sizes=(22, 18))),
        ),
        replace(_ON_NAVY, left=36.0, right=248.0, date=(36.0, 480.0, 212.0, 22.0)).places(),
        (
            panel("Quay", (0.0, 0.0, 280.0, 540.0), NAVY),
            panel("Buoy line", (36.0, 266.0, 72.0, 10.0), YELLOW),
        ),
        solid(MIST),
    ),
    "Agenda": Composition(
        (
            ((40.0, 82.0, 264.0, 220.0), replace(_TITLE, anchor="t")),
            (
                (396.0, 48.0, 508.0, 438.0),
                replace(_PLAIN, sizes=(28, 22, 18), before=(18, 4), mark="number", anchor="ctr"),
            ),
        ),
        replace(_LINE, left=396.0).places(),
        (
            _QUAY,
            panel("Buoy line", (40.0, 56.0, 72.0, 10.0), YELLOW),
            *boat(120.0, 452.0, 130.0),
            panel("Water", (0.0, 452.0, 340.0, 88.0), BLUE),
        ),
    ),
    "Closing": Composition(
        (
            ((_LEFT, 48.0, 560.0, 170.0), replace(_LOUD, sizes=(48,), anchor="b")),
            (
                (_LEFT, 258.0, 540.0, 228.0),
                replace(_PLAIN, sizes=(26, 22, 18), before=(10, 6), paint=WHITE, mark_paint=YELLOW),
            ),
        ),
        replace(_ON_NAVY, right=600.0).places(),
        (
            panel("Buoy line", (_LEFT, 232.0, 120.0, 10.0), YELLOW),
            circle("Sun", (790.0, 190.0), 92.0, YELLOW),
            polygon("Water, far", BLUE, (960.0, 330.0), (960.0, 540.0), (600.0, 540.0)),
            polygon("Water, near", SHALLOW, (960.0, 452.0), (960.0, 540.0), (700.0, 540.0)),
        ),
        solid(NAVY),
    ),
}

LOOK = Look(
    name="Harbor",
    description="A navy band, large plain letters, and sails in buoy yellow and signal red.",
    colours=COLOURS,
    heading_font="Arial",
    text_font="Calibri",
    background=solid(WHITE),
    compositions={**_USUAL, **_OWN},
)
