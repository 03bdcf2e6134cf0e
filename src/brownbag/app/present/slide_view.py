"""A slide on a screen: as large as fits, on black, changed at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brownbag.app.jobs import Jobs
from brownbag.app.present.changing import Change
from brownbag.app.present.frames import Frame, Frames
from brownbag.app.present.show_session import Cover
from brownbag.layout.scene import ClipItem, Scene

_CURSOR_HIDES_MS = 3_000
_UNSEEN_PX = 2  # a slide is stretched by so little rather than leave a line of black at the edge
_WHEEL_NOTCH = 120  # Qt's unit: eighths of a degree, 15 degrees to the notch
_WHEEL_PAUSE_MS = 200  # a touchpad goes on sending for a while; one swipe is one slide

_COVERS = {Cover.BLACK: QColor("black"), Cover.WHITE: QColor("white")}


class SlideView(QWidget):
    """Shows one slide at one step. Clicks and the wheel are wishes to move on or back.

    ``rest_ms`` is how long the pointer rests before it hides (if it hides at all).
    """

    next_requested = Signal()
    previous_requested = Signal()
    clip_clicked = Signal(object)  # the ClipItem under the pointer

    def __init__(self, jobs: Jobs, parent: QWidget | None = None, *, rest_ms: int = _CURSOR_HIDES_MS) -> None:
        super().__init__(parent)
        self.setObjectName("slideView")
        self._frames = Frames(jobs, self)
        self._frame: Frame | None = None
        self._neighbours: tuple[Frame, ...] = ()
        self._cover = Cover.NONE
        self._clip: ClipItem | None = None
        self._clip_picture = QImage()
        self._change: Change | None = None
        self._ground = QColor("black")
        self._is_on_panel = False
        self._turned = 0
        self._wheel_ms = 0
        self._cursor_timer = QTimer(self, interval=rest_ms, singleShot=True)
        self._cursor_timer.timeout.connect(self._hide_cursor)
        self._hides_cursor = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def set_ground(self, colour: str) -> None:
        """Stand on a panel of this colour, "#RRGGBB": in its corner, not in the middle of black."""
        self._ground = QColor(colour)
        self._is_on_panel = True
        self.update()

    def show_scene(self, scene: Scene, step: int, neighbours: tuple[Frame, ...] = ()) -> None:
        """Show ``scene`` at ``step``; ``neighbours`` are rendered ahead because they may come next."""
        before = self._frame
        self._frame = Frame(scene, step)
        self._neighbours = neighbours
        self._start_change(before)
        self.setAccessibleName(f"Slide {scene.number}: {scene.title}")
        self.update()

    def set_changes(self, *, are_shown: bool) -> None:
        """Show how slides take one another's place, or change them at once (as a view does unless told)."""
        self._change = Change(self) if are_shown else None
        if self._change is not None:
            self._change.advanced.connect(self.update)

    def _start_change(self, before: Frame | None) -> None:
        if self._change is None or self._frame is None:
            return
        self._change.end()
        if before is not None and before.scene is not self._frame.scene and self._cover is Cover.NONE:
            # Only a picture that is at hand: nobody waits for a change.
            picture = self._frames.at_hand(before, self._width_px())
            self._change.start(picture, self._frame.scene.transition)

    @Slot(object, QImage)
    def show_clip(self, clip: ClipItem | None, picture: QImage) -> None:
        """Show ``picture`` in the place of a clip that plays; without one, the slide as it is."""
        self._clip = clip
        self._clip_picture = picture
        self.update()

    def is_ready(self) -> bool:
        """Say whether the neighbours given to `show_scene` are rendered."""
        return all(self._frames.is_ready(frame, self._width_px()) for frame in self._neighbours)

    def show_nothing(self) -> None:
        """Show only the ground."""
        self._frame = None
        self._neighbours = ()
        self.update()

    def set_cover(self, cover: Cover) -> None:
        """Hide the slide behind black or white, or show it again."""
        self._cover = cover
        self.update()

    def sizeHint(self) -> QSize:
        """Return half of a full-HD screen."""
        return QSize(960, 540)

    def slide_rect(self) -> QRect:
        """Return where the slide lies in this widget; all of it where there is none."""
        if self._frame is None:
            return self.rect()
        scene = self._frame.scene
        fitting = QSize(int(scene.width), int(scene.height)).scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        spare = self.size() - fitting
        if max(spare.width(), spare.height()) <= _UNSEEN_PX:
            return self.rect()
        corner = QPoint(0, 0) if self._is_on_panel else QPoint(spare.width() // 2, spare.height() // 2)
        return QRect(corner, fitting)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slide, or what covers it."""
        painter = QPainter(self)
        if self._cover is not Cover.NONE:
            painter.fillRect(self.rect(), _COVERS[self._cover])
            return
        painter.fillRect(self.rect(), self._ground)
        area = self.slide_rect()
        if self._frame is None or area.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._frames.image(self._frame, self._width_px())
        if self._change is not None and self._change.is_under_way:
            self._change.paint(painter, area, image)
        else:
            painter.drawImage(area, image)
        if self._clip is not None and not self._clip_picture.isNull():
            painter.drawImage(self._place_of(self._clip), self._clip_picture)
        self._frames.prepare(self._neighbours, self._width_px())

    def _place_of(self, clip: ClipItem) -> QRectF:
        """Return where a clip of the slide lies in this widget."""
        area, scene = self.slide_rect(), self._frame.scene if self._frame is not None else None
        across, down = (area.width() / scene.width, area.height() / scene.height) if scene else (1.0, 1.0)
        frame = clip.frame
        return QRectF(
            area.x() + frame.x * across, area.y() + frame.y * down, frame.width * across, frame.height * down
        )

    def _clip_at(self, point: QPointF) -> ClipItem | None:
        """Return the clip under a point of this widget."""
        if self._frame is None or self._cover is not Cover.NONE:
            return None
        clips = (item for item in self._frame.scene.items if isinstance(item, ClipItem))
        return next((clip for clip in clips if self._place_of(clip).contains(point)), None)

    def _width_px(self) -> int:
        return max(1, round(self.slide_rect().width() * self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint all again: the slide moves as its frame grows."""
        super().resizeEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on with the left button, back with the right or the side button; a click on a clip plays it."""
        clip = self._clip_at(event.position())
        match event.button():
            case Qt.MouseButton.LeftButton if clip is not None:
                self.clip_clicked.emit(clip)
            case Qt.MouseButton.LeftButton | Qt.MouseButton.ForwardButton:
                self.next_requested.emit()
            case Qt.MouseButton.RightButton | Qt.MouseButton.BackButton:
                self.previous_requested.emit()
            case _:
                event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick clicks as one more click."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer for a while."""
        super().mouseMoveEvent(event)
        self._show_cursor()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go on or back by a notch; what a touchpad sends after that is let pass."""
        event.accept()
        if event.timestamp() - self._wheel_ms < _WHEEL_PAUSE_MS:
            self._turned = 0
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _WHEEL_NOTCH:
            wish = self.previous_requested if self._turned > 0 else self.next_requested
            self._turned = 0
            self._wheel_ms = event.timestamp()
            wish.emit()

    def _show_cursor(self) -> None:
        if self._hides_cursor:
            self.unsetCursor()
            self._cursor_timer.start()

    @Slot()
    def _hide_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    def set_hides_cursor(self, *, hides: bool) -> None:
        """Hide the pointer when it rests, or never."""
        self._hides_cursor = hides
        self.setMouseTracking(hides)
        self._cursor_timer.stop()
        self.unsetCursor()
        if hides:
            self._cursor_timer.start()
