"""Our lines against LibreOffice's of the .pptx that we write: same breaks, same baselines."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from brownbag.deck.model import Meta
from brownbag.deck.reader import read_deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from brownbag.resources import asset
from brownbag.theme.reader import read_theme
from layout.seeing import all_lines

TALK = """\
## Serve and return

The baby **serves**: a look, a sound, a reach. You *return*: a word, a smile, a well-worn song,
and then the two of you wait and take turns, again and again.

- Notice what the baby is looking at, and look there too
- Name it in a few warm words
  - or hum, when there are no words for it
- Mend what you missed

## The same in smaller letters

- Every baby gives cues, and every grown-up misses some of them on most days of the week
- What helps is coming back: noticing the miss, naming it, and mending it with warmth
- Families do this in many ways: some with their eyes, some by touch, and some by song
- A network of people who know the baby is as good as one person, and kinder to that person
- Nobody has to be perfect, because what we care for is neither of them alone
- It is the bridge between them, and bridges can be mended
- Change is common in the early years, in both directions, and help is there for both
- Ask how the people you know answer a baby, and listen to what they say

## Figures

| Figure | Finding |
| --- | --- |
| Pairs in step | about three in ten |
| Pairs that mended | most of them |
"""

_WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="[^"]*" yMax="(-?[\d.]+)">(.*?)</word>')
# Where pdftotext puts the baseline in a word's box depends on the face; LibreOffice says 0.95 em for ours.
ABOVE_BASELINE = 0.95


@dataclass(frozen=True)
class Placed:
    """A word, the left edge of it, and its baseline."""

    text: str
    x: float
    baseline: float
    size: float


def our_words(scene: Scene, measurer: FontMeasurer) -> Iterator[Placed]:
    """Yield the words that we paint in Calibri, markers apart."""
    for _, line in all_lines(scene):
        for each in line.fragments:
            if each.is_marker or each.font.family != "Calibri":
                continue
            edges = (0.0, *measurer.edges(each.text, each.font))
            for word in re.finditer(r"\w[\w-]+", each.text):
                yield Placed(
                    word[0], each.x + edges[word.start()] * each.font.size, line.baseline, each.font.size
                )


def their_words(page: str) -> list[tuple[str, float, float]]:
    """Return the words of a page of `pdftotext -bbox`: text, left edge, top."""
    return [
        (re.sub(r"[^\w-]", "", html.unescape(text)), float(x), float(y))
        for x, y, _, text in _WORD.findall(page)
    ]


@pytest.mark.programs
def test_our_lines_are_libreoffices(
    soffice: Callable[[Path], Path], pdftotext: Callable[..., str], tmp_path: Path
) -> None:
    theme = read_theme(asset("themes", "sage.pptx"))
    measurer = FontMeasurer()
    scenes = Layouter(theme, measurer, PictureStore([tmp_path])).lay_out_deck(read_deck(TALK))
    target = tmp_path / "talk.pptx"
    write_pptx(scenes, theme, Meta(), target, rasterise=lambda *_: b"")
    pages = pdftotext(soffice(target), "-bbox").split("<page ")[1:]
    assert len(pages) == len(scenes)
    for scene, page in zip(scenes, pages, strict=True):
        theirs = their_words(page)
        for word in our_words(scene, measurer):
            distances = [
                max(abs(x - word.x) / 3, abs(y + ABOVE_BASELINE * word.size - word.baseline))
                for text, x, y in theirs
                if text == word.text
            ]
            # 1 pt up and down; 3 pt to the side, where LibreOffice rounds every letter to a printer's dot.
            assert distances, f"“{word.text}” is not on LibreOffice's slide “{scene.title}”"
            assert min(distances) <= 1, f"“{word.text}” on “{scene.title}” is {min(distances):.1f} pt off"
