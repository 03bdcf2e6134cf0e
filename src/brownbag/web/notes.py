"""A scene's notes to text that flows: paragraphs and lists, with bold, italic and links kept."""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.deck.model import Marker
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.web.links import Links
from brownbag.web.lists import Piece, nested
from brownbag.web.markup import escape, quote

_BOXES = {Marker.TODO: "\u2610 ", Marker.DONE: "\u2611 "}


def notes_html(notes: Sequence[TextParagraph], links: Links) -> str:
    """Return the notes; "" where there are none."""
    return nested([_piece(paragraph, links) for paragraph in notes])


def _piece(paragraph: TextParagraph, links: Links) -> Piece:
    words = _BOXES.get(paragraph.marker, "") + "".join(_run(run, links) for run in paragraph.runs)
    if paragraph.marker is Marker.NONE:
        direction = ' dir="rtl"' if paragraph.style.right_to_left else ""
        words = f"<p{direction}>{words}</p>"
    return Piece(words, paragraph.marker, paragraph.level, paragraph.number)


def _run(run: TextRun, links: Links) -> str:
    written = escape(run.text).replace("\n", "<br>")
    said = {"strong": run.bold, "em": run.italic, "s": run.strike, "sup": run.superscript}
    for tag, wanted in said.items():
        if wanted:
            written = f"<{tag}>{written}</{tag}>"
    if run.language:
        written = f"<span lang={quote(run.language)}>{written}</span>"
    return links.wrapped(written, run.link)
