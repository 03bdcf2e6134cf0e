"""Templates whose lists of styles are empty, as LibreOffice writes them: their samples count."""

from __future__ import annotations

import re

import pytest

from brownbag.deck.model import Align
from brownbag.theme.drawing import Colour
from brownbag.theme.model import LayoutRole, PlaceholderType, Theme
from theme.templates import MASTER, Template, layout_part

SAMPLE = (
    '<a:p><a:pPr algn="ctr"/><a:r><a:rPr sz="3300" b="1"><a:solidFill><a:srgbClr val="112233"/></a:solidFill>'
    '<a:latin typeface="Arial"/></a:rPr><a:t>Click to edit</a:t></a:r></a:p>'
)
OUTLINE = (
    '<a:p><a:pPr marL="168480" indent="-126360"><a:buChar char="•"/></a:pPr>'
    '<a:r><a:rPr sz="2600"/><a:t>One</a:t></a:r></a:p>'
    '<a:p><a:pPr lvl="1"/><a:r><a:rPr sz="2100"/><a:t>Two</a:t></a:r></a:p>'
)


def without_styles(template: Template) -> Template:
    """Take away what the master says of titles and bodies, in its lists and in its placeholders."""
    for name in ("titleStyle", "bodyStyle"):
        text = template.parts[MASTER].decode()
        template.parts[MASTER] = re.sub(
            f"<p:{name}>.*?</p:{name}>", f"<p:{name}/>", text, flags=re.DOTALL
        ).encode()
    return template


def with_samples(template: Template, title: str, body: str) -> Template:
    texts = [title, body]
    master = template.parts[MASTER].decode()
    template.parts[MASTER] = re.sub(
        r"(<p:txBody>.*?<a:lstStyle/>).*?(</p:txBody>)",
        lambda found: f"{found[1]}{texts.pop(0)}{found[2]}" if texts else found[0],
        master,
        flags=re.DOTALL,
    ).encode()
    return template


@pytest.fixture
def theme(template: Template) -> Theme:
    return with_samples(without_styles(template), SAMPLE, OUTLINE).read()


def test_a_title_looks_like_its_sample(theme: Theme):
    (title,) = theme.layout(LayoutRole.CONTENT).of_type(PlaceholderType.TITLE)
    style = title.levels[0]
    assert (style.size, style.bold, style.align, style.family) == (33, True, Align.CENTRE, "Arial")
    assert style.colour == Colour("112233")


def test_levels_look_like_the_masters_outline(theme: Theme):
    (body,) = theme.layout(LayoutRole.CONTENT).of_type(PlaceholderType.OBJECT)
    assert [level.size for level in body.levels[:3]] == [26, 21, 18]
    assert body.levels[0].bullet.char == "•"


def test_slides_have_to_say_it_themselves(theme: Theme):
    layout = theme.layout(LayoutRole.CONTENT)
    texts = (PlaceholderType.TITLE, PlaceholderType.OBJECT)
    assert all(level.is_unsaid for place in layout.of_type(*texts) for level in place.levels)
    (number,) = layout.of_type(PlaceholderType.SLIDE_NUMBER)
    assert not number.levels[0].is_unsaid


def test_it_is_said_once(theme: Theme):
    assert [problem.rule for problem in theme.problems] == ["theme-no-styles"]


def test_a_template_without_samples_gets_sizes_that_can_be_read(template: Template):
    empty = "<a:p><a:endParaRPr/></a:p>"
    layout = with_samples(without_styles(template), empty, empty).read().layout(LayoutRole.CONTENT)
    (title,) = layout.of_type(PlaceholderType.TITLE)
    (body,) = layout.of_type(PlaceholderType.OBJECT)
    assert title.levels[0].size == 36
    assert [level.size for level in body.levels[:4]] == [24, 20, 18, 18]


def test_a_template_with_styles_says_nothing_twice(default_theme: Theme):
    levels = [level for layout in default_theme.layouts for p in layout.placeholders for level in p.levels]
    assert not any(level.is_unsaid for level in levels)


def test_placeholders_that_cannot_be_told_apart_have_no_inherited_place(template: Template):
    part = layout_part(4)
    template.parts[part] = re.sub(rb'<p:ph sz="half" idx="\d+"/>', b"<p:ph/>", template.parts[part])
    layout = template.read().layout(LayoutRole.TWO_CONTENT)
    twins = layout.of_type(PlaceholderType.OBJECT)
    assert [(place.is_twin, place.inherited_frame) for place in twins] == [(True, None)] * 2
    (title,) = layout.of_type(PlaceholderType.TITLE)
    assert title.inherited_frame == title.frame


def test_an_empty_title_of_a_layout_says_less_than_the_masters_sample(template: Template):
    """LibreOffice gives every layout the colours and sizes of its last master, in a title without words."""
    end = (
        '<a:p><a:pPr algn="r"/><a:endParaRPr sz="5500"><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill>'
        "</a:endParaRPr></a:p>"
    )
    template = with_samples(without_styles(template), SAMPLE, OUTLINE)
    part = layout_part(2)
    text = template.parts[part].decode()
    template.parts[part] = re.sub(
        r"(<p:txBody>.*?<a:lstStyle/>).*?(</p:txBody>)", rf"\g<1>{end}\g<2>", text, count=1, flags=re.DOTALL
    ).encode()
    (title,) = template.read().layout(LayoutRole.CONTENT).of_type(PlaceholderType.TITLE)
    style = title.levels[0]
    assert (style.size, style.colour, style.align) == (33, Colour("112233"), Align.RIGHT)
