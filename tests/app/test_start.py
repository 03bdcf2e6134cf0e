"""What a start does not load: each of these costs 2 to 30 ms, and the first picture shows none of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
import brownbag.cli
from brownbag.app.main import build_house, load_shelf
from brownbag.app.main_window import MainWindow
application = QApplication(["brownbag"])
window = MainWindow(build_house(application, QSettings("none.ini", QSettings.Format.IniFormat)))
window.show()
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the modules that are there when the window is shown."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path_factory.mktemp("start"),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "name",
    [
        "brownbag.app.actions",
        "brownbag.app.dialogs.question",
        "brownbag.app.talk.page",
        "brownbag.app.talk_desk",
        "brownbag.assembly",
        "brownbag.deck.model",
        "markdown",
        "PIL",
        "uharfbuzz",
        "yaml",
    ],
)
def test_the_window_is_shown_without(loaded: set[str], name: str) -> None:
    assert name not in loaded
