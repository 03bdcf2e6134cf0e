"""Text to its last lines: a word that is left alone on one, and the size that leaves the fewest."""

from __future__ import annotations

from collections.abc import Iterable

from brownbag.layout.callouts import CalloutPart, inside_width
from brownbag.layout.fitting import Ladder, Scale
from brownbag.layout.parts import Part
from brownbag.layout.stacking import Beside, Stack
from brownbag.layout.text_part import TextPart

_LEAST_NUMBER = 0.35  # of the size of a big number: it is the slide's largest text even so
_LEAST_SHARE = 0.85  # of the template's size: less would show from one slide to the next


def is_only_text(part: Part) -> bool:
    """Return whether there is nothing but text: in rows, columns and boxes."""
    match part:
        case TextPart():
            return True
        case CalloutPart():
            return is_only_text(part.inner)
        case Stack():
            return all(is_only_text(each) for each in part.parts)
        case Beside():
            return all(is_only_text(each) for _, each in part.parts)
        case _:
            return False


def orphans(part: Part, width: float, scale: Scale) -> int:
    """Return how many paragraphs of a part end with one word on a line of its own."""
    match part:
        case TextPart():
            return sum(
                len(block.lines) > 1 and _is_one_word(block.prepared.text, *block.lines[-1])
                for block in part.blocks(width, scale)
            )
        case CalloutPart():
            return orphans(part.inner, inside_width(width), scale)
        case Stack():
            return sum(orphans(each, width, scale) for each in part.parts)
        case Beside():
            pairs = zip(part.widths(width), part.parts, strict=True)
            return sum(orphans(each, wide, scale) for wide, (_, each) in pairs)
        case _:
            return 0


def _is_one_word(text: str, start: int, end: int) -> bool:
    return not any(char.isspace() for char in text[start:end].strip())


def tidiest(part: Part, width: float, scales: Iterable[Scale]) -> Scale:
    """Return the scale that leaves the fewest words alone, the first of those that are as good."""
    return min(scales, key=lambda scale: orphans(part, width, scale))


def slightly_smaller(ladder: Ladder, chosen: Scale) -> list[Scale]:
    """Return ``chosen`` and the rungs below it whose letters look as large."""
    rungs = ladder.rungs()
    if chosen not in rungs:
        return [chosen]
    at = rungs.index(chosen)
    least = ladder.size * chosen.ratio * _LEAST_SHARE
    return [chosen, *(scale for scale in rungs[at + 1 :] if ladder.size * scale.ratio >= least)]


def unbroken(part: Part, width: float, ladder: Ladder, chosen: Scale) -> Scale:
    """Return the largest scale from ``chosen`` down that leaves a telephone number on one line."""
    if not isinstance(part, TextPart):
        return chosen
    scales = [scale for scale in ladder.rungs() if _LEAST_NUMBER <= scale.ratio <= chosen.ratio]
    return next((scale for scale in scales if not _parts_a_word(part, width, scale)), chosen)


def _parts_a_word(part: TextPart, width: float, scale: Scale) -> bool:
    return any(
        len(block.lines) > 1 and _is_one_word(block.prepared.text, 0, len(block.prepared.text))
        for block in part.blocks(width, scale)
    )
