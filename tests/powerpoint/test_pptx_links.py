from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.layout.scene import TextRun
from brownbag.outgoing.addresses import web_address
from brownbag.theme.drawing import Colour
from powerpoint.conftest import Written
from powerpoint.scenery import box, picture, quadrants, said, scene

Write = Callable[..., Written]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://zerotothree.org/a?b=c&d#e", "https://zerotothree.org/a?b=c&d#e"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/a b/ü", "https://example.org/a%20b/%C3%BC"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("tel:+1 800 555 0100", "tel:+18005550100"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("other.md", None),
        ("//example.org/share", None),
        ("https://", None),
        ("https://[half", None),
        ("https://example.org:port/", None),
        ("mailto:", None),
        ("https://example.org/#a#b", None),
        ("https://example.org/" + "a" * 2_000, None),
        ("", None),
    ],
)
def test_only_web_mail_and_telephone_addresses_are_linked(link: str, address: str | None) -> None:
    assert web_address(link) == address


@given(st.text())
def test_any_text_is_an_address_or_none(text: str) -> None:
    address = web_address(text)
    assert address is None or (address.isascii() and " " not in address)


def test_a_linked_text_opens_its_address(write: Write) -> None:
    written = write(scene(box(said(TextRun("here", link="https://example.org/")))))
    (run,) = written.shape().text_frame.paragraphs[0].runs
    assert run.hyperlink.address == "https://example.org/"
    assert written.problems == ()


def test_a_linked_text_is_in_the_themes_colour_for_links(write: Write) -> None:
    written = write(scene(box(said(TextRun("here", link="https://example.org/")))))
    assert written.on_slide("//a:r/a:rPr/a:solidFill") == []


def test_a_link_with_a_colour_of_its_own_keeps_it(write: Write) -> None:
    run = TextRun("here", link="https://example.org/", colour=Colour("AA0000"))
    written = write(scene(box(said(run))))
    assert written.on_slide("//a:r/a:rPr/a:solidFill/a:srgbClr/@val") == ["AA0000"]
    assert written.on_slide("//a:hlinkClick//*[local-name()='hlinkClr']/@val") == ["tx"]


def test_a_link_to_a_slide_jumps_there(write: Write) -> None:
    written = write(scene(box(said(TextRun("back", link="#start")))), scene(number=2, id="start"))
    (click,) = written.on_slide("//a:hlinkClick")
    assert click.get("action") == "ppaction://hlinksldjump"
    (rid,) = [value for name, value in click.attrib.items() if name.endswith("}id")]
    target = written.slide(1).part.related_part(rid)
    assert target.slide.slide_id == written.slide(2).slide_id
    assert written.slide(2).name == "start"


def test_a_link_to_a_slide_that_is_not_there_is_plain_text_and_a_problem(write: Write) -> None:
    lost = box(said(TextRun("lost", link="#nowhere")))
    written = write(scene(lost), scene(lost, number=2))
    assert written.on_slide("//a:hlinkClick") == []
    assert [problem.rule for problem in written.problems] == ["missing-slide"]
    assert written.shape().text_frame.text == "lost"


def test_a_link_that_nothing_should_open_is_plain_text_and_a_problem(write: Write) -> None:
    written = write(scene(box(said(TextRun("no", link="file:///C:/Users/ann/x.docx")))))
    assert [problem.rule for problem in written.problems] == ["unusable-link"]
    assert all(b"Users" not in written.data(name) for name in written.names())


def test_a_picture_can_be_a_link(write: Write, tmp_path: Path) -> None:
    written = write(scene(picture(quadrants(tmp_path / "a.png"), link="https://example.org/")))
    assert written.shape("Picture").click_action.hyperlink.address == "https://example.org/"


def test_the_same_address_twice_is_one_relationship(write: Write) -> None:
    run = said(TextRun("here", link="https://example.org/"))
    written = write(scene(box(run, run)))
    assert len({rel.rId for rel in written.slide().part.rels.values() if rel.is_external}) == 1


def test_notes_link_to_slides_too(write: Write) -> None:
    written = write(scene(id="start", notes=(said(TextRun("see", link="#start")),)))
    assert written.problems == ()
    rels = written.slide().notes_slide.part.rels.values()
    assert any(str(rel.target_partname) == "/ppt/slides/slide1.xml" for rel in rels if not rel.is_external)
