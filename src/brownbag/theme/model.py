"""A theme as plain values: slide size, layouts with their placeholders, colours and fonts.

Read from a .pptx by `brownbag.theme.reader`, with PowerPoint's inheritance
(placeholder on layout, layout, master, theme) already followed: every
placeholder here says all that a slide of it would inherit.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.model import Align
from brownbag.problems import Problem
from brownbag.theme.drawing import Colour, Fill, Image, Shape
from brownbag.units import Rect


class LayoutRole(StrEnum):
    """What a layout is for. The values are the author's words in ``layout=``."""

    TITLE = "title"
    SECTION = "section"
    CONTENT = "content"
    TWO_CONTENT = "two-content"
    COMPARISON = "comparison"
    TITLE_ONLY = "title-only"
    CONTENT_CAPTION = "content-caption"
    PICTURE_CAPTION = "picture-caption"
    BLANK = "blank"
    STATEMENT = "statement"
    QUOTE = "quote"
    BIG_NUMBER = "big-number"
    ACTIVITY = "activity"
    PICTURE_LEFT = "picture-left"
    PICTURE_RIGHT = "picture-right"
    FULL_PICTURE = "full-picture"
    AGENDA = "agenda"
    CLOSING = "closing"


class Recognition(StrEnum):
    """How it is known what a layout is for, the surest first."""

    NAME = "name"
    TYPE = "type"
    PLACEHOLDERS = "placeholders"


class PlaceholderType(StrEnum):
    """ECMA-376 part 1, 19.7.10 ST_PlaceholderType; the values are the file's own."""

    TITLE = "title"
    CENTRED_TITLE = "ctrTitle"
    SUBTITLE = "subTitle"
    BODY = "body"
    OBJECT = "obj"
    PICTURE = "pic"
    TABLE = "tbl"
    CHART = "chart"
    DIAGRAM = "dgm"
    MEDIA = "media"
    CLIP_ART = "clipArt"
    DATE = "dt"
    FOOTER = "ftr"
    SLIDE_NUMBER = "sldNum"


class Anchor(StrEnum):
    """Where text stands in its box, from top to bottom; the values are the file's own."""

    TOP = "t"
    MIDDLE = "ctr"
    BOTTOM = "b"


class FontKind(StrEnum):
    """What a family's letters look like; wide ones run as wide as Arial's."""

    SERIF = "serif"
    SANS = "sans"
    WIDE_SANS = "wide-sans"
    FIXED = "fixed"


class Spacing(Struct, frozen=True):
    """A distance between lines or paragraphs: ``points``, or a ``share`` of the line (1.0 = single)."""

    share: float | None = None
    points: float | None = None


class BulletStyle(Struct, frozen=True):
    """The mark before an item. ``char`` "" means none; ``numbering`` such as "arabicPeriod" wins over it.

    ``family`` "" and ``colour`` None follow the text; ``size`` is a share of the text's size.
    """

    char: str = ""
    family: str = ""
    colour: Colour | None = None
    size: float = 1.0
    numbering: str = ""


class LevelStyle(Struct, frozen=True):
    """How a paragraph of one level looks when nothing else is said.

    ``margin_left`` is where its lines start, ``indent`` is added to it for the
    first line (negative for a hanging bullet); both in points from the box's inset.
    ``letter_spacing`` is added behind every letter, in points, at whatever size.
    ``is_unsaid``: a slide does not inherit this from the file, and so has to say it itself.
    """

    family: str
    size: float
    colour: Colour
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: Align = Align.LEFT
    line_spacing: Spacing = Spacing(share=1.0)
    space_before: Spacing = Spacing(points=0.0)
    space_after: Spacing = Spacing(points=0.0)
    margin_left: float = 0.0
    indent: float = 0.0
    bullet: BulletStyle = BulletStyle()
    right_to_left: bool = False
    is_unsaid: bool = False
    letter_spacing: float = 0.0


class BoxStyle(Struct, frozen=True):
    """How text sits in a box: insets left, top, right, bottom in points, its anchor and its columns.

    ``shrinks``: the template's box makes text smaller, as it once did with the sample in it.
    """

    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)  # PowerPoint's defaults
    anchor: Anchor = Anchor.TOP
    columns: int = 1
    shrinks: bool = False

    def for_slides(self) -> BoxStyle:
        """Return the same with text in one column, at the size that is said: what layout works with."""
        return replace(self, columns=1, shrinks=False) if self.columns > 1 or self.shrinks else self


class Placeholder(Struct, frozen=True):
    """A box of a layout that a slide fills. ``levels`` has nine styles, outermost first.

    ``frame`` lies on the slide; where the file's own place does not, that is ``stated``.
    ``is_twin``: another placeholder of the layout has the same type and number, so that
    no program can tell which of the two a slide means.

    ``rotation`` turns the box around its middle, ``text_turn`` (0, 90 or 270) the text inside it;
    both in degrees clockwise. ``box`` is that of the text as it is read.

    ``fill`` and ``outline_line`` are not part of this: what a placeholder's own
    shape paints is a `Shape` in ``panel``.
    """

    idx: int
    type: PlaceholderType
    name: str
    frame: Rect
    box: BoxStyle
    levels: tuple[LevelStyle, ...]
    panel: Shape | None = None
    stated: Rect | None = None
    is_twin: bool = False
    rotation: float = 0.0
    text_turn: float = 0.0

    @property
    def is_turned(self) -> bool:
        """Whether its text is not read straight from left to right or right to left."""
        return bool((self.rotation + self.text_turn) % 360)

    @property
    def text_frame(self) -> Rect:
        """Where its text stands before it is turned."""
        return self.frame.on_its_side() if self.text_turn else self.frame

    @property
    def inherited_frame(self) -> Rect | None:
        """What a slide inherits where it says nothing; None where it has to say its place itself."""
        return None if self.is_twin else self.stated or self.frame

    @property
    def inherited_by_pictures(self) -> Rect | None:
        """As `inherited_frame`, for what is never turned: None where the box is."""
        return None if self.rotation else self.inherited_frame


SLIDE_NUMBER = "\ufdd0"
"""Stands in a template's fixed text where the slide's number goes; no text holds this character."""


class TemplateText(Struct, frozen=True):
    """Fixed text that the template shows (a slogan, an address): (style, text) a paragraph."""

    frame: Rect
    box: BoxStyle
    paragraphs: tuple[tuple[LevelStyle, str], ...]
    rotation: float = 0.0

    @property
    def is_numbered(self) -> bool:
        """Whether the slide's number is part of it."""
        return any(SLIDE_NUMBER in text for _, text in self.paragraphs)


Drawing = Shape | Image | TemplateText


class Layout(Struct, frozen=True):
    """One layout of a template. ``index`` is its place in the file, counted over all masters.

    ``master`` counts the masters from 0. ``drawings`` are back to front: the
    master's (if shown), then the layout's own. ``is_numbered`` and ``is_dated``: the template wants
    slide numbers here, and dates. ``is_upright``: it sets a title or text from top to bottom.
    """

    name: str
    role: LayoutRole
    index: int
    placeholders: tuple[Placeholder, ...]
    background: Fill
    drawings: tuple[Drawing, ...] = ()
    master: int = 0
    known_by: Recognition = Recognition.NAME
    is_numbered: bool = True
    is_dated: bool = True
    is_upright: bool = False

    def of_type(self, *types: PlaceholderType) -> tuple[Placeholder, ...]:
        """Return the placeholders of these types, in reading order of the file."""
        return tuple(p for p in self.placeholders if p.type in types)


class Theme(Struct, frozen=True):
    """A template as plain values.

    ``colours`` maps the scheme's names (dk1, lt1, dk2, lt2, accent1..6, hlink,
    folHlink, and tx1, bg1, tx2, bg2 as the master maps them) to colours.
    ``fonts`` are all families that the template names, ``font_kinds`` what it says some of them
    look like. ``body_levels`` are the first
    master's nine styles of text, for layouts without a place for it. ``path`` is the file itself.
    Themes compare by identity: reading one twice gives two.
    """

    name: str
    path: Path
    width: float
    height: float
    layouts: tuple[Layout, ...]
    colours: dict[str, Colour]
    heading_font: str
    body_font: str
    fonts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    roles: dict[LayoutRole, int] = field(default_factory=dict)
    body_levels: tuple[LevelStyle, ...] = ()
    font_kinds: dict[str, FontKind] = field(default_factory=dict)

    def layout(self, role: LayoutRole) -> Layout:
        """Return the layout that serves ``role``: its own, or the nearest the template has."""
        return self.layouts[self.roles[role]]
