from __future__ import annotations

import pytest

from brownbag.layout.chart_colours import chart_colours, difference
from brownbag.layout.colours import contrast
from brownbag.resources import asset
from brownbag.theme.drawing import Colour
from brownbag.theme.reader import read_theme
from layout.themes import PAPER, small_theme

THEMES = sorted(asset("themes").glob("*.pptx"))


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("count", [1, 3, 6, 12])
def test_every_colour_is_seen_and_none_comes_twice(path, count):
    theme = read_theme(path)
    ground = theme.colours["bg1"]
    colours = chart_colours(theme, ground, count)
    assert len(set(colours)) == count
    assert all(contrast(colour, ground) >= 3 for colour in colours)


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_three_series_are_told_apart_by_everybody(path):
    theme = read_theme(path)
    one, two, three = chart_colours(theme, theme.colours["bg1"], 3)
    assert min(difference(one, two), difference(one, three), difference(two, three)) > 15


def test_the_first_colour_is_the_themes_first_accent():
    assert chart_colours(small_theme(), PAPER, 1)[0] == small_theme().colours["accent1"]


def test_red_and_green_of_one_lightness_are_alike_to_many():
    red, green, blue = Colour("B04030"), Colour("5F7A20"), Colour("3050C0")
    assert difference(red, green) < 25 < difference(red, blue)


def test_a_dark_ground_gets_light_colours():
    colours = chart_colours(small_theme(), Colour("101010"), 4)
    assert all(contrast(colour, Colour("101010")) >= 3 for colour in colours)
