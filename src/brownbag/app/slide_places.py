"""Where the slides of a deck stand in its text.

Not every piece of the text between two breaks is a slide of the deck (some
are for other audiences), and a slide can be made of the settings alone; so a
slide's index and its chunk's are two numbers. Edits count chunks.
"""

from __future__ import annotations

from bisect import bisect_right

from brownbag.deck.model import Deck
from brownbag.deck.notes_edits import notes_of
from brownbag.deck.split import Chunk


class SlidePlaces:
    """Follows one text from change to change."""

    def __init__(self) -> None:
        self._text = ""
        self._chunks: tuple[Chunk, ...] = ()
        self._chunk_of: list[int] = []
        self._notes: tuple[str, str] = ("", "")

    def follow(self, text: str, chunks: tuple[Chunk, ...], deck: Deck) -> None:
        """Take in the text, its chunks, and the deck that was read from it."""
        self._text = text
        self._chunks = chunks
        self._chunk_of = [slide.chunk for slide in deck.slides]

    def chunk(self, slide: int) -> int:
        """Return the chunk of a slide; -1 for one made of the settings, or where there is no such slide."""
        return self._chunk_of[slide] if 0 <= slide < len(self._chunk_of) else -1

    def span(self, slide: int) -> tuple[int, int]:
        """Return where the slide's text starts and ends; the start of the text for one that has none."""
        chunk = self.chunk(slide)
        if not 0 <= chunk < len(self._chunks):
            return 0, 0
        return self._chunks[chunk].start, self._chunks[chunk].end

    def slide_of_chunk(self, chunk: int) -> int:
        """Return the slide made of a chunk, or the nearest before it that is shown."""
        return max(0, bisect_right(self._chunk_of, chunk) - 1)

    def slide_at(self, place: int) -> int:
        """Return the slide at a place of the text; between two, the one whose side of the break it is."""
        at = bisect_right(self._chunks, place, key=_start) - 1
        if 0 <= at < len(self._chunks) - 1 and place > self._chunks[at].end:
            between = self._text[self._chunks[at].end : place].split("\n")[:-1]
            at += any(line.strip() for line in between)
        return self.slide_of_chunk(max(0, at))

    def notes(self, slide: int) -> str:
        """Return a slide's notes as Markdown, "" where it has none."""
        chunk = self.chunk(slide)
        if not 0 <= chunk < len(self._chunks):
            return ""
        text = self._chunks[chunk].text
        if self._notes[0] != text:
            # A break after it keeps the slide whole when it is read alone; one with
            # settings of its own (Slidev) means something only where it stands.
            is_plain = "---" not in text
            self._notes = text, notes_of(f"{text}\n\n---\n", 0) if is_plain else notes_of(self._text, chunk)
        return self._notes[1]


def _start(chunk: Chunk) -> int:
    return chunk.start
