from __future__ import annotations

import pytest

from brownbag.deck.model import ListBlock


def languages(slide) -> list[tuple[str, str]]:
    (block,) = slide.blocks
    assert isinstance(block, ListBlock)
    return [(run.text, run.language) for item in block.items for run in item.runs]


def test_words_may_be_in_another_language(slide_of):
    slide = slide_of("## Words\n\n- Say [buenas *noches*]{lang=es} to all")
    assert languages(slide) == [("Say ", ""), ("buenas ", "es"), ("noches", "es"), (" to all", "")]


@pytest.mark.parametrize("attributes", [".small", "lang=no language", "lang=", ".lang-es"])
def test_anything_else_about_words_leaves_their_language(slide_of, attributes: str):
    assert all(not language for _, language in languages(slide_of(f"## W\n\n- [casa]{{{attributes}}} x")))


def test_a_tag_may_name_a_country(slide_of):
    assert languages(slide_of("## W\n\n- [casa]{lang=es_MX}")) == [("casa", "es-MX")]


def test_the_last_words_of_a_title_may_be_in_another_language(slide_of):
    title = slide_of("## Say [buenas noches]{lang=es}\n\nx").title
    assert [(run.text, run.language) for run in title] == [("Say ", ""), ("buenas noches", "es")]


def test_settings_after_a_bracket_stay_those_of_the_slide(slide_of):
    slide = slide_of("## What they say [1] {minutes=3}\n\nx")
    assert (slide.title[0].text, slide.minutes) == ("What they say [1]", 3)
