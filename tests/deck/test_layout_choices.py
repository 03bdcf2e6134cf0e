"""The setting `layouts`: read, complained about, and written."""

from __future__ import annotations

import pytest

from brownbag.deck.model import LayoutChoice
from brownbag.deck.reader import read_deck
from brownbag.deck.settings_edits import set_theme


def choices(setting: str) -> tuple[tuple[str, str], ...]:
    deck = read_deck(f"---\ntitle: A\n{setting}\n---\n\n# A\n")
    return tuple((choice.role, choice.name) for choice in deck.meta.layouts)


@pytest.mark.parametrize(
    "setting",
    [
        'layouts: {quote: "Zitat, groß", big-number: Custom Layout 3}',
        'layouts:\n  quote: "Zitat, groß"\n  Big number: Custom Layout 3',
        "layouts:\n  quote: Zitat, groß\n  big_number: Custom Layout 3",
    ],
)
def test_layouts_are_chosen_by_kind_of_slide(setting: str):
    assert choices(setting) == (("quote", "Zitat, groß"), ("big-number", "Custom Layout 3"))


def test_a_kind_that_is_none_is_a_problem_at_its_line():
    deck = read_deck("---\ntitle: A\nlayouts: {qoute: X}\n---\n\n# A\n")
    (problem,) = deck.problems
    assert (problem.line, problem.rule, problem.hint) == (3, "unknown-layout", "Did you mean “quote”?")
    assert deck.meta.layouts == ()


def test_a_setting_of_another_form_is_a_problem():
    (problem,) = read_deck("---\nlayouts: Two Content\n---\n\n# A\n").problems
    assert problem.rule == "setting-value"


def test_where_a_choice_stands_does_not_make_it_another():
    first, second = (
        read_deck(f"---\n{more}layouts: {{quote: X}}\n---\n\n# A\n") for more in ("", "footer: f\n")
    )
    assert first.meta.layouts == second.meta.layouts
    assert (first.meta.layouts[0].line, second.meta.layouts[0].line) == (2, 3)


def test_a_template_and_its_choices_are_one_change():
    text = "---\ntitle: A\n---\n\n# A\n"
    patch = set_theme(text, "agency.pptx", [LayoutChoice("quote", 'The “big": one')])
    changed = patch.apply(text)
    meta = read_deck(changed).meta
    assert (meta.theme, meta.layouts) == ("agency.pptx", (LayoutChoice("quote", 'The “big": one'),))
    assert patch.inverse().apply(changed) == text


@pytest.mark.parametrize("old", ["layouts: {quote: Old}", "layouts:\n  quote: Old\n  agenda: Older"])
def test_another_theme_takes_the_old_choices_away(old: str):
    text = f"---\ntitle: A\ntheme: old.pptx\n{old}\nfooter: f\n---\n\n# A\n"
    assert set_theme(text, "sage").apply(text) == "---\ntitle: A\ntheme: sage\nfooter: f\n---\n\n# A\n"


def test_a_talk_without_settings_gets_them():
    changed = set_theme("# A\n", "agency.pptx", [LayoutChoice("quote", "Q")]).apply("# A\n")
    assert changed == '---\ntheme: agency.pptx\nlayouts: {quote: "Q"}\n---\n\n# A\n'
