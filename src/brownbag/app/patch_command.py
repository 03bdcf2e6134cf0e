"""One change of the talk's text, as the undo history keeps it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtGui import QUndoCommand

from brownbag.deck.patch import Patch

_TYPING_ID = 1  # Qt asks only commands of the same id to merge
_PAUSE_S = 1.0  # after a longer pause, what is typed next is undone by itself


class EditKind(Enum):
    """How the history treats a change."""

    STEP = "step"  # undone by itself
    TYPING = "typing"  # a word at a time


class PatchCommand(QUndoCommand):
    """Applies a patch through ``apply``, and takes it back; typing melts into words."""

    def __init__(
        self, what: str, patch: Patch, kind: EditKind, at_s: float, apply: Callable[[Patch], None]
    ) -> None:
        super().__init__(what)
        self._patch = patch
        self._kind = kind
        self._at_s = at_s
        self._apply = apply

    def id(self) -> int:
        """Return an id that allows merging for typing, and none for steps."""
        return _TYPING_ID if self._kind is EditKind.TYPING else -1

    def redo(self) -> None:
        """Apply the patch."""
        self._apply(self._patch)

    def undo(self) -> None:
        """Apply its inverse."""
        self._apply(self._patch.inverse())

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Take in ``other`` where it goes on with the same word soon after."""
        if not isinstance(other, PatchCommand) or other._at_s - self._at_s > _PAUSE_S:
            return False
        merged = merged_typing(self._patch, other._patch)
        if merged is None:
            return False
        self._patch = merged
        self._at_s = other._at_s
        return True


def merged_typing(first: Patch, then: Patch) -> Patch | None:
    """Return both as one patch where ``then`` carries on with the same word, else None.

    Letters typed one after another make a word; a word after a space is a new
    one. Deleting backwards or forwards goes on as long as it touches.
    """
    if not first.removed and not then.removed:
        goes_on = then.start == first.start + len(first.inserted)
        new_word = first.inserted[-1:].isspace() and not then.inserted[:1].isspace()
        if goes_on and not new_word and "\n" not in then.inserted:
            return Patch(first.start, "", first.inserted + then.inserted)
        return None
    if first.inserted or then.inserted:
        return None
    if then.start + len(then.removed) == first.start:
        return Patch(then.start, then.removed + first.removed, "")
    if then.start == first.start:
        return Patch(first.start, first.removed + then.removed, "")
    return None
