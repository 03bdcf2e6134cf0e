"""What a template has and lacks, as plain values: for sentences, for JSON, and for the app."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct

from brownbag.problems import Problem
from brownbag.theme.model import Layout, LayoutRole, Recognition, Theme

KINDS = {
    LayoutRole.TITLE: "Title slide",
    LayoutRole.SECTION: "Section slides",
    LayoutRole.CONTENT: "Ordinary slides",
    LayoutRole.TWO_CONTENT: "Two columns",
    LayoutRole.COMPARISON: "Comparisons",
    LayoutRole.TITLE_ONLY: "Only a title",
    LayoutRole.CONTENT_CAPTION: "Text with a caption",
    LayoutRole.PICTURE_CAPTION: "Picture with a caption",
    LayoutRole.BLANK: "No title",
    LayoutRole.STATEMENT: "Statements",
    LayoutRole.QUOTE: "Quotations",
    LayoutRole.BIG_NUMBER: "Big numbers",
    LayoutRole.ACTIVITY: "Activities",
    LayoutRole.PICTURE_LEFT: "Picture on the left",
    LayoutRole.PICTURE_RIGHT: "Picture on the right",
    LayoutRole.FULL_PICTURE: "Full picture",
    LayoutRole.AGENDA: "Agenda",
    LayoutRole.CLOSING: "Last slide",
}
"""What each kind of slide is called in front of a person, in the order in which they are listed."""

_RATIOS = {"16:9": 16 / 9, "16:10": 16 / 10, "4:3": 4 / 3, "A4 paper": 13 / 9, "A4 across": 297 / 210}
_SAME_RATIO = 0.01


class FontSource(StrEnum):
    """Where the letters come from that a family is shown in."""

    CARRIED = "carried"
    INSTALLED = "installed"
    STAND_IN = "stand-in"


class FontUse(Struct, frozen=True):
    """One family of a template and what it is ``shown`` in here.

    "Carried" is the family itself or one of the same widths, so that lines
    break as in PowerPoint; with a stand-in they may break elsewhere.
    """

    family: str
    source: FontSource
    shown: str


class Service(StrEnum):
    """Why a layout serves a kind of slide."""

    NAME = "name"
    TYPE = "type"
    PLACEHOLDERS = "placeholders"
    STAND_IN = "stand-in"


_SERVICES = {
    Recognition.NAME: Service.NAME,
    Recognition.TYPE: Service.TYPE,
    Recognition.PLACEHOLDERS: Service.PLACEHOLDERS,
}


class Served(Struct, frozen=True):
    """A kind of slide, the label of the layout that serves it, and why that one."""

    role: LayoutRole
    layout: str
    index: int
    why: Service


class Examination(Struct, frozen=True):
    """What was found in a template. ``ratio`` is its shape in words: "16:9", "portrait 3:4"."""

    file: str
    width: float
    height: float
    ratio: str
    masters: int
    layouts: tuple[str, ...]
    served: tuple[Served, ...]
    fonts: tuple[FontUse, ...]
    problems: tuple[Problem, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the same as dictionaries, lists, texts and numbers; lengths in points."""
        return {
            "file": self.file,
            "slide": {"width": self.width, "height": self.height, "ratio": self.ratio},
            "masters": self.masters,
            "layouts": list(self.layouts),
            "roles": [
                {"role": each.role.value, "layout": each.layout, "why": each.why.value}
                for each in self.served
            ],
            "fonts": [
                {"family": each.family, "source": each.source.value, "shown": each.shown}
                for each in self.fonts
            ],
            "problems": [
                {
                    "rule": problem.rule,
                    "severity": problem.severity.name.lower(),
                    "message": problem.message,
                    "hint": problem.hint,
                }
                for problem in self.problems
            ],
        }


def examine(theme: Theme, fonts: tuple[FontUse, ...] = ()) -> Examination:
    """Return what ``theme`` has and lacks; ``fonts`` say what its families are shown in."""
    labels = layout_labels(theme)
    return Examination(
        file=theme.path.name,
        width=theme.width,
        height=theme.height,
        ratio=_ratio(theme.width, theme.height),
        masters=len({layout.master for layout in theme.layouts}),
        layouts=labels,
        served=tuple(_served(theme, role, labels) for role in KINDS),
        fonts=fonts,
        problems=theme.problems,
    )


def layout_labels(theme: Theme) -> tuple[str, ...]:
    """Return what each layout is called where only one may be meant: "Title Only", "Title Only (2)"."""
    counts: dict[str, int] = {}
    labels = []
    for layout in theme.layouts:
        plain = layout.name.casefold()
        counts[plain] = counts.get(plain, 0) + 1
        labels.append(layout.name if counts[plain] == 1 else f"{layout.name} ({counts[plain]})")
    return tuple(labels)


def _served(theme: Theme, role: LayoutRole, labels: tuple[str, ...]) -> Served:
    layout: Layout = theme.layout(role)
    why = _SERVICES[layout.known_by] if layout.role is role else Service.STAND_IN
    return Served(role, labels[layout.index], layout.index, why)


def _ratio(width: float, height: float) -> str:
    across = max(width, height) / min(width, height)
    named = next((name for name, ratio in _RATIOS.items() if abs(ratio - across) < _SAME_RATIO), "")
    shape = named or f"{across:.2f}:1"
    if width < height:
        return f"portrait, {':'.join(reversed(shape.split(':')))}"
    return "square" if across < 1 + _SAME_RATIO else shape
