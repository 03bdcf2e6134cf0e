"""What an author wrote about how slides change to a `Transition`, in the words of six tools."""

from __future__ import annotations

from brownbag.deck.model import Transition
from brownbag.problems import Problem, Severity

_WORDS = {
    **{kind.value: kind for kind in Transition},
    "false": Transition.NONE,
    "no": Transition.NONE,
    "true": Transition.FADE,
    "yes": Transition.FADE,
    "crossfade": Transition.FADE,
    "dissolve": Transition.FADE,
    "fade-out": Transition.FADE,
    "zoom": Transition.FADE,
    "convex": Transition.PUSH,
    "concave": Transition.PUSH,
    "slide": Transition.PUSH,
    "slide-left": Transition.PUSH,
    "slide-right": Transition.PUSH,
    "slide-horizontal": Transition.PUSH,
    "slide-up": Transition.COVER,
    "slide-down": Transition.COVER,
    "cube": Transition.PUSH,
    "reveal": Transition.WIPE,
    "view-transition": Transition.FADE,
}


def transition_of(value: str) -> Transition | None:
    """Return how slides change, by the nearest that we have; None for a word that nobody knows.

    What stands behind the first word (a time, a direction, other options) is not heeded.
    """
    words = value.lower().replace("(", " ").replace(",", " ").split()
    return _WORDS.get(words[0]) if words else None


def unknown_transition(value: str, line: int) -> Problem:
    """Return what is wrong with a transition that nobody knows."""
    message = f"There is no transition “{value[:40]}”; the slide changes at once."
    hint = f"There are: {', '.join(Transition)}."
    return Problem(Severity.WARNING, line, message, hint, "unknown-transition")
