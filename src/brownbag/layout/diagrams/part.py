"""A diagram as a part of a slide's area: drawn where its words fit, else the list that it was written as."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brownbag.deck.diagram_words import described
from brownbag.deck.diagrams import as_list
from brownbag.deck.model import Diagram, DiagramKind
from brownbag.deck.overlaps import circles_of
from brownbag.layout.diagrams import venn
from brownbag.layout.diagrams.figures import Shape, Shapes, bounds
from brownbag.layout.diagrams.ways import FEWEST, Ways
from brownbag.layout.fitting import Scale
from brownbag.layout.paragraphs import Steps, TextStyles, text_paragraphs
from brownbag.layout.parts import SLACK, Desk, Part, Region
from brownbag.layout.phrases import part_name
from brownbag.layout.scene import GroupItem, Item
from brownbag.layout.text_part import TextPart
from brownbag.problems import Problem, Severity
from brownbag.units import Rect

_ROUND = frozenset({DiagramKind.CYCLE, DiagramKind.VENN, DiagramKind.CIRCLES})
_LIKED = {  # points of height that a diagram likes to have
    DiagramKind.CYCLE: 360.0,
    DiagramKind.STEPS: 240.0,
    DiagramKind.TIMELINE: 260.0,
    DiagramKind.VENN: 340.0,
    DiagramKind.LADDER: 320.0,
    DiagramKind.CIRCLES: 340.0,
}


class DiagramPart(Struct):
    """A list as a drawing. ``steps`` has the key press that shows each item, all 0 where there is none.

    ``listed`` is the same list as text, for a place too small for the drawing.
    """

    diagram: Diagram
    region: Region
    steps: Sequence[int]
    listed: TextPart
    problems: list[Problem]
    ways: Ways
    stays_whole = True
    squeezes = False

    @property
    def is_round(self) -> bool:
        """Whether it is about as high as wide, so that it can stand beside text."""
        return self.diagram.kind in _ROUND

    def label_size(self, width: float, height: float) -> float | None:
        """Return the size of its labels in a place of this size; None where it cannot be drawn there."""
        way = self.ways.way(self._inside(width), height)
        return way[1] if way else None

    def _inside(self, width: float) -> float:
        """Return the width between the insets, where text would stand too."""
        return max(0.0, width - self.region.box.insets[0] - self.region.box.insets[2])

    def _least(self, width: float) -> float | None:
        """Return the least height in which it can be drawn; None where its region's is not enough."""
        return self.ways.least_height(self._inside(width), self.region.frame.height)

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of the drawing at its smallest, or of the list in its place."""
        least = self._least(width)
        return self.listed.least_height(width, scale) if least is None else least

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return a height in which it looks well."""
        least = self._least(width)
        if least is None:
            return self.listed.wanted_height(width, scale)
        return max(least, min(_LIKED[self.diagram.kind], self.region.frame.height))

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the drawing in the middle of ``frame``: a group, or one for each step."""
        left, _, right, _ = self.region.box.insets
        inner = frame.inset(left, 0.0, right, 0.0)
        for place in (inner, self._smaller(inner)):
            way = self.ways.way(place.width, place.height)
            roomy = Rect(place.x, place.y, place.width, place.height + SLACK)
            if way is not None and (shapes := self.ways.shapes(roomy, *way)):
                return self._groups(shapes)
        self._say_listed()
        return self.listed.place(frame, scale)

    def _smaller(self, frame: Rect) -> Rect:
        least = self.ways.least_height(frame.width, self.region.frame.height) or frame.height
        return Rect(frame.x, frame.y + (frame.height - least) / 2, frame.width, least)

    def _groups(self, shapes: Shapes) -> list[Item]:
        name = f"{self.diagram.kind.capitalize()} diagram"
        language = self.ways.desk.language
        alt = described(self.diagram, language)
        if not any(self.steps):
            return [_group(name, [shape for each in shapes for shape in each], alt)]
        # PowerPoint lets a group appear, but nothing inside one.
        count = len(shapes)
        return [
            _group(
                f"{name}, part {number}",
                each,
                alt if number == 1 else part_name(number, count, language),
                step,
            )
            for number, (each, step) in enumerate(zip(shapes, self.steps, strict=True), 1)
        ]

    def _say_listed(self) -> None:
        problem = listed_problem(self.diagram)
        if problem not in self.problems:
            self.problems.append(problem)

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """A drawing is never parted; a list in its place is."""
        if self._least(width) is not None:
            return None, self
        self._say_listed()
        return self.listed.split(width, height, scale)

    def plainer(self) -> Part:
        """Return its list."""
        self._say_listed()
        return self.listed

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return 1 where the drawing does not fit, or the lines of the list that do not."""
        least = self._least(width)
        return self.listed.lines_over(width, height, scale) if least is None else int(least > height + SLACK)


def _group(name: str, shapes: Sequence[Shape], alt: str, step: int = 0) -> GroupItem:
    corners = [
        corner
        for shape in shapes
        for corner in ((shape.frame.x, shape.frame.y), (shape.frame.right, shape.frame.bottom))
    ]
    return GroupItem(name, bounds(corners), tuple(shapes), alt, step)


def listed_problem(diagram: Diagram) -> Problem:
    """Return why a diagram is shown as a list, and what to do."""
    kind, count = diagram.kind, len(circles_of(diagram.items))
    if count < FEWEST:
        message = f"One item makes no “{kind}”; it is shown as a list."
        return Problem(Severity.HINT, diagram.line, message, "Write another item below it.", "diagram")
    if kind is DiagramKind.VENN and count > venn.MOST:
        message = f"Two or three circles can overlap, not {count}; they are shown as a list."
        return Problem(Severity.WARNING, diagram.line, message, "Keep two or three items.", "diagram")
    message = f"The words do not fit into a “{kind}”; they are shown as a list."
    hint = "Use fewer or shorter items, or give it a slide of its own."
    return Problem(Severity.WARNING, diagram.line, message, hint, "diagram")


def diagram_part(
    diagram: Diagram,
    desk: Desk,
    region: Region,
    styles: TextStyles,
    counted: Steps,
    problems: list[Problem],
    *,
    fills: bool,
) -> DiagramPart:
    """Return a diagram's part. ``fills``: as a list it would take the region's placeholder."""
    paragraphs = text_paragraphs([as_list(diagram)], styles, counted)
    steps = [paragraph.step for paragraph in paragraphs if paragraph.level == 0]
    listed = TextPart(paragraphs, desk, region, fills)
    return DiagramPart(diagram, region, steps, listed, problems, Ways(diagram, desk, region))
