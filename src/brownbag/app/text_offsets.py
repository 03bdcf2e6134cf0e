"""Places in a text: Python counts characters, Qt counts UTF-16 units.

One 🍞 is one character and two units, and shifts every place after it.
"""

from __future__ import annotations


def to_units(text: str, place: int) -> int:
    """Return the UTF-16 units before character ``place`` of ``text``."""
    if text.isascii():
        return place
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def to_characters(text: str, units: int) -> int:
    """Return the characters before UTF-16 unit ``units``; inside a character, those before it."""
    if text.isascii():
        return min(units, len(text))
    # At most `units` characters lie before the place, so no more needs encoding.
    encoded = text[:units].encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(encoded.decode("utf-16-le", "ignore"))


def as_document_text(text: str) -> str:
    """Return ``text`` with every line end that a Qt document would turn into a new block as ``\\n``."""
    for end in ("\r\n", "\r", "\u2029", "\ufdd0", "\ufdd1"):
        text = text.replace(end, "\n")
    return text.replace("\0", "\ufffd")
