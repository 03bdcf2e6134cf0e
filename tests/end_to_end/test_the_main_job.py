"""The main job as a new user does it: from topic cards to a PowerPoint and a presentation."""

from __future__ import annotations

import re

import pytest
from pptx import Presentation

from brownbag.assembly import Assembler
from brownbag.deck.model import plain
from brownbag.layout.scene import TableItem, TextItem

pytestmark = pytest.mark.programs


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def words_of_scene(scene) -> list[str]:
    """Return every word that a scene shows, in reading order."""
    found: list[str] = []
    for item in scene.items:
        match item:
            case TextItem(paragraphs=paragraphs):
                cells = [paragraphs]
            case TableItem(rows=rows):
                cells = [cell.paragraphs for row in rows for cell in row]
            case _:
                cells = []
        for paragraphs in cells:
            for paragraph in paragraphs:
                found += words_of("".join(run.text for run in paragraph.runs if not run.field))
    return found


def words_of_shapes(slide) -> list[str]:
    found: list[str] = []
    for shape in slide.shapes:
        if shape.is_placeholder and "SLIDE_NUMBER" in str(shape.placeholder_format.type):
            continue
        if shape.has_text_frame:
            found += words_of(shape.text_frame.text)
        elif shape.has_table:
            for row in shape.table.rows:
                for cell in row.cells:
                    found += words_of(cell.text_frame.text)
    return found


def test_from_topic_cards_to_a_powerpoint(person, tmp_path, ooxml_validator, soffice, pdf_words):
    somebody = person()
    somebody.clicks("topicCard:the-space-between")
    somebody.clicks("topicCard:parenting-is-hard")
    somebody.clicks("slotBox")
    somebody.presses("End", "Return")
    somebody.clicks("audienceBox")
    somebody.types("Expect")
    somebody.presses("Return")
    somebody.clicks("makeTalkButton")

    somebody.waits_for("slidePreview")
    talk = somebody.reads("wordsEditor")
    assert "minutes: 90" in talk
    assert 'audience: "parents"' in talk
    for part in (
        "welcome",
        "agenda",
        "the-space-between",
        "parenting-is-hard",
        "questions",
        "small-step",
        "help",
    ):
        assert f"topic={part}" in talk

    somebody.presses("ctrl+e")
    target = tmp_path / "lunch.pptx"
    somebody.waits_until(lambda: "exp" in "".join(somebody.window_titles()).lower())
    somebody.presses("ctrl+a")
    somebody.types(str(target))
    somebody.presses("Return")
    somebody.waits_until(target.is_file)

    assert ooxml_validator(target) == []
    assembler = Assembler(None)
    deck = assembler.read(talk)
    slides = list(Presentation(target).slides)
    scenes = assembler.scenes(deck)
    assert [slide.shapes.title.text for slide in slides] == [scene.title for scene in scenes]
    assert {plain(slide.title) for slide in deck.slides} <= {scene.title for scene in scenes}
    for slide, scene in zip(slides, scenes, strict=True):
        assert words_of_shapes(slide) == words_of_scene(scene), scene.title
    pages = pdf_words(soffice(target)).split("\f")[:-1]
    assert len(pages) == len(slides)


def test_typing_changes_the_talk_and_undo_takes_it_back(person, tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("# Naps\n\nAt lunch\n\n---\n\n## Why\n\n- Rest\n", encoding="utf-8")
    somebody = person(str(path))
    somebody.clicks("wordsEditor")
    somebody.presses("ctrl+End")
    somebody.types("- Calm")
    assert somebody.reads("wordsEditor").endswith("- Calm")
    somebody.presses("ctrl+s")
    somebody.waits_until(lambda: "- Calm" in path.read_text(encoding="utf-8"))
    somebody.presses("ctrl+z")
    somebody.waits_until(lambda: "- Calm" not in somebody.reads("wordsEditor"))


def test_presenting_goes_full_screen_and_comes_back(person, tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("# Naps\n\nAt lunch\n\n---\n\n## Why\n\n- Rest\n", encoding="utf-8")
    somebody = person(str(path))
    somebody.waits_for("slidePreview")
    somebody.presses("F5")
    somebody.waits_until(lambda: somebody.sees("slideView"))
    x, y, width, height = somebody.waits_for("slideView")
    assert (x, y, width, height) == (0, 0, 1366, 768)
    somebody.presses("Right", "b", "b", "Home", "Escape")
    somebody.waits_until(lambda: not somebody.sees("slideView"))
    assert somebody.sees("slidePreview")
