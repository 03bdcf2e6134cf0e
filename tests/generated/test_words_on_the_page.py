"""LibreOffice's pages of talks that nobody wrote: not one word off its page, and not one over another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.model import Theme
from generated.talk_texts import talks
from generated.test_generated_talks import COUNT, TRIES, assembler, folder, read
from pages import pages_of, words_out_of_place
from powerpoint.scenery import flat_png

__all__ = ["assembler", "folder"]

pytestmark = [pytest.mark.programs, pytest.mark.timeout(300 + COUNT)]

_FACELESS = re.compile("愛着|👩‍👧")  # a machine without such fonts shows boxes, of any size
_LINK = re.compile(r"\[[^\]\n]*\]\(")
Shown = Callable[[Theme, Sequence[Scene]], list[str]]


@pytest.fixture
def faults_shown(
    tmp_path: Path, soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> Callable[[Theme, Sequence[Scene]], list[str]]:
    """Return a function that shows scenes in LibreOffice and says which words are out of place."""

    def look(theme: Theme, scenes: Sequence[Scene]) -> list[str]:
        target = tmp_path / f"{theme.path.stem}.pptx"
        seen = [replace(scene, number=number, hidden=False) for number, scene in enumerate(scenes, 1)]
        write_pptx(seen, theme, Meta("Together"), target, rasterise=flat_png)
        pages = list(pages_of(pdftotext(soffice(target), "-bbox")))
        assert len(pages) == len(scenes)
        return [
            f"page {number} “{scene.title}” on {scene.layout}: {fault}"
            for number, (scene, (page, words)) in enumerate(zip(scenes, pages, strict=True), 1)
            for fault in words_out_of_place(page, words)
        ]

    return look


def _showable(text: str) -> str:
    """Return a talk that LibreOffice can show: it muddles up links whose words run both ways."""
    text = _FACELESS.sub("baby", text)
    return _LINK.sub(lambda link: link[0].replace("שלום", "peace"), text)


def test_every_word_of_generated_talks_has_a_place_of_its_own(
    folder: Path, assembler: Assembler, faults_shown: Shown
) -> None:
    together: dict[str, tuple[Theme, list[Scene]]] = {}

    @TRIES
    @given(text=talks())
    def collect(text: str) -> None:
        theme, _, scenes = read(_showable(text), assembler)
        together.setdefault(str(theme.path), (theme, []))[1].extend(scenes)

    collect()
    faults = [fault for theme, scenes in together.values() for fault in faults_shown(theme, scenes)]
    assert faults == []
