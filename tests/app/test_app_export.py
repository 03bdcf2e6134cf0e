"""Exporting: a whole file, or none."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from brownbag.app.dialogs.export_progress import ExportDialog
from brownbag.app.export import Exporter, export_talk
from brownbag.app.jobs import Jobs
from brownbag.app.talk_session import TalkSession
from brownbag.files import Cancelled


@pytest.fixture
def exporter(talk: TalkSession, qtbot: QtBot) -> Exporter:
    window = QWidget()
    qtbot.addWidget(window)
    exporter = Exporter(talk, Jobs(window), window)
    exporter.setProperty("window", window)
    return exporter


def ended(dialog: ExportDialog) -> bool:
    return not dialog.findChild(QPushButton, "closeExportButton").isHidden()


@pytest.mark.parametrize("name", ["talk.pptx", "talk.pdf", "talk.html"])
def test_an_export_ends_with_a_file_and_a_way_to_it(
    exporter: Exporter, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    dialog = exporter.start(tmp_path / name)
    qtbot.waitUntil(lambda: ended(dialog), timeout=20_000)
    assert dialog.findChild(QLabel, "exportHeading").text() == f"“{name}” is ready."
    assert not dialog.findChild(QPushButton, "showInFolderButton").isHidden()
    if name.endswith("pptx"):
        assert len(Presentation(str(tmp_path / name)).slides) == 3
    elif name.endswith("html"):
        assert (tmp_path / name).read_text(encoding="utf-8").count("<section") == 3
    else:
        assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    dialog.accept()


def test_an_export_that_fails_says_why(exporter: Exporter, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = exporter.start(tmp_path / "no folder" / "talk.pptx")
    qtbot.waitUntil(lambda: ended(dialog), timeout=20_000)
    assert dialog.findChild(QLabel, "exportHeading").text() == "Nothing was written."
    assert dialog.findChild(QLabel, "exportWords").text()
    dialog.accept()


@pytest.mark.parametrize("name", ["talk.pptx", "talk.pdf", "talk.html"])
@pytest.mark.parametrize("reports", [1, 5])
def test_a_cancelled_export_leaves_nothing(
    talk: TalkSession, tmp_path: Path, name: str, reports: int
) -> None:
    seen: list[int] = []

    def progress(done: int, of: int) -> None:
        seen.append(done)
        if len(seen) == reports:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_talk(talk.text, None, tmp_path / name, progress)
    assert list(tmp_path.iterdir()) == []


def test_cancel_in_the_dialog_closes_it(
    exporter: Exporter, talk: TalkSession, tmp_path: Path, qtbot: QtBot
) -> None:
    talk.type(talk.text + "\n---\n\n## More\n\nwords\n" * 200)  # more than is done before the click
    dialog = exporter.start(tmp_path / "talk.pptx")
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        dialog.findChild(QPushButton, "cancelExportButton").click()
    assert list(tmp_path.iterdir()) == []


def test_an_export_is_made_in_another_thread(talk: TalkSession, tmp_path: Path) -> None:
    failed: list[BaseException] = []

    def work() -> None:
        try:
            export_talk(talk.text, None, tmp_path / "talk.pdf", lambda _done, _of: None)
        except BaseException as error:  # noqa: BLE001 - shown below, in the test's own thread
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert failed == []
    assert (tmp_path / "talk.pdf").exists()
