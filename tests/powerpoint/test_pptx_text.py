from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from pptx.util import Pt

from brownbag.deck.model import Align
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.theme.drawing import Colour
from brownbag.theme.model import LayoutRole, LevelStyle, Spacing
from powerpoint.conftest import Written
from powerpoint.scenery import PLAIN, box, filled, placeholder, said, scene

Write = Callable[..., Written]

LEVEL = replace(placeholder(LayoutRole.CONTENT, 1).levels[0], margin_left=0.0, indent=0.0)


def in_placeholder(style: LevelStyle, *runs: TextRun, **more: object) -> TextParagraph:
    """Return a paragraph whose placeholder's level is LEVEL without its bullet."""
    known = replace(LEVEL, bullet=replace(LEVEL.bullet, char=""))
    return TextParagraph(runs or (TextRun("Words"),), style, inherited=known, **more)


@pytest.mark.parametrize(
    ("change", "xpath", "value"),
    [
        ({"size": 19.0}, "//a:r/a:rPr/@sz", "1900"),
        ({"caps": True}, "//a:r/a:rPr/@cap", "all"),
        ({"letter_spacing": 1.5}, "//a:r/a:rPr/@spc", "150"),
        ({"family": "Courier New"}, "//a:r/a:rPr/a:latin/@typeface", "Courier New"),
        ({"family": "Cambria"}, "//a:r/a:rPr/a:latin/@typeface", "+mj-lt"),
        ({"colour": Colour("112233")}, "//a:r/a:rPr/a:solidFill/a:srgbClr/@val", "112233"),
        ({"colour": Colour("112233", scheme="accent2")}, "//a:r/a:rPr//a:schemeClr/@val", "accent2"),
        ({"align": Align.CENTRE}, "//a:pPr/@algn", "ctr"),
        ({"margin_left": 36.0}, "//a:pPr/@marL", "457200"),
        ({"indent": -18.0}, "//a:pPr/@indent", "-228600"),
        ({"line_spacing": Spacing(share=0.9)}, "//a:pPr/a:lnSpc/a:spcPct/@val", "90000"),
        ({"space_before": Spacing(points=7.5)}, "//a:pPr/a:spcBef/a:spcPts/@val", "750"),
        ({"space_after": Spacing(points=3.0)}, "//a:pPr/a:spcAft/a:spcPts/@val", "300"),
    ],
)
def test_what_differs_from_the_placeholder_is_said(
    change: dict[str, object], xpath: str, value: str, write: Write
) -> None:
    paragraph = in_placeholder(replace(LEVEL, bullet=replace(LEVEL.bullet, char=""), **change))
    written = write(scene(filled(LayoutRole.CONTENT, 1, paragraph)))
    assert [str(one) for one in written.on_slide(xpath)] == [value]


@pytest.mark.parametrize(
    ("run", "attribute", "value"),
    [
        (TextRun("x", bold=True), "b", "1"),
        (TextRun("x", italic=True), "i", "1"),
        (TextRun("x", strike=True), "strike", "sngStrike"),
        (TextRun("x", superscript=True), "baseline", "30000"),
        (TextRun("x", language="es-MX"), "lang", "es-MX"),
    ],
)
def test_a_run_says_how_it_differs(run: TextRun, attribute: str, value: str, write: Write) -> None:
    paragraph = in_placeholder(replace(LEVEL, bullet=replace(LEVEL.bullet, char="")), TextRun("before "), run)
    written = write(scene(filled(LayoutRole.CONTENT, 1, paragraph)))
    plain, marked = written.on_slide("//p:sp[2]//a:r/a:rPr")
    assert marked.get(attribute) == value
    assert plain.get(attribute) in {None, "en-US"}


def test_a_run_that_is_not_bold_in_a_bold_placeholder_says_so(write: Write) -> None:
    paragraph = TextParagraph((TextRun("x"),), replace(LEVEL, bold=True), inherited=replace(LEVEL, bold=True))
    written = write(scene(filled(LayoutRole.CONTENT, 1, paragraph)))
    assert written.on_slide("//p:sp[2]//a:r/a:rPr/@b") == ["0"]


def test_a_text_box_says_everything(write: Write) -> None:
    style = replace(PLAIN, bold=True, align=Align.RIGHT, space_before=Spacing(points=4.0))
    shape = write(scene(box(said("Words", style)))).shape()
    (paragraph,) = shape.text_frame.paragraphs
    font = paragraph.runs[0].font
    assert (font.size, font.bold, font.italic) == (Pt(20), True, False)
    assert font.name == "+mn-lt"
    assert str(font.color.rgb) == "333333"
    assert (paragraph.space_before, paragraph.space_after) == (Pt(4), Pt(0))
    assert paragraph.line_spacing == 1.0
    assert shape.text_frame.word_wrap
    assert (shape.text_frame.margin_left, shape.text_frame.margin_top) == (Pt(7.2), Pt(3.6))


def test_a_line_break_is_one_in_powerpoint_too(write: Write) -> None:
    written = write(scene(box("one\ntwo\n\nthree")))
    assert written.shape().text_frame.text == "one\vtwo\v\vthree"
    assert len(written.on_slide("//a:br/a:rPr[@sz='2000']")) == 3


def test_text_from_right_to_left_says_so_with_its_side(write: Write) -> None:
    style = replace(LEVEL, right_to_left=True, align=Align.RIGHT)
    written = write(
        scene(filled(LayoutRole.CONTENT, 1, in_placeholder(style, TextRun("שלום", language="he-IL"))))
    )
    (said_,) = written.on_slide("//a:pPr")
    assert (said_.get("rtl"), said_.get("algn")) == ("1", "r")
    assert "he-IL" in written.on_slide("//a:rPr/@lang")


def test_only_an_empty_paragraph_says_how_its_end_looks(write: Write) -> None:
    style = replace(LEVEL, size=19.0)
    words, empty = in_placeholder(style), in_placeholder(style, TextRun(""))
    written = write(scene(filled(LayoutRole.CONTENT, 1, words, empty)))
    assert written.on_slide("//a:endParaRPr/@sz") == ["1900"]
    (end,) = written.on_slide("//a:endParaRPr")
    assert end.getparent().xpath("count(*[local-name()='r'])") == 0


def test_every_run_says_its_language(write: Write) -> None:
    written = write(scene(box("Palabras\notra"), language="es-ES"))
    assert set(written.on_slide("//*[self::a:rPr or self::a:endParaRPr]/@lang")) == {"es-ES"}


def test_a_slide_number_is_a_field(write: Write) -> None:
    written = write(
        scene(filled(LayoutRole.CONTENT, 12, in_placeholder(LEVEL, TextRun("1", field="slidenum"))))
    )
    (field,) = written.on_slide("//a:fld")
    assert field.get("type") == "slidenum"
    assert written.on_slide("//a:fld/a:t/text()") == ["1"]
    assert written.on_slide("//p:ph[@type='sldNum']/@idx") == ["12"]


def test_a_box_without_words_has_an_empty_paragraph(write: Write) -> None:
    assert write(scene(box())).shape().text_frame.text == ""
