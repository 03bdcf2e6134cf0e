"""The slide as the room will see it, painted from its scene at whatever size there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brownbag.app.text_painting import font_of
from brownbag.app.tokens import BODY_FAMILY, GAP_L, SMALL_PX, TEXT_PX, Tokens
from brownbag.layout.scene import ChartItem, Fragment, GroupItem, Scene, TableItem, TextItem, TextLine
from brownbag.paint.outlines import placed
from brownbag.review.fixes import FULL

_WHEEL_STEP = 120  # eighths of a degree: one notch


def fragment_at(scene: Scene, x: float, y: float) -> tuple[Fragment, float] | None:
    """Return the words at a place on the slide (points), and which share of them lies before it.

    None where there are none.
    """
    for item in reversed(scene.items):
        at = QPointF(x, y)
        if isinstance(item, TextItem) and item.turn:
            at = placed(item.frame, -item.turn).map(at)
        for line in _lines(item):
            if not line.top <= at.y() <= line.top + line.height:
                continue
            for fragment in line.fragments:
                if fragment.x <= at.x() <= fragment.x + fragment.width and not fragment.is_marker:
                    return fragment, (at.x() - fragment.x) / max(fragment.width, 1)
    return None


def pages_words(page: int, count: int, *, is_too_full: bool) -> str:
    """Return what stands below a slide of several pages: a list of sources may have them, points may not."""
    begin = "Too full for one slide" if is_too_full else "Goes on"
    return f"{begin}: page {page} of {count}. Click here for the next."


def _lines(item: object) -> Sequence[TextLine]:
    if isinstance(item, TextItem):
        return () if item.is_hidden else item.lines
    if isinstance(item, GroupItem):
        return [line for part in item.items for line in _lines(part)]
    if isinstance(item, ChartItem):
        return item.lines
    if isinstance(item, TableItem):
        return [line for row in item.rows for cell in row for line in cell.lines]
    return ()


class SlidePreview(QWidget):
    """Shows a slide; a second scene, where the slide continues, is one click or wheel notch away."""

    words_requested = Signal(str, int)  # the words clicked ("" beside them), and the letter in them

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._scenes: tuple[Scene, ...] = ()
        self._part = 0
        self.setObjectName("slidePreview")
        self.setAccessibleName("Preview of the slide")
        self.setToolTip("Click the words to change them")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours around the slide."""
        self._tokens = tokens
        self.update()

    def show_scenes(self, scenes: tuple[Scene, ...]) -> None:
        """Show a slide's scenes; none where the talk has no slide."""
        if scenes is self._scenes:
            return
        self._scenes = scenes
        self._part = min(self._part, max(0, len(scenes) - 1))
        title = scenes[0].title if scenes else "no slide"
        self.setAccessibleDescription(f"Slide {scenes[0].number}: {title}" if scenes else title)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size to begin with."""
        return QSize(640, 392)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn to the part before or after."""
        steps = -event.angleDelta().y() // _WHEEL_STEP
        self._turn_to(self._part + steps)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the words under the mouse, or turn to the next part where that is offered."""
        if not self._scenes or event.button() is not Qt.MouseButton.LeftButton:
            return
        if len(self._scenes) > 1 and event.position().y() > self._slide_area().bottom():
            self._turn_to((self._part + 1) % len(self._scenes))
            return
        place = self._on_slide(event.position())
        found = fragment_at(self._scenes[self._part], place.x(), place.y())
        if found is None:
            self.words_requested.emit("", 0)
            return
        fragment, share = found
        self.words_requested.emit(fragment.text, round(share * len(fragment.text)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which words can be changed."""
        place = self._on_slide(event.position()) if self._scenes else QPointF()
        is_on_words = bool(self._scenes) and fragment_at(self._scenes[self._part], place.x(), place.y())
        self.setCursor(Qt.CursorShape.IBeamCursor if is_on_words else Qt.CursorShape.ArrowCursor)

    def _on_slide(self, place: QPointF) -> QPointF:
        """Return the place on the slide, in points, of a place here."""
        area = self._slide_area()
        return (place - area.topLeft()) * (self._scenes[self._part].width / area.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint it."""
        from brownbag.paint.painter import paint_scene

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._scenes:
            painter.setPen(QColor(self._tokens.quiet_ink))
            painter.setFont(font_of(BODY_FAMILY, TEXT_PX))
            words = "This talk has no slide yet. Add one with Ctrl+M."
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        area = self._slide_area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.shadow))
        painter.drawRoundedRect(area.adjusted(-1, -1, 1, 3), 2, 2)
        scene = self._scenes[self._part]
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(area.width() / scene.width, area.height() / scene.height)
        paint_scene(painter, scene)
        painter.restore()
        if len(self._scenes) > 1:
            self._paint_part(painter, area)

    def _paint_part(self, painter: QPainter, area: QRectF) -> None:
        is_too_full = any(problem.rule == FULL for scene in self._scenes for problem in scene.problems)
        painter.setPen(QColor(self._tokens.warm if is_too_full else self._tokens.quiet_ink))
        painter.setFont(font_of(BODY_FAMILY, SMALL_PX, bold=True))
        words = pages_words(self._part + 1, len(self._scenes), is_too_full=is_too_full)
        below = QRectF(area.left(), area.bottom() + 2, area.width(), GAP_L + 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)

    def _turn_to(self, part: int) -> None:
        if self._scenes and 0 <= part < len(self._scenes) and part != self._part:
            self._part = part
            self.update()

    def _slide_area(self) -> QRectF:
        """Return where the slide is painted: as large as fits, in the middle."""
        room = QRectF(self.rect()).adjusted(2, 2, -2, -GAP_L)
        scene = self._scenes[self._part]
        scale = max(0.05, min(room.width() / scene.width, room.height() / scene.height))
        width, height = scene.width * scale, scene.height * scale
        middle = room.center()
        corner = QPointF(round(middle.x() - width / 2), round(middle.y() - height / 2))
        return QRectF(corner.x(), corner.y(), width, height)
