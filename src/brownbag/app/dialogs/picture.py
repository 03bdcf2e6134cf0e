"""What a picture shows, for those who cannot see it, and where it stands on the slide."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from brownbag.app.dialogs.form import FormDialog

_PLACES = {
    "": "With the words",
    ".right": "On the right side",
    ".left": "On the left side",
    ".full": "Over the whole slide",
}


@dataclass(frozen=True, slots=True)
class AboutPicture:
    """The words for a picture, and its settings as the talk writes them in braces."""

    alt: str
    setting: str


def ask_picture(picture: Path, parent: QWidget | None) -> AboutPicture | None:
    """Ask about ``picture``; None where the person thought better of it."""
    dialog = FormDialog("pictureDialog", f"About “{picture.name}”", "Add the picture", parent)
    alt = QLineEdit(dialog)
    alt.setObjectName("altEdit")
    alt.setAccessibleName("What the picture shows")
    alt.setPlaceholderText("Read aloud to people who cannot see it")
    decorative = QCheckBox("Only decoration: nothing to read aloud", dialog)
    decorative.setObjectName("decorativeBox")
    decorative.toggled.connect(alt.setDisabled)
    place = QComboBox(dialog)
    place.setObjectName("placeBox")
    place.setAccessibleName("Where it stands")
    for setting, words in _PLACES.items():
        place.addItem(words, setting)
    dialog.form.addRow("It shows", alt)
    dialog.form.addRow("", decorative)
    dialog.form.addRow("Place", place)
    alt.setFocus()
    done = dialog.exec()
    dialog.deleteLater()
    if not done:
        return None
    marks = [str(place.currentData()), ".decorative" if decorative.isChecked() else ""]
    words = "" if decorative.isChecked() else alt.text().strip()
    return AboutPicture(words, " ".join(mark for mark in marks if mark))
