"""The scenes of the open talk, laid out when they are asked for and numbered as an export numbers them."""

from __future__ import annotations

from brownbag.app.talk_session import TalkSession
from brownbag.deck.model import Deck, Meta
from brownbag.layout.scene import Scene


class SceneStore:
    """Lays out single slides of a session's deck.

    A slide that is too full continues on a further scene, which moves the
    numbers after it. How many scenes a slide has is known once it was laid
    out; until then it counts as one.
    """

    def __init__(self, session: TalkSession) -> None:
        self._session = session
        self._deck = Deck(Meta(), ())
        self._counts: list[int] = []

    def scenes(self, index: int) -> tuple[Scene, ...]:
        """Return the scenes of slide ``index`` of the session's deck."""
        self._follow()
        number = 1 + sum(self._counts[:index])
        meta = self._deck.meta
        scenes = self._session.assembler.layouter(meta).lay_out(self._deck.slides[index], number, meta)
        self._counts[index] = len(scenes)
        return scenes

    def number(self, index: int) -> int:
        """Return the number on slide ``index``, from 1."""
        self._follow()
        return 1 + sum(self._counts[:index])

    def _follow(self) -> None:
        deck = self._session.deck
        if deck is self._deck:
            return
        known = {id(slide): count for slide, count in zip(self._deck.slides, self._counts, strict=True)}
        self._counts = [known.get(id(slide), 1) for slide in deck.slides]
        self._deck = deck
