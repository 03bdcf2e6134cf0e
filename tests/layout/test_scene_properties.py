"""What holds for every slide, however odd: nothing off the slide, no word lost, every line inside its box."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from brownbag.deck.model import (
    Callout,
    CalloutKind,
    CodeBlock,
    Column,
    Columns,
    Diagram,
    DiagramItem,
    DiagramKind,
    Heading,
    Item,
    ListBlock,
    Marker,
    Meta,
    Paragraph,
    Picture,
    Placement,
    QrCode,
    Quote,
    Run,
    Slide,
    SlideKind,
    Table,
    plain,
)
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import TextItem
from brownbag.theme.model import LayoutRole
from layout.seeing import all_lines, all_paragraphs, text_of
from layout.themes import small_theme

WORDS = st.lists(
    st.sampled_from(["a", "bread", "well-being", "and/or", "日本", "שלום", "x" * 90, "—"]), max_size=30
)
RUNS = st.lists(
    st.builds(
        Run, WORDS.map(" ".join), st.booleans(), st.booleans(), st.booleans(), superscript=st.booleans()
    ),
    max_size=3,
).map(tuple)
MARKERS = st.sampled_from(list(Marker))
TEXTS = st.one_of(
    st.builds(Paragraph, RUNS, st.booleans()),
    st.builds(Heading, st.integers(1, 6), RUNS),
    st.builds(
        ListBlock,
        st.lists(
            st.builds(Item, RUNS, st.integers(0, 10), MARKERS, st.integers(1, 300)), min_size=1, max_size=12
        ).map(tuple),
        st.booleans(),
    ),
    st.builds(CodeBlock, WORDS.map("\n".join)),
    st.builds(Quote, st.lists(RUNS, min_size=1, max_size=2).map(tuple), RUNS),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 5))
    row = st.tuples(*[RUNS] * count)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=4))), (None,) * count)


PICTURES = st.builds(
    Picture,
    st.just("gone.png"),
    st.sampled_from(["", "a lake"]),
    placement=st.sampled_from(list(Placement)),
    width=st.sampled_from([None, 0.3, 1.0]),
    caption=RUNS,
)
DIAGRAMS = st.builds(
    Diagram,
    st.sampled_from(list(DiagramKind)),
    st.lists(st.builds(DiagramItem, RUNS, RUNS, st.lists(RUNS, max_size=2).map(tuple)), max_size=10).map(
        tuple
    ),
    incremental=st.booleans(),
)
CODES = st.builds(
    QrCode,
    st.sampled_from(["https://x.org", f"https://x.org/{'a' * 200}"]),
    placement=st.sampled_from([Placement.INLINE, Placement.LEFT, Placement.RIGHT]),
    width=st.sampled_from([None, 0.1, 1.0]),
    caption=RUNS,
)
SIMPLE = st.one_of(TEXTS, tables(), PICTURES, DIAGRAMS, CODES)
CALLOUTS = st.builds(
    Callout,
    st.sampled_from(list(CalloutKind)),
    RUNS,
    st.lists(SIMPLE, max_size=3).map(tuple),
    st.sampled_from([None, 5.0]),
)
COLUMNS = st.lists(
    st.builds(
        Column,
        st.lists(st.one_of(SIMPLE, CALLOUTS), max_size=3).map(tuple),
        st.sampled_from([None, 0.3]),
    ),
    min_size=1,
    max_size=3,
).map(lambda columns: Columns(tuple(columns)))
SLIDES = st.builds(
    Slide,
    st.sampled_from(list(SlideKind)),
    RUNS,
    st.lists(st.one_of(SIMPLE, CALLOUTS, COLUMNS), max_size=5).map(tuple),
    layout=st.sampled_from(["", *LayoutRole]),
)

THEME = small_theme()


def laid_out(slide: Slide):
    return Layouter(THEME, GridMeasurer(), PictureStore([Path("nowhere")])).lay_out(
        slide, 1, Meta(footer="footer")
    )


def words_of(blocks) -> list[str]:
    """Return every word that the author wrote into ``blocks``, in no particular order."""
    words: list[str] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                words += plain(block.runs).split()
            case ListBlock():
                words += [word for item in block.items for word in plain(item.runs).split()]
            case CodeBlock():
                words += block.text.split()
            case Quote():
                words += [
                    word for runs in (*block.paragraphs, block.attribution) for word in plain(runs).split()
                ]
            case Table():
                words += [
                    word
                    for row in (block.header, *block.rows)
                    for cell in row
                    for word in plain(cell).split()
                ]
            case Callout():
                words += [*plain(block.title).split(), *words_of(block.blocks)]
            case Columns():
                words += [word for column in block.columns for word in words_of(column.blocks)]
            case Diagram():
                lines = [runs for item in block.items for runs in (item.label, item.text, *item.details)]
                words += [word for runs in lines for word in plain(runs).split()]
            case QrCode():
                words += plain(block.caption).split()
            case Picture() if block.placement is not Placement.BACKGROUND:
                words += [*plain(block.caption).split(), *block.alt.split()]
    return words


@settings(max_examples=40, deadline=None)
@given(SLIDES)
def test_nothing_of_any_slide_is_off_the_slide(slide):
    for scene in laid_out(slide):
        assert scene.title
        for item in scene.items:
            if isinstance(item, TextItem) and item.is_hidden:
                continue
            assert item.frame.x >= -0.01
            assert item.frame.y >= -0.01
            assert item.frame.right <= 960.01
            assert item.frame.bottom <= 540.01, item.name
        for frame, line in all_lines(scene):
            assert line.top + line.height <= 540.01
            for each in line.fragments:
                assert frame.x - 0.01 <= each.x
                assert each.x + each.width <= frame.right + 0.01


@settings(max_examples=40, deadline=None)
@given(SLIDES)
def test_no_letter_of_any_slide_is_lost(slide):
    seen = " ".join(text_of(paragraph) for scene in laid_out(slide) for paragraph in all_paragraphs(scene))
    # Letters, not words: a word wider than its column is parted, and the columns' lines alternate.
    wanted = Counter("".join([*plain(slide.title).split(), *words_of(slide.blocks)]))
    assert wanted <= Counter(seen)


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=6).map(tuple))
def test_text_comes_in_the_order_in_which_it_was_written(blocks):
    scenes = laid_out(Slide(SlideKind.CONTENT, (Run("T"),), blocks, layout="content"))
    seen = [
        text_of(paragraph)
        for scene in scenes
        for item in scene.items
        if isinstance(item, TextItem) and item.placeholder and item.placeholder.idx == 1
        for paragraph in item.paragraphs
    ]
    wanted = "".join("".join(words_of([block])) for block in blocks)
    assert "".join("".join(seen).split()).replace("—", "") == wanted.replace("—", "")


@settings(max_examples=25, deadline=None)
@given(SLIDES)
def test_lines_show_what_the_paragraphs_hold(slide):
    for scene in laid_out(slide):
        whole = "".join("".join(text_of(paragraph).split()) for paragraph in all_paragraphs(scene))
        lines = "".join(
            "".join(each.text.split())
            for _, line in all_lines(scene)
            for each in line.fragments
            if not each.is_marker
        )
        assert lines == whole
