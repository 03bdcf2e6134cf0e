"""Tables: Python-Markdown's rows and cells, also right under a line of text, as an element and as a
`Table`.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.extensions.tables import TableProcessor as PipeTableProcessor

from brownbag.deck.model import Align

_RULER = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,200}\|?[ \t]*$", re.MULTILINE)

ALIGNS = {"left": Align.LEFT, "center": Align.CENTRE, "right": Align.RIGHT}


class TableProcessor(PipeTableProcessor):
    """Reads a pipe table that starts anywhere in a block, not only at its first line."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: Element, block: str) -> bool:
        """Return whether there is a row of dashes with a fitting row above it."""
        return self._start(parent, block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the table below ``parent``, and what stands before and after it in the block."""
        block = blocks.pop(0)
        start = self._start(parent, block) or 0
        if block[:start].strip():
            self.parser.parseBlocks(parent, [block[:start].rstrip("\n")])
            self._start(parent, block)
        lines = block[start:].lstrip("\n").split("\n")
        end = next((n for n, line in enumerate(lines) if n > 1 and "|" not in line), len(lines))
        if lines[end:]:
            blocks.insert(0, "\n".join(lines[end:]))
        super().run(parent, ["\n".join(lines[:end])])

    def _start(self, parent: Element, block: str) -> int | None:
        if "-" not in block or "|" not in block:
            return None
        ruler = _RULER.search(block)
        if ruler is None or ruler.start() == 0:
            return None
        start = block.rfind("\n", 0, ruler.start() - 1) + 1
        return start if super().test(parent, block[start:].lstrip("\n")) else None
