"""Work in another thread: how it can end."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brownbag.app.jobs import Jobs
from brownbag.files import Progress
from brownbag.problems import BrownBagError


@pytest.fixture
def jobs(qapp: QApplication) -> Jobs:
    return Jobs()


def test_a_job_works_elsewhere_and_returns_a_value(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.prepare(lambda _progress: threading.get_ident())
    with qtbot.waitSignal(job.finished) as blocker:
        jobs.start(job)
    assert blocker.args is not None
    assert blocker.args[0] != threading.get_ident()


def test_a_failure_arrives_as_its_sentence(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise BrownBagError("The disk is full.", "Make room.")

    job = jobs.prepare(work)
    with qtbot.waitSignal(job.failed) as blocker:
        jobs.start(job)
    assert blocker.args == ["The disk is full. Make room."]


def test_a_cancelled_job_ends_at_its_next_report(jobs: Jobs, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(10)
        progress(1, 2)

    job = jobs.prepare(work)
    with qtbot.waitSignal(job.cancelled):
        jobs.start(job)
        begun.wait(10)
        job.cancel()
        go_on.set()


def test_the_last_report_always_arrives(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        for done in range(1, 101):
            progress(done, 100)

    job = jobs.prepare(work)
    seen: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, of: seen.append((done, of)))
    with qtbot.waitSignal(job.finished):
        jobs.start(job)
    assert seen[-1] == (100, 100)


def test_a_bug_goes_to_the_excepthook(jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: caught.append(kind))

    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    job = jobs.prepare(work)
    with qtbot.waitSignal(job.crashed):
        jobs.start(job)
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError])


def test_waiting_cancels_what_runs(jobs: Jobs) -> None:
    ended = threading.Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress(0, 1)
        finally:
            ended.set()

    jobs.start(jobs.prepare(work))
    jobs.wait()
    assert ended.is_set()
