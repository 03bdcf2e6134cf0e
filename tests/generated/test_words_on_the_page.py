"""LibreOffice's pages of our talks: not one word off its page, and not one over another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from brownbag.resources import decks_folder
from brownbag.theme.catalogue import built_in_themes
from brownbag.theme.model import Theme
from brownbag.units import Rect
from generated.talk_texts import talks
from generated.test_generated_talks import TRIES, assembler, folder, read
from powerpoint.scenery import flat_png

__all__ = ["assembler", "folder"]

pytestmark = pytest.mark.programs

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.DOTALL
)
_FACELESS = re.compile("愛着|👩‍👧")  # a machine without such fonts shows boxes, of any size
_LINK = re.compile(r"\[[^\]\n]*\]\(")
_SLACK = 2.0  # points: what another program's rounding may add
_CORE = 0.4  # of a word's height: where its letters are, whatever its font keeps above and below


class Word(NamedTuple):
    """A word on a page, in points."""

    text: str
    box: Rect


def pages_of(told: str) -> Iterator[tuple[Rect, list[Word]]]:
    """Yield every page of pdftotext's ``-bbox`` as its own size and its words."""
    for width, height, inside in _PAGE.findall(told):
        words = []
        for left, top, right, bottom, text in _WORD.findall(inside):
            at = [float(edge) for edge in (left, top, right, bottom)]
            words.append(Word(text, Rect(at[0], at[1], at[2] - at[0], at[3] - at[1])))
        yield Rect(0.0, 0.0, float(width), float(height)), words


def words_out_of_place(page: Rect, words: Sequence[Word]) -> list[str]:
    """Return the words that reach over the page's edge, and the pairs that lie over one another."""
    found = [
        f"“{word.text}” reaches off the page"
        for word in words
        if word.box.x < -_SLACK
        or word.box.right > page.width + _SLACK
        or word.box.y < -_SLACK
        or word.box.bottom > page.height + _SLACK
    ]
    words = [word for word in words if _has_a_box_of_its_own(word.text)]
    cores = [_core(word.box) for word in words]
    for at, core in enumerate(cores):
        for other in range(at + 1, len(cores)):
            across = min(core.right, cores[other].right) - max(core.x, cores[other].x)
            down = min(core.bottom, cores[other].bottom) - max(core.y, cores[other].y)
            if across > _SLACK and down > 0.5:
                found.append(f"“{words[at].text}” lies over “{words[other].text}”")
    return found


def _has_a_box_of_its_own(text: str) -> bool:
    """Return whether pdftotext tells where a word is: not of joined emoji, nor of words of two directions."""
    is_turned = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
    return any(letter.isalnum() for letter in text) and not is_turned


def _core(box: Rect) -> Rect:
    cut = box.height * (1.0 - _CORE) / 2
    return Rect(box.x, box.y + cut, box.width, box.height - 2 * cut)


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


@pytest.mark.parametrize("theme", built_in_themes())
def test_every_word_of_every_topic_has_a_place_of_its_own(theme: str, faults_shown: Shown) -> None:
    assembler = Assembler(decks_folder())
    scenes: list[Scene] = []
    for path in sorted(decks_folder().glob("*.md")):
        deck = assembler.read(path.read_text(encoding="utf-8"))
        scenes += assembler.scenes(replace(deck, meta=replace(deck.meta, theme=theme)))
    assert faults_shown(assembler.theme(Meta(theme=theme)), scenes) == []


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
