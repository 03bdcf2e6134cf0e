from __future__ import annotations

import pytest
from lxml import etree

from brownbag.theme.drawing import Colour
from brownbag.theme.palette import Palette, mix, read_scheme

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
OFFICE_2013 = Palette({"accent1": "4472C4", "accent2": "ED7D31", "dk2": "44546A"}, {})
OFFICE_2007 = Palette({"accent1": "4F81BD"}, {})


def colour(palette: Palette, words: str, own: Colour | None = None) -> Colour | None:
    return palette.inside(etree.fromstring(f'<a:solidFill xmlns:a="{A}">{words}</a:solidFill>'), own)


@pytest.mark.parametrize(
    ("name", "changes", "rgb"),
    [
        # As PowerPoint's colour picker shows them: "Darker 25 %", "Lighter 60 %" and so on.
        ("accent1", '<a:lumMod val="75000"/>', "2F5597"),
        ("accent1", '<a:lumMod val="50000"/>', "203864"),
        ("accent1", '<a:lumMod val="40000"/><a:lumOff val="60000"/>', "B4C7E7"),
        ("accent1", '<a:lumMod val="20000"/><a:lumOff val="80000"/>', "DAE3F3"),
        ("accent2", '<a:lumMod val="75000"/>', "C55A11"),
        ("dk2", '<a:lumMod val="20000"/><a:lumOff val="80000"/>', "D6DCE5"),
        ("tx1", '<a:lumMod val="75000"/><a:lumOff val="25000"/>', "404040"),
        ("bg1", '<a:lumMod val="95000"/>', "F2F2F2"),
        ("tx1", '<a:tint val="75000"/>', "898989"),
        ("bg1", '<a:shade val="50000"/>', "BCBCBC"),
    ],
)
def test_a_changed_scheme_colour_is_the_one_that_powerpoint_shows(name, changes, rgb):
    found = colour(OFFICE_2013, f'<a:schemeClr val="{name}">{changes}</a:schemeClr>')
    # PowerPoint counts in bytes on the way and may end one step beside us.
    ours, theirs = bytes.fromhex(found.rgb), bytes.fromhex(rgb)
    assert all(abs(a - b) <= 1 for a, b in zip(ours, theirs, strict=True)), found.rgb
    assert found.scheme == ""


@pytest.mark.parametrize(
    ("words", "rgb"),
    [
        ('<a:srgbClr val="a1b2c3"/>', "A1B2C3"),
        ('<a:srgbClr val="rubbish"/>', "000000"),
        ('<a:sysClr val="windowText" lastClr="0A0A0A"/>', "0A0A0A"),
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:prstClr val="dkBlue"/>', "00008B"),
        ('<a:prstClr val="medSeaGreen"/>', "3CB371"),
        ('<a:prstClr val="ltGrey"/>', "D3D3D3"),
        ('<a:prstClr val="nocolour"/>', "000000"),
        ('<a:scrgbClr r="100000" g="0" b="50000"/>', "FF00BC"),
        ('<a:scrgbClr r="100%" g="0%" b="0%"/>', "FF0000"),
        ('<a:hslClr hue="7200000" sat="100000" lum="50000"/>', "00FF00"),
        ('<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>', "00FFFF"),
        ('<a:srgbClr val="204060"><a:inv/><a:inv/></a:srgbClr>', "204060"),
        ('<a:srgbClr val="808080"><a:satMod val="350000"/></a:srgbClr>', "808080"),
        ('<a:srgbClr val="FF0000"><a:hueOff val="7200000"/></a:srgbClr>', "00FF00"),
        ('<a:srgbClr val="FF8040"><a:gray/></a:srgbClr>', "9F9F9F"),
        ('<a:srgbClr val="000000"><a:green val="100000"/></a:srgbClr>', "00FF00"),
    ],
)
def test_every_way_to_say_a_colour_is_understood(words, rgb):
    assert colour(OFFICE_2007, words).rgb == rgb


def test_an_unchanged_scheme_colour_remembers_its_name():
    assert colour(OFFICE_2007, '<a:schemeClr val="accent1"/>') == Colour("4F81BD", 1.0, "accent1")


def test_a_see_through_scheme_colour_is_still_the_schemes():
    words = '<a:schemeClr val="accent1"><a:alpha val="40000"/></a:schemeClr>'
    assert colour(OFFICE_2007, words) == Colour("4F81BD", 0.4, "accent1")


def test_the_colour_map_decides_what_text_and_background_mean():
    dark = Palette({"dk1": "111111", "lt1": "EEEEEE"}, {"tx1": "lt1", "bg1": "dk1"})
    assert dark.named("tx1").rgb == "EEEEEE"
    assert dark.named("bg1").rgb == "111111"
    assert dark.colours()["dk1"].rgb == "111111"


def test_a_placeholder_colour_is_the_one_that_the_shape_lends():
    words = '<a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr>'
    assert colour(OFFICE_2007, words, Colour("FF0000")).rgb == "800000"


def test_a_gap_in_a_scheme_is_filled_with_offices_colour():
    scheme = etree.fromstring(
        f'<a:clrScheme xmlns:a="{A}"><a:dk1><a:srgbClr val="123456"/></a:dk1></a:clrScheme>'
    )
    palette = Palette(read_scheme(scheme), {})
    assert palette.named("dk1").rgb == "123456"
    assert palette.named("accent6").rgb == "70AD47"


def test_a_mix_lies_between_its_colours():
    assert mix(Colour("000000"), Colour("FFFFFF"), 0.25).rgb == "BFBFBF"
