"""Splitting again after a small change gives what splitting anew gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.resplit import Splitter
from brownbag.deck.split import split

PIECES = [
    "---",
    "->-",
    "#HSLIDE",
    "$$",
    "--",
    "# One",
    "## Two",
    "```",
    "text",
    "more text",
    "- item",
    "<!--",
    "-->",
    "<style>",
    "key: value",
    "===",
    "",
    "",
    "|a|",
    "-",
    "layout: x",
    "Note: y",
    "Note:",
    "::: notes",
    ":::",
    "---v",
    "+++",
    "<!-- v -->",
    "<!-- headingDivider: 3 -->",
    "### Three",
    "\r",
]


@given(
    st.lists(st.sampled_from(PIECES), min_size=4, max_size=30).map("\n".join),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 6), st.sampled_from([*PIECES, "\n", "-", "x", "`"])),
        max_size=6,
    ),
)
def test_any_change_gives_the_same_parts_as_reading_anew(source, changes):
    splitter = Splitter()
    assert splitter.split(source) == split(source)
    for place, removed, inserted in changes:
        at = int(place * len(source))
        source = source[:at] + inserted + source[at + removed :]
        assert splitter.split(source) == split(source)


def test_a_letter_typed_into_a_slide_leaves_the_other_chunks_alone():
    source = "one\n\n---\n\ntwo\n\n---\n\nthree"
    splitter = Splitter()
    before = splitter.split(source)
    after = splitter.split(source.replace("two", "twoo"))
    assert after == split(source.replace("two", "twoo"))
    assert after.chunks[0] is before.chunks[0]
