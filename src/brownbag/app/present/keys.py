"""Keys (and clickers, which are keyboards) to what they do while presenting: one table.

A number and Enter go to that slide; the digits typed so far are remembered here.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence


class Act(StrEnum):
    """What a key does. The values are the words in the list of keys."""

    NEXT = "Next"
    PREVIOUS = "Back"
    FIRST = "First slide"
    LAST = "Last slide"
    BLACK = "Black screen, and back"
    WHITE = "White screen, and back"
    END = "End the talk"
    NOTES_LARGER = "Larger notes"
    NOTES_SMALLER = "Smaller notes"
    NOTES_DOWN = "Scroll the notes down"
    NOTES_UP = "Scroll the notes up"
    SWAP_SCREENS = "Swap the screens"
    RESTART_TIMER = "Start the time again from zero"
    PRESENTER = "Slides or notes, on a single screen"
    WINDOWS = "In windows, to share in a video call"
    CHANGES = "Transitions off, and on"
    KEYS = "This list"
    IGNORED = ""  # a clicker sends it, and it must not do anything else


KEYS: dict[Qt.Key, Act] = {
    Qt.Key.Key_Right: Act.NEXT,
    Qt.Key.Key_Down: Act.NEXT,
    Qt.Key.Key_Space: Act.NEXT,
    Qt.Key.Key_PageDown: Act.NEXT,
    Qt.Key.Key_N: Act.NEXT,
    Qt.Key.Key_Return: Act.NEXT,
    Qt.Key.Key_Enter: Act.NEXT,
    Qt.Key.Key_MediaNext: Act.NEXT,
    Qt.Key.Key_Left: Act.PREVIOUS,
    Qt.Key.Key_Up: Act.PREVIOUS,
    Qt.Key.Key_PageUp: Act.PREVIOUS,
    Qt.Key.Key_Backspace: Act.PREVIOUS,
    Qt.Key.Key_P: Act.PREVIOUS,
    Qt.Key.Key_MediaPrevious: Act.PREVIOUS,
    Qt.Key.Key_Home: Act.FIRST,
    Qt.Key.Key_End: Act.LAST,
    Qt.Key.Key_B: Act.BLACK,
    Qt.Key.Key_Period: Act.BLACK,
    Qt.Key.Key_W: Act.WHITE,
    Qt.Key.Key_Comma: Act.WHITE,
    Qt.Key.Key_Escape: Act.END,
    Qt.Key.Key_F5: Act.IGNORED,
    Qt.Key.Key_Plus: Act.NOTES_LARGER,
    Qt.Key.Key_Equal: Act.NOTES_LARGER,
    Qt.Key.Key_Minus: Act.NOTES_SMALLER,
    Qt.Key.Key_S: Act.SWAP_SCREENS,
    Qt.Key.Key_T: Act.RESTART_TIMER,
    Qt.Key.Key_V: Act.PRESENTER,
    Qt.Key.Key_F6: Act.WINDOWS,
    Qt.Key.Key_M: Act.CHANGES,
    Qt.Key.Key_F1: Act.KEYS,
    Qt.Key.Key_Question: Act.KEYS,
}

WITH_SHIFT: dict[Qt.Key, Act] = {
    Qt.Key.Key_Down: Act.NOTES_DOWN,
    Qt.Key.Key_Up: Act.NOTES_UP,
    Qt.Key.Key_Space: Act.PREVIOUS,
    # Clickers of one well-known make send it from their “start the show” button.
    Qt.Key.Key_F5: Act.IGNORED,
}

_MOST_NAMED = 4  # keys of one act in the list; the others are for those who know them
_MOST_DIGITS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OTHERS_BUSINESS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_COMMAND = Qt.KeyboardModifier.MetaModifier


def keys_in_words() -> tuple[tuple[str, str], ...]:
    """Return what stands in the list of keys: (keys, what they do), one row an act."""
    rows = []
    for act in Act:
        if act is not Act.IGNORED:
            names = [QKeySequence(key).toString() for key, does in KEYS.items() if does is act]
            shifted = [
                f"Shift+{QKeySequence(key).toString()}" for key, does in WITH_SHIFT.items() if does is act
            ]
            *others, last = (names or shifted)[:_MOST_NAMED]
            rows.append((f"{', '.join(others)} or {last}" if others else last, str(act)))
    return (*rows, ("A number, Enter", "That slide"))


class KeyInput(QObject):
    """Turns key events into acts. Both windows hand theirs here, so that either can have the keyboard."""

    acted = Signal(Act)
    number_entered = Signal(int)
    typed_changed = Signal(str)  # the digits so far; "" when there are none

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""

    @property
    def typed(self) -> str:
        """The digits typed so far."""
        return self._typed

    @Slot()
    def forget(self) -> None:
        """Forget the digits typed so far."""
        self._set_typed("")

    def press(self, event: QKeyEvent) -> bool:
        """Take a key press; say whether it meant something here.

        A key held down repeats only next and back, so that a screen does not flicker.
        """
        if event.modifiers() & (_OTHERS_BUSINESS | _COMMAND):
            return False
        key = Qt.Key(event.key())
        if event.text().isdecimal() and event.text().isascii():
            self._set_typed((self._typed + event.text())[-_MOST_DIGITS:])
            return True
        if self._typed and key == Qt.Key.Key_Backspace:
            self._set_typed(self._typed[:-1])
            return True
        if self._typed and key in (*_ENTER, Qt.Key.Key_Escape):
            self._end_number(is_wanted=key in _ENTER)
            return True
        self._set_typed("")
        return self._act(key, event)

    def _act(self, key: Qt.Key, event: QKeyEvent) -> bool:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        act = (WITH_SHIFT.get(key) if is_shifted else None) or KEYS.get(key)
        if act is None:
            return False
        is_repeatable = act in {Act.NEXT, Act.PREVIOUS, Act.NOTES_DOWN, Act.NOTES_UP}
        if act is not Act.IGNORED and (is_repeatable or not event.isAutoRepeat()):
            self.acted.emit(act)
        return True

    def _end_number(self, *, is_wanted: bool) -> None:
        number = int(self._typed)
        self._set_typed("")
        if is_wanted:
            self.number_entered.emit(number)

    def _set_typed(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.typed_changed.emit(typed)
