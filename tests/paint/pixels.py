"""Scenes made by hand, and pixels read as letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QImage

from brownbag.layout.scene import (
    FontSpec,
    Fragment,
    Item,
    Panel,
    PanelItem,
    Scene,
    TextItem,
    TextLine,
)
from brownbag.theme.drawing import Colour, Fill, RectOutline, SolidFill
from brownbag.theme.model import BoxStyle, Drawing
from brownbag.units import Rect

_LETTERS = {
    (255, 255, 255): "_",
    (0, 0, 0): "K",
    (255, 0, 0): "R",
    (0, 255, 0): "G",
    (0, 0, 255): "B",
}
COLOURS = {letter: "".join(f"{part:02X}" for part in rgb) for rgb, letter in _LETTERS.items()}


def fill(letter: str, alpha: float = 1.0) -> SolidFill:
    return SolidFill(Colour(COLOURS[letter], alpha))


def panel(x: float, y: float, width: float, height: float, letter: str, step: int = 0) -> PanelItem:
    return PanelItem("Panel", Rect(x, y, width, height), Panel(RectOutline(), fill(letter)), step)


def make_scene(
    *items: Item,
    size: tuple[float, float] = (8, 4),
    background: Fill | None = None,
    drawings: Iterable[Drawing | TextItem] = (),
    number: int = 1,
    steps: int = 0,
    hidden: bool = False,
) -> Scene:
    return Scene(
        layout="Title and Content",
        layout_index=1,
        width=size[0],
        height=size[1],
        background=background or fill("_"),
        drawings=tuple(drawings),
        items=items,
        notes=(),
        title=f"Slide {number}",
        number=number,
        language="en-US",
        steps=steps,
        hidden=hidden,
    )


def text_item(*lines: TextLine, frame: Rect | None = None, **more: object) -> TextItem:
    return TextItem("Text", frame or Rect(0, 0, 960, 540), BoxStyle(), (), lines, **more)  # type: ignore[arg-type]


def text_line(
    x: float,
    baseline: float,
    words: str,
    size: float = 24,
    step: int = 0,
    family: str = "Calibri",
    **more: object,
) -> TextLine:
    fragment = Fragment(
        x,
        len(words) * size / 2,
        words,
        FontSpec(family, size),
        Colour("000000"),
        **more,  # type: ignore[arg-type]
    )
    return TextLine(baseline, baseline - size, size * 1.2, (fragment,), step)


def letters(image: QImage) -> list[str]:
    """Return ``image`` as rows of letters; a pixel of any other colour is a dot."""
    rows = []
    for y in range(image.height()):
        pixels = [image.pixelColor(x, y) for x in range(image.width())]
        rows.append("".join(_LETTERS.get((one.red(), one.green(), one.blue()), ".") for one in pixels))
    return rows


def ink(image: QImage) -> tuple[int, int, int, int] | None:
    """Return left, top, right and bottom (in pixels, outside) of all that is not white; None for nothing."""
    white = 0xFFFFFFFF
    marks = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != white
    ]
    if not marks:
        return None
    xs, ys = [x for x, _ in marks], [y for _, y in marks]
    return min(xs), min(ys), max(xs) + 1, max(ys) + 1
