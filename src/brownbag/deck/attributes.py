"""The text between braces, as in ``{layout=quote minutes=3 .right #id}``, to plain values."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""\s*(?:
        \#(?P<id>[^\s{}"'=]+)
      | \.(?P<class>[^\s{}"'=]+)
      | (?P<key>[\w:@-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s{}"']*))
      | (?P<word>hidden|incremental|decorative|unnumbered|stacked|-)
    )(?=\s|$)""",
    re.VERBOSE,
)

_AT_END = re.compile(r"[ \t]*\{:?([^{}\n]*)\}[ \t]*$")


class Attributes(NamedTuple):
    """``#id``, ``.classes`` (bare words count as classes) and ``key=value`` pairs, in the author's order."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    def get(self, key: str) -> str:
        """Return the value of ``key``, "" where it is not there."""
        return dict(self.values).get(key, "")


NO_ATTRIBUTES = Attributes()


def parse_attributes(text: str) -> Attributes | None:
    """Return what stands between braces, or None where that is no list of attributes but ordinary words."""
    identifier, classes, values = "", [], []
    at, text = 0, text.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        if match["id"]:
            identifier = match["id"]
        elif match["key"]:
            values.append((match["key"], match["double"] or match["single"] or match["bare"] or ""))
        else:
            classes.append(match["class"] or match["word"])
        at = match.end()
    return Attributes(identifier, tuple(classes), tuple(values))


def split_attributes(text: str) -> tuple[str, Attributes]:
    """Return ``text`` without the attributes at its end, and those; braces around ordinary words stay.

    So do those right after a bracket that only say a language: they belong to ``[texto]{lang=es}``.
    """
    # Only the last brace can open them, so a long line is not searched from every brace in it.
    start = text.rfind("{")
    if start < 0:
        return text, NO_ATTRIBUTES
    spaces = len(text[:start]) - len(text[:start].rstrip(" \t"))
    match = _AT_END.match(text, start - spaces)
    found = parse_attributes(match[1]) if match else None
    if found is None or (text[:start].endswith("]") and [key for key, _ in found.values] == ["lang"]):
        return text, NO_ATTRIBUTES
    return text[: start - spaces], found


def share(value: str) -> float | None:
    """Return ``40%`` or ``0.4`` as 0.4; None for anything that is not a share of a whole."""
    match = re.fullmatch(r"\s*(\d{1,4}(?:\.\d{1,6})?)\s*(%?)\s*", value)
    if match is None:
        return None
    number = float(match[1]) / (100 if match[2] else 1)
    return number if 0 < number <= 1 else None
