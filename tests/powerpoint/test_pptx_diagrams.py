"""Whole talks with diagrams and codes before the programs that judge them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from brownbag.deck.model import Meta
from brownbag.deck.reader import read_deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import GroupItem, Scene, TextItem
from brownbag.powerpoint.writer import write_pptx
from powerpoint.scenery import flat_png, sage

TALK = "\n---\n".join(
    f"\n## {kind}\n\n::: {kind}{more}\n- **Serve**: a look or a sound\n- **Return**: a smile\n"
    "- **Wait**: the baby's turn\n:::\n"
    for kind in ("cycle", "steps", "timeline", "venn", "ladder", "circles")
    for more in ("", " {.incremental}")
) + (
    "\n---\n\n## Short\n\n::: circles\n- Child\n- Family\n:::\n"
    "\n---\n\n## Shared\n\n::: venn\n- Home: songs\n- Clinic: advice\n- Both: calm\n:::\n"
    "\n---\n\n## צעדים\n\n::: steps\n- לעצור\n- לענות\n:::\n"
    "\n---\n\n## Code\n\nWords\n\n![qr: The handout](https://example.org/handout?a=1&b=2)\n"
)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Scene, ...]]:
    """Return the talk as a .pptx, and its scenes."""
    tmp_path, theme = tmp_path_factory.mktemp("talk"), sage()
    deck = read_deck(TALK)
    scenes = Layouter(theme, FontMeasurer(), PictureStore([tmp_path])).lay_out_deck(deck)
    path = tmp_path / "talk.pptx"
    write_pptx(scenes, theme, Meta(), path, rasterise=flat_png)
    return path, scenes


@pytest.fixture(scope="module")
def pdf(talk: tuple[Path, tuple[Scene, ...]], soffice: Callable[[Path], Path]) -> Path:
    """Return the talk as LibreOffice prints it."""
    return soffice(talk[0])


def test_every_diagram_of_the_talk_is_drawn(talk: tuple[Path, tuple[Scene, ...]]) -> None:
    _, scenes = talk
    counts = [sum(isinstance(item, GroupItem) for item in scene.items) for scene in scenes]
    assert counts == [1, 3] * 6 + [1, 1, 1, 1]


@pytest.mark.programs
def test_diagrams_and_codes_are_what_powerpoint_accepts(
    talk: tuple[Path, tuple[Scene, ...]], ooxml_validator: Callable[[Path], list[str]]
) -> None:
    assert ooxml_validator(talk[0]) == []


@pytest.mark.programs
def test_libreoffice_breaks_the_words_of_diagrams_as_we_do(
    talk: tuple[Path, tuple[Scene, ...]],
    pdf: Path,
    pdftotext: Callable[..., str],
) -> None:
    _, scenes = talk
    for number, scene in enumerate(scenes, 1):
        raw = pdftotext(pdf, "-raw", "-f", str(number), "-l", str(number))
        theirs = {" ".join(line.split()) for line in raw.splitlines()}
        assert [line for line in _lines(scene) if line not in theirs] == [], scene.title


def _lines(scene: Scene) -> list[str]:
    """Return the lines of left-to-right words in groups."""
    return [
        "".join(each.text for each in line.fragments).strip()
        for item in scene.items
        if isinstance(item, GroupItem)
        for part in item.items
        if isinstance(part, TextItem)
        for line in part.lines
        if not any(each.right_to_left for each in line.fragments)
    ]


@pytest.mark.programs
def test_a_phone_reads_the_code_from_libreoffices_page(
    talk: tuple[Path, tuple[Scene, ...]],
    pdf: Path,
    page_picture: Callable[[Path, int], Path],
) -> None:
    picture = page_picture(pdf, len(talk[1]))
    with Image.open(picture) as page:
        (found,) = zxingcpp.read_barcodes(page)
    assert found.text == "https://example.org/handout?a=1&b=2"
