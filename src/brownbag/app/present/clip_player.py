"""The clips of a presentation: what plays, when, and what the presenter is told of it.

Qt Multimedia is loaded when the first clip is to be played. Where that cannot
be (no codec, no library), the slide stays as it is and a sentence says why;
without a loudspeaker a video plays in silence, and that is said too.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QImage

from brownbag.app.present.pacing import clock_text
from brownbag.app.present.show_session import Cover, ShowSession
from brownbag.layout.scene import ClipItem
from brownbag.paint.films import quiet_multimedia

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

_NO_SOUND = " without sound (no loudspeaker found)"
_NO_PLAYER = "Videos and sounds cannot be played on this computer: a part of Qt is missing"


class ClipPlayer(QObject):
    """Plays the clips of the slide that is shown, one at a time, and stops when the slide is left."""

    shown = Signal(object, QImage)  # the clip under way (None: none is) and its picture; a sound has none
    told = Signal(str)  # a sentence for the presenter, "" for nothing

    def __init__(self, session: ShowSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = session.index, session.step
        self._item: ClipItem | None = None
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._sink: QVideoSink | None = None
        self._has_failed = False
        self._said = ""
        session.slide_changed.connect(self._on_slide_changed)
        session.cover_changed.connect(self._on_covered)
        session.finished.connect(self.stop)

    @property
    def item(self) -> ClipItem | None:
        """The clip that plays or pauses, None without one."""
        return self._item

    @Slot(object)
    def toggle(self, item: ClipItem) -> None:
        """Play a clip of the slide that is shown; one that plays pauses, and one that pauses goes on."""
        if item is not self._item or self._player is None:
            self._play(item)
        elif self._is_playing():
            self._player.pause()
        else:
            self._player.play()

    @Slot()
    def stop(self) -> None:
        """Stop what plays, and show the slide as it was."""
        if self._item is None:
            return
        self._item = None
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        self._said = ""
        self.shown.emit(None, QImage())
        self.told.emit("")

    def _is_playing(self) -> bool:
        player = self._player
        return player is not None and player.playbackState() is player.PlaybackState.PlayingState

    @Slot(int, int)
    def _on_slide_changed(self, index: int, step: int) -> None:
        before, self._place = self._place, (index, step)
        self.stop()
        # Only a step forward plays: who goes back wants to see the slide, not to hear it again.
        if (index, step - 1) == before:
            scene = self._session.scene
            clip = next(
                (one for one in scene.items if isinstance(one, ClipItem) and one.plays_at == step), None
            )
            if clip is not None:
                self._play(clip)

    @Slot(Cover)
    def _on_covered(self, cover: Cover) -> None:
        if cover is not Cover.NONE and self._player is not None and self._is_playing():
            self._player.pause()

    def _play(self, item: ClipItem) -> None:
        self.stop()
        try:
            player = self._made()
        except ImportError:
            self.told.emit(_NO_PLAYER)
            return
        self._item = item
        self._has_failed = False
        player.setSource(QUrl.fromLocalFile(str(item.path)))
        self.shown.emit(item, QImage())
        player.play()

    def _made(self) -> QMediaPlayer:
        """Return the player, made when it is first needed. Raises ImportError where Qt lacks its part."""
        if self._player is None:
            quiet_multimedia()
            from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

            self._player = QMediaPlayer(self)
            if QMediaDevices.audioOutputs():
                self._output = QAudioOutput(self)
                self._player.setAudioOutput(self._output)
            self._sink = QVideoSink(self)
            self._player.setVideoSink(self._sink)
            self._sink.videoFrameChanged.connect(self._on_frame)
            self._player.positionChanged.connect(self._on_position)
            self._player.playbackStateChanged.connect(self._on_state)
            self._player.mediaStatusChanged.connect(self._on_status)
            self._player.errorOccurred.connect(self._on_error)
        return self._player

    @Slot(object)
    def _on_frame(self, frame: QVideoFrame) -> None:
        if self._item is not None and frame.isValid():
            self.shown.emit(self._item, frame.toImage())

    @Slot()
    def _on_position(self) -> None:
        self._tell()

    @Slot()
    def _on_state(self) -> None:
        self._tell()

    @Slot(object)
    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is type(status).EndOfMedia:
            self.stop()

    @Slot()
    def _on_error(self) -> None:
        if self._item is None:
            return
        name = Path(self._item.path).name
        self._has_failed = True
        self.shown.emit(None, QImage())
        self.told.emit(
            f"“{name}” cannot be played on this computer. Save it as MP4 (H.264) or MP3 and try again"
        )

    def _tell(self) -> None:
        """Tell the presenter how far the clip is."""
        if self._item is None or self._player is None or self._has_failed:
            return
        if self._player.playbackState() is self._player.PlaybackState.StoppedState:
            return
        words = "Playing" if self._is_playing() else "Paused"
        at, whole = self._player.position() / 1000, self._player.duration() / 1000
        time = f"{clock_text(at)} of {clock_text(whole)}" if whole else clock_text(at)
        silence = "" if self._output is not None else _NO_SOUND
        sentence = f"{words}{silence}: {self._item.name}, {time}"
        if sentence != self._said:
            self._said = sentence
            self.told.emit(sentence)
