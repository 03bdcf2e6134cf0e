"""How easily words are read: the school grade of Flesch and Kincaid, by textstat."""

from __future__ import annotations

import re

SLIDE_GRADE = 8.0  # the most that slides should ask for; plain-language guides for the public say 6 to 8
NOTES_GRADE = 9.0  # the most for notes, which are read aloud by someone prepared

_ADDRESS = re.compile(r"https?://\S+|\b\S+\.(?:gov|org|com|edu)\S*")
_NUMBER = re.compile(r"\d[\d,.:/–-]*%?")


def reading_grade(text: str) -> float:
    """Return the US school grade that ``text`` asks for; 0.0 for no words.

    Addresses and figures are left out: nobody reads their syllables.
    """
    import textstat  # brings a pronouncing dictionary along, which takes most of a second to load

    words = _NUMBER.sub(" ", _ADDRESS.sub(" ", text))
    words = re.sub(r"[ \t]+", " ", words).strip()
    if not re.search(r"\w", words):
        return 0.0
    return float(textstat.flesch_kincaid_grade(words))
