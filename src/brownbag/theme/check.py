"""What a template has and lacks, in sentences for the person who means to use it."""

from __future__ import annotations

from collections.abc import Callable

from brownbag.theme.model import LayoutRole, Theme

_KINDS = {
    LayoutRole.TITLE: "the title slide",
    LayoutRole.SECTION: "section slides",
    LayoutRole.CONTENT: "ordinary slides",
    LayoutRole.TWO_CONTENT: "slides with two columns",
    LayoutRole.COMPARISON: "comparisons",
    LayoutRole.TITLE_ONLY: "slides with only a title",
    LayoutRole.CONTENT_CAPTION: "text with a caption",
    LayoutRole.PICTURE_CAPTION: "a picture with a caption",
    LayoutRole.BLANK: "slides without a title",
    LayoutRole.STATEMENT: "statements",
    LayoutRole.QUOTE: "quotations",
    LayoutRole.BIG_NUMBER: "big numbers",
    LayoutRole.ACTIVITY: "activities",
    LayoutRole.PICTURE_LEFT: "a picture on the left",
    LayoutRole.PICTURE_RIGHT: "a picture on the right",
    LayoutRole.FULL_PICTURE: "pictures over the whole slide",
    LayoutRole.AGENDA: "the agenda",
    LayoutRole.CLOSING: "the last slide",
}


def describe(theme: Theme, has_twin: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """Return what the template offers and lacks, one plain sentence each.

    ``has_twin`` says of a font's family whether Brown Bag carries it, or one
    of the same widths; without it, fonts are only named.
    """
    return (
        _size(theme),
        *_served(theme),
        *_fonts(theme, has_twin),
        *(f"{problem.message} {problem.hint}".strip() for problem in theme.problems),
    )


def _size(theme: Theme) -> str:
    count = len(theme.layouts)
    shape = _shape(theme.width / theme.height)
    return (
        f"“{theme.name}” has {count} layout{'s' if count != 1 else ''} "
        f"for slides of {theme.width / 72:.4g} × {theme.height / 72:.4g} inches ({shape})."
    )


def _shape(ratio: float) -> str:
    named = {16 / 9: "16:9", 16 / 10: "16:10", 4 / 3: "4:3"}
    nearest = min(named, key=lambda each: abs(each - ratio))
    return named[nearest] if abs(nearest - ratio) < 0.01 else f"{ratio:.2f}:1"


def _served(theme: Theme) -> list[str]:
    """Return which layout serves what it is made for, and what is served by the nearest."""
    own, borrowed = [], []
    for role, kind in _KINDS.items():
        layout = theme.layout(role)
        if layout.role is role:
            own.append(f"“{layout.name}” serves {kind}.")
        else:
            borrowed.append(f"There is no layout for {kind}; “{layout.name}” is used instead.")
    return own + borrowed


def _fonts(theme: Theme, has_twin: Callable[[str], bool] | None) -> list[str]:
    sentences = [f"Headings are set in {theme.heading_font}, text in {theme.body_font}."]
    others = [family for family in theme.fonts if family not in {theme.heading_font, theme.body_font}]
    if others:
        sentences.append(f"It also uses {', '.join(others)}.")
    if has_twin is not None:
        missing = [family for family in theme.fonts if not has_twin(family)]
        if missing:
            sentences.append(
                f"Brown Bag does not carry {', '.join(missing)}: lines may break elsewhere than "
                "in PowerPoint, and whoever opens the file needs the font."
            )
    return sentences
