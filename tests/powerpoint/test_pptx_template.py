from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.util import Inches

from brownbag.deck.model import Meta
from brownbag.layout.scene import PlaceholderRef, Scene
from brownbag.powerpoint.template import Template
from brownbag.powerpoint.writer import write_pptx
from brownbag.problems import BrownBagError
from brownbag.theme.model import BoxStyle, PlaceholderType, Theme
from brownbag.theme.reader import read_theme
from powerpoint.conftest import Written
from powerpoint.scenery import box, flat_png, quadrants, sage, said, scene
from theme.templates import MASTER, layout_part
from theme.templates import Template as Foreign

Write = Callable[..., Written]

_SPACES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS = (
    '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
    f'<p14:sectionLst xmlns:p14="{_P14}"><p14:section name="Old" '
    'id="{00000000-0000-0000-0000-000000000001}">'
    '<p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>'
)


def agency(path: Path, picture: Path) -> Path:
    """Write a template as an agency's would be: used as a document, with all that this leaves behind."""
    made = pptx.Presentation()
    for number in range(3):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = f"Secret {number}"
        slide.notes_slide.notes_text_frame.text = "Secret notes"
        slide.shapes.add_picture(str(picture), 0, 0, Inches(1))
    made.core_properties.author = "Secret author"
    made.part._element.append(parse_xml(_SECTIONS))
    made.part._element.set("firstSlideNum", "7")
    _link_from_layout(made)
    _leave_traces(made)
    reviewers = Part(PackURI("/ppt/commentAuthors.xml"), "application/xml", made.part.package, b"<Secret/>")
    made.part.relate_to(reviewers, RT.COMMENT_AUTHORS)
    made.save(str(path))
    return path


def _leave_traces(made: pptx.presentation.Presentation) -> None:
    """Leave on a layout and in the presentation what programs and people leave there."""
    layout, package = made.slide_layouts[1], made.part.package
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for holder, word in ((layout.part, "tags"), (made.part, "tags"), (made.part, "customXml")):
        name = PackURI(f"/ppt/{word}/{word}{len(holder.rels) + 1}.xml")
        rid = holder.relate_to(Part(name, "application/xml", package, b"<Secret/>"), f"{kind}/{word}")
        if holder is layout.part:
            listed = f'<p:custDataLst {_SPACES}><p:tags r:id="{rid}"/></p:custDataLst>'
            layout._element.cSld.append(parse_xml(listed))
    picture = layout.placeholders[0]._element.xpath(".//p:cNvPr")[0]
    picture.set("descr", r"C:\Users\Secret\Pictures\logo.png")
    font = Part(PackURI("/ppt/fonts/font1.fntdata"), "application/x-fontdata", package, b"Secret letters")
    rid = made.part.relate_to(font, f"{kind}/font")
    listed = (
        f'<p:embeddedFontLst {_SPACES}><p:embeddedFont><p:font typeface="Secret"/>'
        f'<p:regular r:id="{rid}"/></p:embeddedFont></p:embeddedFontLst>'
    )
    made.part._element.insert(5, parse_xml(listed))
    made.part._element.set("saveSubsetFonts", "1")


def _link_from_layout(made: pptx.presentation.Presentation) -> None:
    """Link a layout's title to a slide, and one of its texts to a file on somebody's disk."""
    layout = made.slide_layouts[1]
    for shape, rid in (
        (layout.placeholders[0], layout.part.relate_to(made.slides[0].part, RT.SLIDE)),
        (layout.placeholders[1], layout.part.relate_to("file:///C:/Users/Secret/a.docx", RT.HYPERLINK, True)),
    ):
        own = shape._element.xpath(".//p:cNvPr")[0]
        click = etree.SubElement(own, "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick")
        click.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", rid)


@pytest.fixture
def agency_theme(tmp_path: Path) -> Theme:
    return read_theme(agency(tmp_path / "agency.pptx", quadrants(tmp_path / "secret.png", (300, 200))))


def on(theme: Theme, **more: object) -> Scene:
    """Return a scene without placeholders on the theme's second layout."""
    return replace(scene(**more), layout_index=1, items=())


def test_nothing_of_the_old_document_is_left(agency_theme: Theme, write: Write) -> None:
    written = write(on(agency_theme, notes=(said("x"),)), theme=agency_theme)
    for name in written.names():
        assert b"Secret" not in written.data(name), name
        assert not any(word in name for word in ("thumbnail", "printerSettings", "commentAuthors")), name
    assert [name for name in written.names() if "/slides/slide" in name] == ["ppt/slides/slide1.xml"]
    assert [name for name in written.names() if "/media/" in name] == []
    assert "ppt/presProps.xml" not in written.names()


def test_old_sections_and_numbering_are_gone(agency_theme: Theme, write: Write) -> None:
    written = write(on(agency_theme), theme=agency_theme)
    assert written.find("ppt/presentation.xml", "//p14:section") == []
    assert written.find("ppt/presentation.xml", "/p:presentation/@firstSlideNum") == []


def test_layouts_and_masters_are_all_there(agency_theme: Theme, write: Write) -> None:
    made = write(on(agency_theme), theme=agency_theme).open()
    assert [layout.name for layout in made.slide_layouts] == [layout.name for layout in agency_theme.layouts]
    assert made.slides[0].slide_layout.name == agency_theme.layouts[1].name


def test_a_notes_master_is_made_where_the_template_has_none(tmp_path: Path, write: Write) -> None:
    pptx.Presentation().save(str(tmp_path / "plain.pptx"))
    theme = read_theme(tmp_path / "plain.pptx")
    written = write(on(theme, notes=(said("Say"),)), theme=theme)
    assert len(written.find("ppt/presentation.xml", "//p:notesMasterId")) == 1
    assert written.slide().notes_slide.notes_text_frame.text == "Say"
    assert written.open().notes_master.placeholders


def _move(source: Path, target: Path, names: dict[str, str]) -> None:
    """Copy a package with some parts under other names."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data, moved = old.read(name), names.get(name, name)
            if name.endswith(".rels"):
                folder, _, file = name.removesuffix(".rels").partition("_rels/")
                data = _with_whole_targets(data.decode(), folder)
                part = names.get(folder + file, folder + file)
                moved = f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels".lstrip("/")
            for before, after in names.items():
                data = data.replace(f'"/{before}"'.encode(), f'"/{after}"'.encode())
            new.writestr(moved, data)


def _with_whole_targets(rels: str, folder: str) -> bytes:
    """Return relationships whose targets are said from the package's root."""

    def whole(found: re.Match[str]) -> str:
        return posixpath.normpath(posixpath.join("/", folder, found[0]))

    return re.sub('(?<=Target=")[^"]*', whole, rels).encode()


def test_parts_may_lie_anywhere_in_the_template(tmp_path: Path, write: Write) -> None:
    made = pptx.Presentation()
    assert made.notes_master
    made.save(str(tmp_path / "plain.pptx"))
    names = {
        "ppt/presentation.xml": "main/document.xml",
        "ppt/notesMasters/notesMaster1.xml": "odd/place/notes.xml",
        "ppt/slideLayouts/slideLayout2.xml": "other/layout.xml",
    }
    _move(tmp_path / "plain.pptx", tmp_path / "odd.pptx", names)
    theme = read_theme(tmp_path / "odd.pptx")
    slide = write(on(theme, notes=(said("Say"),)), theme=theme).slide()
    assert slide.slide_layout.name == theme.layouts[1].name
    assert slide.notes_slide.notes_text_frame.text == "Say"
    assert slide.notes_slide.part.notes_master.placeholders


def test_a_potx_becomes_a_presentation(tmp_path: Path, write: Write) -> None:
    pptx.Presentation().save(str(tmp_path / "plain.pptx"))
    with zipfile.ZipFile(tmp_path / "plain.pptx") as old, zipfile.ZipFile(tmp_path / "a.potx", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"presentation.main+xml", b"template.main+xml")
            new.writestr(name, data)
    theme = read_theme(tmp_path / "a.potx")
    written = write(on(theme), theme=theme)
    assert b"template.main+xml" not in written.data("[Content_Types].xml")
    assert len(written.open().slides) == 1


def test_a_layouts_own_colours_are_its_slides_too(tmp_path: Path, write: Write) -> None:
    made = pptx.Presentation()
    layout = made.slide_layouts[1]
    override = layout._element.find(".//{*}clrMapOvr")
    override.remove(override[0])
    names = ["bg1", "tx1", "bg2", "tx2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink"]
    swapped = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
    mapping = etree.SubElement(
        override, "{http://schemas.openxmlformats.org/drawingml/2006/main}overrideClrMapping"
    )
    for name in names:
        mapping.set(name, swapped.get(name, name))
    made.save(str(tmp_path / "dark.pptx"))
    theme = read_theme(tmp_path / "dark.pptx")
    written = write(on(theme), theme=theme)
    assert written.on_slide("/p:sld/p:clrMapOvr/a:overrideClrMapping/@bg1") == ["dk1"]


def test_placeholders_of_one_number_are_told_apart_by_their_kind(tmp_path: Path, write: Write) -> None:
    """LibreOffice numbers neither titles nor the first content."""
    made = pptx.Presentation()
    content = made.slide_layouts[1].placeholders[1]
    del content._element.xpath(".//p:ph")[0].attrib["idx"]
    made.save(str(tmp_path / "libre.pptx"))
    theme = read_theme(tmp_path / "libre.pptx")
    frame = theme.layouts[1].of_type(PlaceholderType.OBJECT)[0].frame
    ref = PlaceholderRef(0, PlaceholderType.OBJECT)
    item = box("Words", frame=frame, placeholder=ref, inherited_frame=frame, inherited_box=BoxStyle())
    written = write(replace(on(theme), items=(item,)), theme=theme)
    assert [dict(mark.attrib) for mark in written.on_slide("//p:ph")] == [{}]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html/>"])
def test_what_is_no_powerpoint_file_is_said(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(content)
    with pytest.raises(BrownBagError, match=r"a\.pptx"):
        Template(tmp_path / "a.pptx")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_template_is_said_and_nothing_worse(data: st.DataObject) -> None:
    whole = sage().path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = (
        whole[:at]
        + data.draw(st.binary(min_size=1, max_size=40))
        + whole[at + data.draw(st.integers(0, 40)) :]
    )
    with TemporaryDirectory() as folder:
        path, target = Path(folder, "broken.pptx"), Path(folder, "talk.pptx")
        path.write_bytes(broken)
        with suppress(BrownBagError):
            write_pptx([scene()], replace(sage(), path=path), Meta(), target, rasterise=flat_png)


def test_a_template_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(BrownBagError, match=r"gone\.pptx"):
        Template(tmp_path / "gone.pptx")


def test_a_picture_that_a_layout_shows_many_times_is_stored_once(tmp_path: Path, write: Write) -> None:
    made = pptx.Presentation()
    layout = made.slide_layouts[1]
    picture = Part(PackURI("/ppt/media/image7.png"), "image/png", made.part.package, b"\x89PNG")
    for _ in range(3):
        layout.part.rels._add_relationship(RT.IMAGE, picture)
    made.save(str(tmp_path / "many.pptx"))
    theme = read_theme(tmp_path / "many.pptx")
    names = write(on(theme), theme=theme).names()
    assert [name for name in names if name.startswith("ppt/media/")] == ["ppt/media/image7.png"]
    assert len(names) == len(set(names))


def test_a_picture_without_a_content_type_gets_that_of_its_ending(tmp_path: Path, write: Write):
    template = Foreign(tmp_path)
    template.add("ppt/media/Logo.EMF", b"drawn").relate(MASTER, "rId90", "../media/Logo.EMF")
    template.add("ppt/media/odd.xyz", b"drawn").relate(MASTER, "rId91", "../media/odd.xyz")
    theme = read_theme(template.save())
    written = write(scene(box("Words")), theme=theme)
    types = dict(
        re.findall(r'PartName="([^"]+)" ContentType="([^"]*)"', written.data("[Content_Types].xml").decode())
    )
    assert types["/ppt/media/Logo.EMF"] == "image/x-emf"
    assert types["/ppt/media/odd.xyz"] == "application/octet-stream"


def test_an_empty_footer_has_a_space_whose_letters_libreoffice_can_dress(tmp_path: Path, write: Write):
    theme = read_theme(Foreign(tmp_path).save())
    written = write(scene(box("Words")), theme=theme)
    footers = "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='ftr']//a:p/a:r/a:t/text()"
    assert [str(text) for text in written.find(MASTER, footers)] == [" "]
    assert [str(text) for text in written.find(layout_part(2), footers)] == [" "]
