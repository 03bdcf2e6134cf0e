"""Starts the real app, and tells a test on standard output where its widgets are.

The test works the app as a person does, by mouse and keys through the X
server; only to know where to click does it ask here. A line ``where NAME`` on
standard input is answered with ``x y width height`` of that visible widget on
the screen, or ``none``; ``focus`` with the name of the widget that has it;
``text NAME`` with what a widget says (JSON).
"""

from __future__ import annotations

import json
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from brownbag.cli import main


class Answers(QObject):
    """Answers questions in the GUI thread."""

    asked = Signal(str)

    @Slot(str)
    def answer(self, question: str) -> None:
        word, _, name = question.partition(" ")
        widget = self._visible(name) if name else QApplication.focusWidget()
        if widget is None:
            print("none", flush=True)
        elif word == "where":
            corner = widget.mapToGlobal(QPoint(0, 0))
            print(corner.x(), corner.y(), widget.width(), widget.height(), flush=True)
        elif word == "text":
            print(json.dumps(str(_text_of(widget))), flush=True)
        else:
            print(widget.objectName() or type(widget).__name__, flush=True)

    @staticmethod
    def _visible(name: str) -> QWidget | None:
        for widget in QApplication.allWidgets():
            if widget.objectName() == name and widget.isVisible():
                return widget
        return None


def _text_of(widget: QWidget) -> object:
    for name in ("toPlainText", "text", "currentText", "windowTitle"):
        if hasattr(widget, name):
            return getattr(widget, name)()
    return ""


def _listen() -> None:
    while QCoreApplication.instance() is None:
        time.sleep(0.01)
    application = QCoreApplication.instance()
    answers = Answers()
    answers.moveToThread(application.thread())
    answers.asked.connect(answers.answer, Qt.ConnectionType.QueuedConnection)
    for line in sys.stdin:
        answers.asked.emit(line.strip())


threading.Thread(target=_listen, daemon=True).start()
sys.exit(main(sys.argv[1:]))
