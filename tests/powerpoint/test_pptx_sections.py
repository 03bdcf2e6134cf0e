from __future__ import annotations

from collections.abc import Callable

from brownbag.deck.model import Meta
from powerpoint.conftest import Written
from powerpoint.scenery import scene

Write = Callable[..., Written]


def sections(written: Written) -> list[tuple[str, list[int]]]:
    """Return every section's name and the numbers of its slides."""
    numbers = {str(slide.slide_id): at for at, slide in enumerate(written.open().slides, start=1)}
    return [
        (one.get("name"), [numbers[slide.get("id")] for slide in one.iter(f"{{{one.nsmap['p14']}}}sldId")])
        for one in written.find("ppt/presentation.xml", "//p14:section")
    ]


def test_a_section_runs_to_the_next(write: Write) -> None:
    made = [scene(number=1, section="One"), scene(number=2), scene(number=3, section="Two & more")]
    assert sections(write(*made)) == [("One", [1, 2]), ("Two & more", [3])]


def test_slides_before_the_first_section_have_one_too(write: Write) -> None:
    made = [scene(number=1), scene(number=2, section="One")]
    assert sections(write(*made, meta=Meta("My talk"))) == [("My talk", [1]), ("One", [2])]
    assert sections(write(*made, meta=Meta()))[0][0] == "Start"


def test_two_sections_of_one_name_are_two(write: Write) -> None:
    written = write(scene(number=1, section="One"), scene(number=2, section="One"))
    assert len(set(written.find("ppt/presentation.xml", "//p14:section/@id"))) == 2


def test_a_talk_without_sections_has_no_list_of_them(write: Write) -> None:
    assert sections(write(scene())) == []
