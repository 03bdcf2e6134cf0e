"""The built-in themes side by side, each with two slides of the talk that is open."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.picture_list import PictureListDialog
from brownbag.app.talk_session import TalkSession
from brownbag.layout.scene import Scene
from brownbag.theme.catalogue import DEFAULT_THEME, built_in_themes
from brownbag.theme.characters import CHARACTERS, theme_title

_SLIDE_PX = 224  # the width of one slide in a row's picture
_BETWEEN_PX = 10
_SIZE = QSize(900, 720)  # or as much of it as the screen has


class ThemeGallery(PictureListDialog):
    """A row a theme; ``chosen`` is the one that was taken, None while none is."""

    def __init__(self, session: TalkSession, parent: QWidget | None = None) -> None:
        super().__init__("theme", "Choose a theme", _SIZE, parent)
        self.setObjectName("themeGallery")
        self._session = session
        self.entries.setAccessibleName("Themes")
        self.entries.setIconSize(QSize(2 * _SLIDE_PX + _BETWEEN_PX, _SLIDE_PX * 9 // 16))
        current = session.deck.meta.theme.lower() or DEFAULT_THEME
        for name in built_in_themes():
            sight = CHARACTERS[name].sight.capitalize() if name in CHARACTERS else ""
            item = self.add(name, "\n".join(filter(None, (theme_title(name), sight))))
            if name == current:
                self.entries.setCurrentItem(item)
        if self.entries.currentRow() < 0:
            self.entries.setCurrentRow(0)

    def picture(self, key: str) -> QPixmap:
        """Return the first slide and the one that is being worked on, in a theme."""
        picture = self.blank()
        for column, scene in enumerate(self._scenes(key)):
            self.paint_slide(picture, scene, column * (_SLIDE_PX + _BETWEEN_PX), _SLIDE_PX)
        return picture

    def _scenes(self, theme: str) -> list[Scene]:
        deck = self._session.deck
        if not deck.slides:
            return []
        meta = replace(deck.meta, theme=theme)
        layouter = self._session.assembler.layouter(meta)
        other = self._session.current or min(1, len(deck.slides) - 1)
        return [layouter.lay_out(deck.slides[index], index + 1, meta)[0] for index in sorted({0, other})]


def choose_theme(session: TalkSession, parent: QWidget | None) -> str:
    """Show the gallery and return the theme that was taken; "" where the person thought better of it."""
    gallery = ThemeGallery(session, parent)
    gallery.exec()
    chosen = gallery.chosen or ""
    gallery.deleteLater()
    return chosen
