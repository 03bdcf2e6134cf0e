"""The look of "Sage": its colours and texts by name, its grid in points, and its two circles."""

from __future__ import annotations

from dataclasses import replace

from drawingml import HEADINGS, Decoration, Frame, Text, circle, colour
from template import Place

INK, PAPER, GREEN = colour("tx1"), colour("bg1"), colour("tx2")
SAGE, TERRACOTTA = colour("accent1"), colour("accent2")
QUIET = colour("tx1", lighter=25)
MIST = colour("accent1", lighter=80)
CIRCLE_SAGE = colour("accent1", lighter=60, alpha=70)
CIRCLE_BLUSH = colour("accent6", alpha=70)
CIRCLE_SAND = colour("accent5", alpha=70)

LEFT, WIDTH, RIGHT = 56.0, 848.0, 904.0
FOOTER_TOP, FOOTER_HEIGHT = 502.0, 20.0

TITLE = Text(sizes=(36,), font=HEADINGS, paint=GREEN, anchor="b")
BODY = Text(sizes=(28, 24, 20, 18, 18), before=(12, 8, 6, 5), mark="bullet")
COLUMN = replace(BODY, sizes=(26, 22, 20, 18, 18))
CAPTION = Text(sizes=(20, 18), before=(8, 5), paint=INK)
PICTURE = Text(sizes=(18,), paint=QUIET, align="ctr", anchor="ctr")
SMALL = Text(sizes=(12,), paint=QUIET, anchor="ctr")

TITLE_FRAME = (LEFT, 32.0, 800.0, 82.0)
BODY_FRAME = (LEFT, 132.0, WIDTH, 348.0)


def title(frame: Frame = TITLE_FRAME, text: Text = TITLE, kind: str = "title") -> Place:
    """Return the title of a layout."""
    return Place(0, kind, "Title", frame, text, "Click to add a title")


def body(idx: int, name: str, frame: Frame, text: Text, prompt: str = "Click to add text") -> Place:
    """Return a placeholder for text alone."""
    return Place(idx, "body", name, frame, text, prompt, "quarter" if idx > 1 else "full")


def content(idx: int, name: str, frame: Frame, text: Text = BODY, size: str = "full") -> Place:
    """Return a placeholder for anything: text, a table, a chart, a picture."""
    return Place(idx, "", name, frame, text, "Click to add text", size)


def picture(idx: int, frame: Frame) -> Place:
    """Return a placeholder for a picture."""
    return Place(idx, "pic", "Picture", frame, PICTURE, "Click the icon to add a picture")


def footer(
    left: float = LEFT,
    right: float = RIGHT,
    paint: str = QUIET,
    number_paint: str = "",
    top: float = FOOTER_TOP,
) -> tuple[Place, ...]:
    """Return date, footer and slide number in a row between ``left`` and ``right``."""
    text = replace(SMALL, paint=paint)
    number = replace(text, align="r", paint=number_paint or paint)
    date_left = right - 60 - 130
    return (
        Place(
            10, "dt", "Date", (date_left, top, 120.0, FOOTER_HEIGHT), replace(text, align="r"), "", "quarter"
        ),
        Place(11, "ftr", "Footer", (left, top, date_left - 10 - left, FOOTER_HEIGHT), text, "", "quarter"),
        Place(12, "sldNum", "Slide Number", (right - 50, top, 50.0, FOOTER_HEIGHT), number, "", "quarter"),
    )


def between(centre: tuple[float, float], radius: float, *, tilt: float = 0.0) -> tuple[Decoration, ...]:
    """Return the two overlapping circles around ``centre``; ``tilt`` lifts the right one by points."""
    x, y = centre
    apart = radius * 0.62
    return (
        circle("Circle, sage", (x - apart, y + tilt), radius, CIRCLE_SAGE),
        circle("Circle, blush", (x + apart, y - tilt), radius, CIRCLE_BLUSH),
    )


def columns() -> tuple[Frame, Frame]:
    """Return the frames of two equal columns."""
    _, top, _, height = BODY_FRAME
    return (LEFT, top, 408.0, height), (LEFT + 440, top, 408.0, height)


CORNER = between((932.0, 16.0), 26.0)

# An opening quotation mark: two commas, their bodies round, their tails drawn up to the right.
QUOTE_MARK = (
    "M 430 0 C 180 90 0 330 0 640 C 0 850 90 1000 235 1000 C 355 1000 440 905 440 780"
    " C 440 655 355 565 245 565 C 225 565 205 568 190 573 C 205 380 310 190 470 90 Z"
    " M 960 0 C 710 90 530 330 530 640 C 530 850 620 1000 765 1000 C 885 1000 970 905 970 780"
    " C 970 655 885 565 775 565 C 755 565 735 568 720 573 C 735 380 840 190 1000 90 Z"
)
