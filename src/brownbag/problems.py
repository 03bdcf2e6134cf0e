"""What an author (or the world) did that needs a look, as plain data.

An author's slip never raises: it becomes a `Problem` with its line and a way
out, and the slide still shows. Only when nothing can be made at all is a
`BrownBagError` raised; its text is a whole sentence for the person using the
program.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class Severity(StrEnum):
    """How much a problem matters to the room."""

    ERROR = "error"  # something is missing from the slide
    WARNING = "warning"  # it shows, but not as it was meant
    HINT = "hint"  # worth knowing


class Problem(Struct, frozen=True):
    """One thing to look at again.

    ``line`` counts from 1 in the file once the problem stands in a
    ``Deck.problems``; inside a slide (``Slide.problems``, ``Scene.problems``)
    it counts from 1 at the slide's first line. 0 means no particular line.
    ``rule`` is a short stable name such as ``missing-picture``. ``hint`` says
    what to do, as a sentence. ``file`` is named where it is not the talk itself.
    """

    severity: Severity
    line: int
    message: str
    hint: str = ""
    rule: str = ""
    file: str = ""

    def moved(self, by: int) -> Problem:
        """Return the same problem ``by`` lines further down; 0 stays 0."""
        return replace(self, line=self.line + by) if self.line else self


class BrownBagError(Exception):
    """Nothing could be made. ``str()`` is the sentence to show.

    ``hint`` says what to do about it; ``where`` names the file (and line).
    """

    def __init__(self, message: str, hint: str = "", where: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.where = where

    @property
    def said(self) -> str:
        """The sentence as a window says it: its place comes last, for a path is no way to begin."""
        sentence = f"{self.message} {self.hint}".rstrip()
        return f"{sentence}\n\n{self.where}" if self.where else sentence

    def __str__(self) -> str:
        start = f"{self.where}: " if self.where else ""
        end = f" {self.hint}" if self.hint else ""
        return f"{start}{self.message}{end}"
