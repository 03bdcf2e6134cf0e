"""Work that would hold up the window, done in another thread.

A job gets a `Progress` to report to and to be cancelled through; it returns a
value and touches no widget. What comes of it arrives as a signal in the
window's thread. Failure never ends the program: a `BrownBagError` is a
sentence for the person, anything else is ours and goes to the excepthook.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from brownbag.files import Cancelled, Progress
from brownbag.problems import BrownBagError

_REPORT_EVERY_S = 0.03  # more often than a screen shows only costs time

Work = Callable[[Progress], object]


class Job(QObject):
    """One piece of work under way. Exactly one of finished, failed, cancelled comes at the end."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    crashed = Signal(object)  # the exception: a bug

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._reported_s = 0.0

    @Slot()
    def cancel(self) -> None:
        """Ask the work to end; it does at its next report of progress."""
        self._stop.set()

    def run(self) -> None:
        """Do the work; called in the worker thread."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except BrownBagError as error:
            self.failed.emit(error.said)
        except Exception as error:  # noqa: BLE001 - the one way out of a thread; the excepthook shows it
            self.crashed.emit(error)
        else:
            self.finished.emit(result)

    def _report(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= of or now - self._reported_s >= _REPORT_EVERY_S:
            self._reported_s = now
            self.progressed.emit(done, of)


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """Starts jobs, keeps them until they have ended, and waits for them at the end."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Job] = set()

    def prepare(self, work: Work) -> Job:
        """Return a job to connect to; `start` sets it going."""
        return Job(work, self)

    def start(self, job: Job) -> None:
        """Set ``job`` going in a worker thread."""
        self._running.add(job)
        for end in (job.finished, job.failed, job.cancelled, job.crashed):
            end.connect(self._on_ended)
        job.crashed.connect(self._on_crashed)
        self._pool.start(_Runner(job))

    def wait(self) -> None:
        """Cancel what runs and wait until nothing does."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    @Slot()
    def _on_ended(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
            job.deleteLater()

    @Slot(object)
    def _on_crashed(self, error: BaseException) -> None:
        sys.excepthook(type(error), error, error.__traceback__)
