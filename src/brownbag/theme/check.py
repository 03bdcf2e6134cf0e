"""What was found in a template, in sentences for the person who means to use it."""

from __future__ import annotations

from collections.abc import Iterable

from brownbag.problems import Problem
from brownbag.theme.examination import KINDS, Examination, FontSource, FontUse, Served, Service

_WHYS = {
    Service.NAME: "known by its name",
    Service.TYPE: "known by what PowerPoint says it is for",
    Service.PLACEHOLDERS: "known by its placeholders",
    Service.STAND_IN: "stands in",
}


def describe(found: Examination) -> tuple[str, ...]:
    """Return what the template offers and lacks, one plain sentence or line of a list each."""
    return (
        size_sentence(found),
        "Which layout serves which kind of slide:",
        *served_lines(found.served),
        *_lacking(found.served),
        *font_sentences(found.fonts),
        *problem_sentences(found.problems),
    )


def size_sentence(found: Examination) -> str:
    """Return how large the slides are, and how many masters and layouts there are."""
    return (
        f"“{found.file}” is for slides of {found.width / 72:.4g} × {found.height / 72:.4g} inches "
        f"({found.ratio}) and has {_counted(len(found.layouts), 'layout')} "
        f"on {_counted(found.masters, 'slide master')}."
    )


def served_lines(served: Iterable[Served]) -> list[str]:
    """Return one line a kind of slide: its layout and why that one."""
    width = max(map(len, KINDS.values())) + 1
    return [f"  {KINDS[each.role] + ':':{width}} “{each.layout}”, {_WHYS[each.why]}" for each in served]


def _lacking(served: Iterable[Served]) -> list[str]:
    without = [KINDS[each.role].lower() for each in served if each.why is Service.STAND_IN]
    if not without:
        return []
    return [
        f"The template has no layout of its own for: {', '.join(without)}. "
        "You can choose others: in the app, or in the talk's settings (layouts: {quote: Name of a layout})."
    ]


def font_sentences(fonts: Iterable[FontUse]) -> list[str]:
    """Return which fonts are here, and what stands in for those that are not."""
    by_source: dict[FontSource, list[FontUse]] = {source: [] for source in FontSource}
    for font in fonts:
        by_source[font.source].append(font)
    sentences = []
    if here := by_source[FontSource.CARRIED]:
        sentences.append(
            f"Shown with the widths PowerPoint gives {_them(here)}: {_families(here)}. Lines break as there."
        )
    if here := by_source[FontSource.INSTALLED]:
        sentences.append(
            f"Installed on this computer, and shown as {_they(here)}: {_families(here)}. "
            "On a computer without the font, lines may break elsewhere."
        )
    if missing := by_source[FontSource.STAND_IN]:
        pairs = ", ".join(f"{font.family} (shown in {font.shown})" for font in missing)
        sentences.append(
            f"Not on this computer: {pairs}. Lines may break elsewhere than in PowerPoint, and whoever "
            "opens the file needs the font."
        )
    return sentences


def problem_sentences(problems: Iterable[Problem]) -> list[str]:
    """Return what cannot be shown or is missing, with what to do about it."""
    return [f"{problem.message} {problem.hint}".strip() for problem in problems]


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count != 1 else ''}"


def _families(fonts: list[FontUse]) -> str:
    return ", ".join(font.family for font in fonts)


def _them(fonts: list[FontUse]) -> str:
    return "it" if len(fonts) == 1 else "them"


def _they(fonts: list[FontUse]) -> str:
    return "it is" if len(fonts) == 1 else "they are"
