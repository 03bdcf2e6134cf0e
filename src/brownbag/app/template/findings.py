"""What was found in a template, as a column of words beside its pictures."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from brownbag.app.tokens import GAP_L, GAP_M

_WIDTH_PX = 300


class FindingsColumn(QScrollArea):
    """Headings with sentences under them; scrolls with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templateFindings")
        self.setAccessibleName("What was found in the template")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedWidth(_WIDTH_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sections(self, sections: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Show each heading that has sentences, with them."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        for heading, sentences in sections:
            shown = list(sentences)
            if shown:
                if column.count():
                    column.addSpacing(GAP_L)
                column.addWidget(_label(heading, "field", inside))
                for sentence in shown:
                    column.addWidget(_label(sentence, "", inside))
        column.addStretch(1)
        self.setWidget(inside)


def _label(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
