"""Pictures in the colours that a template lays over them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from brownbag.theme.drawing import PictureFill
from brownbag.theme.model import Theme
from theme.templates import MASTER, Template

_BACKGROUND = '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
_BLACK, _MIDDLE, _WHITE = (0, 0, 0), (128, 128, 128), (255, 255, 255)


def behind(template: Template, changes: str, *colours: tuple[int, int, int]) -> Theme:
    """Put a picture of these colours, broad stripes, behind all slides, and recolour it."""
    stripes = Image.new("RGB", (40 * len(colours), 40))
    for at, colour in enumerate(colours):
        stripes.paste(colour, (40 * at, 0, 40 * at + 40, 40))
    stored = io.BytesIO()
    stripes.save(stored, "PNG")
    template.add("ppt/media/image9.png", stored.getvalue()).relate(MASTER, "rId90", "../media/image9.png")
    blip = f'<a:blip r:embed="rId90">{changes}</a:blip>'
    fill = (
        f"<p:bgPr><a:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>"
    )
    return template.replace(MASTER, _BACKGROUND, fill).read()


def seen(theme: Theme, stripes: int) -> list[tuple[int, ...]]:
    """Return the colours of the stripes, and how opaque they are."""
    background = theme.layouts[0].background
    assert isinstance(background, PictureFill)
    with Image.open(io.BytesIO(background.data)) as picture:
        shown = picture.convert("RGBA")
    found = (shown.getpixel((40 * at + 20, 20)) for at in range(stripes))
    return [colour for colour in found if isinstance(colour, tuple)]


@pytest.mark.parametrize(
    ("changes", "colours"),
    [
        (
            '<a:duotone><a:srgbClr val="102030"/><a:srgbClr val="F0E0D0"/></a:duotone>',
            [(16, 32, 48), (128, 128, 128), (240, 224, 208)],
        ),
        ('<a:biLevel thresh="40000"/>', [_BLACK, _WHITE, _WHITE]),
        ('<a:lum bright="50000"/>', [(128, 128, 128), _WHITE, _WHITE]),
        ('<a:lum contrast="-100000"/>', [(128, 128, 128)] * 3),
        ('<a:grayscl/><a:lum bright="-50000"/>', [_BLACK, _BLACK, (128, 128, 128)]),
    ],
)
def test_a_picture_is_shown_in_the_templates_colours(
    template: Template, changes: str, colours: list[tuple[int, int, int]]
):
    theme = behind(template, changes, _BLACK, _MIDDLE, _WHITE)
    for found, wanted in zip(seen(theme, 3), colours, strict=True):
        assert found == pytest.approx((*wanted, 255), abs=3)
    assert theme.problems == ()


def test_a_grey_picture_has_no_colour_left(template: Template):
    ((red, green, blue, _),) = seen(behind(template, "<a:grayscl/>", (200, 40, 40)), 1)
    assert max(red, green, blue) - min(red, green, blue) <= 3


def test_a_logos_white_becomes_see_through(template: Template):
    changes = (
        '<a:clrChange><a:clrFrom><a:srgbClr val="FFFFFF"/></a:clrFrom>'
        '<a:clrTo><a:srgbClr val="FFFFFF"><a:alpha val="0"/></a:srgbClr></a:clrTo></a:clrChange>'
    )
    white, red = seen(behind(template, changes, _WHITE, (200, 0, 0)), 2)
    assert (white[3], red) == (0, (200, 0, 0, 255))


def test_a_change_that_lacks_a_colour_leaves_the_picture_and_is_said(template: Template):
    theme = behind(template, '<a:duotone><a:srgbClr val="102030"/></a:duotone>', _MIDDLE)
    assert seen(theme, 1) == [(128, 128, 128, 255)]
    assert [problem.rule for problem in theme.problems] == ["theme-recoloured"]
