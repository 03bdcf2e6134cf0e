"""Characters to languages and directions: what a text's own letters say about it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_OTHER = re.compile("[^\u0000-\u024f\u2000-\u20cf\u2100-\u22ff]")

# From which letter to which one language owns a script, or spelling checkers expect it; a text of several
# is in the first of them. (No regular expressions: `re` takes milliseconds to compile ranges this wide.)
_LANGUAGES = (
    ("ja-JP", ("\u3040", "\u30ff"), ("\uff66", "\uff9f")),
    ("ko-KR", ("\uac00", "\ud7af"), ("\u1100", "\u11ff"), ("\u3130", "\u318f")),
    ("zh-CN", ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff")),
    ("ar-SA", ("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufeff")),
    ("he-IL", ("\u0590", "\u05ff"), ("\ufb1d", "\ufb4f")),
    ("hi-IN", ("\u0900", "\u097f")),
    ("ru-RU", ("\u0400", "\u04ff")),
    ("el-GR", ("\u0370", "\u03ff")),
)
_GREEK_WORD = re.compile("[\u0370-\u03ff]{2}")  # a lone π is no Greek


@lru_cache(maxsize=20_000)
def language_of(text: str) -> str:
    """Return the language that the script of ``text`` says (BCP 47), "" where it is Latin or says nothing."""
    if not _OTHER.search(text):
        return ""
    found = set(map(_language_of_letter, text))
    if not _GREEK_WORD.search(text):
        found.discard("el-GR")
    return next((language for language, *_ in _LANGUAGES if language in found), "")


@lru_cache(maxsize=4_000)
def _language_of_letter(letter: str) -> str:
    for language, *ranges in _LANGUAGES:
        if any(first <= letter <= last for first, last in ranges):
            return language
    return ""


FIRST_ESTIMATED = "\u2e80"
"""From here on: Chinese, Japanese, Korean, emoji, of which we ship no face, so that widths are estimates."""


def estimated_cuts(text: str) -> tuple[int, ...]:
    """Return where letters with estimated widths and others meet; spaces belong to what is before them.

    None in a text with Hebrew or Arabic, whose parts do not stand in the order in which they are read.
    """
    if max(text, default="") < FIRST_ESTIMATED or _RIGHT_TO_LEFT.search(text):
        return ()
    cuts: list[int] = []
    was_estimated = text[0] >= FIRST_ESTIMATED
    for at, char in enumerate(text):
        is_estimated = char >= FIRST_ESTIMATED
        if is_estimated != was_estimated and (is_estimated or unicodedata.category(char)[0] not in "MZC"):
            cuts.append(at)
            was_estimated = is_estimated
    return tuple(cuts)


_MOST_WORDS_OF_A_NAME = 3
_READ_LEFTWARDS = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv"})


def is_read_leftwards(language: str) -> bool:
    """Return whether a language (BCP 47) is written from right to left."""
    return language.lower().partition("-")[0] in _READ_LEFTWARDS


def is_foreign_sentence(text: str) -> bool:
    """Return whether a text without a letter of Hebrew, Arabic or the like is more than a name or number."""
    if _RIGHT_TO_LEFT.search(text):
        return False
    return len(text.split()) > _MOST_WORDS_OF_A_NAME or text.rstrip().endswith(
        (".", "!", "?", "。", "！", "？")
    )


@lru_cache(maxsize=20_000)
def is_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction is Hebrew, Arabic or the like."""
    if not _RIGHT_TO_LEFT.search(text):
        return False
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
