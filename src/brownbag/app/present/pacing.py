"""Seconds as a presenter reads them: a clock, and how much time is left in words."""

from __future__ import annotations

from enum import StrEnum

_SOON_S = 5 * 60  # from here on the time left is worth a second look


class Urgency(StrEnum):
    """How the time left should look."""

    CALM = "calm"
    SOON = "soon"
    OVER = "over"


def clock_text(seconds: float) -> str:
    """Return ``seconds`` as 4:05 or 1:02:03; parts of a second and negative ones count as 0."""
    whole = max(0, int(seconds))
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def left_in_words(elapsed_s: float, planned_s: float) -> str:
    """Return the time left as words: "12 min left of 45", "Less than a minute left", "3 min over"."""
    left_s = planned_s - elapsed_s
    if left_s >= 60:
        return f"{int(left_s // 60)} min left of {planned_s / 60:g}"
    if left_s > 0:
        return "Less than a minute left"
    over_min = int(-left_s // 60)
    return f"{over_min} min over" if over_min else "Time is up"


def pace_in_words(elapsed_s: float, begins_s: float, ends_s: float) -> str:
    """Return how the talk keeps to its slides' times, of which this one's run from begin to end.

    "On time", or "2 min behind", "1 min ahead" from a whole minute on.
    """
    if elapsed_s - ends_s >= 60:
        return f"{int((elapsed_s - ends_s) // 60)} min behind"
    if begins_s - elapsed_s >= 60:
        return f"{int((begins_s - elapsed_s) // 60)} min ahead"
    return "On time"


def urgency(elapsed_s: float, planned_s: float) -> Urgency:
    """Return how the time left should look: soon in the last five minutes (or the last fifth)."""
    left_s = planned_s - elapsed_s
    if left_s <= 0:
        return Urgency.OVER
    return Urgency.SOON if left_s <= min(_SOON_S, planned_s / 5) else Urgency.CALM
