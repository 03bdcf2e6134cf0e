from __future__ import annotations

import json

import pytest

from brownbag.theme.check import describe
from brownbag.theme.examination import FontSource, FontUse, Service, examine, layout_labels
from brownbag.theme.model import LayoutRole, Theme
from theme.templates import PRESENTATION, Template, layout_part


def test_a_template_is_described_in_plain_sentences(default_theme: Theme):
    first, heading, *rest = describe(examine(default_theme))
    assert first == (
        "“default.pptx” is for slides of 10 × 7.5 inches (4:3) and has 11 layouts on 1 slide master."
    )
    assert heading == "Which layout serves which kind of slide:"
    assert rest[0].split() == ["Title", "slide:", "“Title", "Slide”,", "known", "by", "its", "name"]
    assert any(line.split()[0] == "Statements:" and line.endswith("stands in") for line in rest)


def test_every_kind_of_slide_is_listed_once(default_theme: Theme):
    assert [served.role for served in examine(default_theme).served] == list(LayoutRole)


def test_why_a_layout_serves_is_said(template: Template):
    template.replace(layout_part(4), 'name="Two Content"', 'name="Our lovely layout"')
    template.replace(layout_part(5), 'name="Comparison"', 'name="Custom Layout 3"')
    template.replace(layout_part(5), ' type="twoTxTwoObj"', "")
    served = {each.role: each for each in examine(template.read()).served}
    assert served[LayoutRole.TITLE].why is Service.NAME
    assert served[LayoutRole.TWO_CONTENT].why is Service.TYPE
    assert served[LayoutRole.COMPARISON].why is Service.PLACEHOLDERS
    assert served[LayoutRole.QUOTE].why is Service.STAND_IN


def test_fonts_are_told_by_where_they_are(default_theme: Theme):
    fonts = (
        FontUse("Calibri", FontSource.CARRIED, "Carlito"),
        FontUse("Lato", FontSource.INSTALLED, "Lato"),
        FontUse("Gotham", FontSource.STAND_IN, "Carlito"),
    )
    sentences = describe(examine(default_theme, fonts))
    assert "Shown with the widths PowerPoint gives it: Calibri. Lines break as there." in sentences
    assert any(
        sentence.startswith("Installed on this computer, and shown as it is: Lato.") for sentence in sentences
    )
    (missing,) = [sentence for sentence in sentences if "Gotham" in sentence]
    assert missing.startswith("Not on this computer: Gotham (shown in Carlito). Lines may break elsewhere")


def test_what_cannot_be_shown_is_among_the_sentences(template: Template):
    template.replace(layout_part(1), "<p:spTree>", "<p:spTree>", 1)
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="b"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="99999" cy="99999"/></a:xfrm><a:prstGeom prst="gear6"/>'
        '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></p:spPr></p:sp>'
    )
    found = describe(examine(template.draw(layout_part(1), shape).read()))
    assert any("“gear6” is shown as a plain rectangle" in sentence for sentence in found)


def test_layouts_of_one_name_get_labels_of_their_own(template: Template):
    template.replace(layout_part(4), 'name="Two Content"', 'name="Title Only"')
    labels = layout_labels(template.read())
    assert len(set(labels)) == len(labels)
    assert {"Title Only", "Title Only (2)"} <= set(labels)


def test_the_examination_survives_json(default_theme: Theme):
    found = examine(default_theme, (FontUse("Calibri", FontSource.CARRIED, "Carlito"),)).as_json()
    assert json.loads(json.dumps(found)) == found
    assert found["masters"] == 1
    assert found["roles"][0] == {"role": "title", "layout": "Title Slide", "why": "name"}


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((12_192_000, 6_858_000), "16:9"),
        ((9_144_000, 5_715_000), "16:10"),
        ((6_858_000, 9_144_000), "portrait, 3:4"),
        ((9_144_000, 9_144_000), "square"),
        ((9_144_000, 3_048_000), "3.00:1"),
    ],
)
def test_the_slides_shape_is_said_in_words(template: Template, size: tuple[int, int], words: str):
    template.replace(PRESENTATION, 'cx="9144000" cy="6858000"', f'cx="{size[0]}" cy="{size[1]}"')
    assert examine(template.read()).ratio == words
