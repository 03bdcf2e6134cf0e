"""A slide with every decision made: the one thing all renderers read.

A `Scene` holds no Markdown, no theme names to look up and no percentages; only
boxes at fixed places, with fonts, sizes and colours settled. A renderer
translates it and decides nothing. If a renderer needs an ``if`` about taste,
the decision belongs in `brownbag.layout`.

A text holds itself twice: ``paragraphs`` are whole, for PowerPoint, where
people edit them; ``lines`` are broken and placed, for painters. What a
placeholder would say anyway stands beside it as ``inherited``, so that a
writer can leave out what is the same.
"""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from brownbag.deck.model import Marker, Transition
from brownbag.problems import Problem
from brownbag.theme.drawing import Colour, Crop, Fill, Line, Outline, Shape
from brownbag.theme.model import BoxStyle, Drawing, LevelStyle, PlaceholderType
from brownbag.units import Rect

if TYPE_CHECKING:
    from brownbag.layout.chart_model import ChartModel  # few talks have a chart


class FontSpec(Struct, frozen=True):
    """A face at a size in points. ``family`` is the theme's name, such as "Calibri".

    ``spacing`` is added behind every letter, in points.
    """

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    spacing: float = 0.0


class TextRun(Struct, frozen=True):
    """A stretch of whole text for PowerPoint; it adds to its paragraph's style.

    ``bold`` and ``italic`` are what is shown, not a difference. ``family`` "" and
    ``colour`` None are as the paragraph's style says. ``text`` may hold ``"\\n"``
    (a line break). ``field`` "slidenum" marks the slide's own number.
    ``language`` "" is the scene's.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    superscript: bool = False
    family: str = ""
    colour: Colour | None = None
    link: str = ""
    language: str = ""
    field: str = ""


class TextParagraph(Struct, frozen=True):
    """A whole paragraph. ``inherited`` is what its placeholder's level says, None outside placeholders.

    ``level`` is 0..8. ``marker`` says what stands before it; ``number`` is its number.
    ``step`` is the key press that shows it; 0 is there from the start.
    """

    runs: tuple[TextRun, ...]
    style: LevelStyle
    inherited: LevelStyle | None = None
    level: int = 0
    marker: Marker = Marker.NONE
    number: int = 0
    step: int = 0


class Fragment(Struct, frozen=True):
    """Text of one font and colour on a line. ``x`` is its left edge on the slide.

    ``size`` and face are in ``font`` (superscripts already smaller);
    ``rise`` lifts it above the baseline, in points.
    """

    x: float
    width: float
    text: str
    font: FontSpec
    colour: Colour
    rise: float = 0.0
    underline: bool = False
    strike: bool = False
    link: str = ""
    right_to_left: bool = False
    is_marker: bool = False


class TextLine(Struct, frozen=True):
    """One line on the slide: ``baseline``, ``top`` and ``height`` in points from the slide's top."""

    baseline: float
    top: float
    height: float
    fragments: tuple[Fragment, ...]
    step: int = 0


class Panel(Struct, frozen=True):
    """What a box paints behind its text."""

    outline: Outline
    fill: Fill | None = None
    line: Line | None = None


class PlaceholderRef(Struct, frozen=True):
    """Which placeholder of the layout an item fills."""

    idx: int
    type: PlaceholderType


class TextItem(Struct, frozen=True):
    """Text in a box.

    With a ``placeholder``: it fills that one, and ``inherited_frame`` /
    ``inherited_box`` are what the layout says. Without: a box of its own, with
    a ``panel`` where it has one (the layout's own panels are among the drawings).
    ``is_hidden`` marks a title that stands off the slide, for readers who do not see.
    ``lines`` are drawn turned ``turn`` degrees clockwise around the middle of ``frame``: the box itself
    by ``rotation``, the text inside it by ``text_turn``.
    """

    name: str
    frame: Rect
    box: BoxStyle
    paragraphs: tuple[TextParagraph, ...]
    lines: tuple[TextLine, ...]
    placeholder: PlaceholderRef | None = None
    inherited_frame: Rect | None = None
    inherited_box: BoxStyle | None = None
    panel: Panel | None = None
    is_hidden: bool = False
    step: int = 0
    rotation: float = 0.0
    text_turn: float = 0.0

    @property
    def turn(self) -> float:
        """How far its lines are turned, in degrees from 0 to 360."""
        return (self.rotation + self.text_turn) % 360


class PictureItem(Struct, frozen=True):
    """A picture at its place, cropped as told. ``is_vector`` marks SVG, ``pixels`` is its size.

    ``alt`` is empty only where ``decorative`` is set or the author said nothing.
    ``orientation`` is the EXIF turn (degrees clockwise) that shows it upright,
    ``mirrored`` whether it is turned left to right after that.
    ``frame`` is what is seen, after the crop.
    """

    name: str
    frame: Rect
    path: Path
    pixels: tuple[int, int]
    is_vector: bool = False
    crop: Crop = Crop()
    alt: str = ""
    decorative: bool = False
    orientation: int = 0
    link: str = ""
    placeholder: PlaceholderRef | None = None
    inherited_frame: Rect | None = None
    step: int = 0
    mirrored: bool = False


class PanelItem(Struct, frozen=True):
    """A shape that carries no text: a bar, a box behind something. Always decorative.

    With a ``link`` it can be clicked.
    """

    name: str
    frame: Rect
    panel: Panel
    step: int = 0
    link: str = ""


class ClipItem(Struct, frozen=True):
    """A video or a sound at its place, described by ``alt``.

    Until it plays ``poster`` is shown; None stands for the video's own first
    picture. ``plate`` is shown where there is neither (a sound, or a computer
    that cannot read the file); ``sign`` lies over a picture and says that it plays.
    ``plays_at`` is the key press that starts it.
    """

    name: str
    frame: Rect
    path: Path
    alt: str
    is_sound: bool
    plate: tuple[TextItem | PanelItem, ...]
    sign: tuple[PanelItem, ...]
    poster: PictureItem | None = None
    placeholder: PlaceholderRef | None = None
    inherited_frame: Rect | None = None
    plays_at: int = 0
    step: int = 0


class TableCell(Struct, frozen=True):
    """One cell: whole text, broken text, and what it paints."""

    paragraphs: tuple[TextParagraph, ...]
    lines: tuple[TextLine, ...]
    box: BoxStyle
    fill: Colour | None = None
    border_bottom: Line | None = None


def column_lefts(
    frame: Rect, widths: tuple[float, ...] | list[float], *, right_to_left: bool
) -> tuple[float, ...]:
    """Return the left edge of columns of these ``widths`` in ``frame``, in their own order."""
    edges = [0.0, *accumulate(widths)]
    if right_to_left:
        return tuple(frame.right - edge for edge in edges[1:])
    return tuple(frame.x + edge for edge in edges[:-1])


class TableItem(Struct, frozen=True):
    """A table: ``rows[0]`` is the header. Widths and heights in points, adding up to the frame.

    ``right_to_left``: the first column stands rightmost.
    """

    name: str
    frame: Rect
    column_widths: tuple[float, ...]
    row_heights: tuple[float, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    alt: str = ""
    placeholder: PlaceholderRef | None = None
    step: int = 0
    right_to_left: bool = False

    @property
    def column_lefts(self) -> tuple[float, ...]:
        """The left edge of every column, in the order of the cells."""
        return column_lefts(self.frame, self.column_widths, right_to_left=self.right_to_left)


class GroupItem(Struct, frozen=True):
    """Shapes and texts that are one thing: a diagram, a code with its caption.

    ``items`` are at their places on the slide, inside ``frame``; none has a
    placeholder or a step. ``alt`` says what they show together.
    """

    name: str
    frame: Rect
    items: tuple[PanelItem | TextItem, ...]
    alt: str
    step: int = 0


class ChartItem(Struct, frozen=True):
    """A chart: ``chart`` says all that a native one needs, ``shapes`` and ``lines`` are the same drawn.

    Shapes are back to front, and lines of text stand over all of them.
    """

    name: str
    frame: Rect
    chart: ChartModel
    shapes: tuple[Shape, ...]
    lines: tuple[TextLine, ...]
    alt: str = ""
    placeholder: PlaceholderRef | None = None
    step: int = 0


Item = TextItem | PictureItem | ClipItem | PanelItem | TableItem | ChartItem | GroupItem


class Scene(Struct, frozen=True):
    """A slide, ready to be drawn or written. ``items`` are in reading order and back to front.

    ``layout`` and ``layout_index`` name the theme's layout; ``background`` and
    ``drawings`` are what that layout paints (a painter paints them, a .pptx
    writer leaves them to the layout unless ``own_background`` is set).
    ``title`` is never empty. ``steps`` counts the key presses that show
    everything. ``number`` is the slide's number from 1; ``problems`` count
    lines from the slide's first. ``continued`` is 0, or the count of scenes
    that this one carries on from. ``transition`` is how it comes up.
    """

    layout: str
    layout_index: int
    width: float
    height: float
    background: Fill
    drawings: tuple[Drawing | TextItem, ...]
    items: tuple[Item, ...]
    notes: tuple[TextParagraph, ...]
    title: str
    number: int
    language: str
    id: str = ""
    section: str = ""
    hidden: bool = False
    own_background: bool = False
    minutes: float | None = None
    steps: int = 0
    problems: tuple[Problem, ...] = ()
    continued: int = 0
    transition: Transition = Transition.NONE
