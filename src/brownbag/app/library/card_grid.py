"""The shelf: cards in as many columns as there is room for, filtered by a search."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from brownbag.app.library.card import LEAST_WIDTH_PX, TopicCard
from brownbag.app.tokens import GAP_L, GAP_M, Tokens
from brownbag.library.model import Topic


def matches(topic: Topic, search: str) -> bool:
    """Tell whether every word of ``search`` occurs in what the topic says of itself."""
    whole = " ".join((topic.title, topic.summary, *topic.tags, *topic.objectives)).casefold()
    return all(word in whole for word in search.casefold().split())


class CardGrid(QWidget):
    """Lays the cards out itself: equal widths, the columns filling the row."""

    ticked = Signal(str, bool)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._cards: dict[str, TopicCard] = {}
        self._search = ""
        self._nothing = QLabel("No topic has all of these words. Try fewer, or another one.", self)
        self._nothing.setProperty("role", "quiet")
        self._nothing.setObjectName("noTopicLabel")
        self._nothing.hide()

    def set_topics(self, topics: Sequence[Topic]) -> None:
        """Show a card for each topic."""
        for card in self._cards.values():
            card.deleteLater()
        self._cards = {topic.id: TopicCard(topic, self._tokens, self) for topic in topics}
        for card in self._cards.values():
            card.toggled.connect(self._on_toggled)
            card.show()
        self._arrange()

    @property
    def cards(self) -> tuple[TopicCard, ...]:
        """The cards in their order."""
        return tuple(self._cards.values())

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._tokens = tokens
        for card in self._cards.values():
            card.set_tokens(tokens)

    @Slot(object)
    def set_ticked(self, names: Sequence[str]) -> None:
        """Tick exactly these topics."""
        for name, card in self._cards.items():
            card.setChecked(name in names)

    def set_left_out(self, names: Collection[str]) -> None:
        """Mark exactly these topics as ticked, but without room in the slot."""
        for name, card in self._cards.items():
            card.set_left_out(is_left_out=name in names)

    @Slot(str)
    def set_search(self, search: str) -> None:
        """Show only the cards that match."""
        self._search = search
        self._arrange()

    def set_picture(self, name: str, picture: QImage) -> None:
        """Show ``picture`` on the card of topic ``name``, if it is still there."""
        if card := self._cards.get(name):
            card.set_picture(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fit a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    @Slot(bool)
    def _on_toggled(self, ticked: bool) -> None:  # noqa: FBT001 - a signal's argument
        card = self.sender()
        if isinstance(card, TopicCard):
            self.ticked.emit(card.topic.id, ticked)

    def _arrange(self) -> None:
        shown = [card for card in self._cards.values() if matches(card.topic, self._search)]
        for card in self._cards.values():
            card.setVisible(card in shown)
        width = max(self.width(), LEAST_WIDTH_PX)
        columns = max(1, (width + GAP_L) // (LEAST_WIDTH_PX + GAP_L))
        side = (width - GAP_L * (columns - 1)) // columns
        height = TopicCard.height_for(side)
        for at, card in enumerate(shown):
            row, column = divmod(at, columns)
            card.setGeometry(QRect(column * (side + GAP_L), row * (height + GAP_L), side, height))
        rows = -(-len(shown) // columns)
        self._nothing.setVisible(bool(self._cards) and not shown)
        self._nothing.setGeometry(0, GAP_M, width, 40)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(max(60, rows * (height + GAP_L)))
