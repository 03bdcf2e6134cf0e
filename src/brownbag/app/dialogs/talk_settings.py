"""The talk's settings as a form: title, presenter, date, audience, minutes, language, theme and the rest."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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
from brownbag.deck.model import Meta
from brownbag.library.model import AUDIENCES, SLOTS
from brownbag.theme.catalogue import DEFAULT_THEME, built_in_themes
from brownbag.theme.characters import theme_title

_WIDTH_PX = 520
_LANGUAGES = {
    "en-US": "English (United States)",
    "en-GB": "English (United Kingdom)",
    "es": "Español",
    "fr": "Français",
    "de": "Deutsch",
    "pt-BR": "Português (Brasil)",
    "zh": "中文",
    "vi": "Tiếng Việt",
    "ar": "العربية",
    "he": "עברית",
}
_TEXTS = {
    "title": "Title",
    "subtitle": "Subtitle",
    "presenter": "Presenter",
    "organization": "Organization",
    "date": "Date",
    "footer": "Footer",
}


class TalkSettingsDialog(QDialog):
    """Edits a talk's front matter as fields."""

    def __init__(self, meta: Meta, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("talkSettingsDialog")
        self.setWindowTitle("Talk settings")
        self.setMinimumWidth(_WIDTH_PX)
        self._meta = meta
        self._texts = {key: self._text(key, words, str(getattr(meta, key))) for key, words in _TEXTS.items()}
        today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
        self._texts["date"].setPlaceholderText(today)
        audiences = {"": "Anyone", **AUDIENCES}
        minutes = {"": "No length given", **{str(slot): f"{slot} minutes" for slot in SLOTS}}
        self._choices = {
            "audience": self._choice("audience", "Audience", audiences, meta.audience),
            "minutes": self._choice("minutes", "Length", minutes, str(meta.minutes or "")),
            "language": self._choice("language", "Language", _LANGUAGES, meta.language),
            "theme": self._choice("theme", "Theme", _themes(meta.theme), meta.theme),
        }
        self._numbers = QCheckBox("Number the slides", self)
        self._numbers.setObjectName("slideNumbersBox")
        self._numbers.setChecked(meta.slide_numbers)
        self._lay_out()

    def changes(self) -> dict[str, str]:
        """Return what differs from the talk: the front matter's key and its new value, "" to take it away."""
        changed: dict[str, str] = {}
        for key, edit in self._texts.items():
            if edit.text().strip() != str(getattr(self._meta, key)):
                changed[key] = edit.text().strip()
        for key, box in self._choices.items():
            value = str(box.currentData())
            if value != str(getattr(self._meta, key) or ""):
                changed[key] = value
        if self._numbers.isChecked() != self._meta.slide_numbers:
            changed["slide_numbers"] = "" if self._numbers.isChecked() else "false"
        return changed

    def _text(self, key: str, words: str, value: str) -> QLineEdit:
        edit = QLineEdit(value, self)
        edit.setObjectName(f"{key}Edit")
        edit.setAccessibleName(words)
        return edit

    def _choice(self, key: str, words: str, entries: dict[str, str], value: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"{key}Choice")
        box.setAccessibleName(words)
        for data, text in entries.items():
            box.addItem(text, data)
        if box.findData(value) < 0:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))
        return box

    def _lay_out(self) -> None:
        heading = QLabel("Talk settings", self)
        heading.setProperty("role", "heading")
        form = QFormLayout()
        form.setHorizontalSpacing(GAP_L)
        form.setVerticalSpacing(GAP_M)
        for key, words in _TEXTS.items():
            if key == "footer":
                for name, label in (
                    ("audience", "Audience"),
                    ("minutes", "Length"),
                    ("language", "Language"),
                    ("theme", "Theme"),
                ):
                    form.addRow(label, self._choices[name])
            form.addRow(words, self._texts[key])
        form.addRow("", self._numbers)
        cancel = QPushButton("Cancel", self)
        cancel.setObjectName("cancelSettingsButton")
        cancel.clicked.connect(self.reject)
        keep = QPushButton("Use these settings", self)
        keep.setObjectName("keepSettingsButton")
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(heading)
        column.addLayout(form)
        column.addSpacing(GAP_M)
        column.addLayout(row)


def _themes(current: str) -> dict[str, str]:
    """Return what can be chosen; the default stands for no theme named, and a template for its file."""
    entries = {name: theme_title(name) for name in built_in_themes()}
    if not current:
        del entries[DEFAULT_THEME]
        return {"": theme_title(DEFAULT_THEME), **entries}
    if current not in entries:
        entries[current] = Path(current.replace("\\", "/")).name
    return entries
