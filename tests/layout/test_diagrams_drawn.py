"""Diagrams on a slide: where the shapes are, that their words fit, and what stands in their place."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise, permutations

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Column, Columns, Diagram, DiagramItem, DiagramKind, Paragraph, Run
from brownbag.layout.colours import contrast, mix
from brownbag.layout.scene import GroupItem, PanelItem, Scene, TextItem
from brownbag.theme.drawing import EllipseOutline, PathOutline, SolidFill
from brownbag.units import Rect
from layout.seeing import shown_lines, text_item, things
from layout.themes import BODY_FRAME, PAPER

SceneOf = Callable[..., Scene]
KINDS = list(DiagramKind)


def diagram(kind: DiagramKind, *labels: str, incremental: bool = False) -> Diagram:
    """Return a diagram; "Label: more" has words after its label."""
    items = []
    for label in labels:
        before, _, after = label.partition(": ")
        items.append(DiagramItem((Run(before),), (Run(after),) if after else ()))
    return Diagram(kind, tuple(items), incremental=incremental)


def group(scene: Scene) -> GroupItem:
    (only,) = things(scene, GroupItem)
    return only


def texts(made: GroupItem) -> list[TextItem]:
    return [part for part in made.items if isinstance(part, TextItem)]


def panels(made: GroupItem) -> list[PanelItem]:
    return [part for part in made.items if isinstance(part, PanelItem)]


def meets(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("labels", [("One", "Two", "Three"), ("One: a few words", "Two: b", "Three: c d e")])
def test_a_diagram_is_one_group_inside_the_area_with_all_words(
    scene_of: SceneOf, kind: DiagramKind, labels: tuple[str, ...]
) -> None:
    scene = scene_of(diagram(kind, *labels))
    made = group(scene)
    assert made.alt.endswith("." if made.alt else "")
    assert made.frame.x >= BODY_FRAME.x - 0.1
    assert made.frame.right <= BODY_FRAME.right + 0.1
    assert made.frame.y >= BODY_FRAME.y - 0.1
    assert made.frame.bottom <= BODY_FRAME.bottom + 0.1
    said = " ".join(" ".join(shown_lines(part)) for part in texts(made))
    assert sorted(said.split()) == sorted(" ".join(labels).replace(":", "").split())
    assert scene.problems == ()


@pytest.mark.parametrize("kind", KINDS)
def test_words_stand_inside_their_shapes_and_are_of_one_size(scene_of: SceneOf, kind: DiagramKind) -> None:
    made = group(scene_of(diagram(kind, "Serve: look", "Return: smile", "Wait: breathe")))
    labels = set()
    for part in texts(made):
        for line in part.lines:
            assert line.top >= part.frame.y - 0.01
            assert line.top + line.height <= part.frame.bottom + 0.01
            if "".join(each.text for each in line.fragments) in {"Serve", "Return", "Wait"}:
                labels |= {each.font.size for each in line.fragments}
    assert len(labels) == 1
    assert labels.pop() >= 18.0


@pytest.mark.parametrize("kind", KINDS)
def test_words_can_be_read_on_what_they_lie_on(scene_of: SceneOf, kind: DiagramKind) -> None:
    made = group(scene_of(diagram(kind, "One", "Two", "Three")))
    for part in texts(made):
        fill = part.panel.fill if part.panel else None
        ground = mix(fill.colour, PAPER, fill.colour.alpha) if isinstance(fill, SolidFill) else PAPER
        for line in part.lines:
            assert all(contrast(each.colour, ground) >= 4.5 for each in line.fragments)


def test_colours_keep_their_names_in_the_theme(scene_of: SceneOf) -> None:
    made = group(scene_of(diagram(DiagramKind.CYCLE, "One", "Two")))
    inks = [part.paragraphs[0].style.colour for part in texts(made)]
    assert {ink.scheme for ink in inks} == {"bg1"}


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 7, 8, 9])
def test_the_boxes_of_a_cycle_stand_apart_with_an_arrow_between_two(scene_of: SceneOf, count: int) -> None:
    made = group(scene_of(diagram(DiagramKind.CYCLE, *(f"Part {number}" for number in range(count)))))
    boxes = [part.frame for part in texts(made)]
    assert not any(meets(one, other) for one, other in combinations(boxes, 2))
    assert len(panels(made)) == count
    assert len({(box.width, box.height) for box in boxes}) == 1


def test_a_cycle_starts_at_the_top_and_goes_on_clockwise(scene_of: SceneOf) -> None:
    first, second, third, fourth = texts(group(scene_of(diagram(DiagramKind.CYCLE, *"ABCD"))))
    assert first.frame.y < second.frame.y < third.frame.y
    assert fourth.frame.x < first.frame.x < second.frame.x


def test_steps_are_chevrons_in_a_row(scene_of: SceneOf) -> None:
    made = group(scene_of(diagram(DiagramKind.STEPS, "One", "Two", "Three")))
    outlines = [part.panel.outline for part in texts(made) if part.panel]
    assert [outline.preset for outline in outlines if isinstance(outline, PathOutline)] == ["chevron"] * 3
    assert all(one.frame.x < other.frame.x for one, other in pairwise(texts(made)))
    assert len({part.frame.y for part in texts(made)}) == 1


def test_many_steps_take_two_rows(scene_of: SceneOf) -> None:
    labels = [f"A longer step {number}" for number in range(8)]
    made = group(scene_of(diagram(DiagramKind.STEPS, *labels)))
    assert len({part.frame.y for part in texts(made)}) == 2


def test_steps_in_a_narrow_column_go_down(scene_of: SceneOf) -> None:
    narrow = Column((diagram(DiagramKind.STEPS, "Notice the baby", "Answer the baby", "Wait a while"),), 0.25)
    scene = scene_of(Columns((narrow, Column((Paragraph((Run("Words"),)),), 0.75))))
    frames = [part.frame for part in texts(group(scene))]
    assert len({frame.x for frame in frames}) == 1
    assert all(one.bottom < other.y for one, other in pairwise(frames))


def test_a_timeline_is_a_line_with_a_dot_for_each(scene_of: SceneOf) -> None:
    made = group(scene_of(diagram(DiagramKind.TIMELINE, "Birth: a", "One: b", "Two: c")))
    dots = [part.frame for part in panels(made) if isinstance(part.panel.outline, EllipseOutline)]
    (line,) = (part for part in panels(made) if part.name == "Line")
    assert len(dots) == 3
    assert {dot.y + dot.height / 2 for dot in dots} == {line.frame.y}


def test_long_words_in_time_stand_in_turns_above_and_below(scene_of: SceneOf) -> None:
    labels = [f"Extraordinarily number {number}" for number in range(5)]
    scene = scene_of(diagram(DiagramKind.TIMELINE, *labels))
    made = group(scene)
    (line,) = (part for part in panels(made) if part.name == "Line")
    sides = [part.frame.bottom < line.frame.y for part in texts(made)]
    assert sides == [True, False, True, False, True]


def test_the_first_rung_is_the_lowest_and_the_widest(scene_of: SceneOf) -> None:
    rungs = [
        part.frame for part in texts(group(scene_of(diagram(DiagramKind.LADDER, "One", "Two", "Three"))))
    ]
    assert all(low.y > high.bottom and low.width > high.width for low, high in pairwise(rungs))


def test_the_first_circle_is_the_innermost(scene_of: SceneOf) -> None:
    made = group(scene_of(diagram(DiagramKind.CIRCLES, "Child", "Family", "Community: all of it")))
    circles = [part.frame for part in panels(made) if part.name.startswith("Circle")]
    assert [circle.width for circle in circles] == sorted(circle.width for circle in circles)
    assert len({round(circle.x + circle.width / 2, 3) for circle in circles}) == 1


@pytest.mark.parametrize("count", [2, 3])
def test_the_circles_of_a_venn_diagram_overlap_each_other(scene_of: SceneOf, count: int) -> None:
    made = group(scene_of(diagram(DiagramKind.VENN, *"ABC"[:count])))
    circles = [part.frame for part in made.items if part.name.startswith("Circle")]
    assert len(circles) == count
    for one, other in combinations(circles, 2):
        across = one.x - other.x, one.y - other.y
        assert 0 < across[0] ** 2 + across[1] ** 2 < one.width**2


def venn(*labels: str, shared: str) -> Diagram:
    """Return circles with words where they overlap."""
    made = diagram(DiagramKind.VENN, *labels)
    both = DiagramItem((Run("Both"),), (Run(shared),), is_shared=True)
    return replace(made, items=(*made.items, both))


@pytest.mark.parametrize("labels", ["AB", "ABC", ["A long label " * 3, "Another long one " * 3]])
def test_what_circles_share_stands_in_all_of_them(scene_of: SceneOf, labels: Sequence[str]) -> None:
    made = group(scene_of(venn(*labels, shared="Rest")))
    circles = [part.frame for part in made.items if part.name.startswith("Circle")]
    (shared,) = (part for part in texts(made) if part.name == "Overlap")
    assert shown_lines(shared) == ["Rest"]
    assert made.items[-1] is shared
    box = shared.frame
    for circle in circles:
        radius = circle.width / 2
        for x, y in ((box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)):
            assert math.dist((x, y), (circle.x + radius, circle.y + radius)) <= radius * 1.001


@pytest.mark.parametrize("labels", ["AB", "ABC"])
def test_words_where_circles_overlap_can_be_read(scene_of: SceneOf, labels: str) -> None:
    made = group(scene_of(venn(*labels, shared="Rest")))
    ground = PAPER
    for part in made.items:
        if part.name.startswith("Circle"):
            assert isinstance(part.panel.fill, SolidFill)
            colour = part.panel.fill.colour
            ground = mix(colour, ground, colour.alpha)
    shared = next(part for part in texts(made) if part.name == "Overlap")
    assert contrast(shared.lines[0].fragments[0].colour, ground) >= 4.5


@pytest.mark.parametrize("labels", ["AB", "ABC"])
def test_words_of_a_circle_stay_out_of_the_overlap(scene_of: SceneOf, labels: str) -> None:
    made = group(scene_of(venn(*labels, shared="Rest")))
    circles = [part for part in texts(made) if part.name.startswith("Circle")]
    for one, other in permutations(circles, 2):
        middle = other.frame.x + other.frame.width / 2, other.frame.y + other.frame.height / 2
        for line in one.lines:
            for fragment in line.fragments:
                x, y = fragment.x + fragment.width / 2, line.top + line.height / 2
                assert math.dist((x, y), middle) >= other.frame.width / 2


@pytest.mark.parametrize("kind", [DiagramKind.STEPS, DiagramKind.TIMELINE])
def test_right_to_left_words_run_from_right_to_left(scene_of: SceneOf, kind: DiagramKind) -> None:
    made = group(scene_of(diagram(kind, "אחת", "שתיים", "שלוש")))
    assert all(one.frame.x > other.frame.x for one, other in pairwise(texts(made)))


@pytest.mark.parametrize("kind", KINDS)
def test_items_that_appear_one_by_one_are_groups_of_their_own(scene_of: SceneOf, kind: DiagramKind) -> None:
    scene = scene_of(diagram(kind, "One: a", "Two: b", "Three: c", incremental=True))
    groups = things(scene, GroupItem)
    assert [made.step for made in groups] == [1, 2, 3]
    assert scene.steps == 3
    assert groups[0].alt.count("Three") == 1
    assert [made.alt for made in groups[1:]] == ["Part 2 of 3.", "Part 3 of 3."]


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (diagram(DiagramKind.CYCLE, *(f"Item number {number}" for number in range(30))), "do not fit"),
        (diagram(DiagramKind.VENN, *"ABCD"), "Two or three circles"),
        (diagram(DiagramKind.LADDER, "Alone"), "One item makes no"),
    ],
)
def test_what_cannot_be_drawn_is_a_list_and_says_why(
    scenes_of: Callable[..., tuple[Scene, ...]], made: Diagram, says: str
) -> None:
    scenes = scenes_of(made)
    assert not any(isinstance(item, GroupItem) for scene in scenes for item in scene.items)
    (problem,) = (problem for problem in scenes[0].problems if problem.rule == "diagram")
    assert says in problem.message
    shown = [paragraph for scene in scenes for paragraph in text_item(scene, 1).paragraphs]
    assert len(shown) == len(made.items)


LINE = Paragraph((Run("Look at this:"),))
SEVERAL = tuple(Paragraph((Run(f"Some words about it in a line, number {number}."),)) for number in range(5))


@pytest.mark.parametrize("kind", KINDS)
def test_a_diagram_stands_below_a_line_that_leads_to_it(scene_of: SceneOf, kind: DiagramKind) -> None:
    scene = scene_of(LINE, diagram(kind, "One", "Two", "Three"))
    assert group(scene).frame.y >= text_item(scene, 1).lines[-1].top + text_item(scene, 1).lines[-1].height


def test_a_ring_stands_beside_more_text(scene_of: SceneOf) -> None:
    scene = scene_of(*SEVERAL, diagram(DiagramKind.CYCLE, "One", "Two", "Three"))
    assert group(scene).frame.x >= text_item(scene, 1).frame.right


def test_a_ring_that_comes_first_stands_at_the_left(scene_of: SceneOf) -> None:
    scene = scene_of(diagram(DiagramKind.CYCLE, "One", "Two", "Three"), *SEVERAL)
    assert group(scene).frame.right <= text_item(scene, 1).frame.x


def test_what_is_told_as_a_list_stands_below_the_text_before_it(scene_of: SceneOf) -> None:
    scene = scene_of(LINE, diagram(DiagramKind.VENN, *"ABCD"))
    (listed,) = (item for item in things(scene, TextItem) if shown_lines(item)[-1:] == ["• D"])
    assert listed.frame.x == text_item(scene, 1).frame.x


def test_rungs_are_as_high_as_what_is_said_on_them(scene_of: SceneOf) -> None:
    items = tuple(DiagramItem((Run(name),), (), ((Run("some"),), (Run("more"),))) for name in ("Low", "High"))
    few = group(scene_of(diagram(DiagramKind.LADDER, "Low", "High")))
    many = group(scene_of(Diagram(DiagramKind.LADDER, items)))
    assert texts(many)[0].frame.height > texts(few)[0].frame.height
    label, *_ = (line.fragments[0].font.size for line in texts(many)[0].lines)
    assert label == texts(few)[0].lines[0].fragments[0].font.size


def test_what_is_said_below_steps_stands_well_apart(scene_of: SceneOf) -> None:
    made = group(scene_of(diagram(DiagramKind.STEPS, *(f"{name}: words that run on" for name in "ABC"))))
    below = [part.frame for part in texts(made) if part.name.startswith("About")]
    assert all(other.x - one.right >= 24 for one, other in pairwise(below))


def test_a_timeline_of_long_words_takes_turns_above_and_below_rather_than_shrinking(
    scene_of: SceneOf,
) -> None:
    labels = [f"and so it goes on and on and on as {number}" for number in range(5)]
    words = texts(group(scene_of(diagram(DiagramKind.TIMELINE, *labels))))
    assert words[0].frame.y < words[1].frame.y
    assert min(part.lines[0].fragments[0].font.size for part in words) >= 22
