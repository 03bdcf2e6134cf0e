"""Scenes as text a person can read, and the questions that tests ask of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from brownbag.layout.scene import (
    ChartItem,
    ClipItem,
    GroupItem,
    Item,
    PanelItem,
    PictureItem,
    Scene,
    TableItem,
    TextItem,
    TextLine,
    TextParagraph,
)
from brownbag.units import Rect

T = TypeVar("T", GroupItem, TextItem, PictureItem, PanelItem, TableItem, ChartItem)


def _rect(frame: Rect) -> str:
    return f"{frame.x:g},{frame.y:g} {frame.width:g}×{frame.height:g}".replace("-0,", "0,")


def _rounded(frame: Rect) -> Rect:
    return Rect(round(frame.x, 1), round(frame.y, 1), round(frame.width, 1), round(frame.height, 1))


def line_text(line: TextLine) -> str:
    """Return what a line shows, its marker apart by a space."""
    return "".join(f"{each.text} " if each.is_marker else each.text for each in line.fragments)


def shown_lines(item: TextItem) -> list[str]:
    """Return what an item shows, line by line."""
    return [line_text(line) for line in item.lines]


def text_of(paragraph: TextParagraph) -> str:
    """Return a paragraph's whole text."""
    return "".join(run.text for run in paragraph.runs)


def dump(scene: Scene) -> str:
    """Return a scene as text, a line for every item and every line of text."""
    head = f"SCENE {scene.number} “{scene.title}” on {scene.layout}"
    if scene.steps:
        head += f", {scene.steps} steps"
    if scene.continued:
        head += f", continued {scene.continued}"
    lines = [head]
    for item in scene.items:
        lines += _item(item)
    lines += [f"  NOTE {text_of(paragraph)}" for paragraph in scene.notes]
    lines += [
        f"  {problem.rule.upper()} line {problem.line}: {problem.message}" for problem in scene.problems
    ]
    return "\n".join(lines)


def _item(item: Item) -> Iterator[str]:
    place = _rect(_rounded(item.frame))
    match item:
        case TextItem():
            holder = f" [{item.placeholder.type} {item.placeholder.idx}]" if item.placeholder else ""
            yield f"  {'HIDDEN ' if item.is_hidden else ''}TEXT{holder} {place} {item.name}"
            for line in item.lines:
                yield f"    {_line(line)}"
        case PictureItem():
            holder = f" [{item.placeholder.type} {item.placeholder.idx}]" if item.placeholder else ""
            yield f"  PICTURE{holder} {place} {item.path.name} “{item.alt}”"
        case ClipItem():
            yield f"  CLIP {place} {item.path.name} “{item.alt}” plays at {item.plays_at}"
        case PanelItem():
            yield f"  PANEL {place} {item.name}"
        case GroupItem():
            step = f" step {item.step}" if item.step else ""
            yield f"  GROUP {place} {item.name} “{item.alt}”{step}"
            for part in item.items:
                yield from (f"  {line}" for line in _item(part))
        case ChartItem():
            holder = f" [{item.placeholder.type} {item.placeholder.idx}]" if item.placeholder else ""
            yield f"  CHART{holder} {place} {item.chart.kind} “{item.alt}”"
            yield f"    plot {_rect(_rounded(item.chart.plot))}"
            for line in item.lines:
                yield f"    {_line(line)}"
        case TableItem():
            holder = f" [{item.placeholder.type} {item.placeholder.idx}]" if item.placeholder else ""
            yield f"  TABLE{holder} {place} columns {' '.join(f'{wide:.0f}' for wide in item.column_widths)}"
            for row in item.rows:
                yield "    " + " | ".join(" / ".join(line_text(line) for line in cell.lines) for cell in row)


def _line(line: TextLine) -> str:
    first = line.fragments[0] if line.fragments else None
    if first is None:
        return f"{line.baseline:.1f}"
    step = f" step {line.step}" if line.step else ""
    return f"{first.x:.1f},{line.baseline:.1f} {first.font.size:g} {line_text(line)}{step}"


def all_lines(scene: Scene) -> Iterator[tuple[Rect, TextLine]]:
    """Yield every line that is seen, with the frame that must hold it from side to side."""
    for item in scene.items:
        if isinstance(item, TextItem) and not item.is_hidden:
            yield from ((item.frame, line) for line in item.lines)
        elif isinstance(item, GroupItem):
            for part in item.items:
                if isinstance(part, TextItem):
                    yield from ((part.frame, line) for line in part.lines)
        elif isinstance(item, ChartItem):
            yield from ((item.frame, line) for line in item.lines)
        elif isinstance(item, TableItem):
            for row in item.rows:
                for cell in row:
                    yield from ((item.frame, line) for line in cell.lines)


def all_paragraphs(scene: Scene) -> Iterator[TextParagraph]:
    """Yield every whole paragraph, hidden titles apart."""
    for item in scene.items:
        if isinstance(item, TextItem) and not item.is_hidden:
            yield from item.paragraphs
        elif isinstance(item, GroupItem):
            for part in item.items:
                if isinstance(part, TextItem):
                    yield from part.paragraphs
        elif isinstance(item, TableItem):
            for row in item.rows:
                for cell in row:
                    yield from cell.paragraphs


def text_item(scene: Scene, idx: int) -> TextItem:
    """Return the text that fills placeholder ``idx``."""
    (found,) = (
        item
        for item in scene.items
        if isinstance(item, TextItem) and item.placeholder is not None and item.placeholder.idx == idx
    )
    return found


def things(scene: Scene, kind: type[T]) -> list[T]:
    """Return the items of one kind."""
    return [item for item in scene.items if isinstance(item, kind)]
