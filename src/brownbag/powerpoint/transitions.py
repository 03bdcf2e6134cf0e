"""How a slide comes up to its ``p:transition`` (ECMA-376 part 1, 19.5.85 and 19.3.1.50).

``fast`` is half a second in PowerPoint, and needs no extension that older
programs would not know; directions are those in which things move.
"""

from __future__ import annotations

from brownbag.deck.model import Transition

_EFFECTS = {
    Transition.FADE: "<p:fade/>",
    Transition.PUSH: '<p:push dir="l"/>',
    Transition.WIPE: '<p:wipe dir="r"/>',
    Transition.COVER: '<p:cover dir="l"/>',
}


def transition_xml(transition: Transition) -> str:
    """Return the element; "" for a slide that takes the other's place at once."""
    effect = _EFFECTS.get(transition, "")
    return f'<p:transition spd="fast">{effect}</p:transition>' if effect else ""
