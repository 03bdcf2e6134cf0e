"""What the author meant: a `Deck` of `Slide`s, with no positions and no fonts.

Everything is frozen and compares by value, so that whatever is made from a
slide can be remembered. Lines inside a slide (``line`` of a block, of a
problem) count from 1 at the slide's own first line, so that a slide which
moves down in the file stays equal to itself; only ``Slide.line`` is a line of
the file, and it does not take part in comparison.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import astuple

from brownbag.deck.callout_kind import CalloutKind as CalloutKind
from brownbag.deck.depth import Depth
from brownbag.problems import Problem


class Run(Struct, frozen=True):
    """A stretch of text in one style. A hard line break is ``"\\n"`` in ``text``.

    ``link`` is an address, or ``#id`` of another slide. ``cite`` is the key of
    a source; once the deck is put together, ``text`` of such a run is the
    source's number (superscript) on a slide, and a short "(Name, year)" in notes.
    ``language`` is a BCP 47 tag, "" where the author said none of these words.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    superscript: bool = False
    link: str = ""
    cite: str = ""
    locator: str = ""
    language: str = ""


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the text of ``runs`` without style."""
    return "".join(run.text for run in runs)


class Marker(StrEnum):
    """What stands before a list item."""

    BULLET = "bullet"
    NUMBER = "number"
    NONE = "none"  # a further paragraph of the item above
    TODO = "todo"  # [ ]
    DONE = "done"  # [x]


class Paragraph(Struct, frozen=True):
    """A paragraph. ``incremental``: it appears with a key press of its own."""

    runs: Runs
    incremental: bool = False


class Heading(Struct, frozen=True):
    """A heading inside a slide, below its title. ``level`` is 1 to 6."""

    level: int
    runs: Runs


class Item(Struct, frozen=True):
    """One line of a list. ``depth`` 0 is the outermost; ``number`` only for Marker.NUMBER."""

    runs: Runs
    depth: int = 0
    marker: Marker = Marker.BULLET
    number: int = 0


class ListBlock(Struct, frozen=True):
    """A list, nested ones flattened to items with a depth.

    ``runs_on``: it is there to be looked things up in, as a list of sources
    is, and may go on over as many slides as it needs.
    """

    items: tuple[Item, ...]
    incremental: bool = False
    runs_on: bool = False


class CodeBlock(Struct, frozen=True):
    """Text shown as typed, in a fixed-width face."""

    text: str
    language: str = ""


class Quote(Struct, frozen=True):
    """Somebody's words, and who said them (may be empty)."""

    paragraphs: tuple[Runs, ...]
    attribution: Runs = ()


class Align(StrEnum):
    """How text stands in its box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


class Table(Struct, frozen=True):
    """A table. Every row has as many cells as ``header``; ``aligns`` is one per column, None where unsaid."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    aligns: tuple[Align | None, ...]
    line: int = 1


class ChartKind(StrEnum):
    """The forms that numbers can be drawn in; the values are the author's words in ``::: chart``."""

    COLUMN = "column"  # bars that stand
    BAR = "bar"  # bars that lie, as PowerPoint calls them
    LINE = "line"
    PIE = "pie"
    DOUGHNUT = "doughnut"


class Figure(Struct, frozen=True):
    """A number, and with how many decimals it was written."""

    value: float
    decimals: int = 0


class Chart(Struct, frozen=True):
    """The numbers of ``table`` as a drawing: its first column names them, its header names the series.

    ``figures`` are the table's rows without the first column, None where there
    is a gap. ``prefix`` and ``suffix`` stand around every number ("$", "%").
    ``least`` and ``most`` are the ends of the axis, and ``labels`` whether
    every bar says its number, None where the author left that open.
    """

    kind: ChartKind
    table: Table
    alt: str = ""
    figures: tuple[tuple[Figure | None, ...], ...] = ()
    title: Runs = ()
    prefix: str = ""
    suffix: str = ""
    least: float | None = None
    most: float | None = None
    stacked: bool = False
    labels: bool | None = None
    incremental: bool = False
    line: int = 1


class Placement(StrEnum):
    """Where the author wants a picture."""

    INLINE = "inline"
    LEFT = "left"
    RIGHT = "right"
    FULL = "full"  # the whole slide, text on top
    BACKGROUND = "background"


class Picture(Struct, frozen=True):
    """A picture as the author wrote it; nothing is read from disk here.

    ``source`` is the path or address. ``width`` is a share of the slide's
    width (0..1) or None. ``fit`` shows all of it (with bars), else the space is
    filled and the picture cropped; only for placements other than INLINE.
    """

    source: str
    alt: str = ""
    decorative: bool = False
    placement: Placement = Placement.INLINE
    width: float | None = None
    fit: bool = False
    caption: Runs = ()
    link: str = ""
    line: int = 1


class Clip(Picture, frozen=True):
    """A video or a sound: it stands where a picture would, and plays.

    ``poster`` is the path of the picture that is shown until it plays, "" for the clip's own first one.
    """

    poster: str = ""


class QrCode(Picture, frozen=True):
    """A code for phones, which stands where a picture would. ``caption`` says what it opens, or is empty."""

    @property
    def address(self) -> str:
        """What it opens."""
        return self.source


class DiagramKind(StrEnum):
    """What a list becomes in a fence of this name."""

    CYCLE = "cycle"
    STEPS = "steps"
    TIMELINE = "timeline"
    VENN = "venn"
    LADDER = "ladder"
    CIRCLES = "circles"


class DiagramItem(Struct, frozen=True):
    """One thing in a diagram: its label, the words after it on its line, and the lines nested below it.

    ``is_shared``: it stands where the circles of the others overlap.
    """

    label: Runs
    text: Runs = ()
    details: tuple[Runs, ...] = ()
    is_shared: bool = False


class Diagram(Struct, frozen=True):
    """A list shown as a drawing. ``alt`` is empty where the author leaves its description to us.

    The first item of a ladder is its lowest rung, that of circles the innermost.
    """

    kind: DiagramKind
    items: tuple[DiagramItem, ...]
    alt: str = ""
    title: str = ""
    incremental: bool = False
    line: int = 1


class Callout(Struct, frozen=True):
    """A marked box: an activity, a question for the room, a key point, a story, a caution."""

    kind: CalloutKind
    title: Runs
    blocks: tuple[Block, ...]
    minutes: float | None = None


class Column(Struct, frozen=True):
    """One of several columns. ``width`` is a share of the whole (0..1) or None."""

    blocks: tuple[Block, ...]
    width: float | None = None


class Columns(Struct, frozen=True):
    """Blocks side by side, from left to right."""

    columns: tuple[Column, ...]


Block = (
    Paragraph
    | Heading
    | ListBlock
    | CodeBlock
    | Quote
    | Callout
    | Table
    | Chart
    | Diagram
    | Picture
    | Columns
)


class Transition(StrEnum):
    """How a slide takes the place of the one before."""

    NONE = "none"  # at once
    FADE = "fade"  # through one another, gently
    PUSH = "push"  # the new one pushes the old one out to the left
    WIPE = "wipe"  # the new one is uncovered from left to right
    COVER = "cover"  # the new one slides over the old one from the right


class SlideKind(StrEnum):
    """What a slide is for."""

    TITLE = "title"  # the first `#` slide
    SECTION = "section"  # a later slide whose title is `#`
    CONTENT = "content"


class Slide(Struct, frozen=True, eq=False):
    """One slide.

    ``line`` and ``chunk`` are left out of equality: moving a slide does not change it.
    ``layout`` is what the author asked for ("" where they did not).
    ``section`` names the section that starts here ("" where none does).
    ``transition`` is None where the talk's setting says how it comes up; so are
    ``footer`` and ``numbered`` (whether its number is shown).
    ``topic`` is the library topic that the slide came from. ``chunk`` is its
    place among the chunks of the text (-1 for one made from the settings), so
    that a slide is found in the text even where others are left out.
    """

    kind: SlideKind
    title: Runs = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    layout: str = ""
    minutes: float | None = None
    audience: tuple[str, ...] = ()
    depth: Depth = Depth.STANDARD
    id: str = ""
    section: str = ""
    topic: str = ""
    hidden: bool = False
    background: Picture | None = None
    transition: Transition | None = None
    footer: str | None = None
    numbered: bool | None = None
    problems: tuple[Problem, ...] = ()
    line: int = 1
    chunk: int = 0

    def _compared(self) -> tuple[object, ...]:
        return astuple(self)[:-2]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Slide) and self._compared() == other._compared()

    def __ne__(self, other: object) -> bool:  # a `Struct` has one of its own, which knows nothing of `__eq__`
        return not self == other

    def __hash__(self) -> int:
        return hash(self._compared())


class LayoutChoice(Struct, frozen=True, eq=False):
    """The template's layout, by ``name``, that the author chose for slides of the kind ``role`` ("quote").

    ``line`` is the file's, and left out of equality: moving a setting chooses nothing else.
    """

    role: str
    name: str
    line: int = 1

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LayoutChoice) and (self.role, self.name) == (other.role, other.name)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((self.role, self.name))


class Meta(Struct, frozen=True):
    """The talk's settings. ``language`` is a BCP 47 tag; ``theme`` a built-in name or a .pptx path."""

    title: str = ""
    subtitle: str = ""
    presenter: str = ""
    organization: str = ""
    date: str = ""
    audience: str = ""
    minutes: int | None = None
    theme: str = ""
    language: str = "en-US"
    footer: str = ""
    slide_numbers: bool = True
    references: str = ""
    transition: Transition = Transition.NONE
    layouts: tuple[LayoutChoice, ...] = ()


class Source(Struct, frozen=True):
    """One entry of the reference list: its key, a short "Name, year", and the whole reference as runs."""

    key: str
    short: str
    reference: Runs


class Deck(Struct, frozen=True):
    """A talk: its settings, its slides, what to look at again, and the sources it used in order."""

    meta: Meta
    slides: tuple[Slide, ...]
    problems: tuple[Problem, ...] = ()
    sources: tuple[Source, ...] = ()
