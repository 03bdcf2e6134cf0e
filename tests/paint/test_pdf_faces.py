"""Faces in a PDF: all reach as high and as deep, so that words are selected, and compared, evenly."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from brownbag.deck.model import Meta
from brownbag.paint.pdf import write_pdf
from brownbag.paint.pdf_faces import even_faces
from paint.pixels import make_scene, text_item, text_line

_WORD = re.compile(r'yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">')


@pytest.mark.programs
def test_words_of_every_face_on_one_line_have_one_height(tmp_path: Path, pdftotext: Callable[..., str]):
    families = ("Calibri", "Cambria", "Georgia", "Arial")
    lines = [text_line(60 + 200 * at, 200, "agé", 40, family=family) for at, family in enumerate(families)]
    write_pdf((make_scene(text_item(*lines), size=(960, 540)),), Meta(), tmp_path / "talk.pdf")
    boxes = [
        (float(top), float(bottom))
        for top, bottom in _WORD.findall(pdftotext(tmp_path / "talk.pdf", "-bbox"))
    ]
    assert len(boxes) == len(families)
    for top, bottom in boxes:
        assert top == pytest.approx(200 - 0.95 * 40, abs=0.1)
        assert bottom == pytest.approx(200 + 0.35 * 40, abs=0.1)


def test_no_byte_of_the_file_moves():
    told = b"/Ascent 905.273437\n/Descent -211.914062\n/CapHeight 905.273437"
    evened = even_faces(told)
    assert len(evened) == len(told)
    assert evened.split() == [b"/Ascent", b"950", b"/Descent", b"-350", b"/CapHeight", b"905.273437"]


def test_a_face_that_says_nothing_is_left_alone():
    assert even_faces(b"/Ascent 0\n/Descent 0") == b"/Ascent 0\n/Descent 0"
