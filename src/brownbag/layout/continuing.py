"""Scenes of one slide that had to be parted: each counts its own steps."""

from __future__ import annotations

from dataclasses import replace

from brownbag.layout.scene import Item, Scene, TextItem


def with_own_steps(scene: Scene) -> Scene:
    """Return the scene with its steps counted from 1, whatever they were on the whole slide."""
    used = sorted(
        {line.step for item in scene.items if isinstance(item, TextItem) for line in item.lines} - {0}
    )
    if not used:
        return replace(scene, steps=0)
    numbers = {step: number for number, step in enumerate(used, 1)}
    numbers[0] = 0
    return replace(scene, items=tuple(_counted(item, numbers) for item in scene.items), steps=len(used))


def _counted(item: Item, numbers: dict[int, int]) -> Item:
    if not isinstance(item, TextItem):
        return item
    return replace(
        item,
        paragraphs=tuple(replace(each, step=numbers.get(each.step, 0)) for each in item.paragraphs),
        lines=tuple(replace(line, step=numbers[line.step]) for line in item.lines),
    )
