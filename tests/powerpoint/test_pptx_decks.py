"""Every topic of the library, from its Markdown to a .pptx and back: what is read is what the scenes say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pptx
import pytest

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta
from brownbag.layout.scene import PictureItem, Scene, TableItem, TextItem, TextParagraph
from brownbag.powerpoint.writer import write_pptx
from brownbag.powerpoint.xml import clean
from brownbag.resources import decks_folder
from brownbag.theme.model import Theme
from brownbag.units import to_emu
from powerpoint.scenery import flat_png

TOPICS = sorted(path.name for path in decks_folder().glob("*.md") if path.name != "README.md")


@cache
def assembler() -> Assembler:
    return Assembler(decks_folder())


@cache
def laid_out(topic: str) -> tuple[tuple[Scene, ...], Theme, Meta]:
    deck = assembler().read((decks_folder() / topic).read_text(encoding="utf-8"))
    return assembler().scenes(deck), assembler().theme(deck.meta), deck.meta


def write(topic: str, folder: Path) -> Path:
    scenes, theme, meta = laid_out(topic)
    target = folder / "talk.pptx"
    assert write_pptx(scenes, theme, meta, target, rasterise=flat_png) == ()
    return target


def words(paragraphs: Sequence[TextParagraph]) -> list[str]:
    texts = ("".join(run.text for run in paragraph.runs) for paragraph in paragraphs)
    return [clean(text).replace("\n", "\v") for text in texts] or [""]


def read_words(frame: pptx.text.text.TextFrame) -> list[str]:
    return [paragraph.text for paragraph in frame.paragraphs]


@pytest.mark.parametrize("topic", TOPICS)
def test_powerpoint_has_the_boxes_the_words_the_alt_texts_and_the_notes_of_the_scenes(
    topic: str, tmp_path: Path
) -> None:
    slides = pptx.Presentation(str(write(topic, tmp_path))).slides
    for scene, slide in zip(laid_out(topic)[0], slides, strict=True):
        assert slide.shapes.title is not None
        assert slide.slide_layout.name == scene.layout
        if scene.notes:
            assert read_words(slide.notes_slide.notes_text_frame) == words(scene.notes)
        for item, shape in zip(scene.items, slide.shapes, strict=True):
            frame = item.frame
            read = shape.left, shape.top, shape.width, shape.height
            expected = to_emu(frame.x), to_emu(frame.y), to_emu(frame.width), to_emu(frame.height)
            assert read == pytest.approx(expected, abs=1), item.name
            match item:
                case TextItem():
                    assert read_words(shape.text_frame) == words(item.paragraphs)
                case PictureItem():
                    assert shape._element._nvXxPr.cNvPr.get("descr", "") == item.alt
                case TableItem():
                    cells = [read_words(cell.text_frame) for row in shape.table.rows for cell in row.cells]
                    assert cells == [words(cell.paragraphs) for row in item.rows for cell in row]


@pytest.mark.programs
@pytest.mark.parametrize("topic", TOPICS)
def test_the_open_xml_sdk_finds_nothing_in_a_topic(
    topic: str, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    assert ooxml_validator(write(topic, tmp_path)) == []
