"""Text to lines: where a line may end, and where it does end in a box of a given width.

Works on one stretch of text without line breaks, with the right edges of its
characters; the unit is up to the caller, as long as width and edges share it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

# CJK ideographs, kana and full-width forms may be parted anywhere; Hangul too, as LibreOffice does.
# (No regular expression: `re` takes milliseconds to compile ranges this wide.)
_CJK = (
    ("\u2e80", "\u2fff"), ("\u3040", "\u30ff"), ("\u3130", "\u318f"), ("\u31f0", "\u31ff"),
    ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"),
    ("\uff66", "\uff9f"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_FIRST_CJK = _CJK[0][0]
# JIS X 4051 and UAX 14 (CL, CJ, NS, EX, IN, PO; OP, PR): what no line may begin with, or end with.
_NO_START = (
    "、。，．：；？！）］｝」』】〉》〕・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々"
    "〗〙〛〟゛゜ゝゞヽヾ〻〜゠‼⁇⁈⁉％‰℃･ｰｧｨｩｪｫｬｭｮｯ｡､｣ゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
_NO_END = "（［｛「『【〈《〔〖〘〚〝｢￥＄"
# Latin signs of the same kinds, beside such letters.
_NO_START_LATIN, _NO_END_LATIN = "’”)]}.,:;!?%»…‥–", "‘“([{«$¥£€"

# Measured on LibreOffice 7.4 (and close to UAX 14): a line may end at spaces (which are dropped), after
# hyphens, en dashes, slashes (not between digits) and the like before a letter, a digit or an opening,
# and on both sides of an em dash.
_NEXT = r"(?=[^\s)\]}.,;:!?/'\"’”“‘%|…—–-])"
_PLACES = re.compile(
    rf"[ \t]+|\u200b|[-\u00ad\u2010\u2012\u2013!?…|]{_NEXT}"
    rf"|(?<!\d)/{_NEXT}|/(?!\d){_NEXT}|(?<=[^\s—])(?=—)|—{_NEXT}"
)

_TOLERANCE = 1e-4  # a text exactly as wide as its box fits
# LibreOffice sets letters on whole dots of a printer with 600 to the inch, PowerPoint on finer ones. Where a
# line is so full that this decides, it decides here too, but for what would stick out visibly.
_SURELY_IN = 0.993
_MOST_OVER = 1.0015


@lru_cache(maxsize=20_000)
def break_places(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where a line may end in ``text``, ascending: (ends without spaces, starts of what follows)."""
    places = [
        (match.start(), match.end()) if match[0][:1] in " \t\u200b" else (match.end(), match.end())
        for match in _PLACES.finditer(text)
        if match.end() < len(text) and match.start() > 0
    ]
    if max(text, default="") >= _FIRST_CJK and any(map(_is_cjk, text)):
        places = sorted({*places, *_cjk_places(text)})
    return tuple(end for end, _ in places), tuple(start for _, start in places)


@lru_cache(maxsize=4_000)
def _is_cjk(letter: str) -> bool:
    return letter in _NO_START or letter in _NO_END or any(first <= letter <= last for first, last in _CJK)


def _cjk_places(text: str) -> list[tuple[int, int]]:
    """Return the places between characters where Chinese, Japanese or Korean text may be parted."""
    places = []
    for at, (before, after) in enumerate(pairwise(text), 1):
        if (
            (_is_cjk(before) or _is_cjk(after))
            and after not in _NO_START
            and after not in _NO_START_LATIN
            and before not in _NO_END
            and before not in _NO_END_LATIN
            and not before.isspace()
            and not after.isspace()
        ):
            places.append((at, at))
    return places


_JOINS_ON = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]"
)


def break_text(
    text: str,
    edges: Sequence[float],
    width: float,
    first_width: float | None = None,
    dots: float = 0.0,
) -> list[tuple[int, int]]:
    """Return the lines of ``text`` as (start, end), none wider than ``width``.

    ``edges[i]`` is where character ``i`` ends. Spaces at a break and at the end
    belong to no line; those before the first word stay. A word wider than a line is parted
    between characters; a line holds at least one. ``first_width`` is that of
    the first line where it differs. ``dots`` is how many of a printer's dots lie on one unit:
    very full lines end where they would with letters as wide as whole dots; 0 for letters as they are.
    """
    length = len(text.rstrip(" \t"))
    room = (width if first_width is None else first_width) + _TOLERANCE
    if not length or _goes_in(edges, 0, length, room, dots):
        return [(0, length)]
    ends, starts = break_places(text)
    lines: list[tuple[int, int]] = []
    start = 0
    while True:
        left = edges[start - 1] if start else 0.0
        if _goes_in(edges, start, length, room, dots):
            lines.append((start, length))
            return lines
        fitting = bisect_right(edges, left + room)
        place = bisect_right(ends, bisect_right(edges, left + room * _MOST_OVER) if dots else fitting) - 1
        while place >= 0 and ends[place] > start and not _goes_in(edges, start, ends[place], room, dots):
            place -= 1
        if place < 0 or ends[place] <= start:  # one word: whole dots are no reason to part it
            place = bisect_right(ends, fitting) - 1
        if place >= 0 and ends[place] > start:
            end, follow = ends[place], starts[place]
        else:
            end = follow = _character_break(text, start, fitting)
        lines.append((start, end))
        if follow >= length:
            return lines
        start = follow
        room = width + _TOLERANCE


def _goes_in(edges: Sequence[float], start: int, end: int, room: float, dots: float) -> bool:
    """Return whether a part of a text goes into ``room``; where it is close, with letters on whole dots."""
    left = edges[start - 1] if start else 0.0
    width = edges[end - 1] - left
    if not dots or not room * _SURELY_IN < width <= room * _MOST_OVER:
        return width <= room
    size = round(dots)
    total = 0
    for edge in edges[start:end]:
        total += round((edge - left) * size)
        left = edge
    return total <= room * dots + 1  # its box is rounded to dots as well


def _character_break(text: str, start: int, fitting: int) -> int:
    """Return where to part a word that is wider than the line: never inside a joined character."""
    end = max(fitting, start + 1)
    while end > start + 1 and end < len(text) and _joined(text, end):
        end -= 1
    while end < len(text) and end == start + 1 and _joined(text, end):
        end += 1
        start += 1
    return end


def _joined(text: str, at: int) -> bool:
    return bool(_JOINS_ON.match(text[at])) or text[at - 1] == "\u200d"
