"""A theme and the layouts that somebody chose for kinds of slides: to the theme with those choices."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from brownbag.deck.model import LayoutChoice
from brownbag.likely_words import likely_word
from brownbag.problems import Problem, Severity
from brownbag.theme.model import LayoutRole, Theme
from brownbag.theme.roles import room_for_text


def with_choices(theme: Theme, choices: Iterable[LayoutChoice]) -> tuple[Theme, tuple[Problem, ...]]:
    """Return ``theme`` with the chosen layouts serving their kinds of slides, and what could not be had.

    A name counts however it is capitalized; of several layouts with one name
    the first is meant, and "Name (2)" is the second. Without choices the theme
    comes back as it is.
    """
    roles, problems = dict(theme.roles), []
    for choice in choices:
        index = _find(theme, choice.name)
        if index is None:
            problems.append(_unknown(theme, choice))
        else:
            roles[LayoutRole(choice.role)] = index
            problems += _without_room(theme, choice, index)
            problems += _upright(theme, choice, index)
    if roles == theme.roles:
        return theme, tuple(problems)
    return replace(theme, roles=roles), tuple(problems)


def _find(theme: Theme, name: str) -> int | None:
    # Here, not above: few talks choose layouts, and every start would wait for it.
    from brownbag.theme.examination import layout_labels

    wanted = _plain(name)
    for names in ((layout.name for layout in theme.layouts), layout_labels(theme)):
        same = [place for place, each in enumerate(names) if _plain(each) == wanted]
        exact = [place for place in same if theme.layouts[place].name == name]
        if same:
            return next(iter(exact or same))
    return None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _unknown(theme: Theme, choice: LayoutChoice) -> Problem:
    names = list(dict.fromkeys(layout.name for layout in theme.layouts))
    plain = {_plain(name): name for name in names}
    near = plain.get(likely_word(_plain(choice.name), plain), "")
    shown = ", ".join(f"“{name}”" for name in names[:12])
    more = " and others" if len(names) > 12 else ""
    hint = f"Did you mean “{near}”?" if near else f"The template has: {shown}{more}."
    message = f"The template has no layout “{choice.name[:60]}”."
    return Problem(Severity.WARNING, choice.line, message, hint, "unknown-layout")


def _without_room(theme: Theme, choice: LayoutChoice, index: int) -> list[Problem]:
    """Return what to say of a layout that has no place for the words of a slide."""
    if choice.role in (LayoutRole.BLANK, LayoutRole.FULL_PICTURE):
        return []
    if room_for_text(theme.layouts[index].placeholders):
        return []
    message = f"The template's layout “{choice.name[:60]}” has no place for a title or text."
    hint = "Words on it get boxes of their own; a layout with placeholders is better."
    return [Problem(Severity.HINT, choice.line, message, hint, "layout-without-text")]


def _upright(theme: Theme, choice: LayoutChoice, index: int) -> list[Problem]:
    """Return what to say of a layout whose text runs from top to bottom, as in East Asian books."""
    if not theme.layouts[index].is_upright:
        return []
    message = f"The template's layout “{choice.name[:60]}” sets text from top to bottom."
    hint = "Chinese and Japanese letters lie on their side here; in PowerPoint they may stand upright."
    return [Problem(Severity.HINT, choice.line, message, hint, "layout-upright")]
