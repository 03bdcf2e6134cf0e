"""What Enter means where the caret is: the next item of a list, the end of the list, or a new paragraph.

People who never saw Markdown expect this of a list, and expect that lines
typed one under the other stay under each other.
"""

from __future__ import annotations

import re

from msgspec import Struct

_ITEM = re.compile(
    r"(?P<lead>\s*(?:>\s?)?)(?:(?P<bullet>[-*+])|(?P<number>\d{1,6})(?P<dot>[.)]))(?P<gap>[ \t]+)"
)
_QUOTE = re.compile(r"\s*>[ \t]?")
_NOT_PROSE = re.compile(r"\s*(?:$|\||:{3,}|```|~~~|-{3,}\s*$|<!--)")


class Enter(Struct, frozen=True):
    """What to take away before the caret, in characters, and what to write there."""

    removed: int
    inserted: str


def enter(before: str, after: str, *, is_prose: bool) -> Enter:
    """Return what Enter does between ``before`` and ``after``, the two parts of its line.

    ``is_prose`` says whether a line of words is to become a paragraph of its own.
    """
    # What ends with an empty item ends with an empty line: else the next words would still belong to it.
    if item := _ITEM.match(before):
        return _next_item(item, before, after)
    if quote := _QUOTE.match(before):
        if not (before[quote.end() :] + after).strip():
            return Enter(len(before), "\n")
        return Enter(0, f"\n{quote[0]}")
    return Enter(0, "\n\n" if is_prose and not _NOT_PROSE.match(before) else "\n")


def _next_item(item: re.Match[str], before: str, after: str) -> Enter:
    if not (before[item.end() :] + after).strip():
        return Enter(len(before), "\n")
    mark = item["bullet"] or f"{int(item['number']) + 1}{item['dot']}"
    return Enter(0, f"\n{item['lead']}{mark}{item['gap']}")
