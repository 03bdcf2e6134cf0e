"""Presenting the open talk: from this slide or the first, on the screen that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.question import tell
from brownbag.app.settings import Settings
from brownbag.app.talk_session import TalkSession

if TYPE_CHECKING:
    from brownbag.app.present.presentation import Presentation


class Showing(QObject):
    """At most one presentation at a time; where it ended, the editor goes on."""

    started = Signal()
    ended = Signal()

    def __init__(self, session: TalkSession, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._presentation: Presentation | None = None
        self._slide_of_scene: list[int] = []

    @property
    def is_under_way(self) -> bool:
        """Whether slides are being shown."""
        return self._presentation is not None

    @Slot()
    def from_current(self) -> None:
        """Present from the slide that is shown."""
        self._present(self._session.current)

    @Slot()
    def from_start(self) -> None:
        """Present from the first slide."""
        self._present(0)

    @Slot()
    def stop(self) -> None:
        """End what is under way."""
        if self._presentation is not None:
            self._presentation.end()

    def _present(self, slide: int) -> None:
        if self._presentation is not None:
            return
        from brownbag.app.present.presentation import present_talk  # heavy: not at start

        deck = self._session.deck
        by_slide = self._session.assembler.scenes_by_slide(deck)
        scenes = [scene for of_slide in by_slide for scene in of_slide]
        if all(scene.hidden for scene in scenes):
            tell("There is no slide to show.", "Add a slide, or show one of the hidden ones.", self._window)
            return
        self._slide_of_scene = [at for at, of_slide in enumerate(by_slide) for _ in of_slide]
        self._presentation = present_talk(
            scenes, deck.meta, self._settings, start=sum(map(len, by_slide[:slide])), parent=self
        )
        self._presentation.ended.connect(self._on_ended)
        self.started.emit()

    @Slot(int)
    def _on_ended(self, scene: int) -> None:
        if self._presentation is not None:
            self._presentation.deleteLater()
            self._presentation = None
        if 0 <= scene < len(self._slide_of_scene):
            self._session.set_current(self._slide_of_scene[scene])
        self.ended.emit()
