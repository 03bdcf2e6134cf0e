"""Lists as CommonMark nests them, for Python-Markdown, which wants four spaces and a blank line before.

An item's own lines are those indented below its text; two spaces are enough
to nest. A list may follow a line of text directly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

_MARKER = re.compile(r"( *)([-*+]|\d{1,9}[.)]|#\.|\(?@\)|\(\d{1,9}\))( +(?=\S)|\s*$)")
_START = re.compile(r"^ {0,3}(?:[-*+]|\d{1,9}[.)]|#\.|\(?@\)|\(\d{1,9}\))(?: +\S|\s*$)", re.MULTILINE)
_INTERRUPT = re.compile(r"^ {0,3}(?:[-*+]|1[.)]|#\.)(?: +\S)", re.MULTILINE)
_HEADING = re.compile(r"#{1,6} +(?=\S)")  # a heading in an item is but larger words
_DEPTH_LIMIT = 9  # levels; a .pptx knows nine


class ListProcessor(BlockProcessor):
    """Reads one list with all that is in it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Return whether a list starts in ``block``."""
        return self._start(block) >= 0 and len(self.parser.state) < _DEPTH_LIMIT

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the list below ``parent``, and what stands before it in the block."""
        block = blocks.pop(0)
        start = self._start(block)
        if block[:start].strip():
            self.parser.parseBlocks(parent, [block[:start].rstrip("\n")])
        lines = block[start:].split("\n")
        marker = _MARKER.match(lines[0])
        if marker is None:
            return
        while blocks and _goes_on(blocks[0], marker):
            lines += ["", *blocks.pop(0).split("\n")]
        items, rest = _items(lines)
        if rest:
            blocks.insert(0, "\n".join(rest))
        self._add_list(parent, marker, items)

    @staticmethod
    def _start(block: str) -> int:
        first = _START.match(block.lstrip("\n"))
        if first:
            return len(block) - len(block.lstrip("\n"))
        later = _INTERRUPT.search(block)
        return later.start() if later else -1

    def _add_list(self, parent: Element, marker: re.Match[str], items: Sequence[tuple[str, str]]) -> None:
        is_ordered = marker[2] not in ("-", "*", "+")
        element = SubElement(parent, "ol" if is_ordered else "ul")
        digits = re.sub(r"\D", "", marker[2])
        element.set("start", digits or "1")
        element.set("marker", marker[2])
        self.parser.state.set("list-item")
        for _, text in items:
            self.parser.parseChunk(SubElement(element, "li"), text)
        self.parser.state.reset()


def _goes_on(block: str, marker: re.Match[str]) -> bool:
    """Return whether the next block still belongs to the list: indented, or an item of the same kind."""
    line = block.lstrip("\n").split("\n", 1)[0]
    if not line.strip():
        return True
    indent = len(line) - len(line.lstrip(" "))
    if indent >= len(marker[1]) + 2:
        return True
    other = _MARKER.match(line)
    return other is not None and _kind(other) == _kind(marker)


def _kind(marker: re.Match[str]) -> str:
    return "bullet" if marker[2] in ("-", "*", "+") else "number"


def _items(lines: Sequence[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the items as (marker, dedented text), and the lines that are no part of the list."""
    items: list[tuple[str, list[str]]] = []
    base, content, kind = 0, 2, ""
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        marker = _MARKER.match(line)
        if marker and (not items or indent <= base + 1):
            if kind and _kind(marker) != kind:
                return _joined(items), list(lines[number:])
            kind, base = _kind(marker), indent if not items else base
            content = marker.end() if len(marker[3]) < 5 else marker.end(2) + 1
            items.append(
                (
                    marker[2],
                    [
                        _HEADING.sub("", line[content:], count=1)
                        if _HEADING.match(line, content)
                        else line[content:]
                    ],
                )
            )
        elif not line.strip():
            items[-1][1].append("")
        elif indent > base + 1 or items[-1][1][-1].strip():
            items[-1][1].append(line[min(indent, content) :])
        else:
            return _joined(items), list(lines[number:])
    return _joined(items), []


def _joined(items: Sequence[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    return [(marker, "\n".join(lines).rstrip()) for marker, lines in items]
