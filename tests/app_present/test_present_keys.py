"""`KeyInput`: every key, typed numbers, clickers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from brownbag.app.present.keys import KEYS, WITH_SHIFT, Act, KeyInput, keys_in_words

_NONE = Qt.KeyboardModifier.NoModifier


def key_event(
    key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = _NONE, repeated: bool = False
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, repeated)


class Told:
    """What a `KeyInput` told, in order."""

    def __init__(self, keys: KeyInput) -> None:
        self.acts: list[Act] = []
        self.numbers: list[int] = []
        self.typed: list[str] = []
        keys.acted.connect(self.acts.append)
        keys.number_entered.connect(self.numbers.append)
        keys.typed_changed.connect(self.typed.append)


@pytest.fixture
def keys(qapp: object) -> KeyInput:
    return KeyInput()


@pytest.fixture
def told(keys: KeyInput) -> Told:
    return Told(keys)


@pytest.mark.parametrize(("key", "act"), KEYS.items())
def test_every_key_of_the_table_does_what_it_says(keys: KeyInput, told: Told, key: Qt.Key, act: Act):
    assert keys.press(key_event(key))
    assert told.acts == ([] if act is Act.IGNORED else [act])


@pytest.mark.parametrize(("key", "act"), WITH_SHIFT.items())
def test_every_key_with_shift_does_what_it_says(keys: KeyInput, told: Told, key: Qt.Key, act: Act):
    assert keys.press(key_event(key, modifiers=Qt.KeyboardModifier.ShiftModifier))
    assert told.acts == ([] if act is Act.IGNORED else [act])


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Right Down Space PageDown N Return Enter", Act.NEXT),
        ("Left Up PageUp Backspace P", Act.PREVIOUS),
        ("Home", Act.FIRST),
        ("End", Act.LAST),
        ("B Period", Act.BLACK),
        ("W Comma", Act.WHITE),
        ("Escape", Act.END),
        ("F5", Act.IGNORED),
        ("Plus Equal", Act.NOTES_LARGER),
        ("Minus", Act.NOTES_SMALLER),
        ("S", Act.SWAP_SCREENS),
        ("T", Act.RESTART_TIMER),
    ],
)
def test_the_keys_are_those_that_presenters_know(words: str, act: Act):
    assert [KEYS[Qt.Key[f"Key_{word}"]] for word in words.split()] == [act] * len(words.split())


def test_the_list_of_keys_names_every_act_once():
    rows = {words: names for names, words in keys_in_words()}
    assert set(rows) == {str(act) for act in Act if act is not Act.IGNORED} | {"That slide"}
    assert rows["Next"].startswith("Right, Down, Space")
    assert rows["Scroll the notes down"] == "Shift+Down"
    assert all(rows.values())


def test_a_number_and_enter_go_to_that_slide(keys: KeyInput, told: Told):
    for digit in "12":
        keys.press(key_event(Qt.Key(ord(digit)), digit, Qt.KeyboardModifier.KeypadModifier))
    keys.press(key_event(Qt.Key.Key_Enter, "\r", Qt.KeyboardModifier.KeypadModifier))
    assert told.numbers == [12]
    assert told.typed == ["1", "12", ""]
    assert told.acts == []


def test_backspace_takes_a_digit_back_before_it_means_anything_else(keys: KeyInput, told: Told):
    keys.press(key_event(Qt.Key.Key_7, "7"))
    keys.press(key_event(Qt.Key.Key_Backspace))
    assert told.typed == ["7", ""]
    assert told.acts == []
    keys.press(key_event(Qt.Key.Key_Backspace))
    assert told.acts == [Act.PREVIOUS]


def test_escape_forgets_a_number_before_it_ends_the_talk(keys: KeyInput, told: Told):
    keys.press(key_event(Qt.Key.Key_7, "7"))
    keys.press(key_event(Qt.Key.Key_Escape))
    assert (told.numbers, told.acts) == ([], [])
    keys.press(key_event(Qt.Key.Key_Escape))
    assert told.acts == [Act.END]


def test_another_key_forgets_the_number(keys: KeyInput, told: Told):
    keys.press(key_event(Qt.Key.Key_7, "7"))
    keys.press(key_event(Qt.Key.Key_Right))
    keys.press(key_event(Qt.Key.Key_Return))
    assert told.acts == [Act.NEXT, Act.NEXT]
    assert told.numbers == []


def test_a_number_has_at_most_four_digits(keys: KeyInput, told: Told):
    for digit in "123456":
        keys.press(key_event(Qt.Key(ord(digit)), digit))
    assert keys.typed == "3456"


def test_other_digits_than_ours_are_no_numbers(keys: KeyInput, told: Told):
    assert not keys.press(key_event(Qt.Key(0x0663), "٣"))
    assert keys.typed == ""


@pytest.mark.parametrize("name", ["ControlModifier", "AltModifier", "MetaModifier"])
def test_shortcuts_of_the_system_are_left_alone(keys: KeyInput, told: Told, name: str):
    assert not keys.press(key_event(Qt.Key.Key_W, "w", Qt.KeyboardModifier[name]))
    assert told.acts == []


def test_a_key_that_means_nothing_is_left_to_others(keys: KeyInput, told: Told):
    assert not keys.press(key_event(Qt.Key.Key_Q, "q"))
    assert not keys.press(key_event(Qt.Key.Key_Shift))


def test_a_key_held_down_goes_on_but_does_not_flicker(keys: KeyInput, told: Told):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_B, Qt.Key.Key_Escape):
        assert keys.press(key_event(key, repeated=True))
    assert told.acts == [Act.NEXT]
