"""How the slides look: the built-in themes, and the agency's own PowerPoint template."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from brownbag.app.dialogs.file_choice import choose_open
from brownbag.app.dialogs.question import tell
from brownbag.app.talk_session import TalkSession
from brownbag.problems import BrownBagError

_TEMPLATES = "PowerPoint templates (*.pptx *.potx)"


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
        """Ask for a .pptx and let the slides look like it."""
        folder = self._session.path.parent if self._session.path else Path.home()
        path = choose_open("Use a PowerPoint template", _TEMPLATES, folder, self._window)
        if path:
            self.use_template(path)

    def use_template(self, path: Path) -> None:
        """Let the slides look like the template at ``path``, or say why that cannot be."""
        from brownbag.theme.catalogue import load_theme  # heavy: not at start

        try:
            load_theme(path)
        except BrownBagError as error:
            tell("This template cannot be used.", str(error), self._window)
            return
        self._use(_written(path, self._session.path))

    def _use(self, theme: str) -> None:
        from brownbag.deck.settings_edits import set_meta

        self._session.apply(set_meta(self._session.text, "theme", theme), "Choose a theme")

    @Slot()
    def _fill(self) -> None:
        from brownbag.theme.catalogue import DEFAULT_THEME, built_in_themes

        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        current = self._session.deck.meta.theme or DEFAULT_THEME
        names = built_in_themes()
        for name in (*names, *(() if current in names else (current,))):
            words = name.replace("-", " ").capitalize() if name in names else Path(name).name
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
            action.setToolTip(f"Let the slides look like {words}")
            self._group.addAction(action)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() != self._session.deck.meta.theme:
            self._use(str(action.data()))


def _written(template: Path, talk: Path | None) -> str:
    """Return how a talk names its template: relative where it lies beside or below the talk."""
    if talk is not None and template.absolute().is_relative_to(talk.parent.absolute()):
        return template.absolute().relative_to(talk.parent.absolute()).as_posix()
    return template.absolute().as_posix()
