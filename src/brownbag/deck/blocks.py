"""Elements of ordinary Markdown to flat blocks: lists lose their nesting, pictures leave their lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck import html, table
from brownbag.deck.model import (
    Block,
    CodeBlock,
    Item,
    ListBlock,
    Marker,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
)
from brownbag.deck.runs import Flattener, Piece, trimmed

_TASK = re.compile(r"\[([ xX])\](?:\s+|$)")
_LIST_TAGS = frozenset({"ul", "ol"})


class BlockReader(Struct):
    """Turns the children of an element into blocks. ``table_line`` says in which line the next
    table starts.
    """

    flattener: Flattener
    table_line: Callable[[], int]
    picture_in_table: Callable[[Picture], None]
    incremental: bool = False
    incremental_lists: bool = False

    def read(self, root: Element) -> list[Block]:
        """Return the blocks below ``root``."""
        blocks: list[Block] = []
        for element in root:
            match element.tag:
                case "ul" | "ol":
                    blocks.extend(self._list(element))
                case "table":
                    blocks.extend(self._table(element))
                case "pre":
                    code = element[0].text if len(element) else element.text
                    blocks.append(CodeBlock(html.unescaped(code or "").rstrip("\n")))
                case _:
                    blocks.extend(self._paragraphs(self.flattener.flatten(element)))
        return blocks

    def _paragraphs(self, pieces: Sequence[Piece]) -> list[Block]:
        """Return the text before, between and after pictures as paragraphs."""
        blocks: list[Block] = []
        runs: list[Run] = []
        for piece in pieces:
            if isinstance(piece, Run):
                runs.append(piece)
                continue
            if text := trimmed(tuple(runs)):
                blocks.append(Paragraph(text, self.incremental))
            runs = []
            blocks.append(piece)
        if text := trimmed(tuple(runs)):
            blocks.append(Paragraph(text, self.incremental))
        return blocks

    def _list(self, element: Element) -> list[Block]:
        items: list[Item] = []
        others: list[Block] = []
        self._items(element, 0, items, others)
        return [*([ListBlock(tuple(items), self.incremental_lists)] if items else []), *others]

    def _items(self, element: Element, depth: int, items: list[Item], others: list[Block]) -> None:
        is_ordered = element.tag == "ol"
        number = int(element.get("start", "1")) if is_ordered else 0
        for child in element:
            self._item(
                child, Item((), depth, Marker.NUMBER if is_ordered else Marker.BULLET, number), items, others
            )
            number += is_ordered

    def _item(self, element: Element, template: Item, items: list[Item], others: list[Block]) -> None:
        """Add the lines of one item; what is no line (a picture, a table, code) goes after the list."""
        is_first = True
        for child in [element, *element]:
            if child is not element and child.tag in _LIST_TAGS:
                if is_first:
                    items.append(template)
                    is_first = False
                self._items(child, min(template.depth + 1, 8), items, others)
                continue
            if child is not element and child.tag in ("table", "pre"):
                holder = Element("div")
                holder.append(child)
                others.extend(self.read(holder))
                continue
            if child is element:
                if not (child.text or "").strip():
                    continue
                pieces = self.flattener.flatten(_text_only(child))
            else:
                pieces = self.flattener.flatten(child)
            others.extend(piece for piece in pieces if isinstance(piece, Picture))
            runs = trimmed(tuple(piece for piece in pieces if isinstance(piece, Run)))
            if runs:
                items.append(_task(replace(template, runs=runs)) if is_first else _further(template, runs))
                is_first = False

    def _table(self, element: Element) -> list[Block]:
        line = self.table_line()
        rows = [[self._cell(cell) for cell in row] for row in element.iter("tr")]
        aligns = [table.ALIGNS.get(cell.get("align", "")) for cell in next(iter(element.iter("tr")))]
        header, *body = rows
        body = [row for row in body if any(row)] if len(body) == 1 else body
        return [Table(tuple(header), tuple(tuple(row) for row in body), tuple(aligns), line)]

    def _cell(self, element: Element) -> Runs:
        pieces = self.flattener.flatten(element)
        for piece in pieces:
            if isinstance(piece, Picture):
                self.picture_in_table(piece)
        runs = (piece if isinstance(piece, Run) else Run(piece.alt, italic=True) for piece in pieces)
        return trimmed(tuple(runs))


def _text_only(element: Element) -> Element:
    copy = Element("p")
    copy.text = element.text
    return copy


def _task(item: Item) -> Item:
    """Return the item as a task where its words start with a box."""
    first = item.runs[0]
    match = _TASK.match(first.text)
    if match is None:
        return item
    rest = trimmed((replace(first, text=first.text[match.end() :]), *item.runs[1:]))
    return replace(item, runs=rest, marker=Marker.TODO if match[1] == " " else Marker.DONE, number=0)


def _further(template: Item, runs: Runs) -> Item:
    return replace(template, runs=runs, marker=Marker.NONE, number=0)
