"""What somebody likely meant who wrote a word that nobody knows."""

from __future__ import annotations

import subprocess
import sys

import pytest

from brownbag.likely_words import did_you_mean, likely_word

THEMES = ("sage", "harbor", "hearth")


@pytest.mark.parametrize(("word", "meant"), [("sge", "sage"), ("haerth", "hearth"), ("quarterly", "")])
def test_the_most_alike_word_is_likely(word: str, meant: str):
    assert likely_word(word, THEMES) == meant


def test_a_word_must_be_as_much_alike_as_is_asked():
    assert likely_word("harbours", THEMES) == "harbor"
    assert likely_word("harbours", THEMES, at_least=0.99) == ""


def test_the_hint_asks_for_the_likely_word_or_says_something_else():
    assert did_you_mean("sge", THEMES, "There are three.") == "Did you mean “sage”?"
    assert did_you_mean("quarterly", THEMES, "There are three.") == "There are three."


def test_a_talk_without_a_slip_does_not_load_what_finds_likely_words():
    code = (
        "import sys\n"
        "from brownbag.deck.reader import read_deck\n"
        "read_deck('---\\ntheme: sage\\n---\\n\\n# Naps')\n"
        "print('difflib' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
