"""A list inside ``::: cycle``, ``::: steps`` and the like to a `Diagram` of its items.

An item's label is what it starts with in bold, or the few words before a
colon; without either, all of its line. Lines nested below it are details.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from brownbag.deck.model import (
    Block,
    Diagram,
    DiagramItem,
    DiagramKind,
    Heading,
    Item,
    ListBlock,
    Marker,
    Run,
    Runs,
    plain,
)
from brownbag.deck.overlaps import circles_of, with_shared
from brownbag.deck.parts import DivNode
from brownbag.deck.runs import trimmed

_LONGEST_LABEL = 48  # characters before a colon; more of them are half a sentence
_KINDS = {kind.value: kind for kind in DiagramKind}
_FEWEST, _MOST_OF_VENN, _MOST_DRAWN = 2, 3, 9
_MOST_LETTERS = 420
_JOINTS = (":", "–", "—", "-")


def kind_of_fence(div: DivNode) -> DiagramKind | None:
    """Return the kind of diagram that a fence asks for by its name or a class, None for another fence."""
    if div.is_html:
        return None
    names = (div.name, *div.attributes.classes)
    return next((kind for name in names if (kind := _KINDS.get(name.lower()))), None)


def with_diagrams(blocks: Sequence[Block], kind: DiagramKind, div: DivNode) -> list[Block]:
    """Return the blocks of such a fence with every list in them as a diagram, below its title."""
    title = div.attributes.get("title") or " ".join(div.words)
    made: list[Block] = [Heading(3, (Run(title),))] if title else []
    for block in blocks:
        if isinstance(block, ListBlock):
            alt, items = div.attributes.get("alt"), tuple(_items(block.items))
            items = with_shared(items) if kind is DiagramKind.VENN else items
            made.append(Diagram(kind, items, alt, title, block.incremental, div.line))
        else:
            made.append(block)
    return made


def _items(items: Sequence[Item]) -> Iterator[DiagramItem]:
    """Yield the outermost items, each with the lines below it."""
    current: DiagramItem | None = None
    top = min((item.depth for item in items), default=0)
    for item in items:
        if not item.runs:
            continue
        if current is not None and (item.depth > top or item.marker is Marker.NONE):
            current = replace(current, details=(*current.details, item.runs))
            continue
        if current is not None:
            yield current
        current = _with_label(item.runs)
    if current is not None:
        yield current


def _with_label(runs: Runs) -> DiagramItem:
    bold = next((count for count, run in enumerate(runs) if not run.bold), len(runs))
    if bold:
        label, rest = _without_colon(runs[:bold]), _without_joint(runs[bold:])
        return DiagramItem(_plainer(label), rest)
    first = runs[0]
    before, colon, after = first.text.partition(": ")
    ends_here = first.text.endswith(":") and len(runs) > 1
    if ends_here:
        before, colon, after = first.text[:-1], ":", ""
    if colon and 0 < len(before.strip()) <= _LONGEST_LABEL and "\n" not in before:
        label = (replace(first, text=before.strip()),)
        return DiagramItem(label, trimmed((replace(first, text=after), *runs[1:])))
    return DiagramItem(runs)


def _plainer(label: Runs) -> Runs:
    """Return a label without bold: a diagram says itself how its labels look."""
    return tuple(replace(run, bold=False) for run in label)


def _without_colon(runs: Runs) -> Runs:
    last = runs[-1]
    return trimmed((*runs[:-1], replace(last, text=last.text.rstrip().removesuffix(":"))))


def _without_joint(runs: Runs) -> Runs:
    """Return what follows a label, without the colon or dash between the two."""
    rest = trimmed(runs)
    if rest and rest[0].text.startswith(_JOINTS) and rest[0].text[1:2] in ("", " "):
        rest = trimmed((replace(rest[0], text=rest[0].text[1:]), *rest[1:]))
    return rest


def as_list(diagram: Diagram) -> ListBlock:
    """Return the list that the author wrote, its labels in bold."""
    items: list[Item] = []
    for item in diagram.items:
        has_more = bool(item.text or item.details)
        label = tuple(replace(run, bold=run.bold or has_more) for run in item.label)
        items.append(Item((*label, Run(": "), *item.text) if item.text else label))
        items += [Item(detail, 1, Marker.NONE) for detail in item.details]  # they appear with their label
    return ListBlock(tuple(items), diagram.incremental)


def is_drawable(diagram: Diagram) -> bool:
    """Return whether a diagram is surely drawn where it has a slide of its own: few items of few words."""
    count = len(circles_of(diagram.items))
    letters = sum(
        len(plain(runs)) for item in diagram.items for runs in (item.label, item.text, *item.details)
    )
    most = _MOST_OF_VENN if diagram.kind is DiagramKind.VENN else _MOST_DRAWN
    return _FEWEST <= count <= most and letters <= _MOST_LETTERS
