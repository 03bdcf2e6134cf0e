"""The setting ``layouts``: which layout of the template the author wants for which kind of slide.

``layouts: {quote: "Zitat groß", activity: Custom Layout 3}`` in the settings at
the top of a talk. Whether the template has a layout of that name is not known
here; `brownbag.theme.choices` says it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from brownbag.deck.front_matter import Entry, Value
from brownbag.deck.known import LAYOUTS
from brownbag.deck.model import LayoutChoice
from brownbag.likely_words import did_you_mean
from brownbag.problems import Problem, Severity

_HINT = "Write it as layouts: {quote: Name of a layout}."


def read_layout_choices(entry: Entry) -> tuple[tuple[LayoutChoice, ...], tuple[Problem, ...]]:
    """Return what the setting chooses, in its order, and what in it was not understood."""
    if not isinstance(entry.value, dict):
        if not entry.value:
            return (), ()
        message = f"“{entry.key}” does not say which layout is for which kind of slide."
        return (), (Problem(Severity.WARNING, entry.line, message, _HINT, "setting-value"),)
    choices, problems = [], []
    for word, value in entry.value.items():
        role = "-".join(word.lower().replace("_", " ").split())
        if role not in LAYOUTS:
            problems.append(_unknown(word, entry.line))
        elif name := _name(value):
            choices.append(LayoutChoice(role, name, entry.line))
    return tuple(choices), tuple(problems)


def layout_choices_text(choices: Iterable[LayoutChoice]) -> str:
    """Return the value of the setting that says ``choices``; "" for none."""
    pairs = [f"{choice.role}: {json.dumps(choice.name, ensure_ascii=False)}" for choice in choices]
    return f"{{{', '.join(pairs)}}}" if pairs else ""


def _name(value: Value) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _unknown(word: str, line: int) -> Problem:
    hint = did_you_mean(word.lower(), sorted(LAYOUTS), f"There are: {', '.join(sorted(LAYOUTS))}.")
    message = f"There is no kind of slide “{word[:60]}” to choose a layout for."
    return Problem(Severity.WARNING, line, message, hint, "unknown-layout")
