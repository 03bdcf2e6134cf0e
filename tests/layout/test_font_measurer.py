from __future__ import annotations

import pytest

from brownbag.layout.fonts import FontMeasurer, font_files
from brownbag.layout.scene import FontSpec
from brownbag.layout.twins import is_exact, twin


@pytest.fixture(scope="module")
def measurer() -> FontMeasurer:
    return FontMeasurer()


@pytest.mark.parametrize(
    ("family", "ours"),
    [
        ("Calibri", "Carlito"),
        ("Cambria", "Caladea"),
        ("Georgia", "Gelasio"),
        ("Arial", "Liberation Sans"),
        ("Helvetica", "Liberation Sans"),
        ("Courier New", "Liberation Mono"),
        ("Consolas", "Liberation Mono"),
        ("Some Serif Pro", "Gelasio"),
        ("Some Sans Serif", "Carlito"),
        ("JetBrains Mono", "Liberation Mono"),
        ("Unheard Of", "Carlito"),
    ],
)
def test_every_family_has_the_nearest_twin_that_we_ship(family, ours):
    assert twin(family) == ours


def test_only_metric_twins_count_as_exact():
    assert is_exact("Calibri")
    assert is_exact("georgia")
    assert not is_exact("Verdana")


def test_there_are_four_faces_of_each_of_five_families():
    assert len(font_files()) == 20


@pytest.mark.parametrize(
    ("family", "bold", "width"),
    [
        # The advance widths that Microsoft's own files give these letters, in ems.
        ("Calibri", False, 0.623047),  # H
        ("Calibri", True, 0.630371),
        ("Arial", False, 0.722168),
        ("Courier New", False, 0.600098),
    ],
)
def test_widths_are_those_of_the_font_itself(measurer, family, bold, width):
    assert measurer.advance("H", FontSpec(family, 100.0, bold)) == pytest.approx(width * 100, abs=0.06)


def test_letters_that_lean_on_each_other_are_kerned(measurer):
    font = FontSpec("Calibri", 40.0)
    apart = measurer.advance("A", font) + measurer.advance("V", font)
    assert measurer.advance("AV", font) < apart - 0.5


def test_the_size_only_scales(measurer):
    text = "Notice. Name. Mend."
    small, large = FontSpec("Georgia", 12.0), FontSpec("Georgia", 48.0)
    assert measurer.advance(text, large) == pytest.approx(4 * measurer.advance(text, small))


def test_characters_that_no_face_has_are_given_a_sensible_width(measurer):
    font = FontSpec("Calibri", 10.0)
    assert measurer.advance("日本", font) == pytest.approx(20.0)
    assert measurer.advance("😀", font) == pytest.approx(12.5)
    assert measurer.advance("\u0915", font) == pytest.approx(5.5)
    assert measurer.advance("\u200d", font) == pytest.approx(0.0, abs=0.01)


def test_edges_grow_and_end_where_the_text_ends(measurer):
    font = FontSpec("Calibri", 30.0)
    edges = measurer.edges("fifty tiny fjords", font)  # with ligatures
    assert list(edges) == sorted(edges)
    assert edges[-1] * 30 == pytest.approx(measurer.advance("fifty tiny fjords", font))


def test_a_line_is_as_high_as_libreoffice_makes_it_in_every_face(measurer):
    for family in ("Calibri", "Georgia", "Courier New"):
        line = measurer.metrics(FontSpec(family, 20.0))
        assert (line.ascent, line.descent) == (20.0, 4.0)


def test_a_line_in_a_table_follows_the_face(measurer):
    calibri = measurer.cell_metrics(FontSpec("Calibri", 100.0))
    assert calibri.ascent + calibri.descent == pytest.approx(122.07, abs=0.01)
    georgia = measurer.cell_metrics(FontSpec("Georgia", 100.0))
    assert georgia.ascent + georgia.descent == pytest.approx(113.6, abs=0.1)
