"""A reference list in CSL-JSON to the sources that a talk may cite.

The short form is "Name & Name, year"; the whole one is APA's. A source is
written out when it is first asked for: a list may hold hundreds, and a talk
cites a few of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from brownbag.deck.csl import Json, is_object, short_form, text_of
from brownbag.deck.model import Source
from brownbag.files import read_text
from brownbag.problems import BrownBagError, Problem, Severity


class References(Mapping[str, Source]):
    """The sources of a list by key, in its order, each written out at its first use."""

    def __init__(self, entries: Mapping[str, Mapping[str, Json]]) -> None:
        self._entries = entries
        self._sources: dict[str, Source] = {}

    @classmethod
    def of(cls, lists: Sequence[References]) -> References:
        """Return several lists as one; of two sources with one key the later list's counts."""
        return cls({key: entry for each in lists for key, entry in each._entries.items()})

    def __getitem__(self, key: str) -> Source:
        if key not in self._sources:
            from brownbag.deck.apa import reference  # most talks cite nothing

            entry = self._entries[key]
            self._sources[key] = Source(key, short_form(entry), reference(entry))
        return self._sources[key]

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def load_references(path: Path) -> tuple[References, tuple[Problem, ...]]:
    """Return the sources of a CSL-JSON file by key, and what is wrong with it.

    An entry that makes no sense is left out and becomes a problem; of two
    with one key the first counts.
    """
    try:
        text = read_text(path)
    except BrownBagError as error:
        return References({}), (Problem(Severity.ERROR, 0, error.message, error.hint, "references"),)
    return parse_references(text, path.name)


def parse_references(text: str, name: str = "references.json") -> tuple[References, tuple[Problem, ...]]:
    """Return the sources in ``text``, CSL-JSON of a file called ``name``, and what is wrong with it."""
    try:
        listed: Json = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"“{name}” is not JSON: line {error.lineno}, column {error.colno}."
        return _nothing(error.lineno, message, "Look for a missing comma or quotation mark.")
    except RecursionError:
        return _nothing(0, f"“{name}” is nested too deeply to be a reference list.", "")
    if not isinstance(listed, list):
        return _nothing(
            1, f"“{name}” holds no list of sources.", "It should be CSL-JSON, as Zotero exports it."
        )
    entries: dict[str, Mapping[str, Json]] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(listed, 1):
        key = text_of(entry.get("id")) if is_object(entry) else ""
        if not is_object(entry) or not key:
            message = f"Source number {number} in “{name}” has no id."
            problems.append(Problem(Severity.WARNING, 0, message, 'Add "id": "a-short-key".', "references"))
        elif key in entries:
            message = f"Two sources in “{name}” have the id “{key}”; the first counts."
            problems.append(
                Problem(Severity.WARNING, 0, message, "Give one of them another id.", "references")
            )
        else:
            entries[key] = entry
    return References(entries), tuple(problems)


def _nothing(line: int, message: str, hint: str) -> tuple[References, tuple[Problem, ...]]:
    return References({}), (Problem(Severity.ERROR, line, message, hint, "references"),)
