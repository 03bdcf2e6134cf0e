"""The talk on which programs are measured beside one another: all of it arrives, and stays on its page."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from brownbag.cli import main
from brownbag.resources import decks_folder
from brownbag.theme.catalogue import built_in_themes
from brownbag.units import Rect
from pages import Word, pages_of, words_out_of_place

BENCH = decks_folder().parents[1] / "shared" / "bench"
SLIDES = 60
# Bytes of what pandoc 3.9 makes of the same talk with its own reference document, without the pictures.
PANDOC_BESIDE_PICTURES = 181_574
KINDS_THAT_OVERFLOW = {"long"}  # of other programs' slides

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="the bench is not beside this checkout")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the talk of sixty slides."""
    folder = tmp_path_factory.mktemp("bench")
    maker = [sys.executable, "-B", str(BENCH / "make_corpus.py"), str(folder), "--sizes", str(SLIDES)]
    subprocess.run(maker, check=True, capture_output=True)
    return folder / f"n{SLIDES}"


@pytest.fixture(scope="module")
def model(bench: Path) -> dict[str, Any]:
    """Return what the talk says."""
    said: dict[str, Any] = json.loads((bench / "model.json").read_text(encoding="utf-8"))
    return said


@pytest.fixture(scope="module", params=built_in_themes())
def written(request: pytest.FixtureRequest, bench: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp(request.param) / "talk.pptx"
    talk = bench / "brownbag" / "deck.md"
    assert main(["export", str(talk), "-o", str(target), "--theme", request.param]) == 0
    return target


@pytest.fixture(scope="module")
def inspector() -> ModuleType:
    """Return the bench's own inspector."""
    spec = importlib.util.spec_from_file_location("inspect_pptx", BENCH / "inspect_pptx.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_title_table_picture_note_and_link_is_in_the_file(
    written: Path, model: dict[str, Any], inspector: ModuleType
):
    found = inspector.compare(inspector.structure(written), model)
    whole = {
        "slides": f"{SLIDES}/{SLIDES}",
        "title placeholder": f"{SLIDES}/{SLIDES}",
        "source words found as text": "100%",
        "notes kept": f"{SLIDES}/{SLIDES}",
        "slides with number placeholder": f"{SLIDES}/{SLIDES}",
        "autofit": "none",
    }
    assert {row: found[row] for row in whole} == whole
    for row in ("native tables", "pictures with alt text", "source alt text kept", "hyperlinks kept"):
        kept, of = found[row].split("/")
        assert kept == of != "0", row
    assert found["sections"] > 1
    assert "-" not in {language.split(":")[0] for language in found["language tags"].split(", ")}


@pytest.fixture(scope="module")
def shown(
    written: Path, soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> list[tuple[Rect, list[Word]]]:
    """Return LibreOffice's pages."""
    return list(pages_of(pdftotext(soffice(written), "-bbox")))


@pytest.mark.programs
def test_not_a_word_lies_off_its_page_or_over_another(
    shown: list[tuple[Rect, list[Word]]], model: dict[str, Any]
):
    overflowing = [slide for slide in model["slides"] if slide["kind"] in KINDS_THAT_OVERFLOW]
    assert len(overflowing) >= 6
    assert len(shown) == SLIDES
    faults = [
        f"page {number}: {fault}"
        for number, (page, words) in enumerate(shown, 1)
        for fault in words_out_of_place(page, words)
    ]
    assert faults == []


@pytest.mark.programs
def test_every_word_is_on_its_page(
    shown: list[tuple[Rect, list[Word]]], model: dict[str, Any], inspector: ModuleType
):
    for slide, (_, words) in zip(model["slides"], shown, strict=True):
        # Without gaps: a line may end within a Chinese word.
        on_page = "".join(inspector.norm(" ".join(word.text for word in words)))
        said = {word for text in inspector.model_slide_text(slide) for word in inspector.norm(text)}
        missing = [word for word in said if runs_to_the_right(word) and word not in on_page]
        assert missing == [], slide["title"]


def runs_to_the_right(word: str) -> bool:
    """Return whether pdftotext gives a word's letters in the order in which they are read."""
    return not any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in word)


def test_the_file_is_no_larger_than_pandocs(written: Path):
    with zipfile.ZipFile(written) as package:
        pictures = sum(entry.compress_size for entry in package.infolist() if "/media/" in entry.filename)
    assert pictures > 1_000_000
    assert written.stat().st_size - pictures <= PANDOC_BESIDE_PICTURES
