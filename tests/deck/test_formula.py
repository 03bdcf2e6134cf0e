"""Formulas that plain characters can say are said so; others stay as typed, and whole."""

from __future__ import annotations

import pytest

from brownbag.deck.formula import plain_formula
from brownbag.deck.model import CodeBlock, Paragraph, plain
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
        (r"$\frac{1}{2}$", "1/2"),
        (r"$\frac{n+1}{2}$", "(n+1)/2"),
        (r"$\sqrt{x}$", "√x"),
        (r"$x \in \mathbb{R}^n$", "x ∈ ℝⁿ"),
        (r"$\left( a \right)$", "( a )"),
        (r"$\hat{x}$", r"$\hat{x}$"),
        (r"$e^{q}$", r"$e^{q}$"),
    ],
)
def test_a_formula_shows_the_characters_that_say_it(typed: str, shown: str) -> None:
    assert plain_formula(typed) == shown


def words_of(text: str) -> tuple[str, list[str]]:
    (slide,) = read_deck(f"## T\n\n{text}").slides
    shown = [
        plain(block.runs) if isinstance(block, Paragraph) else block.text
        for block in slide.blocks
        if isinstance(block, Paragraph | CodeBlock)
    ]
    words = " ".join(shown)
    return words, [problem.rule for problem in slide.problems]


def test_a_formula_that_can_be_said_needs_no_word_of_warning() -> None:
    assert words_of(r"Trust grows $\to$ so does play.") == ("Trust grows → so does play.", [])


def test_a_formula_of_several_lines_loses_none() -> None:
    words, rules = words_of("$$\na &= \\frac{b}{c} \\\\\nodd &= d \\\\\neven\n$$\n\nAfter.")
    assert "odd" in words
    assert "even" in words
    assert "formula" in rules


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("$$", "$$"), ("\\[", "\\]"), ("\\begin{align*}", "\\end{align*}"), ("$$ {1|2}", "$$")],
)
def test_the_lines_of_a_formula_are_no_markdown(opening: str, closing: str) -> None:
    (slide,) = read_deck(f"## T\n\n{opening}\n\\hat{{a}}\n- b * c * d\n\n+ e\n{closing}\n\nAfter.").slides
    formula, after = slide.blocks
    assert isinstance(formula, CodeBlock)
    assert [line for line in formula.text.split("\n") if "align" not in line] == [
        "\\hat{a}",
        "- b * c * d",
        "+ e",
    ]
    assert isinstance(after, Paragraph)


def test_a_formula_on_lines_of_its_own_that_characters_can_say_is_text() -> None:
    assert words_of("$$\na = b\n- \\alpha\n$$")[0] == "a = b - α"


def test_dollars_that_are_never_closed_cover_nothing() -> None:
    assert words_of("$$\n\nBoth dollars stay.")[0].endswith("Both dollars stay.")


def test_two_backslashes_at_the_end_of_a_line_keep_the_next_line() -> None:
    assert words_of("One \\\\\ntwo")[0].split() == ["One", "\\", "two"]


def test_a_backslash_behind_a_picture_is_not_shown() -> None:
    words, _ = words_of("![Nap](nap.png){width=50%}\\\n")
    assert "\\" not in words


def test_latex_that_only_says_how_words_look_goes_and_the_words_stay() -> None:
    words, rules = words_of("\\centering \\Huge\n\n\\footnotesize Small print")
    assert words == "Small print"
    assert set(rules) == {"latex"}
