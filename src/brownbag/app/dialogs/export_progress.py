"""An export under way: how far it is, a way to stop it, and at the end where the file is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from brownbag.app.tokens import GAP_L, GAP_M, GAP_XL
from brownbag.problems import Problem

_WIDTH_PX = 460
_SHOWN_PROBLEMS = 4
_LAYING_OUT = "Laying out the slides"


class ExportDialog(QDialog):
    """Shows one export from its start to its end."""

    cancel_requested = Signal()
    open_requested = Signal()
    folder_requested = Signal()

    def __init__(self, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = target
        self._is_over = False
        self.setObjectName("exportDialog")
        self.setWindowTitle("Export")
        self.setModal(True)
        self.setFixedWidth(_WIDTH_PX)
        self._heading = QLabel(f"Writing “{target.name}”", self)
        self._heading.setObjectName("exportHeading")
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        self._words = QLabel(_LAYING_OUT, self)
        self._words.setObjectName("exportWords")
        self._words.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("exportBar")
        self._bar.setAccessibleName("Progress of the export")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._cancel = self._button("cancelExportButton", "Cancel")
        self._folder = self._button("showInFolderButton", "Show in folder")
        self._open = self._button("openExportButton", "Open")
        self._close = self._button("closeExportButton", "Done")
        self._close.setProperty("role", "primary")
        for button in (self._folder, self._open, self._close):
            button.hide()
        self._lay_out()
        self._cancel.clicked.connect(self._on_cancel)
        self._folder.clicked.connect(self.folder_requested)
        self._open.clicked.connect(self.open_requested)
        self._close.clicked.connect(self.accept)

    @Slot(int, int)
    def show_progress(self, done: int, of: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        # Every slide counts twice: once for its layout and once for the file.
        self._words.setText(_LAYING_OUT if done * 2 < of else "Writing the slides")

    @Slot(object)
    def show_done(self, problems: tuple[Problem, ...]) -> None:
        """Say that the file is there, and what is not in it as it was meant."""
        self._end(f"“{self._target.name}” is ready.")
        lines = [f"In {self._target.parent}"]
        if problems:
            lines += ["", "Look at again:"]
            lines += [
                f"•  {problem.message} {problem.hint}".rstrip() for problem in problems[:_SHOWN_PROBLEMS]
            ]
            if len(problems) > _SHOWN_PROBLEMS:
                lines.append(f"and {len(problems) - _SHOWN_PROBLEMS} more")
        self._words.setText("\n".join(lines))
        self._folder.show()
        self._open.show()
        self._close.setFocus()

    @Slot(str)
    def show_failed(self, sentence: str) -> None:
        """Say why there is no file."""
        self._end("Nothing was written.")
        self._close.setText("Close")
        self._words.setText(sentence)

    @Slot()
    def show_cancelled(self) -> None:
        """Close: what was there before is untouched, and nothing new was left."""
        self._is_over = True
        self.reject()

    def reject(self) -> None:
        """Close where the export is over; else ask it to stop."""
        if self._is_over:
            super().reject()
        else:
            self._on_cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, if that may be."""
        if self._is_over:
            super().closeEvent(event)
        else:
            event.ignore()
            self._on_cancel()

    def _end(self, heading: str) -> None:
        self._is_over = True
        self._heading.setText(heading)
        self._bar.hide()
        self._cancel.hide()
        self._close.show()
        self._close.setDefault(True)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self._cancel, self._folder, self._open, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addSpacing(GAP_M)
        column.addLayout(row)

    @Slot()
    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText("Stopping")
        self.cancel_requested.emit()
