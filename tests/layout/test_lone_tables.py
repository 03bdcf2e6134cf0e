"""A table with its place to itself is as large as it can be; one in company keeps the usual size."""

from __future__ import annotations

import pytest

from brownbag.assembly import Assembler
from brownbag.layout.scene import TableItem

HEAD = "| When | Call |\n| --- | --- |\n"


def size_of(text: str, tmp_path) -> float:
    assembler = Assembler(tmp_path)
    scenes = assembler.scenes(assembler.read(f"## Help\n\n{text}\n"))
    table = next(item for item in scenes[0].items if isinstance(item, TableItem))
    return table.rows[1][0].paragraphs[0].style.size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (HEAD + "| Danger | 911 |\n| Crisis | 988 |", 28),
        (HEAD + "| Danger | 911 |\n" * 6, 24),
        (HEAD + "| Danger | 911 |\n" * 8, 20),
        (HEAD + f"| {'a word ' * 9} | 911 |", 28),
        (HEAD + f"| {'a word ' * 11} | 911 |", 20),
        (HEAD + f"| Danger | {'a word ' * 16} |", 28),
        (HEAD + f"| Danger | {'a word ' * 56} |", 20),
        (HEAD + f"| Danger | {'a' * 70} |", 20),
        ("A line above it.\n\n" + HEAD + "| Danger | 911 |", 28),
        ("A line.\n\nAnother.\n\nA third.\n\n" + HEAD + "| Danger | 911 |", 20),
    ],
)
def test_the_size_follows_the_room_and_the_words(text, size, tmp_path):
    assert size_of(text, tmp_path) == size
