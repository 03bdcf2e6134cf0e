"""What an earlier run left behind, offered over the library until somebody decides."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brownbag.app.keeper import TalkKeeper
from brownbag.app.library.rescue_banner import RescueBanner
from brownbag.app.rescue import RescueCopies, Rescued
from brownbag.app.talk_session import TalkSession


class RescueOffer(QObject):
    """Shows one banner at a time, at the top of ``column``."""

    def __init__(
        self,
        rescue: RescueCopies,
        session: TalkSession,
        keeper: TalkKeeper,
        column: QVBoxLayout,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._rescue = rescue
        self._session = session
        self._keeper = keeper
        self._column = column
        self._window = window
        self._banner: RescueBanner | None = None

    def offer(self) -> None:
        """Show the oldest copy, if there is any."""
        for rescued in self._rescue.found()[:1]:
            self._banner = RescueBanner(rescued, self._window)
            self._banner.open_requested.connect(self._on_open)
            self._banner.discard_requested.connect(self._on_discard)
            self._column.insertWidget(0, self._banner)
            self.set_visible(is_visible=not self._session.is_open)

    def set_visible(self, *, is_visible: bool) -> None:
        """Show or hide the banner with the library."""
        if self._banner:
            self._banner.setVisible(is_visible)

    @Slot(object)
    def _on_open(self, rescued: Rescued) -> None:
        if self._keeper.may_leave():
            self._session.open_rescued(rescued.text, rescued.talk)
            self._keeper.keep_rescue_copy()
            self._on_discard(rescued)

    @Slot(object)
    def _on_discard(self, rescued: Rescued) -> None:
        self._rescue.throw_away(rescued)
        if self._banner:
            self._banner.deleteLater()
            self._banner = None
        self.offer()
