"""What the next key press shows: a line more, the next slide, or the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from brownbag.app.jobs import Jobs
from brownbag.app.present.show_session import ShowSession
from brownbag.app.present.slide_view import SlideView
from brownbag.app.tokens import DARK, GAP_S

_END = "End of the talk"


class NextPane(QWidget):
    """A small slide with a line above it that says what it is."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = QLabel()
        self.caption.setObjectName("nextCaption")
        self.slide = SlideView(jobs)
        self.slide.set_ground(DARK.ground)
        self.slide.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.end = QLabel(_END)
        self.end.setObjectName("endOfTalk")
        self.end.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.slide)
        self._stack.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.caption)
        column.addLayout(self._stack, 1)

    def show_following(self, session: ShowSession) -> None:
        """Show what follows the place where ``session`` stands."""
        following = session.following
        if following is None:
            self.slide.show_nothing()
            self.caption.setText("Next")
            self._stack.setCurrentWidget(self.end)
            return
        index, step = following
        scene = session.scenes[index]
        self.slide.show_scene(scene, step)
        self._stack.setCurrentWidget(self.slide)
        coming = "one more on this slide" if index == session.index else scene.title
        self.caption.setText(f"Next: {coming}")
