"""One part of the plan: its minutes, its title, how deep it goes, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from brownbag.app.icons import Icons
from brownbag.app.tokens import GAP_M, GAP_S, Tokens
from brownbag.deck.depth import Depth
from brownbag.library.model import Part, PlannedPart, Topic

_DEPTH_WORDS = {Depth.CORE: "Short", Depth.STANDARD: "Standard", Depth.EXTRA: "Long"}
_MINUTES_WIDTH_PX = 50
_DEPTH_WIDTH_PX = 150  # "As it fits: standard", and the same in every row
_ICON = QSize(16, 16)


class ElidedLabel(QLabel):
    """A label that cuts its text instead of widening its panel; the tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_whole(self, text: str) -> None:
        """Show as much of ``text`` as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Fit the new size."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class PartRow(QFrame):
    """A row of the plan. Openings and closings are there by themselves and cannot be moved or taken out."""

    moved = Signal(str, int)
    removed = Signal(str)
    depth_chosen = Signal(str, str)

    def __init__(self, topic: Topic, icons: Icons, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = topic
        self._icons = icons
        self.setObjectName(f"planPart:{topic.id}")
        self.setProperty("role", "part" if topic.part is Part.TOPIC else "frame-part")
        self._minutes = QLabel(self)
        self._minutes.setObjectName(f"partMinutes:{topic.id}")
        self._minutes.setProperty("role", "small")
        self._minutes.setFixedWidth(_MINUTES_WIDTH_PX)
        self._title = ElidedLabel(self)
        self._title.set_whole(topic.title)
        # Nine rows of nine boxes that nobody sees would be a tenth of the start.
        self._depth = self._depth_box(topic) if topic.part is Part.TOPIC else None
        self._buttons = self._tools(topic) if topic.part is Part.TOPIC else ()
        self._lay_out()
        self.set_tokens(tokens)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through; nothing in a row that cannot be changed."""
        return (self._depth, *self._buttons) if self._depth else ()

    def show_part(self, part: PlannedPart, pin: Depth | None, *, first: bool, last: bool) -> None:
        """Show the part's minutes and depth; ``pin`` is the depth that the presenter chose."""
        self._minutes.setText(f"{part.minutes:g} min")
        minutes = "1 minute" if part.minutes == 1 else f"{part.minutes:g} minutes"
        words = f"{part.topic.title}, {minutes}"
        self.setAccessibleName(f"{words}, {_DEPTH_WORDS[part.depth].lower()}" if self._depth else words)
        if self._depth:
            self._depth.setItemText(0, f"As it fits: {_DEPTH_WORDS[part.depth].lower()}")
            at = self._depth.findData(str(pin) if pin else "")
            if at != self._depth.currentIndex():
                self._depth.setCurrentIndex(at)
        if self._buttons:
            self._buttons[0].setEnabled(not first)
            self._buttons[1].setEnabled(not last)

    def set_tokens(self, tokens: Tokens) -> None:
        """Tint the icons."""
        for button, name in zip(self._buttons, ("up", "down", "close"), strict=False):
            button.setIcon(self._icons.icon(name, tokens.ink))

    def _depth_box(self, topic: Topic) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"partDepth:{topic.id}")
        box.setProperty("role", "quiet")
        box.setAccessibleName(f"How deep: {topic.title}")
        box.setToolTip("How much of this topic to include")
        box.addItem("As it fits", "")
        for depth, word in _DEPTH_WORDS.items():
            box.addItem(f"{word}: {topic.minutes.at(depth):g} min", str(depth))
        box.activated.connect(self._on_depth_chosen)
        box.setFixedWidth(_DEPTH_WIDTH_PX)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return box

    def _tools(self, topic: Topic) -> tuple[QToolButton, ...]:
        made = []
        for name, words, slot in (
            ("Up", f"Move {topic.title} earlier", self._on_up),
            ("Down", f"Move {topic.title} later", self._on_down),
            ("Remove", f"Take {topic.title} out of the talk", self._on_remove),
        ):
            button = QToolButton(self)
            button.setObjectName(f"part{name}:{topic.id}")
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setIconSize(_ICON)
            button.clicked.connect(slot)
            made.append(button)
        return tuple(made)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, GAP_S, GAP_S, GAP_S)
        row.setSpacing(GAP_S)
        row.addWidget(self._minutes)
        if self._depth is None:
            self._title.setProperty("role", "quiet")
            row.addWidget(self._title, 1)
            row.setContentsMargins(GAP_M, 0, GAP_S, 0)
            return
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._depth)
        below.addStretch(1)
        for button in self._buttons:
            below.addWidget(button)
        words.addLayout(below)
        row.addLayout(words, 1)

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self._topic.id, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self._topic.id, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self._topic.id)

    @Slot(int)
    def _on_depth_chosen(self, at: int) -> None:
        if self._depth:
            self.depth_chosen.emit(self._topic.id, str(self._depth.itemData(at)))
