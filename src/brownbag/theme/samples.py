"""What a template's sample text looks like: from a placeholder's own words to the styles they stand in.

PowerPoint keeps a placeholder's look in lists of levels, which slides inherit.
LibreOffice leaves those lists empty and dresses the sample text ("Click to
edit...") alone, which nothing inherits. Here that text says what was meant.
"""

from __future__ import annotations

from typing import cast

from brownbag.theme.model import PlaceholderType, Spacing
from brownbag.theme.ooxml import A, Element, P, integer
from brownbag.theme.typography import LEVELS, LevelParts, Parts, StyleReader

# Points, for a template that does not even have a sample: sizes that can be read at the back of a room.
_TITLE_SIZE = 36.0
_TEXT_SIZES = (24.0, 20.0, 18.0)
_SMALL_SIZE = 12.0
_GAP = Spacing(points=6.0)
_OF_LISTS = frozenset(("bullet", "bullet_family", "bullet_colour", "bullet_size", "margin_left", "indent"))


def usual_parts(kind: PlaceholderType) -> Parts:
    """Return sizes and distances for text of this kind where a template says none."""
    match kind:
        case PlaceholderType.TITLE | PlaceholderType.CENTRED_TITLE:
            return (LevelParts(size=_TITLE_SIZE),) * LEVELS
        case PlaceholderType.DATE | PlaceholderType.FOOTER | PlaceholderType.SLIDE_NUMBER:
            return (LevelParts(size=_SMALL_SIZE),) * LEVELS
        case _:
            sizes = _TEXT_SIZES + _TEXT_SIZES[-1:] * (LEVELS - len(_TEXT_SIZES))
            return tuple(LevelParts(size=size, space_before=_GAP) for size in sizes)


def sample_parts(shape: Element | None, styles: StyleReader, *, with_ends: bool = True) -> Parts:
    """Return how the sample text of a placeholder looks, level by level; nothing for levels without one.

    ``with_ends``: a paragraph without letters counts by what letters would look like at its end.
    """
    parts: list[LevelParts] = [{} for _ in range(LEVELS)]
    for paragraph in shape.iterfind(f"{P}txBody/{A}p") if shape is not None else ():
        properties = paragraph.find(A + "pPr")
        level = min(LEVELS - 1, max(0, integer(properties.get("lvl")))) if properties is not None else 0
        if parts[level]:
            continue
        if properties is not None:
            parts[level].update(styles.paragraph_parts(properties))
        parts[level].update(styles.run_parts(_letters(paragraph, with_ends=with_ends)))
    return tuple(parts)


def without_lists(parts: Parts) -> Parts:
    """Return ``parts`` without what they say of bullets and how far lists stand in."""
    return tuple(_without_list(level) for level in parts)


def _without_list(level: LevelParts) -> LevelParts:
    return cast(LevelParts, {name: value for name, value in level.items() if name not in _OF_LISTS})


def _letters(paragraph: Element, *, with_ends: bool) -> Element | None:
    """Return the properties of a paragraph's first letters, or of those that would follow its last."""
    first = next((found for run in paragraph if (found := run.find(A + "rPr")) is not None), None)
    return first if first is not None or not with_ends else paragraph.find(A + "endParaRPr")
