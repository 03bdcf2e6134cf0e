"""What a CSL-JSON entry says, whatever is odd about it: people, year, and words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeGuard

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

AND_OTHERS = "et al."  # as a literal last author: the others are not known, so no "&" stands before it


def short_form(entry: Mapping[str, Json]) -> str:
    """Return "Name, year", "Name & Name, year" or "Name et al., year" of a CSL-JSON entry."""
    names = [_family(name) for name in people(entry, "author") or people(entry, "editor")]
    match names:
        case []:
            who = (
                text_of(entry.get("title-short"))
                or _shortened(text_of(entry.get("title")))
                or text_of(entry.get("id"))
            )
        case [one]:
            who = one
        case [one, two] if two != AND_OTHERS:
            who = f"{one} & {two}"
        case [one, *_]:
            who = f"{one} et al."
    return f"{who}, {year_of(entry)}"


def people(entry: Mapping[str, Json], role: str) -> list[dict[str, Json]]:
    """Return the people of a role such as "author"."""
    found = entry.get(role)
    return [person for person in found if is_object(person)] if isinstance(found, list) else []


def year_of(entry: Mapping[str, Json]) -> str:
    """Return the year in which it came out, "n.d." where it does not say."""
    for key in ("issued", "original-date"):
        date = entry.get(key)
        if not is_object(date):
            continue
        parts = date.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] and parts[0][0]:
            return text_of(parts[0][0])
        if match := re.search(r"\d{4}", text_of(date.get("raw")) or text_of(date.get("literal"))):
            return match[0]
    return "n.d."


def text_of(value: Json) -> str:
    """Return a value as words, without the marks that CSL allows in titles."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(re.sub(r"</?(?:i|b|sup|sub|sc|span)\b[^<>]{0,80}>", "", str(value)).split())


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Return whether a value is a JSON object."""
    return isinstance(value, dict)


def _family(person: Mapping[str, Json]) -> str:
    particle = text_of(person.get("non-dropping-particle"))
    family = text_of(person.get("family")) or text_of(person.get("literal")) or text_of(person.get("given"))
    return f"{particle} {family}".strip()


def _shortened(title: str) -> str:
    words = title.split()
    return f"“{' '.join(words[:4])}{' …' if len(words) > 4 else ''}”" if words else ""
