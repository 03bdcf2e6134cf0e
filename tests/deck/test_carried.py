"""Marp's settings hold from their slide on; with an underscore, and ours, for their own slide alone."""

from __future__ import annotations

import pytest

from brownbag.deck.reader import DeckReader, read_deck


def talk(*slides: str) -> str:
    return "---\nmarp: true\nfooter: Agency\n---\n\n" + "\n\n---\n\n".join(slides)


def footers(*slides: str) -> list[str | None]:
    return [slide.footer for slide in read_deck(talk(*slides)).slides]


def test_a_footer_holds_until_another_one_is_said() -> None:
    slides = ("# A", "## B\n\n<!-- footer: Naps -->", "## C", "## D\n\n<!-- footer: '' -->", "## E")
    assert footers(*slides) == [None, "Naps", "Naps", "", ""]


def test_a_footer_with_an_underscore_is_for_its_own_slide() -> None:
    assert footers("# A", "## B\n\n<!-- _footer: Naps -->", "## C") == [None, "Naps", None]


def test_a_slide_of_its_own_mind_goes_before_what_holds() -> None:
    slides = ("# A\n\n<!-- footer: Naps -->", "## B\n\n<!-- _footer: Baths -->", "## C")
    assert footers(*slides) == ["Naps", "Baths", "Naps"]


def test_a_footer_loses_its_marks() -> None:
    assert footers("# A\n\n<!-- footer: '**Naps** and [baths](https://example.org)' -->") == [
        "Naps and baths"
    ]


def test_numbers_can_be_off_from_a_slide_on() -> None:
    deck = read_deck(
        talk("# A", "## B\n\n<!-- paginate: false -->", "## C", "## D\n\n<!-- paginate: true -->")
    )
    assert [slide.numbered for slide in deck.slides] == [None, False, False, True]


def test_a_background_stays_until_it_is_taken_away() -> None:
    deck = read_deck(
        talk(
            "# A\n\n<!-- backgroundImage: url(sky.png) -->",
            "## B",
            "## C\n\n<!-- backgroundImage: none -->",
            "## D",
        )
    )
    sources = [slide.background.source if slide.background else "" for slide in deck.slides]
    assert sources == ["sky.png", "sky.png", "", ""]


@pytest.mark.parametrize("code", ["```\n<!-- footer: Naps -->\n```", "Say `<!-- footer: Naps -->` there."])
def test_a_setting_that_is_shown_as_code_holds_nowhere(code: str) -> None:
    assert footers("# A", f"## B\n\n{code}", "## C") == [None, None, None]


def test_our_own_settings_are_for_their_own_slide() -> None:
    deck = read_deck(talk("# A", "## B\n\n<!-- minutes: 3 -->", "## C"))
    assert [slide.minutes for slide in deck.slides] == [None, 3, None]


def test_a_slide_reads_anew_when_one_before_it_says_something_else() -> None:
    reader = DeckReader()
    before = reader.read(talk("# A\n\n<!-- footer: Naps -->", "## B"))
    after = reader.read(talk("# A\n\n<!-- footer: Baths -->", "## B"))
    assert [before.slides[1].footer, after.slides[1].footer] == ["Naps", "Baths"]
    assert reader.read(talk("# A2\n\n<!-- footer: Baths -->", "## B")).slides[1] is after.slides[1]


def test_decksets_own_words_do_the_same_for_one_slide() -> None:
    deck = read_deck(
        "slidenumbers: true\nfooter: Agency\n\n# A\n\n---\n\n[.hide-footer]\n[.slidenumbers: false]\n\n# B\n"
    )
    assert (deck.slides[1].footer, deck.slides[1].numbered) == ("", False)
