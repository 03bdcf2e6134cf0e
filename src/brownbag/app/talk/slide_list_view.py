"""The slides down the left side: number and picture, to choose, drag, copy and delete."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from brownbag.app.talk.slide_list_model import HIDDEN_ROLE, NUMBER_ROLE, SlideListModel
from brownbag.app.talk.thumbnails import WIDTH_PX
from brownbag.app.text_painting import draw_wrapped, font_of
from brownbag.app.tokens import BODY_FAMILY, GAP_M, GAP_S, SMALL_PX, Tokens

_NUMBER_WIDTH_PX = 32
_ROW_GAP_PX = 10
_HIDDEN_OPACITY = 0.4


class SlideDelegate(QStyledItemDelegate):
    """Paints a row: the slide's number and its picture, with a ring when it is chosen."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.shape = 9 / 16
        self.room_px = _NUMBER_WIDTH_PX + WIDTH_PX + GAP_M  # how wide the rows are

    @property
    def _picture_width(self) -> int:
        return max(1, min(self.room_px - _NUMBER_WIDTH_PX - GAP_M, WIDTH_PX))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Return the size of a row; the list is as wide as it is, and a slide keeps its shape."""
        return QSize(
            _NUMBER_WIDTH_PX + self._picture_width, round(self._picture_width * self.shape) + _ROW_GAP_PX
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        row = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        width = self._picture_width
        area = QRectF(row.left() + _NUMBER_WIDTH_PX, row.top() + _ROW_GAP_PX / 2, width, width * self.shape)
        painter.setPen(QColor(self.tokens.accent if chosen else self.tokens.quiet_ink))
        painter.setFont(font_of(BODY_FAMILY, SMALL_PX, bold=chosen))
        number = QRectF(row.left(), area.top(), _NUMBER_WIDTH_PX - GAP_S - 2, area.height())
        # The last number of a slide that continues has a line of its own: the column is narrow.
        words = str(index.data(NUMBER_ROLE)).replace("–", "\n–")
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, words)
        if index.data(HIDDEN_ROLE):
            painter.setOpacity(_HIDDEN_OPACITY)
        self._paint_picture(painter, area, index)
        painter.setOpacity(1)
        pen = QPen(QColor(self.tokens.focus if chosen else self.tokens.line), 3 if chosen else 1)
        painter.setPen(pen)
        painter.drawRoundedRect(area, 3, 3)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        shape = QPainterPath()
        shape.addRoundedRect(area, 3, 3)
        painter.save()
        painter.setClipPath(shape)
        if isinstance(picture, QImage):
            painter.drawImage(area, picture)
        else:
            painter.fillRect(area, QColor(self.tokens.surface))
            painter.setPen(QColor(self.tokens.quiet_ink))
            inside = area.adjusted(GAP_M, GAP_M, -GAP_M, -GAP_M)
            draw_wrapped(painter, inside, str(index.data()), font_of(BODY_FAMILY, SMALL_PX), 3)
        painter.restore()


class SlideListView(QListView):
    """Shows a `SlideListModel`; tells which slide was chosen and asks for a new one."""

    slide_chosen = Signal(int)
    add_requested = Signal()

    def __init__(self, model: SlideListModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slideList")
        self.setAccessibleName("Slides")
        self.setToolTip("Drag to move, Delete to take out, Enter to add")
        self._delegate = SlideDelegate(tokens, self)
        self.setItemDelegate(self._delegate)
        self._model = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(140)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def set_shape(self, height_by_width: float) -> None:
        """Show pictures of this shape (9/16 for a wide slide)."""
        if height_by_width != self._delegate.shape:
            self._delegate.shape = height_by_width
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rows as high as slides of the new width are.

        The scroll bar's place is always kept free: else, at some heights, it would come and go for ever.
        """
        bar = self.verticalScrollBar()
        beside = bar.width() if bar.isVisible() else 0
        room_px = self.viewport().width() + beside - bar.sizeHint().width()
        if room_px != self._delegate.room_px:
            self._delegate.room_px = room_px
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    @Slot()
    def show_numbers(self) -> None:
        """Paint the numbers again: one slide takes more or fewer of them than before."""
        self.viewport().update()

    @Slot(int)
    def show_current(self, row: int) -> None:
        """Choose ``row`` and bring it into view."""
        index = self.model().index(row, 0)
        if index.isValid() and self.currentIndex() != index:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002
        if current.isValid() and not self._model.is_changing:
            self.slide_chosen.emit(current.row())
