"""Ways out of a finding that one click takes, each tried: after it, the finding is gone.

Trying a change of a slide that is too full means laying the slide out again,
some milliseconds each time. So the ways out come one after another, with None
in between where a caller may pause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from brownbag.assembly import Assembler
from brownbag.deck.parting import balanced_cuts, move_to_notes, slide_pieces, split_slide, texts_to_move
from brownbag.deck.patch import Patch
from brownbag.deck.picture_edits import description_place, mark_decorative
from brownbag.deck.settings_edits import set_slide_setting
from brownbag.deck.split import split
from brownbag.review.finding import Finding
from brownbag.theme.catalogue import is_template
from brownbag.theme.model import LayoutRole

FULL = "too-full"
SMALL = "small-layout"
FIXABLE = (FULL, SMALL, "missing-picture", "alt-text", "theme")
"""The rules whose findings have ways out, the most pressing first."""

_MOST_SLIDES = 6  # that one slide becomes
_TRIED = 8  # places to part a slide in two, the most balanced first
_NUMBERS = ("", "", "two", "three", "four", "five", "six")


class Fix(NamedTuple):
    """A change of the text, and what its button says."""

    name: str
    patch: Patch


class Visit(NamedTuple):
    """A place in the text where only a person knows what to write."""

    name: str
    start: int
    end: int


class NewPicture(NamedTuple):
    """A file that is to be chosen for the picture on ``line``."""

    name: str
    line: int


class NewTemplate(NamedTuple):
    """A template that is to be found again."""

    name: str


WayOut = Fix | Visit | NewPicture | NewTemplate


def ways_out(finding: Finding, text: str, index: int, assembler: Assembler) -> Iterator[WayOut | None]:
    """Yield the ways out of a finding about slide ``index`` of the text; None where one may pause."""
    match finding.rule:
        case "too-full" | "small-layout":
            yield from ways_out_of_fullness(text, index, assembler)
        case "alt-text":
            if place := description_place(text, finding.line):
                yield Visit("Describe the picture", *place)
            if patch := mark_decorative(text, finding.line):
                yield Fix("It is only decoration", patch)
        case "theme":
            # A theme of another tool's has no file that could be found.
            if is_template(assembler.read_apart(text).meta.theme):
                yield NewTemplate("Choose the template…")
        case "missing-picture":
            yield NewPicture("Choose the file…", finding.line)


def ways_out_of_fullness(text: str, index: int, assembler: Assembler) -> Iterator[Fix | None]:
    """Yield the changes that make slide ``index`` fit, None where one may pause."""
    tried = _Tried(text, index, assembler)
    yield None  # cutting a long talk takes as long as a trial
    yield from _roomier(text, index, tried)
    yield from _split(text, index, tried)
    yield from _to_notes(text, index, tried)


class _Tried:
    """A slide without the rest of its talk, so that a trial is as quick in a long talk as in a short one."""

    index = 1  # among the chunks of ``text``

    def __init__(self, text: str, index: int, assembler: Assembler) -> None:
        chunks = split(text).chunks
        # Another slide before it keeps a section from being the title, and the breaks keep it whole.
        self.text = f"{text[: chunks[0].start]}# Before\n\n---\n\n{chunks[index].text}\n\n---\n\n## After\n"
        self._assembler = assembler

    @property
    def layout(self) -> str:
        """The layout that the slide's author asked for, "" for none."""
        deck = self._assembler.read_apart(self.text)
        return next((slide.layout for slide in deck.slides if slide.chunk == self.index), "")

    def fits(self, patch: Patch, count: int = 1) -> bool:
        """Return whether ``count`` slides hold all at a readable size after ``patch`` of ``self.text``."""
        return slides_fit(patch.apply(self.text), self.index, count, self._assembler)


def slides_fit(text: str, index: int, count: int, assembler: Assembler) -> bool:
    """Return whether ``count`` slides from chunk ``index`` on hold what they have at a readable size."""
    deck = assembler.read_apart(text)
    layouter = assembler.layouter(deck.meta)
    slides = [slide for slide in deck.slides if index <= slide.chunk < index + count]
    scenes = (scene for slide in slides for scene in layouter.lay_out(slide, 1, deck.meta))
    rules = {problem.rule for scene in scenes for problem in scene.problems}
    return len(slides) == count and not rules & {FULL, SMALL}


def _roomier(text: str, index: int, tried: _Tried) -> Iterator[Fix | None]:
    if tried.layout in {"", LayoutRole.CONTENT}:
        return
    if tried.fits(set_slide_setting(tried.text, tried.index, "layout", LayoutRole.CONTENT)):
        yield Fix("Use a roomier layout", set_slide_setting(text, index, "layout", LayoutRole.CONTENT))
    else:
        yield None


def _split(text: str, index: int, tried: _Tried) -> Iterator[Fix | None]:
    pieces = slide_pieces(tried.text, tried.index)
    for count in range(2, _MOST_SLIDES + 1):
        for cuts in balanced_cuts(pieces, count)[:_TRIED]:
            if tried.fits(split_slide(tried.text, tried.index, cuts), count):
                yield Fix(f"Split into {_NUMBERS[count]} slides", split_slide(text, index, cuts))
                return
            yield None


def _to_notes(text: str, index: int, tried: _Tried) -> Iterator[Fix | None]:
    """Move as little as makes the slide fit, found by halving: what is less on a slide fits if more does."""
    low, high = 1, texts_to_move(slide_pieces(tried.text, tried.index))
    if not high or not tried.fits(move_to_notes(tried.text, tried.index, high)):
        return
    while low < high:
        yield None
        middle = (low + high) // 2
        if tried.fits(move_to_notes(tried.text, tried.index, middle)):
            high = middle
        else:
            low = middle + 1
    yield Fix("Move text to the notes", move_to_notes(text, index, high))
