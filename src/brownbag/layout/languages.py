"""A scene of a talk whose language has letters of its own: which words are in it, and which are English.

`brownbag.layout.scripts` tells a language from letters alone; a talk in
Persian or Ukrainian says better whose letters these are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from brownbag.layout.scene import GroupItem, Item, Scene, TableItem, TextItem, TextParagraph, TextRun

# What letters alone would say of a text in each language that is not written in Latin letters.
_TOLD_BY_LETTERS = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "sd", "ug"), "ar-SA"),
    **dict.fromkeys(("he", "yi"), "he-IL"),
    **dict.fromkeys(("zh", "yue"), "zh-CN"),
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "kk", "mn"), "ru-RU"),
    **dict.fromkeys(("hi", "mr", "ne"), "hi-IN"),
    "ja": "ja-JP",
    "ko": "ko-KR",
    "el": "el-GR",
}
_ENGLISH = "en-US"
_LATIN_WORD = re.compile("[A-Za-z]{2}")


def in_own_language(scene: Scene) -> Scene:
    """Return the scene with its words' languages put right; the same one for a talk in Latin letters."""
    told = _TOLD_BY_LETTERS.get(scene.language.lower().partition("-")[0])
    if told is None:
        return scene
    return replace(
        scene,
        items=tuple(_item(item, told) for item in scene.items),
        notes=_paragraphs(scene.notes, told),
    )


def _item(item: Item, told: str) -> Item:
    match item:
        case TextItem():
            return replace(item, paragraphs=_paragraphs(item.paragraphs, told))
        case TableItem():
            rows = (
                tuple(replace(cell, paragraphs=_paragraphs(cell.paragraphs, told)) for cell in row)
                for row in item.rows
            )
            return replace(item, rows=tuple(rows))
        case GroupItem():
            texts = (
                replace(one, paragraphs=_paragraphs(one.paragraphs, told))
                if isinstance(one, TextItem)
                else one
                for one in item.items
            )
            return replace(item, items=tuple(texts))
        case _:
            return item


def _paragraphs(paragraphs: tuple[TextParagraph, ...], told: str) -> tuple[TextParagraph, ...]:
    return tuple(
        replace(paragraph, runs=tuple(_run(run, told) for run in paragraph.runs)) for paragraph in paragraphs
    )


def _run(run: TextRun, told: str) -> TextRun:
    language = _language(run.text, run.language, told)
    return run if language == run.language else replace(run, language=language)


@lru_cache(maxsize=5_000)
def _language(text: str, known: str, told: str) -> str:
    if known == told or (told == "ja-JP" and known == "zh-CN"):  # Japanese has words without kana
        return ""
    if not known and _LATIN_WORD.search(text):
        return _ENGLISH
    return known
