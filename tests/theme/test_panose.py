"""A font that nobody knows is shown in the kind of letters that its template says it has."""

from __future__ import annotations

import pytest

from brownbag.layout.twins import twin
from brownbag.theme.cache import find_theme, keep_theme
from brownbag.theme.catalogue import load_theme
from brownbag.theme.model import FontKind
from theme.templates import THEME, Template

_HEADING = '<a:majorFont><a:latin typeface="Calibri"'


def naming(template: Template, family: str, said: str) -> Template:
    """Let the template's headings be in ``family``, of which it says so much."""
    return template.replace(THEME, _HEADING, f'<a:majorFont><a:latin typeface="{family}" {said}')


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('panose="02040604050505020304"', FontKind.SERIF),  # as Century
        ('panose="020B0502020104020203"', FontKind.SANS),  # as Gill Sans
        ('panose="020B0604030504040204"', FontKind.WIDE_SANS),  # as Verdana
        ('panose="020B0609070205080204"', FontKind.FIXED),  # as Lucida Console
        ('panose="03060802040406070304" pitchFamily="66"', None),  # as Brush Script
        ('pitchFamily="18" charset="0"', FontKind.SERIF),
        ('pitchFamily="34" charset="0"', FontKind.SANS),
        ('panose="00000000000000000000" pitchFamily="49"', FontKind.FIXED),
        ('panose="no numbers at all!!!"', None),
        ("", None),
    ],
)
def test_ten_numbers_say_what_letters_look_like(template: Template, said: str, kind: FontKind | None):
    assert naming(template, "Nobody Knows", said).read().font_kinds.get("Nobody Knows") is kind


@pytest.mark.parametrize(
    ("family", "said", "shown"),
    [
        ("Ashford", 'panose="02040604050505020304"', "Gelasio"),
        ("Brookvale", 'panose="020B0604030504040204"', "Liberation Sans"),
        ("Coltrane", 'panose="020B0609070205080204"', "Liberation Mono"),
        ("Dunmore", "", "Carlito"),
        ("Eastgate Condensed", 'panose="020B0604030504040204"', "Carlito"),
    ],
)
def test_an_unknown_font_is_shown_in_the_nearest_that_we_carry(
    template: Template, family: str, said: str, shown: str
):
    load_theme(naming(template, family, said).save())
    assert twin(family) == shown


def test_a_theme_from_the_cache_says_the_same(template: Template):
    path = naming(template, "Fairhaven", 'panose="02040604050505020304"').save()
    keep_theme(load_theme(path), path, (1, 2))
    kept = find_theme(path, (1, 2))
    assert kept is not None
    assert kept.font_kinds == {"Fairhaven": FontKind.SERIF}
