from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from brownbag.deck.model import Transition
from powerpoint.conftest import Written
from powerpoint.scenery import box, said, scene

Write = Callable[..., Written]


def test_a_slide_that_changes_at_once_has_no_transition(write: Write) -> None:
    assert write(scene(box("x"))).on_slide("//p:transition") == []


@pytest.mark.parametrize("kind", [kind for kind in Transition if kind is not Transition.NONE])
def test_a_slide_comes_up_as_it_was_meant(write: Write, kind: Transition) -> None:
    written = write(replace(scene(box("x")), transition=kind))
    (effect,) = written.on_slide("//p:transition/*")
    assert etree.QName(effect).localname == kind.value


def test_a_transition_stands_between_the_colours_and_the_builds(write: Write) -> None:
    shown = replace(scene(box(said("x", step=1)), steps=1), transition=Transition.FADE)
    names = [etree.QName(one).localname for one in write(shown).on_slide("/p:sld/*")]
    assert names == ["cSld", "transition", "timing"]


@pytest.mark.programs
def test_powerpoint_would_take_every_transition(
    write: Write, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    slides = [replace(scene(box(said("x", step=1)), steps=1), transition=kind) for kind in Transition]
    assert ooxml_validator(write(*slides).path) == []
