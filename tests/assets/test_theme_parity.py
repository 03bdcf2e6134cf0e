"""A talk in every theme: LibreOffice breaks the lines of our .pptx where our own painter does."""

from __future__ import annotations

import difflib
import html
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assets.contrast import NAMES
from brownbag.cli import main
from brownbag.paint.contact_sheet import SPECIMEN

_WORD = re.compile(r'<word xMin="[^"]*" yMin="(-?[\d.]+)" xMax="[^"]*" yMax="(-?[\d.]+)">(.*?)</word>')
_ALIKE = 0.99  # of neighbouring words agree on whether a line ends between them

Words = list[tuple[str, float, float]]
"""The words of a page: text, middle and height."""


def words(said: str) -> Words:
    """Return the words of a page of `pdftotext -bbox`; bullets are none."""
    found = ((html.unescape(text), float(top), float(bottom)) for top, bottom, text in _WORD.findall(said))
    return [
        (text, (top + bottom) / 2, bottom - top)
        for text, top, bottom in found
        if any(char.isalnum() for char in text)
    ]


def agreements(ours: Words, theirs: Words) -> Iterator[bool]:
    """Yield for neighbours on both pages whether both break between them, or neither."""
    matcher = difflib.SequenceMatcher(
        None, [word[0] for word in ours], [word[0] for word in theirs], autojunk=False
    )
    pairs = [
        (ours[block.a + at], theirs[block.b + at])
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    ]
    for (our, their), (our_next, their_next) in itertools.pairwise(pairs):
        yield breaks(our, our_next) == breaks(their, their_next)


def breaks(one: tuple[str, float, float], following: tuple[str, float, float]) -> bool:
    return abs(following[1] - one[1]) > one[2] / 2


@pytest.mark.programs
@pytest.mark.parametrize("name", NAMES)
def test_lines_break_in_libreoffice_where_they_break_with_us(
    name: str, tmp_path: Path, soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    pdf, pptx = tmp_path / "talk.pdf", tmp_path / "talk.pptx"
    for target in (pdf, pptx):
        assert main(["export", str(SPECIMEN), "-o", str(target), "--theme", name]) == 0
    ours, theirs = (pdftotext(path, "-bbox").split("<page ")[1:] for path in (pdf, soffice(pptx)))
    assert len(ours) == len(theirs) > 50
    found = [
        agrees
        for our, their in zip(ours, theirs, strict=True)
        for agrees in agreements(words(our), words(their))
    ]
    assert len(found) > 1500
    assert sum(found) >= _ALIKE * len(found)
