"""The kinds of call-out, apart from the deck's model: menus name them at every start, before any slide."""

from __future__ import annotations

from enum import StrEnum


class CalloutKind(StrEnum):
    """The kinds of call-out, by the word in ``> [!WORD]``."""

    ACTIVITY = "activity"
    DISCUSS = "discuss"
    KEY = "key"
    STORY = "story"
    CAUTION = "caution"
    NOTE = "note"
    TIP = "tip"
