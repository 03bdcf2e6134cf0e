"""Text: ink where layout put it, as wide as layout measured it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.scene import FontSpec, Fragment, TextLine
from brownbag.paint.fonts import REFERENCE_PX, font_for
from brownbag.paint.image import render
from brownbag.theme.drawing import Colour
from brownbag.theme.model import Anchor, BoxStyle, LevelStyle, TemplateText
from brownbag.units import Rect
from paint.pixels import ink, make_scene, text_item, text_line

SENTENCES = (
    "AVATAR To We, fly: Yes. “Very” Ty",
    "Each time a baby babbles, attention builds the office",
    "Twelve fluffy affines first — 1/2, 3.5 %",
    "Ñandú, Łódź, Ångström, œuvre",
)


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("family", ["Calibri", "Cambria", "Georgia", "Arial", "Courier New"])
@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_text_is_as_wide_as_it_was_measured(text: str, family: str, bold: bool, italic: bool):
    spec = FontSpec(family, 24, bold, italic)
    painted = QFontMetricsF(font_for(spec, text)).horizontalAdvance(text) * spec.size / REFERENCE_PX
    assert painted == pytest.approx(FontMeasurer().advance(text, spec), abs=0.5)


@pytest.mark.parametrize("size", [18, 19.5, 40])
def test_ink_stays_between_the_fragments_edges(size: float):
    words = "Serve and return"
    width = FontMeasurer().advance(words, FontSpec("Calibri", size))
    seen = ink(render(make_scene(text_item(text_line(20, 60, words, size)), size=(400, 100)), 800))
    assert seen is not None
    left, top, right, bottom = (edge / 2 for edge in seen)
    assert left >= 20
    assert right <= 20 + width + 0.5
    assert top >= 60 - size
    assert bottom <= 60 + size * 0.3


def test_spaced_letters_stand_as_far_apart_as_they_were_measured():
    font = FontSpec("Calibri", 20, spacing=12.0)
    width = FontMeasurer().advance("HHHH", font)
    line = TextLine(60, 40, 24, (Fragment(20, width + 4 * 12, "HHHH", font, Colour("000000")),))
    seen = ink(render(make_scene(text_item(line), size=(200, 100)), 800))
    assert seen is not None
    assert (seen[2] - seen[0]) / 4 == pytest.approx(width + 3 * 12, abs=4)


def test_a_baseline_is_where_letters_without_tails_stand():
    seen = ink(render(make_scene(text_item(text_line(20, 60, "HEH", 40)), size=(200, 100)), 800))
    assert seen is not None
    assert seen[3] / 4 == pytest.approx(60, abs=0.3)


def test_a_superscript_is_lifted():
    low = ink(render(make_scene(text_item(text_line(20, 60, "1", 16)), size=(100, 100)), 400))
    high = ink(render(make_scene(text_item(text_line(20, 60, "1", 16, rise=8)), size=(100, 100)), 400))
    assert low is not None
    assert high is not None
    assert (low[1] - high[1]) / 4 == pytest.approx(8, abs=0.3)


def test_underlined_text_has_ink_under_the_baseline_and_struck_text_a_line_through_it():
    plain = render(make_scene(text_item(text_line(20, 60, "a a", 40)), size=(200, 100)), 200)
    under = render(make_scene(text_item(text_line(20, 60, "a a", 40, underline=True)), size=(200, 100)), 200)
    struck = render(make_scene(text_item(text_line(20, 60, "a a", 40, strike=True)), size=(200, 100)), 200)
    lowest = [seen[3] for image in (plain, under, struck) if (seen := ink(image))]
    assert lowest[1] > lowest[0]
    assert lowest[2] == lowest[0]
    assert struck != plain


@pytest.mark.parametrize("link", ["https://a.org", "#end"])
def test_a_link_is_painted_like_other_text(link: str):
    plain = make_scene(text_item(text_line(20, 60, "zerotothree.org")), size=(300, 100))
    linked = make_scene(text_item(text_line(20, 60, "zerotothree.org", link=link)), size=(300, 100))
    assert render(linked, 600) == render(plain, 600)


@pytest.mark.parametrize("words", ["שלום", "مرحبا بالأطفال", "नमस्ते", "👶🏽", "a\u200bb", "   ", ""])
def test_any_script_paints_from_its_left_edge(words: str):
    image = render(make_scene(text_item(text_line(60, 60, words, right_to_left=True)), size=(400, 100)), 400)
    seen = ink(image)
    assert (seen is None) == (not words.strip())
    assert seen is None or 55 <= seen[0] <= 75


def test_a_family_that_nobody_has_is_painted_in_its_twin():
    scene = make_scene(text_item(text_line(20, 60, "Agency", family="No Such Agency Sans")), size=(200, 100))
    twin = make_scene(text_item(text_line(20, 60, "Agency", family="Carlito")), size=(200, 100))
    assert render(scene, 200) == render(twin, 200)


@pytest.mark.parametrize(
    ("family", "shown"),
    [("No Such Sans", "Carlito"), ("Carlito", "Carlito"), ("No Such Mono", "Liberation Mono")],
)
def test_a_family_that_is_nowhere_is_painted_in_the_nearest_that_we_ship(family: str, shown: str):
    assert font_for(FontSpec(family, 20)).family() == shown


def _style(**more: object) -> LevelStyle:
    return LevelStyle("Calibri", 20, Colour("000000"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("anchor", "where"), [(Anchor.TOP, (0, 40)), (Anchor.MIDDLE, (35, 65)), (Anchor.BOTTOM, (65, 100))]
)
def test_fixed_text_of_the_template_stands_at_its_anchor(anchor: Anchor, where: tuple[int, int]):
    text = TemplateText(Rect(10, 0, 180, 100), BoxStyle(anchor=anchor), ((_style(), "Our agency"),))
    seen = ink(render(make_scene(drawings=[text], size=(200, 100)), 200))
    assert seen is not None
    assert where[0] <= seen[1]
    assert seen[3] <= where[1]


def test_fixed_text_breaks_in_its_frame():
    text = TemplateText(
        Rect(10, 0, 100, 200), BoxStyle(), ((_style(caps=True), "A center for infant mental health"),)
    )
    seen = ink(render(make_scene(drawings=[text], size=(300, 200)), 300))
    assert seen is not None
    assert seen[2] <= 110
    assert seen[3] > 60


def test_fixed_text_can_stand_on_end():
    text = TemplateText(Rect(0, 90, 200, 20), BoxStyle(), ((_style(), "Our agency"),), rotation=90)
    seen = ink(render(make_scene(drawings=[text], size=(200, 200)), 200))
    assert seen is not None
    assert seen[3] - seen[1] > 3 * (seen[2] - seen[0])
