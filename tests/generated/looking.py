"""What is wrong with a talk that was laid out or written: every question that generated talks must answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pptx
from pptx.slide import Slide as PptxSlide

from brownbag.layout.scene import GroupItem, PictureItem, Scene, TableItem, TextItem, TextLine
from brownbag.units import Rect

SLACK = 0.5  # points
_FULL_LINE = 0.0015  # of a box's width: what a line may stick out that other programs do not break either
_CORE = 0.5  # of a line's height: where its letters are, whatever its font keeps above and below
_DESCRIBED = (PictureItem, TableItem, GroupItem)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHOWN = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def items_off_the_slide(scene: Scene) -> list[str]:
    """Return the items that are not wholly on the slide, hidden titles apart."""
    return [
        f"{item.name} at {item.frame}"
        for item in scene.items
        if not (isinstance(item, TextItem) and item.is_hidden)
        and (
            item.frame.x < -SLACK
            or item.frame.y < -SLACK
            or item.frame.right > scene.width + SLACK
            or item.frame.bottom > scene.height + SLACK
        )
    ]


def lines_off_their_place(scene: Scene) -> list[str]:
    """Return the lines of text that reach out of the slide, or sideways out of their box."""
    found = []
    for frame, line in _lines(scene):
        box = line_box(line)
        if box is None:
            continue
        slack = max(SLACK, frame.width * _FULL_LINE)
        is_in_box = frame.x - slack <= box.x and box.right <= frame.right + slack
        if not is_in_box or box.y < -SLACK or box.bottom > scene.height + SLACK:
            found.append(f"“{_said(line)}” at {box} in {frame}")
    return found


def lines_over_lines(scene: Scene) -> list[str]:
    """Return the pairs of lines that lie over one another."""
    boxes = [(box, line) for _, line in _lines(scene) if (box := line_box(line, _CORE)) is not None]
    return [
        f"“{_said(one)}” over “{_said(other)}”"
        for at, (box, one) in enumerate(boxes)
        for there, other in boxes[at + 1 :]
        if _overlap(box, there)
    ]


def _overlap(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > SLACK and down > SLACK


def _said(line: TextLine) -> str:
    return "".join(each.text for each in line.fragments)


def line_box(line: TextLine, core: float = 1.0) -> Rect | None:
    """Return where a line’s words are, None without any; ``core`` is how much of its height to take."""
    shown = [each for each in line.fragments if each.text.strip()]
    if not shown:
        return None
    left = min(each.x for each in shown)
    right = max(each.x + each.width for each in shown)
    cut = line.height * (1.0 - core) / 2
    return Rect(left, line.top + cut, right - left, line.height - 2 * cut)


def _lines(scene: Scene) -> Iterator[tuple[Rect, TextLine]]:
    for item in scene.items:
        if isinstance(item, TextItem) and not item.is_hidden:
            yield from ((item.frame, line) for line in item.lines)
        elif isinstance(item, TableItem):
            for row in item.rows:
                for cell in row:
                    yield from ((item.frame, line) for line in cell.lines)


def faults_of_file(path: Path, scenes: Sequence[Scene]) -> list[str]:
    """Return what python-pptx finds wrong in the file that was written from ``scenes``."""
    read = list(pptx.Presentation(str(path)).slides)
    if len(read) != len(scenes):
        return [f"{len(read)} slides of {len(scenes)} scenes"]
    faults = []
    for number, (slide, scene) in enumerate(zip(read, scenes, strict=True), 1):
        faults += [f"slide {number}: {fault}" for fault in _faults_of_slide(slide, scene)]
    return faults


def _faults_of_slide(slide: PptxSlide, scene: Scene) -> Iterator[str]:
    titles = [shape for shape in slide.placeholders if "TITLE" in str(shape.placeholder_format.type)]
    titles = [shape for shape in titles if "SUB" not in str(shape.placeholder_format.type)]
    if len(titles) != 1 or not titles[0].text_frame.text.strip():
        yield f"{len(titles)} titles"
    known = list(slide._element.iter(f"{_SHOWN}cNvPr"))[1:]
    names = Counter(one.get("name") for one in known)
    yield from (f"{count} shapes are called “{name}”" for name, count in names.items() if count > 1)
    numbers = Counter(one.get("id") for one in known)
    yield from (f"{count} shapes have the id {one}" for one, count in numbers.items() if count > 1)
    missing = Counter(_letters_of(scene)) - Counter(written_letters(slide))
    if missing:
        yield f"letters are missing: {missing}"
    told = Counter(item.alt for item in scene.items if isinstance(item, _DESCRIBED) and item.alt)
    if lost := told - Counter(one.get("descr") for one in known):
        yield f"descriptions are missing: {lost}"


def written_letters(slide: PptxSlide) -> str:
    """Return every letter that is text on a written slide, white space apart."""
    return "".join("".join(one.text or "" for one in slide._element.iter(f"{_DRAWING}t")).split())


def _letters_of(scene: Scene) -> str:
    """Return every letter of a scene's whole text, white space apart."""
    texts = []
    for item in scene.items:
        if isinstance(item, TextItem):
            texts += [run.text for paragraph in item.paragraphs for run in paragraph.runs]
        elif isinstance(item, TableItem):
            cells = [cell for row in item.rows for cell in row]
            texts += [run.text for cell in cells for one in cell.paragraphs for run in one.runs]
    return "".join("".join(texts).split())
