"""The titles in the menu bar, apart from the table of actions: shown long before their entries."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

MENUS = ("&File", "&Edit", "&Slide", "F&ormat", "&View", "&Present", "&Help")


def add_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """Put an empty menu into ``bar`` for every title, and return them by title."""
    return {title: bar.addMenu(title) for title in MENUS}
