"""The number that stands on every slide of the open talk, as the projector and every export count them.

A slide that is too full continues on a further one, which moves the numbers
after it. How many a slide takes is known once it was laid out; until then it
counts as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from brownbag.deck.model import Slide


class SlideNumbers(QObject):
    """Counts from 1; told how many numbers each slide takes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slides: tuple[Slide, ...] = ()
        self._counts: list[int] = []

    @property
    def total(self) -> int:
        """The last number."""
        return sum(self._counts)

    def follow(self, slides: tuple[Slide, ...]) -> None:
        """Count ``slides`` from now on; those that are the same objects keep what is known of them."""
        known = {id(slide): count for slide, count in zip(self._slides, self._counts, strict=True)}
        self._counts = [known.get(id(slide), 1) for slide in slides]
        self._slides = slides

    def set_count(self, index: int, count: int) -> None:
        """Take note that the slide at ``index`` takes ``count`` numbers."""
        if self._counts[index] != count:
            self._counts[index] = count
            self.changed.emit()

    def first(self, index: int) -> int:
        """Return the number on the slide at ``index``, the first where it continues."""
        return 1 + sum(self._counts[:index])

    def words(self, index: int) -> str:
        """Return the number on the slide at ``index``: "12", or "12–13" where it continues."""
        first = self.first(index)
        last = first + (self._counts[index] if index < len(self._counts) else 1) - 1
        return str(first) if last <= first else f"{first}–{last}"
