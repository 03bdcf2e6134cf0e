"""The built-in theme: as it is made, and as a slide meets it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from assets.sage import MAKER, SAGE, contrast, grounds, rgb
from brownbag.theme.model import LayoutRole, PlaceholderType, Theme
from brownbag.theme.reader import read_theme

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
FOOTER = {10, 11, 12}
OF_LEVELS = {PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE}
READABLE = 4.5  # WCAG 2.2, 1.4.3 (AA), for text of any size
SEEN = 3.0  # WCAG 2.2, 1.4.11 (AA), for marks that are no text

LAYOUTS = {
    "Title Slide": ("title", {0, 1}),
    "Section Header": ("secHead", {0, 1}),
    "Title and Content": ("obj", {0, 1}),
    "Two Content": ("twoObj", {0, 1, 2}),
    "Comparison": ("twoTxTwoObj", {0, 1, 2, 3, 4}),
    "Title Only": ("titleOnly", {0}),
    "Content with Caption": ("objTx", {0, 1, 2}),
    "Picture with Caption": ("picTx", {0, 1, 2}),
    "Blank": ("blank", set()),
    "Statement": (None, {0, 1}),
    "Quote": (None, {0, 1, 13}),
    "Big Number": (None, {0, 1, 13}),
    "Activity": (None, {0, 1, 13}),
    "Picture Left": (None, {0, 1, 14}),
    "Picture Right": (None, {0, 1, 14}),
    "Full Picture": (None, {0, 1, 14}),
    "Agenda": (None, {0, 1}),
    "Closing": (None, {0, 1}),
}


@pytest.fixture(scope="module")
def theme() -> Theme:
    return read_theme(SAGE)


def files(path: Path) -> list[tuple[str, tuple[int, ...], bytes]]:
    with zipfile.ZipFile(path) as archive:
        return [(entry.filename, entry.date_time, archive.read(entry)) for entry in archive.infolist()]


def make(target: Path) -> Path:
    subprocess.run([sys.executable, "-B", str(MAKER), str(target)], check=True)
    return target


def test_making_the_theme_again_gives_the_one_that_is_checked_in(tmp_path):
    # File by file: how small they are packed depends on the zlib that Python was built with.
    assert files(make(tmp_path / "sage.pptx")) == files(SAGE)


def test_the_theme_is_made_with_the_same_bytes_every_time(tmp_path):
    one, other = make(tmp_path / "one.pptx"), make(tmp_path / "other.pptx")
    assert one.read_bytes() == other.read_bytes()


def test_every_layout_has_its_name_type_and_placeholders():
    layouts = Presentation(str(SAGE)).slide_layouts
    found = {
        layout.name: (
            layout.element.get("type"),
            {place.placeholder_format.idx for place in layout.placeholders},
        )
        for layout in layouts
    }
    assert found == {name: (kind, own | FOOTER) for name, (kind, own) in LAYOUTS.items()}
    assert list(found) == list(LAYOUTS)


def test_the_theme_has_no_slides_but_masters_for_notes_and_handouts():
    presentation = Presentation(str(SAGE))
    names = {str(part.partname) for part in presentation.part.package.iter_parts()}
    assert not list(presentation.slides)
    assert {"/ppt/notesMasters/notesMaster1.xml", "/ppt/handoutMasters/handoutMaster1.xml"} <= names
    assert presentation.core_properties.title == "Sage"
    assert presentation.core_properties.last_modified_by == ""


def test_every_placeholder_of_a_layout_says_all_that_its_text_needs():
    for layout in Presentation(str(SAGE)).slide_layouts:
        for place in layout.placeholders:
            body = place.element.find(f"{P}txBody/{A}bodyPr")
            level = place.element.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr")
            where = f"{layout.name}, {place.name}"
            assert {"lIns", "tIns", "rIns", "bIns", "anchor"} <= set(body.attrib), where
            assert [child.tag for child in body] == [f"{A}noAutofit"], where
            assert {"marL", "indent", "algn"} <= set(level.attrib), where
            assert level.find(f"{A}lnSpc/{A}spcPct").get("val") == "100000", where
            assert level.find(f"{A}spcBef/{A}spcPts") is not None, where
            assert level.find(f"{A}defRPr").get("sz"), where
            marks = ("buNone", "buChar", "buAutoNum")
            assert any(level.find(f"{A}{mark}") is not None for mark in marks), where


def test_every_decoration_says_that_it_is_one():
    for layout in Presentation(str(SAGE)).slide_layouts:
        for shape in layout.shapes:
            if not shape.is_placeholder:
                assert [one.get("val") for one in shape.element.iter(DECORATIVE)] == ["1"], shape.name
                assert not shape.has_text_frame or not shape.text_frame.text


def test_every_colour_is_one_of_the_theme():
    for layout in Presentation(str(SAGE)).slide_layouts:
        assert not list(layout.element.iter(f"{A}srgbClr"))


def test_text_can_be_read_on_everything_that_lies_under_it(theme):
    checked = 0
    for layout in theme.layouts:
        for place in layout.placeholders:
            # A picture's placeholder shows its prompt only while PowerPoint edits it.
            if place.type is PlaceholderType.PICTURE:
                continue
            for ground in grounds(layout, place):
                for level in place.levels[: 5 if place.type in OF_LEVELS else 1]:
                    ratio = contrast(rgb(level.colour), ground)
                    assert ratio >= READABLE, (layout.name, place.name, level.colour, ratio)
                    if level.bullet.colour:
                        mark = contrast(rgb(level.bullet.colour), ground)
                        assert mark >= SEEN, (layout.name, place.name, level.bullet)
                    checked += 1
    assert checked > 150


def test_nothing_lies_under_only_a_part_of_a_text(theme):
    for layout in theme.layouts:
        for place in layout.placeholders:
            # The minutes stand in a circle, the pictures cover what is under them.
            if place.idx not in {13, 14} and place.type is not PlaceholderType.PICTURE:
                assert len(grounds(layout, place)) == 1, (layout.name, place.name)


def test_links_and_accents_can_be_read_on_the_paper(theme):
    for ground in ("bg1", "bg2"):
        for name in ("tx1", "tx2", "hlink", "folHlink", "accent1", "accent2", "accent3", "accent4"):
            ratio = contrast(rgb(theme.colours[name]), rgb(theme.colours[ground]))
            assert ratio >= READABLE, (name, ground, ratio)


def test_every_accent_can_carry_text_in_ink_or_in_paper(theme):
    inks = [rgb(theme.colours[name]) for name in ("dk1", "lt1")]
    for number in range(1, 7):
        accent = rgb(theme.colours[f"accent{number}"])
        assert max(contrast(accent, ink) for ink in inks) >= READABLE


def test_the_reader_finds_every_role_in_the_theme_and_nothing_to_complain_about(theme):
    assert theme.problems == ()
    for role in LayoutRole:
        assert theme.layout(role).role is role
    assert (theme.heading_font, theme.body_font) == ("Georgia", "Calibri")
    assert (theme.width, theme.height) == (960.0, 540.0)


def test_text_boxes_of_a_layout_keep_apart_and_inside_the_slide(theme):
    for layout in theme.layouts:
        for number, one in enumerate(layout.placeholders):
            assert one.frame.x >= 0
            assert one.frame.y >= 0
            assert one.frame.right <= theme.width
            assert one.frame.bottom <= theme.height
            for other in layout.placeholders[number + 1 :]:
                a, b = one.frame, other.frame
                apart = a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y
                assert apart, (layout.name, one.name, other.name)


def test_every_part_is_well_formed():
    for name, _, content in files(SAGE):
        assert etree.fromstring(content) is not None, name


@pytest.mark.programs
def test_the_validator_finds_nothing_in_the_theme(ooxml_validator: Callable[[Path], list[str]]):
    assert ooxml_validator(SAGE) == []
