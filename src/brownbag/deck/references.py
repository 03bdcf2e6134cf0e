"""A reference list in CSL-JSON to the sources that a talk may cite.

The short form is "Name & Name, year"; the whole one is close to APA's: who,
when, what, where, and the DOI as a link.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeGuard

from brownbag.deck.model import Run, Runs, Source
from brownbag.files import read_text
from brownbag.problems import BrownBagError, Problem, Severity

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

_ALONE = frozenset(
    {"book", "report", "thesis", "webpage", "motion_picture", "pamphlet", "dataset", "post", "legislation"}
)


def load_references(path: Path) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """Return the sources of a CSL-JSON file by key, and what is wrong with it..

    An entry that makes no sense is left out and becomes a problem; of two
    with one key the first counts.
    """
    try:
        text = read_text(path)
    except BrownBagError as error:
        return {}, (Problem(Severity.ERROR, 0, error.message, error.hint, "references"),)
    return parse_references(text, path.name)


def parse_references(
    text: str, name: str = "references.json"
) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """Return the sources in ``text``, CSL-JSON of a file called ``name``, and what is wrong with it."""
    try:
        entries: Json = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"“{name}” is not JSON: line {error.lineno}, column {error.colno}."
        return {}, (
            Problem(
                Severity.ERROR,
                error.lineno,
                message,
                "Look for a missing comma or quotation mark.",
                "references",
            ),
        )
    except RecursionError:
        return {}, (
            Problem(
                Severity.ERROR, 0, f"“{name}” is nested too deeply to be a reference list.", "", "references"
            ),
        )
    if not isinstance(entries, list):
        message = f"“{name}” holds no list of sources."
        return {}, (
            Problem(Severity.ERROR, 1, message, "It should be CSL-JSON, as Zotero exports it.", "references"),
        )
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(entries, 1):
        key = _text(entry.get("id")) if _is_object(entry) else ""
        if not _is_object(entry) or not key:
            message = f"Source number {number} in “{name}” has no id."
            problems.append(Problem(Severity.WARNING, 0, message, 'Add "id": "a-short-key".', "references"))
        elif key in sources:
            message = f"Two sources in “{name}” have the id “{key}”; the first counts."
            problems.append(
                Problem(Severity.WARNING, 0, message, "Give one of them another id.", "references")
            )
        else:
            sources[key] = Source(key, short_form(entry), reference(entry))
    return sources, tuple(problems)


_AND_OTHERS = "et al."  # as a literal last author: the others are not known, so no "&" stands before it


def short_form(entry: Mapping[str, Json]) -> str:
    """Return "Name, year", "Name & Name, year" or "Name et al., year" of a CSL-JSON entry."""
    names = [_family(name) for name in _people(entry)]
    match names:
        case []:
            who = (
                _text(entry.get("title-short"))
                or _shortened(_text(entry.get("title")))
                or _text(entry.get("id"))
            )
        case [one]:
            who = one
        case [one, two] if two != _AND_OTHERS:
            who = f"{one} & {two}"
        case [one, *_]:
            who = f"{one} et al."
    return f"{who}, {_year(entry)}"


def reference(entry: Mapping[str, Json]) -> Runs:
    """Return the whole reference of a CSL-JSON entry."""
    title, container = _text(entry.get("title")), _text(entry.get("container-title"))
    stands_alone = not container or _text(entry.get("type")) in _ALONE
    who = _names_text(entry)
    runs: list[Run] = [Run(_ended(who) + " ")] if who else []
    if who or not title:
        runs.append(Run(f"({_year(entry)}). "))
    if title:
        runs.append(Run(_unended(title), italic=stands_alone))
        runs.append(Run(f"{_edition(entry)}. " if not title.endswith(("?", "!")) else " "))
    if title and not who:
        runs.append(Run(f"({_year(entry)}). "))
    runs.extend(_container(entry, container))
    publisher = _text(entry.get("publisher"))
    if publisher and publisher != who:
        runs.append(Run(f"{_ended(publisher)} "))
    runs.extend(_address(entry))
    if runs:
        runs[-1] = Run(runs[-1].text.rstrip(), italic=runs[-1].italic, link=runs[-1].link)
    return tuple(run for run in runs if run.text)


def _container(entry: Mapping[str, Json], container: str) -> list[Run]:
    if not container:
        return []
    volume, issue, page = (_text(entry.get(key)) for key in ("volume", "issue", "page"))
    is_chapter = _text(entry.get("type")) in ("chapter", "entry-encyclopedia", "paper-conference")
    runs = [Run("In ")] if is_chapter else []
    runs.append(Run(f"{container}{f', {volume}' if volume and not is_chapter else ''}", italic=True))
    pages = re.sub(r"(?<=\d)-+(?=\d)", "–", page)
    if is_chapter:
        details = ", ".join(
            part for part in (f"Vol. {volume}" if volume else "", f"pp. {pages}" if pages else "") if part
        )
        rest = f" ({details})" if details else ""
    else:
        rest = f"{f'({issue})' if issue else ''}{f', {pages}' if pages else ''}"
    return [*runs, Run(f"{rest}. ")]


def _address(entry: Mapping[str, Json]) -> list[Run]:
    doi = re.sub(
        r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", _text(entry.get("DOI")), flags=re.IGNORECASE
    )
    address = f"https://doi.org/{doi}" if doi else _text(entry.get("URL"))
    is_web = address.lower().startswith(("http://", "https://"))
    return [Run(address, link=address if is_web else "")] if address else []


def _edition(entry: Mapping[str, Json]) -> str:
    edition = _text(entry.get("edition"))
    if not edition:
        return ""
    if not edition.isdecimal():
        return f" ({edition})"
    number = int(edition)
    teens = 10 < number % 100 < 20
    return f" ({number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')} ed.)"


def _people(entry: Mapping[str, Json]) -> list[dict[str, Json]]:
    for role in ("author", "editor"):
        people = entry.get(role)
        if isinstance(people, list) and (found := [person for person in people if _is_object(person)]):
            return found
    return []


def _family(person: Mapping[str, Json]) -> str:
    particle = _text(person.get("non-dropping-particle"))
    family = _text(person.get("family")) or _text(person.get("literal")) or _text(person.get("given"))
    return f"{particle} {family}".strip()


def _names_text(entry: Mapping[str, Json]) -> str:
    names = [_whole_name(person) for person in _people(entry)]
    if len(names) > 20:  # APA: the first nineteen, then the last
        names = [*names[:19], f"… {names[-1]}"]
        text = ", ".join(names)
    elif names[1:] and names[-1] == _AND_OTHERS:
        text = f"{', '.join(names[:-1])}, {_AND_OTHERS}"
    elif len(names) > 1:
        text = f"{', '.join(names[:-1])}, & {names[-1]}"
    else:
        text = "".join(names)
    is_edited = not entry.get("author") and bool(names)
    return f"{text} ({'Eds.' if len(names) > 1 else 'Ed.'})" if is_edited else text


def _whole_name(person: Mapping[str, Json]) -> str:
    given = _text(person.get("given")) if person.get("family") else ""
    initials = " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())
    return f"{_family(person)}, {initials}" if initials else _family(person)


def _year(entry: Mapping[str, Json]) -> str:
    for key in ("issued", "original-date"):
        date = entry.get(key)
        if not _is_object(date):
            continue
        parts = date.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] and parts[0][0]:
            return _text(parts[0][0])
        if match := re.search(r"\d{4}", _text(date.get("raw")) or _text(date.get("literal"))):
            return match[0]
    return "n.d."


def _shortened(title: str) -> str:
    words = title.split()
    return f"“{' '.join(words[:4])}{' …' if len(words) > 4 else ''}”" if words else ""


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _unended(text: str) -> str:
    return text.removesuffix(".")


def _text(value: Json) -> str:
    """Return a value as words, without the marks that CSL allows in titles."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(re.sub(r"</?(?:i|b|sup|sub|sc|span)\b[^<>]{0,80}>", "", str(value)).split())


def _is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    return isinstance(value, dict)
