"""Paragraphs, some of which are items of lists, to paragraphs and real, nested lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from brownbag.deck.model import Marker
from brownbag.web.markup import step_attribute


class Piece(NamedTuple):
    """A paragraph as HTML, and what the list around it needs to know."""

    html: str
    marker: Marker
    level: int = 0
    number: int = 0
    step: int = 0


def nested(pieces: Iterable[Piece]) -> str:
    """Return the pieces in order; neighbours with a marker stand in lists, deeper ones in lists inside."""
    written: list[str] = []
    open_lists: list[tuple[int, str]] = []  # level and tag, outermost first

    def close(level: int) -> None:
        while open_lists and open_lists[-1][0] > level:
            written.append(f"</li></{open_lists.pop()[1]}>")

    for piece in pieces:
        if piece.marker is Marker.NONE:
            close(-1)
            written.append(piece.html)
            continue
        tag = "ol" if piece.marker is Marker.NUMBER else "ul"
        close(piece.level)
        if open_lists and open_lists[-1] == (piece.level, tag):
            written.append("</li>")
        else:
            if open_lists and open_lists[-1][0] == piece.level:
                close(piece.level - 1)
            # A list without bullets of the browser's is none to Safari unless it is told so.
            written.append(f'<{tag} role="list">')
            open_lists.append((piece.level, tag))
        value = f' value="{piece.number}"' if tag == "ol" else ""
        written.append(f"<li{value}{step_attribute(piece.step)}>{piece.html}")
    close(-1)
    return "".join(written)
