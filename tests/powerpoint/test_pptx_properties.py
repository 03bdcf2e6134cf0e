from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from brownbag.deck.model import Meta
from powerpoint.conftest import Written
from powerpoint.scenery import said, scene

Write = Callable[..., Written]


def test_the_talks_settings_are_the_documents_properties(write: Write) -> None:
    meta = Meta("The <space> between", "A talk", "Ann & Bo", "The Center", "2026-11-23", language="es-ES")
    core = write(scene(), meta=meta).open().core_properties
    assert (core.title, core.subject, core.author) == ("The <space> between", "A talk", "Ann & Bo")
    assert core.language == "es-ES"
    assert core.created.date() == datetime.date(2026, 11, 23)


@pytest.mark.parametrize("day", ["", "next Tuesday", "2026-13-45"])
def test_without_a_day_no_day_is_said(day: str, write: Write) -> None:
    core = write(scene(), meta=Meta("T", date=day)).open().core_properties
    assert core.created is None
    assert core.modified is None


def test_the_counts_are_true(write: Write) -> None:
    written = write(scene(hidden=True), scene(number=2, notes=(said("x"),)), scene(number=3))
    counts = {
        name: written.find("docProps/app.xml", f"string(//*[local-name()='{name}'])")
        for name in ("Slides", "Notes", "HiddenSlides")
    }
    assert counts == {"Slides": "3", "Notes": "1", "HiddenSlides": "1"}


def test_new_text_is_in_the_talks_language(write: Write) -> None:
    written = write(scene(), meta=Meta(language="fr-CA"))
    assert written.find("ppt/presentation.xml", "//p:defaultTextStyle/a:defPPr/a:defRPr/@lang") == ["fr-CA"]


def test_a_hidden_slide_is_hidden(write: Write) -> None:
    written = write(scene(hidden=True), scene(number=2))
    assert [written.on_slide("/p:sld/@show", number) for number in (1, 2)] == [["0"], []]
