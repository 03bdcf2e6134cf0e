"""A change of a text as plain data: from one text to another, and back."""

from __future__ import annotations

from typing import NamedTuple


class Patch(NamedTuple):
    """At ``start``, ``removed`` gives way to ``inserted``. Positions count characters."""

    start: int
    removed: str
    inserted: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        return self.removed == self.inserted

    def apply(self, text: str) -> str:
        """Return ``text`` with the change made.

        Raises ValueError, and changes nothing, if ``removed`` does not stand at ``start``.
        """
        end = self.start + len(self.removed)
        if self.start < 0 or text[self.start : end] != self.removed:
            raise ValueError(f"The text at {self.start} is not what this change removes.")
        return text[: self.start] + self.inserted + text[end:]

    def inverse(self) -> Patch:
        """Return the change that takes this one back."""
        return Patch(self.start, self.inserted, self.removed)


def difference(old: str, new: str) -> Patch:
    """Return the smallest single change that makes ``new`` of ``old``; an empty one where they are equal."""
    start = _common_prefix(old, new)
    end = min(_common_suffix(old, new), min(len(old), len(new)) - start)
    return Patch(start, old[start : len(old) - end], new[start : len(new) - end])


def _common_prefix(one: str, other: str) -> int:
    """Return how many first characters are the same, by halving: comparing slices is far faster
    than letters.
    """
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
