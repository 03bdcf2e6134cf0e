"""Marp's settings that hold from their slide on: from the text of one slide to what the next one starts with.

``<!-- footer: Naps -->`` stays until another comment says otherwise;
``<!-- _footer: Naps -->`` is for its own slide alone. Settings of ours, such
as ``layout``, always mean their own slide.
"""

from __future__ import annotations

import re
from functools import lru_cache

from brownbag.deck.comments import Meaning, meaning_of

# Of Marp's local directives those that show here: colours, classes and sizes are the theme's.
_KEPT = frozenset({"footer", "paginate", "backgroundimage"})
_CODE = re.compile(r"(?ms)^[ \t]*(`{3,}|~{3,}).*?(?:^[ \t]*\1|\Z)|`[^`\n]+`")
_MAYBE = re.compile(r"\b(?:footer|paginate|backgroundImage)\s*:", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)

Carried = tuple[tuple[str, str], ...]
"""Settings by their key, in the order of their keys."""


def carried_after(text: str, before: Carried) -> Carried:
    """Return what holds after the slide ``text``, given what held ``before`` it."""
    if "<!--" not in text or not _MAYBE.search(text):
        return before
    return tuple(sorted((dict(before) | dict(_said(text))).items()))


@lru_cache(maxsize=1024)  # asked for every slide at every keystroke
def _said(text: str) -> Carried:
    return tuple(
        (entry.key.lower(), entry.value)
        for comment in _COMMENT.findall(_CODE.sub("", text))
        for meaning, entries in (meaning_of(comment),)
        if meaning is Meaning.SETTINGS
        for entry in entries
        if entry.key.lower() in _KEPT and isinstance(entry.value, str)
    )
