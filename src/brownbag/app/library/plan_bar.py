"""The plan's minutes against the slot, as a bar; the words beside it say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brownbag.app.tokens import Tokens
from brownbag.library.model import Part, Plan

_HEIGHT_PX = 16


def plan_words(plan: Plan) -> str:
    """Return the total against the slot in words; before the first topic, what to do."""
    if not any(part.topic.part is Part.TOPIC for part in plan.parts):
        return f"Tick topics to fill {plan.slot} minutes."
    over = plan.total - plan.slot
    start = f"{plan.total:g} of {plan.slot} minutes planned."
    if over > 0:
        return f"{start} That is {over:g} too many."
    return f"{start} {-over:g} to spare." if over < 0 else f"{start} The slot is full."


def doing_words(plan: Plan) -> str:
    """Return for how long people talk or do something themselves; "" for a plan without a topic."""
    if not plan.doing or not any(part.topic.part is Part.TOPIC for part in plan.parts):
        return ""
    return f"In {plan.doing:g} of them people talk or do something."


class PlanBar(QWidget):
    """One segment a part; what does not fit into the slot stands beyond its end mark."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._plan: Plan | None = None
        self.setObjectName("planBar")
        self.setAccessibleName("Minutes of the plan")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._tokens = tokens
        self.update()

    def show_plan(self, plan: Plan) -> None:
        """Show ``plan``."""
        self._plan = plan
        self.setAccessibleDescription(f"{plan_words(plan)} {doing_words(plan)}".rstrip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size to begin with."""
        return QSize(200, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, _HEIGHT_PX / 2, _HEIGHT_PX / 2)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(self._tokens.line))
        if self._plan is None:
            return
        scale = whole.width() / max(self._plan.slot, self._plan.total, 1)
        left = 0.0
        for part in self._plan.parts:
            width = part.minutes * scale
            is_topic = part.topic.part is Part.TOPIC
            colour = QColor(self._tokens.accent if is_topic else self._tokens.strong_line)
            painter.fillRect(QRectF(left, 0, max(1.0, width - 1.5), whole.height()), colour)
            left += width
        if self._plan.total > self._plan.slot:
            end = self._plan.slot * scale
            beyond = QRectF(end, 0, whole.width() - end, whole.height())
            painter.fillRect(beyond, QColor(self._tokens.warm))
