"""What the circles of ``::: venn`` share: the last item, where it says so."""

from __future__ import annotations

import pytest

from brownbag.deck.diagram_words import described
from brownbag.deck.diagrams import as_list, is_drawable
from brownbag.deck.model import Diagram, plain
from brownbag.deck.overlaps import circles_of, shared_words
from brownbag.deck.reader import read_deck


def diagram(*items: str, kind: str = "venn") -> Diagram:
    """Return the diagram of a list."""
    lines = "\n".join(f"- {item}" for item in items)
    (made,) = read_deck(f"## T\n\n::: {kind}\n{lines}\n:::").slides[0].blocks
    assert isinstance(made, Diagram)
    return made


@pytest.mark.parametrize(
    "last",
    [
        "Both: a calm adult",
        "**Both**: a calm adult",
        "**Both** - a calm adult",
        "both\n    - a calm adult",
        "Home + Clinic: a calm adult",
        "Clinic + Home: a calm adult",
        "En común: a calm adult",
    ],
)
def test_a_last_item_says_what_the_circles_share(last):
    made = diagram("**Home**: songs", "Clinic", last)
    assert [plain(item.label) for item in circles_of(made.items)] == ["Home", "Clinic"]
    assert shared_words(made.items) == "a calm adult"


def test_three_circles_share_what_all_three_says():
    made = diagram("Home", "Clinic", "Childcare", "All three: one baby")
    assert len(circles_of(made.items)) == 3
    assert is_drawable(made)


@pytest.mark.parametrize(
    "items",
    [
        ("Home", "Clinic", "Both ends of the day"),
        ("Both: first", "Home", "Clinic"),
        ("Home", "Both: the other"),
        ("Home", "Clinic", "Home + School: songs"),
    ],
)
def test_any_other_item_has_a_circle_of_its_own(items):
    assert circles_of(diagram(*items).items) == diagram(*items).items


def test_other_diagrams_share_nothing():
    assert not any(item.is_shared for item in diagram("One", "Two", "Both: more", kind="steps").items)


def test_what_is_shared_is_heard_and_stays_in_the_list():
    made = diagram("Home", "Clinic", "Both: a calm adult")
    assert described(made) == "2 circles that overlap: Home and Clinic. Where they overlap: a calm adult."
    assert [plain(item.runs) for item in as_list(made).items] == ["Home", "Clinic", "Both: a calm adult"]
