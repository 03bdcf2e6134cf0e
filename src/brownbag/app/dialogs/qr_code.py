"""Which address a QR code opens, and what people find there."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from brownbag.app.dialogs.form import FormDialog
from brownbag.app.dialogs.link import whole_address
from brownbag.deck.qr_codes import problem_of
from brownbag.problems import Severity


class AboutCode(Struct, frozen=True):
    """A whole address, and the words below its code."""

    address: str
    opens: str


class CodeDialog(FormDialog):
    """Asks for an address, and says at once where phones could not open it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("qrDialog", "QR code for phones", "Add the code", parent)
        self._address = QLineEdit(self)
        self._address.setObjectName("addressEdit")
        self._address.setAccessibleName("Address that the code opens")
        self._address.setPlaceholderText("www.example.org/handout")
        self._opens = QLineEdit(self)
        self._opens.setObjectName("opensEdit")
        self._opens.setAccessibleName("What people find there")
        self._opens.setPlaceholderText("The slides and the handout")
        self._advice = QLabel("", self)
        self._advice.setObjectName("adviceLabel")
        self._advice.setWordWrap(True)
        self.form.addRow("Address", self._address)
        self.form.addRow("It opens", self._opens)
        self.form.addRow("", self._advice)
        self._address.textChanged.connect(self._check)
        is_address = words.strip().startswith(("http://", "https://", "www.", "mailto:", "tel:"))
        (self._address if is_address else self._opens).setText(" ".join(words.split()))
        self._address.setFocus()
        self._check()

    def about(self) -> AboutCode:
        """Return what was typed."""
        return AboutCode(whole_address(self._address.text()), self._opens.text().strip())

    @Slot()
    def _check(self) -> None:
        address = whole_address(self._address.text())
        problem = problem_of(address) if address else None
        self._advice.setText(f"{problem.message} {problem.hint}" if problem else "")
        self._advice.setVisible(problem is not None)
        is_hindered = problem is not None and problem.severity is Severity.ERROR
        self.main_button.setEnabled(bool(address) and not is_hindered)


def ask_code(words: str, parent: QWidget | None) -> AboutCode | None:
    """Ask for a code's address, with the selected ``words`` filled in; None for a change of mind."""
    dialog = CodeDialog(words, parent)
    done = dialog.exec()
    about = dialog.about()
    dialog.deleteLater()
    return about if done and about.address else None
