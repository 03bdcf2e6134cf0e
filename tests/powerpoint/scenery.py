"""Scenes made by hand on the Sage theme, and pictures, so that a test says only what it is about."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from PIL import Image

from brownbag.deck.model import Marker
from brownbag.layout.scene import (
    Item,
    PictureItem,
    PlaceholderRef,
    Scene,
    TableCell,
    TableItem,
    TextItem,
    TextParagraph,
    TextRun,
)
from brownbag.resources import asset
from brownbag.theme.drawing import Colour
from brownbag.theme.model import BoxStyle, LayoutRole, LevelStyle, Placeholder, PlaceholderType, Theme
from brownbag.theme.reader import read_theme
from brownbag.units import Rect

INK = Colour("333333")
PLAIN = LevelStyle("Calibri", 20, INK)
BOX = Rect(100, 200, 300, 80)

_TITLES = (PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE)


@cache
def sage() -> Theme:
    """Return the built-in theme."""
    return read_theme(asset("themes", "sage.pptx"))


def placeholder(role: LayoutRole, idx: int) -> Placeholder:
    """Return a placeholder of the layout that serves ``role``."""
    return next(one for one in sage().layout(role).placeholders if one.idx == idx)


def said(text: str | TextRun, style: LevelStyle = PLAIN, **more: object) -> TextParagraph:
    """Return a paragraph of one run."""
    run = text if isinstance(text, TextRun) else TextRun(text, style.bold, style.italic)
    return TextParagraph((run,), style, **more)


def box(*paragraphs: TextParagraph | str, frame: Rect = BOX, **more: object) -> TextItem:
    """Return a text box without a placeholder."""
    whole = tuple(said(one) if isinstance(one, str) else one for one in paragraphs)
    return TextItem("Box", frame, BoxStyle(), whole, (), **more)


def filled(role: LayoutRole, idx: int, *paragraphs: TextParagraph | str, **more: object) -> TextItem:
    """Return text in a placeholder, as its layout has it unless ``more`` says otherwise."""
    place = placeholder(role, idx)
    level = place.levels[0]
    marker = Marker.BULLET if level.bullet.char else Marker.NONE
    whole = tuple(
        said(one, level, inherited=level, marker=marker) if isinstance(one, str) else one
        for one in paragraphs
    )
    settings: dict[str, object] = {
        "frame": place.frame,
        "box": place.box,
        "lines": (),
        "placeholder": PlaceholderRef(place.idx, place.type),
        "inherited_frame": place.frame,
        "inherited_box": place.box,
    }
    return TextItem(place.name, paragraphs=whole, **{**settings, **more})


def scene(
    *items: Item,
    role: LayoutRole = LayoutRole.CONTENT,
    number: int = 1,
    title: str = "A title",
    **more: object,
) -> Scene:
    """Return a scene with a title and ``items`` on the layout that serves ``role``."""
    layout = sage().layout(role)
    titles = tuple(filled(role, one.idx, title) for one in layout.of_type(*_TITLES))
    settings: dict[str, object] = {"notes": (), "language": "en-US", **more}
    return Scene(
        layout.name,
        layout.index,
        sage().width,
        sage().height,
        settings.pop("background", layout.background),
        layout.drawings,
        titles + items,
        title=title,
        number=number,
        **settings,
    )


def picture(path: Path, frame: Rect = BOX, **more: object) -> PictureItem:
    """Return a picture of 40 x 30 pixels, unless ``more`` says otherwise."""
    settings: dict[str, object] = {"name": "Picture", "pixels": (40, 30), "alt": "What it shows", **more}
    return PictureItem(frame=frame, path=path, **settings)


def table(rows: int, columns: int, frame: Rect = BOX, **more: object) -> TableItem:
    """Return a table whose cells say their row and column."""
    cells = tuple(
        tuple(TableCell((said(f"r{row}c{column}"),), (), BoxStyle()) for column in range(columns))
        for row in range(rows)
    )
    widths, heights = (frame.width / columns,) * columns, (frame.height / rows,) * rows
    return TableItem("Table", frame, widths, heights, cells, **more)


def quadrants(path: Path, size: tuple[int, int] = (40, 30), **saved: object) -> Path:
    """Write a picture: red top left, green top right, blue bottom left, white bottom right."""
    image = Image.new("RGB", size, "white")
    half = size[0] // 2, size[1] // 2
    image.paste("red", (0, 0, *half))
    image.paste("lime", (half[0], 0, size[0], half[1]))
    image.paste("blue", (0, half[1], half[0], size[1]))
    image.save(path, **saved)
    return path


def flat_png(path: Path, width: int, height: int) -> bytes:
    """Return a green PNG of that size: a drawing as a picture."""
    written = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(written, "PNG")
    return written.getvalue()
