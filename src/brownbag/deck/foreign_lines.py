"""Lines that other tools read in their own way, to Markdown: pandoc's line blocks, Obsidian's pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brownbag.deck.parts import Line

_IN_LINE_BLOCK = re.compile(r"\|[ ]([^|]*)$")
_EMBEDDED = re.compile(
    r"!\[\[([^\[\]|\n]{1,200}\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?))(?:\|([^\[\]\n]{0,80}))?\]\]",
    re.IGNORECASE,
)
_WIKI_LINK = re.compile(r"(?<!!)\[\[[^\[\]|\n]{1,200}\|([^\[\]|\n]{1,200})\]\]")
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5})?")


def with_usual_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Return ``lines`` in Markdown's own words; the very same where there is nothing to say otherwise."""
    if any("[[" in text for _, text in lines):
        lines = [(number, _without_brackets(text)) for number, text in lines]
    if any(text.startswith("| ") for _, text in lines):
        lines = _with_breaks(lines)
    return lines


def _without_brackets(text: str) -> str:
    if "[[" not in text or "`" in text:
        return text
    return _WIKI_LINK.sub(r"\1", _EMBEDDED.sub(_picture, text))


def _picture(match: re.Match[str]) -> str:
    size = match[2] or ""
    if _SIZE.fullmatch(size):
        return f"![](<{match[1]}>){{width={size.partition('x')[0]}px}}"
    return f"![{size}](<{match[1]}>)"


def _with_breaks(lines: Sequence[Line]) -> Sequence[Line]:
    """Return ``lines`` with the lines of line blocks kept apart; a table's rows have more than one ``|``."""
    inside = [match[1] if (match := _IN_LINE_BLOCK.match(text)) else None for _, text in lines]
    made: list[Line] = []
    for at, (number, text) in enumerate(lines):
        words = inside[at]
        goes_on = at + 1 < len(lines) and inside[at + 1] is not None
        is_alone = not goes_on and (at == 0 or inside[at - 1] is None)
        if words is None or is_alone:
            made.append((number, text))
            continue
        kept = words.strip() or "\u00a0"
        indent = "\u00a0" * (len(words) - len(words.lstrip()))
        made.append((number, f"{indent}{kept}\\" if goes_on else f"{indent}{kept}"))
    return made
