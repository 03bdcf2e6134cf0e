"""Text against what is painted under it, pixel by pixel, in every theme: the worst case counts."""

from __future__ import annotations

import pytest

from assets.contrast import (
    NAMES,
    SEEN,
    colours_in,
    fragments,
    least_contrast,
    needed,
    painted_ground,
    painted_layout,
)
from brownbag.paint.contact_sheet import specimen_scenes
from brownbag.resources import asset
from brownbag.theme.catalogue import load_theme
from brownbag.theme.model import PlaceholderType

OF_LEVELS = {PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE}


@pytest.mark.parametrize("name", NAMES)
def test_every_style_of_a_layout_can_be_read_anywhere_in_its_place(name):
    theme = load_theme(asset("themes", f"{name}.pptx"))
    checked = 0
    for layout in theme.layouts:
        image = painted_layout(layout, theme)
        for place in layout.placeholders:
            # A picture's placeholder shows its prompt only while PowerPoint edits it.
            if place.type is PlaceholderType.PICTURE:
                continue
            # What stands in a round opening keeps clear of its corners.
            inner = place.frame.inset(*(side * 0.1 for side in (place.frame.width, place.frame.height) * 2))
            ground = colours_in(image, inner)
            for level in place.levels[: 5 if place.type in OF_LEVELS else 1]:
                ratio = least_contrast(level.colour, ground)
                least = needed(name, level.size, bold=level.bold)
                assert ratio >= least, (layout.name, place.name, level.size, level.colour.rgb, ratio)
                if level.bullet.colour:
                    mark = least_contrast(level.bullet.colour, ground)
                    assert mark >= SEEN, (layout.name, place.name, level.bullet.colour.rgb, mark)
                checked += 1
    assert checked > 150


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_talk_can_be_read_with_little_and_with_much_on_a_slide(name):
    checked = 0
    for scene in specimen_scenes(name):
        image = painted_ground(scene)
        for owner, fragment, frame in fragments(scene):
            least = SEEN if fragment.is_marker else needed(name, fragment.font.size, bold=fragment.font.bold)
            ratio = least_contrast(fragment.colour, colours_in(image, frame))
            assert ratio >= least, (scene.layout, owner, fragment.text, fragment.colour.rgb, ratio)
            checked += 1
    assert checked > 400
