"""Light, dark, or as the system: sets the whole program's style sheet, and tells who paints by hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from brownbag.app.settings import APPEARANCE, ZOOM, ZOOMS, Settings
from brownbag.app.style_sheet import palette, style_sheet
from brownbag.app.tokens import DARK, LIGHT, Tokens
from brownbag.resources import asset


class Appearance(QObject):
    """The tokens in use, and the size of the text in the panels; both are remembered."""

    changed = Signal(object)  # Tokens

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._choice = settings.get(APPEARANCE)
        self._zoom = settings.get(ZOOM)
        self._tokens = self._wanted_tokens()
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def tokens(self) -> Tokens:
        """The tokens in use."""
        return self._tokens

    @property
    def choice(self) -> str:
        """What was chosen: "system", "light" or "dark"."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Change to "system", "light" or "dark"."""
        self._choice = choice
        self._settings.put(APPEARANCE, choice)
        self._renew()

    @Slot()
    def zoom_in(self) -> None:
        """Make the text in the panels one step larger."""
        self._step(1)

    @Slot()
    def zoom_out(self) -> None:
        """Make the text in the panels one step smaller."""
        self._step(-1)

    @Slot()
    def zoom_reset(self) -> None:
        """Give the text its normal size."""
        self._set_zoom(ZOOM.default)

    def _step(self, by: int) -> None:
        at = max(0, min(ZOOMS.index(self._zoom) + by, len(ZOOMS) - 1))
        self._set_zoom(ZOOMS[at])

    def _set_zoom(self, zoom: int) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._settings.put(ZOOM, zoom)
            self._apply()

    def _wanted_tokens(self) -> Tokens:
        if self._choice == "system":
            is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if is_dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _renew(self) -> None:
        tokens = self._wanted_tokens()
        if tokens is not self._tokens:
            self._tokens = tokens
            self._apply()
            self.changed.emit(tokens)

    def _apply(self) -> None:
        self._application.setPalette(palette(self._tokens))
        sheet = style_sheet(self._tokens, self._zoom, asset("icons"))
        self._application.setStyleSheet(sheet)

    @Slot()
    def _on_system_changed(self) -> None:
        self._renew()
