"""Characters to languages and directions: what a text's own letters say about it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_OTHER = re.compile("[^\u0000-\u024f\u2000-\u20cf\u2100-\u22ff]")

# By the first letter of a script that one language owns, or that spelling checkers expect of it.
_LANGUAGES = (
    (re.compile("[\u3040-\u30ff\uff66-\uff9f]"), "ja-JP"),
    (re.compile("[\uac00-\ud7af\u1100-\u11ff\u3130-\u318f]"), "ko-KR"),
    (re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"), "zh-CN"),
    (re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), "ar-SA"),
    (re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]"), "he-IL"),
    (re.compile("[\u0900-\u097f]"), "hi-IN"),
    (re.compile("[\u0400-\u04ff]"), "ru-RU"),
    (re.compile("[\u0370-\u03ff]{2}"), "el-GR"),  # two: a lone π is no Greek
)


@lru_cache(maxsize=20_000)
def language_of(text: str) -> str:
    """Return the language that the script of ``text`` says (BCP 47), "" where it is Latin or says nothing."""
    if not _OTHER.search(text):
        return ""
    return next((language for letters, language in _LANGUAGES if letters.search(text)), "")


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
