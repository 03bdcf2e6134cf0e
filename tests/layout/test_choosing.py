from __future__ import annotations

import pytest

from brownbag.deck.model import (
    Callout,
    CalloutKind,
    Column,
    Columns,
    Heading,
    Item,
    ListBlock,
    Paragraph,
    Picture,
    Placement,
    Quote,
    Run,
    Slide,
    SlideKind,
    Table,
)
from brownbag.layout.choosing import choose_role
from brownbag.layout.wording import is_big_number
from brownbag.theme.model import LayoutRole

TEXT = Paragraph((Run("Some words"),))
BOLD = Paragraph((Run("Bold words", bold=True),))
NUMBER = Paragraph((Run("1 in 5", bold=True),))
LIST = ListBlock((Item((Run("a point"),)),))
TABLE = Table(((Run("a"),),), (), (None,))
TITLE = (Run("A title"),)


def picture(placement: Placement) -> Picture:
    return Picture("a.png", "alt", placement=placement)


def columns(*contents) -> Columns:
    return Columns(tuple(Column(tuple(content)) for content in contents))


@pytest.mark.parametrize(
    ("blocks", "role"),
    [
        ((), LayoutRole.TITLE_ONLY),
        ((TEXT,), LayoutRole.STATEMENT),
        ((Paragraph((Run("Some words"),), incremental=True),), LayoutRole.CONTENT),
        ((Paragraph((Run("some_code()", code=True),)),), LayoutRole.CONTENT),
        ((TEXT, TEXT), LayoutRole.CONTENT),
        ((NUMBER,), LayoutRole.BIG_NUMBER),
        ((NUMBER, TEXT, TEXT), LayoutRole.BIG_NUMBER),
        ((TEXT, NUMBER), LayoutRole.CONTENT),
        ((NUMBER, Paragraph((Run("word " * 60),))), LayoutRole.CONTENT),
        ((LIST,), LayoutRole.CONTENT),
        ((TABLE,), LayoutRole.CONTENT),
        ((Quote(((Run("words"),),)),), LayoutRole.QUOTE),
        ((Quote(((Run("words"),),)), TEXT), LayoutRole.CONTENT),
        ((Callout(CalloutKind.ACTIVITY, (), (TEXT,)),), LayoutRole.ACTIVITY),
        ((Callout(CalloutKind.DISCUSS, (), (TEXT,)),), LayoutRole.ACTIVITY),
        ((Callout(CalloutKind.KEY, (), (TEXT,)),), LayoutRole.CONTENT),
        ((columns([TEXT], [LIST]),), LayoutRole.TWO_CONTENT),
        ((columns([BOLD, LIST], [BOLD, LIST]),), LayoutRole.COMPARISON),
        ((columns([Heading(3, TITLE), LIST], [Heading(3, TITLE), LIST]),), LayoutRole.COMPARISON),
        ((columns([BOLD, LIST], [LIST]),), LayoutRole.TWO_CONTENT),
        ((columns([TEXT], [LIST]), TEXT), LayoutRole.TWO_CONTENT),
        ((TEXT, columns([BOLD, LIST], [BOLD, LIST])), LayoutRole.TWO_CONTENT),
        ((columns([TEXT], [LIST], [LIST]),), LayoutRole.CONTENT),
        ((picture(Placement.LEFT), TEXT), LayoutRole.PICTURE_LEFT),
        ((LIST, picture(Placement.RIGHT)), LayoutRole.PICTURE_RIGHT),
        ((LIST, picture(Placement.FULL)), LayoutRole.FULL_PICTURE),
        ((LIST, picture(Placement.INLINE)), LayoutRole.CONTENT),
        ((TABLE, picture(Placement.RIGHT)), LayoutRole.CONTENT),
        ((picture(Placement.INLINE),), LayoutRole.TITLE_ONLY),
        ((picture(Placement.FULL),), LayoutRole.FULL_PICTURE),
        ((ListBlock((Item((Run("Part one", link="#one"),)),)),), LayoutRole.AGENDA),
    ],
)
def test_a_slide_gets_the_layout_that_suits_its_content(blocks, role):
    assert choose_role(Slide(SlideKind.CONTENT, TITLE, blocks)) == (role, None)


def test_a_lone_short_sentence_without_a_title_is_a_statement():
    assert choose_role(Slide(SlideKind.CONTENT, (), (TEXT,)))[0] is LayoutRole.STATEMENT
    long = Paragraph((Run("word " * 40),))
    assert choose_role(Slide(SlideKind.CONTENT, (), (long,)))[0] is LayoutRole.CONTENT


@pytest.mark.parametrize("title", ["Agenda", "What we’ll cover", "TODAY:"])
def test_a_list_under_such_a_title_is_an_agenda(title):
    slide = Slide(SlideKind.CONTENT, (Run(title.strip(":")),), (LIST,))
    assert choose_role(slide)[0] is LayoutRole.AGENDA


def test_a_nested_or_long_list_is_no_agenda():
    nested = ListBlock((Item((Run("one"),)), Item((Run("two"),), depth=1)))
    long = ListBlock((Item((Run("one"),)),) * 8)
    for block in (nested, long):
        assert choose_role(Slide(SlideKind.CONTENT, (Run("Agenda"),), (block,)))[0] is LayoutRole.CONTENT


@pytest.mark.parametrize("kind", [SlideKind.CONTENT, SlideKind.SECTION])
@pytest.mark.parametrize("title", ["Thank you!", "Questions?", "Q&A", "Any  questions…"])
def test_thanks_and_questions_close_the_talk(title, kind):
    for blocks in ((), (TEXT,), (LIST,)):
        assert choose_role(Slide(kind, (Run(title),), blocks))[0] is LayoutRole.CLOSING


def test_thanks_that_go_on_and_on_are_a_slide_like_any_other():
    slide = Slide(SlideKind.CONTENT, (Run("Thank you"),), (TABLE,))
    assert choose_role(slide)[0] is LayoutRole.CONTENT


@pytest.mark.parametrize(
    ("shape", "blocks", "role"),
    [
        (1.6, (picture(Placement.INLINE), TEXT), LayoutRole.PICTURE_CAPTION),
        (0.7, (picture(Placement.INLINE), TEXT), LayoutRole.PICTURE_LEFT),
        (1.0, (TEXT, picture(Placement.INLINE)), LayoutRole.PICTURE_RIGHT),
        (1.0, (LIST, picture(Placement.INLINE)), LayoutRole.CONTENT),
        (None, (TEXT, picture(Placement.INLINE)), LayoutRole.CONTENT),
    ],
)
def test_a_picture_with_few_words_stands_as_its_proportions_want(shape, blocks, role):
    slide = Slide(SlideKind.CONTENT, TITLE, blocks)
    assert choose_role(slide, lambda _: shape)[0] is role


def test_a_section_with_more_than_words_is_laid_out_by_its_content():
    assert choose_role(Slide(SlideKind.SECTION, TITLE, (TABLE,)))[0] is LayoutRole.CONTENT
    assert choose_role(Slide(SlideKind.SECTION, TITLE, (TEXT, LIST)))[0] is LayoutRole.SECTION


@pytest.mark.parametrize("kind", [SlideKind.TITLE, SlideKind.SECTION])
def test_titles_and_sections_are_known_by_their_kind(kind):
    assert choose_role(Slide(kind, TITLE, (TEXT,)))[0] == kind.value


def test_the_authors_word_wins():
    slide = Slide(SlideKind.CONTENT, TITLE, (LIST,), layout="statement")
    assert choose_role(slide) == (LayoutRole.STATEMENT, None)


def test_a_wrong_word_is_said_with_the_nearest_right_one():
    role, problem = choose_role(Slide(SlideKind.CONTENT, TITLE, (LIST,), layout="statment"))
    assert role is LayoutRole.CONTENT
    assert problem is not None
    assert "statment" in problem.message
    assert "Did you mean “statement”?" in problem.hint


@pytest.mark.parametrize(
    ("text", "bold", "answer"),
    [("20.1%", True, True), ("1 in 5", True, True), ("20.1%", False, False), ("Many", True, False)],
)
def test_a_big_number_is_short_bold_and_has_a_digit(text, bold, answer):
    assert is_big_number(Paragraph((Run(text, bold=bold), Run("3", superscript=True)))) is answer
