"""The built-in themes side by side, each with two slides of the talk that is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, QTimer, Slot
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

from brownbag.app.talk_session import TalkSession
from brownbag.app.tokens import GAP_L, GAP_M, GAP_S, GAP_XL
from brownbag.layout.scene import Scene
from brownbag.paint.image import render
from brownbag.theme.catalogue import DEFAULT_THEME, built_in_themes
from brownbag.theme.characters import CHARACTERS, theme_title

_SLIDE_PX = 224  # the width of one slide in a row's picture
_BETWEEN_PX = 10
_SIZE_PX = (900, 720)  # or as much of it as the screen has
_SHARE_OF_SCREEN = 0.92
_EDGE = QColor(0, 0, 0, 60)  # around a slide, so that white ones end somewhere on white ground


class ThemeGallery(QDialog):
    """A row a theme; ``chosen`` is the one that was taken, "" while none is."""

    def __init__(self, session: TalkSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("themeGallery")
        self.setWindowTitle("Choose a theme")
        self.resize(QSize(*_SIZE_PX).boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))
        self.chosen = ""
        self._session = session
        self._list = QListWidget(self)
        self._list.setObjectName("themeList")
        self._list.setAccessibleName("Themes")
        self._list.setIconSize(QSize(2 * _SLIDE_PX + _BETWEEN_PX, _SLIDE_PX * 9 // 16))
        self._list.setSpacing(GAP_S)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._take)
        self._fill()
        self._lay_out()
        # One picture after the other, with the window already on the screen.
        self._waiting = list(built_in_themes())
        self._painter = QTimer(self)
        self._painter.timeout.connect(self._paint_next)
        self._painter.start(0)

    def _fill(self) -> None:
        current = self._session.deck.meta.theme.lower() or DEFAULT_THEME
        for name in built_in_themes():
            character = CHARACTERS.get(name)
            said = f"{theme_title(name)}\n{character.sight.capitalize()}" if character else theme_title(name)
            item = QListWidgetItem(said, self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setIcon(_icon(self._blank()))
            if name == current:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        heading = QLabel("Choose a theme", self)
        heading.setProperty("role", "heading")
        cancel = QPushButton("Cancel", self)
        cancel.setObjectName("cancelThemeButton")
        cancel.clicked.connect(self.reject)
        use = QPushButton("Use this theme", self)
        use.setObjectName("useThemeButton")
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
        column.addWidget(heading)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self._list.setFocus()

    @Slot()
    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()

    @Slot()
    def _paint_next(self) -> None:
        if not self._waiting:
            self._painter.stop()
            return
        name = self._waiting.pop(0)
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == name:
                item.setIcon(_icon(self._picture(name)))

    def _picture(self, theme: str) -> QPixmap:
        """Return the first slide and the one that is being worked on, in ``theme``."""
        picture = self._blank()
        painter = QPainter(picture)
        ratio = picture.devicePixelRatio()
        for column, scene in enumerate(self._scenes(theme)):
            most = QSize(_SLIDE_PX, self._list.iconSize().height())
            size = QSizeF(scene.width, scene.height).scaled(most, Qt.AspectRatioMode.KeepAspectRatio).toSize()
            # Painted larger and then shrunk: small letters stay smooth.
            image = render(scene, 2 * round(size.width() * ratio)).scaled(
                size * ratio, mode=Qt.TransformationMode.SmoothTransformation
            )
            image.setDevicePixelRatio(ratio)
            place = QRect(QPoint(column * (_SLIDE_PX + _BETWEEN_PX), 0), size)
            painter.drawImage(place.topLeft(), image)
            painter.setPen(_EDGE)
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
        return picture

    def _scenes(self, theme: str) -> list[Scene]:
        deck = self._session.deck
        if not deck.slides:
            return []
        meta = replace(deck.meta, theme=theme)
        layouter = self._session.assembler.layouter(meta)
        other = self._session.current or min(1, len(deck.slides) - 1)
        return [layouter.lay_out(deck.slides[index], index + 1, meta)[0] for index in sorted({0, other})]

    def _blank(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._list.iconSize() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


def _icon(picture: QPixmap) -> QIcon:
    """Return a picture that keeps its colours where its row is selected."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def choose_theme(session: TalkSession, parent: QWidget | None) -> str:
    """Show the gallery and return the theme that was taken; "" where the person thought better of it."""
    gallery = ThemeGallery(session, parent)
    gallery.exec()
    chosen = gallery.chosen
    gallery.deleteLater()
    return chosen
