"""A Qt application for those who have no window: the command line and tests.

Fonts and pictures need a `QGuiApplication`; a program without windows gets
one here that asks for no screen.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from brownbag.paint.fonts import load_fonts


def ensure_application() -> QCoreApplication:
    """Return the running Qt application, or start one without a screen; the fonts are loaded either way.

    The caller keeps what comes back for as long as it paints.
    """
    application = QCoreApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication(sys.argv[:1])
    load_fonts()
    return application
