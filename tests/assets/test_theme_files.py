"""The built-in themes: as they are made, and as a slide meets them."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from assets.contrast import AAA, NAMES, SEEN, contrast, rgb
from brownbag.cli import main
from brownbag.paint.contact_sheet import SPECIMEN
from brownbag.resources import asset
from brownbag.theme.catalogue import built_in_themes
from brownbag.theme.model import LayoutRole, PlaceholderType, Theme
from brownbag.theme.reader import read_theme

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
MAKER = asset("themes", "make_themes.py")
FOOTER = {10, 11, 12}
LARGEST_BYTES = 80_000  # a talk carries its theme along
LEAST_SIDE = 4.0  # points; anything thinner is lost by a bad projector
LEAST_BODY, LEAST_SMALL = 24.0, 12.0
FONTS = {"Calibri", "Cambria", "Georgia", "Arial"}  # every PowerPoint has them

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


@pytest.fixture(scope="module", params=NAMES)
def path(request: pytest.FixtureRequest) -> Path:
    return asset("themes", f"{request.param}.pptx")


@pytest.fixture(scope="module")
def theme(path: Path) -> Theme:
    return read_theme(path)


def files(path: Path) -> list[tuple[str, tuple[int, ...], bytes]]:
    with zipfile.ZipFile(path) as archive:
        return [(entry.filename, entry.date_time, archive.read(entry)) for entry in archive.infolist()]


def make(folder: Path) -> Path:
    folder.mkdir()
    subprocess.run([sys.executable, "-B", str(MAKER), str(folder)], check=True)
    return folder


def test_making_the_themes_gives_those_that_are_checked_in_and_the_same_bytes_every_time(tmp_path):
    one, other = make(tmp_path / "one"), make(tmp_path / "other")
    made = sorted(each.name for each in one.iterdir())
    assert made == sorted(f"{name}.pptx" for name in NAMES)
    for name in made:
        # File by file: how small they are packed depends on the zlib that Python was built with.
        assert files(one / name) == files(asset("themes", name)), name
        assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_a_talk_can_name_every_one_of_them_and_the_calm_one_comes_first():
    assert built_in_themes()[0] == "sage"
    assert set(built_in_themes()) == set(NAMES)


def test_every_layout_has_its_name_type_and_placeholders(path):
    layouts = Presentation(str(path)).slide_layouts
    found = {
        layout.name: (
            layout.element.get("type"),
            {place.placeholder_format.idx for place in layout.placeholders},
        )
        for layout in layouts
    }
    assert found == {name: (kind, own | FOOTER) for name, (kind, own) in LAYOUTS.items()}
    assert list(found) == list(LAYOUTS)


def test_a_theme_has_no_slides_but_a_master_for_notes(path):
    presentation = Presentation(str(path))
    names = {str(part.partname) for part in presentation.part.package.iter_parts()}
    assert not list(presentation.slides)
    assert "/ppt/notesMasters/notesMaster1.xml" in names
    assert presentation.core_properties.title == path.stem.capitalize()
    assert presentation.core_properties.last_modified_by == ""
    assert not [name for name in names if "/media/" in name]
    assert path.stat().st_size < LARGEST_BYTES


def said(element: etree._Element | None) -> dict[str, object]:
    """What an element says, each thing that is inherited by itself under its own name."""
    if element is None:
        return {}
    things: dict[str, object] = dict(element.attrib)
    for child in element:
        is_family = child.tag in {f"{A}lvl{number}pPr" for number in range(1, 10)} | {f"{A}defRPr"}
        things[child.tag] = said(child) if is_family else etree.tostring(child)
    return things


def bodies(path: Path) -> Iterator[tuple[str, dict[str, object], dict[str, object], dict[str, object]]]:
    """Every placeholder of a layout: where, and what it and its twin on the master say of box and levels."""
    for layout in Presentation(str(path)).slide_layouts:
        master = layout.slide_master
        own_styles = {
            place.element.find(f".//{P}ph").get("type", "obj"): place.element for place in master.placeholders
        }
        styles = master.element.find(f"{P}txStyles")
        for place in layout.placeholders:
            kind = place.element.find(f".//{P}ph").get("type", "obj")
            is_title = kind in {"title", "ctrTitle"}
            twin = own_styles["title"] if is_title else own_styles.get(kind, own_styles["body"])
            inherited = said(twin.find(f"{P}txBody/{A}lstStyle")) or said(
                styles.find(f"{P}titleStyle" if is_title else f"{P}bodyStyle")
            )
            yield (
                f"{layout.name}, {place.name}",
                said(place.element.find(f"{P}txBody/{A}bodyPr")),
                said(twin.find(f"{P}txBody/{A}bodyPr")),
                {"own": said(place.element.find(f"{P}txBody/{A}lstStyle")), "known": inherited},
            )


def repeated(own: dict[str, object], known: dict[str, object]) -> list[str]:
    """The things that are said again as they are known."""
    found = []
    for name, value in own.items():
        if isinstance(value, dict):
            found += repeated(value, known[name])
        elif known.get(name) == value:
            found.append(name)
    return found


def test_a_layout_says_nothing_that_its_master_says_already(path):
    checked = 0
    for where, box, known_box, levels in bodies(path):
        assert repeated(box, known_box) == [], where
        assert repeated(levels["own"], levels["known"]) == [], where
        checked += 1
    assert checked > 80


def test_master_and_layout_together_say_all_that_a_text_needs(path):
    for where, box, known_box, levels in bodies(path):
        whole = known_box | box
        assert {"lIns", "tIns", "rIns", "bIns", "anchor", f"{A}noAutofit"} <= set(whole), where
        first = f"{A}lvl1pPr"
        level = levels["known"][first] | levels["own"].get(first, {})
        assert {"marL", "indent", "algn", f"{A}spcBef", f"{A}defRPr"} <= set(level), where
        assert b'val="100000"' in level[f"{A}lnSpc"], where
        assert {"sz", "b", "i", f"{A}solidFill", f"{A}latin"} <= set(levels["known"][first][f"{A}defRPr"]), (
            where
        )
        assert {f"{A}buNone", f"{A}buChar", f"{A}buAutoNum"} & set(level), where


def test_what_most_layouts_draw_stands_on_the_master_once(path):
    presentation = Presentation(str(path))
    drawn = {shape.name for shape in presentation.slide_master.shapes if not shape.is_placeholder}
    assert drawn
    inheriting = [one for one in presentation.slide_layouts if one.element.get("showMasterSp") != "0"]
    assert {"Title and Content", "Two Content", "Title Only"} <= {layout.name for layout in inheriting}
    for layout in inheriting:
        places = [shape for shape in layout.shapes if shape.is_placeholder]
        assert len(layout.shapes) - len(places) < 3, layout.name


def test_every_decoration_says_that_it_is_one_and_is_no_hairline(path):
    presentation = Presentation(str(path))
    for layout in (presentation.slide_master, *presentation.slide_layouts):
        for shape in layout.shapes:
            if not shape.is_placeholder:
                assert [one.get("val") for one in shape.element.iter(DECORATIVE)] == ["1"], shape.name
                assert shape.element.find(f"{P}txBody") is None
                assert min(shape.width.pt, shape.height.pt) >= LEAST_SIDE, (layout.name, shape.name)


def test_every_colour_is_one_of_the_theme_and_every_font_one_that_every_powerpoint_has(path):
    for layout in Presentation(str(path)).slide_layouts:
        assert not list(layout.element.iter(f"{A}srgbClr"))
        faces = {one.get("typeface") for one in layout.element.iter() if one.get("typeface")}
        assert not {face for face in faces if not face.startswith("+")} - FONTS


def test_the_reader_finds_every_role_in_a_theme_and_nothing_to_complain_about(theme):
    assert theme.problems == ()
    for role in LayoutRole:
        assert theme.layout(role).role is role
    assert {theme.heading_font, theme.body_font} <= FONTS
    assert (theme.width, theme.height) == (960.0, 540.0)


def test_no_two_themes_set_their_titles_alike():
    looks = set()
    for name in NAMES:
        theme = read_theme(asset("themes", f"{name}.pptx"))
        title, body = (
            theme.layout(LayoutRole.CONTENT).of_type(kind)[0]
            for kind in (PlaceholderType.TITLE, PlaceholderType.OBJECT)
        )
        style = title.levels[0]
        looks.add((style.family, style.bold, style.colour.rgb, title.box.anchor, title.frame))
        assert len({level.size for level in body.levels[:3]}) == 3
        assert body.levels[0].size >= LEAST_BODY
    assert len(looks) == len(NAMES)


def test_no_text_is_too_small_for_the_last_row(theme):
    for layout in theme.layouts:
        for place in layout.placeholders:
            is_small = place.type in {
                PlaceholderType.DATE,
                PlaceholderType.FOOTER,
                PlaceholderType.SLIDE_NUMBER,
            }
            least = LEAST_SMALL if is_small else 18.0
            assert place.levels[0].size >= least, (layout.name, place.name)


def test_links_and_accents_can_be_read_on_the_paper(theme, path):
    least = AAA if path.stem == "clarity" else 4.5
    for ground in ("bg1", "bg2"):
        for name in ("tx1", "tx2", "hlink", "folHlink", "accent1", "accent2", "accent3", "accent4"):
            ratio = contrast(rgb(theme.colours[name]), rgb(theme.colours[ground]))
            assert ratio >= least, (name, ground, ratio)


def test_every_accent_can_carry_text_in_ink_or_in_paper(theme, path):
    least = AAA if path.stem == "clarity" else 4.5
    inks = [rgb(theme.colours[name]) for name in ("dk1", "lt1")]
    for number in range(1, 7):
        accent = rgb(theme.colours[f"accent{number}"])
        assert max(contrast(accent, ink) for ink in inks) >= least, number


def test_the_colours_of_a_chart_can_be_told_from_the_paper(theme):
    paper = rgb(theme.colours["bg1"])
    for number in range(1, 5):
        assert contrast(rgb(theme.colours[f"accent{number}"]), paper) >= SEEN


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


def test_every_part_is_well_formed(path):
    for name, _, content in files(path):
        assert etree.fromstring(content) is not None, name


@pytest.mark.programs
def test_the_validator_finds_nothing_in_a_theme_or_in_a_talk_in_it(
    path: Path, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
):
    talk = tmp_path / "talk.pptx"
    assert main(["export", str(SPECIMEN), "-o", str(talk), "--theme", path.stem]) == 0
    assert ooxml_validator(path) == []
    assert ooxml_validator(talk) == []
