"""From the design of "Sage" to sage.pptx, Brown Bag's own template.

Run it after any change here, in an environment that has Brown Bag installed::

    python assets/themes/make_sage.py

It writes sage.pptx beside itself (or to the path given), always with the same
bytes. The look is in sage_look.py, the layouts in sage_layouts.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawingml import Text
from package import write_package
from sage_layouts import own_layouts, usual_layouts
from sage_look import BODY, BODY_FRAME, PAPER, QUIET, body, footer, title
from template import Master, Place, Template, template_parts

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


_SMALL = Text(sizes=(11,), paint=QUIET)
_SMALL_RIGHT = Text(sizes=(11,), paint=QUIET, align="r")


def notes_page() -> tuple[Place, ...]:
    """Return the notes page: the slide above, what to say below, large enough to read standing."""
    notes = Text(sizes=(14, 13, 12), before=(6, 4))
    return (
        Place(10, "hdr", "Header", (48.0, 24.0, 220.0, 20.0), _SMALL, "", "quarter"),
        Place(11, "dt", "Date", (292.0, 24.0, 200.0, 20.0), _SMALL_RIGHT, ""),
        Place(12, "sldImg", "Slide Image", (62.0, 56.0, 416.0, 234.0), Text(sizes=(12,), paint=QUIET), ""),
        Place(1, "body", "Notes", (48.0, 310.0, 444.0, 356.0), notes, "What to say", "quarter"),
        Place(13, "ftr", "Footer", (48.0, 680.0, 340.0, 20.0), _SMALL, "", "quarter"),
        Place(14, "sldNum", "Slide Number", (412.0, 680.0, 80.0, 20.0), _SMALL_RIGHT, "", "quarter"),
    )


def handout_page() -> tuple[Place, ...]:
    """Return the handout page: PowerPoint places the slides itself."""
    return (
        Place(10, "hdr", "Header", (48.0, 24.0, 220.0, 20.0), _SMALL, "", "quarter"),
        Place(1, "dt", "Date", (292.0, 24.0, 200.0, 20.0), _SMALL_RIGHT, "", "quarter"),
        Place(2, "ftr", "Footer", (48.0, 680.0, 340.0, 20.0), _SMALL, "", "quarter"),
        Place(3, "sldNum", "Slide Number", (412.0, 680.0, 80.0, 20.0), _SMALL_RIGHT, "", "quarter"),
    )


def sage() -> Template:
    """Return the whole template."""
    return Template(
        name="Sage",
        description="Cream paper, deep green titles, and two circles with a space between.",
        date="2026-11-01T12:00:00Z",
        colours=COLOURS,
        heading_font="Georgia",
        text_font="Calibri",
        master=Master(title(), body(1, "Text", BODY_FRAME, BODY), footer(), PAPER),
        layouts=(*usual_layouts(), *own_layouts()),
        notes=notes_page(),
        handout=handout_page(),
    )


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("sage.pptx")
    write_package(template_parts(sage()), target)
