"""Parts below one another, and parts side by side."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brownbag.layout.fitting import Scale
from brownbag.layout.parts import SLACK, Part, fits
from brownbag.layout.scene import Item
from brownbag.layout.setting import AIR
from brownbag.units import Rect

GAP = 12.0  # points between parts below one another
COLUMN_GAP = 24.0  # points between parts side by side


def _gap(scale: Scale) -> float:
    return GAP * (AIR if scale.ratio > 1.0 else 1.0)


class Stack(Struct):
    """Parts below one another, ``GAP`` apart; what is left of the height goes to those that want more."""

    parts: Sequence[Part]
    stays_whole = False
    squeezes = False

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the least heights and the gaps."""
        return sum(part.least_height(width, scale) for part in self.parts) + self._gaps(scale)

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the wanted heights and the gaps."""
        return sum(part.wanted_height(width, scale) for part in self.parts) + self._gaps(scale)

    def _gaps(self, scale: Scale) -> float:
        return _gap(scale) * max(0, len(self.parts) - 1)

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the items of all parts."""
        heights = self._heights(frame, scale)
        items: list[Item] = []
        y = frame.y
        for part, height in zip(self.parts, heights, strict=True):
            items += part.place(Rect(frame.x, y, frame.width, height), scale)
            y += height + _gap(scale)
        return items

    def _heights(self, frame: Rect, scale: Scale) -> list[float]:
        if len(self.parts) == 1:
            return [frame.height]
        least = [part.least_height(frame.width, scale) for part in self.parts]
        wanted = [part.wanted_height(frame.width, scale) for part in self.parts]
        spare = frame.height - self._gaps(scale) - sum(least)
        wishes = [more - less for more, less in zip(wanted, least, strict=True)]
        total = sum(wishes)
        share = 0.0 if total <= 0 else min(1.0, max(0.0, spare) / total)
        return [less + wish * share for less, wish in zip(least, wishes, strict=True)]

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return the parts that fit, and the others; the one in between is split."""
        y = 0.0
        for index, part in enumerate(self.parts):
            needed = part.least_height(width, scale)
            if y + needed > height + SLACK:
                if index and part.stays_whole and part.least_height(width, scale) <= height:
                    return Stack(self.parts[:index]), Stack(self.parts[index:])
                head, tail = part.split(width, height - y, scale)
                if head is None and index == 0 and part.squeezes:
                    head, tail = part, None
                kept = [*self.parts[:index], *([head] if head else [])]
                left = [*([tail] if tail else []), *self.parts[index + 1 :]]
                return (Stack(kept) if kept else None, Stack(left) if left else None)
            y += needed + _gap(scale)
        return self, None

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return the lines of all parts that reach below ``height``."""
        over = 0
        y = 0.0
        for part in self.parts:
            over += part.lines_over(width, height - y, scale)
            y += part.least_height(width, scale) + _gap(scale)
        return over


class Beside(Struct):
    """Parts side by side, each in its share of the width."""

    parts: Sequence[tuple[float, Part]]  # shares add up to 1
    gap: float = COLUMN_GAP
    stays_whole = False
    squeezes = False

    def widths(self, width: float) -> list[float]:
        """Return each part's width."""
        room = max(0.0, width - self.gap * (len(self.parts) - 1))
        return [room * share for share, _ in self.parts]

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the highest part's."""
        pairs = zip(self.widths(width), self.parts, strict=True)
        return max((part.least_height(wide, scale) for wide, (_, part) in pairs), default=0.0)

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the highest part's."""
        pairs = zip(self.widths(width), self.parts, strict=True)
        return max((part.wanted_height(wide, scale) for wide, (_, part) in pairs), default=0.0)

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the items of all parts, left to right."""
        items: list[Item] = []
        x = frame.x
        for wide, (_, part) in zip(self.widths(frame.width), self.parts, strict=True):
            items += part.place(Rect(x, frame.y, wide, frame.height), scale)
            x += wide + self.gap
        return items

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Split every part; what remains keeps its place from left to right."""
        heads: list[tuple[float, Part]] = []
        tails: list[tuple[float, Part]] = []
        for wide, (share, part) in zip(self.widths(width), self.parts, strict=True):
            head, tail = (part, None) if fits(part, wide, height, scale) else part.split(wide, height, scale)
            heads.append((share, head or Stack([])))
            tails.append((share, tail or Stack([])))
        has_head = any(not is_empty(part) for _, part in heads)
        has_tail = any(not is_empty(part) for _, part in tails)
        return (
            Beside(heads, self.gap) if has_head else None,
            Beside(tails, self.gap) if has_tail else None,
        )

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return the most that any part has too many."""
        pairs = zip(self.widths(width), self.parts, strict=True)
        return max((part.lines_over(wide, height, scale) for wide, (_, part) in pairs), default=0)


def is_empty(part: Part) -> bool:
    """Return whether a part holds nothing."""
    return isinstance(part, Stack) and not part.parts
