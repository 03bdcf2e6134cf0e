"""A picture's description, mark and file in the text, and the changes that set them."""

from __future__ import annotations

import re

from brownbag.deck.patch import Patch

_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]\n]*)\]\((?P<open><?)(?P<source>[^\n()<>]*?)(?P<rest>>?(?:\s+\"[^\"\n]*\")?)\)"
    r"(?P<braces>\{[^{}\n]*\})?"
)


def description_place(text: str, line: int) -> tuple[int, int] | None:
    """Return where the picture on ``line`` (from 1) that says nothing would say it; None without one."""
    found = _picture(text, line, is_silent=True)
    return found.span("alt") if found else None


def mark_decorative(text: str, line: int) -> Patch | None:
    """Return the change that marks the picture on ``line`` without a description as decoration."""
    found = _picture(text, line, is_silent=True)
    if found is None:
        return None
    if found["braces"]:
        return Patch(found.end("braces") - 1, "", " .decorative")
    return Patch(found.end(), "", "{.decorative}")


def set_picture_file(text: str, line: int, source: str, old: str = "") -> Patch | None:
    """Return the change of the file of a picture on ``line``: the one of ``old``, else the first."""
    found = _picture(text, line, source=old)
    if found is None:
        return None
    start, end = found.span("source")
    needs_brackets = " " in source and not found["open"]
    return Patch(start, text[start:end], f"<{source}>" if needs_brackets else source)


def _picture(text: str, line: int, *, is_silent: bool = False, source: str = "") -> re.Match[str] | None:
    """Return the first picture on a line that is wanted, with places in the whole text."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if not start:
            return None
    end = text.find("\n", start)
    for match in _PICTURE.finditer(text, start, end if end >= 0 else len(text)):
        if (is_silent and match["alt"].strip()) or (source and match["source"].strip() != source):
            continue
        return match
    return None
