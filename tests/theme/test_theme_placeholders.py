from __future__ import annotations

import pytest

from brownbag.deck.model import Align
from brownbag.theme.drawing import Colour, EllipseOutline, Line, RectOutline, SolidFill
from brownbag.theme.model import Anchor, PlaceholderType, Spacing
from brownbag.units import Rect
from theme.templates import MASTER, PRESENTATION, THEME, Template, layout_part

BODY_XFRM = '<a:xfrm><a:off x="457200" y="1600200"/><a:ext cx="8229600" cy="4525963"/></a:xfrm>'
BODY_LEVEL = '<a:lvl1pPr marL="342900" indent="-342900" algn="l"'
CONTENT = layout_part(2)


def body(template: Template):
    return template.read().layouts[1].placeholders[1]


def body_style(template: Template, words: str) -> Template:
    """Let the content layout's body say these level styles."""
    text = template.parts[CONTENT].decode()
    place = text.index("<a:lstStyle/>", text.index('idx="1"'))
    template.parts[CONTENT] = (
        text[:place] + f"<a:lstStyle>{words}</a:lstStyle>" + text[place + len("<a:lstStyle/>") :]
    ).encode()
    return template


def test_a_level_that_a_layout_says_wins_over_the_master(template: Template):
    style = '<a:lvl2pPr algn="r"><a:defRPr sz="1500" b="1"/></a:lvl2pPr>'
    first, second = body(body_style(template, style)).levels[:2]
    assert (first.size, first.align) == (32.0, Align.LEFT)
    assert (second.size, second.align, second.bold) == (15.0, Align.RIGHT, True)
    assert second.bullet.char == "–"  # what the layout does not say stays the master's


def test_a_masters_placeholder_wins_over_its_text_styles(template: Template):
    text = template.parts[MASTER].decode()
    place = text.index("<a:lstStyle/>", text.index('type="body"'))
    own = '<a:lstStyle><a:lvl1pPr><a:defRPr sz="2600" i="1"/></a:lvl1pPr></a:lstStyle>'
    template.parts[MASTER] = (text[:place] + own + text[place + len("<a:lstStyle/>") :]).encode()
    first, second = body(template).levels[:2]
    assert (first.size, first.italic) == (26.0, True)
    assert (second.size, second.italic) == (28.0, False)


def test_the_files_defaults_hold_where_no_style_says_anything(template: Template):
    text = template.parts[MASTER].decode()
    start, end = text.index("<p:otherStyle>"), text.index("</p:otherStyle>")
    template.parts[MASTER] = (text[: start + len("<p:otherStyle>")] + text[end:]).encode()
    template.replace(PRESENTATION, "<a:lvl2pPr", '<a:lvl2pPr algn="r"', 1)
    template.replace(PRESENTATION, ' algn="l" defTabSz', " defTabSz", 9)
    date = template.read().layouts[0].of_type(PlaceholderType.DATE)[0]
    assert date.levels[1].align is Align.RIGHT


@pytest.mark.parametrize(
    ("said", "style"),
    [
        ('<a:lvl1pPr rtl="1" algn="just"/>', {"right_to_left": True, "align": Align.JUSTIFY}),
        ('<a:lvl1pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc></a:lvl1pPr>', {"line_spacing": Spacing(0.9)}),
        (
            '<a:lvl1pPr><a:lnSpc><a:spcPts val="2400"/></a:lnSpc></a:lvl1pPr>',
            {"line_spacing": Spacing(None, 24)},
        ),
        (
            '<a:lvl1pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:lvl1pPr>',
            {"space_after": Spacing(None, 6)},
        ),
        ('<a:lvl1pPr marL="0" indent="0"/>', {"margin_left": 0.0, "indent": 0.0}),
        ('<a:lvl1pPr marL="1cm"/>', {"margin_left": pytest.approx(28.3465, abs=1e-3)}),
        ('<a:lvl1pPr><a:defRPr cap="all"/></a:lvl1pPr>', {"caps": True}),
        ('<a:lvl1pPr><a:defRPr><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>', {"family": "Calibri"}),
        (
            '<a:lvl1pPr><a:defRPr><a:latin typeface="Gill Sans"/></a:defRPr></a:lvl1pPr>',
            {"family": "Gill Sans"},
        ),
        ('<a:lvl1pPr><a:defRPr sz="rubbish"/></a:lvl1pPr>', {"size": 32.0}),
    ],
)
def test_a_level_style_says_everything_a_paragraph_inherits(template: Template, said, style):
    level = body(body_style(template, said)).levels[0]
    assert {name: getattr(level, name) for name in style} == style


@pytest.mark.parametrize(
    ("said", "bullet"),
    [
        ("<a:buNone/>", ("", "", 1.0, None)),
        ('<a:buAutoNum type="alphaLcParenR"/>', ("", "alphaLcParenR", 1.0, None)),
        ('<a:buChar char="►"/>', ("►", "", 1.0, None)),
        (
            '<a:buSzPct val="80000"/><a:buFont typeface="Wingdings"/><a:buChar char="§"/>',
            ("▪", "", 0.8, None),
        ),
        ('<a:buSzPts val="1600"/><a:buChar char="•"/>', ("•", "", 0.5, None)),
        ('<a:buFont typeface="Wingdings 3"/><a:buChar char="\uf07d"/>', ("►", "", 1.0, None)),
        ('<a:buFont typeface="Wingdings"/><a:buChar char="Y"/>', ("•", "", 1.0, None)),
        ('<a:buClr><a:schemeClr val="accent2"/></a:buClr>', ("•", "", 1.0, Colour("C0504D", 1.0, "accent2"))),
    ],
)
def test_a_bullet_is_what_every_font_can_show(template: Template, said, bullet):
    found = body(body_style(template, f"<a:lvl1pPr>{said}</a:lvl1pPr>")).levels[0].bullet
    assert (found.char, found.numbering, found.size, found.colour) == bullet


def test_a_frame_that_the_layout_leaves_out_is_the_masters(template: Template):
    template.replace(MASTER, BODY_XFRM, BODY_XFRM.replace("457200", "914400"))
    assert body(template).frame.x == 72.0


def test_a_frame_that_nobody_says_is_sensible(template: Template):
    template.replace(MASTER, BODY_XFRM, "")
    frame = body(template).frame
    assert frame.x > 0
    assert frame.y > 100
    assert frame.right < 720
    assert frame.bottom < 540


def test_insets_and_anchor_are_inherited_one_by_one(template: Template):
    text = template.parts[CONTENT].decode()
    place = text.index("<a:bodyPr/>", text.index('idx="1"'))
    own = '<a:bodyPr lIns="0" anchor="b"/>'
    template.parts[CONTENT] = (text[:place] + own + text[place + len("<a:bodyPr/>") :]).encode()
    template.replace(
        MASTER, 'rIns="91440" bIns="45720" rtlCol="0"><a:normAutofit/>', 'rIns="127000"><a:normAutofit/>'
    )
    found = body(template).box
    assert found.insets == (0.0, 3.6, 10.0, 3.6)
    assert found.anchor is Anchor.BOTTOM


@pytest.mark.parametrize("kind", ["pic", "tbl", "chart", "dgm", "media", "clipArt", "subTitle", "body"])
def test_every_kind_of_content_takes_after_the_masters_body(template: Template, kind):
    template.replace(CONTENT, '<p:ph idx="1"/>', f'<p:ph type="{kind}" idx="1"/>')
    found = body(template)
    assert found.type.value == kind
    assert (found.levels[0].size, found.frame.y) == (32.0, 126.0)


def test_an_unknown_kind_of_placeholder_is_an_object(template: Template):
    template.replace(CONTENT, '<p:ph idx="1"/>', '<p:ph type="hologram" idx="1"/>')
    assert body(template).type is PlaceholderType.OBJECT


def test_a_layouts_own_colour_map_turns_its_text_light(template: Template):
    mapping = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'
    rest = " ".join(f'{n}="{n}"' for n in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6"))
    override = f'<a:overrideClrMapping {mapping} {rest} hlink="hlink" folHlink="folHlink"/>'
    template.replace(CONTENT, "<a:masterClrMapping/>", override)
    dark, light = (template.read().layouts[place] for place in (1, 2))
    assert dark.placeholders[1].levels[0].colour.rgb == "FFFFFF"
    assert dark.background == SolidFill(Colour("000000", scheme="bg1"))
    assert light.placeholders[0].levels[0].colour.rgb == "000000"


def test_a_placeholder_that_paints_itself_has_a_panel(template: Template):
    own = (
        '<p:spPr><a:prstGeom prst="ellipse"/><a:solidFill><a:srgbClr val="FFEEDD"/></a:solidFill>'
        '<a:ln w="25400"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></p:spPr>'
    )
    text = template.parts[CONTENT].decode()
    place = text.index("<p:spPr/>", text.index('idx="1"'))
    template.parts[CONTENT] = (text[:place] + own + text[place + len("<p:spPr/>") :]).encode()
    panel = body(template).panel
    assert panel.frame == Rect(36.0, 126.0, 648.0, pytest.approx(356.375, abs=1e-3))
    assert panel.outline == EllipseOutline()
    assert panel.fill == SolidFill(Colour("FFEEDD"))
    assert panel.line == Line(Colour("4F81BD", scheme="accent1"), 2.0)


def test_a_panel_of_the_master_shows_on_its_layouts(template: Template):
    filled = BODY_XFRM + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    template.replace(MASTER, filled, f'{filled}<a:solidFill><a:schemeClr val="accent3"/></a:solidFill>')
    panel = body(template).panel
    assert panel.outline == RectOutline()
    assert panel.fill == SolidFill(Colour("9BBB59", scheme="accent3"))


def test_theme_fonts_follow_the_themes_names(template: Template):
    template.replace(
        THEME, '<a:majorFont><a:latin typeface="Calibri"/>', '<a:majorFont><a:latin typeface="Georgia"/>'
    )
    theme = template.read()
    assert (theme.heading_font, theme.body_font) == ("Georgia", "Calibri")
    title, text = theme.layouts[1].placeholders[:2]
    assert (title.levels[0].family, text.levels[0].family) == ("Georgia", "Calibri")


def test_a_bullet_of_a_symbol_font_is_set_in_a_font_that_has_it(template: Template):
    said = '<a:lvl1pPr><a:buFont typeface="Wingdings"/><a:buChar char="§"/></a:lvl1pPr>'
    bullet = body(body_style(template, said)).levels[0].bullet
    assert (bullet.char, bullet.family) == ("▪", "Arial")


@pytest.mark.parametrize(
    "said",
    [
        '<a:xfrm><a:off x="457200" y="0"/></a:xfrm>',
        '<a:xfrm><a:off x="457200" y="0"/><a:ext cx="8229600" cy="0"/></a:xfrm>',
    ],
)
def test_a_frame_that_is_said_by_half_is_the_masters_and_known_to_be_ours(template: Template, said):
    text = template.parts[CONTENT].decode()
    place = text.index("<p:spPr/>", text.index('idx="1"'))
    own = f"<p:spPr>{said}</p:spPr>"
    template.parts[CONTENT] = (text[:place] + own + text[place + len("<p:spPr/>") :]).encode()
    found = body(template)
    assert (found.frame.x, found.frame.y, found.frame.width) == (36.0, 126.0, 648.0)
    assert found.inherited_frame != found.frame


@pytest.mark.parametrize(("said", "points"), [("300", 3.0), ("-50", -0.5), ("99999", 40.0), ("wide", 0.0)])
def test_space_between_letters_is_read(template: Template, said: str, points: float):
    style = f'<a:lvl1pPr><a:defRPr sz="1500" spc="{said}"/></a:lvl1pPr>'
    assert body(body_style(template, style)).levels[0].letter_spacing == points


def body_properties(template: Template, said: str) -> Template:
    """Let the content layout's body have these properties of its box."""
    text = template.parts[CONTENT].decode()
    place = text.index("<a:bodyPr/>", text.index('idx="1"'))
    template.parts[CONTENT] = (text[:place] + said + text[place + len("<a:bodyPr/>") :]).encode()
    return template


def test_a_box_of_columns_is_known_and_said(template: Template):
    theme = body_properties(template, '<a:bodyPr numCol="2"/>').read()
    assert theme.layouts[1].placeholders[1].box.columns == 2
    assert [problem.rule for problem in theme.problems] == ["theme-columns"]


@pytest.mark.parametrize(
    ("fit", "shrinks"),
    [
        ('<a:normAutofit fontScale="85000" lnSpcReduction="20000"/>', True),
        ('<a:normAutofit lnSpcReduction="10000"/>', True),
        ("<a:normAutofit/>", False),
        ("<a:noAutofit/>", False),
    ],
)
def test_a_box_that_shrank_its_sample_is_known(template: Template, fit: str, shrinks: bool):
    assert body(body_properties(template, f"<a:bodyPr>{fit}</a:bodyPr>")).box.shrinks is shrinks


def test_insets_of_turned_text_are_its_own_sides(template: Template):
    turned = body_properties(
        template, '<a:bodyPr vert="vert" lIns="0" tIns="12700" rIns="25400" bIns="38100"/>'
    )
    place = body(turned)
    assert (place.text_turn, place.box.insets) == (90.0, (1.0, 2.0, 3.0, 0.0))


def test_pictures_stand_straight_in_a_tilted_place_which_is_said(template: Template):
    part = layout_part(9)
    text = template.parts[part].decode()
    at = text.index("<a:xfrm>", text.index('type="pic"'))
    template.parts[part] = (text[:at] + '<a:xfrm rot="300000">' + text[at + len("<a:xfrm>") :]).encode()
    theme = template.read()
    (place,) = theme.layouts[8].of_type(PlaceholderType.PICTURE)
    assert (place.rotation, place.inherited_by_pictures) == (5.0, None)
    assert [problem.rule for problem in theme.problems] == ["theme-tilted-picture"]
