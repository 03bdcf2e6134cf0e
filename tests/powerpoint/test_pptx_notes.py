from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from pptx.enum.shapes import PP_PLACEHOLDER

from brownbag.deck.model import Align, Marker
from brownbag.layout.scene import TextParagraph, TextRun
from powerpoint.conftest import Written
from powerpoint.scenery import PLAIN, said, scene

Write = Callable[..., Written]

PAGE = "ppt/notesSlides/notesSlide1.xml"


def test_notes_keep_their_words_and_emphasis(write: Write) -> None:
    runs = (
        TextRun("Say "),
        TextRun("this", bold=True),
        TextRun(" and ", italic=True),
        TextRun("that", strike=True),
    )
    notes = write(scene(notes=(TextParagraph(runs, PLAIN), said("Then wait.")))).slide().notes_slide
    first, second = notes.notes_text_frame.paragraphs
    assert [(run.text, run.font.bold, run.font.italic) for run in first.runs] == [
        ("Say ", None, None),
        ("this", True, None),
        (" and ", None, True),
        ("that", None, None),
    ]
    assert second.text == "Then wait."


def test_size_face_and_colour_of_notes_are_the_notes_masters(write: Write) -> None:
    written = write(scene(notes=(said("x", replace(PLAIN, caps=True)),)))
    assert written.find(PAGE, "//a:r/a:rPr/@*") == ["en-US"]
    assert written.find(PAGE, "//a:rPr/*") == []


def test_a_list_in_the_notes_is_one(write: Write) -> None:
    notes = (
        said("one", marker=Marker.BULLET),
        said("deeper", marker=Marker.BULLET, level=1),
        said("first", marker=Marker.NUMBER, number=1),
    )
    written = write(scene(notes=notes))
    assert written.find(PAGE, "//a:buChar/@char") == ["•", "•"]
    assert written.find(PAGE, "//a:buAutoNum/@type") == ["arabicPeriod"]
    assert written.find(PAGE, "//a:pPr/@lvl") == ["1"]


def test_notes_from_right_to_left_say_so(write: Write) -> None:
    style = replace(PLAIN, right_to_left=True, align=Align.RIGHT)
    written = write(scene(notes=(said("שלום", style),)))
    assert written.find(PAGE, "//a:pPr[@rtl='1']/@algn") == ["r"]


def test_code_in_the_notes_keeps_its_face(write: Write) -> None:
    written = write(scene(notes=(said(TextRun("x", family="Courier New")),)))
    assert written.find(PAGE, "//a:r//a:latin/@typeface") == ["Courier New"]


def test_a_notes_page_shows_its_slide(write: Write) -> None:
    notes = write(scene(notes=(said("x"),))).slide().notes_slide
    kinds = [shape.placeholder_format.type for shape in notes.placeholders]
    assert kinds[:2] == [PP_PLACEHOLDER.SLIDE_IMAGE, PP_PLACEHOLDER.BODY]


def test_a_notes_page_has_its_slides_number(write: Write) -> None:
    written = write(scene(), scene(number=2, notes=(said("x"),)))
    assert written.find("ppt/notesSlides/notesSlide2.xml", "//a:fld[@type='slidenum']/a:t/text()") == ["2"]


def test_a_slide_without_notes_has_no_notes_page(write: Write) -> None:
    written = write(scene(), scene(number=2, notes=(said("x"),)))
    assert [slide.has_notes_slide for slide in written.open().slides] == [False, True]


def test_a_link_to_a_slide_is_plain_text_in_the_notes(write: Write) -> None:
    runs = (TextRun("see "), TextRun("there", link="#one"), TextRun("web", link="https://example.org"))
    written = write(scene(id="one"), scene(number=2, notes=(TextParagraph(runs, PLAIN),)))
    page = next(
        name for name in reversed(written.names()) if "notesSlides/notesSlide" in name and "rels" not in name
    )
    assert len(written.find(page, "//a:hlinkClick")) == 1
    assert "".join(str(text) for text in written.find(page, "//a:t/text()")).startswith("see thereweb")
