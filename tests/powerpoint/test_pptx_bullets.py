from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree
from msgspec.structs import replace

from brownbag.deck.model import Marker
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.powerpoint.bullets import list_starts
from brownbag.theme.drawing import Colour
from brownbag.theme.model import BulletStyle, LayoutRole, LevelStyle
from powerpoint.conftest import Written
from powerpoint.scenery import PLAIN, filled, placeholder, scene

Write = Callable[..., Written]

LEVEL = placeholder(LayoutRole.CONTENT, 1).levels[0]


def item(marker: Marker, number: int = 0, level: int = 0, style: LevelStyle = LEVEL) -> TextParagraph:
    return TextParagraph((TextRun("x"),), style, LEVEL, level, marker, number)


def properties(written: Written) -> list[list[str]]:
    """Return for every paragraph of the body what its pPr holds, with the first attribute's value."""
    return [
        [f"{etree.QName(one).localname} {' '.join(one.attrib.values())}".strip() for one in paragraph]
        for paragraph in written.on_slide("//p:sp[2]//a:pPr")
    ]


def test_an_ordinary_bullet_is_left_to_the_placeholder(write: Write) -> None:
    assert LEVEL.bullet.char
    assert properties(write(scene(filled(LayoutRole.CONTENT, 1, item(Marker.BULLET))))) == []


def test_no_marker_where_the_placeholder_has_one_is_said(write: Write) -> None:
    assert properties(write(scene(filled(LayoutRole.CONTENT, 1, item(Marker.NONE))))) == [["buNone"]]


@pytest.mark.parametrize(("marker", "char"), [(Marker.TODO, "☐"), (Marker.DONE, "☑")])
def test_tasks_have_boxes(marker: Marker, char: str, write: Write) -> None:
    written = write(scene(filled(LayoutRole.CONTENT, 1, item(marker))))
    assert properties(written) == [["buFont Segoe UI Symbol", f"buChar {char}"]]


def test_a_bullet_of_another_kind_is_said(write: Write) -> None:
    bullet = BulletStyle("–", "Arial", Colour("112233"), 0.8)
    written = write(
        scene(filled(LayoutRole.CONTENT, 1, item(Marker.BULLET, style=replace(LEVEL, bullet=bullet))))
    )
    assert properties(written) == [["buClr", "buSzPct 80000", "buFont Arial", "buChar –"]]


def test_a_numbered_list_starts_where_the_author_started(write: Write) -> None:
    numbers = replace(LEVEL, bullet=BulletStyle(numbering="arabicPeriod", colour=LEVEL.bullet.colour))
    items = [item(Marker.NUMBER, number, style=numbers) for number in (3, 4)]
    written = write(scene(filled(LayoutRole.CONTENT, 1, *items)))
    assert written.on_slide("//a:buAutoNum/@type") == ["arabicPeriod"] * 2
    assert written.on_slide("//a:buAutoNum/@startAt") == ["3", "3"]


@pytest.mark.parametrize(
    ("items", "starts"),
    [
        ([item(Marker.NUMBER, 1), item(Marker.NUMBER, 2)], [1, 1]),
        ([item(Marker.NUMBER, 1), item(Marker.NONE), item(Marker.NUMBER, 2)], [1, 1, 2]),
        ([item(Marker.NUMBER, 1), item(Marker.BULLET, level=1), item(Marker.NUMBER, 2)], [1, 1, 1]),
        (
            [
                item(Marker.NUMBER, 1),
                item(Marker.NUMBER, 1, 1),
                item(Marker.NUMBER, 2, 1),
                item(Marker.NUMBER, 2),
                item(Marker.NUMBER, 1, 1),
            ],
            [1, 1, 1, 1, 1],
        ),
        ([item(Marker.NUMBER, 1), item(Marker.NUMBER, 7), item(Marker.NUMBER, 8)], [1, 7, 7]),
        ([item(Marker.NUMBER, 5, 1), item(Marker.BULLET), item(Marker.NUMBER, 6, 1)], [5, 1, 6]),
    ],
)
def test_a_list_keeps_its_start_until_something_ends_it(
    items: list[TextParagraph], starts: list[int]
) -> None:
    assert list_starts(items) == starts


def test_in_a_text_box_a_bullet_is_said_whole(write: Write) -> None:
    from powerpoint.scenery import box

    paragraph = TextParagraph((TextRun("x"),), replace(PLAIN, bullet=BulletStyle()), marker=Marker.BULLET)
    written = write(scene(box(paragraph)))
    assert written.on_slide("//a:buChar/@char") == ["•"]
