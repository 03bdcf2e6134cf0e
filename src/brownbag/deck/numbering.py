"""Keys of sources to what the room sees: numbers on slides, "(Name, year)" in notes.

A source has one number in a talk, by the order of first use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from brownbag.deck.model import Run, Runs, Source


def number_sources(keys: Iterable[str], sources: Mapping[str, Source]) -> dict[str, int]:
    """Return the number of each known key, from 1, in the order in which they first come."""
    numbers: dict[str, int] = {}
    for key in keys:
        if key in sources:
            numbers.setdefault(key, len(numbers) + 1)
    return numbers


def with_numbers(runs: Runs, numbers: Mapping[str, int]) -> Runs:
    """Return a slide's ``runs`` with raised numbers close to the word before; an unknown key stays
    readable.
    """
    made: list[Run] = []
    for run in runs:
        if not run.cite:
            made.append(run)
            continue
        if len(made) > 1 and made[-2].cite and not made[-1].text.strip(" \u00a0"):
            made.pop()  # two sources with a space between them are still two numbers of one place
        before = made[-1] if made else None
        is_next = before is not None and bool(before.cite) and before.superscript
        if run.cite not in numbers:
            made.append(
                replace(run, text=f"{'' if before is None or before.text.endswith(' ') else ' '}@{run.cite}")
            )
        elif before is not None and is_next:
            made.append(replace(run, text=f",{numbers[run.cite]}", superscript=True))
        else:
            if before is not None and not before.cite:
                made[-1] = replace(before, text=before.text.rstrip(" \u00a0"))
            # Copied, or read aloud, a number right behind a figure would be part of it: 988¹ helps nobody.
            apart = "\u00a0" if made and made[-1].text[-1:].isdigit() else ""
            made.append(replace(run, text=f"{apart}{numbers[run.cite]}", superscript=True))
    return tuple(run for run in made if run.text)


def with_names(runs: Runs, sources: Mapping[str, Source]) -> Runs:
    """Return the ``runs`` of notes with "(Name, year, p. 3)" in place of each citation, several in
    one bracket.
    """
    made: list[Run] = []
    for at, run in enumerate(runs):
        if not run.cite:
            made.append(run)
            continue
        source = sources.get(run.cite)
        words = source.short if source else f"@{run.cite}"
        if run.locator:
            words = f"{words}, {run.locator}"
        opens = at == 0 or not runs[at - 1].cite
        closes = at == len(runs) - 1 or not runs[at + 1].cite
        made.append(replace(run, text=f"{'(' if opens else '; '}{words}{')' if closes else ''}"))
    return tuple(made)
