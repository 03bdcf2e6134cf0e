"""What a slide is made of before its words are read: the parts that `brownbag.deck.outline` finds,
with their lines.
"""

from __future__ import annotations

from msgspec import Struct, field

from brownbag.deck.attributes import Attributes

Line = tuple[int, str]
"""A line's number in the slide, from 1, and its text."""


class Words(Struct):
    """Lines of ordinary Markdown."""

    lines: list[Line]


class HeadingNode(Struct):
    """A heading as written, without its marks."""

    level: int
    text: str
    line: int


class CodeNode(Struct):
    """Code as typed. ``language`` is the first word after the fence, ``info`` all of it."""

    text: str
    language: str
    info: str
    line: int


class CommentNode(Struct):
    """What stands between ``<!--`` and ``-->``. ``last`` is its last line; ``is_alone``: it fills
    its lines.
    """

    text: str
    line: int
    last: int = 0
    is_alone: bool = False


class SettingNode(Struct):
    """Deckset's ``[.key: value]``."""

    key: str
    value: str
    line: int


class SlotNode(Struct):
    """Slidev's ``::right::``: what follows belongs there."""

    name: str
    line: int


class NotesNode(Struct):
    """Lines of speaker notes without a fence: Deckset's ``^``, reveal.js's ``Note:``, remark's ``???``."""

    lines: list[Line]


class QuoteNode(Struct):
    """Lines after ``>``, without it."""

    lines: list[Line]


class DivNode(Struct):
    """A fenced div, or an HTML element that holds others.

    ``words`` are those after a bare name; ``last`` is the line that closes it, 0 where none does.
    """

    name: str
    words: tuple[str, ...]
    attributes: Attributes
    line: int
    is_html: bool = False
    last: int = 0
    nodes: list[Node] = field(default_factory=list)


Node = Words | HeadingNode | CodeNode | CommentNode | SettingNode | SlotNode | NotesNode | QuoteNode | DivNode
