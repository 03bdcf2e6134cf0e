"""Which layout a slide gets: what its author asked for, else what its content is like."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from brownbag.deck.model import (
    Block,
    Callout,
    CalloutKind,
    Columns,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Placement,
    Quote,
    Runs,
    Slide,
    SlideKind,
    plain,
)
from brownbag.problems import Problem, Severity
from brownbag.theme.model import LayoutRole

_STATEMENT_LENGTH = 90  # characters: what can be read at a glance
_NUMBER_LENGTH = 14  # characters: "1 in 5", "20.1%", "1,000,000"
_TWO = 2


def choose_role(slide: Slide) -> tuple[LayoutRole, Problem | None]:
    """Return the slide's kind of layout; with a problem where its author asked for one that there is not."""
    if not slide.layout:
        return by_content(slide), None
    try:
        return LayoutRole(slide.layout), None
    except ValueError:
        near = get_close_matches(slide.layout, list(LayoutRole), n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(sorted(LayoutRole))}."
        message = f"There is no layout “{slide.layout[:60]}”."
        return by_content(slide), Problem(Severity.WARNING, 1, message, hint, "unknown-layout")


def by_content(slide: Slide) -> LayoutRole:
    """Return the kind of layout that suits what is on the slide."""
    match slide.kind:
        case SlideKind.TITLE:
            return LayoutRole.TITLE
        case SlideKind.SECTION:
            return LayoutRole.SECTION
        case SlideKind.CONTENT:
            pass
    match slide.blocks:
        case ():
            return LayoutRole.TITLE_ONLY
        case (one,):
            return _for_one(one, has_title=bool(plain(slide.title).strip()))
        case blocks:
            return _for_several(blocks)


def _for_one(block: Block, *, has_title: bool) -> LayoutRole:
    match block:
        case Quote():
            return LayoutRole.QUOTE
        case Paragraph(runs, incremental=False) if not has_title and _is_short(runs):
            return LayoutRole.STATEMENT
        case ListBlock() if _is_agenda(block):
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
        case _:
            return LayoutRole.CONTENT


def _is_short(runs: Runs) -> bool:
    text = plain(runs).strip()
    return 0 < len(text) <= _STATEMENT_LENGTH and "\n" not in text


def _is_agenda(block: ListBlock) -> bool:
    """Return whether every point of a list leads to another slide."""
    return all(any(run.link.startswith("#") for run in item.runs) for item in block.items)


def _for_several(blocks: Sequence[Block]) -> LayoutRole:
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
            case Placement.INLINE | Placement.BACKGROUND:
                return LayoutRole.CONTENT
    columns = [block for block in blocks if isinstance(block, Columns)]
    if len(columns) == 1 and len(columns[0].columns) == _TWO:
        # Headings have a place of their own above the columns only where nothing else stands there.
        return _for_columns(columns[0]) if blocks[0] is columns[0] else LayoutRole.TWO_CONTENT
    return LayoutRole.CONTENT


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


def is_bold(runs: Runs) -> bool:
    """Return whether all of a text that can be seen is bold (raised numbers of sources apart)."""
    seen = [run for run in runs if run.text.strip() and not run.superscript]
    return bool(seen) and all(run.bold for run in seen)


def is_big_number(block: Block) -> bool:
    """Return whether a block is a short bold line with a digit in it."""
    if not isinstance(block, Paragraph) or not is_bold(block.runs):
        return False
    text = plain(tuple(run for run in block.runs if not run.superscript)).strip()
    return len(text) <= _NUMBER_LENGTH and any(char.isdigit() for char in text)


def is_plain_text(block: Block) -> bool:
    """Return whether a block is text that flows in one box."""
    return isinstance(block, Paragraph | Heading | ListBlock | Quote)
