from __future__ import annotations

import pytest

from brownbag.theme.model import BoxStyle, LayoutRole, Placeholder, PlaceholderType
from brownbag.theme.roles import NEAREST, Guess, assign_roles, guess_role, room_for_text
from brownbag.units import Rect
from theme.templates import Template, layout_part

TITLE = Rect(50, 20, 860, 90)
AT = {"title": TITLE, "ctrTitle": TITLE, "pic": Rect(200, 120, 500, 300), "body": Rect(50, 130, 860, 370)}


def placeholders(*kinds: str, **frames: Rect) -> tuple[Placeholder, ...]:
    return tuple(
        Placeholder(idx, PlaceholderType(kind), kind, {**AT, **frames}.get(kind, AT["body"]), BoxStyle(), ())
        for idx, kind in enumerate(kinds)
    )


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Title Slide", LayoutRole.TITLE),
        ("1_Title and Content", LayoutRole.CONTENT),
        ("SECTION HEADER", LayoutRole.SECTION),
        ("Two Content", LayoutRole.TWO_CONTENT),
        ("Comparison", LayoutRole.COMPARISON),
        ("Title, Content", LayoutRole.CONTENT),
        ("Big Number", LayoutRole.BIG_NUMBER),
        ("picture-left", LayoutRole.PICTURE_LEFT),
        ("Thank You!", LayoutRole.CLOSING),
        ("1_Titelfolie", LayoutRole.TITLE),
        ("Abschnittsüberschrift", LayoutRole.SECTION),
        ("Título y objetos", LayoutRole.CONTENT),
        ("Contenu avec légende", LayoutRole.CONTENT_CAPTION),
    ],
)
def test_a_layout_is_known_by_its_name(name, role):
    assert guess_role(name, "", ()) == Guess(role, 3)


def test_a_name_wins_over_the_type_that_a_copied_layout_still_has():
    assert guess_role("Quote", "obj", ()).role is LayoutRole.QUOTE


def test_a_layout_in_another_language_is_known_by_its_type():
    assert guess_role("Dwie zawartości", "twoObj", ()) == Guess(LayoutRole.TWO_CONTENT, 2)


@pytest.mark.parametrize(
    ("kinds", "role"),
    [
        (("ctrTitle", "subTitle", "dt"), LayoutRole.TITLE),
        (("title", "obj", "ftr", "sldNum"), LayoutRole.CONTENT),
        (("title", "body", "obj"), LayoutRole.TWO_CONTENT),
        (("title", "body", "obj", "body", "obj"), LayoutRole.COMPARISON),
        (("title", "dt"), LayoutRole.TITLE_ONLY),
        (("dt", "ftr"), LayoutRole.BLANK),
        (("title", "pic", "body"), LayoutRole.PICTURE_CAPTION),
        (("pic",), LayoutRole.FULL_PICTURE),
        (("body",), LayoutRole.STATEMENT),
    ],
)
def test_a_layout_of_an_odd_name_is_known_by_its_placeholders(kinds, role):
    assert guess_role("Our lovely layout 7", "", placeholders(*kinds)) == Guess(role, 1)


@pytest.mark.parametrize(
    ("picture", "body", "role"),
    [
        (Rect(0, 0, 400, 540), Rect(450, 150, 450, 300), LayoutRole.PICTURE_LEFT),
        (Rect(500, 0, 460, 540), Rect(50, 150, 450, 300), LayoutRole.PICTURE_RIGHT),
        (Rect(0, 0, 960, 540), Rect(50, 150, 450, 300), LayoutRole.FULL_PICTURE),
        (Rect(100, 0, 760, 300), Rect(100, 320, 760, 100), LayoutRole.PICTURE_CAPTION),
    ],
)
def test_where_the_words_stand_says_what_a_picture_is_for(picture, body, role):
    found = guess_role("Bild", "", placeholders("title", "pic", "body", pic=picture, body=body))
    assert found.role is role


def test_a_few_words_under_a_title_make_a_section():
    short = placeholders("title", "body", title=Rect(50, 150, 860, 120), body=Rect(50, 280, 860, 90))
    assert guess_role("Kapitel", "", short).role is LayoutRole.SECTION


def test_the_surest_guess_serves_a_role_then_the_first():
    content = LayoutRole.CONTENT
    guesses = [Guess(content, 0), Guess(content, 1), Guess(content, 3), Guess(content, 3)]
    assert assign_roles(guesses, [3, 3, 3, 3])[content] == 2


def test_every_role_is_served_by_any_single_layout():
    for role in LayoutRole:
        assert set(assign_roles([Guess(role, 3)], [1]).values()) == {0}


def test_every_role_has_a_way_to_the_nearest():
    assert set(NEAREST) == set(LayoutRole)


def test_room_counts_a_title_and_a_text():
    assert room_for_text(placeholders("title", "obj")) == 3
    assert room_for_text(placeholders("dt")) == 0


def test_odd_names_still_serve_every_role(template: Template):
    for number, name in enumerate(["Titel", "Inhalt", "Kapitel"], start=1):
        text = template.parts[layout_part(number)].decode()
        start = text.index('<p:cSld name="') + len('<p:cSld name="')
        template.parts[layout_part(number)] = (text[:start] + name + text[text.index('"', start) :]).encode()
    theme = template.read()
    assert [
        theme.layout(role).name for role in (LayoutRole.TITLE, LayoutRole.CONTENT, LayoutRole.SECTION)
    ] == [
        "Titel",
        "Inhalt",
        "Kapitel",
    ]
    assert set(theme.roles) == set(LayoutRole)
    assert theme.layout(LayoutRole.AGENDA).name == "Inhalt"
    assert theme.layout(LayoutRole.PICTURE_LEFT).name == "Two Content"


def test_layouts_with_upright_text_serve_only_where_nothing_else_does(template: Template):
    template.replace(layout_part(2), ' type="obj"', ' type="cust"')
    template.replace(layout_part(2), "Title and Content", "Ours")
    theme = template.read()
    assert theme.layout(LayoutRole.CONTENT).name == "Ours"
    assert [layout.name for layout in theme.layouts if layout.role is LayoutRole.CONTENT][1:] == [
        "Title and Vertical Text",
        "Vertical Title and Text",
    ]
