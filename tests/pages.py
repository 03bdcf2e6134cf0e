"""Pages of a PDF as another program shows them: their words, what lies where it should not, how they look."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageStat

from brownbag.units import Rect

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.DOTALL
)
_SLACK = 2.0  # points: what another program's rounding may add
_CORE = 0.4  # of a word's height: where its letters are, whatever its font keeps above and below


class Word(NamedTuple):
    """A word on a page, in points."""

    text: str
    box: Rect


def pages_of(told: str) -> Iterator[tuple[Rect, list[Word]]]:
    """Yield every page of pdftotext's ``-bbox`` as its own size and its words."""
    for width, height, inside in _PAGE.findall(told):
        words = []
        for left, top, right, bottom, text in _WORD.findall(inside):
            at = [float(edge) for edge in (left, top, right, bottom)]
            words.append(Word(text, Rect(at[0], at[1], at[2] - at[0], at[3] - at[1])))
        yield Rect(0.0, 0.0, float(width), float(height)), words


def words_out_of_place(page: Rect, words: Sequence[Word]) -> list[str]:
    """Return the words that reach over the page's edge, and the pairs that lie over one another."""
    found = [
        f"“{word.text}” reaches off the page"
        for word in words
        if word.box.x < -_SLACK
        or word.box.right > page.width + _SLACK
        or word.box.y < -_SLACK
        or word.box.bottom > page.height + _SLACK
    ]
    words = [word for word in words if _has_a_box_of_its_own(word.text)]
    cores = [_core(word.box) for word in words]
    for at, core in enumerate(cores):
        for other in range(at + 1, len(cores)):
            across = min(core.right, cores[other].right) - max(core.x, cores[other].x)
            down = min(core.bottom, cores[other].bottom) - max(core.y, cores[other].y)
            if across > _SLACK and down > 0.5:
                found.append(f"“{words[at].text}” lies over “{words[other].text}”")
    return found


def _has_a_box_of_its_own(text: str) -> bool:
    """Return whether pdftotext tells where a word is: not of joined emoji, nor of words of two directions."""
    is_turned = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
    return any(letter.isalnum() for letter in text) and not is_turned


def _core(box: Rect) -> Rect:
    cut = box.height * (1.0 - _CORE) / 2
    return Rect(box.x, box.y + cut, box.width, box.height - 2 * cut)


def picture_differences(ours: Sequence[Path], theirs: Sequence[Path]) -> list[float]:
    """Return for every page how far its two pictures are apart on average, 0 to 255, when small and grey."""
    return [
        ImageStat.Stat(ImageChops.difference(_small(one), _small(other))).mean[0]
        for one, other in zip(ours, theirs, strict=True)
    ]


def _small(picture: Path) -> Image.Image:
    with Image.open(picture) as opened:
        return opened.convert("L").resize((320, 180))
