"""One line of a slide's text: what it goes on with, and what it is without its marks."""

from __future__ import annotations

import re

_STARTS_SOMETHING = re.compile(
    r"#{1,6}(\s|$)|#{1,6}\[fit\]|`{3}|~{3}|:{2,}|[-*+]\s|\d{1,9}[.)]\s|\||<|\^|\[\.|!\[|-{3}|={3}|>"
)


def continues_quote(before: str, text: str) -> bool:
    """Return whether ``text`` goes on with a quotation's paragraph though it has no ``>``."""
    if not before.strip() or before.lstrip().startswith(("#", "```", "~~~", ":::", "[!")):
        return False
    return continues_paragraph(text)


def continues_paragraph(text: str) -> bool:
    """Return whether a line right below a paragraph starts nothing of its own."""
    return bool(text) and not _STARTS_SOMETHING.match(text)


def without_closing(text: str) -> str:
    """Return a heading's text without the closing ``##`` that it may have."""
    text = text.strip()
    bare = text.rstrip("#")
    return bare.rstrip() if bare != text and (not bare or bare[-1] in " \t") else text


def joined(before: str, rest: str) -> str:
    """Return what stands on both sides of a comment, with one gap where there was one on either."""
    return before + rest.lstrip() if before[-1:].isspace() else before + rest


def dedent(line: str, by: int) -> str:
    """Return ``line`` with at most ``by`` blanks fewer at its start."""
    start = len(line) - len(line.lstrip(" \t"))
    return line[min(start, by) :]


def unquote(text: str) -> str:
    """Return a line of a quotation without its ``>``."""
    stripped = text.lstrip()
    return (stripped[2:] if stripped.startswith("> ") else stripped[1:]) if stripped.startswith(">") else text


def is_in_code(text: str, at: int) -> bool:
    """Return whether place ``at`` stands between back-ticks."""
    return text.count("`", 0, at) % 2 == 1


def find_outside_code(text: str, needle: str) -> int:
    """Return where ``needle`` stands outside back-ticks, -1 where it does not."""
    at = text.find(needle)
    while at >= 0 and is_in_code(text, at) and text.find("`", at) >= 0:
        at = text.find(needle, at + 1)
    return at
