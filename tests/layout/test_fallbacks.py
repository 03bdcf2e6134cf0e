from __future__ import annotations

import pytest

from brownbag.layout.fallbacks import fallbacks_for, shipped_fallbacks
from brownbag.layout.fonts import FontMeasurer, stretches
from brownbag.layout.scene import FontSpec

ARABIC, HEBREW, RUSSIAN = "مرحبا", "שלום", "Привет"


@pytest.fixture(scope="module")
def measurer() -> FontMeasurer:
    return FontMeasurer()


def families(text: str, family: str = "Calibri") -> list[tuple[str, str]]:
    parts = stretches(text, family, bold=False, italic=False, shipped_only=True)
    return [(text[part.start : part.end], part.fallback.family if part.fallback else "") for part in parts]


def test_latin_letters_need_no_other_font():
    assert families("Naïve “words” – fine") == [("Naïve “words” – fine", "")]
    assert fallbacks_for("Naïve") == ()


@pytest.mark.parametrize(
    ("text", "family"), [(ARABIC, "Noto Sans Arabic"), (HEBREW, "Liberation Sans"), (RUSSIAN, "Carlito")]
)
def test_letters_that_a_font_lacks_come_from_one_that_we_ship(text: str, family: str):
    assert families(text, "Cambria") == [(text, family)]


def test_only_what_is_lacking_comes_from_another_font():
    assert families(f"Say {ARABIC} now") == [("Say ", ""), (ARABIC, "Noto Sans Arabic"), (" now", "")]


def test_marks_stay_with_their_letters():
    pointed = "ש\u05c1ל\u05d5ם"
    assert len(families(pointed)) == 1


def test_arabic_letters_are_measured_as_they_join(measurer: FontMeasurer):
    font = FontSpec("Calibri", 100.0)
    apart = sum(measurer.advance(letter, font) for letter in ARABIC)
    assert measurer.advance(ARABIC, font) < apart * 0.95


def test_widths_are_the_same_whatever_fonts_a_computer_has(measurer: FontMeasurer):
    font = FontSpec("Calibri", 100.0)
    assert measurer.advance("漢字かな", font) == pytest.approx(400)
    assert measurer.advance("한글", font) == pytest.approx(184)
    assert measurer.advance("😀", font) == pytest.approx(125)


@pytest.mark.parametrize("emoji", ["👶🏽", "👨‍👩‍👧", "🇪🇸", "❤\ufe0f"])
def test_an_emoji_of_several_characters_is_as_wide_as_one(measurer: FontMeasurer, emoji: str):
    assert 50 <= measurer.advance(emoji, FontSpec("Calibri", 100.0)) <= 130


def test_a_mixed_texts_edges_grow_by_character(measurer: FontMeasurer):
    text = f"a {ARABIC} 漢 b"
    edges = measurer.edges(text, FontSpec("Calibri", 1.0))
    assert len(edges) == len(text)
    assert list(edges) == sorted(edges)


def test_the_fonts_that_we_ship_are_there():
    for one in shipped_fallbacks():
        assert one.regular.is_file()
        assert one.bold.is_file()
