"""A name of its own for everything on a slide: screen readers and PowerPoint's selection pane tell by it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from brownbag.layout.scene import GroupItem, Item


def with_own_names(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items, those called like one before them with a number: "Text", "Text 2"."""
    taken: set[str] = set()
    return tuple(_named(item, taken) for item in items)


def _named(item: Item, taken: set[str]) -> Item:
    name = _free(item.name, taken)
    if isinstance(item, GroupItem):
        parts = tuple(
            part if (own := _free(part.name, taken)) == part.name else replace(part, name=own)
            for part in item.items
        )
        item = item if parts == item.items else replace(item, items=parts)
    return item if name == item.name else replace(item, name=name)


def _free(name: str, taken: set[str]) -> str:
    """Return ``name``, or the first of its numbered forms that is not taken, and take it."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    taken.add(free)
    return free
