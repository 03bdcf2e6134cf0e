"""Formulas that plain characters can say are said so; others stay as typed, and whole."""

from __future__ import annotations

import pytest

from brownbag.deck.formula import plain_formula
from brownbag.deck.model import Paragraph, plain
from brownbag.deck.reader import read_deck


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (r"$\to$", "→"),
        (r"$p < .05$", "p < .05"),
        (r"$\alpha \geq .80$", "α ≥ .80"),
        ("$R^2$", "R²"),
        ("$x_{12}$", "x₁₂"),
        (r"$n = 20 \text{ families}$", "n = 20 families"),
        (r"$50\%$", "50%"),
        (r"$\frac{1}{2}$", r"$\frac{1}{2}$"),
        (r"$e^{q}$", r"$e^{q}$"),
    ],
)
def test_a_formula_shows_the_characters_that_say_it(typed: str, shown: str) -> None:
    assert plain_formula(typed) == shown


def words_of(text: str) -> tuple[str, list[str]]:
    (slide,) = read_deck(f"## T\n\n{text}").slides
    words = " ".join(plain(block.runs) for block in slide.blocks if isinstance(block, Paragraph))
    return words, [problem.rule for problem in slide.problems]


def test_a_formula_that_can_be_said_needs_no_word_of_warning() -> None:
    assert words_of(r"Trust grows $\to$ so does play.") == ("Trust grows → so does play.", [])


def test_a_formula_of_several_lines_loses_none() -> None:
    words, rules = words_of("$$\na &= \\frac{b}{c} \\\\\nodd &= d \\\\\neven\n$$\n\nAfter.")
    assert "odd" in words
    assert "even" in words
    assert "formula" in rules


def test_two_backslashes_at_the_end_of_a_line_keep_the_next_line() -> None:
    assert words_of("One \\\\\ntwo")[0].split() == ["One", "\\", "two"]


def test_a_backslash_behind_a_picture_is_not_shown() -> None:
    words, _ = words_of("![Nap](nap.png){width=50%}\\\n")
    assert "\\" not in words


def test_latex_that_only_says_how_words_look_goes_and_the_words_stay() -> None:
    words, rules = words_of("\\centering \\Huge\n\n\\footnotesize Small print")
    assert words == "Small print"
    assert set(rules) == {"latex"}
