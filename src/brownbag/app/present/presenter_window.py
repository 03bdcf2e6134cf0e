"""What the presenter sees: this slide, the next, the notes and the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from brownbag.app.icons import Icons
from brownbag.app.jobs import Jobs
from brownbag.app.present.button_row import ButtonRow
from brownbag.app.present.frames import neighbours
from brownbag.app.present.keys import KeyInput
from brownbag.app.present.keys_card import KeysCard
from brownbag.app.present.next_pane import NextPane
from brownbag.app.present.notes_pane import NotesPane
from brownbag.app.present.pacing import pace_in_words
from brownbag.app.present.presenter_style import STYLE_SHEET
from brownbag.app.present.show_session import Cover, ShowSession
from brownbag.app.present.slide_view import SlideView
from brownbag.app.present.time_panel import TimePanel
from brownbag.app.tokens import DARK, GAP_L, GAP_M, GAP_S

_TICK_MS = 250  # often enough that a second is never skipped
_SLIDE_SHARE, _NOTES_SHARE = 66, 34  # of the width, in per cent
_NEXT_SHARE, _NOTES_HEIGHT_SHARE = 38, 62  # of the right side's height, in per cent


class PresenterWindow(QWidget):
    """The presenter's window. It shows a `ShowSession` and hands on keys and button presses."""

    closed = Signal()

    def __init__(
        self,
        session: ShowSession,
        keys: KeyInput,
        jobs: Jobs,
        icons: Icons,
        *,
        notes_px: int,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._session = session
        self._keys = keys
        self._now = now
        self._said = self._covered = ""
        self.setObjectName("presenter")
        self.setWindowTitle("Brown Bag: notes and time")
        self.setStyleSheet(STYLE_SHEET)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.time = TimePanel()
        self.slide = SlideView(jobs)
        self.slide.set_ground(DARK.ground)
        self.place = _label("place")
        self.section = _label("section")
        self.message = _label("message")
        # A long sentence is cut off rather than let it push the notes aside.
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.next = NextPane(jobs)
        self.notes = NotesPane(notes_px)
        self.buttons = ButtonRow(icons)
        self.keys_card = KeysCard(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._lay_out()
        self._connect()
        self._show_slide(session.index, session.step)
        self._show_time()

    def show_on(self, screen: QScreen) -> None:
        """Fill ``screen``."""
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._wake()

    def show_in_window(self, screen: QScreen) -> None:
        """Show a window that can be moved and resized."""
        self.setScreen(screen)
        room = screen.availableGeometry()
        self.showNormal()
        self.resize(int(room.width() * 0.75), int(room.height() * 0.8))
        # The window's frame is not known before it is shown: a title bar's height is kept free for it.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        self.move(room.right() - self.width(), room.bottom() - self.height() - bar)
        self._wake()

    def show_message(self, sentence: str) -> None:
        """Show a sentence below the slide, or nothing for ""; that the screen is covered stays said."""
        self._said = sentence
        self.message.setText("  ·  ".join(part for part in (self._covered, self._said) if part))

    @Slot()
    def toggle_keys(self) -> None:
        """Show the list of keys, or hide it."""
        self.keys_card.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys to the table of keys."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that this window was closed, by whatever means."""
        super().closeEvent(event)
        self._tick.stop()
        self.closed.emit()

    def _wake(self) -> None:
        self._tick.start()
        self._show_time()
        self.activateWindow()
        self.setFocus()

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(GAP_L)
        place.addWidget(self.place)
        place.addWidget(self.section, 1)
        left = QVBoxLayout()
        left.setSpacing(GAP_S)
        left.addLayout(place)
        left.addWidget(self.slide, 1)
        left.addWidget(self.message)
        right = QVBoxLayout()
        right.setSpacing(GAP_L)
        right.addWidget(self.next, _NEXT_SHARE)
        right.addWidget(self.notes, _NOTES_HEIGHT_SHARE)
        middle = QHBoxLayout()
        middle.setSpacing(GAP_L)
        middle.addLayout(left, _SLIDE_SHARE)
        middle.addLayout(right, _NOTES_SHARE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        whole.setSpacing(GAP_M)
        whole.addWidget(self.time)
        whole.addLayout(middle, 1)
        whole.addWidget(self.buttons)

    def _connect(self) -> None:
        """Connect every signal of the window; there are no others elsewhere."""
        # The session tells, the panels show.
        self._session.slide_changed.connect(self._show_slide)
        self._session.cover_changed.connect(self._show_cover)
        self._session.timer_restarted.connect(self._show_time)
        self._keys.typed_changed.connect(self._show_typed)
        self._tick.timeout.connect(self._show_time)
        # The panels ask, the session decides.
        self.slide.next_requested.connect(self._session.next)
        self.slide.previous_requested.connect(self._session.previous)
        self.buttons.next_requested.connect(self._session.next)
        self.buttons.previous_requested.connect(self._session.previous)
        self.buttons.black_requested.connect(self._session.toggle_black)
        self.buttons.keys_requested.connect(self.toggle_keys)
        self.buttons.end_requested.connect(self._session.finish)

    @Slot(int, int)
    def _show_slide(self, _index: int, step: int) -> None:
        session = self._session
        scene = session.scene
        self.slide.show_scene(scene, step, neighbours(session))
        self.next.show_following(session)
        self.notes.show_notes(scene)
        self._show_place()
        self._show_time()

    def _show_place(self) -> None:
        session = self._session
        of = max(scene.number for scene in session.scenes)
        words = f"Slide {session.scene.number} of {of}"
        if session.scene.steps:
            left = session.scene.steps - session.step
            words += f"  ·  {left} more to come" if left else ""
        self.place.setText(words)
        self.section.setText(session.section)
        self.section.setToolTip(session.section)

    @Slot(Cover)
    def _show_cover(self, cover: Cover) -> None:
        self.buttons.show_cover(cover)
        words = {Cover.NONE: "", Cover.BLACK: "The screen is black", Cover.WHITE: "The screen is white"}
        self._covered = words[cover]
        self.show_message(self._said)

    @Slot(str)
    def _show_typed(self, typed: str) -> None:
        self.show_message(f"Go to slide {typed} with Enter" if typed else "")

    @Slot()
    def _show_time(self) -> None:
        session = self._session
        self.time.show_time(session.elapsed_s, session.planned_s, self._now())
        slide_time_s = session.slide_time_s
        self.time.show_pace(pace_in_words(session.elapsed_s, *slide_time_s) if slide_time_s else "")


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    return label
