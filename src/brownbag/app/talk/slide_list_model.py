"""The slides as a Qt model: a deck in, rows out; dragging asks for a move and changes nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage

from brownbag.deck.model import Deck, Slide, plain

HIDDEN_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NUMBER_ROLE = HIDDEN_ROLE + 1
_MIME = "application/x-brownbag-slide"

Index = QModelIndex | QPersistentModelIndex


class SlideListModel(QAbstractListModel):
    """Rows are slides. ``picture`` gives a row's thumbnail, if there is one yet, ``number`` its number."""

    move_requested = Signal(int, int)

    def __init__(
        self,
        picture: Callable[[int], QImage | None],
        number: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._number = number
        self._slides: tuple[Slide, ...] = ()
        self.is_changing = False  # a row that Qt chooses meanwhile is nobody's wish

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many slides there are."""
        return 0 if parent.isValid() else len(self._slides)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a slide's title, picture or whether it is hidden."""
        if not index.isValid():
            return None
        row = index.row()
        slide = self._slides[row]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return plain(slide.title) or "No title"
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(row)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row, slide)
            case _ if role == NUMBER_ROLE:
                return self._number(row)
        return slide.hidden if role == HIDDEN_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that slides can be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that slides are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the type of a dragged slide."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the dragged slide's place."""
        data = QMimeData()
        data.setData(_MIME, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move. False: the rows change when the talk has."""
        if action is not Qt.DropAction.MoveAction or not data.hasFormat(_MIME) or column > 0:
            return False
        source = int(bytes(data.data(_MIME).data()))
        target = row if row >= 0 else (parent.row() if parent.isValid() else len(self._slides))
        target -= target > source
        if target != source:
            self.move_requested.emit(source, target)
        return False

    def set_deck(self, deck: Deck) -> None:
        """Show ``deck``, telling views only of the rows that differ."""
        old, new = self._slides, deck.slides
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        gone, come = len(old) - end, len(new) - end
        shared = min(gone, come)
        self.is_changing = True
        if gone > shared:
            self.beginRemoveRows(QModelIndex(), shared, gone - 1)
            self._slides = old[:shared] + old[gone:]
            self.endRemoveRows()
        elif come > shared:
            self.beginInsertRows(QModelIndex(), shared, come - 1)
            self._slides = old[:shared] + new[shared:come] + old[gone:]
            self.endInsertRows()
        self._slides = new
        self.is_changing = False
        for row in range(start, shared):
            # Every dataChanged lays the whole list out again: only for what shows at once.
            if _face(old[row]) != _face(new[row]) or len(old) != len(new):
                self.dataChanged.emit(self.index(row), self.index(shared - 1))
                break
            self._picture(row)  # asks for a new one, and tells when it is there

    @Slot(int)
    def on_picture_made(self, row: int) -> None:
        """Tell views that a row's picture is there."""
        if row < len(self._slides):
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])

    def _words(self, row: int, slide: Slide) -> str:
        words = f"Slide {self._number(row)}: {plain(slide.title) or 'no title'}"
        return f"{words} (hidden)" if slide.hidden else words


def _face(slide: Slide) -> tuple[str, bool]:
    return plain(slide.title), slide.hidden


def _common(one: Sequence[Slide], other: Sequence[Slide]) -> int:
    """Return how many slides at the start are the same ones, or equal."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right and left != right:
            break
        count += 1
    return count
