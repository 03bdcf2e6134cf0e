"""A list of pictures to choose one from: with the window on the screen at once, and painted one by one."""

from __future__ import annotations

from abc import abstractmethod
from collections import deque

from PySide6.QtCore import QRect, QSize, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from brownbag.app.tokens import GAP_L, GAP_M, GAP_S, GAP_XL
from brownbag.layout.scene import Scene
from brownbag.paint.image import render

_SHARE_OF_SCREEN = 0.92
_EDGE = QColor(0, 0, 0, 60)  # around a slide, so that white ones end somewhere on white ground


class PictureListDialog(QDialog):
    """Entries with a picture each; accepted, ``chosen`` is the key of the one that was taken.

    ``name`` (as "theme") is what the parts' object names begin or end with.
    """

    def __init__(self, name: str, heading: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.resize(size.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))
        self.chosen: str | None = None
        self.entries = QListWidget(self)
        self.entries.setObjectName(f"{name}List")
        self.entries.setSpacing(GAP_S)
        self.entries.setWordWrap(True)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.itemActivated.connect(self._take)
        self._lay_out(name, heading)
        self._waiting: deque[QListWidgetItem] = deque()
        self._painter = QTimer(self)
        self._painter.timeout.connect(self._paint_next)

    def _lay_out(self, name: str, heading: str) -> None:
        title = QLabel(heading, self)
        title.setProperty("role", "heading")
        cancel = QPushButton("Cancel", self)
        cancel.setObjectName(f"cancel{name.capitalize()}Button")
        cancel.clicked.connect(self.reject)
        use = QPushButton(f"Use this {name}", self)
        use.setObjectName(f"use{name.capitalize()}Button")
        use.setProperty("role", "primary")
        use.setDefault(True)
        use.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(use)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(title)
        column.addWidget(self.entries, 1)
        column.addLayout(row)
        self.entries.setFocus()

    def add(self, key: str, words: str) -> QListWidgetItem:
        """Add an entry, whose picture comes later."""
        item = QListWidgetItem(words, self.entries)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setIcon(_icon(self.blank()))
        self._waiting.append(item)
        self._painter.start(0)
        return item

    @abstractmethod
    def picture(self, key: str) -> QPixmap:
        """Return an entry's picture, of the size that `blank` has."""

    def blank(self) -> QPixmap:
        """Return a picture with nothing on it."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.entries.iconSize() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def paint_slide(self, picture: QPixmap, scene: Scene, left: int, width: int) -> None:
        """Paint ``scene`` on ``picture``, from ``left`` and at most ``width`` wide."""
        ratio = picture.devicePixelRatio()
        most = QSize(width, self.entries.iconSize().height())
        size = QSizeF(scene.width, scene.height).scaled(most, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        # Painted larger and then shrunk: small letters stay smooth.
        image = render(scene, 2 * round(size.width() * ratio)).scaled(
            size * ratio, mode=Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(ratio)
        place = QRect(left + (width - size.width()) // 2, 0, size.width(), size.height())
        painter = QPainter(picture)
        painter.drawImage(place.topLeft(), image)
        painter.setPen(_EDGE)
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    @Slot()
    def _take(self) -> None:
        item = self.entries.currentItem()
        if item is not None:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()

    @Slot()
    def _paint_next(self) -> None:
        if not self._waiting:
            self._painter.stop()
            return
        item = self._waiting.popleft()
        item.setIcon(_icon(self.picture(str(item.data(Qt.ItemDataRole.UserRole)))))


def _icon(picture: QPixmap) -> QIcon:
    """Return a picture that keeps its colours where its entry is selected."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
