"""What our own themes are like, in the words that people choose by."""

from __future__ import annotations

from typing import NamedTuple


class Character(NamedTuple):
    """A theme's character in a word, and what one sees in half a line."""

    word: str
    sight: str


# In the order in which they are offered; the first is the default.
CHARACTERS = {
    "sage": Character("calm", "cream paper, deep green titles, soft circles"),
    "hearth": Character("warm", "apricot and brick, sturdy titles, a fire in the hearth"),
    "harbor": Character("bold", "navy, large plain letters, sails in yellow and red"),
    "clarity": Character("high contrast", "black on white, large letters, for eyes of every kind"),
}


def theme_title(name: str) -> str:
    """Return a theme's name with its character: "Hearth (warm)"; one that is not ours by its name alone."""
    shown = name.replace("-", " ").capitalize()
    return f"{shown} ({CHARACTERS[name].word})" if name in CHARACTERS else shown
