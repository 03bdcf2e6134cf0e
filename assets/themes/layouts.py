"""From a look to a template: the placeholders that every theme of ours has, in the places of that look.

Nine layouts are those of every PowerPoint template, under PowerPoint's own
names; nine are Brown Bag's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from drawingml import Text, colour
from look import Composition, Look
from template import Layout, Master, Place, Template

_DATE = "2026-11-01T12:00:00Z"  # of all that we make: the same look gives the same bytes


class Slot(NamedTuple):
    """A placeholder without its place: number, PowerPoint's type, name, prompt, PowerPoint's hint of size."""

    idx: int
    type: str
    name: str
    prompt: str
    size: str = "full"


_TITLE = Slot(0, "title", "Title", "Click to add a title")
_CONTENT = Slot(1, "", "Content", "Click to add text")
_PICTURE = "Click the icon to add a picture"

KINDS: dict[str, tuple[str, tuple[Slot, ...]]] = {
    "Title Slide": (
        "title",
        (
            Slot(0, "ctrTitle", "Title", "Click to add a title"),
            Slot(1, "subTitle", "Subtitle", "Click to add a subtitle"),
        ),
    ),
    "Section Header": ("secHead", (_TITLE, Slot(1, "body", "Text", "Click to add text"))),
    "Title and Content": ("obj", (_TITLE, _CONTENT)),
    "Two Content": (
        "twoObj",
        (
            _TITLE,
            Slot(1, "", "Content Left", "Click to add text", "half"),
            Slot(2, "", "Content Right", "Click to add text", "half"),
        ),
    ),
    "Comparison": (
        "twoTxTwoObj",
        (
            _TITLE,
            Slot(1, "body", "Heading Left", "Click to add text"),
            Slot(2, "", "Content Left", "Click to add text", "half"),
            Slot(3, "body", "Heading Right", "Click to add text", "quarter"),
            Slot(4, "", "Content Right", "Click to add text", "quarter"),
        ),
    ),
    "Title Only": ("titleOnly", (_TITLE,)),
    "Content with Caption": (
        "objTx",
        (_TITLE, _CONTENT, Slot(2, "body", "Caption", "Click to add text", "quarter")),
    ),
    "Picture with Caption": (
        "picTx",
        (
            _TITLE,
            Slot(1, "pic", "Picture", _PICTURE),
            Slot(2, "body", "Caption", "Click to add text", "quarter"),
        ),
    ),
    "Blank": ("blank", ()),
    "Statement": ("", (_TITLE, Slot(1, "body", "Statement", "One sentence to remember"))),
    "Quote": (
        "",
        (
            _TITLE,
            Slot(1, "body", "Quotation", "The words themselves"),
            Slot(13, "body", "Who said it", "Name, where and when", "quarter"),
        ),
    ),
    "Big Number": (
        "",
        (
            _TITLE,
            Slot(13, "body", "Number", "1 in 5", "quarter"),
            Slot(1, "body", "What it says", "What the number says"),
        ),
    ),
    "Activity": (
        "",
        (
            _TITLE,
            Slot(1, "body", "What to do", "What to do, step by step"),
            Slot(13, "body", "Minutes", "5 min", "quarter"),
        ),
    ),
    "Picture Left": ("", (_TITLE, Slot(14, "pic", "Picture", _PICTURE), _CONTENT._replace(size="half"))),
    "Picture Right": ("", (_TITLE, _CONTENT._replace(size="half"), Slot(14, "pic", "Picture", _PICTURE))),
    "Full Picture": (
        "",
        (
            _TITLE,
            Slot(14, "pic", "Picture", _PICTURE),
            Slot(1, "body", "Caption", "What the picture shows"),
        ),
    ),
    "Agenda": ("", (_TITLE, Slot(1, "body", "Steps", "First step"))),
    "Closing": ("", (_TITLE, Slot(1, "body", "Text", "Click to add text"))),
}

_QUIET = colour("tx1", lighter=25)
_SMALL = Text(sizes=(11,), paint=_QUIET)
_SMALL_RIGHT = Text(sizes=(11,), paint=_QUIET, align="r")


def template(look: Look) -> Template:
    """Return the whole template that a look describes.

    The master is what the look's "Title and Content" is.
    """
    content = look.compositions["Title and Content"]
    title, body = _places("Title and Content", content)
    return Template(
        name=look.name,
        description=look.description,
        date=_DATE,
        colours=look.colours,
        heading_font=look.heading_font,
        text_font=look.text_font,
        master=Master(
            title,
            replace(body, type="body", name="Text"),
            content.footer,
            look.background,
            content.decorations,
        ),
        layouts=tuple(_layout(name, look.compositions[name]) for name in KINDS),
        notes=_notes_page(),
    )


def _layout(name: str, composition: Composition) -> Layout:
    places = _places(name, composition)
    return Layout(
        name, KINDS[name][0], places, composition.footer, composition.decorations, composition.background
    )


def _places(name: str, composition: Composition) -> tuple[Place, ...]:
    return tuple(
        Place(slot.idx, slot.type, slot.name, frame, text, slot.prompt, slot.size)
        for slot, (frame, text) in zip(KINDS[name][1], composition.spots, strict=True)
    )


def _notes_page() -> tuple[Place, ...]:
    """Return the notes page: the slide above, what to say below, large enough to read standing."""
    notes = Text(sizes=(14, 13, 12), before=(6, 4))
    return (
        Place(10, "hdr", "Header", (48.0, 24.0, 220.0, 20.0), _SMALL, "", "quarter"),
        Place(11, "dt", "Date", (292.0, 24.0, 200.0, 20.0), _SMALL_RIGHT, ""),
        Place(12, "sldImg", "Slide Image", (62.0, 56.0, 416.0, 234.0), Text(sizes=(12,), paint=_QUIET), ""),
        Place(1, "body", "Notes", (48.0, 310.0, 444.0, 356.0), notes, "What to say", "quarter"),
        Place(13, "ftr", "Footer", (48.0, 680.0, 340.0, 20.0), _SMALL, "", "quarter"),
        Place(14, "sldNum", "Slide Number", (412.0, 680.0, 80.0, 20.0), _SMALL_RIGHT, "", "quarter"),
    )
