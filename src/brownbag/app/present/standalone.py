"""Presenting without the app: what `brownbag present` does."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from brownbag.app.icons import app_icon
from brownbag.app.present.presentation import present_talk
from brownbag.app.settings import Settings
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene


def present(scenes: Sequence[Scene], meta: Meta, *, windowed: bool = False) -> int:
    """Present ``scenes`` (at least one) until the talk is ended; return the exit status."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        application.setWindowIcon(app_icon())
    settings = Settings(QSettings("Brown Bag", "Brown Bag"))
    presentation = present_talk(scenes, meta, settings, windowed=windowed)
    presentation.ended.connect(application.quit)
    return application.exec()
