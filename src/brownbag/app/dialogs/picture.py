"""What a picture shows, for those who cannot see it, and where it stands on the slide."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from brownbag.app.dialogs.form import FormDialog
from brownbag.deck.clips import is_clip, is_sound

_PLACES = {
    "": "With the words",
    ".right": "On the right side",
    ".left": "On the left side",
    ".full": "Over the whole slide",
}


class AboutPicture(Struct, frozen=True):
    """The words for a picture, and its settings as the talk writes them in braces."""

    alt: str
    setting: str


def ask_picture(picture: Path, parent: QWidget | None) -> AboutPicture | None:
    """Ask about ``picture``; None where the person thought better of it."""
    what = "sound" if is_sound(picture.name) else "video" if is_clip(picture.name) else "picture"
    dialog = FormDialog("pictureDialog", f"About “{picture.name}”", f"Add the {what}", parent)
    alt = QLineEdit(dialog)
    alt.setObjectName("altEdit")
    alt.setAccessibleName("What is heard" if what == "sound" else f"What the {what} shows")
    alt.setPlaceholderText(
        "Shown on its button" if what == "sound" else "Read aloud to people who cannot see it"
    )
    decorative = QCheckBox("Only decoration: nothing to read aloud", dialog)
    decorative.setObjectName("decorativeBox")
    decorative.toggled.connect(alt.setDisabled)
    place = QComboBox(dialog)
    place.setObjectName("placeBox")
    place.setAccessibleName("Where it stands")
    for setting, words in _PLACES.items():
        place.addItem(words, setting)
    dialog.form.addRow("It is" if what == "sound" else "It shows", alt)
    if what == "picture":
        dialog.form.addRow("", decorative)
    decorative.setVisible(what == "picture")
    dialog.form.addRow("Place", place)
    alt.setFocus()
    done = dialog.exec()
    dialog.deleteLater()
    if not done:
        return None
    marks = [str(place.currentData()), ".decorative" if decorative.isChecked() else ""]
    words = "" if decorative.isChecked() else alt.text().strip()
    return AboutPicture(words, " ".join(mark for mark in marks if mark))
