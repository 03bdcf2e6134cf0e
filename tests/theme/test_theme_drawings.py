from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image as Pillow

from brownbag.deck.model import Align
from brownbag.theme import limits
from brownbag.theme.drawing import (
    Colour,
    Crop,
    Dash,
    GradientFill,
    Image,
    Line,
    PathOutline,
    PictureFill,
    RectOutline,
    Shape,
    SolidFill,
    Tiling,
)
from brownbag.theme.model import SLIDE_NUMBER, Anchor, Drawing, TemplateText
from brownbag.units import Rect
from theme.templates import MASTER, Template, layout_part

PT = 12700
RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'


def xfrm(x: float, y: float, w: float, h: float, more: str = "", inner: str = "") -> str:
    size = f'<a:off x="{int(x * PT)}" y="{int(y * PT)}"/><a:ext cx="{int(w * PT)}" cy="{int(h * PT)}"/>'
    return f"<a:xfrm{more}>{size}{inner}</a:xfrm>"


def sp(
    place: str,
    paint: str = RED,
    geometry: str = '<a:prstGeom prst="rect"/>',
    rest: str = "",
    hidden: str = "",
) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="90" name="bar"{hidden}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{place}{geometry}{paint}</p:spPr>{rest}</p:sp>"
    )


def group(place: str, *shapes: str, paint: str = "") -> str:
    head = '<p:nvGrpSpPr><p:cNvPr id="91" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    return f"<p:grpSp>{head}<p:grpSpPr>{place}{paint}</p:grpSpPr>{''.join(shapes)}</p:grpSp>"


@pytest.fixture
def drawings(template: Template) -> Callable[[str], tuple[Drawing, ...]]:
    """Return a function that draws shapes on the master and returns what the Blank layout shows."""

    def draw(shapes: str) -> tuple[Drawing, ...]:
        spaces = (
            'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        )
        tree = "</p:grpSpPr><p:sp>"
        template.replace(MASTER, "<p:sldMaster ", f"<p:sldMaster {spaces.split(' ', 1)[1]} ")
        return template.replace(MASTER, tree, f"</p:grpSpPr>{shapes}<p:sp>").read().layouts[6].drawings

    return draw


def test_a_bar_comes_out_with_its_place_fill_and_line(drawings):
    line = (
        '<a:ln w="12700"><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill><a:prstDash val="dash"/></a:ln>'
    )
    (bar,) = drawings(sp(xfrm(10, 20, 300, 40, ' rot="2700000" flipH="1"'), RED + line))
    assert bar == Shape(
        Rect(10, 20, 300, 40),
        RectOutline(),
        SolidFill(Colour("FF0000")),
        Line(Colour("0000FF"), 1.0, Dash.DASH),
        rotation=45.0,
        flip_horizontal=True,
    )


def test_shapes_come_back_to_front_the_masters_first(template: Template):
    template.draw(MASTER, sp(xfrm(1, 0, 9, 9)) + sp(xfrm(2, 0, 9, 9)))
    template.draw(layout_part(7), sp(xfrm(3, 0, 9, 9)))
    assert [shape.frame.x for shape in template.read().layouts[6].drawings] == [1, 2, 3]


def test_a_layout_may_hide_the_masters_shapes(template: Template):
    template.draw(MASTER, sp(xfrm(1, 0, 9, 9)))
    template.replace(layout_part(7), 'type="blank"', 'showMasterSp="0" type="blank"')
    theme = template.read()
    assert theme.layouts[6].drawings == ()
    assert len(theme.layouts[5].drawings) == 1


def test_hidden_and_invisible_shapes_and_placeholders_are_not_drawn(drawings):
    assert drawings(sp(xfrm(1, 0, 9, 9), hidden=' hidden="1"') + sp(xfrm(1, 0, 9, 9), "<a:noFill/>")) == ()


def test_a_style_of_the_theme_fills_and_strokes(drawings):
    style = (
        '<p:style><a:lnRef idx="2"><a:schemeClr val="accent2"/></a:lnRef>'
        '<a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"/></p:style>'
    )
    (bar,) = drawings(sp(xfrm(1, 0, 9, 9), "", rest=style))
    assert bar.fill == SolidFill(Colour("4F81BD", scheme="accent1"))
    assert bar.line == Line(Colour("C0504D", scheme="accent2"), 2.0)


def test_what_a_shape_says_itself_wins_over_its_style(drawings):
    style = '<p:style><a:lnRef idx="2"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="3"/></p:style>'
    (bar,) = drawings(sp(xfrm(1, 0, 9, 9), RED + "<a:ln><a:noFill/></a:ln>", rest=style))
    assert (bar.fill, bar.line) == (SolidFill(Colour("FF0000")), None)


def test_a_gradient_keeps_its_stops_angle_and_order(drawings):
    stops = (
        '<a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs>'
    )
    paint = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000"/></a:gradFill>'
    (bar,) = drawings(sp(xfrm(1, 0, 9, 9), paint))
    assert bar.fill == GradientFill(((0.0, Colour("FF0000")), (1.0, Colour("0000FF"))), 90.0)


def test_a_round_gradient_knows_its_centre(drawings):
    stops = (
        '<a:gs pos="0"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="100000"><a:srgbClr val="FF0000"/></a:gs>'
    )
    path = '<a:path path="circle"><a:fillToRect l="50000" t="-80000" r="50000" b="180000"/></a:path>'
    (bar,) = drawings(sp(xfrm(1, 0, 9, 9), f"<a:gradFill><a:gsLst>{stops}</a:gsLst>{path}</a:gradFill>"))
    assert bar.fill.radial
    assert bar.fill.centre == pytest.approx((0.5, -0.8))


def test_a_pattern_is_tiled_in_its_two_colours(template: Template):
    paint = (
        '<a:pattFill prst="dkHorz"><a:fgClr><a:srgbClr val="FF0000"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    )
    theme = template.draw(MASTER, sp(xfrm(1, 0, 9, 9), paint)).read()
    fill = theme.layouts[6].drawings[0].fill
    assert isinstance(fill, PictureFill)
    assert fill.tiled
    with Pillow.open(io.BytesIO(fill.data)) as tile:
        pixels = tile.convert("RGB")
        # Eight dots of a 96-dpi screen high: two dark rows, two light ones, twice.
        assert tile.height / tile.info["dpi"][1] * 96 == pytest.approx(8, abs=0.01)
        rows = [pixels.getpixel((0, tile.height * dot // 8)) for dot in range(8)]
    red, white = (255, 0, 0), (255, 255, 255)
    assert rows == [red, red, white, white] * 2
    assert theme.problems == ()


def test_a_pattern_of_an_unknown_name_is_one_colour(template: Template):
    paint = (
        '<a:pattFill prst="tartan"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    )
    theme = template.draw(MASTER, sp(xfrm(1, 0, 9, 9), paint)).read()
    assert theme.layouts[6].drawings[0].fill == SolidFill(Colour("808080"))


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ('<a:ln w="12700"><a:noFill/><a:tailEnd type="arrow"/></a:ln>', "theme-arrow"),
        ("<a:effectLst><a:outerShdw/></a:effectLst>", "theme-effect"),
        ("<a:sp3d/>", "theme-effect"),
    ],
)
def test_what_is_not_painted_is_said(template: Template, words: str, rule: str):
    theme = template.draw(MASTER, sp(xfrm(1, 0, 9, 9), RED + words)).read()
    assert [problem.rule for problem in theme.problems] == [rule]


def test_more_drawings_than_a_slide_can_need_are_cut_and_said(
    template: Template, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "MOST_DRAWINGS", 3)
    theme = template.draw(MASTER, "".join(sp(xfrm(at, 0, 9, 9)) for at in range(5))).read()
    assert len(theme.layouts[6].drawings) == 3
    assert [problem.rule for problem in theme.problems] == ["theme-many"]


def test_a_group_scales_and_moves_what_is_in_it(drawings):
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{100 * PT}" cy="{100 * PT}"/>'
    (bar,) = drawings(group(xfrm(200, 100, 200, 50, inner=inner), sp(xfrm(50, 0, 50, 100))))
    assert bar.frame == Rect(300, 100, 100, 50)


def test_a_turned_group_turns_what_is_in_it_around_its_middle(drawings):
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{100 * PT}" cy="{100 * PT}"/>'
    (bar,) = drawings(group(xfrm(0, 0, 100, 100, ' rot="5400000"', inner), sp(xfrm(0, 40, 20, 20))))
    assert (bar.frame.x, bar.frame.y, bar.rotation) == pytest.approx((40, 0, 90))


def test_a_mirrored_group_mirrors_what_is_in_it(drawings):
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{100 * PT}" cy="{100 * PT}"/>'
    turned = sp(xfrm(0, 0, 20, 20, ' rot="1800000"'))
    (bar,) = drawings(group(xfrm(0, 0, 100, 100, ' flipH="1"', inner), turned))
    assert (bar.frame.x, bar.rotation, bar.flip_horizontal) == (80, 330, True)


def test_groups_inside_groups_come_out_flat_with_the_groups_fill(drawings):
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{50 * PT}" cy="{50 * PT}"/>'
    within = group(
        xfrm(0, 0, 50, 50, inner=inner), sp(xfrm(10, 10, 10, 10), "<a:grpFill/>"), paint="<a:grpFill/>"
    )
    (bar,) = drawings(group(xfrm(100, 100, 100, 100, inner=inner), within, paint=RED))
    assert bar == Shape(Rect(120, 120, 20, 20), RectOutline(), SolidFill(Colour("FF0000")))


def test_of_alternatives_the_one_for_every_program_is_drawn(drawings):
    choice = f'<mc:Choice Requires="p14">{sp(xfrm(1, 0, 9, 9))}</mc:Choice>'
    fallback = f"<mc:Fallback>{sp(xfrm(2, 0, 9, 9))}</mc:Fallback>"
    (bar,) = drawings(f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>")
    assert bar.frame.x == 2


def test_an_unknown_shape_is_shown_as_its_frame_and_said(template: Template):
    theme = template.draw(MASTER, sp(xfrm(1, 0, 9, 9), geometry='<a:prstGeom prst="gear6"/>')).read()
    assert theme.layouts[6].drawings[0].outline == RectOutline()
    assert theme.problems[0].message == "The template's shape “gear6” is shown as a plain rectangle."


def test_a_table_on_the_master_is_left_out_and_said(template: Template):
    frame = (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="t"/><p:cNvGraphicFramePr/><p:nvPr/>'
        "</p:nvGraphicFramePr></p:graphicFrame>"
    )
    theme = template.replace(MASTER, "</p:grpSpPr><p:sp>", f"</p:grpSpPr>{frame}<p:sp>").read()
    assert theme.layouts[6].drawings == ()
    assert [problem.rule for problem in theme.problems] == ["theme-graphic"]


def test_a_line_is_open_and_only_stroked(drawings):
    blue = '<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>'
    stroke = f'<a:ln w="38100">{blue}<a:prstDash val="sysDot"/></a:ln>'
    connector = sp(xfrm(5, 6, 100, 0), stroke, '<a:prstGeom prst="line"/>').replace("p:sp>", "p:cxnSp>")
    (line,) = drawings(connector.replace("nvSpPr", "nvCxnSpPr"))
    assert line.outline == PathOutline((("M", 0.0, 0.0), ("L", 1.0, 0.0)), filled=False)
    assert line.line == Line(Colour("0000FF"), 3.0, Dash.DOT)
    assert line.fill is None


def test_fixed_text_comes_with_its_style(drawings):
    body = (
        '<p:txBody><a:bodyPr anchor="ctr" lIns="0"/><a:lstStyle><a:lvl1pPr algn="ctr"/></a:lstStyle>'
        '<a:p><a:r><a:rPr sz="1400" b="1"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:rPr>'
        "<a:t>Together </a:t></a:r><a:r><a:t>from the start</a:t></a:r><a:br/><a:r><a:t>2026</a:t></a:r>"
        "</a:p></p:txBody>"
    )
    (text,) = drawings(sp(xfrm(10, 500, 300, 30), "", rest=body))
    assert isinstance(text, TemplateText)
    ((style, words),) = text.paragraphs
    assert words == "Together from the start\n2026"
    assert (style.size, style.bold, style.align, style.family) == (14.0, True, Align.CENTRE, "Calibri")
    assert style.colour == Colour("4F81BD", scheme="accent1")
    assert text.frame == Rect(10, 500, 300, 30)
    assert (text.box.anchor, text.box.insets[0]) == (Anchor.MIDDLE, 0.0)


def test_text_on_its_side_is_a_turned_box(drawings):
    body = '<p:txBody><a:bodyPr vert="vert270"/><a:p><a:r><a:t>Aside</a:t></a:r></a:p></p:txBody>'
    (text,) = drawings(sp(xfrm(0, 100, 20, 200), "", rest=body))
    assert (text.frame, text.rotation) == (Rect(-90, 190, 200, 20), 270.0)


def test_a_box_that_does_not_wrap_has_room(drawings):
    body = (
        '<p:txBody><a:bodyPr wrap="none"/><a:p><a:pPr algn="r"/><a:r><a:t>Aside</a:t></a:r></a:p></p:txBody>'
    )
    (text,) = drawings(sp(xfrm(500, 100, 50, 20), "", rest=body))
    assert (text.frame.x, text.frame.right) == (450, 550)


def test_a_slide_number_in_a_plain_box_is_kept_for_the_slide_to_say(template: Template):
    body = (
        "<p:txBody><a:bodyPr/><a:p><a:r><a:t>Page </a:t></a:r>"
        '<a:fld type="slidenum"><a:t>‹#›</a:t></a:fld></a:p></p:txBody>'
    )
    theme = template.draw(MASTER, sp(xfrm(0, 0, 50, 20), "", rest=body)).read()
    (text,) = theme.layouts[6].drawings
    assert isinstance(text, TemplateText)
    assert text.is_numbered
    assert text.paragraphs[0][1] == f"Page {SLIDE_NUMBER}"
    assert theme.problems == ()


def test_letters_on_top_of_one_another_are_said(template: Template):
    body = '<p:txBody><a:bodyPr vert="wordArtVert"/><a:p><a:r><a:t>Tall</a:t></a:r></a:p></p:txBody>'
    theme = template.draw(MASTER, sp(xfrm(0, 0, 20, 200), "", rest=body)).read()
    assert [problem.rule for problem in theme.problems] == ["theme-stacked"]


@pytest.mark.parametrize(("more", "rules"), [("", []), (' b="1"', ["theme-text-looks"])])
def test_fixed_text_that_changes_its_look_is_said(template: Template, more: str, rules: list[str]):
    body = (
        '<p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-US" sz="1400"/><a:t>Agency </a:t></a:r>'
        f'<a:r><a:rPr lang="es" sz="1400"{more}/><a:t>for families</a:t></a:r></a:p></p:txBody>'
    )
    theme = template.draw(MASTER, sp(xfrm(0, 0, 50, 20), "", rest=body)).read()
    assert [problem.rule for problem in theme.problems] == rules


def test_a_date_in_a_plain_box_is_left_out_and_said(template: Template):
    body = '<p:txBody><a:bodyPr/><a:p><a:fld type="datetime1"><a:t>1/1/20</a:t></a:fld></a:p></p:txBody>'
    theme = template.draw(MASTER, sp(xfrm(0, 0, 50, 20), "", rest=body)).read()
    assert theme.layouts[6].drawings == ()
    assert [problem.rule for problem in theme.problems] == ["theme-field"]


def _with_picture(template: Template, more: str = "", geometry: str = "rect", flip: str = "") -> Drawing:
    target = io.BytesIO()
    Pillow.new("RGB", (8, 4), "red").save(target, "PNG")
    template.add("ppt/media/logo.png", target.getvalue()).relate(MASTER, "rId90", "../media/logo.png")
    stretch = "<a:stretch><a:fillRect/></a:stretch>"
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="9" name="logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="rId90"><a:alphaModFix amt="50000"/></a:blip>{more}{stretch}'
        f"</p:blipFill><p:spPr>{xfrm(10, 10, 80, 40, flip)}"
        f'<a:prstGeom prst="{geometry}"/></p:spPr></p:pic>'
    )
    theme = template.replace(MASTER, "</p:grpSpPr><p:sp>", f"</p:grpSpPr>{picture}<p:sp>").read()
    (drawing,) = theme.layouts[6].drawings
    assert drawing.data if isinstance(drawing, Image) else drawing.fill
    return drawing


def test_a_picture_comes_with_its_crop_and_opacity(template: Template):
    picture = _with_picture(template, '<a:srcRect l="25000" b="10000"/>', flip=' flipH="1"')
    assert picture.frame == Rect(10, 10, 80, 40)
    assert picture.crop == Crop(left=0.25, bottom=0.1)
    assert picture.alpha == 0.5
    assert picture.flip_horizontal


def test_a_picture_cut_out_in_a_shape_fills_that_shape(template: Template):
    picture = _with_picture(template, geometry="ellipse")
    assert isinstance(picture, Shape)
    assert isinstance(picture.fill, PictureFill)
    assert picture.fill.alpha == 0.5


def test_a_background_of_the_theme_takes_the_masters_colour(template: Template):
    template.replace(MASTER, '<p:bgRef idx="1001">', '<p:bgRef idx="1003">')
    background = template.read().layouts[0].background
    assert isinstance(background, GradientFill)
    assert background.radial
    assert background.stops[0][1].rgb == "FFFFFF"


def test_a_layouts_background_wins_over_the_masters(template: Template):
    own = f"<p:bg><p:bgPr>{RED}<a:effectLst/></p:bgPr></p:bg><p:spTree>"
    theme = template.replace(layout_part(3), "<p:spTree>", own).read()
    assert theme.layouts[2].background == SolidFill(Colour("FF0000"))
    assert theme.layouts[3].background == SolidFill(Colour("FFFFFF", scheme="bg1"))


def test_a_background_picture_that_reaches_over_the_edge_is_cropped(template: Template):
    target = io.BytesIO()
    Pillow.new("RGB", (8, 4), "red").save(target, "PNG")
    template.add("ppt/media/sky.png", target.getvalue()).relate(MASTER, "rId90", "../media/sky.png")
    template.replace(
        MASTER,
        '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>',
        '<p:bgPr><a:blipFill><a:blip r:embed="rId90"/><a:stretch>'
        '<a:fillRect l="-50000" r="-50000"/></a:stretch></a:blipFill></p:bgPr>',
    )
    assert template.read().layouts[0].background.crop == Crop(left=0.25, right=0.25)


def _with_background(template: Template, paint: str) -> Template:
    own = '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
    return template.replace(MASTER, own, f"<p:bgPr>{paint}<a:effectLst/></p:bgPr>")


def _hole(x: float, y: float, w: float, h: float) -> str:
    return sp(xfrm(x, y, w, h), "").replace("<p:sp>", '<p:sp useBgFill="1">')


def _drawn(template: Template, shape: str) -> Shape:
    tree = "</p:grpSpPr><p:sp>"
    (drawing,) = template.replace(MASTER, tree, f"</p:grpSpPr>{shape}<p:sp>").read().layouts[6].drawings
    assert isinstance(drawing, Shape)
    return drawing


def test_a_shape_filled_with_the_background_shows_what_lies_behind_it(template: Template):
    assert _drawn(_with_background(template, RED), _hole(1, 0, 9, 9)).fill == SolidFill(Colour("FF0000"))


def test_a_shape_filled_with_the_background_shows_that_of_its_layout(template: Template):
    own = f"<p:bg><p:bgPr>{RED}<a:effectLst/></p:bgPr></p:bg><p:spTree>"
    template.replace(layout_part(3), "<p:spTree>", own)
    template.replace(MASTER, "</p:grpSpPr><p:sp>", f"</p:grpSpPr>{_hole(1, 0, 9, 9)}<p:sp>")
    colours = {layout.name: layout.drawings[0].fill.colour.rgb for layout in template.read().layouts}
    assert (colours["Section Header"], colours["Blank"]) == ("FF0000", "FFFFFF")


def test_of_a_gradient_behind_a_shape_shows_its_part(template: Template):
    stops = (
        '<a:gs pos="0"><a:srgbClr val="000000"/></a:gs><a:gs pos="100000"><a:srgbClr val="646464"/></a:gs>'
    )
    paint = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0"/></a:gradFill>'
    fill = _drawn(_with_background(template, paint), _hole(360, 0, 180, 9)).fill
    assert fill == GradientFill(((0.0, Colour("323232")), (1.0, Colour("4B4B4B"))))


def test_of_a_picture_behind_a_shape_shows_its_part(template: Template):
    target = io.BytesIO()
    Pillow.new("RGB", (8, 4), "red").save(target, "PNG")
    template.add("ppt/media/sky.png", target.getvalue()).relate(MASTER, "rId90", "../media/sky.png")
    paint = '<a:blipFill><a:blip r:embed="rId90"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    fill = _drawn(_with_background(template, paint), _hole(180, 135, 360, 270)).fill
    assert isinstance(fill, PictureFill)
    assert fill.crop == Crop(0.25, 0.25, 0.25, 0.25)


@pytest.mark.parametrize(
    ("said", "tiling"),
    [
        ("", Tiling()),
        ('tx="127000" ty="-63500"', Tiling(offset=(10.0, -5.0))),
        ('sx="50000" sy="200000" algn="br"', Tiling((1.0, 1.0), scale=(0.5, 2.0))),
        ('algn="ctr"', Tiling((0.5, 0.5))),
        ('algn="t"', Tiling((0.5, 0.0))),
        ('algn="l" sx="0"', Tiling((0.0, 0.5))),
    ],
)
def test_tiles_lie_where_the_template_puts_them(template: Template, said: str, tiling: Tiling):
    target = io.BytesIO()
    Pillow.new("RGB", (8, 4), "red").save(target, "PNG")
    template.add("ppt/media/tile.png", target.getvalue()).relate(MASTER, "rId90", "../media/tile.png")
    paint = f'<a:blipFill><a:blip r:embed="rId90"/><a:tile {said}/></a:blipFill>'
    fill = _with_background(template, paint).read().layouts[0].background
    assert isinstance(fill, PictureFill)
    assert (fill.tiled, fill.tiling) == (True, tiling)


def test_tiles_that_are_mirrored_are_said(template: Template):
    target = io.BytesIO()
    Pillow.new("RGB", (8, 4), "red").save(target, "PNG")
    template.add("ppt/media/tile.png", target.getvalue()).relate(MASTER, "rId90", "../media/tile.png")
    paint = '<a:blipFill><a:blip r:embed="rId90"/><a:tile flip="xy"/></a:blipFill>'
    assert [one.rule for one in _with_background(template, paint).read().problems] == ["theme-tiles"]


@pytest.mark.parametrize(("kind", "boxed"), [("rect", True), ("circle", False)])
def test_a_gradient_outwards_goes_in_circles_or_rectangles(drawings, kind: str, boxed: bool):
    stops = (
        '<a:gs pos="0"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="100000"><a:srgbClr val="FF0000"/></a:gs>'
    )
    path = f'<a:path path="{kind}"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>'
    (bar,) = drawings(sp(xfrm(1, 0, 9, 9), f"<a:gradFill><a:gsLst>{stops}</a:gsLst>{path}</a:gradFill>"))
    assert (bar.fill.radial, bar.fill.boxed) == (True, boxed)
