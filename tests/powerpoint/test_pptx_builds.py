from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import etree
from msgspec.structs import replace

from brownbag.layout.scene import Panel
from brownbag.theme.drawing import RectOutline
from powerpoint.conftest import Written
from powerpoint.scenery import box, picture, quadrants, said, scene

Write = Callable[..., Written]


def clicks(written: Written) -> list[list[str]]:
    """Return for every click what appears: a shape's name, with the paragraph's place where it is one."""
    names = {one.get("id"): one.get("name") for one in written.on_slide("//p:cNvPr")}
    found: list[list[str]] = []
    for effect in written.on_slide("//p:cTn[@presetClass='entr']"):
        (target,) = effect.iter(f"{{{effect.nsmap['p']}}}spTgt")
        place = "".join(f":{one.get('st')}" for one in target.iter() if etree.QName(one).localname == "pRg")
        if effect.get("nodeType") == "clickEffect":
            found.append([])
        found[-1].append(names[target.get("spid")] + place)
    return found


def test_a_slide_without_steps_has_no_build(write: Write) -> None:
    assert write(scene(box("x"))).on_slide("//p:timing") == []


def test_paragraphs_appear_one_by_one(write: Write) -> None:
    written = write(scene(box(said("a"), said("b", step=1), said("c", step=2), said("d", step=2)), steps=2))
    assert clicks(written) == [["Box:1"], ["Box:2", "Box:3"]]
    assert written.on_slide("//p:bldP/@build") == ["p"]


def test_deeper_items_build_at_their_own_level(write: Write) -> None:
    written = write(scene(box(said("a", step=1), said("b", step=2, level=1)), steps=2))
    assert written.on_slide("//p:bldP/@bldLvl") == ["2"]


def test_whole_items_appear_with_their_step(write: Write, tmp_path: Path) -> None:
    items = (
        replace(picture(quadrants(tmp_path / "a.png")), step=2),
        box("x", step=1, panel=Panel(RectOutline())),
    )
    written = write(scene(*items, steps=2))
    assert clicks(written) == [["Box"], ["Picture"]]
    assert written.on_slide("//p:bldP/@animBg") == ["1"]


def test_every_node_of_the_timing_has_its_own_number(write: Write) -> None:
    written = write(scene(box(*(said("x", step=step) for step in range(1, 6))), steps=5))
    numbers = written.on_slide("//p:cTn/@id")
    assert len(set(numbers)) == len(numbers)
