"""Whole files before the programs that judge them: the Open XML SDK, and LibreOffice for PowerPoint."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pptx
import pytest
from msgspec.structs import replace

from brownbag.deck.model import Align, Marker, Meta
from brownbag.layout.scene import Panel, PanelItem, PlaceholderRef, Scene, TextParagraph, TextRun
from brownbag.theme.drawing import (
    Colour,
    Crop,
    Dash,
    EllipseOutline,
    GradientFill,
    Line,
    PathOutline,
    PictureFill,
    RectOutline,
    SolidFill,
)
from brownbag.theme.model import BulletStyle, LayoutRole, PlaceholderType, Spacing
from brownbag.theme.reader import read_theme
from brownbag.units import Rect
from powerpoint.conftest import Written
from powerpoint.scenery import PLAIN, box, filled, picture, placeholder, quadrants, sage, said, scene, table
from powerpoint.test_pptx_pictures import SVG
from powerpoint.test_pptx_template import agency

Write = Callable[..., Written]
Validate = Callable[[Path], list[str]]

pytestmark = pytest.mark.programs

RED, ACCENT = Colour("FF0000", 0.5), Colour("00FF00", scheme="accent1")
LEVEL = placeholder(LayoutRole.CONTENT, 1).levels[0]
ODD = "\x00a<b>&\"'\t\n\r\u2028\u202e\ufffe😀👩\u200d👧 שלום مرحبا 你好 \ue000"


def texts() -> list[TextParagraph]:
    """Return paragraphs of every kind."""
    style = replace(
        LEVEL,
        size=17.0,
        caps=True,
        align=Align.JUSTIFY,
        line_spacing=Spacing(points=20.0),
        space_before=Spacing(share=0.5),
        margin_left=10.0,
        indent=-10.0,
        family="Courier New",
        bullet=BulletStyle("–", "Arial", RED, 0.8),
    )
    runs = (
        TextRun("bold", bold=True),
        TextRun("struck", strike=True),
        TextRun("2", superscript=True),
        TextRun("code", family="Courier New", colour=ACCENT),
        TextRun("web", link="https://example.org/?a=<b>&c=ü ü"),
        TextRun("own", link="mailto:ann@example.org", colour=RED),
        TextRun("slide", link="#id-1"),
        TextRun("lost", link="#nowhere"),
        TextRun(ODD, language="he-IL"),
    )
    kinds = [
        TextParagraph((TextRun("x"),), style, LEVEL, level, marker, number, step)
        for step, (level, marker, number) in enumerate(
            [
                (0, Marker.BULLET, 0),
                (1, Marker.NUMBER, 4),
                (8, Marker.NUMBER, 40_000),
                (0, Marker.TODO, 0),
                (0, Marker.DONE, 0),
                (0, Marker.NONE, 0),
            ]
        )
    ]
    turned = replace(LEVEL, right_to_left=True, align=Align.RIGHT)
    return [TextParagraph(runs, LEVEL, LEVEL), *kinds, TextParagraph((TextRun("שלום"),), turned, LEVEL)]


def panels(data: bytes) -> list[PanelItem]:
    """Return panels with every outline and every fill."""
    path = PathOutline((("M", 0, 0), ("L", 1, 0), ("C", 1, 1, 0.5, 1.5, 0, 1), ("Z",)))
    outlines = [RectOutline(), RectOutline(12), EllipseOutline(), path, replace(path, filled=False)]
    stops = ((0.0, RED), (1.0, ACCENT))
    fills = [
        SolidFill(RED),
        GradientFill(stops, 359.9999),
        GradientFill(stops, radial=True, centre=(-0.5, 2.0)),
        PictureFill(data, alpha=0.5, crop=Crop(-0.1, 0.2)),
        PictureFill(data, tiled=True),
        None,
    ]
    return [
        PanelItem("Panel <&>", Rect(-20, 20, 0, 30), Panel(outline, fill, Line(RED, 1.5, Dash.DASH)), step=1)
        for outline in outlines
        for fill in fills
    ]


def everything(folder: Path) -> list[Scene]:
    """Return a talk with everything that a scene can hold."""
    image = quadrants(folder / "a.jpg", (400, 300))
    (folder / "a.svg").write_bytes(SVG)
    place = placeholder(LayoutRole.PICTURE_RIGHT, 14)
    ref = PlaceholderRef(14, PlaceholderType.PICTURE)
    pictures = [
        picture(image, crop=Crop(0.1, 0.1, 0.1, 0.1), link="https://example.org/", alt=ODD),
        picture(folder / "a.svg", is_vector=True, alt="", decorative=True, orientation=0, step=2),
        picture(image, place.frame, orientation=90, placeholder=ref, inherited_frame=place.frame),
    ]
    number = filled(LayoutRole.CONTENT, 12, TextParagraph((TextRun("1", field="slidenum"),), LEVEL, LEVEL))
    notes = (*texts(), said("x", marker=Marker.BULLET), said(ODD))
    fill = PictureFill(image.read_bytes())
    first = [
        scene(filled(LayoutRole.CONTENT, 1, *texts()), number, notes=notes, section=ODD, id="id-1", steps=6),
        scene(*pictures, role=LayoutRole.PICTURE_RIGHT, number=2, hidden=True, section="Two"),
        scene(
            *panels(image.read_bytes()), table(3, 4, alt=ODD), number=3, background=fill, own_background=True
        ),
        scene(box(ODD, panel=Panel(RectOutline(20), SolidFill(ACCENT)), step=1), number=4, title=ODD, id=ODD),
        scene(box(), box(said("right", PLAIN)), number=5, language="ar-SA"),
    ]
    every_layout = [
        scene(
            *(filled(role, one.idx, "Words") for one in sage().layout(role).placeholders if one.idx),
            role=role,
            number=number,
        )
        for number, role in enumerate(LayoutRole, start=6)
    ]
    return first + every_layout


def test_the_open_xml_sdk_finds_nothing_in_anything_that_can_be_written(
    write: Write, tmp_path: Path, ooxml_validator: Validate
) -> None:
    meta = Meta(ODD, ODD, ODD, ODD, "2026-11-23", language="en-GB")
    assert ooxml_validator(write(*everything(tmp_path), meta=meta).path) == []


def test_the_open_xml_sdk_finds_nothing_after_python_pptx_saved_it_again(
    write: Write, tmp_path: Path, ooxml_validator: Validate
) -> None:
    again = tmp_path / "again.pptx"
    write(*everything(tmp_path)).open().save(str(again))
    assert ooxml_validator(again) == []


def test_the_open_xml_sdk_finds_nothing_in_a_talk_on_an_agencys_template(
    write: Write, tmp_path: Path, ooxml_validator: Validate
) -> None:
    theme = read_theme(agency(tmp_path / "agency.pptx", quadrants(tmp_path / "secret.png")))
    bare = replace(scene(box("Words"), notes=(said("Say"),), section="A"), layout_index=1)
    made = replace(bare, items=bare.items[1:])
    assert ooxml_validator(write(made, theme=theme).path) == []


def test_an_empty_talk_is_valid(write: Write, ooxml_validator: Validate) -> None:
    assert ooxml_validator(write().path) == []


def test_libreoffice_shows_every_slide_and_every_word(
    write: Write, tmp_path: Path, soffice: Callable[[Path], Path], pdf_words: Callable[[Path], str]
) -> None:
    made = [
        scene(
            filled(LayoutRole.CONTENT, 1, f"Alpha{number}", f"Beta{number}"),
            box(f"Gamma{number}"),
            number=number,
        )
        for number in (1, 2, 3)
    ]
    pages = pdf_words(soffice(write(*made).path)).split("\f")
    for number, page in enumerate(pages[:3], start=1):
        assert all(f"{word}{number}" in page for word in ("Alpha", "Beta", "Gamma"))


def test_pictures_and_panels_are_where_they_belong_in_python_pptx(write: Write, tmp_path: Path) -> None:
    made = everything(tmp_path)
    read = pptx.Presentation(str(write(*made).path))
    shapes = chain.from_iterable(slide.shapes for slide in read.slides)
    items = chain.from_iterable(one.items for one in made)
    for shape, item in zip(shapes, items, strict=True):
        assert (shape.left, shape.top) == (round(item.frame.x * 12700), round(item.frame.y * 12700)), item
