"""The plan beside the shelf: for whom, how long, which parts, and the button that makes the talk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from brownbag.app.icons import Icons
from brownbag.app.library.part_row import PartRow
from brownbag.app.library.plan_bar import PlanBar, doing_words, plan_words
from brownbag.app.tab_order import chain
from brownbag.app.tokens import GAP_L, GAP_M, GAP_S, Tokens
from brownbag.deck.depth import Depth
from brownbag.library.model import AUDIENCES, SLOTS, Part, Plan

WIDTH_PX = 372
_MAKE_HINT = "Write the talk with its slides and notes, and show it"


class PlanPanel(QFrame):
    """Shows a plan and asks for changes of it."""

    slot_chosen = Signal(int)
    audience_chosen = Signal(str)
    presenter_typed = Signal(str)
    part_moved = Signal(str, int)
    part_removed = Signal(str, bool)
    depth_chosen = Signal(str, str)
    talk_requested = Signal()

    def __init__(self, icons: Icons, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._tokens = tokens
        self._rows: dict[str, PartRow] = {}
        self.setObjectName("planPanel")
        self.setFixedWidth(WIDTH_PX)
        self._audience = self._box("audienceBox", "Who is it for?", [(w, k) for k, w in AUDIENCES.items()])
        self._slot = self._box("slotBox", "How long is the slot?", [(f"{m} minutes", m) for m in SLOTS])
        self._presenter = QLineEdit(self)
        self._presenter.setObjectName("presenterEdit")
        self._presenter.setAccessibleName("Your name")
        self._presenter.setPlaceholderText("For the title slide")
        self._bar = PlanBar(tokens, self)
        self._total = self._label("planTotalLabel", "title")
        self._total.setWordWrap(True)
        self._doing = self._label("planDoingLabel", "quiet")
        self._doing.setWordWrap(True)
        self._messages = self._label("planMessagesLabel", "advice")
        self._messages.setWordWrap(True)
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, GAP_S, 0)
        self._list_layout.setSpacing(GAP_S)
        self._list_layout.addWidget(self._messages)  # first: below the parts nobody would see it
        self._list_layout.addStretch(1)
        self._area = self._scrolling(self._list)
        self._make = QPushButton("Make my talk", self)
        self._make.setObjectName("makeTalkButton")
        self._make.setProperty("role", "primary")
        self._make.setAccessibleName("Make my talk")
        self._make.setToolTip(_MAKE_HINT)
        self._lay_out()
        self._connect()

    @property
    def first_field(self) -> QWidget:
        """Where Tab enters the panel."""
        return self._audience

    def set_choices(self, slot: int, audience: str, presenter: str) -> None:
        """Show what is chosen."""
        self._slot.setCurrentIndex(max(0, self._slot.findData(slot)))
        self._audience.setCurrentIndex(max(0, self._audience.findData(audience)))
        self._presenter.setText(presenter)

    def show_plan(self, plan: Plan, pins: dict[str, Depth]) -> None:
        """Show ``plan``; ``pins`` are the depths that the presenter chose."""
        there = {part.topic.id for part in plan.parts}
        for name in [name for name in self._rows if name not in there]:
            self._rows.pop(name).deleteLater()
        topics = [part.topic.id for part in plan.parts if part.topic.part is Part.TOPIC]
        for at, part in enumerate(plan.parts):
            name = part.topic.id
            row = self._rows.get(name) or self._new_row(part.topic.id, plan)
            if self._list_layout.indexOf(row) != at + 1:
                self._list_layout.insertWidget(at + 1, row)
            row.show_part(part, pins.get(name), first=name in topics[:1], last=name in topics[-1:])
        rows = [self._rows[part.topic.id] for part in plan.parts]
        chain((self._presenter, *(field for row in rows for field in row.fields), self._make))
        self._bar.show_plan(plan)
        self._total.setText(plan_words(plan))
        self._doing.setText(doing_words(plan))
        self._doing.setVisible(bool(self._doing.text()))
        # Before the first topic, the line over the bar says what to do.
        self._show_messages("\n".join(plan.messages) if topics else "")
        self._make.setEnabled(bool(topics))
        self._make.setToolTip(_MAKE_HINT if topics else "Tick at least one topic first")

    def _show_messages(self, words: str) -> None:
        if words and words != self._messages.text():
            self._area.verticalScrollBar().setValue(0)
        self._messages.setText(words)
        self._messages.setVisible(bool(words))

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._tokens = tokens
        self._bar.set_tokens(tokens)
        for row in self._rows.values():
            row.set_tokens(tokens)

    def _new_row(self, name: str, plan: Plan) -> PartRow:
        topic = next(part.topic for part in plan.parts if part.topic.id == name)
        row = PartRow(topic, self._icons, self._tokens, self._list)
        row.moved.connect(self.part_moved)
        row.removed.connect(self._on_removed)
        row.depth_chosen.connect(self.depth_chosen)
        self._rows[name] = row
        return row

    def _box(self, name: str, words: str, entries: list[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.setToolTip(words)
        for text, data in entries:
            box.addItem(text, data)
        return box

    def _label(self, name: str, role: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_M)
        column.addWidget(self._label("planHeading", "heading", "Your talk"))
        fields = QGridLayout()
        fields.setHorizontalSpacing(GAP_M)
        fields.setVerticalSpacing(GAP_S)
        for row, (words, field) in enumerate(
            (("For", self._audience), ("Slot", self._slot), ("Presenter", self._presenter))
        ):
            label = self._label(f"{field.objectName()}Label", "field", words)
            label.setBuddy(field)
            fields.addWidget(label, row, 0)
            fields.addWidget(field, row, 1)
        fields.setColumnStretch(1, 1)
        column.addLayout(fields)
        column.addSpacing(GAP_S)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._total)
        said.addWidget(self._doing)
        column.addLayout(said)
        column.addWidget(self._bar)
        column.addWidget(self._area, 1)
        column.addWidget(self._make)

    def _scrolling(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setObjectName("planArea")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _connect(self) -> None:
        self._slot.activated.connect(self._on_slot)
        self._audience.activated.connect(self._on_audience)
        self._presenter.textEdited.connect(self.presenter_typed)
        self._make.clicked.connect(self.talk_requested)

    @Slot(int)
    def _on_slot(self, at: int) -> None:
        self.slot_chosen.emit(self._slot.itemData(at))

    @Slot(int)
    def _on_audience(self, at: int) -> None:
        self.audience_chosen.emit(self._audience.itemData(at))

    @Slot(str)
    def _on_removed(self, name: str) -> None:
        self.part_removed.emit(name, False)  # noqa: FBT003 - a tick taken away
