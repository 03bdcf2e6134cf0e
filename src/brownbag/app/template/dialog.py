"""The template panel: a PowerPoint file, how every kind of slide looks in it, and what was found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from brownbag.app.dialogs.file_choice import choose_open
from brownbag.app.template.findings import FindingsColumn
from brownbag.app.template.kind_card import PICTURE_WIDTH_PX, KindCard
from brownbag.app.template.pictures import TemplatePictures
from brownbag.app.template.place import place_sentence, written_place
from brownbag.app.tokens import GAP_L, GAP_M, GAP_XL
from brownbag.deck.model import LayoutChoice
from brownbag.theme.check import font_sentences, problem_sentences, size_sentence
from brownbag.theme.examination import KINDS
from brownbag.theme.model import LayoutRole

if TYPE_CHECKING:
    from brownbag.app.template.look import TemplateLook

TEMPLATES = "PowerPoint templates (*.pptx *.potx)"
_SIZE = QSize(1080, 860)
_SHARE_OF_SCREEN = 0.92
_COLUMNS = 3


class TemplateDialog(QDialog):
    """Shows the template at ``path``; accepted, ``path`` and `choices` say what to use.

    ``talk`` is where the talk lies, None before it was saved. ``chosen`` are
    the talk's choices of layouts, where it uses this template already.
    """

    def __init__(
        self,
        path: Path,
        talk: Path | None = None,
        chosen: Iterable[LayoutChoice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("templateDialog")
        self.setWindowTitle("PowerPoint template")
        self.path = path
        self._talk = talk
        self._look: TemplateLook | None = None
        self._pictures = TemplatePictures(self)
        self._cards = {role: KindCard(role, self) for role in KINDS}
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._size = QLabel(self)
        self._size.setObjectName("templateSize")
        self._size.setProperty("role", "quiet")
        self._size.setWordWrap(True)
        self._findings = FindingsColumn(self)
        self._state = QLabel(self)
        self._state.setObjectName("templateState")
        self._state.setWordWrap(True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._other = _button("Choose another file…", "otherTemplateButton", self)
        self._cancel = _button("Cancel", "cancelButton", self)
        self._use = _button("Use this template", "mainButton", self)
        self._use.setProperty("role", "primary")
        self._use.setDefault(True)
        self._lay_out()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))
        self._open(path, tuple(chosen))

    @property
    def choices(self) -> tuple[LayoutChoice, ...]:
        """Which layouts were chosen for which kinds of slides, other than those that serve unasked."""
        return tuple(
            LayoutChoice(role.value, card.choice) for role, card in self._cards.items() if card.choice
        )

    def done(self, result: int) -> None:
        """End the work behind the panel, and close it."""
        self._pictures.wait()
        super().done(result)

    def _lay_out(self) -> None:
        grid_holder = QWidget(self)
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, GAP_M, 0)
        grid.setHorizontalSpacing(GAP_L)
        grid.setVerticalSpacing(GAP_M)
        for place, card in enumerate(self._cards.values()):
            grid.addWidget(card, *divmod(place, _COLUMNS), Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have the keyboard, and bring it along
        scroll.setWidget(grid_holder)
        shown = QWidget(self)
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_L)
        row.addWidget(scroll, 1)
        row.addWidget(self._findings)
        self._pages.addWidget(self._state)
        self._pages.addWidget(shown)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._other)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_M)
        column.addLayout(head)
        column.addWidget(self._size)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._pictures.looked.connect(self._show_look)
        self._pictures.refused.connect(self._show_refusal)
        self._pictures.painted.connect(self._show_picture)
        for card in self._cards.values():
            card.chosen.connect(self._on_chosen)
        self._other.clicked.connect(self._choose_other)
        self._cancel.clicked.connect(self.reject)
        self._use.clicked.connect(self.accept)

    def _open(self, path: Path, chosen: tuple[LayoutChoice, ...]) -> None:
        self.path = path
        self._look = None
        self._heading.setText(path.name)
        self._size.setText("")
        self._use.setEnabled(False)
        self._say("Looking at the template…")
        self._pictures.look(path, chosen)

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setAccessibleName(words)
        self._pages.setCurrentIndex(0)

    @Slot(object)
    def _show_look(self, look: TemplateLook) -> None:
        if look.path != self.path:
            return
        self._look = look
        found, shape = look.found, look.found.width / look.found.height
        self._size.setText(size_sentence(found))
        layouts: dict[LayoutRole, int] = {}
        for served in found.served:
            index = layouts[served.role] = look.theme.roles[served.role]
            self._cards[served.role].fill(found.layouts, served.index, served.why, index, shape)
        problems = (*look.choice_problems, *found.problems)
        self._findings.show_sections(
            (
                ("Fonts", font_sentences(found.fonts)),
                ("Good to know", problem_sentences(problems)),
                ("Where it lies", [place_sentence(written_place(self.path, self._talk))]),
            )
        )
        self._pages.setCurrentIndex(1)
        self._use.setEnabled(True)
        self._use.setFocus(Qt.FocusReason.OtherFocusReason)
        self._paint(layouts)

    def _paint(self, layouts: dict[LayoutRole, int]) -> None:
        if self._look is not None:
            width_px = round(PICTURE_WIDTH_PX * self.devicePixelRatioF())
            self._pictures.paint(self._look.theme, layouts, width_px)

    @Slot(str)
    def _show_refusal(self, sentence: str) -> None:
        self._say(sentence)
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, QImage)
    def _show_picture(self, role: LayoutRole, image: QImage) -> None:
        self._cards[role].show_picture(image, self.devicePixelRatioF())

    @Slot(object)
    def _on_chosen(self, role: LayoutRole) -> None:
        self._paint({role: self._cards[role].box.currentIndex()})

    @Slot()
    def _choose_other(self) -> None:
        path = choose_open("Use a PowerPoint template", TEMPLATES, self.path.parent, self)
        if path:
            self._open(path, ())


def _button(words: str, name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
