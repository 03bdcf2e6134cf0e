"""Where slides stand in the text, also where not every piece is a slide."""

from __future__ import annotations

import pytest

from brownbag.app.slide_places import SlidePlaces
from brownbag.deck.edits import slide_at
from brownbag.deck.reader import read_deck
from brownbag.deck.split import split

FOR_SOME = """---
title: T
audience: parents
---

# One

---

## For others {audience=clinicians}

---

## Two

::: notes
Hello **you**.
:::
"""


def places_of(text: str) -> SlidePlaces:
    places = SlidePlaces()
    places.follow(text, split(text).chunks, read_deck(text))
    return places


def test_a_slide_for_others_is_a_chunk_but_no_slide() -> None:
    places = places_of(FOR_SOME)
    assert [places.chunk(0), places.chunk(1), places.chunk(2)] == [0, 2, -1]
    assert FOR_SOME[slice(*places.span(1))].startswith("## Two")
    assert places.slide_at(FOR_SOME.index("others")) == 0
    assert places.slide_at(FOR_SOME.index("Two")) == 1


def test_notes_are_those_of_the_slide() -> None:
    places = places_of(FOR_SOME)
    assert places.notes(1) == "Hello **you**."
    assert places.notes(0) == ""
    assert places.notes(7) == ""


@pytest.mark.parametrize(
    "text", ["# A\n\nx\n\n---\n\n## B\n\ny\n", "# A\n\nx\n\n## B\n\ny\n", "words only", ""]
)
def test_the_slide_at_a_place_is_the_one_that_edits_mean(text: str) -> None:
    places = places_of(text)
    for place in range(len(text) + 1):
        assert places.slide_at(place) == max(0, slide_at(text, place))
