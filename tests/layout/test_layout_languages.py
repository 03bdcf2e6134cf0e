from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from brownbag.deck.model import (
    Callout,
    CalloutKind,
    CodeBlock,
    Item,
    ListBlock,
    Meta,
    Paragraph,
    Run,
    Slide,
    SlideKind,
)
from brownbag.layout.layouter import Layouter
from brownbag.layout.phrases import callout_label, slide_name
from brownbag.layout.scene import Scene, TableItem
from layout.seeing import all_paragraphs, things


@pytest.fixture
def shown(layouter: Layouter) -> Callable[..., Scene]:
    """Return a function that lays out blocks in a talk of some language."""

    def lay_out(language: str, *blocks: object, title: str = "") -> Scene:
        slide = Slide(SlideKind.CONTENT, (Run(title),) if title else (), blocks)  # type: ignore[arg-type]
        return layouter.lay_out(slide, 1, Meta(language=language))[0]

    return lay_out


def languages(scene: Scene) -> dict[str, str]:
    return {run.text: run.language for one in all_paragraphs(scene) for run in one.runs}


def listed(*texts: str) -> ListBlock:
    return ListBlock(tuple(Item((Run(text),)) for text in texts))


def test_letters_tell_the_language_in_an_english_talk(shown: Callable[..., Scene]):
    found = languages(shown("en-US", listed("Plain", "سلام", "שלום", "ありがとう", "감사", "谢谢")))
    assert (found["Plain"], found["سلام"], found["שלום"]) == ("", "ar-SA", "he-IL")
    assert (found["ありがとう"], found["감사"], found["谢谢"]) == ("ja-JP", "ko-KR", "zh-CN")


@pytest.mark.parametrize(
    ("language", "text"),
    [("fa", "سلام"), ("ar-EG", "سلام"), ("uk", "Привіт"), ("ja", "漢字"), ("zh-TW", "謝謝")],
)
def test_a_talks_own_language_says_better_whose_letters_these_are(
    shown: Callable[..., Scene], language: str, text: str
):
    scene = shown(language, listed(text, "Pediatrician"))
    assert scene.language == language
    assert languages(scene)[text] == ""
    assert languages(scene)["Pediatrician"] == "en-US"


def test_what_the_author_says_of_words_stays(shown: Callable[..., Scene]):
    words = Paragraph((Run("casa", language="es"),))
    assert languages(shown("ar", words))["casa"] == "es"
    assert languages(shown("en-US", words))["casa"] == "es"


def test_call_outs_speak_the_talks_language(shown: Callable[..., Scene]):
    box = Callout(CalloutKind.KEY, (), (Paragraph((Run("Mírame."),)),))
    assert "Punto clave" in languages(shown("es-MX", box))
    assert "Key point" in languages(shown("en-US", box))
    assert "Key point" in languages(shown("tlh", box))


def test_every_call_out_has_its_word_in_every_language_we_speak():
    for kind in CalloutKind:
        assert callout_label(kind, "es") != callout_label(kind, "en")


def test_a_slide_without_a_title_is_named_in_the_talks_language(shown: Callable[..., Scene]):
    assert slide_name(3, "es") == "Diapositiva 3"
    assert shown("es").title == "Diapositiva 1"


def test_a_table_in_arabic_begins_at_the_right(layouter: Layouter, read_table: Callable[..., Slide]):
    (scene,) = layouter.lay_out(read_table("العمر", "النوم"), 1, Meta(language="ar"))
    (table,) = things(scene, TableItem)
    assert table.right_to_left
    lefts = table.column_lefts
    assert lefts[0] > lefts[1]
    assert lefts[1] == pytest.approx(table.frame.x)
    assert all(line.fragments[0].x >= lefts[0] for line in table.rows[0][0].lines)


def test_a_table_in_english_begins_at_the_left(layouter: Layouter, read_table: Callable[..., Slide]):
    (scene,) = layouter.lay_out(read_table("Age", "Sleep"), 1, Meta())
    (table,) = things(scene, TableItem)
    assert not table.right_to_left
    assert table.column_lefts[0] == pytest.approx(table.frame.x)


@pytest.fixture
def read_table() -> Callable[..., Slide]:
    from brownbag.deck.reader import read_deck

    def read(first: str, second: str) -> Slide:
        deck = read_deck(f"## {first}\n\n| {first} | {second} |\n|---|---|\n| {first} | {second} |\n")
        return replace(deck.slides[0])

    return read


def test_in_an_arabic_talk_every_line_is_read_leftwards(shown: Callable[..., Scene]):
    scene = shown("ar", listed("سلام", "Pediatrician", "2026"), title="WHO")
    turned = {one.runs[0].text: one.style.right_to_left for one in all_paragraphs(scene) if one.runs}
    assert [turned[text] for text in ("سلام", "Pediatrician", "2026", "WHO")] == [True] * 4


def test_a_sentence_in_english_is_read_to_the_right_in_every_talk(shown: Callable[..., Scene]):
    scene = shown(
        "ar", listed("It takes a village.", "It takes a village to raise a child", "سلام, my dear friends")
    )
    assert [one.style.right_to_left for one in all_paragraphs(scene)][-4:-1] == [False, False, True]


def test_code_is_read_to_the_right_in_every_talk(shown: Callable[..., Scene]):
    (code,) = [one for one in all_paragraphs(shown("he", CodeBlock("x = 1"))) if "x" in one.runs[0].text]
    assert not code.style.right_to_left


def test_in_an_english_talk_only_lines_that_begin_so_are_read_leftwards(shown: Callable[..., Scene]):
    scene = shown("en-US", listed("سلام Hello", "Hello سلام"))
    turned = {one.runs[0].text: one.style.right_to_left for one in all_paragraphs(scene)}
    assert turned["سلام Hello"]
    assert not turned["Hello سلام"]
