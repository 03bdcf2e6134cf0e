"""A talk is read whole, again at every keystroke, and whatever is in it."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brownbag.deck.model import SlideKind, plain
from brownbag.deck.reader import DeckReader, read_deck
from brownbag.deck.split import split
from brownbag.deck.text import SLIDE_LIMIT

TALK = "---\ntitle: T\n---\n\n# A\n\n---\n\n## B\n\nb [x]\n\n---\n\n## C\n\nc\n\n::: notes\nn\n:::\n"


def test_unchanged_slides_are_the_same_objects():
    reader = DeckReader()
    before = reader.read(TALK)
    after = reader.read(TALK.replace("b [x]", "bb [x]"))
    assert [one is two for one, two in zip(before.slides, after.slides, strict=True)] == [True, False, True]
    assert reader.read(TALK.replace("b [x]", "bb [x]")) == after


def test_a_slide_that_moves_down_is_equal_and_knows_its_new_line():
    reader = DeckReader()
    before = reader.read(TALK)
    after = reader.read(TALK.replace("b [x]", "b [x]\nmore"))
    assert after.slides[2] == before.slides[2]
    assert (before.slides[2].line, after.slides[2].line) == (15, 16)


def test_reading_again_gives_what_reading_anew_gives():
    reader = DeckReader()
    for text in (
        TALK,
        TALK.replace("# A", "# A\n\n[x]: http://x.org"),
        TALK,
        TALK + "\n---\n\n# A\n",
        "",
        TALK,
    ):
        assert reader.read(text) == read_deck(text)


def test_the_same_slide_twice_is_read_for_each_place():
    deck = read_deck("## A\n\n---\n\n## A")
    assert [(slide.line, slide.chunk) for slide in deck.slides] == [(1, 0), (5, 1)]


def test_problems_have_lines_of_the_file_and_of_the_slide():
    deck = read_deck("---\ntitel: T\n---\n\n# A\n\n---\n\n## B {layuot=x}\n")
    assert [(problem.line, problem.hint) for problem in deck.problems] == [
        (2, "Did you mean “title”?"),
        (9, "Did you mean “layout”?"),
    ]
    assert deck.slides[1].problems[0].line == 1


def test_a_talk_divided_by_headings_gets_a_title_slide_of_its_settings(lines_of):
    deck = read_deck("---\ntitle: T\nsubtitle: S\nauthor: Ann\ninstitute: U\ndate: May\n---\n\n# A\n\n## B\n")
    title = deck.slides[0]
    assert (title.kind, plain(title.title), title.chunk) == (SlideKind.TITLE, "T", -1)
    assert lines_of(title.blocks) == ["S", "Ann, U", "May"]
    assert [slide.kind for slide in deck.slides[1:]] == [SlideKind.SECTION, SlideKind.CONTENT]


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: T\nauthor: A\n---\n\n# T\n\n## B", "---\ntitle: T\nauthor: A\n---\n\n# X\n\n---\n\n## B"],
)
def test_a_talk_with_a_title_slide_of_its_own_gets_no_second(text):
    assert len(read_deck(text).slides) == 2


MARKUP = st.text(
    alphabet=st.sampled_from("ab \n\t*_`~[](){}<>!@#^:;|-=+.$&\\/'\"0123\x02\x03é🍞"), max_size=120
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text() | MARKUP | st.lists(MARKUP, max_size=4).map("\n\n---\n\n".join))
def test_any_text_at_all_reads_and_leaves_no_mark_of_the_parser(text):
    deck = read_deck(text)
    # Only the settings keep their text as it was typed.
    assert not any(mark in repr(deck.slides) for mark in ("\\x02", "\\x03", "klzzwxh", "wzxhzdk"))
    for problem in deck.problems:
        assert problem.message
        assert (
            0
            <= problem.line
            <= text.count("\n") + text.count("\r") + text.count("\u2028") + text.count("\x85") + 1
        )


WORDS = st.lists(st.text(alphabet="abcdefgh", min_size=3, max_size=8), min_size=1, max_size=5).map(" ".join)
SHAPES = [
    "{}",
    "**{}**",
    "- {}\n  - {}",
    "1. {}",
    "> {}",
    "> {}\n> -- {}",
    "### {}",
    "| {} | {} |\n|---|---|\n| {} | {} |",
    "[{}](http://x.org)",
    "::: notes\n{}\n:::",
    "<!-- {} -->",
    "`{}`",
    "```\n{}\n```",
    "::: wibble\n{}\n:::",
    "<div>{}</div>",
    "::: columns\n::: column\n{}\n:::\n::: column\n{}\n:::\n:::",
    "> [!KEY] {}\n> {}",
    "Note: {}",
    # Fmt: skip.
    "^ {}",
    "{} <b>{}</b>",
    "![{}](x.png)",
    "<p>{}</p>",
    "::: notes\n{}",
    "<div>\n\n{}",
    "{}[^1]\n\n[^1]: {}",
]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(SHAPES), st.lists(WORDS, min_size=4, max_size=4)), min_size=1, max_size=6
    )
)
def test_no_word_is_lost(parts):
    written = [(shape.format(*words), words[: shape.count("{}")]) for shape, words in parts]
    said = repr(read_deck("\n\n---\n\n".join(text for text, _ in written)).slides)
    for _, words in written:
        for word in words:
            assert word in said


def test_control_characters_are_replaced_and_said():
    deck = read_deck("a\n\nb\x00c\x1b")
    assert plain(deck.slides[0].blocks[1].runs) == "b\ufffdc\ufffd"
    assert [(problem.rule, problem.line) for problem in deck.problems] == [("control-character", 3)]


def test_an_endless_slide_is_cut_and_said():
    deck = read_deck("## T\n\n" + "word " * 10_000)
    assert len(plain(deck.slides[0].blocks[0].runs)) < SLIDE_LIMIT
    assert [problem.rule for problem in deck.problems] == ["slide-too-long"]


ODD = {
    "one line of ten million letters": "a" * 10_000_000,
    "ten million brackets": "[" * 10_000_000,
    "quotations within each other": ">" * 5_000 + " x",
    "brackets within each other": "[" * 5_000 + "x" + "]" * 5_000,
    "pictures that never end": "![" * 5_000,
    "lists within each other": "- " * 5_000 + "x",
    "fences within each other": "::: a\n" * 3_000,
    "boxes within each other": "<div>" * 3_000,
    "comments in one line": "<!-- a -->" * 1_900,
    "stars": "*a **b " * 2_500,
    "ticks": "".join("`" * length + "a" for length in range(190)),
    "citations that never end": "[@a; " * 4_000,
    "footnotes that never end": "^[" * 9_000,
    "settings within each other": "---\na: " + "[" * 20_000 + "\n---\n",
    "pipes": "|" * 9_000 + "\n" + "|-" * 5_000,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_neither_hang_nor_overflow(name):
    start = time.perf_counter()
    read_deck(ODD[name])
    # A guard against time that grows with the square, not a measurement: these take well under a second.
    assert time.perf_counter() - start < 20


def test_a_huge_line_needs_little_memory():
    text = "a" * 10_000_000
    tracemalloc.start()
    read_deck(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60_000_000


def test_every_chunk_makes_one_slide():
    text = "# A\n\n---\n\n---\n\n\n\n---\n\n<!-- x -->\n\n---\n\nend"
    assert len(read_deck(text).slides) == len(split(text).chunks)


@pytest.mark.parametrize(
    "text", ["\ufeff# A\n\na", "\ufeff---\ntitle: T\n---\n\n# A\n\na", "# A\r\n\r\na\r\n", "#[fit] A\n\na"]
)
def test_marks_at_the_start_and_windows_line_ends_change_nothing(text, lines_of):
    (slide,) = read_deck(text).slides
    assert (plain(slide.title), lines_of(slide.blocks)) == ("A", ["a"])
