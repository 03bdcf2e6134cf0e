"""Every talk of the library: nothing off its slide, nothing too small, and a file that PowerPoint takes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from brownbag.assembly import Assembler
from brownbag.deck.depth import Depth
from brownbag.layout.scene import Scene
from brownbag.library.model import AUDIENCES, SLOTS, Part
from brownbag.library.plan import make_plan
from brownbag.library.talk import compose_talk
from brownbag.library.topics import load_topics
from brownbag.powerpoint.writer import write_pptx
from brownbag.resources import decks_folder
from brownbag.theme.catalogue import built_in_themes
from generated.looking import faults_of_file, items_off_the_slide, lines_off_their_place, lines_over_lines
from powerpoint.scenery import flat_png

SHELF, _ = load_topics([decks_folder()])
TOPICS = [topic.id for topic in SHELF if topic.part is Part.TOPIC]
THEMES = built_in_themes()

# What layout says about slides that are fuller than they should be.
TOO_FULL = frozenset({"too-full", "long-title", "small-layout", "goes-on", "small-text"})


def talk(topic: str, slot: int, audience: str, theme: str, depth: Depth | None = None) -> str:
    pins = {topic: depth} if depth else None
    return compose_talk(make_plan(SHELF, [topic], slot, audience, pins), theme=theme)


def scenes_of(assembler: Assembler, text: str) -> tuple[Scene, ...]:
    deck = assembler.read(text)
    assert deck.problems == ()
    return assembler.scenes(deck)


def check(scene: Scene) -> None:
    where = f"{scene.title} ({scene.layout})"
    assert [problem for problem in scene.problems if problem.rule in TOO_FULL] == [], where
    assert items_off_the_slide(scene) == [], where
    assert lines_off_their_place(scene) == [], where
    assert lines_over_lines(scene) == [], where


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_slide_for_every_audience_fits_in_every_theme(topic: str, theme: str) -> None:
    assembler = Assembler(decks_folder())
    seen = set()
    for audience in AUDIENCES:
        for scene in scenes_of(assembler, talk(topic, 90, audience, theme, Depth.EXTRA)):
            if scene not in seen:
                seen.add(scene)
                check(scene)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_slot_and_audience_gives_a_talk_that_fits(topic: str) -> None:
    """The themes take turns: together with the test above, every slide is seen in each of them."""
    assemblers = {theme: Assembler(decks_folder()) for theme in THEMES}
    for number, (audience, slot) in enumerate(product(AUDIENCES, SLOTS)):
        theme = THEMES[number % len(THEMES)]
        text = talk(topic, slot, audience, theme)
        assert make_plan(SHELF, [topic], slot, audience).total <= slot
        for scene in scenes_of(assemblers[theme], text):
            check(scene)


@pytest.mark.programs
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_in_every_theme_is_a_file_that_powerpoint_takes(
    topic: str, theme: str, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    """All audiences and depths in one file: starting the validator takes longer than reading many slides."""
    assembler = Assembler(decks_folder())
    scenes: dict[Scene, None] = {}
    for audience in AUDIENCES:
        text = talk(topic, 90, audience, theme, Depth.EXTRA)
        deck = assembler.read(text)
        scenes |= dict.fromkeys(assembler.scenes(deck))
    target = tmp_path / "talk.pptx"
    write_pptx([*scenes], assembler.theme(deck.meta), deck.meta, target, rasterise=flat_png)
    assert faults_of_file(target, [*scenes]) == []
    assert ooxml_validator(target) == []
