"""What is pasted: files, or what a word processor or a web page has, as the words of a slide have it.

There a paragraph is a line, and a bullet is a sign with a tab; as Markdown the
paragraphs would flow together, and the bullets be ordinary letters.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData

_BULLET = re.compile(r"(?P<lead>[ \t]*)(?:[•·▪◦‣●○■□–\uf0a7\uf0b7][ \t\xa0]+|o\t[ \t\xa0]*)")
_NUMBER = re.compile(r"(?P<lead>[ \t]*)(?P<number>\d{1,3}[.)])\t[ \t\xa0]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,6}[.)])[ \t]+")
_OF_ONE_KIND = re.compile(r"[ \t]*(?:(?P<row>\|)|(?P<quote>>)|(?P<fence>:{3,}|```|~~~))")


def local_files(source: QMimeData) -> tuple[Path, ...]:
    """Return the files on this computer that ``source`` names; none where anything else is among them."""
    urls = source.urls() if source.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls) if all(url.isLocalFile() for url in urls) else ()


def is_formatted(source: QMimeData) -> bool:
    """Tell whether words come from a program that formats them."""
    return source.hasText() and (source.hasHtml() or source.hasFormat("text/rtf"))


def pasted_words(text: str) -> str:
    """Return ``text`` with its bullets as a list and an empty line between its paragraphs."""
    lines = [_item(line.rstrip()) for line in re.split(r"\r\n|[\n\r\v\u2028\u2029]", text)]
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        parts.append(line)
        if line and following and not _belong_together(line, following):
            parts.append("")
    return "\n".join(parts)


def _item(line: str) -> str:
    if bullet := _BULLET.match(line):
        return f"{bullet['lead'].replace(chr(9), '  ')}- {line[bullet.end() :]}"
    if number := _NUMBER.match(line):
        return f"{number['lead']}{number['number']} {line[number.end() :]}"
    return line


def _belong_together(line: str, following: str) -> bool:
    """Tell whether two lines are items of a list, rows of a table, or inside one box."""
    if _ITEM.match(line) and _ITEM.match(following):
        return True
    one, other = _OF_ONE_KIND.match(line), _OF_ONE_KIND.match(following)
    return bool(one and (one["fence"] or (other and one.lastgroup == other.lastgroup)))
