"""How the slides look: the built-in themes, and the agency's own PowerPoint template."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from brownbag.app.dialogs.file_choice import choose_open
from brownbag.app.dialogs.question import tell_error
from brownbag.app.talk_session import TalkSession
from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.deck.model import LayoutChoice


class ThemeMenu(QObject):
    """Fills a menu when it opens, and writes the choice into the talk's settings."""

    def __init__(self, session: TalkSession, menu: QMenu, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._menu = menu
        self._window = window
        self._group = QActionGroup(self)
        menu.aboutToShow.connect(self._fill)
        self._group.triggered.connect(self._on_triggered)

    @Slot()
    def choose_template(self) -> None:
        """Show the talk's own template, or ask for one; and let the slides look like it."""
        from brownbag.app.template.dialog import TEMPLATES  # heavy, as all of this: not at start

        path, folder = self._own_template(), Path.home()
        if self._session.path is not None:
            folder = self._session.path.parent
        if path is None:
            path = choose_open("Use a PowerPoint template", TEMPLATES, folder, self._window)
        if path is not None:
            self.show_template(path)

    def show_template(self, path: Path) -> None:
        """Show what is in the template at ``path``, and use it if that is wanted."""
        from brownbag.app.template.dialog import TemplateDialog

        meta = self._session.deck.meta
        # One that was lost and is found again keeps what was chosen in it.
        is_own = path == self._own_template() or path.name == Path(meta.theme).name
        chosen = meta.layouts if is_own else ()
        dialog = TemplateDialog(path, self._session.path, chosen, self._window)
        if dialog.exec():
            self.use_template(dialog.path, dialog.choices)
        dialog.deleteLater()

    @Slot()
    def compare(self) -> None:
        """Show the talk's own slides in every built-in theme, and use the one that is taken."""
        from brownbag.app.dialogs.theme_gallery import choose_theme  # heavy: not at start

        chosen = choose_theme(self._session, self._window)
        if chosen:
            self._use_other(chosen)

    def use_template(self, path: Path, choices: Sequence[LayoutChoice] = ()) -> None:
        """Let the slides look like the template at ``path``, or say why that cannot be.

        ``choices`` say which of its layouts are for which kinds of slides.
        """
        from brownbag.app.template.place import written_place
        from brownbag.theme.catalogue import load_theme

        try:
            load_theme(path)
        except BrownBagError as error:
            tell_error("This template cannot be used.", error, self._window)
            return
        self._use(written_place(path, self._session.path), choices)

    def _own_template(self) -> Path | None:
        """Return the file that the talk names as its theme, where that is one."""
        from brownbag.theme.catalogue import is_template, theme_path

        name = self._session.deck.meta.theme
        if not is_template(name):
            return None
        path = theme_path(name, self._session.path.parent if self._session.path else None)
        return path if path.is_file() else None

    def _use(self, theme: str, choices: Sequence[LayoutChoice] = ()) -> None:
        from brownbag.deck.settings_edits import set_theme

        self._session.apply(set_theme(self._session.text, theme, choices), "Choose a theme")

    @Slot()
    def _fill(self) -> None:
        from brownbag.theme.catalogue import DEFAULT_THEME, built_in_themes
        from brownbag.theme.characters import CHARACTERS, theme_title

        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        current = self._session.deck.meta.theme or DEFAULT_THEME
        names = built_in_themes()
        for name in (*names, *(() if current in names else (current,))):
            words = theme_title(name) if name in names else Path(name).name
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
            sight = CHARACTERS[name].sight if name in CHARACTERS else ""
            action.setToolTip(sight.capitalize() or f"Let the slides look like {words}")
            self._group.addAction(action)
        self._menu.addSeparator()
        compare = self._menu.addAction("&Compare themes…")
        compare.setObjectName("compareThemes")
        compare.setToolTip("See your own slides in every theme")
        compare.triggered.connect(self.compare)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self._use_other(str(action.data()))

    def _use_other(self, theme: str) -> None:
        """Use ``theme``, where it is not the talk's already: a talk that names none has the default."""
        from brownbag.theme.catalogue import DEFAULT_THEME

        if theme != (self._session.deck.meta.theme or DEFAULT_THEME):
            self._use(theme)
