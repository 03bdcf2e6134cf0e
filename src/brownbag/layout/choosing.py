"""Which layout a slide gets: what its author asked for, else what its content is like."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brownbag.deck.diagrams import is_drawable
from brownbag.deck.model import (
    Block,
    Callout,
    CalloutKind,
    Columns,
    Diagram,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Placement,
    Quote,
    Runs,
    Slide,
    SlideKind,
)
from brownbag.layout.wording import (
    is_agenda,
    is_big_number,
    is_bold,
    is_farewell,
    is_few_words,
    is_little,
    is_plain_text,
    is_statement,
)
from brownbag.likely_words import did_you_mean
from brownbag.problems import Problem, Severity
from brownbag.theme.model import LayoutRole

_TWO = 2
_MOST_UPRIGHT = 1.2  # width to height: up to here a picture stands beside its words in its full height

Proportions = Callable[[Picture], float | None]
"""Tells a picture's width to its height, None where it cannot be had."""


def choose_role(slide: Slide, proportions: Proportions | None = None) -> tuple[LayoutRole, Problem | None]:
    """Return the slide's kind of layout; with a problem where its author asked for one that there is not."""
    if not slide.layout:
        return by_content(slide, proportions), None
    try:
        return LayoutRole(slide.layout), None
    except ValueError:
        hint = did_you_mean(slide.layout, LayoutRole, f"There are: {', '.join(sorted(LayoutRole))}.")
        message = f"There is no layout “{slide.layout[:60]}”."
        return by_content(slide, proportions), Problem(Severity.WARNING, 1, message, hint, "unknown-layout")


def by_content(slide: Slide, proportions: Proportions | None = None) -> LayoutRole:
    """Return the kind of layout that suits what is on the slide."""
    if slide.kind is SlideKind.TITLE:
        return LayoutRole.TITLE
    if is_farewell(slide.title, slide.blocks):
        return LayoutRole.CLOSING
    if slide.kind is SlideKind.SECTION and all(is_plain_text(block) for block in slide.blocks):
        return LayoutRole.SECTION
    match slide.blocks:
        case ():
            return LayoutRole.TITLE_ONLY
        case (one,):
            return _for_one(one, slide.title)
        case blocks:
            return _for_several(blocks, proportions)


def _for_one(block: Block, title: Runs) -> LayoutRole:
    match block:
        case Quote():
            return LayoutRole.QUOTE
        case Paragraph() if is_big_number(block):
            return LayoutRole.BIG_NUMBER
        case Paragraph() if is_statement(block):
            return LayoutRole.STATEMENT
        case ListBlock() if is_agenda(title, block):
            return LayoutRole.AGENDA
        case Callout(kind=CalloutKind.ACTIVITY | CalloutKind.DISCUSS):
            return LayoutRole.ACTIVITY
        case Columns():
            return _for_columns(block)
        case Picture(placement=Placement.FULL):
            return LayoutRole.FULL_PICTURE
        case Picture(placement=Placement.LEFT):
            return LayoutRole.PICTURE_LEFT
        case Picture(placement=Placement.RIGHT):
            return LayoutRole.PICTURE_RIGHT
        case Picture():
            return LayoutRole.TITLE_ONLY
        case Diagram() if is_drawable(block):
            return LayoutRole.TITLE_ONLY
        case _:
            return LayoutRole.CONTENT


def _for_several(blocks: Sequence[Block], proportions: Proportions | None) -> LayoutRole:
    if is_big_number(blocks[0]) and is_little(blocks[1:]):
        return LayoutRole.BIG_NUMBER
    pictures = [block for block in blocks if isinstance(block, Picture)]
    others = [block for block in blocks if not isinstance(block, Picture)]
    if len(pictures) == 1 and all(is_plain_text(block) for block in others):
        match pictures[0].placement:
            case Placement.LEFT:
                return LayoutRole.PICTURE_LEFT
            case Placement.RIGHT:
                return LayoutRole.PICTURE_RIGHT
            case Placement.FULL:
                return LayoutRole.FULL_PICTURE
            case Placement.INLINE if len(others) == 1 and is_few_words(others[0]):
                return _for_picture(pictures[0], proportions, is_first=blocks[0] is pictures[0])
            case Placement.INLINE | Placement.BACKGROUND:
                return LayoutRole.CONTENT
    columns = [block for block in blocks if isinstance(block, Columns)]
    if len(columns) == 1 and len(columns[0].columns) == _TWO:
        # Headings have a place of their own above the columns only where nothing else stands there.
        return _for_columns(columns[0]) if blocks[0] is columns[0] else LayoutRole.TWO_CONTENT
    return LayoutRole.CONTENT


def _for_picture(picture: Picture, proportions: Proportions | None, *, is_first: bool) -> LayoutRole:
    """Return the layout of a picture with few words: by its proportions and by which comes first."""
    shape = proportions(picture) if proportions is not None and picture.width is None else None
    if shape is None:
        return LayoutRole.CONTENT
    if shape > _MOST_UPRIGHT:
        return LayoutRole.PICTURE_CAPTION
    return LayoutRole.PICTURE_LEFT if is_first else LayoutRole.PICTURE_RIGHT


def _for_columns(block: Columns) -> LayoutRole:
    if len(block.columns) != _TWO:
        return LayoutRole.CONTENT
    if all(column_heading(column.blocks) is not None for column in block.columns):
        return LayoutRole.COMPARISON
    return LayoutRole.TWO_CONTENT


def column_heading(blocks: Sequence[Block]) -> Runs | None:
    """Return the heading that a column starts with: a heading, or a line all in bold; None without one."""
    if len(blocks) <= 1:
        return None
    match blocks[0]:
        case Heading(runs=runs):
            return runs
        case Paragraph(runs=runs, incremental=False) if is_bold(runs):
            return runs
        case _:
            return None
