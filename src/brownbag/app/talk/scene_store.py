"""The scenes of the open talk, laid out when they are asked for and numbered as an export numbers them."""

from __future__ import annotations

from brownbag.app.talk_session import TalkSession
from brownbag.layout.scene import Scene


class SceneStore:
    """Lays out single slides of a session's deck, and tells the session how many numbers each takes."""

    def __init__(self, session: TalkSession) -> None:
        self._session = session

    def scenes(self, index: int) -> tuple[Scene, ...]:
        """Return the scenes of slide ``index`` of the session's deck."""
        deck = self._session.deck
        layouter = self._session.assembler.layouter(deck.meta)
        scenes = layouter.lay_out(deck.slides[index], self.number(index), deck.meta)
        self._session.numbers.set_count(index, len(scenes))
        return scenes

    def number(self, index: int) -> int:
        """Return the number on slide ``index``, from 1."""
        return self._session.numbers.first(index)
