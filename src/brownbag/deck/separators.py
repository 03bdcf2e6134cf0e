"""Lines that divide slides because the talk says so, or because nothing else does.

reveal-md's settings may name the lines that divide (``separator: <!--s-->``),
most often as a pattern of plain characters. A talk without any usual break may
divide by signs of its own, such as ``->-``, alone between blank lines.
"""

from __future__ import annotations

import re
from collections import Counter

_LINE_ENDS = re.compile(r"\\r\??|\\n|\\s[*+]?|[\^$\r\n]")
_PATTERN = re.compile(r"[\\\[\](){}|?*]")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_SIGNS = re.compile(r"(?=(.)(?!\1*$))[-<>=*~/]{3,12}")  # of two kinds at least
_OF_COMMENTS = ("<!--", "-->")
_OFTEN = 2
_LONG = 80


def separator_of(setting: str) -> str:
    """Return the line that ``setting`` says divides slides; "" where no single line does."""
    line = _LINE_ENDS.sub("", setting).strip()
    return "" if _PATTERN.search(line) else line


def separating_lines(lines: list[str], separators: tuple[str, ...]) -> list[int]:
    """Return the numbers, from 0, of all ``lines`` outside code that are one of ``separators``."""
    found, fence = [], ""
    for number, line in enumerate(lines):
        text = line.strip()
        if not fence and text in separators:
            found.append(number)
        elif match := _FENCE.match(line):
            fence = "" if fence and match[1].startswith(fence) else fence or match[1]
    return found


def may_separate(text: str) -> bool:
    """Return whether a line of ``text`` is a sign that might divide slides."""
    return any(_is_sign(line) for line in text.split("\n"))


def own_separators(lines: list[str]) -> list[int]:
    """Return the lines that divide a talk without any usual break: one sign, again and again."""
    signs = Counter(
        line.strip()
        for number, line in enumerate(lines)
        if _is_sign(line)
        and not "".join(lines[max(number - 1, 0) : number] + lines[number + 1 : number + 2]).strip()
    )
    often = tuple(sign for sign, count in signs.items() if count >= _OFTEN)
    return separating_lines(lines, often) if len(often) == 1 else []


def _is_sign(line: str) -> bool:
    text = line[:_LONG].strip()
    return (
        len(line) < _LONG and bool(_SIGNS.fullmatch(text)) and not any(mark in text for mark in _OF_COMMENTS)
    )
