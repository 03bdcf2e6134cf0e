"""Every topic in every theme: LibreOffice's pages of our .pptx are the pages of our own PDF."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.paint.fonts import load_fonts
from brownbag.paint.pdf import write_pdf
from brownbag.paint.svg import rasterise
from brownbag.powerpoint.writer import write_pptx
from brownbag.resources import decks_folder
from brownbag.theme.catalogue import built_in_themes
from layout.likeness import likeness
from layout.likeness import pages_of as words_by_page
from pages import pages_of, picture_differences, words_out_of_place

pytestmark = pytest.mark.programs

_SIZE = (960.0, 540.0)  # points
_FAR = 2.0  # points
_NEAR, _SAME_BREAKS = 0.95, 0.99
_FOUND = 0.95  # of the words; the slides are numbered anew, which our lines do not know
_APART = 3.0  # of 255


@dataclass(frozen=True)
class Shown:
    """All topics' slides, and the two files that show them."""

    scenes: tuple[Scene, ...]
    ours: Path
    theirs: Path


@pytest.fixture(scope="module", params=built_in_themes())
def shown(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    soffice: Callable[[Path], Path],
) -> Shown:
    assembler = Assembler(decks_folder())
    scenes: list[Scene] = []
    for path in sorted(decks_folder().glob("*.md")):
        deck = assembler.read(path.read_text(encoding="utf-8"))
        scenes += assembler.scenes(replace(deck, meta=replace(deck.meta, theme=request.param)))
    all_shown = tuple(replace(scene, number=at, hidden=False) for at, scene in enumerate(scenes, 1))
    folder = tmp_path_factory.mktemp(request.param)
    meta, theme = Meta("Together"), assembler.theme(Meta(theme=request.param))
    load_fonts()
    write_pdf(all_shown, meta, folder / "talk.pdf")
    write_pptx(all_shown, theme, meta, folder / "talk.pptx", rasterise=rasterise)
    return Shown(all_shown, folder / "talk.pdf", soffice(folder / "talk.pptx"))


def test_every_word_has_a_place_of_its_own(shown: Shown, pdftotext: Callable[..., str]) -> None:
    pages = list(pages_of(pdftotext(shown.theirs, "-bbox")))
    assert len(pages) == len(shown.scenes)
    faults = [
        f"page {scene.number} “{scene.title}” on {scene.layout}: {fault}"
        for scene, (page, words) in zip(shown.scenes, pages, strict=True)
        for fault in words_out_of_place(page, words)
    ]
    assert faults == []


def test_words_stand_and_lines_end_where_ours_do(shown: Shown, pdftotext: Callable[..., str]) -> None:
    ours, theirs = (words_by_page(path, pdftotext, _SIZE) for path in (shown.ours, shown.theirs))
    alike = likeness(ours, theirs, far=_FAR)
    assert alike.found >= _FOUND
    assert alike.breaks >= _SAME_BREAKS
    assert alike.near >= _NEAR


def test_its_pages_look_like_ours(shown: Shown, page_pictures: Callable[[Path], list[Path]]) -> None:
    ours, theirs = page_pictures(shown.ours), page_pictures(shown.theirs)
    assert len(ours) == len(shown.scenes)
    assert statistics.median(picture_differences(ours, theirs)) < _APART
