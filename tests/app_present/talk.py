"""A small talk to present: three slides and a hidden one, notes, steps, a section."""

from __future__ import annotations

from brownbag.deck.model import Marker
from brownbag.layout.scene import Panel, PanelItem, Scene, TextParagraph, TextRun
from brownbag.theme.drawing import Colour, RectOutline, SolidFill
from brownbag.theme.model import LevelStyle
from brownbag.units import Rect

STYLE = LevelStyle("Calibri", 12, Colour("000000"))
COLOURS = ("FF0000", "00FF00", "0000FF", "FFFF00")


class Clock:
    """A clock that stands still until it is set forward."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def note(
    *runs: TextRun | str, marker: Marker = Marker.NONE, level: int = 0, number: int = 0
) -> TextParagraph:
    return TextParagraph(
        tuple(TextRun(run) if isinstance(run, str) else run for run in runs),
        STYLE,
        level=level,
        marker=marker,
        number=number,
    )


def slide(
    number: int,
    *,
    steps: int = 0,
    hidden: bool = False,
    section: str = "",
    notes: tuple[TextParagraph, ...] = (),
    minutes: float | None = None,
) -> Scene:
    """Return a slide in a colour of its own; each step adds a black bar."""
    bars = tuple(
        PanelItem(
            "Bar", Rect(100 * step, 0, 50, 540), Panel(RectOutline(), SolidFill(Colour("000000"))), step
        )
        for step in range(1, steps + 1)
    )
    return Scene(
        layout="Title and Content",
        layout_index=1,
        width=960,
        height=540,
        background=SolidFill(Colour(COLOURS[(number - 1) % len(COLOURS)])),
        drawings=(),
        items=bars,
        notes=notes,
        title=f"Slide {number}",
        number=number,
        language="en-US",
        section=section,
        hidden=hidden,
        minutes=minutes,
        steps=steps,
    )


def talk() -> tuple[Scene, ...]:
    return (
        slide(1, section="Welcome", notes=(note("Breathe."),)),
        slide(2, steps=2, section="The middle"),
        slide(3, hidden=True),
        slide(4),
    )
