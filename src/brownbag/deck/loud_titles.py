"""A slide's heading to what its layout shows large, where the heading is all that there is to say.

Slidev's ``layout: fact`` with ``# 100%``, its ``quote`` with the words as the
heading, a ``statement`` that is one heading: what we would show small above
nothing becomes the number, the quotation, the statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brownbag.deck.model import Block, Heading, Paragraph, Picture, Quote, Runs, plain

_NUMBER = re.compile(r"\W?\d[\d.,:/ ]*\s?\D{0,3}")
_LARGE = frozenset({"statement", "big-number", "quote"})
_WITH_PICTURE = frozenset({"picture-left", "picture-right", "full-picture"})


def arranged(
    layout: str, title: Runs, blocks: Sequence[Block], *, has_background: bool
) -> tuple[str, Runs, tuple[Block, ...]]:
    """Return the layout, the title and the blocks as the layout shows them best."""
    blocks = tuple(blocks)
    if layout in _WITH_PICTURE and not has_background and not _has_picture(blocks):
        return "", title, blocks
    if layout not in _LARGE or not title:
        return layout, title, blocks
    is_said = plain(title)[0] in "\"'“‘«„"
    if not blocks:
        return layout, (), (Quote((title,)) if layout == "quote" else Paragraph(title),)
    if not all(isinstance(block, Paragraph | Heading) for block in blocks):
        return layout, title, blocks
    if layout == "big-number" and _NUMBER.fullmatch(plain(title)):
        return layout, (), (Paragraph(title), *blocks)
    if layout == "quote" and is_said and len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return layout, (), (Quote((title,), blocks[0].runs),)
    return layout, title, blocks


def _has_picture(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Picture) for block in blocks)
