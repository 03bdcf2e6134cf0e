"""Reading grades tell plain words from hard ones."""

from __future__ import annotations

from brownbag.review.reading import reading_grade

PLAIN = "You miss a cue. You see it. You mend it. That is how trust grows."
HARD = (
    "Interdisciplinary practitioners conceptualize dyadic dysregulation as a multifactorial, "
    "developmentally contextualized phenomenon necessitating comprehensive relational intervention."
)


def test_plain_words_read_easily_and_hard_ones_do_not():
    assert reading_grade(PLAIN) < 4
    assert reading_grade(HARD) > 16


def test_figures_and_addresses_are_not_read():
    text = "You can look it up. Ask them."
    with_figures = "You can look it up 18,282 20.1%. Ask them https://developingchild.harvard.edu."
    assert abs(reading_grade(text) - reading_grade(with_figures)) < 0.5


def test_no_words_ask_for_nothing():
    assert reading_grade(" 20.1% \n") == 0.0
