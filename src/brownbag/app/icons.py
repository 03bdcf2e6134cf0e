"""SVG files of ``assets/icons`` as icons in any colour, sharp on every screen.

The files draw with ``currentColor``; the colour is put in as text before Qt
reads them. Pictures are made when they are first painted, not at start.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

from brownbag.resources import asset

_DISABLED_OPACITY = 0.35


class _TintedEngine(QIconEngine):
    """Paints one SVG in one colour; fainter where the action cannot be used."""

    def __init__(self, path: Path, colour: str) -> None:
        super().__init__()
        self._path = path
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Paint the drawing into ``rect``."""
        from PySide6.QtSvg import QSvgRenderer

        svg = self._path.read_text(encoding="utf-8").replace("currentColor", self._colour)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(_DISABLED_OPACITY)
        side = min(rect.width(), rect.height())
        middle = QRectF(rect).center()
        renderer.render(painter, QRectF(middle - QPointF(side / 2, side / 2), QSize(side, side).toSizeF()))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the drawing as a picture of ``size``."""
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        """Return another of the same."""
        return _TintedEngine(self._path, self._colour)


class Icons:
    """The family of icons; asks the disk once for each name and colour."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or asset("icons")
        self._made: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, colour: str) -> QIcon:
        """Return the icon ``name`` drawn in ``colour`` ("#RRGGBB")."""
        key = (name, colour)
        if key not in self._made:
            self._made[key] = QIcon(_TintedEngine(self._folder / f"{name}.svg", colour))
        return self._made[key]


def app_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(asset("icons", "brownbag.svg")))
