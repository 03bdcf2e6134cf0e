"""Phrases in Latin letters inside lines that are read from the right."""

from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.assembly import Assembler
from brownbag.layout.directions import rightward_spans
from brownbag.layout.scene import Fragment, TextItem

YES = "نعم"


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Read Goodnight Moon", ["Read Goodnight Moon"]),
        (f"{YES} Read it {YES} and that", ["Read it", "and that"]),
        (f"{YES} by Brown (1947) {YES}", ["by Brown (1947)"]),
        (f"Read it (3 {YES})", ["Read it"]),
        (f"Read it (or {YES} it)", ["Read it", "or", "it"]),
        (f"{YES} Moon (the book)", ["Moon (the book)"]),
        (f"{YES} 3 {YES}", []),
        (YES, []),
    ],
)
def test_a_phrase_in_latin_letters_is_read_from_the_left(text: str, phrases: list[str]):
    spans = rightward_spans(text, range(1, len(text)))
    assert [text[start:end] for start, end in spans] == [one for one in phrases if len(one) > 1]


def test_a_phrase_of_one_font_is_left_to_the_painter():
    assert rightward_spans(f"{YES} Read it {YES}", [4, 11]) == []


def list_line(talk: str, folder: Path) -> tuple[Fragment, ...]:
    """Return the first line of the list on the talk's only slide."""
    assembler = Assembler(folder)
    (scene,) = assembler.scenes(assembler.read(talk))
    lines = (line for item in scene.items if isinstance(item, TextItem) for line in item.lines)
    return next(line.fragments for line in lines if line.fragments[0].is_marker)


def test_a_phrase_that_changes_its_font_stands_in_its_own_order(tmp_path: Path):
    talk = f"---\nlanguage: ar\n---\n\n## {YES}\n\n- Read *this one* often {YES}\n"
    _, *words = list_line(talk, tmp_path)
    assert [one.text for one in words] == ["Read ", "this one", " often", f" {YES}"]
    first, second, third, last = words
    assert [one.right_to_left for one in words] == [False, False, False, True]
    assert first.x + first.width == pytest.approx(second.x)
    assert second.x + second.width == pytest.approx(third.x)
    assert last.x + last.width == pytest.approx(first.x)
