"""Which screen shows the slides, and which the notes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtGui import QScreen


class Places(Struct, frozen=True):
    """A screen for each window. ``presenter`` is None where there is only one screen."""

    viewer: QScreen
    presenter: QScreen | None


def choose_places(screens: Sequence[QScreen], primary: QScreen, wanted: str) -> Places:
    """Return where slides and notes go. ``wanted`` is the name of the screen for the slides, or "".

    Where it is not there the slides go to the first screen that is not the
    primary one: the projector, on most computers.
    """
    others = [screen for screen in screens if screen is not primary]
    viewer = next((screen for screen in screens if screen.name() == wanted), None) or (others or [primary])[0]
    if len(screens) < 2:
        return Places(viewer, None)
    presenter = primary if viewer is not primary else others[0]
    return Places(viewer, presenter)


def describe(screen: QScreen, primary: QScreen) -> str:
    """Return a screen in words for a list to choose from: "Projector (1920 × 1080)"."""
    size = screen.size() * screen.devicePixelRatio()
    maker = " ".join(part for part in (screen.manufacturer(), screen.model()) if part).strip()
    name = maker or screen.name() or "Screen"
    mark = ", main screen" if screen is primary else ""
    return f"{name} ({size.width()} × {size.height()}{mark})"
