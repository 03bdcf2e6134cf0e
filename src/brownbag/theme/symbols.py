"""Bullets of symbol fonts: from a place in Wingdings to the character that it shows.

Such fonts draw a tick where other fonts have a letter. Where they are missing
(outside Windows) a bullet would show as that letter, so it is taken as the
nearest character that Arial has; ticks and crosses, which it lacks, come from
whatever font of the computer has them.
"""

from __future__ import annotations

_FONTS: dict[str, dict[str, str]] = {
    "wingdings": {
        "l": "●", "m": "○", "n": "■", "o": "□", "p": "□", "q": "□", "r": "□", "s": "♦", "t": "♦", "u": "♦",
        "v": "♦", "w": "♦", "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "¨": "□", "§": "▪", "Ÿ": "•", "J": "☺",
        "Ø": "►", "à": "→", "è": "→", "ð": "→", "ñ": "▲", "ò": "▼", "¡": "○", "¢": "○", "¤": "●",
    },
    "wingdings 2": {"P": "✓", "O": "✗", "R": "☑", "£": "☐", "˜": "●", "—": "●", "¡": "■", "¢": "■"},
    "wingdings 3": {"}": "►", "u": "▲", "q": "▼", "g": "→", "Æ": "→", "~": "►"},
    "symbol": {"·": "•", "¨": "♦", "®": "→", "-": "−", "Þ": "→"},
    "webdings": {"a": "✓", "r": "✗", "=": "▪", "4": "►", "n": "●", "g": "■", "c": "□", "Y": "♥"},
    "zapfdingbats": {"l": "●", "n": "■", "4": "✓", "3": "✓", "8": "✗", "u": "♦"},
}  # fmt: skip
_IN_ARIAL = frozenset("•●○■□▪♦►▲▼→−♥☺")
_PRIVATE = range(0xF000, 0xF100)  # where Windows puts the places of a symbol font


def plain_bullet(char: str, family: str) -> tuple[str, str]:
    """Return the character that a bullet shows, and its family; "" for the text's own."""
    table = _FONTS.get(family.casefold())
    if table is None:
        return (char, family) if not _is_private(char) else ("•", "")
    if not char:
        return "", ""
    shown = table.get(_letter(char), "•")
    return shown, "Arial" if shown in _IN_ARIAL else ""


def _is_private(char: str) -> bool:
    return any(0xE000 <= ord(letter) < 0xF900 for letter in char)


def _letter(char: str) -> str:
    code = ord(char[0])
    if code not in _PRIVATE:
        return char[0]
    return bytes([code - _PRIVATE.start]).decode("cp1252", errors="replace")
