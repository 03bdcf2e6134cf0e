"""The layouts that somebody chose for kinds of slides."""

from __future__ import annotations

from brownbag.deck.model import LayoutChoice
from brownbag.theme.choices import with_choices
from brownbag.theme.model import LayoutRole, Theme
from theme.templates import Template, layout_part


def test_a_chosen_layout_serves_its_kind_of_slide(default_theme: Theme):
    theme, problems = with_choices(default_theme, [LayoutChoice("quote", "title  only")])
    assert theme.layout(LayoutRole.QUOTE).name == "Title Only"
    assert theme.layout(LayoutRole.STATEMENT).name == "Title and Content"
    assert problems == ()


def test_without_choices_the_theme_is_the_same(default_theme: Theme):
    assert with_choices(default_theme, [])[0] is default_theme


def test_a_name_that_is_none_is_a_problem_with_the_nearest(default_theme: Theme):
    theme, (problem,) = with_choices(default_theme, [LayoutChoice("quote", "Title Onyl", 4)])
    assert theme is default_theme
    assert (problem.line, problem.rule) == (4, "unknown-layout")
    assert problem.message == "The template has no layout “Title Onyl”."
    assert problem.hint == "Did you mean “Title Only”?"


def test_a_name_like_no_other_gets_the_names_there_are(default_theme: Theme):
    _, (problem,) = with_choices(default_theme, [LayoutChoice("quote", "zzz")])
    assert "“Title Slide”" in problem.hint


def test_a_layout_without_room_for_words_is_said(default_theme: Theme):
    theme, (problem,) = with_choices(default_theme, [LayoutChoice("quote", "Blank")])
    assert theme.layout(LayoutRole.QUOTE).name == "Blank"
    assert problem.rule == "layout-without-text"


def test_the_second_of_two_layouts_with_one_name_can_be_meant(template: Template):
    template.replace(layout_part(4), 'name="Two Content"', 'name="Title Only"')
    theme = template.read()
    names = [layout.index for layout in theme.layouts if layout.name == "Title Only"]
    for label, index in zip(("Title Only", "Title Only (2)"), names, strict=True):
        chosen, problems = with_choices(theme, [LayoutChoice("quote", label)])
        assert (chosen.layout(LayoutRole.QUOTE).index, problems) == (index, ())


def test_a_layout_of_upright_text_is_said(default_theme: Theme):
    _, (problem,) = with_choices(default_theme, [LayoutChoice("quote", "Title and Vertical Text", 3)])
    assert (problem.line, problem.rule) == (3, "layout-upright")
