"""Thousands of talks nobody wrote: each is laid out, written, and read again by other programs.

A few hundred are tried each time; ``GENERATED_TALKS=2000 pytest tests/generated`` tries more.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from msgspec.structs import replace
from PIL import Image

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.model import Theme
from generated.looking import faults_of_file, items_off_the_slide, lines_off_their_place, lines_over_lines
from generated.odd_templates import write_odd_templates
from generated.talk_texts import talks
from powerpoint.scenery import flat_png

COUNT = int(os.environ.get("GENERATED_TALKS", "120"))
_BATCH = 200  # slides that the validator reads at once: starting it takes longer than reading them

pytestmark = pytest.mark.timeout(300 + COUNT)  # seconds; laying out and writing a talk takes a part of one

TRIES = settings(
    max_examples=COUNT,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.target),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pictures and templates that the talks name."""
    made = tmp_path_factory.mktemp("talks")
    for name, size in (("wide.png", (640, 400)), ("tall.png", (300, 600)), ("dot.png", (3, 3))):
        Image.new("RGB", size, (90, 140, 200)).save(made / name)
    write_odd_templates(made)
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'
    )
    (made / "drawing.svg").write_text(drawing, encoding="utf-8")
    return made


def read(text: str, assembler: Assembler) -> tuple[Theme, Meta, tuple[Scene, ...]]:
    """Return a talk's theme, settings and scenes."""
    deck = assembler.read(text)
    scenes = assembler.scenes(deck)
    assembler.problems(deck)
    return assembler.theme(deck.meta), deck.meta, scenes


@pytest.fixture(scope="module")
def assembler(folder: Path) -> Assembler:
    """Return what reads and lays out the talks; it remembers nothing that two talks could share."""
    return Assembler(folder)


@TRIES
@given(text=talks())
def test_every_talk_is_whole_on_its_slides_and_in_its_file(
    text: str, folder: Path, assembler: Assembler
) -> None:
    theme, meta, scenes = read(text, assembler)
    for scene in scenes:
        assert scene.title
        assert items_off_the_slide(scene) == []
        assert lines_off_their_place(scene) == []
        assert lines_over_lines(scene) == []
    target = folder / "talk.pptx"
    write_pptx(scenes, theme, meta, target, rasterise=flat_png)
    assert faults_of_file(target, scenes) == []


@pytest.mark.programs
def test_the_open_xml_sdk_finds_nothing_in_any_talk(
    folder: Path, assembler: Assembler, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    together: dict[str, tuple[Theme, list[Scene]]] = {}

    @TRIES
    @given(text=talks())
    def collect(text: str) -> None:
        theme, _, scenes = read(text, assembler)
        known = together.setdefault(str(theme.path), (theme, []))[1]
        known.extend(replace(scene, number=len(known) + at) for at, scene in enumerate(scenes, 1))

    collect()
    for name, (theme, scenes) in together.items():
        for first in range(0, len(scenes), _BATCH):
            target = folder / f"{Path(name).stem}-{first}.pptx"
            write_pptx(scenes[first : first + _BATCH], theme, Meta("Together"), target, rasterise=flat_png)
            findings = ooxml_validator(target)
            assert findings == [], _kept(target, scenes[first : first + _BATCH], findings)


def _kept(path: Path, scenes: Sequence[Scene], findings: Sequence[str]) -> str:
    """Return what to look at: the file that was kept, and the titles of its slides."""
    kept = shutil.copy(path, Path.cwd() / "generated-talk.pptx") if os.environ.get("KEEP") else path
    return f"{kept}: {findings[:5]} in {[scene.title for scene in scenes][:5]}"
