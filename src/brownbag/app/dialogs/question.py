"""A question with verbs on its buttons: what happened, what can be done, and no jargon."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from brownbag.app.tokens import GAP_L, GAP_M, GAP_XL
from brownbag.problems import BrownBagError

_WIDTH_PX = 460
_SAMPLE = 200  # letters of a line
_MOST_NAMES = 5  # of files, in a sentence


class Answer(Struct, frozen=True):
    """One button: its id, its verb. The first answer of a question is its main one."""

    id: str
    text: str


class Question(QDialog):
    """Shows a sentence, what it means, and a button for each answer; Escape gives the last."""

    def __init__(
        self, title: str, words: str, answers: Sequence[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("questionDialog")
        self.setWindowTitle("Brown Bag")
        self.setModal(True)
        self.setFixedWidth(_WIDTH_PX)
        self._answers = tuple(answers)
        self.answer = answers[-1].id
        heading = QLabel(title, self)
        heading.setObjectName("questionTitle")
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        said = QLabel(words, self)
        said.setObjectName("questionWords")
        said.setWordWrap(True)
        for label in (heading, said):
            label.setTextFormat(Qt.TextFormat.PlainText)  # names and lines are somebody's words, never markup
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        row = QHBoxLayout()
        row.addStretch(1)
        for answer in reversed(self._answers):
            row.addWidget(self._button(answer, is_main=answer is answers[0]))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(heading)
        if words:
            column.addWidget(said)
        column.addSpacing(GAP_M)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _button(self, answer: Answer, *, is_main: bool) -> QPushButton:
        button = QPushButton(answer.text, self)
        button.setObjectName(f"{answer.id}Button")
        button.setProperty("answer", answer.id)
        button.setDefault(is_main)
        button.setAutoDefault(is_main)
        if is_main:
            button.setProperty("role", "primary")
            button.setFocus()
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.answer = str(self.sender().property("answer"))
        self.accept()


def ask(title: str, words: str, answers: Sequence[Answer], parent: QWidget | None) -> str:
    """Ask and return the id of the answer; the last one's where the dialog was closed."""
    dialog = Question(title, words, answers, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer


def ask_unsaved(name: str, parent: QWidget | None) -> str:
    """Return "save", "discard" or "keep": what to do with changes that are not on disk."""
    return ask(
        f"Save the changes to “{name}”?",
        "What you changed since the last time you saved would be lost.",
        (Answer("save", "Save"), Answer("discard", "Don’t save"), Answer("keep", "Keep editing")),
        parent,
    )


def ask_changed_on_disk(name: str, parent: QWidget | None) -> str:
    """Return "mine", "theirs", "as" or "cancel": which of two texts is the talk."""
    return ask(
        f"“{name}” was changed by another program.",
        "Keep yours and replace what is there, take theirs (Undo brings yours back), "
        "or save yours under another name.",
        (
            Answer("mine", "Keep mine"),
            Answer("theirs", "Take theirs"),
            Answer("as", "Save as…"),
            Answer("cancel", "Not now"),
        ),
        parent,
    )


def ask_replace(name: str, parent: QWidget | None) -> bool:
    """Return whether a file that is there may be replaced."""
    answers = (Answer("replace", "Replace it"), Answer("other", "Choose another name"))
    return ask(f"There is a “{name}” already.", "Replace what is in it?", answers, parent) == "replace"


def ask_old_letters(name: str, sample: str, parent: QWidget | None) -> bool:
    """Return whether to read a talk as older programs wrote it; ``sample`` is a line read so."""
    shown = sample if len(sample) <= _SAMPLE else f"{sample[:_SAMPLE]}…"
    return (
        ask(
            f"“{name}” was written by an older program.",
            "Its accents and quotation marks are kept another way than today. Brown Bag can read them: "
            f"does this line look right?\n\n{shown}\n\n"
            "The file stays as it is until you save the talk.",
            (Answer("open", "It looks right: open it"), Answer("cancel", "Not now")),
            parent,
        )
        == "open"
    )


def ask_save_elsewhere(error: BrownBagError, parent: QWidget | None) -> bool:
    """Say why a talk was not saved; return whether to save it somewhere else."""
    answers = (Answer("elsewhere", "Save somewhere else…"), Answer("keep", "Not now"))
    return ask("The talk was not saved.", error.said, answers, parent) == "elsewhere"


def tell_left_behind(names: Sequence[str], error: BrownBagError, parent: QWidget | None) -> None:
    """Say which files of a talk that was saved elsewhere were not copied there, and why the first was not."""
    shown = ", ".join(names[:_MOST_NAMES]) + (
        f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    )
    words = f"{error.said}\n\nStill to be put beside the talk: {shown}."
    tell("The talk was saved, but not all of its pictures.", words, parent)


def tell_error(title: str, error: BrownBagError, parent: QWidget | None) -> None:
    """Say what did not work, why, and what to do about it."""
    tell(title, error.said, parent)


def tell(title: str, words: str, parent: QWidget | None) -> None:
    """Say something that did not work, with one button to go on."""
    ask(title, words, (Answer("ok", "OK"),), parent)
