"""A chart as pixels: its shapes in order, its words over them, nothing before its step."""

from __future__ import annotations

from brownbag.deck.model import ChartKind
from brownbag.layout.chart_model import ChartModel
from brownbag.layout.scene import ChartItem
from brownbag.paint.image import render
from brownbag.theme.drawing import Colour, Line, PathOutline, RectOutline, Shape
from brownbag.theme.model import LevelStyle
from brownbag.units import Rect
from paint.pixels import fill, letters, make_scene

WORDS = LevelStyle("Calibri", 16.0, Colour("000000"))
NO_LINE = Line(Colour("000000"))


def chart(*shapes: Shape, step: int = 0) -> ChartItem:
    place = Rect(0, 0, 8, 4)
    model = ChartModel(
        ChartKind.COLUMN, "", (), (), False, place, None, 0.5, 1, None, "0",
        WORDS, WORDS, NO_LINE, NO_LINE, Colour("FFFFFF"),
    )  # fmt: skip
    return ChartItem("Chart", place, model, shapes, (), step=step)


def bar(x: float, y: float, width: float, height: float, letter: str) -> Shape:
    return Shape(Rect(x, y, width, height), RectOutline(), fill(letter))


def test_bars_stand_where_the_scene_says_later_ones_over_earlier_ones():
    item = chart(bar(0, 0, 4, 4, "R"), bar(2, 2, 4, 2, "B"))
    assert letters(render(make_scene(item), 8)) == ["RRRR____", "RRRR____", "RRBBBB__", "RRBBBB__"]


def test_a_slice_is_an_outline_of_its_own():
    half = PathOutline((("M", 0.0, 0.0), ("L", 1.0, 0.0), ("L", 1.0, 1.0), ("L", 0.0, 1.0), ("Z",)))
    item = chart(Shape(Rect(4, 0, 4, 4), half, fill("G")))
    assert letters(render(make_scene(item), 8)) == ["____GGGG"] * 4


def test_a_chart_waits_for_its_step():
    scene = make_scene(chart(bar(0, 0, 8, 4, "R"), step=1), steps=1)
    assert letters(render(scene, 8, step=0)) == ["________"] * 4
    assert letters(render(scene, 8, step=1)) == ["RRRRRRRR"] * 4
