"""A slide's blocks to the places of its layout: which blocks go where.

Places are known by their type and size, not by their number, so that foreign
templates work as well. What a layout has no place for goes, in order, to its
largest; a layout without any lends the area and the styles of the template's
content layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from brownbag.deck.model import (
    Block,
    Callout,
    Column,
    Columns,
    ListBlock,
    Marker,
    Paragraph,
    Picture,
    Placement,
    QrCode,
    Quote,
    Run,
)
from brownbag.layout.callouts import activity_paragraphs, minutes_text
from brownbag.layout.choosing import column_heading
from brownbag.layout.colours import theme_colour
from brownbag.layout.paragraphs import attribution_runs, is_text
from brownbag.layout.parts import Region
from brownbag.theme.model import BoxStyle, Layout, LayoutRole, LevelStyle, Placeholder, PlaceholderType, Theme
from brownbag.units import Rect

_TEXT_TYPES = (PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE)
_TITLE_TYPES = (PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE)
_MARGIN = 48.0  # points, around a slide whose template leaves everything open

_LEAST_ROOM = 60.0  # points, for text below a title: the gap, a line and its insets
_TITLE_GAP = 12.0
_TWO = 2

Filled = tuple[Region, tuple[Block, ...]]


class Filling(NamedTuple):
    """Where everything goes. Each of ``groups`` shares one size of text; ``picture`` takes its own place."""

    groups: tuple[tuple[Filled, ...], ...]
    picture: tuple[Placeholder, Picture] | None = None
    picture_first: bool = False


def title_place(layout: Layout) -> Placeholder | None:
    """Return the layout's title, None where it has none."""
    titles = layout.of_type(*_TITLE_TYPES)
    return titles[0] if titles else None


def text_places(layout: Layout) -> tuple[Placeholder, ...]:
    """Return the places that take text, largest first."""
    return tuple(sorted(layout.of_type(*_TEXT_TYPES), key=_area, reverse=True))


def _area(place: Placeholder) -> float:
    return place.frame.width * place.frame.height


def fill(role: LayoutRole, layout: Layout, blocks: Sequence[Block], theme: Theme) -> Filling:
    """Return where ``blocks`` go on ``layout``, which was chosen for ``role``."""
    blocks = tuple(blocks)
    texts = text_places(layout)
    pictures = layout.of_type(PlaceholderType.PICTURE)
    if pictures:
        taken = _picture_of(blocks)
        if taken is not None:
            return _with_picture(max(pictures, key=_area), taken, blocks, texts, theme, layout)
    if not texts:
        return Filling((((free_region(layout, theme), blocks),),)) if blocks else Filling(())
    match role:
        case LayoutRole.PICTURE_LEFT | LayoutRole.PICTURE_RIGHT if len(texts) > 1:
            return _picture_beside(role, blocks, texts)
        case LayoutRole.TWO_CONTENT | LayoutRole.COMPARISON if len(texts) > 1:
            return _columns(blocks, texts)
        case LayoutRole.STATEMENT | LayoutRole.BIG_NUMBER if len(texts) > 1:
            return _loud_and_quiet(blocks, texts)
        case LayoutRole.QUOTE:
            return _quote(blocks, texts)
        case LayoutRole.ACTIVITY:
            return _activity(blocks, texts)
        case LayoutRole.CONTENT_CAPTION if len(texts) > 1:
            return _content_caption(blocks, texts)
        case _:
            return _all_in(texts[0], blocks)


def _all_in(place: Placeholder, blocks: tuple[Block, ...]) -> Filling:
    return Filling((((Region.of(place), blocks),),)) if blocks else Filling(())


def _filling(*filled: tuple[Placeholder, tuple[Block, ...]]) -> Filling:
    """Return places that each have a size of text of their own; those without blocks are left out."""
    return Filling(tuple(((Region.of(place), blocks),) for place, blocks in filled if blocks))


def free_region(layout: Layout, theme: Theme) -> Region:
    """Return the area below the title of a layout without a place for text, styled as content is."""
    slide = Rect(0.0, 0.0, theme.width, theme.height)
    frame = slide.inset(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    content = next((places for each in _donors(theme) if (places := text_places(each))), ())
    box = BoxStyle()
    title = title_place(layout)
    if content:
        levels = content[0].levels
        box = content[0].box
        if title is not None and content[0].frame.y >= title.frame.y + title.frame.height / 2:
            frame = content[0].frame
    else:
        levels = theme.body_levels or (title.levels if title is not None else ())
    if not content and title is not None:
        top = title.frame.bottom + 12.0
        frame = Rect(frame.x, top, frame.width, max(60.0, slide.height - _MARGIN - top))
    return Region(frame, box, levels or any_levels(theme))


def below(title: Rect, filling: Filling) -> Filling:
    """Return a filling whose areas start below a ``title`` that the layout has no place for."""
    groups = (tuple((_below(title, region), blocks) for region, blocks in group) for group in filling.groups)
    return filling._replace(groups=tuple(groups))


def _below(title: Rect, region: Region) -> Region:
    frame = region.frame
    if not _overlap(title, frame) or frame.bottom - title.bottom < _LEAST_ROOM:
        return region
    is_free = region.placeholder is None
    left = title.x if is_free else frame.x
    top = title.bottom + (_TITLE_GAP if is_free else 0.0)
    return replace(region, frame=Rect(left, top, frame.right - left, frame.bottom - top))


def _donors(theme: Theme) -> tuple[Layout, ...]:
    """Return the layouts whose places may be lent: the one for content, then those with much room."""
    roomy = sorted(
        (layout for layout in theme.layouts if text_places(layout)),
        key=lambda layout: _area(text_places(layout)[0]),
        reverse=True,
    )
    return (theme.layout(LayoutRole.CONTENT), *roomy)


def any_levels(theme: Theme) -> tuple[LevelStyle, ...]:
    """Return the styles of whatever place the template has; plain ones for a template of empty layouts."""
    places = (place.levels for layout in theme.layouts for place in layout.placeholders if place.levels)
    style = LevelStyle(theme.body_font, 20.0, theme_colour(theme, "tx1"))
    return next(places, (style,) * 9)


def _picture_of(blocks: Sequence[Block]) -> Picture | None:
    """Return the picture that a picture's place takes: one that was placed, else the first."""
    pictures = [block for block in blocks if isinstance(block, Picture)]
    placed = [picture for picture in pictures if picture.placement is not Placement.INLINE]
    return next(iter(placed or pictures), None)


def _with_picture(
    place: Placeholder,
    picture: Picture,
    blocks: tuple[Block, ...],
    texts: tuple[Placeholder, ...],
    theme: Theme,
    layout: Layout,
) -> Filling:
    others = tuple(block for block in blocks if block is not picture)
    if picture.caption and not isinstance(picture, QrCode):  # a code brings its own words
        others = (*others, Paragraph(picture.caption))
    groups: tuple[tuple[Filled, ...], ...] = ()
    if others:
        groups = (((Region.of(texts[0]) if texts else free_region(layout, theme), others),),)
    region = groups[0][0][0] if groups else None
    is_below = region is not None and _overlap(place.frame, region.frame)
    title = title_place(layout)
    is_below = is_below or (title is not None and _overlap(place.frame, title.frame))
    return Filling(groups, (place, picture), picture_first=is_below or blocks[0] is picture)


def _picture_beside(role: LayoutRole, blocks: tuple[Block, ...], texts: tuple[Placeholder, ...]) -> Filling:
    """Put a picture and its text into two places side by side: a template without a place for pictures."""
    picture = _picture_of(blocks)
    left, right = sorted(texts[:2], key=lambda place: place.frame.x)
    if picture is None or left.frame.right > right.frame.x + 1.0:
        return _all_in(texts[0], blocks)
    others = tuple(block for block in blocks if block is not picture)
    # The place says where it stands; a side or a width of its own would part the place once more.
    alone = replace(picture, placement=Placement.INLINE, width=None)
    if role is LayoutRole.PICTURE_LEFT:
        return _filling((left, (alone,)), (right, others))
    return _filling((left, others), (right, (alone,)))


def _overlap(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _columns(blocks: tuple[Block, ...], texts: tuple[Placeholder, ...]) -> Filling:
    """Put two columns into the two largest places, and their headings into smaller ones above."""
    left, right = sorted(texts[:2], key=lambda place: place.frame.x)
    columns = next(
        (block for block in blocks if isinstance(block, Columns) and len(block.columns) == _TWO), None
    )
    if columns is None:
        blocks = (Columns(tuple(Column(half) for half in _halves(blocks))),)
        return Filling((((_pair(left, right), blocks),),)) if blocks[0].columns[0].blocks else Filling(())
    small = sorted(texts[2:4], key=lambda place: place.frame.x)
    headings: list[Filled] = []
    if len(small) == _TWO:
        contents = []
        for place, column in zip(small, columns.columns, strict=True):
            runs = column_heading(column.blocks)
            if runs is not None:
                headings.append((Region.of(place), (Paragraph(runs),)))
                column = replace(column, blocks=column.blocks[1:])
            contents.append(column)
        split = replace(columns, columns=tuple(contents))
        blocks = tuple(split if block is columns else block for block in blocks)
    groups: list[tuple[Filled, ...]] = [tuple(headings)] if headings else []
    return Filling((*groups, ((_pair(left, right), blocks),)))


def _pair(left: Placeholder, right: Placeholder) -> Region:
    """Return two places side by side as one region."""
    top = max(left.frame.y, right.frame.y)
    bottom = min(left.frame.bottom, right.frame.bottom)
    frame = Rect(left.frame.x, top, right.frame.right - left.frame.x, max(1.0, bottom - top))
    return Region(frame, left.box, left.levels, None, (Region.of(left), Region.of(right)))


def _halves(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Part blocks into two columns: between a list's points where there is only one list."""
    if len(blocks) == 1 and isinstance(blocks[0], ListBlock) and len(blocks[0].items) > 1:
        items = blocks[0].items
        tops = [at for at, item in enumerate(items) if item.depth == 0 and item.marker is not Marker.NONE]
        middle = tops[(len(tops) + 1) // 2] if len(tops) > 1 else len(items)
        first, second = items[:middle], items[middle:]
        return (replace(blocks[0], items=first),), ((replace(blocks[0], items=second),) if second else ())
    middle = (len(blocks) + 1) // 2
    return blocks[:middle], blocks[middle:]


def _loud_and_quiet(blocks: tuple[Block, ...], texts: tuple[Placeholder, ...]) -> Filling:
    """Put the first block into the place with the largest text, the others into the next."""
    loud, quiet = sorted(texts[:2], key=lambda place: place.levels[0].size, reverse=True)
    if blocks and not is_text(blocks[0]):
        return _all_in(texts[0], blocks)
    return _filling((loud, blocks[:1]), (quiet, blocks[1:]))


def _quote(blocks: tuple[Block, ...], texts: tuple[Placeholder, ...]) -> Filling:
    """Put somebody's words into the place with the largest text; who said them into the next."""
    quote = next((block for block in blocks if isinstance(block, Quote)), None)
    words, *others = sorted(texts[:2], key=lambda place: place.levels[0].size, reverse=True)
    if quote is None or not others:
        return _all_in(words, blocks)
    said = tuple(Paragraph(runs) for runs in quote.paragraphs)
    who = attribution_runs(quote)
    at = blocks.index(quote)
    rest = (*((Paragraph(who),) if who else ()), *blocks[:at], *blocks[at + 1 :])
    return _filling((words, said), (others[0], rest))


def _activity(blocks: tuple[Block, ...], texts: tuple[Placeholder, ...]) -> Filling:
    """Put what to do into the largest place, and how long it takes into the next."""
    callout = next((block for block in blocks if isinstance(block, Callout)), None)
    if callout is None:
        return _all_in(texts[0], blocks)
    timed = callout.minutes is not None and len(texts) > 1
    inner: list[Block] = []
    for block in blocks:
        inner += activity_paragraphs(callout) if block is callout else [block]
    if callout.minutes is None:
        return _all_in(texts[0], tuple(inner))
    minutes = Paragraph((Run(minutes_text(callout.minutes)),))
    if not timed:
        return _all_in(texts[0], (*inner, minutes))
    return _filling((texts[0], tuple(inner)), (texts[1], (minutes,)))


def _content_caption(blocks: tuple[Block, ...], texts: tuple[Placeholder, ...]) -> Filling:
    """Put the first table or picture into the large place, the words into the other."""
    thing = next((block for block in blocks if not is_text(block)), None)
    if thing is None:
        return _all_in(texts[0], blocks)
    return _filling((texts[0], (thing,)), (texts[1], tuple(block for block in blocks if block is not thing)))
