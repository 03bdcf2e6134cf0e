from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation

from brownbag.deck.model import Align
from brownbag.problems import BrownBagError
from brownbag.theme.drawing import Colour, SolidFill
from brownbag.theme.model import Anchor, LayoutRole, PlaceholderType, Spacing, Theme
from brownbag.theme.reader import read_theme
from theme.templates import MASTER, PRESENTATION, THEME, Template, layout_part

ROLES_OF_POWERPOINT = [
    LayoutRole.TITLE,
    LayoutRole.CONTENT,
    LayoutRole.SECTION,
    LayoutRole.TWO_CONTENT,
    LayoutRole.COMPARISON,
    LayoutRole.TITLE_ONLY,
    LayoutRole.BLANK,
    LayoutRole.CONTENT_CAPTION,
    LayoutRole.PICTURE_CAPTION,
]


def test_the_default_template_is_read_with_powerpoints_own_numbers(default_theme: Theme):
    content = default_theme.layout(LayoutRole.CONTENT)
    title, body = content.placeholders[:2]
    assert (title.type, title.levels[0].size, title.levels[0].align) == (
        PlaceholderType.TITLE,
        44.0,
        Align.CENTRE,
    )
    assert title.box.anchor is Anchor.MIDDLE
    assert title.levels[0].bullet.char == ""
    assert [level.size for level in body.levels] == [32, 28, 24, 20, 20, 20, 20, 20, 20]
    assert [level.bullet.char for level in body.levels[:5]] == ["•", "–", "•", "–", "»"]
    assert (body.levels[0].margin_left, body.levels[0].indent) == (27.0, -27.0)
    assert body.levels[0].space_before == Spacing(share=0.2)
    assert body.levels[0].family == "Calibri"
    assert body.box.insets == (7.2, 3.6, 7.2, 3.6)


def test_a_page_of_four_by_three_keeps_its_size(default_theme: Theme):
    assert (default_theme.width, default_theme.height) == (720.0, 540.0)


def test_every_layout_stands_at_its_place_in_the_file(default_theme: Theme):
    names = [layout.name for layout in Presentation().slide_layouts]
    assert [layout.name for layout in default_theme.layouts] == names
    assert [layout.index for layout in default_theme.layouts] == list(range(11))
    assert [layout.role for layout in default_theme.layouts[:9]] == ROLES_OF_POWERPOINT


def test_frames_are_those_that_python_pptx_reads(default_theme: Theme):
    for layout, ours in zip(Presentation().slide_layouts, default_theme.layouts, strict=True):
        theirs = {p.placeholder_format.idx: p for p in layout.placeholders}
        assert len(theirs) == len(ours.placeholders)
        for placeholder in ours.placeholders:
            shape = theirs[placeholder.idx]
            frame = placeholder.frame
            assert (frame.x, frame.y, frame.width, frame.height) == pytest.approx(
                (shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt)
            )


def test_colours_are_named_as_the_scheme_and_the_colour_map_name_them(default_theme: Theme):
    assert default_theme.colours["accent1"] == Colour("4F81BD", scheme="accent1")
    assert default_theme.colours["dk2"].rgb == default_theme.colours["tx2"].rgb == "1F497D"
    assert default_theme.colours["bg1"].rgb == "FFFFFF"
    assert default_theme.layouts[0].background == SolidFill(Colour("FFFFFF", scheme="bg1"))


def test_the_footers_grey_is_what_powerpoint_shows(default_theme: Theme):
    footer = default_theme.layouts[0].of_type(PlaceholderType.FOOTER)[0]
    assert footer.levels[0].colour == Colour("898989")
    assert footer.levels[0].size == 12.0


def test_the_template_reads_without_problems_where_it_lacks_nothing(default_theme: Theme):
    assert default_theme.problems == ()


def test_old_slides_are_never_looked_at(template: Template):
    template.add("ppt/slides/slide1.xml", b"this is no XML")
    assert len(template.read().layouts) == 11


def test_a_potx_is_read_like_a_pptx(template: Template):
    template.replace("[Content_Types].xml", "presentation.main+xml", "template.main+xml")
    assert len(read_theme(template.save("agency.potx")).layouts) == 11


def test_layouts_are_counted_over_all_masters(template: Template):
    second = "ppt/slideMasters/slideMaster2.xml"
    rels = template.parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"]
    template.add(second, template.parts[MASTER].replace(b'sz="4400"', b'sz="5000"'))
    template.add("ppt/slideMasters/_rels/slideMaster2.xml.rels", rels)
    template.replace(
        "ppt/_rels/presentation.xml.rels",
        "</Relationships>",
        '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'slideMaster" Target="slideMasters/slideMaster2.xml"/></Relationships>',
    )
    template.replace(
        PRESENTATION, "</p:sldMasterIdLst>", '<p:sldMasterId id="9" r:id="rId77"/></p:sldMasterIdLst>'
    )
    theme = template.read()
    assert [layout.index for layout in theme.layouts] == list(range(22))
    assert theme.layout(LayoutRole.CONTENT).index == 1
    assert theme.layouts[1].placeholders[0].levels[0].size == 44.0
    assert theme.layouts[12].placeholders[0].levels[0].size == 50.0


def test_a_page_without_a_size_is_powerpoints_old_one(template: Template):
    text = template.parts[PRESENTATION].decode()
    start = text.index("<p:sldSz")
    template.parts[PRESENTATION] = (text[:start] + text[text.index("/>", start) + 2 :]).encode()
    theme = template.read()
    assert (theme.width, theme.height) == (720.0, 540.0)


def test_a_template_without_layouts_is_refused_in_plain_words(template: Template):
    text = template.parts[MASTER].decode()
    start, end = text.index("<p:sldLayoutIdLst>"), text.index("</p:sldLayoutIdLst>")
    template.parts[MASTER] = (text[:start] + text[end + len("</p:sldLayoutIdLst>") :]).encode()
    with pytest.raises(
        BrownBagError, match=r"template\.pptx” has no layout with a place for a title or text"
    ):
        template.read()


def test_a_template_without_a_master_is_refused_in_plain_words(template: Template):
    template.replace(PRESENTATION, "p:sldMasterId ", "p:other ")
    with pytest.raises(BrownBagError, match="has no slide master"):
        template.read()


def test_a_layout_with_upright_text_serves_nothing_unasked(template: Template):
    for number in range(1, 12):
        plain = re.sub(rb' vert="\w+"', b"", template.parts[layout_part(number)])
        template.parts[layout_part(number)] = plain.replace(b"<a:bodyPr", b'<a:bodyPr vert="eaVert"')
    template.parts[layout_part(6)] = template.parts[layout_part(6)].replace(b' vert="eaVert"', b"")
    theme = template.read()
    assert {theme.layout(role).name for role in LayoutRole} == {"Title Only"}


def test_the_masters_style_of_text_is_there_without_a_place_for_text(default_theme: Theme):
    assert [level.size for level in default_theme.body_levels[:3]] == [32, 28, 24]


def test_a_layouts_own_colours_win_over_its_themes(template: Template):
    override = (
        '<a:themeOverride xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:clrScheme name="x"><a:dk1><a:srgbClr val="123456"/></a:dk1></a:clrScheme></a:themeOverride>'
    )
    template.add("ppt/theme/themeOverride1.xml", override.encode())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/themeOverride"
    relation = f'<Relationship Id="rId90" Type="{kind}" Target="../theme/themeOverride1.xml"/>'
    listing = "ppt/slideLayouts/_rels/slideLayout6.xml.rels"
    template.replace(listing, "</Relationships>", f"{relation}</Relationships>")
    theme = template.read()
    colours = {layout.name: layout.placeholders[0].levels[0].colour.rgb for layout in theme.layouts}
    assert (colours["Title Only"], colours["Two Content"]) == ("123456", "000000")


def test_a_template_without_slide_numbers_says_so(template: Template):
    for number in range(1, 12):
        template.replace(layout_part(number), 'type="sldNum"', 'type="ftr"')
    assert [problem.rule for problem in template.read().problems] == ["theme-no-number"]


def test_a_template_that_turned_slide_numbers_off_says_so(template: Template):
    template.replace(MASTER, "<p:txStyles>", '<p:hf sldNum="0" hdr="0" ftr="0" dt="0"/><p:txStyles>')
    theme = template.read()
    assert not any(layout.is_numbered or layout.is_dated for layout in theme.layouts)
    assert [problem.rule for problem in theme.problems] == ["theme-number-off"]


def test_a_layout_says_itself_whether_it_is_numbered(template: Template):
    template.replace(MASTER, "<p:txStyles>", '<p:hf sldNum="0"/><p:txStyles>')
    template.replace(layout_part(2), "</p:sldLayout>", '<p:hf ftr="0"/></p:sldLayout>')
    theme = template.read()
    assert [layout.name for layout in theme.layouts if layout.is_numbered] == ["Title and Content"]
    assert theme.problems == ()


def test_upright_layouts_are_known(default_theme: Theme):
    upright = [layout.name for layout in default_theme.layouts if layout.is_upright]
    assert upright == ["Title and Vertical Text", "Vertical Title and Text"]


def test_families_for_other_scripts_are_the_themes(template: Template):
    text = template.parts[THEME].decode()
    template.parts[THEME] = text.replace(
        '<a:ea typeface=""/><a:cs typeface=""/>', '<a:ea typeface="Meiryo"/><a:cs typeface="Arial"/>'
    ).encode()
    template.replace(MASTER, '<a:buFont typeface="Arial"', '<a:buFont typeface="+mn-ea"')
    body = template.read().layout(LayoutRole.CONTENT).placeholders[1]
    assert body.levels[0].bullet.family == "Meiryo"


def test_a_template_that_does_not_style_its_text_says_so(template: Template):
    text = template.parts[MASTER].decode()
    start, end = text.index("<p:txStyles>"), text.index("</p:txStyles>")
    text = text[:start] + text[end + len("</p:txStyles>") :]
    template.parts[MASTER] = re.sub(r"<a:lstStyle>.*?</a:lstStyle>", "<a:lstStyle/>", text).encode()
    theme = template.read()
    assert [problem.rule for problem in theme.problems] == ["theme-no-styles"]
    title, body, *_ = theme.layouts[1].placeholders
    assert (title.levels[0].size, body.levels[0].size) == (36, 24)


@pytest.mark.programs
def test_a_template_made_by_libreoffice_is_read(tmp_path: Path):
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("needs LibreOffice")
    talk = Presentation()
    talk.slides.add_slide(talk.slide_layouts[0]).shapes.title.text = "Together"
    talk.save(tmp_path / "talk.pptx")
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    convert = ["--headless", "--convert-to", "pptx", "--outdir", tmp_path / "made", tmp_path / "talk.pptx"]
    subprocess.run([program, profile, *convert], check=True, capture_output=True, timeout=120)
    theme = read_theme(tmp_path / "made" / "talk.pptx")
    served = (LayoutRole.TITLE, LayoutRole.CONTENT, LayoutRole.TITLE_ONLY)
    assert tuple(theme.layout(role).role for role in served) == served
    assert (theme.width, theme.height) == pytest.approx((720.0, 540.0), abs=0.2)


def test_a_missing_part_is_damage_not_a_traceback(template: Template):
    del template.parts[layout_part(4)]
    with pytest.raises(
        BrownBagError, match=r"is damaged: its part “ppt/slideLayouts/slideLayout4\.xml” is missing"
    ):
        template.read()


def test_a_missing_file_is_said_in_plain_words(tmp_path: Path):
    with pytest.raises(BrownBagError, match=r"There is no file “none\.pptx” there"):
        read_theme(tmp_path / "none.pptx")


def test_families_are_those_that_the_template_names(template: Template):
    template.replace(layout_part(1), "<a:defRPr>", '<a:defRPr><a:latin typeface="Rockwell"/>')
    assert template.read().fonts == ("Calibri", "Rockwell", "Arial")
