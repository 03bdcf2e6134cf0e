"""A video's file to its first picture, by way of Qt Multimedia, loaded only when a talk has a video.

Where Qt's part for films is missing, or cannot read a file, there is no first
picture; the painter then shows the clip's plate.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEventLoop,
    QIODevice,
    QLoggingCategory,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from brownbag.layout.scene import ClipItem, Scene
from brownbag.paint.first_frames import FIRST_FRAMES
from brownbag.paint.painter import paint_clip

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

_PATIENCE_MS = 4_000  # a film whose first picture takes longer is shown as its plate
_MOST_DARK = 30  # frames looked at for one that is not black, about a second
_DARK = 24  # of 255: what counts as black
_QUALITY = 88  # of a JPEG: no loss to be seen on a projector

# What Qt and FFmpeg say of codecs and hardware is for their makers; we say what cannot be read.
_QUIET = "qt.multimedia*=false"


def quiet_multimedia() -> None:
    """Keep Qt Multimedia from talking of codecs and hardware on standard error."""
    QLoggingCategory.setFilterRules(_QUIET)


def unknown_films(clips: Iterable[ClipItem]) -> tuple[Path, ...]:
    """Return the videos whose own first picture is shown and was not looked for yet, each once."""
    own = (clip.path for clip in clips if not clip.is_sound and clip.poster is None)
    return tuple(path for path in dict.fromkeys(own) if not FIRST_FRAMES.is_settled(path))


def look_at_films(scenes: Iterable[Scene]) -> None:
    """Find the first picture of every video in ``scenes``, and wait for it.

    Needs a Qt application. Must not be called while painting: events are handled meanwhile.
    """
    for path in unknown_films(item for scene in scenes for item in scene.items if isinstance(item, ClipItem)):
        look_at(path)


def look_at(path: Path) -> None:
    """Find and keep the first picture of the video at ``path``. Works in any thread that may wait."""
    FIRST_FRAMES.keep(path, first_frame(path))


def first_frame(path: Path) -> QImage | None:
    """Return the first picture of a video that is not all dark; None where none can be read in time."""
    try:
        return _FrameFinder(path).find()
    except ImportError:  # Qt Multimedia, or a library of the system that it needs
        return None


@contextmanager
def _without_murmur() -> Iterator[None]:
    """Keep Qt from saying that it converts pictures without a graphics card, as it does on every server."""

    def drop(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if "No RHI backend" not in message:
            (before or _print)(kind, context, message)

    before = qInstallMessageHandler(drop)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _print(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    print(message, file=sys.stderr)


class _FrameFinder(QObject):
    """Plays a video, without sound, until there is a picture worth showing."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        quiet_multimedia()
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._loop = QEventLoop(self)
        self._seen = 0
        self._frame: QImage | None = None
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.errorOccurred.connect(self._stop)
        self._player.playbackStateChanged.connect(self._on_state)
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def find(self) -> QImage | None:
        """Return the picture."""
        QTimer.singleShot(_PATIENCE_MS, self._loop.quit)
        self._player.play()
        with _without_murmur():
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._player.stop()
        return self._frame

    def _on_frame(self, frame: QVideoFrame) -> None:
        image = frame.toImage()
        if image.isNull():
            return
        self._seen += 1
        self._frame = self._frame if self._frame is not None and _is_dark(image) else image
        if self._seen >= _MOST_DARK or not _is_dark(image):
            self._loop.quit()

    def _stop(self) -> None:
        self._loop.quit()

    def _on_state(self, state: QMediaPlayer.PlaybackState) -> None:
        if state is type(state).StoppedState:
            self._loop.quit()


def _is_dark(image: QImage) -> bool:
    small = image.scaled(8, 8)
    return all(
        QColor(small.pixel(x, y)).value() < _DARK for x in range(small.width()) for y in range(small.height())
    )


def poster(item: ClipItem, width_px: int, height_px: int) -> bytes:
    """Return what ``item`` shows before it plays, without its sign (PowerPoint has one), as a JPEG or PNG.

    A plate keeps its sign: nothing else would say that it plays. Needs a `QGuiApplication`.
    """
    if not item.is_sound and not FIRST_FRAMES.is_settled(item.path):
        look_at(item.path)
    has_picture = not item.is_sound and FIRST_FRAMES.known(item.path) is not None
    # White where nothing is painted, as in `brownbag.paint.svg`: or there are dark hairlines at its edges.
    image = QImage(max(1, width_px), max(1, height_px), QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 255, 255, 0))
    painter = QPainter(image)
    painter.scale(image.width() / item.frame.width, image.height() / item.frame.height)
    painter.translate(-item.frame.x, -item.frame.y)
    paint_clip(painter, item, with_sign=not has_picture)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg" if has_picture else b"png"))
    writer.setQuality(_QUALITY if has_picture else -1)
    writer.write(image)
    return bytes(buffer.data().data())
