"""When the program itself fails, the talk is safe and the report says what happened."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from brownbag.app.excepthook import CrashReporter, report_of


def failure() -> ZeroDivisionError:
    try:
        1 / 0  # noqa: B018 - it is meant to fail
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_the_report_has_versions_and_the_place() -> None:
    error = failure()
    report = report_of(type(error), error, error.__traceback__)
    assert "Brown Bag" in report
    assert "Qt 6" in report
    assert "ZeroDivisionError" in report
    assert "test_excepthook.py" in report


def test_a_failure_is_told_and_the_report_can_be_copied(
    qapp: QApplication, tmp_path: Path, answer: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    kept: list[Path] = []

    def keep() -> Path:
        kept.append(tmp_path / "copy.md")
        return kept[-1]

    error = failure()
    answer("copyButton")
    with caplog.at_level(logging.ERROR, "brownbag.crash"):
        CrashReporter(keep).on_exception(type(error), error, error.__traceback__)
    assert kept
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in caplog.text


def test_a_copy_that_fails_hides_nothing(
    qapp: QApplication, answer: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    def keep() -> Path:
        raise OSError("disk full")

    error = failure()
    answer("go-onButton")
    with caplog.at_level(logging.ERROR, "brownbag.crash"):
        CrashReporter(keep).on_exception(type(error), error, error.__traceback__)
    assert "ZeroDivisionError" in caplog.text
    assert "disk full" in caplog.text
