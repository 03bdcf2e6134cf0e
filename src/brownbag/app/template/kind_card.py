"""One kind of slide in the template panel: how it will look, and which layout it takes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from brownbag.app.tokens import GAP_M, GAP_S
from brownbag.theme.examination import KINDS, Service
from brownbag.theme.model import LayoutRole

PICTURE_WIDTH_PX = 216
_BORDERS_PX = 2  # one on either side, as the style sheet draws them
_FEWEST_LETTERS = 12  # of a layout's name; the card decides how wide the box is
_WHYS = {
    Service.NAME: "Known by its name",
    Service.TYPE: "Known by what PowerPoint says",
    Service.PLACEHOLDERS: "Known by its placeholders",
    Service.STAND_IN: "Stands in: there is no layout for this",
}
_CHOSEN = "Chosen by you"


class KindCard(QFrame):
    """A picture over the layout's name, which is a box to choose another one in."""

    chosen = Signal(object)  # LayoutRole

    def __init__(self, role: LayoutRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.setObjectName(f"{role.value}Card")
        self._usual = 0
        self._why = Service.NAME
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setProperty("role", "thumbnail")
        self._reason = QLabel(self)
        self._reason.setProperty("role", "small")
        self.box = QComboBox(self)
        self.box.setObjectName(f"{role.value}Layout")
        self.box.setAccessibleName(f"Layout for: {KINDS[role]}")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_FEWEST_LETTERS)
        self.box.activated.connect(self._on_activated)
        label = QLabel(KINDS[role], self)
        label.setProperty("role", "field")
        label.setBuddy(self.box)
        self.setFixedWidth(PICTURE_WIDTH_PX + _BORDERS_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_M)
        column.setSpacing(GAP_S)
        for widget in (label, self._picture, self.box, self._reason):
            column.addWidget(widget)

    def fill(self, labels: tuple[str, ...], usual: int, why: Service, chosen: int, shape: float) -> None:
        """Offer the layouts ``labels``: ``usual`` serves unasked, because of ``why``; ``chosen`` is shown."""
        self._usual, self._why = usual, why
        self._picture.setPixmap(QPixmap())
        self._picture.setFixedSize(
            QSize(PICTURE_WIDTH_PX + _BORDERS_PX, round(PICTURE_WIDTH_PX / shape) + _BORDERS_PX)
        )
        self.box.clear()
        self.box.addItems(labels)
        self.box.setCurrentIndex(chosen)
        self._show_reason()

    def show_picture(self, image: QImage, device_ratio: float) -> None:
        """Show how such a slide looks."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(device_ratio)
        self._picture.setPixmap(pixmap)
        self._picture.setAccessibleName(f"{KINDS[self.role]} in “{self.box.currentText()}”")

    @property
    def choice(self) -> str:
        """The label of the layout that was chosen; "" where the usual one stays."""
        return "" if self.box.currentIndex() == self._usual else self.box.currentText()

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self._show_reason()
        self.chosen.emit(self.role)

    def _show_reason(self) -> None:
        self._reason.setText(_CHOSEN if self.choice else _WHYS[self._why])
        self.box.setToolTip(self.box.currentText())
