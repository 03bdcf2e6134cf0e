"""Themes as a contact sheet: every layout of each with little, medium and much text, side by side.

The slides come from one talk, ``specimen.md`` beside the themes; the sheet
shows what a designer would hold against the light before signing a theme.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter

from brownbag.assembly import Assembler
from brownbag.files import read_text, replacing
from brownbag.layout.scene import Scene
from brownbag.paint.image import render
from brownbag.paint.painter import paint_scene
from brownbag.paint.svg import png_bytes
from brownbag.resources import asset
from brownbag.theme.catalogue import load_theme, theme_path
from brownbag.theme.characters import theme_title

SPECIMEN = asset("themes", "specimen.md")

_AMOUNTS = ("little", "medium", "much")
_ACROSS = 6
_THUMBNAIL = 320.0  # points, and in a PNG pixels
_GAP = 16.0
_LABEL = 22.0
_HEADING = 56.0
_GROUND, _INK = QColor("#E4E4E4"), QColor("#222222")
_FAMILY = "Carlito"
_FINER = 2  # thumbnails are painted larger and then shrunk: smoother than Qt's small letters
_DOTS_PER_INCH = 288
_POINTS_PER_INCH = 72


class ThemeSheet(Struct, frozen=True):
    """One theme's slides, each with its label."""

    name: str
    slides: tuple[tuple[str, Scene], ...]

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height on the sheet, in points."""
        rows = -(-len(self.slides) // _ACROSS)
        return _GAP + _ACROSS * (_THUMBNAIL + _GAP), _HEADING + rows * (_row_height(self.slides) + _GAP)


def specimen_scenes(theme: str) -> tuple[Scene, ...]:
    """Return the specimen talk in a theme, named as a talk names it (files: from the current folder).

    Raises `BrownBagError` where there is no such theme.
    """
    path = theme_path(theme, Path.cwd())
    load_theme(path)  # a talk would do without; here the theme is all that is asked for
    assembler = Assembler(SPECIMEN.parent)
    deck = assembler.read(read_text(SPECIMEN))
    return assembler.scenes(replace(deck, meta=replace(deck.meta, theme=str(path.absolute()))))


def theme_sheet(theme: str) -> ThemeSheet:
    """Return the sheet of a theme. Raises `BrownBagError` as `specimen_scenes` does."""
    seen: Counter[str] = Counter()
    slides = []
    for scene in specimen_scenes(theme):
        at = seen[scene.layout]
        seen[scene.layout] += 1
        amount = _AMOUNTS[at] if at < len(_AMOUNTS) else scene.title
        slides.append((f"{scene.layout}: {amount}", scene))
    return ThemeSheet(Path(theme).stem, tuple(slides))


def write_sheet_png(sheets: Sequence[ThemeSheet], target: Path) -> None:
    """Write the sheets below one another as one picture, in one step. Needs `ensure_application`.

    Raises `BrownBagError` where the file cannot be written.
    """
    width = max(sheet.size[0] for sheet in sheets)
    image = QImage(int(width), int(sum(sheet.size[1] for sheet in sheets)), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for sheet in sheets:
        _paint(painter, sheet, as_pixels=True)
        painter.translate(0.0, sheet.size[1])
    painter.end()
    with replacing(target) as temporary:
        temporary.write_bytes(png_bytes(image))


def write_sheet_pdf(sheets: Sequence[ThemeSheet], target: Path) -> None:
    """Write every sheet as a page, in one step. Needs `ensure_application`.

    Raises `BrownBagError` where the file cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle("Themes")
    writer.setCreator("Brown Bag")
    writer.setPageSize(_page(sheets[0]))
    painter = QPainter(writer)
    painter.scale(_DOTS_PER_INCH / _POINTS_PER_INCH, _DOTS_PER_INCH / _POINTS_PER_INCH)
    for number, sheet in enumerate(sheets):
        if number:
            writer.setPageSize(_page(sheet))
            writer.newPage()
        _paint(painter, sheet, as_pixels=False)
    painter.end()
    with replacing(target) as temporary:
        temporary.write_bytes(bytes(buffer.data().data()))


def _page(sheet: ThemeSheet) -> QPageSize:
    return QPageSize(QSizeF(*sheet.size), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)


def _row_height(slides: Sequence[tuple[str, Scene]]) -> float:
    return max(_height(scene) for _, scene in slides) + _LABEL


def _height(scene: Scene) -> float:
    return _THUMBNAIL * scene.height / scene.width


def _paint(painter: QPainter, sheet: ThemeSheet, *, as_pixels: bool) -> None:
    width, height = sheet.size
    painter.fillRect(QRectF(0.0, 0.0, width, height), _GROUND)
    _write(painter, QRectF(_GAP, 0.0, width - 2 * _GAP, _HEADING), theme_title(sheet.name), 28)
    row_height = _row_height(sheet.slides) + _GAP
    for number, (label, scene) in enumerate(sheet.slides):
        row, column = divmod(number, _ACROSS)
        x, y = _GAP + column * (_THUMBNAIL + _GAP), _HEADING + row * row_height
        place = QRectF(x, y, _THUMBNAIL, _height(scene))
        if as_pixels:
            picture = render(scene, int(_THUMBNAIL * _FINER))
            smooth = Qt.TransformationMode.SmoothTransformation
            painter.drawImage(place.topLeft(), picture.scaled(place.size().toSize(), mode=smooth))
        else:
            _paint_scaled(painter, scene, place)
        _write(painter, QRectF(x, place.bottom(), _THUMBNAIL, _LABEL), label, 13)


def _paint_scaled(painter: QPainter, scene: Scene, place: QRectF) -> None:
    painter.save()
    painter.setClipRect(place)
    painter.translate(place.topLeft())
    painter.scale(place.width() / scene.width, place.height() / scene.height)
    paint_scene(painter, scene)
    painter.restore()


def _write(painter: QPainter, place: QRectF, words: str, size_px: int) -> None:
    font = QFont(_FAMILY)
    font.setPixelSize(size_px)
    painter.setPen(_INK)
    painter.setFont(font)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
