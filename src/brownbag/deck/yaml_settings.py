"""Settings in YAML to entries: whatever is not plain enough for `brownbag.deck.front_matter` itself.

Bad YAML never stops a talk: the lines that can be understood still count, and
the rest is a `Problem`.
"""

from __future__ import annotations

from itertools import pairwise

import yaml

from brownbag.deck.front_matter import Entry, Value, is_key_line, single_lines
from brownbag.problems import Problem, Severity

_MANY_SETTINGS = 200


def yaml_entries(body: str, line: int) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the settings in ``body`` and what is wrong with it, as `read_yaml` does."""
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
    """Return what can be understood of bad YAML: each setting alone, as YAML or else as plain words."""
    lines = body.split("\n")
    starts = [number for number, text in enumerate(lines) if is_key_line(text)]
    entries: list[Entry] = []
    for first, after in pairwise([*starts[:_MANY_SETTINGS], len(lines)]):
        part = "\n".join(lines[first:after])
        try:
            found, _ = _entries_of(yaml.compose(part, Loader=yaml.SafeLoader), line + first)
        except (yaml.YAMLError, RecursionError):
            found = single_lines(lines[first], line + first)
        entries.extend(found)
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
    message = "The settings at the top are not YAML here, so what can be understood is taken line by line."
    return Problem(Severity.ERROR, where, message, hint, "yaml")
