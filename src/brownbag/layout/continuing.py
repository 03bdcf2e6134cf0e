"""The key presses of a scene, once its items are known: its own, and one for everything that plays."""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.layout.scene import ClipItem, Item, Scene, TextItem


def with_own_steps(scene: Scene) -> Scene:
    """Return the scene with its steps counted from 1, whatever they were on the whole slide."""
    lines = {line.step for item in scene.items if isinstance(item, TextItem) for line in item.lines}
    used = sorted((lines | {item.step for item in scene.items}) - {0})
    if not used:
        return replace(scene, steps=0)
    numbers = {step: number for number, step in enumerate(used, 1)}
    numbers[0] = 0
    return replace(scene, items=tuple(_counted(item, numbers) for item in scene.items), steps=len(used))


def _counted(item: Item, numbers: dict[int, int]) -> Item:
    if not isinstance(item, TextItem):
        return replace(item, step=numbers[item.step]) if item.step else item
    return replace(
        item,
        paragraphs=tuple(replace(each, step=numbers.get(each.step, 0)) for each in item.paragraphs),
        lines=tuple(replace(line, step=numbers[line.step]) for line in item.lines),
    )


def with_plays(scene: Scene) -> Scene:
    """Return the scene with a key press for every clip: one after the other, once everything is shown."""
    if not any(isinstance(item, ClipItem) for item in scene.items):
        return scene
    steps = scene.steps
    items: list[Item] = []
    for item in scene.items:
        if isinstance(item, ClipItem):
            steps += 1
            item = replace(item, plays_at=steps)
        items.append(item)
    return replace(scene, items=tuple(items), steps=steps)
