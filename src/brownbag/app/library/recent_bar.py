"""One line to carry on: the talks opened last, another one, or an empty one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from brownbag.app.tokens import GAP_S

_SHOWN = 2  # at most; the rest is one click away in the menu


class RecentBar(QWidget):
    """Buttons for the recent talks."""

    open_requested = Signal(str)
    choose_requested = Signal()
    empty_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentBar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_S)
        self._label = QLabel("Carry on with", self)
        self._label.setProperty("role", "quiet")
        self._row.addWidget(self._label)
        self._links = [self._link(f"recentTalkButton{at}") for at in range(_SHOWN)]
        for link in self._links:
            self._row.addWidget(link)
            link.clicked.connect(self._on_link)
        self._more = QToolButton(self)
        self._more.setObjectName("moreRecentButton")
        self._more.setText("More…")
        self._more.setAccessibleName("More recent talks")
        self._more.setToolTip("More recent talks")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.triggered.connect(self._on_menu)
        self._more.setMenu(self._menu)
        self._row.addWidget(self._more)
        open_other = self._link("openTalkButton", "Open a talk…", "Open a talk from this computer (Ctrl+O)")
        open_other.clicked.connect(self.choose_requested)
        empty = self._link(
            "emptyTalkButton", "Start with an empty talk", "One title slide to begin with (Ctrl+N)"
        )
        empty.clicked.connect(self.empty_requested)
        self._fixed = (open_other, empty)
        self._recent: tuple[Path, ...] = ()
        self._row.addWidget(open_other)
        self._row.addWidget(empty)
        self._row.addStretch(1)
        self.show_recent(())

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What can be pressed, from left to right."""
        return (*self._links, self._more, *self._fixed)

    def show_recent(self, recent: Sequence[Path]) -> None:
        """Show the talks opened last, the newest first."""
        self._recent = tuple(recent)
        for link, path in zip(self._links, recent, strict=False):
            self._describe(link, path)
        self._label.setText("Carry on with" if recent else "Or")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the least size: what does not fit goes into the menu."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Show as many links as there is room for, and the other talks in the menu."""
        links = self._links[: len(self._recent)]
        room = self.width() - sum(
            widget.sizeHint().width() + GAP_S for widget in (self._label, self._more, *self._fixed)
        )
        shown = 0
        for link in links:
            room -= link.sizeHint().width() + GAP_S
            shown += room >= 0
        for at, link in enumerate(self._links):
            link.setVisible(at < shown)
        self._menu.clear()
        for path in self._recent[shown:]:
            action = self._menu.addAction(f"{path.stem}    {path.parent}")
            action.setData(str(path))
        self._more.setVisible(len(self._recent) > shown)

    def _link(self, name: str, text: str = "", tooltip: str = "") -> QPushButton:
        link = QPushButton(text, self)
        link.setObjectName(name)
        link.setProperty("role", "link")
        link.setAccessibleName(text)
        link.setToolTip(tooltip)
        return link

    def _describe(self, link: QPushButton, path: Path) -> None:
        link.setText(path.stem if len(path.stem) < 30 else f"{path.stem[:28]}…")
        link.setToolTip(str(path))
        link.setAccessibleName(f"Open {path.stem}")
        link.setProperty("path", str(path))

    @Slot()
    def _on_link(self) -> None:
        self.open_requested.emit(str(self.sender().property("path")))

    @Slot(object)
    def _on_menu(self, action: object) -> None:
        self.open_requested.emit(str(action.data()))  # type: ignore[attr-defined]
