"""When Brown Bag itself fails: log it, keep a rescue copy of the talk, and say so with a report to copy."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

_log = logging.getLogger("brownbag.crash")


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a developer needs: versions and where it happened. Nothing of the talk is in it."""
    import platform
    import traceback

    from brownbag.app.version import version_words

    lines = traceback.format_exception(kind, error, trace)
    return "\n".join((version_words(), f"Qt {qVersion()} on {platform.platform()}", "", *lines))


class CrashReporter:
    """``keep_copy`` writes the talk aside and returns where, None where there is no talk."""

    def __init__(self, keep_copy: Callable[[], Path | None]) -> None:
        self._keep_copy = keep_copy
        self._is_showing = False

    def install(self) -> None:
        """Take over `sys.excepthook`."""
        sys.excepthook = self.on_exception

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log, rescue, and tell; a second failure while telling is only logged."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, error, trace)
        _log.error("%s", report)
        copy = self._rescued()
        if self._is_showing or QGuiApplication.instance() is None:
            return
        self._is_showing = True
        try:
            self._tell(report, copy)
        finally:
            self._is_showing = False

    def _rescued(self) -> Path | None:
        try:
            return self._keep_copy()
        except Exception:  # noqa: BLE001 - whatever fails here must not hide what failed first
            _log.exception("The rescue copy could not be written")
            return None

    def _tell(self, report: str, copy: Path | None) -> None:
        from brownbag.app.dialogs.question import Answer, ask  # not at start

        safe = f"Your text is safe in {copy}." if copy else "No talk was open, so nothing is lost."
        answer = ask(
            "Something went wrong in Brown Bag.",
            f"{safe} You can go on, but it is wise to save and start Brown Bag again. "
            "The report says what happened; nothing of your talk is in it.",
            (Answer("copy", "Copy report"), Answer("go-on", "Go on")),
            None,
        )
        if answer == "copy":
            QGuiApplication.clipboard().setText(report)
