"""Lines by arithmetic: every letter is half an em, a line 1.2 em with the baseline 0.9 em down."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Align, Item, ListBlock, Marker, Paragraph, Run
from brownbag.layout.measure import GridMeasurer, LineMetrics
from brownbag.layout.placing import Inks, place_lines
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.layout.setting import break_all, height_of, line_box, prepare
from brownbag.layout.text_part import split_paragraph
from brownbag.theme.model import Anchor, BoxStyle, BulletStyle, LevelStyle, Spacing
from brownbag.units import Rect
from layout.seeing import shown_lines, text_item
from layout.themes import COLOURS, INK, style

FRAME = Rect(100, 100, 200, 300)
PLAIN = style(20.0)
INKS = Inks(COLOURS["hlink"])


def lines_of(*paragraphs, frame=FRAME, box=BoxStyle((0, 0, 0, 0))):
    measurer = GridMeasurer()
    blocks = break_all(
        [prepare(paragraph, measurer) for paragraph in paragraphs],
        [paragraph.style.size for paragraph in paragraphs],
        frame.width - box.insets[0] - box.insets[2],
        measurer.metrics,
    )
    return place_lines(blocks, frame, box, INKS)


def paragraph(text: str, look: LevelStyle = PLAIN, **more: object) -> TextParagraph:
    return TextParagraph((TextRun(text),), look, **more)  # type: ignore[arg-type]


def test_twenty_letters_of_twenty_points_fill_two_hundred_points():
    assert len(lines_of(paragraph("a " * 9 + "ab"))) == 1
    assert len(lines_of(paragraph("a " * 9 + "abc"))) == 2


def test_baselines_are_a_line_apart_and_the_first_is_an_ascent_down():
    lines = lines_of(paragraph("aaaa\nbbbb"))
    assert [line.baseline for line in lines] == pytest.approx([118, 142])
    assert [line.top for line in lines] == pytest.approx([100, 124])


def test_the_space_before_the_first_paragraph_and_after_the_last_is_left_out():
    look = style(20.0, space_before=Spacing(points=10.0), space_after=Spacing(points=6.0))
    lines = lines_of(paragraph("a", look), paragraph("b", look))
    assert [line.top for line in lines] == pytest.approx([100, 140])
    bottom = lines_of(paragraph("a", look), paragraph("b", look), box=BoxStyle((0, 0, 0, 0), Anchor.BOTTOM))
    assert bottom[-1].top + bottom[-1].height == pytest.approx(400)


def test_a_share_of_space_is_of_the_texts_size():
    look = style(20.0, space_before=Spacing(share=0.5))
    lines = lines_of(paragraph("a", look), paragraph("b", look))
    assert lines[1].top - lines[0].top == pytest.approx(24 + 10)


@pytest.mark.parametrize(
    ("spacing", "ascent", "height"),
    [
        # Measured on LibreOffice 7.4 with a line of 40 points: pitch, and the first baseline below the top.
        (Spacing(share=1.0), 40.0, 48.0),
        (Spacing(share=1.2), 49.6, 57.6),
        (Spacing(share=0.9), 34.56, 43.2),
        (Spacing(share=0.8), 30.72, 38.4),
        (Spacing(points=50.0), 42.0, 50.0),
    ],
)
def test_line_spacing_is_libreoffices(spacing, ascent, height):
    box = line_box(LineMetrics(40.0, 8.0), spacing)
    assert (box.ascent, box.height) == pytest.approx((ascent, height))


@pytest.mark.parametrize(
    ("align", "x"), [(Align.LEFT, 100.0), (Align.CENTRE, 180.0), (Align.RIGHT, 260.0), (Align.JUSTIFY, 100.0)]
)
def test_a_line_stands_where_its_alignment_says(align, x):
    (line,) = lines_of(paragraph("abcd", style(20.0, align=align)))
    assert line.fragments[0].x == pytest.approx(x)


def test_justified_lines_reach_both_edges_but_the_last_does_not():
    first, last = lines_of(paragraph("aaa bbb ccc ddd eee fff", style(20.0, align=Align.JUSTIFY)))
    assert first.fragments[0].x == pytest.approx(100)
    assert first.fragments[-1].x + first.fragments[-1].width == pytest.approx(300)
    assert "".join(each.text for each in first.fragments) == "aaa bbb ccc ddd eee"
    assert last.fragments[0].width == pytest.approx(30)


@pytest.mark.parametrize(
    ("anchor", "top"), [(Anchor.TOP, 110.0), (Anchor.MIDDLE, 238.0), (Anchor.BOTTOM, 366.0)]
)
def test_insets_and_anchor_place_the_text(anchor, top):
    (line,) = lines_of(paragraph("a"), box=BoxStyle((5, 10, 5, 10), anchor))
    assert line.top == pytest.approx(top)
    assert line.fragments[0].x == 105


BULLET = style(20.0, bullet=BulletStyle("•"), margin_left=20.0, indent=-20.0)


def test_a_bullet_hangs_and_every_line_of_its_text_starts_at_the_margin():
    lines = lines_of(paragraph("aaa bbb ccc ddd eee fff", BULLET, marker=Marker.BULLET))
    assert [(each.text, each.x) for each in lines[0].fragments] == [("•", 100.0), ("aaa bbb ccc ddd", 120.0)]
    assert lines[1].fragments[0].x == 120.0
    assert lines[0].fragments[0].is_marker


def test_a_marker_wider_than_its_room_pushes_the_text():
    look = replace(BULLET, bullet=BulletStyle(numbering="arabicPeriod"))
    (line,) = lines_of(paragraph("a", look, marker=Marker.NUMBER, number=100))
    assert [(each.text, each.x) for each in line.fragments] == [("100.", 100.0), ("a", 140.0)]


@pytest.mark.parametrize(
    ("numbering", "number", "text"),
    [
        ("arabicPeriod", 3, "3."),
        ("arabicParenR", 3, "3)"),
        ("arabicPlain", 3, "3"),
        ("alphaLcPeriod", 2, "b."),
        ("alphaUcParenR", 27, "AA)"),
        ("romanUcPeriod", 14, "XIV."),
        ("romanLcParenBoth", 4, "(iv)"),
    ],
)
def test_numbers_are_written_as_the_template_writes_them(numbering, number, text):
    look = replace(BULLET, bullet=BulletStyle(numbering=numbering))
    (line,) = lines_of(paragraph("x", look, marker=Marker.NUMBER, number=number))
    assert line.fragments[0].text == text


def test_a_raised_number_is_smaller_lifted_and_does_not_move_the_line():
    runs = (TextRun("ab"), TextRun("12", superscript=True))
    (line,) = lines_of(TextParagraph(runs, style(20.0)))
    raised = line.fragments[1]
    assert raised.font.size == pytest.approx(11.6)
    assert raised.rise == pytest.approx(6.0)
    assert raised.x == pytest.approx(120.0)
    assert line.height == pytest.approx(24.0)


def test_a_link_has_the_themes_colour_and_a_line_under_it():
    (line,) = lines_of(TextParagraph((TextRun("a", link="https://example.org"),), style(20.0)))
    (shown,) = line.fragments
    assert (shown.colour, shown.underline, shown.link) == (COLOURS["hlink"], True, "https://example.org")


def test_capitals_are_shown_but_the_text_stays_as_written():
    whole = paragraph("Straße", style(20.0, caps=True))
    (line,) = lines_of(whole)
    assert line.fragments[0].text == "STRAßE"
    assert whole.runs[0].text == "Straße"


def test_right_to_left_text_hangs_from_the_right_edge(scene_of):
    scene = scene_of(ListBlock((Item((Run("שלום עולם"),)),)))
    item = text_item(scene, 1)
    marker, text = item.lines[0].fragments
    assert item.paragraphs[0].style.right_to_left
    assert item.paragraphs[0].style.align is Align.RIGHT
    assert text.x + text.width == pytest.approx(item.frame.right - 20)
    assert marker.x + marker.width == pytest.approx(item.frame.right)
    assert text.text == "שלום עולם"
    assert item.paragraphs[0].runs[0].language == "he-IL"


def test_height_is_lines_and_the_space_between():
    measurer = GridMeasurer()
    look = style(10.0, space_before=Spacing(points=5.0))
    blocks = break_all(
        [prepare(paragraph(text, look), measurer) for text in ("a", "b\nc")],
        [10.0, 10.0],
        100,
        measurer.metrics,
    )
    assert height_of(blocks) == pytest.approx(3 * 12 + 5)


def test_a_split_paragraph_loses_nothing_but_the_break():
    whole = TextParagraph((TextRun("one\n", bold=True), TextRun("two three")), style(10.0))
    first, second = split_paragraph(whole, 4)
    assert [run.text for run in first.runs] == ["one"]
    assert [run.text for run in second.runs] == ["two three"]
    first, second = split_paragraph(whole, 8)
    assert [run.text for run in first.runs] == ["one\n", "two "]
    assert [run.text for run in second.runs] == ["three"]


def test_colour_of_text_is_its_styles(scene_of):
    scene = scene_of(Paragraph((Run("plain"),)))
    assert text_item(scene, 1).lines[0].fragments[0].colour == INK
    assert shown_lines(text_item(scene, 1)) == ["plain"]


@pytest.mark.parametrize(
    ("link", "lines"),
    [
        ("https://a-b.org/c", ["see ", "https://a-b.org/c-d"]),  # whole, on a line of its own
        ("", ["see https://a-b.org/", "c-d"]),
    ],
)
def test_an_address_that_is_a_link_is_parted_only_where_no_line_holds_it(link: str, lines: list[str]):
    runs = (TextRun("see "), TextRun("https://a-b.org/c-d", link=link))
    shown = ["".join(each.text for each in line.fragments) for line in lines_of(TextParagraph(runs, PLAIN))]
    assert [line.strip() for line in shown] == [line.strip() for line in lines]


def test_letters_that_stand_apart_fill_a_line_sooner():
    look = style(20.0, letter_spacing=10.0)
    assert len(lines_of(paragraph("a " * 4 + "ab", look))) == 1  # ten letters of ten points and ten more each
    assert len(lines_of(paragraph("a " * 4 + "abc", look))) == 2


def test_a_spaced_text_is_as_wide_as_its_letters_and_their_spaces():
    (line,) = lines_of(paragraph("abc", style(20.0, letter_spacing=4.0)))
    (fragment,) = line.fragments
    assert fragment.width == pytest.approx(3 * (10 + 4))
    assert fragment.font.spacing == 4.0
