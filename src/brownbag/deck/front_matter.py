"""The settings at the top of a talk: where they end, and what they say with the line of each.

YAML between lines of ``---``; pandoc's ``% Title`` lines; Deckset's bare
``key: value`` first lines. Bad YAML never stops a talk: the lines that can be
understood still count, and the rest is a `Problem`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import yaml

from brownbag.problems import Problem, Severity

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY_LINE = re.compile(r"""^(?:"[^"\n]+"|'[^'\n]+'|[A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]|\r?$)""", re.MULTILINE)
_DECKSET_FIRST = re.compile(
    r"\ufeff?(?:theme|autoscale|slidenumbers|slidecount|footer|footer-style|build-lists|slide-transition"
    r"|slide-dividers|header|header-[a-z-]+|text|text-[a-z-]+|code|background-color|presenter-notes)[ \t]*:",
    re.IGNORECASE,
)
_PANDOC_TITLE = ("title", "author", "date")
_LIMIT = 64_000  # characters; settings are a screenful

Value = str | tuple["Value", ...] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Front:
    """The settings of a talk as text. ``end`` is where the slides start; ``style`` is how they were written.

    ``style`` is "" (none), "yaml", "pandoc" or "deckset". ``body`` is the part
    without the lines around it, and ``line`` the file's line where it starts.
    """

    style: str = ""
    body: str = ""
    line: int = 1
    end: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
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
    if _DECKSET_FIRST.match(source):
        return _leading_lines(source, "deckset", lambda line: bool(_KEY_LINE.match(line)))
    return Front(end=1) if source.startswith("\ufeff") else Front()


def looks_like_yaml(body: str) -> bool:
    """Return whether the first line that says something is ``key:``, and not a slide's words."""
    for line in body.splitlines():
        if line.strip() and not line.startswith("#"):
            return bool(_KEY_LINE.match(line)) or line.startswith("{")
    return False


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
    try:
        node = yaml.compose(body, Loader=yaml.SafeLoader)
        return _entries_of(node, line)
    except yaml.YAMLError as error:
        return _lenient_entries(body, line), (_yaml_problem(error, body, line),)
    except RecursionError:
        problem = Problem(
            Severity.ERROR,
            line,
            "The settings are nested too deeply.",
            "Write them as plain key: value.",
            "yaml",
        )
        return _lenient_entries(body, line), (problem,)


def _entries_of(node: yaml.Node | None, line: int) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    if node is None:
        return (), ()
    if not isinstance(node, yaml.MappingNode):
        message = "The settings at the top are not of the form “key: value”."
        return (), (
            Problem(
                Severity.ERROR, line, message, "Write one setting a line, such as title: My talk.", "yaml"
            ),
        )
    entries, problems, seen = [], [], set[str]()
    for key, value in node.value:
        name, where = str(_value_of(key)), line + key.start_mark.line
        if name in seen:
            message = f"The setting “{name}” stands there twice; the last one counts."
            problems.append(Problem(Severity.WARNING, where, message, "Delete one of them.", "setting-twice"))
        seen.add(name)
        entries.append(Entry(name, _value_of(value), where))
    return tuple(entries), tuple(problems)


def _value_of(node: yaml.Node, depth: int = 0) -> Value:
    if isinstance(node, yaml.ScalarNode):
        is_null = node.tag == "tag:yaml.org,2002:null" and node.style is None
        return "" if is_null else str(node.value).strip()
    if depth > 8:  # an alias may contain itself
        return ""
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value_of(child, depth + 1) for child in node.value)
    if isinstance(node, yaml.MappingNode):
        return {str(_value_of(key, depth + 1)): _value_of(value, depth + 1) for key, value in node.value}
    return ""


def _lenient_entries(body: str, line: int) -> tuple[Entry, ...]:
    entries = []
    for number, text in enumerate(body.split("\n"), line):
        if _KEY_LINE.match(text):
            key, _, value = text.partition(":")
            entries.append(Entry(key.strip().strip("\"'"), value.strip().strip("\"'"), number))
    return tuple(entries)


def _yaml_problem(error: yaml.YAMLError, body: str, line: int) -> Problem:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    where = line + min(mark.line, body.count("\n")) if mark else line
    hint = "Put quotation marks around a value that contains a colon, a # or a bracket."
    if isinstance(error, yaml.reader.ReaderError):
        where, hint = (
            line + body.count("\n", 0, int(error.position)),
            "Delete the character that cannot be shown.",
        )
    message = "The settings at the top cannot be understood from this line on."
    return Problem(Severity.ERROR, where, message, hint, "yaml")
