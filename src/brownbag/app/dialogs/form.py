"""A small form: fields over two buttons. The base of dialogs that ask for one or two things."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from brownbag.app.tokens import GAP_L, GAP_M, GAP_XL


class FormDialog(QDialog):
    """A heading, a form to add rows to, and a button with a verb beside Cancel."""

    def __init__(self, name: str, heading: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        title = QLabel(heading, self)
        title.setProperty("role", "heading")
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(GAP_L)
        self.form.setVerticalSpacing(GAP_M)
        cancel = QPushButton("Cancel", self)
        cancel.setObjectName("cancelButton")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.main_button = QPushButton(verb, self)
        self.main_button.setObjectName("mainButton")
        self.main_button.setProperty("role", "primary")
        self.main_button.setDefault(True)
        self.main_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.main_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(title)
        column.addLayout(self.form)
        column.addSpacing(GAP_M)
        column.addLayout(row)
        self._needed: QLineEdit | None = None

    def needs(self, edit: QLineEdit) -> None:
        """Let the main button wait until something stands in ``edit``."""
        self._needed = edit
        edit.textChanged.connect(self._look_at_needed)
        self._look_at_needed()

    @Slot()
    def _look_at_needed(self) -> None:
        self.main_button.setEnabled(self._needed is None or bool(self._needed.text().strip()))
