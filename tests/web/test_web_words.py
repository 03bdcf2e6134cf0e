"""The page's own words: in the talk's language where we speak it, and said to be English where not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brownbag.web.controls import controls_html
from brownbag.web.words import words_for
from web.chromium import Page
from web.conftest import Written

Write = Callable[..., Written]
OpenTalk = Callable[..., Page]

SPANISH = """---
language: es-MX
---

# Una charla

---

## Lista

- [x] comer
- [ ] dormir

::: notes
Diga **hola**.
:::

---

## Uno a uno

::: incremental
- Alfa
- Beta
:::
"""
ARABIC = "---\nlanguage: ar\n---\n\n# \u0646\u0639\u0645\n\n---\n\n- [x] \u0646\u0639\u0645\n"


def test_a_spanish_talk_has_spanish_buttons(write: Write):
    page = write(SPANISH)
    assert page.find("//nav")[0].get("lang") == "es"
    assert "Vista general" in page.words("//nav/button")
    assert page.find("//nav/button[@data-act='next']")[0].get("title") == "Siguiente (flecha derecha)"
    assert (page.words("//dialog//h2"), page.find("//dialog")[0].get("lang")) == (["Teclas"], "es")
    assert page.words("//summary") == ["Notas"]


def test_a_spanish_slide_is_announced_in_spanish(write: Write):
    (_, second, _) = write(SPANISH).find("//main/section")
    assert (second.get("aria-roledescription"), second.get("aria-label")) == ("diapositiva", "2 de 3")


def test_boxes_to_tick_say_in_spanish_whether_they_are_done(write: Write):
    boxes = write(SPANISH).find("//main//li//*[@role='img']")
    assert [one.get("aria-label") for one in boxes] == ["Hecho", "Por hacer"]


def test_a_talk_in_a_language_that_we_do_not_speak_has_english_buttons_that_say_so(write: Write):
    page = write(ARABIC)
    assert page.find("/html")[0].get("lang") == "ar"
    assert (page.find("//nav")[0].get("lang"), "Overview" in page.words("//nav/button")) == ("en", True)
    (box,) = page.find("//main//li//*[@role='img']")
    assert (box.get("lang"), box.get("aria-label")) == ("en", "Done")


def test_a_slide_in_a_language_that_we_do_not_speak_is_announced_by_figures_alone(write: Write):
    sections = write(ARABIC).find("//main/section")
    assert [one.get("aria-label") for one in sections] == ["1 / 2", "2 / 2"]
    assert sections[0].get("aria-roledescription") is None


@pytest.mark.parametrize("language", ["en-GB", "es"])
def test_no_word_is_missing_in_any_language(language: str):
    words, english = words_for(language), words_for("en")
    assert all(getattr(words, name) for name in words.__struct_fields__)
    assert words.said.keys() == english.said.keys()
    assert [keys.count(",") for keys, _ in words.keys] == [keys.count(",") for keys, _ in english.keys]
    assert "$" not in controls_html(words)


@pytest.mark.programs
def test_what_happens_is_said_in_spanish(open_talk: OpenTalk):
    page = open_talk(SPANISH)
    said = "[part('.said').textContent, part('.said').lang]"
    page.press("ArrowRight")
    assert page.run(said) == ["Diapositiva 2 de 3: Lista", "es-MX"]
    page.press("ArrowRight", "ArrowRight")
    assert page.run(said) == ["Alfa", "es-MX"]


@pytest.mark.programs
def test_what_happens_in_an_arabic_talk_is_said_without_english(open_talk: OpenTalk):
    page = open_talk(ARABIC + "\n---\n\n## \u0646\u0639\u0645\n\nx\n")
    page.press("End")
    assert page.run("[part('.said').textContent, part('.said').lang]") == ["3 / 3: \u0646\u0639\u0645", "ar"]
