"""Where words and lines stand in the text of a talk, as characters from its start."""

from __future__ import annotations


def place_of(words: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where ``words`` stand between two places; marks inside them may make fewer of them findable."""
    pieces = words.split()
    for count in range(len(pieces), 0, -1):
        wanted = " ".join(pieces[:count])
        found = text.find(wanted, start, end)
        if found >= 0:
            return found, found + len(wanted)
    return None


def start_of_line(text: str, line: int) -> int:
    """Return where line ``line`` (from 1) starts; the end where there are not so many."""
    place = 0
    for _ in range(line - 1):
        found = text.find("\n", place)
        if found < 0:
            return len(text)
        place = found + 1
    return place
