"""The settings at the top of a talk: where they end, and what they say with the line of each.

YAML between lines of ``---``; pandoc's ``% Title`` lines; Deckset's bare
``key: value`` first lines. Bad YAML never stops a talk: the lines that can be
understood still count, and the rest is a `Problem`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from brownbag.problems import Problem

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY_LINE = re.compile(r"""^(?:"[^"\n]+"|'[^'\n]+'|[A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]|\r?$)""", re.MULTILINE)
# Plain words, or quotation marks with nothing to resolve between them.
_PLAIN_LINE = re.compile(
    r"""(?P<key>[A-Za-z_][\w-]{0,99}):"""
    r"""(?:[ ]+(?:"(?P<double>[^"\\]*)"|'(?P<single>[^']*)'|(?P<plain>\w[^:#]*)))?[ ]*"""
)
# Compiled when it is asked for: a talk with settings of another kind never does.
_DECKSET_FIRST = (
    r"\ufeff?(?:theme|autoscale|slidenumbers|slidecount|footer|footer-style|build-lists|slide-transition"
    r"|slide-dividers|header|header-[a-z-]+|text|text-[a-z-]+|code|background-color|presenter-notes)[ \t]*:"
)
_PANDOC_TITLE = ("title", "author", "date")
_LIMIT = 64_000  # characters; settings are a screenful

Value = str | tuple["Value", ...] | dict[str, "Value"]


class Front(NamedTuple):
    """The settings of a talk as text. ``end`` is where the slides start; ``style`` is how they were written.

    ``style`` is "" (none), "yaml", "pandoc" or "deckset". ``body`` is the part
    without the lines around it, and ``line`` the file's line where it starts.
    """

    style: str = ""
    body: str = ""
    line: int = 1
    end: int = 0


class Entry(NamedTuple):
    """One setting: its key, its value (scalars as the author typed them) and its line in the file."""

    key: str
    value: Value
    line: int


def find_front(source: str) -> Front:
    """Return where the settings of ``source`` stand; an empty `Front` where there are none."""
    if opening := _OPENING.match(source):
        closing = _CLOSING.search(source, opening.end(), opening.end() + _LIMIT)
        if closing and looks_like_yaml(source[opening.end() : closing.start()]):
            end = source.find("\n", closing.start())
            body = source[opening.end() : closing.start()]
            return Front("yaml", body, 2, len(source) if end < 0 else end + 1)
        return Front()
    if source.startswith(("% ", "\ufeff% ")):
        return _leading_lines(source, "pandoc", lambda line: line.startswith(("%", "  ")))
    if re.match(_DECKSET_FIRST, source, re.IGNORECASE):
        return _leading_lines(source, "deckset", _is_deckset_line)
    return Front(end=1) if source.startswith("\ufeff") else Front()


def looks_like_yaml(body: str) -> bool:
    """Return whether the first line that says something is ``key:``, and not a slide's words."""
    for line in body.splitlines():
        if line.strip() and not line.startswith("#"):
            return is_key_line(line) or line.startswith("{")
    return False


def is_key_line(line: str) -> bool:
    """Return whether ``line`` starts with ``key:``."""
    return bool(_KEY_LINE.match(line))


def _is_deckset_line(line: str) -> bool:
    return is_key_line(line) or re.match(_DECKSET_FIRST, line, re.IGNORECASE) is not None


def _leading_lines(source: str, style: str, belongs: Callable[[str], bool]) -> Front:
    end = 0
    for line in source[:_LIMIT].splitlines(keepends=True):
        if not belongs(line.removeprefix("\ufeff")):
            break
        end += len(line)
    return Front(style, source[:end].removeprefix("\ufeff"), 1, end)


@lru_cache(maxsize=32)
def read_front(front: Front) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the settings of ``front`` in order, and what could not be understood."""
    if front.style == "pandoc":
        return _pandoc_entries(front.body), ()
    if front.style == "deckset":
        # Plain words, which need not be YAML; a blank after the colon is not needed either.
        return single_lines(re.sub(r"(?m)^([\w-]+):(?=\S)", r"\1: ", front.body), front.line), ()
    if front.style == "":
        return (), ()
    return read_yaml(front.body, front.line)


def _pandoc_entries(body: str) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for number, line in enumerate(body.splitlines(), 1):
        if line.startswith("%") and len(entries) < len(_PANDOC_TITLE):
            entries.append(Entry(_PANDOC_TITLE[len(entries)], line[1:].strip(), number))
        elif entries:
            last = entries[-1]
            entries[-1] = Entry(last.key, f"{last.value} {line.lstrip('% ').strip()}".strip(), last.line)
    return tuple(entry for entry in entries if entry.value)


def read_yaml(body: str, line: int) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the settings in ``body``, whose first line is ``line`` of the file, and what is wrong with it.

    Where the YAML is bad, every single line ``key: value`` of it still counts.
    """
    body = body.replace("\r\n", "\n").replace("\r", "\n").expandtabs(2)
    plain = plain_entries(body, line)
    if plain is not None:
        return plain, ()
    # Here, not above: most talks' settings are plain, and PyYAML is slow to load.
    from brownbag.deck.yaml_settings import yaml_entries

    return yaml_entries(body, line)


def plain_entries(body: str, line: int) -> tuple[Entry, ...] | None:
    """Return what `yaml_entries` does, where every line is so plain that YAML has no say in it; else None."""
    entries: dict[str, Entry] = {}
    for number, text in enumerate(body.split("\n"), line):
        if not text.isprintable():
            return None
        if not text or text.startswith("#"):
            continue
        found = _PLAIN_LINE.fullmatch(text)
        if found is None or found["key"] in entries:
            return None
        if "null" in (found["key"].lower(), (found["plain"] or "").rstrip().lower()):
            return None
        value = found["double"] or found["single"] or found["plain"] or ""
        entries[found["key"]] = Entry(found["key"], value.strip(), number)
    return tuple(entries.values())


def single_lines(body: str, line: int) -> tuple[Entry, ...]:
    """Return each line ``key: value`` of ``body``, its value as typed."""
    entries = []
    for number, text in enumerate(body.split("\n"), line):
        if is_key_line(text):
            key, _, value = text.partition(":")
            entries.append(Entry(key.strip().strip("\"'"), value.strip().strip("\"'"), number))
    return tuple(entries)
