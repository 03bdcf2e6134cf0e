"""What the page itself says: the same things in every language it speaks, and nothing that nobody wrote."""

from __future__ import annotations

import re
from collections.abc import Callable
from string import Template

import pytest

from brownbag.resources import asset
from brownbag.web.words import page_words
from web.chromium import Chromium
from web.conftest import Written

Write = Callable[..., Written]

TALK = """---
title: Siesta
language: {language}
---

# Siesta

---

## Dos cosas

- La misma canción

::: notes
Diga las dos.
:::

---

## Fin {{hidden=true}}

Adiós
"""


def test_spanish_says_all_that_english_says_with_as_many_gaps():
    english, spanish = page_words("en").said, page_words("es").said
    assert list(english) == list(spanish)
    for name, text in english.items():
        assert spanish[name].count("{}") == text.count("{}"), name
        assert spanish[name].strip(), name


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("es", "es"), ("es-MX", "es"), ("ES", "es"), ("en-GB", "en"), ("ja", "en"), ("", "en")],
)
def test_a_page_speaks_the_talks_language_else_english(language: str, spoken: str):
    assert page_words(language).language == spoken


def test_page_and_script_ask_only_for_words_that_there_are():
    asked = set(Template(asset("web", "controls.html").read_text(encoding="utf-8")).get_identifiers())
    scripts = "".join(path.read_text(encoding="utf-8") for path in asset("web").glob("*.js"))
    asked |= set(re.findall(r"\bwords\.(\w+)", scripts)) - {"length"}
    asked |= set(re.findall(r"worded\(\"(\w+)\"", scripts))
    known = set(page_words("en").said)
    assert asked - known == {"language", "words"}
    in_pairs = {"left", "over", "more_step", "more_steps", "black", "white"}  # chosen while the page runs
    assert known - asked <= in_pairs


def test_a_spanish_page_has_spanish_buttons_names_and_notes(write: Write):
    page = write(TALK.format(language="es-MX"))
    assert page.words("//nav//button")[2:5] == ["Presentar", "Vista general", "Notas"]
    (bar,) = page.find("//nav")
    assert bar.get("lang") == "es"
    assert [one.get("aria-label") for one in page.find("//main/section")] == ["1 de 2", "2 de 2", "oculta"]
    assert {one.get("aria-roledescription") for one in page.find("//main/section")} == {"diapositiva"}
    (notes,) = page.find("//summary")
    assert (notes.text, notes.get("lang")) == ("Notas", "es")


@pytest.mark.programs
def test_what_is_said_aloud_is_in_the_talks_language(write: Write, browser: Chromium):
    page = browser.open(write(TALK.format(language="es")).path)
    page.press("ArrowRight")
    assert page.run("document.querySelector('.said').textContent") == "Diapositiva 2 de 2: Dos cosas"
    page.press("o")
    assert page.run("slides[0].getAttribute('aria-label')") == "1 de 2: Siesta"
    assert page.complaints() == []
    page.close()
