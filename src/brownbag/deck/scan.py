"""The lines of a talk to what divides it: breaks and headings, but not those in fences, comments or
style sheets.
"""

from __future__ import annotations

import re

from msgspec import Struct

from brownbag.deck.front_matter import looks_like_yaml

_RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,}|-(?: -){2,}|\*(?: \*){2,}|_(?: _){2,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$|\[[Ff]it\])")
_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
_NO_PARAGRAPH = re.compile(
    r"[ \t]|#{1,6}(?:\s|$)|`{3}|~{3}|:{2,}|[-*+](?:\s|$)|\d{1,9}[.)]\s|>|\||</|\^|\[\.|\+-"
)
_BOX = re.compile(r"<(/?)(?:div|section|aside)\b[^<>]{0,2000}>", re.IGNORECASE)
_RAW = {"<!--": "-->", "<style": "</style", "<script": "</script"}
_INTERESTING = frozenset("-*_`~<# =\t:+")
# reveal.js: the next slide below, as courses write it, and GitPitch's words for a slide.
_FURTHER_BREAKS = frozenset({"---v", "--v", "+++", "#HSLIDE", "#VSLIDE"})
_BREAKS_IN_COMMENTS = frozenset({"s", "v"})  # reveal-md
_LONG_NOTES = 400  # lines
_NOTES = re.compile(r"[ \t]*notes?:", re.IGNORECASE)


class Marks(Struct):
    """What divides: lines of breaks, and headings as (line, level). Lines count from 0.

    ``quiet`` are lines of comments and style sheets, which alone make no slide;
    ``is_sound``: every fence and comment is closed.
    """

    breaks: list[int]
    headings: list[tuple[int, int]]
    quiet: set[int]
    is_sound: bool = True


def scan(lines: list[str], *, underlines: bool = True) -> Marks:
    """Return what divides ``lines``, the lines of a talk below its settings.

    ``underlines``: ``---`` right under a line of text makes it a heading; else it is a break.
    """
    return _Scanner(lines, underlines=underlines).scan()


class _Scanner:
    """Finds what divides, line by line, passing over what only looks like it."""

    def __init__(self, lines: list[str], *, underlines: bool) -> None:
        self._lines = lines
        self._underlines = underlines
        self._unclosed: set[str] = set()
        self._underline = -1
        self._settled = 0
        self._fences: list[tuple[int, str, bool]] = []
        self._marks = Marks([], [], set())

    def scan(self) -> Marks:
        """Return all breaks and headings outside fences, comments and style sheets."""
        at = -1
        for number, line in enumerate(self._lines):
            first = line[:1]
            if number <= at or first not in _INTERESTING:
                continue
            # Most such lines are items of lists; they are passed over early, for speed.
            if line[1:2] != " " or first == "#" or not line[2:3].isalnum():
                at = self._look(number, line)
        self._settle_fences()
        self._marks.is_sound = self._marks.is_sound and not self._unclosed
        return self._marks

    def _look(self, number: int, line: str) -> int:
        """Look at one line and return the last line that it settles."""
        start = line.lstrip(" ")
        indent = len(line) - len(start)
        if start[:3] in ("```", "~~~") and (match := _FENCE.match(line)):
            return self._end_of_fence(number, match[1])
        if indent > 3:
            return number
        if start[:1] == "#":
            if match := _HEADING.match(line):
                self._marks.headings.append((number, len(match[1])))
            elif start.rstrip() in _FURTHER_BREAKS:
                return self._rule(number, start.rstrip())
        elif start[:1] == "<":
            return self._end_of_raw(number, start)
        elif start[:1] == ":":
            self._fence(number, start.strip())
        elif start[:1] == "=":
            if not start.strip().strip("=") and self._is_text(number - 1):
                self._underlined(number, 1)
        elif start[:1] in "-*_+":
            return self._rule(number, start.strip())
        return number

    def _rule(self, number: int, text: str) -> int:
        if text == "--":
            if self._is_blank_at(number - 1) and self._is_blank_at(number + 1):
                self._marks.breaks.append(number)  # reveal.js: the next slide below
            return number
        if text in _FURTHER_BREAKS:
            self._settle_fences()
            self._marks.breaks.append(number)
            return number
        if len(text) > 200 or not _RULE.fullmatch(text):
            if text and not text.strip("-") and self._is_text(number - 1):
                self._underlined(number, 2)
            return number
        if not text.strip("-") and self._is_text(number - 1) and self._is_underline(number, text):
            self._underlined(number, 2)
            return number
        if self._is_in_fence(number):
            return number
        self._settle_fences()
        self._marks.breaks.append(number)
        return end_of_settings(self._lines, number + 1) if text.startswith("---") else number

    def _end_of_fence(self, number: int, marks: str) -> int:
        """Return the line that closes the fence; an unclosed one covers nothing, so that a break
        still breaks.
        """
        key = marks[0] * 3
        if key in self._unclosed:
            return number
        for after in range(number + 1, len(self._lines)):
            line = self._lines[after]
            if key in line and (text := line.strip()).startswith(marks) and not text.strip(marks[0]):
                return after
        self._unclosed.add(key if len(marks) == 3 else marks)
        return number

    def _end_of_raw(self, number: int, start: str) -> int:
        opening = next((mark for mark in _RAW if start[: len(mark)].lower() == mark), "")
        if not opening or opening in self._unclosed:
            for match in _BOX.finditer(start):
                self._fences.append((number, "<", not match[1]))
            return number
        closing = _RAW[opening]
        if start.rstrip().endswith("-->") and start.rstrip()[4:-3].strip() in _BREAKS_IN_COMMENTS:
            self._settle_fences()
            self._marks.breaks.append(number)
            return number
        for after in range(number, len(self._lines)):
            if closing in self._lines[after].lower():
                self._marks.quiet.update(range(number, after + 1))
                return after
        self._unclosed.add(opening)
        return number

    def _is_in_fence(self, number: int) -> bool:
        """Return whether a ``:::`` that is open here is closed below, before any heading: it is a line
        between two parts of one thing, such as notes.
        """
        depth = 0
        for _, kind, opens in self._fences:
            if kind == ":":
                depth = depth + 1 if opens else max(depth - 1, 0)
        if not depth:
            return False
        for after in range(number + 1, min(number + _LONG_NOTES, len(self._lines))):
            text = self._lines[after].strip()
            if text.startswith("#"):
                return False
            if text.startswith(":::"):
                depth += 1 if text.strip(":") else -1
                if not depth:
                    return True
        return False

    def _fence(self, number: int, text: str) -> None:
        if text.startswith(":::"):
            self._fences.append((number, ":", bool(text.strip(":"))))

    def _settle_fences(self) -> None:
        """Take out the headings inside fences and boxes that are closed again: they divide nothing."""
        opened: dict[str, list[int]] = {":": [], "<": []}
        closed: list[tuple[int, int]] = []
        for number, kind, opens in self._fences:
            if opens:
                opened[kind].append(number)
            elif opened[kind]:
                closed.append((opened[kind].pop(), number))
            else:
                self._marks.is_sound = False
        self._marks.is_sound = self._marks.is_sound and not any(opened.values())
        self._fences.clear()
        headings = self._marks.headings
        if closed and len(headings) > self._settled:
            inside = _covered(closed)
            headings[self._settled :] = [one for one in headings[self._settled :] if one[0] not in inside]
        self._settled = len(headings)

    def _is_blank_at(self, number: int) -> bool:
        return not 0 <= number < len(self._lines) or not self._lines[number].strip()

    def _is_text(self, number: int) -> bool:
        """Return whether the line is part of a paragraph, so that dashes under it make it a heading."""
        is_settled = bool(self._marks.breaks) and self._marks.breaks[-1] >= number
        if is_settled or number <= self._underline or self._is_blank_at(number):
            return False
        line = self._lines[number]
        return not _NO_PARAGRAPH.match(line) and not line.rstrip().endswith("-->")

    def _is_underline(self, number: int, text: str) -> bool:
        """Return whether dashes under text make it a heading: where nothing says that they divide."""
        if text != "---":
            return True
        has_settings_below = end_of_settings(self._lines, number + 1) > number
        return self._underlines and not has_settings_below and not self._is_in_notes(number)

    def _is_in_notes(self, number: int) -> bool:
        """Return whether speaker notes by reveal.js's word are open above line ``number``."""
        last = self._marks.breaks[-1] if self._marks.breaks else -1
        for before in range(number - 1, max(last, number - _LONG_NOTES), -1):
            line = self._lines[before]
            if line.startswith("#"):
                return False
            if _NOTES.match(line):
                return self._is_blank_at(before - 1)
        return False

    def _underlined(self, number: int, level: int) -> None:
        """Make the paragraph above line ``number`` a heading."""
        self._marks.headings.append((self._paragraph_start(number - 1), level))
        self._underline = number

    def _paragraph_start(self, number: int) -> int:
        while number > 0 and self._is_text(number - 1):
            number -= 1
        return number


def end_of_settings(lines: list[str], number: int) -> int:
    """Return the ``---`` line that ends a slide's settings from line ``number``; ``number - 1`` for none."""
    for after in range(number, min(number + 60, len(lines))):
        text = lines[after].rstrip()
        if text == "---":
            has_settings = after > number and looks_like_yaml("\n".join(lines[number:after]))
            return after if has_settings else number - 1
        if not text or text.startswith(("# ", "## ")) or (text[0] not in " -#" and ":" not in text):
            break
    return number - 1


def _covered(spans: list[tuple[int, int]]) -> set[int]:
    """Return the lines inside ``spans``, each counted once however many cover it."""
    covered: set[int] = set()
    end = -1
    for first, last in sorted(spans):
        covered.update(range(max(first, end) + 1, last))
        end = max(end, last)
    return covered
